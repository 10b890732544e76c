// The CSV of sessions: one row a session, its minutes added up the way the note prints them.
import { muscleById } from "../../body/muscles.ts";
import { isoDate, isoTime } from "../../time/iso-time.ts";
import { minutesOf, type HoldTime, type Minutes } from "../note/minutes.ts";
import { adviceOf, formatAdvice, formatCorrection, isScreening } from "../note/advice-lines.ts";
import { endOfSession, wallAt } from "../../session/session-time.ts";
import { isSuspected, lastResponse, siteByNumber } from "../../session/site-state.ts";
import type { Amendment, Session } from "../../session/state.ts";
import { applicators, noteParts, responses } from "../../session/vocabulary.ts";
import { localTime, t } from "../../words/words.ts";
import { siteName } from "./csv-holds.ts";
import { courseColumns } from "./csv-course.ts";
import { measureColumns } from "./csv-measures.ts";
import { modalityColumns } from "./csv-modalities.ts";
import { column, inSeconds, tableText, yesNo, type Column } from "./csv-table.ts";
import type { Dialect } from "./csv.ts";

type Row = { readonly session: Session; readonly minutes: Minutes };

export const sessionColumns: readonly Column<Row>[] = [
  column("session", null, "session", ({ session }) => session.sessionId),
  column("client", null, "client", ({ session }) => session.client),
  column("date", "ISO 8601", "date", ({ session }) => isoDate(session.startedWall, session.timeZone)),
  column("started", "ISO 8601", "sessions.started", ({ session }) => isoTime(session.startedWall, session.timeZone)),
  column("ended", "ISO 8601", "sessions.ended", ({ session }) =>
    isoTime(wallAt(session, endOfSession(session)), session.timeZone),
  ),
  column("time_zone", null, "sessions.time-zone", ({ session }) => session.timeZone),
  column("finished", "yes/no", "sessions.finished", ({ session }) => yesNo(session.facts.finishedAt !== null)),
  column("session_time", "min", "sessions.session-time", ({ minutes }) => inMinutes(minutes.sessionMs)),
  column("holds", null, "sessions.holds", ({ minutes }) => minutes.holdTime.all.holds),
  column("holds_counted", null, "sessions.holds-counted", ({ minutes }) => minutes.holdTime.counted.holds),
  column("hold_time", "s", "sessions.hold-time", ({ minutes }) => inSeconds(minutes.holdTime.all.ms)),
  column("hold_time_counted", "s", "sessions.hold-time-counted", ({ minutes }) =>
    inSeconds(minutes.holdTime.counted.ms),
  ),
  ...applicators.map((applicator) =>
    column<Row>(`hold_time_${applicator}`, "s", `sessions.hold-time-${applicator}`, ({ minutes }) =>
      inSeconds(minutes.byApplicator.find((one) => one.applicator === applicator)?.all.ms ?? 0),
    ),
  ),
  column("hold_time_by_site", "s", "sessions.by-site", ({ session, minutes }) =>
    listOf(minutes.bySite, ({ site }) => {
      const found = siteByNumber(session.facts, site);
      return found === null ? String(site) : siteName(found);
    }),
  ),
  column("hold_time_by_muscle", "s", "sessions.by-muscle", ({ minutes }) =>
    listOf(minutes.byMuscle, ({ muscle }) => muscleById(muscle).latin),
  ),
  ...modalityColumns,
  column("sites", null, "sessions.sites", ({ session }) => session.facts.sites.length),
  ...responses.map((response) =>
    column<Row>(
      `sites_${response.replaceAll("-", "_")}`,
      null,
      `sessions.sites-${response}`,
      ({ session }) =>
        session.facts.sites.filter((site) => lastResponse(session.facts, site.number) === response).length,
    ),
  ),
  column("inflammation_suspected", null, "sessions.inflammation", ({ session }) =>
    session.facts.sites.filter(isSuspected).map(siteName).join(t("csv.list")),
  ),
  column("blocks_lifted", null, "sessions.blocks-lifted", liftsOf),
  column("pain_before", "0-10", "sessions.pain-before", ({ session }) => session.facts.painBefore?.score ?? null),
  column("pain_after", "0-10", "sessions.pain-after", ({ session }) => session.facts.painAfter?.score ?? null),
  column("feedback_outside_holds", null, "sessions.feedback", feedbackOutside),
  ...measureColumns,
  ...courseColumns,
  column("severe_pain", null, "sessions.severe", severeOf),
  column("screening", null, "sessions.screening", (row) => advised(row, true)),
  column("advice", null, "sessions.advice", (row) => advised(row, false)),
  column("pauses", null, "sessions.pauses", ({ session }) => session.pauses.length),
  column("stops", null, "sessions.stops", ({ session }) => session.recoveries.length),
  ...noteParts.map((part) =>
    column<Row>(`text_${part}`, null, `sessions.${part}`, ({ session }) => session.facts.texts[part]),
  ),
  column("remarks", null, "sessions.remarks", ({ session }) => session.facts.remarks),
  column("signed_by", null, "sessions.signed-by", ({ session: { signature } }) =>
    signature === null ? null : person(signature),
  ),
  column("signed", "ISO 8601", "sessions.signed", ({ session: { signature, timeZone } }) =>
    signature === null ? null : isoTime(signature.wall, timeZone),
  ),
  column("seal", null, "sessions.seal", ({ session }) => session.signature?.seal ?? null),
  column("amendments", null, "sessions.amendments", amendmentsOf),
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
  const corrections = ofScreening ? (session.background?.screening?.corrections ?? []) : [];
  return [
    ...said.map((one) => formatAdvice({ session, say: t }, one)),
    ...corrections.map((one) => formatCorrection(one, t)),
  ].join(t("csv.list"));
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
