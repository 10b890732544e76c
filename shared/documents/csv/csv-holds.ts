// The CSV of holds: one row a hold that ended, in the order they were held. Undone holds and a hold still running are not in it.
import { formatPlace, formatSite } from "../../body/places.ts";
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
import { type Cell, type Dialect } from "./csv.ts";
import { column, type Column, inSeconds, tableText, yesNo } from "./csv-table.ts";

type Row = { readonly session: Session; readonly hold: EndedHold; readonly site: Site | null };

const wall = ({ session, hold }: Row): number => wallAt(session, hold.startedAt);
/** Empty where the mark was taken away since. */
const ofSite =
  (value: (site: Site) => Cell) =>
  ({ site }: Row): Cell =>
    site === null ? null : value(site);

export const holdColumns: readonly Column<Row>[] = [
  column("session", null, "session", ({ session }) => session.sessionId),
  column("client", null, "client", ({ session }) => session.client),
  column("date", "ISO 8601", "date", (row) => isoDate(wall(row), row.session.timeZone)),
  column("started", "ISO 8601", "holds.started", (row) => isoTime(wall(row), row.session.timeZone)),
  column("hold", null, "holds.hold", ({ hold }) => hold.number),
  column("site", null, "holds.site", ({ hold }) => hold.site),
  column(
    "muscle",
    null,
    "holds.muscle",
    ofSite((site) => muscleById(site.muscle).latin),
  ),
  column(
    "muscle_code",
    null,
    "holds.muscle-code",
    ofSite((site) => muscleById(site.muscle).code),
  ),
  column(
    "side",
    null,
    "holds.side",
    ofSite((site) => t(`side.${site.side}`)),
  ),
  column(
    "view",
    null,
    "holds.view",
    ofSite((site) => t(`view.${site.view}`)),
  ),
  column(
    "place",
    null,
    "holds.place",
    ofSite((site) => formatPlace(site)),
  ),
  column("chart_x", "mm", "holds.chart-x", ({ site }) => site?.point.x ?? null),
  column("chart_y", "mm", "holds.chart-y", ({ site }) => site?.point.y ?? null),
  column("pressure", "1-4", "holds.pressure", ({ hold }) => hold.level),
  column("pressure_word", null, "holds.pressure-word", ({ hold }) => t(`level.${hold.level}`)),
  column("applicator", null, "holds.applicator", ({ hold }) => t(`applicator.${hold.applicator}`)),
  column("target", "s", "holds.target", ({ hold }) => inSeconds(hold.targetMs)),
  column("held", "s", "holds.held", ({ hold }) => inSeconds(readableMs(hold))),
  column("held_exact", "ms", "holds.held-exact", ({ hold }) => hold.heldMs),
  column("outcome", null, "holds.outcome", ({ hold }) => t(`outcome.${hold.outcome}`)),
  column("counted", "s", "holds.counted", ({ hold }) => (hold.outcome === "counted" ? inSeconds(readableMs(hold)) : 0)),
  column("ended_by", null, "holds.ended-by", ({ hold }) => t(`csv.end.${hold.end}`)),
  column("interrupted_by", null, "holds.interrupted-by", ({ hold }) =>
    hold.interruption === null ? null : t(`csv.interruption.${hold.interruption}`),
  ),
  column("response", null, "holds.response", ({ hold }) =>
    hold.response === null ? null : t(`response.${hold.response}`),
  ),
  column("feedback", null, "holds.feedback", feedbackOf),
  column("inflammation_suspected", "yes/no", "holds.inflammation", ({ site }) =>
    yesNo(site !== null && isSuspected(site)),
  ),
  ...painMoments.map((moment) =>
    column<Row>(
      `tenderness_${moment}`,
      "0-10",
      `holds.tenderness-${moment}`,
      ({ site }) => site?.tenderness[moment]?.score ?? null,
    ),
  ),
  column(
    "referred_pain",
    null,
    "holds.referred-pain",
    ofSite(({ felt }) => (felt === null ? null : formatFeltPlaces(t, felt.places))),
  ),
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
