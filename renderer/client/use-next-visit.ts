// The window for the visit after this one, as it stood at its end, for the sheet the client takes home. Null: none is awaited.
import { standingOfCourse } from "../../shared/course/standing.ts";
import { visitOf } from "../../shared/course/visit.ts";
import type { NextVisit } from "../../shared/note/aftercare.ts";
import type { Session } from "../../shared/session/state.ts";
import { useClient } from "./use-client.ts";

export function useNextVisit(session: Session): NextVisit | null {
  const { client } = useClient(session.link?.clientId ?? null);
  const course = client?.courses.find((one) => one.courseId === session.link?.courseId);
  if (client === null || course === undefined) return null;
  const visits = client.sessions.filter(
    (one) => one.visit.courseId === course.courseId && one.startedWall <= session.startedWall,
  );
  return standingOfCourse(course, visits, { wall: visitOf(session).endedWall, timeZone: session.timeZone }).window;
}
