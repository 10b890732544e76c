// The CSV of sessions: one row a session, its minutes added up the way the note prints them.
import { muscleById } from "../../body/muscles.ts";
import { isoDate, isoTime } from "../../time/iso-time.ts";
import { minutesOf, type HoldTime, type Minutes } from "../note/minutes.ts";
import { adviceOf, formatAdvice, isScreening } from "../note/advice-lines.ts";
import { endOfSession, wallAt } from "../../session/session-time.ts";
import { isSuspected, lastResponse, siteByNumber } from "../../session/site-state.ts";
import type { Amendment, Session } from "../../session/state.ts";
import { applicators, noteParts, responses } from "../../session/vocabulary.ts";
import { localTime, t } from "../../words/words.ts";
import { siteName } from "./csv-holds.ts";
import { courseColumns } from "./csv-course.ts";
import { measureColumns } from "./csv-measures.ts";
import { modalityColumns } from "./csv-modalities.ts";
import { inSeconds, tableText, yesNo, type Column } from "./csv-table.ts";
import type { Dialect } from "./csv.ts";

type Row = { readonly session: Session; readonly minutes: Minutes };

export const sessionColumns: readonly Column<Row>[] = [
  { name: "session", unit: null, meaning: "csv.session", value: ({ session }) => session.sessionId },
  { name: "client", unit: null, meaning: "csv.client", value: ({ session }) => session.client },
  {
    name: "date",
    unit: "ISO 8601",
    meaning: "csv.date",
    value: ({ session }) => isoDate(session.startedWall, session.timeZone),
  },
  {
    name: "started",
    unit: "ISO 8601",
    meaning: "csv.sessions.started",
    value: ({ session }) => isoTime(session.startedWall, session.timeZone),
  },
  {
    name: "ended",
    unit: "ISO 8601",
    meaning: "csv.sessions.ended",
    value: ({ session }) => isoTime(wallAt(session, endOfSession(session)), session.timeZone),
  },
  { name: "time_zone", unit: null, meaning: "csv.sessions.time-zone", value: ({ session }) => session.timeZone },
  {
    name: "finished",
    unit: "yes/no",
    meaning: "csv.sessions.finished",
    value: ({ session }) => yesNo(session.facts.finishedAt !== null),
  },
  {
    name: "session_time",
    unit: "min",
    meaning: "csv.sessions.session-time",
    value: ({ minutes }) => inMinutes(minutes.sessionMs),
  },
  { name: "holds", unit: null, meaning: "csv.sessions.holds", value: ({ minutes }) => minutes.holdTime.all.holds },
  {
    name: "holds_counted",
    unit: null,
    meaning: "csv.sessions.holds-counted",
    value: ({ minutes }) => minutes.holdTime.counted.holds,
  },
  {
    name: "hold_time",
    unit: "s",
    meaning: "csv.sessions.hold-time",
    value: ({ minutes }) => inSeconds(minutes.holdTime.all.ms),
  },
  {
    name: "hold_time_counted",
    unit: "s",
    meaning: "csv.sessions.hold-time-counted",
    value: ({ minutes }) => inSeconds(minutes.holdTime.counted.ms),
  },
  ...applicators.map((applicator): Column<Row> => ({
    name: `hold_time_${applicator}`,
    unit: "s",
    meaning: `csv.sessions.hold-time-${applicator}`,
    value: ({ minutes }) => inSeconds(minutes.byApplicator.find((one) => one.applicator === applicator)?.all.ms ?? 0),
  })),
  {
    name: "hold_time_by_site",
    unit: "s",
    meaning: "csv.sessions.by-site",
    value: ({ session, minutes }) =>
      listOf(minutes.bySite, ({ site }) => {
        const found = siteByNumber(session.facts, site);
        return found === null ? String(site) : siteName(found);
      }),
  },
  {
    name: "hold_time_by_muscle",
    unit: "s",
    meaning: "csv.sessions.by-muscle",
    value: ({ minutes }) => listOf(minutes.byMuscle, ({ muscle }) => muscleById(muscle).latin),
  },
  ...modalityColumns,
  { name: "sites", unit: null, meaning: "csv.sessions.sites", value: ({ session }) => session.facts.sites.length },
  ...responses.map((response): Column<Row> => ({
    name: `sites_${response.replaceAll("-", "_")}`,
    unit: null,
    meaning: `csv.sessions.sites-${response}`,
    value: ({ session }) =>
      session.facts.sites.filter((site) => lastResponse(session.facts, site.number) === response).length,
  })),
  {
    name: "inflammation_suspected",
    unit: null,
    meaning: "csv.sessions.inflammation",
    value: ({ session }) => session.facts.sites.filter(isSuspected).map(siteName).join(t("csv.list")),
  },
  { name: "blocks_lifted", unit: null, meaning: "csv.sessions.blocks-lifted", value: liftsOf },
  {
    name: "pain_before",
    unit: "0-10",
    meaning: "csv.sessions.pain-before",
    value: ({ session }) => session.facts.painBefore?.score ?? null,
  },
  {
    name: "pain_after",
    unit: "0-10",
    meaning: "csv.sessions.pain-after",
    value: ({ session }) => session.facts.painAfter?.score ?? null,
  },
  { name: "feedback_outside_holds", unit: null, meaning: "csv.sessions.feedback", value: feedbackOutside },
  ...measureColumns,
  ...courseColumns,
  { name: "severe_pain", unit: null, meaning: "csv.sessions.severe", value: severeOf },
  { name: "screening", unit: null, meaning: "csv.sessions.screening", value: (row) => advised(row, true) },
  { name: "advice", unit: null, meaning: "csv.sessions.advice", value: (row) => advised(row, false) },
  {
    name: "pauses",
    unit: null,
    meaning: "csv.sessions.pauses",
    value: ({ session }) => session.pauses.length,
  },
  {
    name: "stops",
    unit: null,
    meaning: "csv.sessions.stops",
    value: ({ session }) => session.recoveries.length,
  },
  ...noteParts.map((part): Column<Row> => ({
    name: `text_${part}`,
    unit: null,
    meaning: `csv.sessions.${part}`,
    value: ({ session }) => session.facts.texts[part],
  })),
  { name: "remarks", unit: null, meaning: "csv.sessions.remarks", value: ({ session }) => session.facts.remarks },
  {
    name: "signed_by",
    unit: null,
    meaning: "csv.sessions.signed-by",
    value: ({ session: { signature } }) => (signature === null ? null : person(signature)),
  },
  {
    name: "signed",
    unit: "ISO 8601",
    meaning: "csv.sessions.signed",
    value: ({ session: { signature, timeZone } }) => (signature === null ? null : isoTime(signature.wall, timeZone)),
  },
  {
    name: "seal",
    unit: null,
    meaning: "csv.sessions.seal",
    value: ({ session }) => session.signature?.seal ?? null,
  },
  { name: "amendments", unit: null, meaning: "csv.sessions.amendments", value: amendmentsOf },
];

