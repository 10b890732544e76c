// The CSV of holds: one row a hold that ended, in the order they were held. Undone holds and a hold still running are not in it.
import { formatPlace, formatSite } from "../../body/sites.ts";
import { muscleById } from "../../body/muscles.ts";
import { isoDate, isoTime } from "../../time/iso-time.ts";
import { formatFeltPlaces } from "../note/finding-lines.ts";
import { wallAt } from "../../session/session-time.ts";
import { endedAt } from "../../session/hold-view.ts";
import { isSuspected, siteByNumber } from "../../session/site-state.ts";
import { readableMs } from "../../session/hold-time.ts";
import type { EndedHold, Feedback, Session, Site } from "../../session/state.ts";
import { painMoments } from "../../session/vocabulary.ts";
import { seconds, t } from "../../words/words.ts";
import { inSeconds, tableText, yesNo, type Column } from "./csv-table.ts";
import type { Dialect } from "./csv.ts";

type Row = { readonly session: Session; readonly hold: EndedHold; readonly site: Site | null };

const wall = ({ session, hold }: Row): number => wallAt(session, hold.startedAt);

export const holdColumns: readonly Column<Row>[] = [
  { name: "session", unit: null, meaning: "csv.session", value: ({ session }) => session.sessionId },
  { name: "client", unit: null, meaning: "csv.client", value: ({ session }) => session.client },
  { name: "date", unit: "ISO 8601", meaning: "csv.date", value: (row) => isoDate(wall(row), row.session.timeZone) },
  {
    name: "started",
    unit: "ISO 8601",
    meaning: "csv.holds.started",
    value: (row) => isoTime(wall(row), row.session.timeZone),
  },
  { name: "hold", unit: null, meaning: "csv.holds.hold", value: ({ hold }) => hold.number },
  { name: "site", unit: null, meaning: "csv.holds.site", value: ({ hold }) => hold.site },
  {
    name: "muscle",
    unit: null,
    meaning: "csv.holds.muscle",
    value: ({ site }) => (site === null ? null : muscleById(site.muscle).latin),
  },
  {
    name: "muscle_code",
    unit: null,
    meaning: "csv.holds.muscle-code",
    value: ({ site }) => (site === null ? null : muscleById(site.muscle).code),
  },
  {
    name: "side",
    unit: null,
    meaning: "csv.holds.side",
    value: ({ site }) => (site === null ? null : t(`side.${site.side}`)),
  },
  {
    name: "view",
    unit: null,
    meaning: "csv.holds.view",
    value: ({ site }) => (site === null ? null : t(`view.${site.view}`)),
  },
  {
    name: "place",
    unit: null,
    meaning: "csv.holds.place",
    value: ({ site }) => (site === null ? null : formatPlace(site)),
  },
  { name: "chart_x", unit: "mm", meaning: "csv.holds.chart-x", value: ({ site }) => site?.point.x ?? null },
  { name: "chart_y", unit: "mm", meaning: "csv.holds.chart-y", value: ({ site }) => site?.point.y ?? null },
  { name: "pressure", unit: "1-4", meaning: "csv.holds.pressure", value: ({ hold }) => hold.level },
  {
    name: "pressure_word",
    unit: null,
    meaning: "csv.holds.pressure-word",
    value: ({ hold }) => t(`level.${hold.level}`),
  },
  {
    name: "applicator",
    unit: null,
    meaning: "csv.holds.applicator",
    value: ({ hold }) => t(`applicator.${hold.applicator}`),
  },
  { name: "target", unit: "s", meaning: "csv.holds.target", value: ({ hold }) => inSeconds(hold.targetMs) },
  { name: "held", unit: "s", meaning: "csv.holds.held", value: ({ hold }) => inSeconds(readableMs(hold)) },
  { name: "held_exact", unit: "ms", meaning: "csv.holds.held-exact", value: ({ hold }) => hold.heldMs },
  { name: "outcome", unit: null, meaning: "csv.holds.outcome", value: ({ hold }) => t(`outcome.${hold.outcome}`) },
  {
    name: "counted",
    unit: "s",
    meaning: "csv.holds.counted",
    value: ({ hold }) => (hold.outcome === "counted" ? inSeconds(readableMs(hold)) : 0),
  },
  { name: "ended_by", unit: null, meaning: "csv.holds.ended-by", value: ({ hold }) => t(`csv.end.${hold.end}`) },
  {
    name: "interrupted_by",
    unit: null,
    meaning: "csv.holds.interrupted-by",
    value: ({ hold }) => (hold.interruption === null ? null : t(`csv.interruption.${hold.interruption}`)),
  },
  {
    name: "response",
    unit: null,
    meaning: "csv.holds.response",
    value: ({ hold }) => (hold.response === null ? null : t(`response.${hold.response}`)),
  },
  { name: "feedback", unit: null, meaning: "csv.holds.feedback", value: feedbackOf },
  {
    name: "inflammation_suspected",
    unit: "yes/no",
    meaning: "csv.holds.inflammation",
    value: ({ site }) => yesNo(site !== null && isSuspected(site)),
  },
  ...painMoments.map((moment): Column<Row> => ({
    name: `tenderness_${moment}`,
    unit: "0-10",
    meaning: `csv.holds.tenderness-${moment}`,
    value: ({ site }) => site?.tenderness[moment]?.score ?? null,
  })),
  {
    name: "referred_pain",
    unit: null,
    meaning: "csv.holds.referred-pain",
    value: ({ site }) => (site === null || site.felt === null ? null : formatFeltPlaces(t, site.felt.places)),
  },
];

export function holdsAsCsv(sessions: readonly Session[], dialect: Dialect = {}): string {
  const rows = sessions.flatMap((session) =>
    session.facts.holds.map((hold) => ({ session, hold, site: siteByNumber(session.facts, hold.site) })),
  );
  return tableText(holdColumns, rows, dialect);
}

/** "9.1 s too much; 15.0 s better (client)" */
function feedbackOf({ session, hold }: Row): string {
  const said = session.facts.feedback.filter((given) => given.hold === hold.number);
  return said.map((given) => formatSaid(given, hold)).join(t("csv.list"));
}

function formatSaid({ kind, by, at }: Feedback, hold: EndedHold): string {
  const afterMs = at - endedAt(hold);
  const values = { seconds: seconds(afterMs > 0 ? afterMs : at - hold.startedAt), feedback: t(`feedback.${kind}`) };
  const said = afterMs > 0 ? t("csv.said.after", values) : t("csv.said", values);
  return by === "client" ? t("csv.said.by-client", { said }) : said;
}

/** "site 2, left quadratus lumborum" */
export function siteName(site: Site): string {
  return t("csv.site", { site: site.number, words: formatSite(site) });
}
