// The course as a picture: pain before and after with the lines a client notices, sites by visits, hold time, scores. Prints as it is.
import { line } from "d3-shape";
import { scaleLinear, scalePoint } from "d3-scale";
import { noticeableFall } from "../../shared/course/response.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { ratingKinds } from "../../shared/session/vocabulary.ts";
import { localTime, seconds, t } from "../../shared/words/words.ts";
import { drawnVisits, siteRows, type SiteRow } from "./course-rows.ts";
import { CellMark, Legend } from "./PictureMarks.tsx";
import styles from "./CoursePicture.module.css";

const width = 800;
const leftEdge = 200;
const rightEdge = 100;
const painHeight = 170;
const rowHeight = 26;
const holdHeight = 64;
const scoreHeight = 90;
const gap = 34;

type Across = (index: number) => number;

export function CoursePicture({ visits: all }: { readonly visits: readonly SessionSummary[] }) {
  const visits = drawnVisits(all);
  if (visits.length === 0) return <p className={styles.empty}>{t("picture.empty")}</p>;
  const rows = siteRows(visits);
  const hasScores = ratingKinds.some((kind) => visits.some(({ visit }) => visit.ratings.before[kind] !== null));
  const sitesTop = painHeight + gap + 24;
  const holdTop = sitesTop + rows.length * rowHeight + gap;
  const scoresTop = holdTop + holdHeight + gap;
  const height = (hasScores ? scoresTop + scoreHeight : holdTop + holdHeight) + 30;
  const scale = scalePoint<number>()
    .domain(visits.map((_, index) => index))
    .range([leftEdge, width - rightEdge])
    .padding(visits.length === 1 ? 0.5 : 0.35);
  const across: Across = (index) => scale(index) ?? leftEdge;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.picture}
        role="img"
        aria-label={summaryOf(visits, rows)}
      >
        <VisitLabels visits={visits} across={across} y={painHeight + 22} />
        <Pain visits={visits} across={across} />
        <g transform={`translate(0 ${sitesTop})`}>
          <text className={styles.heading} x={0} y={-10}>
            {t("picture.sites")}
          </text>
          {rows.map((row, index) => (
            <g key={row.key} transform={`translate(0 ${index * rowHeight})`}>
              <line className={styles.rule} x1={0} x2={width - rightEdge + 20} y1={rowHeight} y2={rowHeight} />
              <text className={styles.label} x={0} y={rowHeight - 9}>
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
        <HoldTime visits={visits} across={across} y={holdTop} />
        {hasScores && <Scores visits={visits} across={across} y={scoresTop} />}
      </svg>
      <Legend />
    </figure>
  );
}

type PartProps = { readonly visits: readonly SessionSummary[]; readonly across: Across };

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

function Pain({ visits, across }: PartProps) {
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
          <line
            className={styles.rule}
            x1={leftEdge - 20}
            x2={width - rightEdge + 20}
            y1={down(score)}
            y2={down(score)}
          />
          <text className={styles.tick} x={leftEdge - 28} y={down(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      {first !== null && first > 0 && <NoticeLines first={first} down={down} />}
      <path className={styles.painLine} d={path([...visits]) ?? ""} />
      {visits.map((visit, index) => (
        <g key={visit.sessionId}>
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
        </g>
      ))}
    </g>
  );
}

/** Where a client notices the pain has fallen from the first score: 2 points and 30 % less. */
function NoticeLines({ first, down }: { readonly first: number; readonly down: (score: number) => number }) {
  const lines = [
    { name: t("picture.pain.points"), score: first - noticeableFall.points },
    { name: t("picture.pain.percent"), score: first * (1 - noticeableFall.percent / 100) },
  ].filter(({ score }) => score >= 0);
  const close = lines.length === 2 && Math.abs(down(lines[0]?.score ?? 0) - down(lines[1]?.score ?? 0)) < 13;
  return (
    <g>
      {lines.map(({ name, score }, index) => {
        const higher = lines.every((other) => score >= other.score);
        const nudge = close ? (higher && index === lines.findIndex((one) => one.score === score) ? -6 : 8) : 0;
        return (
          <g key={name}>
            <line
              className={styles.notice}
              x1={leftEdge - 20}
              x2={width - rightEdge + 4}
              y1={down(score)}
              y2={down(score)}
            />
            <text className={styles.tick} x={width - rightEdge + 8} y={down(score) + 4 + nudge}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function HoldTime({ visits, across, y }: PartProps & { readonly y: number }) {
  const most = Math.max(1, ...visits.map(({ visit }) => visit.heldMs));
  const up = scaleLinear([0, most], [0, holdHeight - 18]);
  const bar = Math.min(36, 400 / visits.length);
  return (
    <g transform={`translate(0 ${y})`}>
      <text className={styles.heading} x={0} y={12}>
        {t("picture.hold")}
      </text>
      <line className={styles.rule} x1={leftEdge - 20} x2={width - rightEdge + 20} y1={holdHeight} y2={holdHeight} />
      {visits.map(({ sessionId, visit }, index) => (
        <g key={sessionId}>
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
        </g>
      ))}
    </g>
  );
}

/** Each score on a scale of its own, from its lowest to its highest: they are read along the visits, not against each other. */
function Scores({ visits, across, y }: PartProps & { readonly y: number }) {
  const kinds = ratingKinds.filter((kind) => visits.some(({ visit }) => visit.ratings.before[kind] !== null));
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
