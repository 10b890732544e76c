// The course a session belongs to, as it stood when the session ended: for the papers the client and the care team get. Null: none.
import { standingOfCourse } from "../../shared/course/standing.ts";
import { visitNumber } from "../../shared/course/view.ts";
import { visitOf } from "../../shared/course/visit.ts";
import type { LetterCourse } from "../../shared/note/letter-course.ts";
import type { Session } from "../../shared/session/state.ts";
import { useClient, type ClientNow } from "./use-client.ts";

export function useVisitCourse(session: Session): LetterCourse | null {
  const { client } = useClient(session.link?.clientId ?? null);
  return client === null ? null : visitCourseOf(client, session);
}

export function visitCourseOf(client: ClientNow, session: Session): LetterCourse | null {
  const course = client.courses.find((one) => one.courseId === session.link?.courseId);
  if (course === undefined) return null;
  const visits = client.sessions.filter(
    (one) => one.visit.courseId === course.courseId && one.startedWall <= session.startedWall,
  );
  const ended = { wall: visitOf(session).endedWall, timeZone: session.timeZone };
  return {
    careTeam: client.details.careTeam,
    complaint: course.complaint,
    number: visitNumber(visits, session),
    standing: standingOfCourse(course, visits, ended),
    outcome: course.closed?.outcome ?? null,
  };
}
