// The letter to the care team as one page of paper; on the screen it is only there to be printed.
import type { Letter } from "../../../shared/documents/letter/letter-content.ts";
import { t } from "../../../shared/words/words.ts";
import { keyed } from "./keyed.ts";
import { pictureAddress } from "./picture-file.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import styles from "./Papers.module.css";

export function LetterPaper({ letter }: { letter: Letter }) {
  return (
    <article className={styles.paper} data-paper="letter">
      <div className={styles.sender}>
        <Paragraphs lines={letter.sender} />
      </div>
      {letter.to.length > 0 && (
        <div className={styles.to}>
          <Paragraphs lines={letter.to} />
        </div>
      )}
      <p className={styles.date}>{letter.date}</p>
      <h2 className={styles.title}>{letter.title}</h2>
      <p>{letter.greeting}</p>
      <p>{letter.opening}</p>
      <div className={styles.summary}>
        <Paragraphs lines={letter.summary} />
        <Paragraphs lines={letter.advice} />
      </div>
      <Paragraphs lines={letter.paragraphs} />
      {letter.picture !== null && (
        <img className={styles.course} src={pictureAddress(letter.picture)} alt={letter.progress.join(" ")} />
      )}
      {letter.sites.length === 0 ? (
        <p>{t("letter.none")}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("letter.column.site")}</th>
              <th scope="col">{t("letter.column.held")}</th>
              <th scope="col">{t("letter.column.response")}</th>
            </tr>
          </thead>
          <tbody>
            {keyed(letter.sites, (site) => site.name).map(({ key, item: site }) => (
              <tr key={key}>
                <td>{site.name}</td>
                <td>{site.held}</td>
                <td>{site.response}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {letter.more !== null && <p>{letter.more}</p>}
      <Paragraphs lines={letter.amendments} />
      {letter.plan !== null && (
        <section>
          <h3 className={styles.heading}>{t("letter.plan")}</h3>
          <p className={styles.written}>{letter.plan}</p>
        </section>
      )}
      <div className={styles.closing}>
        <Paragraphs lines={letter.closing} />
      </div>
    </article>
  );
}
