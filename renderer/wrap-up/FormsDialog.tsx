// Every form of the note with its key, and how much it spells out. The keys of the forms work while it is open.
import { useEffect } from "react";
import type { Wording } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../parts/Button.tsx";
import { SideDialog } from "../parts/SideDialog.tsx";
import { formIds, forms, labelOf } from "./forms.ts";
import type { TakeForm } from "./use-forms.ts";
import styles from "./Dialogs.module.css";

type Props = {
  readonly wording: Wording;
  /** This host saves what would be printed as a PDF. */
  readonly pdf: boolean;
  readonly onForm: TakeForm;
  readonly onWording: () => void;
  readonly onClose: () => void;
};

const groups = ["copy", "print", "save"] as const;

export function FormsDialog({ wording, pdf, onForm, onWording, onClose }: Props) {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toUpperCase();
      const form = formIds.find((id) => forms[id].key === key);
      if (key === "W") onWording();
      else if (form === undefined) return;
      else {
        onClose();
        onForm(form, event.shiftKey);
      }
      event.preventDefault();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [onForm, onWording, onClose]);

  return (
    <SideDialog title={t("form.title")} onClose={onClose}>
      {groups.map((group) => (
        <section key={group} className={styles.keys}>
          <h3 className={styles.subtitle}>{t(`form.group.${group}`)}</h3>
          {group === "print" && pdf && <p className={styles.meaning}>{t("form.print.help")}</p>}
          {formIds
            .filter((id) => id.startsWith(`${group}-`))
            .map((id) => (
              <div key={id} className={styles.row}>
                <Button
                  label={t(labelOf(id, pdf))}
                  hint={forms[id].key}
                  kind="quiet"
                  onPress={() => {
                    onClose();
                    onForm(id, false);
                  }}
                />
              </div>
            ))}
        </section>
      ))}
      <section className={styles.keys}>
        <h3 className={styles.subtitle}>{t("form.group.wording")}</h3>
        <div className={styles.row}>
          <Button label={t(`wrap.wording.${wording}`)} hint="W" kind="quiet" onPress={onWording} />
        </div>
      </section>
    </SideDialog>
  );
}
