// What is planned and proposed: the course as a CarePlan, "advise doctor" as a ServiceRequest that only proposes.
import { daysOf } from "../course/plan.ts";
import { dayOf, noonOf, type Day } from "../course/calendar.ts";
import { windowAfter } from "../course/standing.ts";
import { startOf } from "../course/view.ts";
import { isoDate } from "../iso-time.ts";
import type { Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import { about, bodySite, idIn, moment, type Context } from "./context.ts";
import { annotation, concept, present, stableId, stringOf, to, type Reference, type Resource } from "./elements.ts";

/**
 * The course by what the visit's own log knows of it: its planned days from the first visit on, in whole days of the calendar, and the window for
 * the next visit. Null where the visit belongs to no course.
 */
export function carePlan(context: Context, author: Reference): Resource | null {
  const { session } = context;
  const { background, link, facts } = session;
  if (background === null || link === null) return null;
  const { plan, complaint, earlier } = background;
  const first = dayOf(earlier.find(({ treated }) => treated)?.start ?? startOf(session));
  const days = daysOf(plan);
  const window = windowAfter(background, session, facts.holds.length > 0);
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
    status: "active",
    intent: "plan",
    category: [concept(t("fhir.technique"))],
    title: t("fhir.course"),
    ...present({ description: stringOf(complaint) }),
    subject: context.subject,
    period: { start: dateOf(first), end: dateOf(first + days - 1) },
    author,
    activity: [
      {
        detail: {
          status: "in-progress",
          code: concept(t("fhir.technique")),
          description: t("fhir.course.visits", { visits: plan.visits, days }),
        },
      },
      ...next,
    ],
  };
}

/** "2026-04-06" */
function dateOf(day: Day): string {
  return isoDate(noonOf(day).wall, "UTC");
}

export function doctorRequest(context: Context, site: Site, because: Resource): Resource {
  return {
    resourceType: "ServiceRequest",
    id: idIn(context.session, "doctor", String(site.number)),
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
