// What is planned and proposed: the course as a CarePlan, "advise doctor" as a ServiceRequest that only proposes.
import type { Course } from "../course/course.ts";
import { daysOf } from "../course/plan.ts";
import { isoTime } from "../iso-time.ts";
import type { Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import { about, bodySite, idIn, moment, type Context } from "./context.ts";
import { annotation, concept, present, stableId, stringOf, to, type Resource } from "./elements.ts";

/** The course a session belongs to, as far as a document tells of it. Walls are epoch ms. */
export type CourseOutline = {
  readonly courseId: string;
  readonly complaint: string;
  readonly visits: number;
  readonly days: number;
  readonly openedWall: number;
  readonly closedWall: number | null;
  readonly timeZone: string;
  readonly screening: Course["screening"];
};

export function outlineOf({ courseId, complaint, plan, opened, closed, screening }: Course): CourseOutline {
  const { wall: openedWall, timeZone } = opened;
  const closedWall = closed?.at.wall ?? null;
  return { courseId, complaint, visits: plan.visits, days: daysOf(plan), openedWall, closedWall, timeZone, screening };
}

const dayMs = 86_400_000;

export function carePlan(context: Context, course: CourseOutline): Resource {
  const { courseId, complaint, visits, days, openedWall, closedWall, timeZone } = course;
  const end = closedWall ?? openedWall + days * dayMs;
  return {
    resourceType: "CarePlan",
    id: stableId("course", courseId),
    status: closedWall === null ? "active" : "completed",
    intent: "plan",
    title: t("fhir.course"),
    ...present({ description: stringOf(complaint) }),
    subject: context.subject,
    period: { start: isoTime(openedWall, timeZone), end: isoTime(Math.max(openedWall, end), timeZone) },
    activity: [
      {
        detail: {
          status: closedWall === null ? "in-progress" : "completed",
          code: concept(t("fhir.technique")),
          description: t("fhir.course.visits", { visits, days }),
        },
      },
    ],
  };
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
