// Every format of the note with its key, and how much it spells out. The keys of the formats work while it is open.
import type { Wording } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { wrapUpFormats, type WrapUpFormat } from "../../shared/documents/formats.ts";
import look from "../ui/look.module.css";
import { formatActs, type TakeFormat } from "./format-acts.ts";
import styles from "./Dialogs.module.css";

type Props = {
  readonly wording: Wording;
  /** This host saves what would be printed as a PDF. */
  readonly pdf: boolean;
  readonly onTake: TakeFormat;
  readonly onWording: () => void;
  readonly onClose: () => void;
};

const groups = ["copy", "print", "save"] as const;

export function FormatsDialog({ wording, pdf, onTake, onWording, onClose }: Props) {
  const keyOf = useKeyOf();
  useScope("dialog", { ...formatActs(take), wording: onWording });

  function take(format: WrapUpFormat, onPaper: boolean): void {
    onClose();
    onTake(format, onPaper);
  }

  return (
    <Dialog title={t("format.title")} onClose={onClose}>
      {groups.map((group) => (
        <section key={group}>
          <h3 className={`${look.heading} ${styles.subtitle}`}>{t(`format.group.${group}`)}</h3>
          {wrapUpFormats
            .filter(({ act }) => act === group)
            .map((format) => (
              <div key={format.id} className={styles.row}>
                <Button
                  label={labelOf(format, pdf)}
                  hint={keyOf(`format-${format.id}`)}
                  kind="quiet"
                  onPress={() => take(format, false)}
                />
                {pdf && format.act === "print" && (
                  <Button
                    label={t(`action.paper-${format.id}`)}
                    hint={keyOf(`paper-${format.id}`)}
                    kind="quiet"
                    onPress={() => take(format, true)}
                  />
                )}
              </div>
            ))}
        </section>
      ))}
      <section>
        <h3 className={`${look.heading} ${styles.subtitle}`}>{t("format.group.wording")}</h3>
        <div className={styles.row}>
          <Button label={t(`wrap.wording.${wording}`)} hint={keyOf("wording")} kind="quiet" onPress={onWording} />
        </div>
      </section>
    </Dialog>
  );
}

/** Where sheets are saved as PDFs, beside printing them, each says which it is. */
function labelOf(format: WrapUpFormat, pdf: boolean): string {
  return t(pdf && format.act === "print" ? `format.pdf-${format.id}` : `format.${format.id}`);
}
