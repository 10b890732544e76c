// Puts a sheet on paper when it is asked for: draws it, names the page after it (browsers name the file by that) and opens the print dialog;
// the desktop app saves it as a PDF instead, unless it shall be on paper. Knows no sheet.
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { t } from "../../../shared/words/words.ts";
import { useHost } from "../../host/use-host.ts";
import type { Status } from "../../ui/status.ts";
import { describeFailure } from "../../words/describe-failure.ts";

/** `name`: of the file, without its ending. `foot`: stands at the foot of every page, beside its number. */
export type Paper<Sheet> = { readonly sheet: Sheet; readonly name: string; readonly foot: string };

/** `onPaper`: where there are both, by the printer and not as a PDF. */
type Print<Sheet> = (paper: Paper<Sheet>, onPaper: boolean) => void;

type Asked<Sheet> = { readonly paper: Paper<Sheet>; readonly onPaper: boolean };

/** `usual`: what is printed where nobody asked for a sheet, by the browser's own command. */
export function usePrinter<Sheet>(
  usual: Paper<Sheet>,
  show: (status: Status) => void,
): { readonly sheet: Sheet; readonly print: Print<Sheet> } {
  const { savePdf } = useHost();
  const [asked, setAsked] = useState<Asked<Sheet> | null>(null);
  const { sheet, foot } = asked?.paper ?? usual;

  const print: Print<Sheet> = useCallback(
    (paper, onPaper) =>
      setAsked((now) => {
        // One PDF at a time: another sheet would be drawn in the middle of it.
        const busy = savePdf !== null && now !== null && !now.onPaper;
        return busy ? now : { paper, onPaper };
      }),
    [savePdf],
  );

  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--page-foot", JSON.stringify(foot));
    style.setProperty("--page-word", JSON.stringify(t("paper.page")));
    return () => {
      style.removeProperty("--page-foot");
      style.removeProperty("--page-word");
    };
  }, [foot]);

  const carryOut = useEffectEvent(async ({ paper, onPaper }: Asked<Sheet>): Promise<void> => {
    if (savePdf === null || onPaper) return window.print();
    const answer = await savePdf(`${paper.name}.pdf`);
    setAsked(null);
    if (!answer.ok) show({ text: describeFailure(answer.error), problem: true });
    else show({ text: t(answer.value.saved ? "wrap.saved" : "wrap.not-saved"), problem: false });
  });

  useEffect(() => {
    if (asked === null) return;
    let gone = false;
    const before = document.title;
    const ended = () => setAsked(null);
    document.title = asked.paper.name;
    // Drawing a PDF is printing to the browser as well: that one ends when it is saved.
    if (savePdf === null || asked.onPaper) window.addEventListener("afterprint", ended, { once: true });
    void picturesDrawn().then(() => (gone ? undefined : carryOut(asked)));
    return () => {
      gone = true;
      document.title = before;
      window.removeEventListener("afterprint", ended);
    };
  }, [asked, savePdf]);

  return { sheet, print };
}

/** A picture that cannot be drawn keeps nobody from the rest of the sheet. */
async function picturesDrawn(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>("[data-paper] img")];
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
}
