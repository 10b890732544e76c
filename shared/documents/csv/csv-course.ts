// The columns that say whose visit it was and where it stood in its course, from the visit's own log; empty for a quick session.
import { formatSite } from "../../body/places.ts";
import { visitProgressInBackground } from "../../guidance/course-progress.ts";
import { formatGate } from "../note/plan.ts";
import { referralVisit } from "../note/note-context.ts";
import { endedWithoutHold, gateAtEnd } from "../../session/gates.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import { column, type Column } from "./csv-table.ts";

type Row = { readonly session: Session };

export const courseColumns: readonly Column<Row>[] = [
  column("client_name", null, "sessions.client-name", ({ session }) => session.background?.name ?? null),
  column("client_born", "ISO 8601", "sessions.client-born", ({ session }) => session.background?.born ?? null),
  column("complaint", null, "sessions.complaint", ({ session }) => session.background?.complaint ?? null),
  column("earlier_care", null, "sessions.earlier-care", ({ session }) => session.background?.earlierCare ?? null),
  column("medication", null, "sessions.medication", ({ session }) => session.background?.medication ?? null),
  column("referred_by", null, "sessions.referred-by", ({ session }) => session.background?.referral?.by ?? null),
  column(
    "referral_until",
    "ISO 8601",
    "sessions.referral-until",
    ({ session }) => session.background?.referral?.until ?? null,
  ),
  column(
    "referral_visits",
    null,
    "sessions.referral-visits",
    ({ session }) => session.background?.referral?.visits ?? null,
  ),
  column("referral_visit", null, "sessions.referral-visit", ({ session }) =>
    session.background?.referral?.visits ? referralVisit(session) : null,
  ),
  column("course", null, "sessions.course", ({ session }) => session.link?.courseId ?? null),
  column("visit", null, "sessions.visit", ({ session }) =>
    endedWithoutHold(session.facts) ? null : (placeOf(session)?.number ?? null),
  ),
  column("visits_planned", null, "sessions.visits-planned", ({ session }) => placeOf(session)?.planned ?? null),
  column("course_day", null, "sessions.course-day", ({ session }) => placeOf(session)?.day ?? null),
  column("not_treated", null, "sessions.not-treated", ({ session }) => notTreated(session)),
  column("suspicions_answered", null, "sessions.suspicions-answered", ({ session }) => answersOf(session)),
];

function placeOf(session: Session) {
  return session.background === null ? null : visitProgressInBackground(session.background, session);
}

function notTreated(session: Session): string | null {
  const gate = gateAtEnd(session);
  return gate === null ? null : formatGate(session, gate);
}

/** "left piriformis: Already seen by Dr. Roy" */
function answersOf({ facts }: Session): string {
  return facts.suspicionAnswers
    .map(({ kind, text, ...place }) =>
      t("csv.answer", { words: formatSite(place), answer: t(`settled.${kind}`, { text }) }),
    )
    .join(t("csv.list"));
}
