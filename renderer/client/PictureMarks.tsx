// The signs of the course picture and their legend: shape tells the response, colour only repeats it.
import { t } from "../../shared/words/words.ts";
import type { CellSign } from "./course-rows.ts";
import styles from "./CoursePicture.module.css";

const r = 7;

export function CellMark({ sign, x, y }: { readonly sign: CellSign; readonly x: number; readonly y: number }) {
  return (
    <g className={styles.cell} data-sign={sign} transform={`translate(${x} ${y})`}>
      <title>{t(`picture.legend.${sign}`)}</title>
      {sign === "suspected" ? (
        <path d={`M${-r} ${-r}H${r}V${r}H${-r}ZM${-r} ${r}L${r} ${-r}M${-r} 0L0 ${-r}M0 ${r}L${r} 0`} />
      ) : (
        <circle r={sign === "none" ? 2.5 : r} className={sign === "released" ? styles.full : undefined} />
      )}
      {sign === "easing" && <path className={styles.full} d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} />}
    </g>
  );
}

const signs: readonly CellSign[] = ["released", "easing", "not-released", "suspected", "none"];

export function Legend() {
  return (
    <figcaption className={styles.legend}>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <circle className={styles.before} r={5.5} />
        </svg>
        {t("picture.legend.before")}
      </span>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <circle className={styles.after} r={4.5} />
        </svg>
        {t("picture.legend.after")}
      </span>
      {signs.map((sign) => (
        <span key={sign}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <CellMark sign={sign} x={0} y={0} />
          </svg>
          {t(`picture.legend.${sign}`)}
        </span>
      ))}
    </figcaption>
  );
}
