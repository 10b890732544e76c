// What stands in a client's record after its events: the shape, and the course everything new belongs to.
import type { Course } from "../course/course.ts";
import type { ClientDetails } from "./details.ts";
import type { NotBegun } from "../stream.ts";

export type ClientRecord = {
  readonly status: "recorded";
  readonly clientId: string;
  readonly details: ClientDetails;
  readonly archived: boolean;
  /** In the order they were opened. */
  readonly courses: readonly Course[];
  /** The record this one ended in, where two were merged. */
  readonly mergedInto: string | null;
};

export type RecordState = NotBegun | ClientRecord;

/** The course a new visit belongs to: the one opened last that is not closed, or null. */
export function openCourse(record: Pick<ClientRecord, "courses">): Course | null {
  return record.courses.findLast((course) => course.closed === null) ?? null;
}

export function courseById(record: Pick<ClientRecord, "courses">, courseId: string): Course | null {
  return record.courses.find((course) => course.courseId === courseId) ?? null;
}
