// The page as a PDF, by its own print rules (renderer/output/paper/print.css), to where the person says.
import type { Dialog, WebContents } from "electron";
import type { Failure } from "../../../shared/contract/contract.ts";
import { err, type Result } from "../../../shared/result.ts";
import { saveFile } from "./save-file.ts";

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
