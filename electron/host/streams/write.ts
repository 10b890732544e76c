// What happens to one command in one session: decide, append (on disk), evolve, publish, in that order. And the deadline of its running hold.
import { holdProtocol } from "../../../shared/session/hold-protocol.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Failure } from "../../../shared/contract/contract.ts";
import type { Command, Opening } from "../../../shared/session/commands.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { notSaved } from "./not-saved.ts";
import type { EnginePorts, StoreFailure } from "./ports.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import { noSession, type Session } from "../../../shared/session/state.ts";
import { summarise } from "../../../shared/session/summary.ts";
import type { Live } from "./open-session.ts";

/**
 * A press stamped longer ago than this is not believed; the host's own clock is used and the event says so. A blocked page, a slow way and a
 * slow disk together were seen to take 300 ms, and the host's own time would then be wrong by as much; beyond a second a computer was asleep.
 */
const oldestStampMs = 1_000;
const retryAfterMs = 1_000;

export type Origin = {
  readonly commandId: string;
  /** Monotonic ms of the press on this host's clock; null where there was none. */
  readonly stamp: number | null;
  /** How long the page had to wait until it knew what the press meant. */
  readonly waitedMs: number;
};

export const hostOrigin: Origin = { commandId: "", stamp: null, waitedMs: 0 };

export function createWriter(ports: EnginePorts) {
  const { store, clock, deadlines, publish } = ports;
  let saving = true;

  /** `forcedAt`: session time in ms at which it happened, whatever the clock says. The value is the newest position in the log. */
  function write(session: Live, command: Command, origin: Origin, forcedAt?: number): Result<number, Failure> {
    const now = clock.mono();
    const press = believedStamp(origin, now);
    const decision = decide(command, forcedAt ?? (press ?? now) - session.anchorMono, session.state);
    if (!decision.ok) return err({ code: "refused", refusal: decision.error.code, site: decision.error.site });
    if (decision.value.length === 0) return ok(session.position);
    const next = fold(decision.value, session.state);
    if (next.status === "none") return err({ code: "host-failed" });
    const reopens = session.state.facts.finishedAt !== null && next.facts.finishedAt === null;
    const other = reopens ? otherOpen(next.sessionId) : null;
    if (other !== null) return err(other);
    const from = { commandId: origin.commandId, stamp: press === null ? "host" : "press" } as const;
    const appended = append(session.position, decision.value, from, next);
    if (appended.ok) {
      session.state = next;
      session.position += appended.value.length;
      session.events.push(...appended.value);
      session.done.add(origin.commandId);
    }
    armLimit(session);
    if (!appended.ok) return appended;
    tell(session, appended.value);
    return ok(session.position);
  }

  /** A new session, on disk and not yet told of. */
  function begin(client: string, commandId: string, opening: Opening): Result<Live, Failure> {
    const other = otherOpen(null);
    if (other !== null) return err(other);
    const where = { startedWall: Math.round(clock.wall()), timeZone: clock.timeZone() };
    const command: Command = { type: "start-session", sessionId: ports.newId(), client, ...where, ...opening };
    const decision = decide(command, 0, noSession);
    if (!decision.ok) return err({ code: "refused", refusal: decision.error.code, site: null });
    const state = fold(decision.value);
    if (state.status === "none") return err({ code: "host-failed" });
    const appended = append(0, decision.value, { commandId, stamp: "host" }, state);
    if (!appended.ok) return appended;
    const events = appended.value;
    const done = new Set([commandId]);
    return ok({ state, position: events.length, anchorMono: clock.mono(), events, done, owed: [] });
  }

  /** Writes what is owed. Until it is written nothing else is, so that a hold nobody can vouch for never counts. */
  function settle(session: Live): Result<void, Failure> {
    for (let owed = session.owed[0]; owed !== undefined; owed = session.owed[0]) {
      const written = write(session, owed.command, hostOrigin, owed.at);
      if (!written.ok && written.error.code !== "refused") return written;
      session.owed.shift();
    }
    return ok(undefined);
  }

  /** These events as the next rows of the log of `next`, or nothing at all. */
  function append(
    position: number,
    decided: readonly SessionEvent[],
    { commandId, stamp }: Pick<RecordedEvent, "commandId" | "stamp">,
    next: Session,
  ): Result<RecordedEvent[], Failure> {
    const { sessionId } = next;
    const wall = Math.round(clock.wall());
    // In the order in which a store gives them back.
    const rows = decided.map((event, index) => ({
      sessionId,
      position: position + index + 1,
      wall,
      commandId,
      stamp,
      event,
    }));
    const appended = store.append(sessionId, position, rows, summarise(next));
    tellStorage(appended);
    return appended.ok ? ok(rows) : err(notSaved(appended.error));
  }

  function tell({ state: { sessionId, link }, anchorMono }: Live, events: RecordedEvent[]): void {
    publish({ type: "session-events", sessionId, clientId: link?.clientId ?? null, anchorMono, events });
  }

  function tellStorage(result: Result<void, StoreFailure>): void {
    if (result.ok === saving) return;
    saving = result.ok;
    publish({ type: "storage", saving, why: result.ok ? null : result.error.code });
  }

  /** One client on the table: at most one session is open at a time. */
  function otherOpen(self: string | null): Failure | null {
    const open = store.open();
    if (!open.ok) return notSaved(open.error);
    const other = open.value.find((summary) => summary.sessionId !== self);
    return other === undefined ? null : { code: "session-open", sessionId: other.sessionId, client: other.client };
  }

  function armLimit(session: Live): void {
    const { running } = session.state.facts;
    const name = session.state.sessionId;
    if (running === null) return deadlines.clear(name);
    const due = session.anchorMono + running.startedAt + holdProtocol.limitMs;
    const now = clock.mono();
    // Already past: the limit could not be written. Try again soon; the hold is recorded as 30 s all the same.
    deadlines.set(name, due > now ? due : now + retryAfterMs);
  }

  return { write, begin, settle, tell, armLimit };
}

/** When the press was made, or null for the host's own now. A stamp from the future is no press that has been made. */
function believedStamp({ stamp, waitedMs }: Origin, now: number): number | null {
  return stamp !== null && stamp <= now + 1 && now - stamp <= oldestStampMs + waitedMs ? stamp : null;
}
