// What is planned and proposed: the course as a CarePlan, "advise doctor" as a ServiceRequest that only proposes.
import { formatSite } from "../../body/places.ts";
import type { CourseOutcome } from "../../course/course.ts";
import { daysOf } from "../../course/plan.ts";
import { formatDay } from "../../time/format-day.ts";
import { type Day, dayOf, noonOf } from "../../time/calendar.ts";
import { windowAfter } from "../../guidance/course-progress.ts";
import { startOf } from "../../guidance/view.ts";
import { isoDate } from "../../time/iso-time.ts";
import type { Site } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import { about, bodySite, type Context, idIn, moment } from "./context.ts";
import { annotation, concept, present, type Reference, type Resource, stableId, stringOf, to } from "./elements.ts";
import { says } from "./narrative.ts";
import { inflammationObservation } from "./observations.ts";

type PlanOf = {
  readonly goal: Resource | null;
  /** How it was closed, for a form that tells what came after the visit; the visit's own log knows no end of its course. */
  readonly closed: CourseOutcome | null;
};

/** Ended with its visits, or before them. */
const closedStatus: Readonly<Record<CourseOutcome, "completed" | "revoked">> = {
  resolved: "completed",
  better: "completed",
  unchanged: "completed",
  worse: "completed",
  referred: "revoked",
  stopped: "revoked",
};

/**
 * The course by what the visit's own log knows of it: its planned days from the first visit on, in whole days of the calendar, and the window for
 * the next visit. Null where the visit belongs to no course.
 */
export function carePlan(context: Context, author: Reference, { goal, closed }: PlanOf): Resource | null {
  const { session } = context;
  const { background, link, facts } = session;
  if (background === null || link === null) return null;
  const { plan, complaint, earlier } = background;
  const first = dayOf(earlier.find(({ treated }) => treated)?.start ?? startOf(session));
  const days = daysOf(plan);
  const window = closed === null ? windowAfter(background, session, facts.holds.length > 0) : null;
  const visits = t("fhir.course.visits", { visits: plan.visits, days });
  const whole = t("fhir.says.course", { visits, from: formatDay(first), to: formatDay(first + days - 1) });
  const next =
    window === null
      ? []
      : [
          {
            detail: {
              status: "scheduled",
              code: concept(t("fhir.course.next")),
              scheduledPeriod: { start: dateOf(window.from), end: dateOf(window.to) },
            },
          },
        ];
  return {
    resourceType: "CarePlan",
    id: stableId("course", link.courseId),
    ...says(
      whole,
      ...(window === null
        ? []
        : [t("fhir.says.course.next", { from: formatDay(window.from), to: formatDay(window.to) })]),
    ),
    status: closed === null ? "active" : closedStatus[closed],
    intent: "plan",
    category: [{ coding: [assessPlan] }, concept(t("fhir.technique"))],
    title: t("fhir.course"),
    ...present({ description: stringOf(complaint) }),
    subject: context.subject,
    period: { start: dateOf(first), end: dateOf(first + days - 1) },
    author,
    ...present({ goal: goal === null ? [] : [to(goal)] }),
    activity: [
      {
        detail: {
          status: closed === null ? "in-progress" : closedStatus[closed] === "completed" ? "completed" : "stopped",
          code: concept(t("fhir.technique")),
          description: visits,
        },
      },
      ...next,
    ],
  };
}

/** US Core's own code for the kind of plan this is. */
const assessPlan = {
  system: "http://hl7.org/fhir/us/core/CodeSystem/careplan-category",
  code: "assess-plan",
  display: "Assessment and Plan of Treatment",
};

/** "2026-04-06" */
function dateOf(day: Day): string {
  return isoDate(noonOf(day).wall, "UTC");
}

/** For every site where inflammation is suspected: what was observed, and the advice it is the reason for. */
export function doctorRequests(
  context: Context,
): readonly { readonly observed: Resource; readonly request: Resource }[] {
  return context.session.facts.sites.flatMap((site) => {
    const observed = inflammationObservation(context, site);
    return observed === null ? [] : [{ observed, request: doctorRequest(context, site, observed) }];
  });
}

function doctorRequest(context: Context, site: Site, because: Resource): Resource {
  return {
    resourceType: "ServiceRequest",
    id: idIn(context.session, "doctor", String(site.number)),
    ...says(t("fhir.says.doctor", { site: formatSite(site), note: t("fhir.doctor.note") })),
    status: "active",
    intent: "proposal",
    code: concept(t("fhir.doctor")),
    ...about(context),
    authoredOn: moment(context.session, site.inflammationAt ?? 0),
    ...present({ requester: context.practitioner }),
    reasonReference: [to(because)],
    bodySite: [bodySite(site)],
    note: annotation(t("fhir.doctor.note")),
  };
}
