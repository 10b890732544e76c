// Pain before and after each visit, with the falls a client notices. A part of the course picture.
import { Fragment } from "react";
import { line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import { noticeableChange } from "../../shared/guidance/response.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { AcrossLine, frame, type PartProps } from "./PictureFrame.tsx";
import styles from "./CoursePicture.module.css";

export const painHeight = 170;

export function PicturePain({ visits, across }: PartProps) {
  const down = scaleLinear([0, 10], [painHeight, 16]);
  const first = visits[0]?.painBefore ?? null;
  const path = line<SessionSummary>()
    .defined((visit) => visit.painBefore !== null)
    .x((_, index) => across(index))
    .y((visit) => down(visit.painBefore ?? 0));
  return (
    <g>
      <text className={styles.heading} x={0} y={16}>
        {t("picture.pain")}
      </text>
      {[0, 5, 10].map((score) => (
        <g key={score}>
          <AcrossLine y={down(score)} />
          <text className={styles.tick} x={frame.left - 28} y={down(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      {first !== null && first > 0 && <NoticeLines first={first} down={down} />}
      <path className={styles.painLine} d={path([...visits]) ?? ""} />
      {visits.map((visit, index) => (
        <Fragment key={visit.sessionId}>
          {visit.painBefore !== null && visit.painAfter !== null && (
            <line
              className={styles.change}
              x1={across(index)}
              x2={across(index)}
              y1={down(visit.painBefore)}
              y2={down(visit.painAfter)}
            />
          )}
          {visit.painBefore !== null && (
            <circle className={styles.before} cx={across(index)} cy={down(visit.painBefore)} r={5.5} />
          )}
          {visit.painAfter !== null && (
            <circle className={styles.after} cx={across(index)} cy={down(visit.painAfter)} r={4.5} />
          )}
        </Fragment>
      ))}
    </g>
  );
}

/** Where a client notices the pain has fallen from the first score: 2 points and 30 % less. */
function NoticeLines({ first, down }: { readonly first: number; readonly down: (score: number) => number }) {
  const lines = [
    { name: t("picture.pain.points"), score: first - noticeableChange.points },
    { name: t("picture.pain.percent"), score: first * (1 - noticeableChange.percent / 100) },
  ].filter(({ score }) => score >= 0);
  const close = lines.length === 2 && Math.abs(down(lines[0]?.score ?? 0) - down(lines[1]?.score ?? 0)) < 13;
  return (
    <g>
      {lines.map(({ name, score }, index) => {
        const higher = lines.every((other) => score >= other.score);
        const nudge = close ? (higher && index === lines.findIndex((one) => one.score === score) ? -6 : 8) : 0;
        return (
          <g key={name}>
            <AcrossLine y={down(score)} kind="notice" reach={4} />
            <text className={styles.tick} x={frame.width - frame.right + 8} y={down(score) + 4 + nudge}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
