// A session as it stands in memory: where its time lies on the host's clock, and what the host still has to write into it.
import type { Failure } from "../../../shared/contract/contract.ts";
import type { HostCommand } from "../../../shared/session/commands.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { OpenStream } from "./open-stream.ts";
import type { Clock, SessionStore } from "./ports.ts";

export type OpenSession = OpenStream<Session, SessionEvent> & {
  /** Monotonic ms at which the session's time was 0. */
  readonly anchorMono: number;
  /** What the host has to say about lost time and could not write yet, in order: it comes before anything else. */
  readonly pendingHostCommands: { readonly command: HostCommand; readonly at: number | undefined }[];
  /** Why the first of these could not be written when it was last tried. */
  pendingBecause: Failure | null;
};

/** Its clock goes on from the last moment known to have passed, whenever that was. */
export function openSession(
  stream: OpenStream<Session, SessionEvent>,
  store: Pick<SessionStore, "lastBeat">,
  clock: Pick<Clock, "mono">,
): OpenSession {
  const reached = Math.max(stream.state.lastAt, store.lastBeat(stream.id)?.at ?? 0);
  const state = { ...stream.state, lastAt: reached };
  return { ...stream, state, anchorMono: clock.mono() - reached, pendingHostCommands: [], pendingBecause: null };
}
