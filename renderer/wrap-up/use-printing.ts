// Which sheet is on the paper. Asking for one draws it, names the page after it (browsers name the file by that) and opens the dialog; the
// desktop app saves it as a PDF instead, unless it shall be on paper.
import { useCallback, useEffect, useState } from "react";
import { noteFileName } from "../../shared/note/file-name.ts";
import { sealInGroups } from "../../shared/note/seal.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { sayFailure } from "../session/said.ts";
import type { Said, Sheet } from "./use-forms.ts";

type Asked = { readonly sheet: Sheet; readonly onPaper: boolean; readonly count: number };
const nothing: Asked = { sheet: "note", onPaper: true, count: 0 };

export function usePrinting(
  session: Session,
  { savePdf }: Pick<Host, "savePdf">,
  tell: (said: Said) => void,
): { sheet: Sheet; print: (sheet: Sheet, onPaper: boolean) => void } {
  const [asked, setAsked] = useState<Asked>(nothing);
  const print = useCallback(
    (sheet: Sheet, onPaper: boolean) =>
      setAsked((now) => {
        // One PDF at a time: another sheet would be drawn in the middle of it.
        const busy = savePdf !== null && !now.onPaper;
        return busy ? now : { sheet, onPaper, count: now.count + 1 };
      }),
    [savePdf],
  );
  const foot = footOf(session, asked.sheet);
  const name = `${noteFileName(session, "txt").replace(/\.txt$/u, "")} ${t(`sheet.${asked.sheet}`)}`;

  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--page-foot", JSON.stringify(foot));
    style.setProperty("--page-word", JSON.stringify(t("paper.page")));
    return () => {
      style.removeProperty("--page-foot");
      style.removeProperty("--page-word");
    };
  }, [foot]);

  useEffect(() => {
    if (asked.count === 0) return;
    const before = document.title;
    const ended = () => {
      document.title = before;
      setAsked(nothing);
    };
    document.title = name;
    if (savePdf !== null && !asked.onPaper) {
      void savePdf(`${name}.pdf`).then((answer) => {
        ended();
        if (!answer.ok) tell({ text: sayFailure(answer.error), problem: true });
        else tell({ text: t(answer.value.saved ? "wrap.saved" : "wrap.not-saved"), problem: false });
      });
      return;
    }
    window.addEventListener("afterprint", ended, { once: true });
    window.print();
    return () => window.removeEventListener("afterprint", ended);
    // Printing follows the asking alone: what changes afterwards is no reason to print again.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [asked.count]);

  return { sheet: asked.sheet, print };
}

function footOf({ client, signature }: Session, sheet: Sheet): string {
  if (sheet !== "note") return t("app.name");
  if (signature === null) return t("paper.foot", { client });
  return t("paper.foot.sealed", { client, seal: sealInGroups(signature.seal.slice(0, 16)) });
}
