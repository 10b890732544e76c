// The pressure level as four bars and words, with the applicator: shape and word together, readable from two metres.
import { pressureLevels, type Applicator, type PressureLevel } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./PressureSign.module.css";

export function PressureSign({ level, applicator }: { level: PressureLevel; applicator: Applicator }) {
  return (
    <p className={styles.sign}>
      <span className={styles.bars} aria-hidden="true">
        {pressureLevels.map((one) => (
          <span key={one} className={styles.bar} data-on={one <= level} style={{ height: `${20 + 20 * one}%` }} />
        ))}
      </span>
      <span>
        <span className="visually-hidden">{t("session.pressure")} </span>
        <strong>{t(`level.${level}`)}</strong> · {t(`applicator.${applicator}`)}
      </span>
    </p>
  );
}
