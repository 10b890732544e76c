// Makes a form of the note when it is asked for: copied, saved or printed, and says how it went. Draws nothing.
import { useCallback } from "react";
import { noteAsMarkdown } from "../../shared/documents/note/as-markdown.ts";
import { noteAsText } from "../../shared/documents/note/as-text.ts";
import { noteFileName } from "../../shared/documents/note/file-name.ts";
import type { Note } from "../../shared/documents/note/note.ts";
import { chartPicture } from "../../shared/documents/picture/picture.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useHost } from "../host/use-host.ts";
import type { Said } from "../ui/said.ts";
import { describeFailure } from "../words/describe-failure.ts";
import type { FormId, Sheet } from "../output/forms.ts";
import { pictureAsPng } from "../output/paper/picture-file.ts";

/** `onPaper`: where there are both, by the printer and not as a PDF. */
export type TakeForm = (form: FormId, onPaper: boolean) => void;

type Parts = {
  readonly session: Session;
  readonly note: Note;
  readonly onPrint: (sheet: Sheet, onPaper: boolean) => void;
  readonly onSaid: (said: Said) => void;
};

export function useForms({ session, note, onPrint, onSaid }: Parts): TakeForm {
  const host = useHost();
  const copy = useCallback(
    async (text: string) => {
      try {
        await navigator.clipboard.writeText(text);
        onSaid({ text: t("wrap.copied"), problem: false });
      } catch {
        onSaid({ text: t("wrap.copy-failed"), problem: true });
      }
    },
    [onSaid],
  );
  const save = useCallback(
    async (ending: "txt" | "md" | "svg" | "png", text: string) => {
      const base64 = ending === "png" ? await pictureAsPng(text) : null;
      if (ending === "png" && base64 === null) return onSaid({ text: t("wrap.picture-failed"), problem: true });
      const answer = await host.saveFile(noteFileName(session, ending), base64 === null ? { text } : { base64 });
      if (!answer.ok) return onSaid({ text: describeFailure(answer.error), problem: true });
      onSaid({ text: t(answer.value.saved ? "wrap.saved" : "wrap.not-saved"), problem: false });
    },
    [host, session, onSaid],
  );
  return useCallback(
    (form, onPaper) => {
      const acts: Readonly<Record<FormId, () => void>> = {
        "copy-text": () => void copy(noteAsText(note)),
        "copy-markdown": () => void copy(noteAsMarkdown(note)),
        "print-note": () => onPrint("note", onPaper),
        "print-letter": () => onPrint("letter", onPaper),
        "print-aftercare": () => onPrint("aftercare", onPaper),
        "print-before": () => onPrint("before", onPaper),
        "save-text": () => void save("txt", noteAsText(note)),
        "save-markdown": () => void save("md", noteAsMarkdown(note)),
        "save-png": () => void save("png", chartPicture(session)),
        "save-svg": () => void save("svg", chartPicture(session)),
      };
      acts[form]();
    },
    [copy, save, note, session, onPrint],
  );
}
