// Where a sentence on the screen comes from: small beside it, for whoever wants to know.
import { t } from "../../shared/words/words.ts";
import styles from "./SourceNote.module.css";

export function SourceNote({ source }: { readonly source: string }) {
  return (
    <p role="note" aria-label={t("session.source")} className={styles.source}>
      {t("guidance.source", { source })}
    </p>
  );
}
