// What the letter and the aftercare sheet of a session take from the client's record as it is now: the care team, and whether the course is closed.
import { letterCourseOf, type LetterCourse } from "../../shared/documents/letter/letter-course.ts";
import type { Session } from "../../shared/session/state.ts";
import { useClient } from "./use-client.ts";

export function useVisitCourse(session: Session): LetterCourse | null {
  const { client } = useClient(session.link?.clientId ?? null, "record");
  return client === null ? null : letterCourseOf(client, session);
}
