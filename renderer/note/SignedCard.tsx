// Beside a signed note: who signed it when, under which seal, and that it was checked on opening.
import { sealInGroups } from "../../shared/documents/note/seal.ts";
import type { Amendment, Session, Signature } from "../../shared/session/state.ts";
import { localTime, t } from "../../shared/words/words.ts";
import look from "../ui/look.module.css";
import styles from "./SignedCard.module.css";

export function SignedCard({ session, signature }: { session: Session; signature: Signature }) {
  return (
    <section className={look.stack} aria-label={t("signed.title")}>
      <h2 className={look.help}>{t("signed.title")}</h2>
      <p className={`${look.title} ${styles.who}`}>{whoWords(signature)}</p>
      <p className={look.help}>{localTime(signature.wall, session.timeZone, "date-time")}</p>
      <p className={look.help}>{t("note.signed.seal")}</p>
      <p className={styles.seal}>{sealInGroups(signature.seal)}</p>
      <p className={styles.checked}>{t("signed.checked")}</p>
      {session.amendments.map((amendment, index) => (
        <article key={amendment.seal} className={`${look.flag} ${look.stack} ${styles.amendment}`}>
          <h3 className={look.strong}>{t("note.amendment", { number: index + 1 })}</h3>
          <p className={look.help}>
            {t("signed.by", {
              who: whoWords(amendment),
              when: localTime(amendment.wall, session.timeZone, "date-time"),
            })}
          </p>
          <p className={look.soft}>{t("signed.reason", { reason: amendment.reason })}</p>
          <p className={look.wrap}>{amendment.text}</p>
        </article>
      ))}
    </section>
  );
}

function whoWords({ name, credentials }: Pick<Amendment, "name" | "credentials">): string {
  return credentials === "" ? name : t("note.signed.who", { name, credentials });
}
