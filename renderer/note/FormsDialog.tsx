// Every form of the note with its key, and how much it spells out. The keys of the forms work while it is open.
import { useEffect } from "react";
import type { Wording } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { formIds, forms, isSheet, sheetOf, type FormId } from "../output/forms.ts";
import type { TakeForm } from "./use-forms.ts";
import look from "../ui/look.module.css";
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

  function take(form: FormId, onPaper: boolean): void {
    onClose();
    onForm(form, onPaper);
  }

  return (
    <Dialog title={t("form.title")} onClose={onClose}>
      {groups.map((group) => (
        <section key={group}>
          <h3 className={`${look.heading} ${styles.subtitle}`}>{t(`form.group.${group}`)}</h3>
          {formIds
            .filter((id) => id.startsWith(`${group}-`))
            .map((id) => (
              <div key={id} className={styles.row}>
                <Button label={t(wayOf(id, pdf))} hint={forms[id].key} kind="quiet" onPress={() => take(id, false)} />
                {pdf && isSheet(id) && (
                  <Button
                    label={t(`form.paper-${sheetOf(id)}`)}
                    hint={`⇧ ${forms[id].key}`}
                    kind="quiet"
                    onPress={() => take(id, true)}
                  />
                )}
              </div>
            ))}
        </section>
      ))}
      <section>
        <h3 className={`${look.heading} ${styles.subtitle}`}>{t("form.group.wording")}</h3>
        <div className={styles.row}>
          <Button label={t(`wrap.wording.${wording}`)} hint="W" kind="quiet" onPress={onWording} />
        </div>
      </section>
    </Dialog>
  );
}

/** Where sheets are saved as PDFs, beside printing them, each says which it is. */
function wayOf(form: FormId, pdf: boolean) {
  return pdf && isSheet(form) ? (`form.pdf-${sheetOf(form)}` as const) : forms[form].label;
}
