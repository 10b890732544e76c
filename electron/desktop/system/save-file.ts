// Asks where a file shall go and writes it there whole or not at all.
import { basename, join } from "node:path";
import type { Dialog, WebContents } from "electron";
import type { Failure, FileContent } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { writeFileAtomic } from "../../host/system/atomic-file.ts";

/** `folder`: where the dialog opens. `saved: false`: the person changed their mind. */
export async function saveFile(
  ask: Pick<Dialog, "showSaveDialog">,
  folder: string,
  name: string,
  content: FileContent,
): Promise<Result<{ saved: boolean }, Failure>> {
  // The page proposes a name, never a path.
  const proposed = basename(name.replaceAll("\\", "/"));
  const answer = await ask.showSaveDialog({ defaultPath: join(folder, proposed) });
  if (answer.canceled || answer.filePath === "") return ok({ saved: false });
  try {
    await writeFileAtomic(answer.filePath, "text" in content ? content.text : Buffer.from(content.base64, "base64"));
    return ok({ saved: true });
  } catch (error) {
    return err({ code: "not-saved", why: reasonOf(error) });
  }
}

function reasonOf(error: unknown): "disk-full" | "not-writable" | "failed" {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOSPC" || code === "EDQUOT") return "disk-full";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOENT" ? "not-writable" : "failed";
}

// The page as a PDF, by its own print rules (renderer/output/paper/print.css), to where the person says.

/** `contents`: the page's window, null where it is gone. It is drawn before anybody is asked, so that what is saved is what was shown. */
export async function savePdf(
  contents: Pick<WebContents, "printToPDF"> | null,
  ask: Pick<Dialog, "showSaveDialog">,
  folder: string,
  name: string,
): Promise<Result<{ saved: boolean }, Failure>> {
  if (contents === null) return err({ code: "host-failed" });
  let pdf: Buffer;
  try {
    pdf = await contents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true });
  } catch {
    return err({ code: "host-failed" });
  }
  return saveFile(ask, folder, name, { base64: pdf.toString("base64") });
}
