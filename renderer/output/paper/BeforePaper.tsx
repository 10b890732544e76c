// The sheet "Before your first session" as one page of paper, to be read at home: the four words of the client are the largest thing on it.
import type { BeforeBlock, BeforeSheet } from "../../../shared/documents/aftercare/before-first-session.ts";
import { t } from "../../../shared/words/words.ts";
import styles from "./BeforePaper.module.css";

export function BeforePaper({ sheet }: { readonly sheet: BeforeSheet }) {
  return (
    <article className={styles.paper} data-paper="before" aria-label={sheet.title}>
      <h2 className={styles.title}>{sheet.title}</h2>
      <p className={styles.lead}>{sheet.lead}</p>
      <div className={styles.blocks}>
        {sheet.blocks.map((block) => (
          <Block key={block.heading} block={block} />
        ))}
      </div>
      <div className={styles.doctors}>
        {sheet.doctors.map((block) => (
          <Block key={block.heading} block={block} />
        ))}
      </div>
      <footer className={styles.foot}>
        {sheet.contact.length > 0 && (
          <p className={styles.contact}>
            <span>{t("before-sheet.contact")}</span> <strong>{sheet.contact.join(" · ")}</strong>
          </p>
        )}
        <p className={styles.source}>{sheet.source}</p>
      </footer>
    </article>
  );
}

function Block({ block }: { readonly block: BeforeBlock }) {
  return (
    <section className={styles.block} data-kind={block.kind}>
      <h3 className={styles.heading}>{block.heading}</h3>
      <Lines block={block} />
      {block.help !== null && <p>{block.help}</p>}
    </section>
  );
}

function Lines({ block: { kind, lines } }: { readonly block: BeforeBlock }) {
  if (kind === "usual" || kind === "doctor") return lines.map((line) => <p key={line}>{line}</p>);
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
