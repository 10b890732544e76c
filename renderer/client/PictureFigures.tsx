// What was done and asked at each visit: hold time as bars, the optional scores as figures. Parts of the course picture.
import { Fragment } from "react";
import { scaleLinear } from "d3-scale";
import type { SessionSummary } from "../../shared/session/record.ts";
import { ratingKinds, type RatingKind } from "../../shared/session/vocabulary.ts";
import { seconds, t } from "../../shared/words/words.ts";
import { AcrossLine, type PartProps } from "./PictureFrame.tsx";
import styles from "./CoursePicture.module.css";

export const holdHeight = 64;
export const scoreHeight = 90;

export function PictureHoldTime({ visits, across, y }: PartProps & { readonly y: number }) {
  const most = Math.max(1, ...visits.map(({ visit }) => visit.heldMs));
  const up = scaleLinear([0, most], [0, holdHeight - 18]);
  const bar = Math.min(36, 400 / visits.length);
  return (
    <g transform={`translate(0 ${y})`}>
      <text className={styles.heading} x={0} y={12}>
        {t("picture.hold")}
      </text>
      <AcrossLine y={holdHeight} />
      {visits.map(({ sessionId, visit }, index) => (
        <Fragment key={sessionId}>
          <rect
            className={styles.bar}
            x={across(index) - bar / 2}
            width={bar}
            y={holdHeight - up(visit.heldMs)}
            height={up(visit.heldMs)}
          />
          {visits.length <= 12 && (
            <text className={styles.tick} x={across(index)} y={holdHeight - up(visit.heldMs) - 5} textAnchor="middle">
              {t("picture.seconds", { seconds: seconds(visit.heldMs) })}
            </text>
          )}
        </Fragment>
      ))}
    </g>
  );
}

/** Each score on a scale of its own, from its lowest to its highest: they are read along the visits, not against each other. */
export function PictureScores({ visits, across, y }: PartProps & { readonly y: number }) {
  const kinds = scoresAsked(visits);
  const each = scoreHeight / kinds.length;
  return (
    <g transform={`translate(0 ${y})`}>
      <text className={styles.heading} x={0} y={-6}>
        {t("picture.scores")}
      </text>
      {kinds.map((kind, row) => (
        <g key={kind} transform={`translate(0 ${row * each})`}>
          <text className={styles.label} x={0} y={each / 2 + 4}>
            {t(`rating.${kind}`)}
          </text>
          {visits.map(({ sessionId, visit }, index) => {
            const before = visit.ratings.before[kind];
            const after = visit.ratings.after[kind];
            return before === null ? null : (
              <text key={sessionId} className={styles.tick} x={across(index)} y={each / 2 + 4} textAnchor="middle">
                {after === null ? before : `${before} → ${after}`}
              </text>
            );
          })}
        </g>
      ))}
    </g>
  );
}

/** The scores that were asked at any of these visits. */
export function scoresAsked(visits: readonly SessionSummary[]): readonly RatingKind[] {
  return ratingKinds.filter((kind) => visits.some(({ visit }) => visit.ratings.before[kind] !== null));
}
