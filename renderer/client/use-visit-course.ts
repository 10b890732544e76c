// What the letter and the aftercare sheet of a session take from the client's record as it is now: the care team, and whether the course is closed.
import type { LetterCourse } from "../../shared/note/letter-course.ts";
import type { Session } from "../../shared/session/state.ts";
import { useClient, type ClientNow } from "./use-client.ts";

export function useVisitCourse(session: Session): LetterCourse | null {
  const { client } = useClient(session.link?.clientId ?? null);
  return client === null ? null : visitCourseOf(client, session);
}

export function visitCourseOf(client: Pick<ClientNow, "courses" | "details">, session: Session): LetterCourse | null {
  const course = client.courses.find((one) => one.courseId === session.link?.courseId);
  if (course === undefined) return null;
  return { careTeam: client.details.careTeam, closed: course.closed };
}
