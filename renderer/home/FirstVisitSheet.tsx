// The sheet for a new client, where nobody has a session or a record yet: looked at in a dialog, printed or saved from there.
import { useEffect, useEffectEvent } from "react";
import type { BeforeSheet } from "../../shared/documents/aftercare/before-first-session.ts";
import { t } from "../../shared/words/words.ts";
import { BeforePaper } from "../output/paper/BeforePaper.tsx";
import { Button } from "../ui/Button.tsx";
import { CentreDialog } from "../ui/CentreDialog.tsx";
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
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toUpperCase() !== "R" || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    print(event.shiftKey);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  return (
    <CentreDialog title={t("before-sheet.open")} dismissable onClose={onClose}>
      <p className={styles.about}>{t("before-sheet.about")}</p>
      {/* Longer than a small window: the arrow keys scroll it. */}
      <div className={styles.desk} role="region" aria-label={t("before-sheet.preview")} tabIndex={0}>
        <div className={styles.page}>
          <BeforePaper sheet={sheet} />
        </div>
      </div>
      <div className={styles.acts}>
        <Button
          label={t(pdf ? "format.pdf-before" : "format.paper-before")}
          hint="R"
          kind="main"
          onPress={() => print(false)}
        />
        {pdf && <Button label={t("format.paper-before")} hint="⇧ R" onPress={() => print(true)} />}
        <Button label={t("keys.close")} hint="Esc" kind="quiet" onPress={onClose} />
      </div>
    </CentreDialog>
  );
}
