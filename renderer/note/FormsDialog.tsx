// Every form of the note with its key, and how much it spells out. The keys of the forms work while it is open.
import type { Wording } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { Button } from "../ui/Button.tsx";
import { SideDialog } from "../ui/SideDialog.tsx";
import { formIds, formLabels, isSheet, sheetOf, type FormId } from "../output/forms.ts";
import { formActs } from "./form-acts.ts";
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
  const keyOf = useKeyOf();
  useScope("dialog", { ...formActs(take), wording: onWording });

  function take(form: FormId, onPaper: boolean): void {
    onClose();
    onForm(form, onPaper);
  }

  return (
    <SideDialog title={t("form.title")} onClose={onClose}>
      {groups.map((group) => (
        <section key={group} className={styles.keys}>
          <h3 className={styles.subtitle}>{t(`form.group.${group}`)}</h3>
          {formIds
            .filter((id) => id.startsWith(`${group}-`))
            .map((id) => (
              <div key={id} className={styles.row}>
                <Button label={t(wayOf(id, pdf))} hint={keyOf(id)} kind="quiet" onPress={() => take(id, false)} />
                {pdf && isSheet(id) && (
                  <Button
                    label={t(`form.paper-${sheetOf(id)}`)}
                    hint={keyOf(`paper-${sheetOf(id)}`)}
                    kind="quiet"
                    onPress={() => take(id, true)}
                  />
                )}
              </div>
            ))}
        </section>
      ))}
      <section className={styles.keys}>
        <h3 className={styles.subtitle}>{t("form.group.wording")}</h3>
        <div className={styles.row}>
          <Button label={t(`wrap.wording.${wording}`)} hint={keyOf("wording")} kind="quiet" onPress={onWording} />
        </div>
      </section>
    </SideDialog>
  );
}

/** Where sheets are saved as PDFs, beside printing them, each says which it is. */
function wayOf(form: FormId, pdf: boolean) {
  return pdf && isSheet(form) ? (`form.pdf-${sheetOf(form)}` as const) : formLabels[form];
}
