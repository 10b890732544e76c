// The aftercare sheet as one page of paper, large enough to be read at home without glasses.
import type { Aftercare } from "../../../shared/documents/aftercare/aftercare.ts";
import { t } from "../../../shared/words/words.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import styles from "./Papers.module.css";

export function AftercarePaper({ sheet }: { sheet: Aftercare }) {
  return (
    <article className={styles.paper} data-paper="aftercare">
      <h2 className={styles.title}>{sheet.title}</h2>
      <p className={styles.who}>{sheet.client}</p>
      <p className={styles.date}>{sheet.when}</p>
      {sheet.blocks.map(({ kind, heading, lines }) => (
        <section key={heading} className={styles.block} data-kind={kind}>
          <h3 className={styles.heading}>{heading}</h3>
          {kind === "emergency" ? (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            <Paragraphs lines={lines} />
          )}
        </section>
      ))}
      {sheet.contact.length > 0 && (
        <div className={styles.closing}>
          <p>{t("aftercare.contact")}</p>
          <Paragraphs lines={sheet.contact} />
        </div>
      )}
      <p className={styles.source}>{sheet.source}</p>
    </article>
  );
}
