// What a visit of this course must settle before its first hold, from the screening and the checks made so far. Pure.
import type { Clearance } from "../session/clearance.ts";
import type { SessionSummary } from "../session/record.ts";
import { screeningStatus } from "../screening/screening.ts";
import type { Course } from "../course/course.ts";
import { severeFromAfter } from "./view.ts";

/** `earlier`: the sessions of this course before the visit. */
export function clearanceOf(course: Course, earlier: readonly SessionSummary[], severeFrom: number): Clearance {
  return { severeFrom: severeFromAfter(earlier, severeFrom), screening: screeningStatus(course.screening) };
}
