// The columns that say whose visit it was and where it stood in its course, from the visit's own log; empty for a quick session.
import { formatSite } from "../../body/sites.ts";
import { visitProgressInBackground } from "../../guidance/course-progress.ts";
import { formatGate } from "../note/plan.ts";
import { referralVisit } from "../note/referral.ts";
import { endedWithoutHold, gateAtEnd } from "../../session/gates.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import type { Column } from "./csv-table.ts";

type Row = { readonly session: Session };

export const courseColumns: readonly Column<Row>[] = [
  {
    name: "client_name",
    unit: null,
    meaning: "csv.sessions.client-name",
    value: ({ session }) => session.background?.name ?? null,
  },
  {
    name: "client_born",
    unit: "ISO 8601",
    meaning: "csv.sessions.client-born",
    value: ({ session }) => session.background?.born ?? null,
  },
  {
    name: "complaint",
    unit: null,
    meaning: "csv.sessions.complaint",
    value: ({ session }) => session.background?.complaint ?? null,
  },
  {
    name: "earlier_care",
    unit: null,
    meaning: "csv.sessions.earlier-care",
    value: ({ session }) => session.background?.earlierCare ?? null,
  },
  {
    name: "medication",
    unit: null,
    meaning: "csv.sessions.medication",
    value: ({ session }) => session.background?.medication ?? null,
  },
  {
    name: "referred_by",
    unit: null,
    meaning: "csv.sessions.referred-by",
    value: ({ session }) => session.background?.referral?.by ?? null,
  },
  {
    name: "referral_until",
    unit: "ISO 8601",
    meaning: "csv.sessions.referral-until",
    value: ({ session }) => session.background?.referral?.until ?? null,
  },
  {
    name: "referral_visits",
    unit: null,
    meaning: "csv.sessions.referral-visits",
    value: ({ session }) => session.background?.referral?.visits ?? null,
  },
  {
    name: "referral_visit",
    unit: null,
    meaning: "csv.sessions.referral-visit",
    value: ({ session }) => (session.background?.referral?.visits ? referralVisit(session) : null),
  },
  {
    name: "course",
    unit: null,
    meaning: "csv.sessions.course",
    value: ({ session }) => session.link?.courseId ?? null,
  },
  {
    name: "visit",
    unit: null,
    meaning: "csv.sessions.visit",
    value: ({ session }) => (endedWithoutHold(session.facts) ? null : (placeOf(session)?.number ?? null)),
  },
  {
    name: "visits_planned",
    unit: null,
    meaning: "csv.sessions.visits-planned",
    value: ({ session }) => placeOf(session)?.planned ?? null,
  },
  {
    name: "course_day",
    unit: null,
    meaning: "csv.sessions.course-day",
    value: ({ session }) => placeOf(session)?.day ?? null,
  },
  { name: "not_treated", unit: null, meaning: "csv.sessions.not-treated", value: ({ session }) => notTreated(session) },
  {
    name: "suspicions_answered",
    unit: null,
    meaning: "csv.sessions.suspicions-answered",
    value: ({ session }) => answersOf(session),
  },
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
