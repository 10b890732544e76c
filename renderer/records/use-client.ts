// One client's record as the host has it now, read again whenever what is followed of it changes.
import { useCallback, useState } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import type { Response } from "../../shared/contract/contract.ts";
import type { Course } from "../../shared/course/course.ts";
import { viewOfCourse, type CourseView } from "../../shared/guidance/view.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import { describeFailure } from "../words/describe-failure.ts";

export type ClientNow = Response<"client.read">;

/**
 * `client`: null while it is not read yet, or there is none. `problem`: why it could not be read the last time, in words; what was read before
 * stays. `follows`: "record" where nothing is shown that happens within a session, so that not every press in one reads the whole record again.
 */
export function useClient(clientId: string | null, follows: "record" | "visits" = "visits") {
  const host = useHost();
  const [refused, setRefused] = useState("");
  const { value, failure } = useCall("client.read", clientId === null ? null : { clientId }, (push) => {
    const inSession = push.type === "session-events" && follows === "visits";
    return push.type === "client" || push.type === "reread" || inSession;
  });
  // Deleted, here or in another window: nothing of it is shown any longer.
  const client = failure?.code === "unknown-client" ? null : value;

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

/** What the rules of this course look at. */
export function viewOf(client: ClientNow, course: Course, severeFrom: number): CourseView {
  const { courses, sessions, details, now: today } = client;
  return viewOfCourse({ course, courses, sessions, careTeam: details.careTeam.length, severeFrom, today });
}
