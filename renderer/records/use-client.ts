// One client's record as the host has it now, read again whenever what is followed of it changes; whoever shows the same client shares it.
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import type { Course } from "../../shared/course/course.ts";
import { type CourseView, viewOfCourse } from "../../shared/guidance/view.ts";
import { useHost } from "../host/use-host.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { clientCacheOf, type ClientNow, type Follows, nothingRead } from "./client-cache.ts";
import { type LetterCourse, letterCourseOf } from "../../shared/documents/letter/letter-course.ts";
import type { Session } from "../../shared/session/state.ts";

/** `client`: null while it is not read yet, or there is none. `problem`: why it could not be read the last time, in words. */
export function useClient(clientId: string | null, follows: Follows = "visits") {
  const host = useHost();
  const cache = clientCacheOf(host);
  const [refused, setRefused] = useState("");
  const subscribe = useCallback(
    (onChange: () => void) => (clientId === null ? () => {} : cache.follow(clientId, follows, onChange)),
    [cache, clientId, follows],
  );
  const { client, failure } = useSyncExternalStore(subscribe, () =>
    clientId === null ? nothingRead : cache.now(clientId),
  );

  /** Resolves to whether it was done; what was refused is said in `refused`. */
  const tell = useCallback(
    async (command: ClientCommand): Promise<boolean> => {
      if (clientId === null) return false;
      const answer = await host.call("client.command", { clientId, commandId: crypto.randomUUID(), command });
      setRefused(answer.ok ? "" : describeFailure(answer.error));
      return answer.ok;
    },
    [host, clientId],
  );

  return { client, problem: failure === null ? null : describeFailure(failure), refused, tell };
}

/** Reads a record that will most likely be shown next, so that its screen need not wait for it; that screen takes it over. */
export function useClientAhead(clientId: string | null): void {
  const cache = clientCacheOf(useHost());
  useEffect(() => (clientId === null ? undefined : cache.follow(clientId, "visits", () => {})), [cache, clientId]);
}

/** What the rules of this course look at. */
export function viewOf(client: ClientNow, course: Course, severeFrom: number): CourseView {
  const { courses, sessions, details, now: today } = client;
  return viewOfCourse({ course, courses, sessions, careTeam: details.careTeam.length, severeFrom, today });
}

export function useVisitCourse(session: Session): LetterCourse | null {
  const { client } = useClient(session.link?.clientId ?? null, "record");
  return client === null ? null : letterCourseOf(client, session);
}
