// The course as a picture: pain before and after with the lines a client notices, sites by visits, hold time, scores. Prints as it is.
import { scalePoint } from "d3-scale";
import { memo } from "react";
import type { SessionSummary } from "../../shared/session/record.ts";
import { localTime, t } from "../../shared/words/words.ts";
import { holdHeight, PictureHoldTime, PictureScores, scoreHeight, scoresAsked } from "./PictureFigures.tsx";
import { frame, type PartProps } from "./PictureFrame.tsx";
import { CellMark, drawnVisits, Legend, type SiteRow, siteRows } from "./PictureMarks.tsx";
import { painHeight, PicturePain } from "./PicturePain.tsx";
import look from "../ui/look.module.css";
import styles from "./CoursePicture.module.css";

const rowHeight = 26;
const gap = 34;

type Props = { readonly visits: readonly SessionSummary[] };

/** Some thousand shapes: drawn again only for other visits. */
export const CoursePicture = memo(function CoursePicture({ visits: all }: Props) {
  const visits = drawnVisits(all);
  if (visits.length === 0) return <p className={look.soft}>{t("picture.empty")}</p>;
  const rows = siteRows(visits);
  const hasScores = scoresAsked(visits).length > 0;
  const sitesTop = painHeight + gap + 24;
  const holdTop = sitesTop + rows.length * rowHeight + gap;
  const scoresTop = holdTop + holdHeight + gap;
  const height = (hasScores ? scoresTop + scoreHeight : holdTop + holdHeight) + 30;
  const scale = scalePoint<number>()
    .domain(visits.map((_, index) => index))
    .range([frame.left, frame.width - frame.right])
    .padding(visits.length === 1 ? 0.5 : 0.35);
  const across = (index: number): number => scale(index) ?? frame.left;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${frame.width} ${height}`}
        className={styles.picture}
        role="img"
        aria-label={summaryOf(visits, rows)}
      >
        <VisitLabels visits={visits} across={across} y={painHeight + 22} />
        <PicturePain visits={visits} across={across} />
        <g transform={`translate(0 ${sitesTop})`}>
          <text className={styles.heading} x={0} y={-10}>
            {t("picture.sites")}
          </text>
          {rows.map((row, index) => (
            <g key={row.key} transform={`translate(0 ${index * rowHeight})`}>
              <line className={styles.rule} x1={0} x2={frame.width - frame.right + 20} y1={rowHeight} y2={rowHeight} />
              <text x={0} y={rowHeight - 9}>
                {shortened(row.name)}
              </text>
              {row.cells.map((cell, visit) =>
                cell === null ? null : (
                  <CellMark key={visits[visit]?.sessionId ?? visit} sign={cell} x={across(visit)} y={rowHeight / 2} />
                ),
              )}
            </g>
          ))}
        </g>
        <PictureHoldTime visits={visits} across={across} y={holdTop} />
        {hasScores && <PictureScores visits={visits} across={across} y={scoresTop} />}
      </svg>
      <Legend />
    </figure>
  );
});

/** Not more than about a dozen labels, whatever the number of visits. */
function VisitLabels({ visits, across, y }: PartProps & { readonly y: number }) {
  const every = Math.ceil(visits.length / 12);
  return (
    <g className={styles.axis}>
      {visits.map((visit, index) =>
        index % every === 0 ? (
          <text key={visit.sessionId} x={across(index)} y={y} textAnchor="middle">
            {index + 1}
            {visits.length <= 8 && ` · ${localTime(visit.startedWall, visit.timeZone, "day-month")}`}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** Long names give way in the middle. */
function shortened(name: string): string {
  return name.length <= 26 ? name : `${name.slice(0, 14)}…${name.slice(-10)}`;
}

/** The picture in a sentence, for those who do not see it. */
function summaryOf(visits: readonly SessionSummary[], rows: readonly SiteRow[]): string {
  const scores = visits.map((visit) => visit.painBefore ?? "–").join(", ");
  const pain = t("picture.summary.pain", { scores });
  return `${t("picture.course")}: ${t("picture.summary", { count: visits.length, pain, sites: rows.length })}`;
}
