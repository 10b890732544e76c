// The sheets of one session: which of them is on the paper, under which name, and what stands at its foot.
import { useCallback } from "react";
import { noteFileName } from "../../shared/documents/note/file-name.ts";
import { sealInGroups } from "../../shared/documents/note/seal.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { beforePaper } from "./paper/before-paper.ts";
import { usePrinter, type Paper } from "./paper/use-printer.ts";
import type { Status } from "../ui/status.ts";
import type { SheetId } from "../../shared/documents/formats.ts";

export function usePrinting(
  session: Session,
  show: (status: Status) => void,
): { sheet: SheetId; print: (sheet: SheetId, onPaper: boolean) => void } {
  const { sheet, print } = usePrinter<SheetId>(paperOf(session, "note"), show);
  return {
    sheet,
    print: useCallback((one: SheetId, onPaper: boolean) => print(paperOf(session, one), onPaper), [print, session]),
  };
}

export function paperOf(session: Session, sheet: SheetId): Paper<SheetId> {
  // It is of no session: its name says nobody's.
  if (sheet === "before") return { ...beforePaper, sheet };
  const name = `${noteFileName(session, "txt").replace(/\.txt$/u, "")} ${t(`sheet.${sheet}`)}`;
  return { sheet, name, foot: footOf(session, sheet) };
}

function footOf({ client, signature }: Session, sheet: SheetId): string {
  if (sheet !== "note") return t("app.name");
  if (signature === null) return t("paper.foot", { client });
  return t("paper.foot.sealed", { client, seal: sealInGroups(signature.seal.slice(0, 16)) });
}
