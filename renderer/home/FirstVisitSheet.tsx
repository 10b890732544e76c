// The sheet for a new client, where nobody has a session or a record yet: looked at in a dialog, printed or saved from there.
import type { BeforeSheet } from "../../shared/documents/aftercare/before-first-session.ts";
import { codeLabel } from "../../shared/input/key-label.ts";
import { t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { BeforePaper } from "../output/paper/BeforePaper.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import look from "../ui/look.module.css";
import styles from "./FirstVisitSheet.module.css";

type Props = {
  readonly sheet: BeforeSheet;
  /** This host saves what would be printed as a PDF. */
  readonly pdf: boolean;
  readonly onPrint: (onPaper: boolean) => void;
  readonly onClose: () => void;
};

export function FirstVisitSheet({ sheet, pdf, onPrint, onClose }: Props) {
  function print(onPaper: boolean): void {
    onClose();
    onPrint(onPaper);
  }
  const keyOf = useKeyOf();
  useScope("sheet", { "print-sheet": () => print(false), "paper-sheet": () => print(true) });

  return (
    <Dialog place="centre" title={t("before-sheet.open")} onClose={onClose}>
      <p className={look.help}>{t("before-sheet.about")}</p>
      {/* Longer than a small window: the arrow keys scroll it. */}
      <div className={`${look.card} ${styles.desk}`} role="region" aria-label={t("before-sheet.preview")} tabIndex={0}>
        <div className={styles.page}>
          <BeforePaper sheet={sheet} />
        </div>
      </div>
      <div className={look.row}>
        <Button
          label={t(pdf ? "format.pdf-before" : "action.paper-before")}
          hint={keyOf("print-sheet")}
          kind="primary"
          onPress={() => print(false)}
        />
        {pdf && <Button label={t("action.paper-before")} hint={keyOf("paper-sheet")} onPress={() => print(true)} />}
        <Button label={t("keys.close")} hint={codeLabel("Escape")} kind="quiet" onPress={onClose} />
      </div>
    </Dialog>
  );
}