export function sessionsAsCsv(sessions: readonly Session[], dialect: Dialect = {}): string {
  const rows = sessions.map((session) => ({ session, minutes: minutesOf(session) }));
  return tableText(sessionColumns, rows, dialect);
}

/** Minutes with three decimals at most: under a tenth of a second is no minute of treatment. */
function inMinutes(ms: number): number {
  return Math.floor(ms / 60) / 1_000;
}

/** "site 1, left piriformis: 42.8; site 2, …" */
function listOf<One extends HoldTime>(times: readonly One[], name: (one: One) => string): string {
  return times.map((one) => t("csv.time", { name: name(one), seconds: inSeconds(one.all.ms) })).join(t("csv.list"));
}

function person({ name, credentials }: Pick<Amendment, "name" | "credentials">): string {
  return credentials === "" ? name : t("csv.person", { name, credentials });
}

function amendmentsOf({ session: { amendments, timeZone } }: Row): string {
  const told = amendments.map((one) =>
    t("csv.amendment", { day: isoDate(one.wall, timeZone), name: person(one), reason: one.reason, text: one.text }),
  );
  return told.join(t("csv.list"));
}

function severeOf({ session: { facts } }: Row): string {
  return facts.severe === null ? "" : t(`settled.${facts.severe.kind}`, { text: facts.severe.text });
}

/** What the rules of the course said, in the words of the note; `ofScreening`: the screening's own, or all the others. */
function advised({ session }: Row, ofScreening: boolean): string {
  const said = adviceOf(session).filter((one) => isScreening(one) === ofScreening);
  return said.map((one) => formatAdvice({ session, say: t }, one)).join(t("csv.list"));
}

/** What was said of no hold, and so stands in no row of the holds: "10:02 site 2, left piriformis: too much". */
function feedbackOutside({ session }: Row): string {
  const outside = session.facts.feedback.filter(({ hold }) => hold === null);
  return outside
    .map(({ site: number, at, kind, by }) => {
      const site = siteByNumber(session.facts, number);
      const time = localTime(wallAt(session, at), session.timeZone, "sortable").slice(-5);
      const said = t("csv.said.outside", {
        time,
        name: site === null ? "" : siteName(site),
        feedback: t(`feedback.${kind}`),
      });
      return by === "client" ? t("csv.said.by-client", { said }) : said;
    })
    .join(t("csv.list"));
}

function liftsOf({ session }: Row): string {
  const lifts = session.facts.sites.flatMap((site) => site.lifts.map(({ reason }) => ({ site, reason })));
  return lifts.map(({ site, reason }) => t("csv.lift", { name: siteName(site), reason })).join(t("csv.list"));
}
