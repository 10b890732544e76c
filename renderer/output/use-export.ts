// Copies or saves what the host composes, and says how it went. The menus to save from and the keys after a session call it.
import { useCallback } from "react";
import type { ExportOf, Request } from "../../shared/contract/contract.ts";
import { composed, type Composed } from "../../shared/documents/formats.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { useHost } from "../host/use-host.ts";
import type { Status } from "../ui/status.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { useLook } from "../ui/use-look.ts";
import { pictureAsPng } from "./paper/picture-file.ts";

type Asked = Request<"export.compose">;

/** handed: the browser has it, and whether there is a file is not known here. */
export type ExportOutcome = "done" | "handed" | "not-done";
type Done = readonly [ExportOutcome, Status];

/** `show` is told once, when it is done or cannot be. */
export function useExport(
  show: (status: Status) => void,
): (format: Composed["id"], of: ExportOf) => Promise<ExportOutcome> {
  const host = useHost();
  const [{ csvMark, decimalComma }] = useLook();
  return useCallback(
    async (format, of) => {
      const asked: Asked = { format, of, bom: csvMark, decimalComma };
      const isCopied = composed.some(({ id, act }) => id === format && act === "copy");
      const [outcome, status] = await (isCopied
        ? copy(host, asked)
        : format === "png"
          ? savePicture(host, asked)
          : save(host, asked));
      show(status);
      return outcome;
    },
    [host, csvMark, decimalComma, show],
  );
}

async function copy(host: Host, asked: Asked): Promise<Done> {
  const composing = host.call("export.compose", asked);
  // Begun before the answer is there: some browsers let a page copy only while the key is still going down.
  const text = composing.then((answer) => new Blob([answer.ok ? answer.value.text : ""], { type: "text/plain" }));
  const copying = navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
  const [copied, answer] = await Promise.all([copying.then(() => true).catch(() => false), composing]);
  if (!answer.ok) return problem(describeFailure(answer.error));
  return copied ? ["done", { text: t("wrap.copied"), problem: false }] : problem(t("wrap.copy-failed"));
}

async function save(host: Host, asked: Asked): Promise<Done> {
  const answer = await host.saveExport(asked);
  if (!answer.ok) return problem(describeFailure(answer.error));
  const { saved, name, unread } = answer.value;
  const done = savedOrNot(host, saved);
  if (!saved || unread.length === 0) return done;
  return [done[0], problem(t("save.unread", { name, count: unread.length, clients: unread.join(", ") }))[1]];
}

async function savePicture(host: Host, asked: Asked): Promise<Done> {
  const answer = await host.call("export.compose", asked);
  if (!answer.ok) return problem(describeFailure(answer.error));
  const base64 = await pictureAsPng(answer.value.text);
  if (base64 === null) return problem(t("wrap.picture-failed"));
  const done = await host.saveFile(answer.value.name, { base64 });
  return done.ok ? savedOrNot(host, done.value.saved) : problem(describeFailure(done.error));
}

/** "Saved" is said of what the system has written, and of nothing else. */
function savedOrNot({ files }: Host, saved: boolean): Done {
  if (!saved) return ["not-done", { text: t("wrap.not-saved"), problem: false }];
  if (files === "handed") return ["handed", { text: t("wrap.handed"), problem: false }];
  return ["done", { text: t("wrap.saved"), problem: false }];
}

function problem(text: string): Done {
  return ["not-done", { text, problem: true }];
}
