// Runs sessions: time in, decide, append, evolve, publish, in that order. Knows no transport and no screen; everything is handed in.
import { clampHeldMs, holdProtocol } from "../hold/protocol.ts";
import { err, ok, type Result } from "../result.ts";
import type { Failure, Push, Response, SessionSnapshot } from "../contract.ts";
import type { Clearance, SessionLink } from "./clearance.ts";
import type { Command, HostCommand, SessionCommand, StartSession } from "./commands.ts";
import { decide } from "./decide.ts";
import type { SessionEvent } from "./events.ts";
import { fold } from "./evolve.ts";
import { lostBetween } from "./lost-time.ts";
import type { Clock, Deadlines, Sealer, SessionStore, StoreFailure } from "./ports.ts";
import type { RecordedEvent } from "./record.ts";
import { noSession, type Amendment, type Session, type SessionState, type Signature } from "./state.ts";
import { readLastSites } from "./read-last-sites.ts";
import { summarise } from "./summary.ts";

/** A press stamped longer ago than this is not believed; the host's own clock is used and the event says so. */
export const oldestStampMs = 250;
const beatEveryMs = 5_000;
const retryAfterMs = 1_000;

export type EnginePorts = {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly sealer: Sealer;
  readonly newId: () => string;
  readonly publish: (push: Push) => void;
};

type Live = {
  state: Session;
  position: number;
  anchorMono: number;
  events: RecordedEvent[];
  done: Set<string>;
  /** What the host has to say about lost time and could not write yet: it comes before anything else. */
  owed: { readonly command: HostCommand; readonly at: number | undefined } | null;
};
/** What a session begins with besides its client's name; nothing for a quick one with the usual settings. */
export type Opening = Pick<StartSession, "link" | "clearance" | "holdDefaults">;
type Origin = {
  readonly commandId: string;
  readonly stamp: number | null;
  /** How long the page had to wait until it knew what the press meant. */
  readonly waitedMs: number;
};

const hostOrigin: Origin = { commandId: "", stamp: null, waitedMs: 0 };

export type Engine = ReturnType<typeof createEngine>;

/** Loads the open sessions, closes a hold that was running when the host died, and is ready. */
export function createEngine(ports: EnginePorts) {
  const { store, clock, deadlines, sealer, publish } = ports;
  const live = new Map<string, Live>();
  let lastTick = { mono: clock.mono(), wall: clock.wall() };
  let lastBeatMono = Number.NEGATIVE_INFINITY;
  let saving = true;

  function load(sessionId: string): Result<Live, Failure> {
    const known = live.get(sessionId);
    if (known !== undefined) return ok(known);
    const read = store.read(sessionId);
    if (!read.ok) return err(notRead(read.error));
    const state = fold(read.value.map((row) => row.event));
    if (state.status === "none") return err({ code: "unknown-session" });
    const broken = sealer.check(read.value);
    if (broken !== null) return err({ code: "changed", ...broken });
    const reached = Math.max(state.lastAt, store.lastBeat(sessionId)?.at ?? 0);
    const session: Live = {
      state: { ...state, lastAt: reached },
      position: read.value.length,
      anchorMono: clock.mono() - reached,
      events: [...read.value],
      done: new Set(read.value.map((row) => row.commandId)),
      owed: null,
    };
    live.set(sessionId, session);
    return ok(session);
  }

  /** Session time goes on from the last beat: what passed while nothing ran is told, never counted. */
  function recoverOpenSessions(): void {
    const open = store.open();
    if (!open.ok) return;
    for (const { sessionId } of open.value) {
      const loaded = load(sessionId);
      if (!loaded.ok || loaded.value.state.facts.finishedAt !== null) continue;
      const known = store.lastBeat(sessionId)?.wall ?? loaded.value.events.at(-1)?.wall ?? clock.wall();
      const gapMs = Math.max(0, Math.round(clock.wall() - known));
      loaded.value.owed = { command: { type: "recover-session", gapMs }, at: loaded.value.state.lastAt };
      settle(loaded.value);
    }
  }

  /** Writes what is owed. Until it is written nothing else is, so that a hold nobody can vouch for never counts. */
  function settle(session: Live): Result<void, Failure> {
    if (session.owed === null) return ok(undefined);
    const written = run(session, session.owed.command, hostOrigin, session.owed.at);
    if (!written.ok && written.error.code !== "refused") return written;
    session.owed = null;
    return ok(undefined);
  }

  function run(session: Live, command: Command, origin: Origin, forcedAt?: number): Result<number, Failure> {
    const now = clock.mono();
    const believed =
      origin.stamp !== null && origin.stamp <= now + 1 && now - origin.stamp <= oldestStampMs + origin.waitedMs;
    const mono = believed && origin.stamp !== null ? origin.stamp : now;
    const decision = decide(command, forcedAt ?? mono - session.anchorMono, session.state);
    if (!decision.ok) return err({ code: "refused", refusal: decision.error.code, site: decision.error.site });
    if (decision.value.length === 0) return ok(session.position);
    const { commandId } = origin;
    const { sessionId } = session.state;
    const stamp = believed ? "press" : "host";
    const events = rows(decision.value, { sessionId, position: session.position, commandId, stamp });
    const next = fold(decision.value, session.state);
    if (next.status === "none") return err({ code: "host-failed" });
    const reopens = session.state.facts.finishedAt !== null && next.facts.finishedAt === null;
    const other = reopens ? otherOpen(next.sessionId) : null;
    if (other !== null) return err(other);
    const appended = store.append(sessionId, session.position, events, summarise(next));
    tellStorage(appended);
    if (!appended.ok) {
      armLimit(session);
      return err(notSaved(appended.error));
    }
    session.state = next;
    session.position += events.length;
    session.events.push(...events);
    session.done.add(commandId);
    armLimit(session);
    publish({ type: "session-events", sessionId, anchorMono: session.anchorMono, events });
    return ok(session.position);
  }

  /** These events as the next rows of a session's log. */
  function rows(events: readonly SessionEvent[], origin: Omit<RecordedEvent, "wall" | "event">): RecordedEvent[] {
    const { sessionId, position, commandId, stamp } = origin;
    const wall = Math.round(clock.wall());
    // In the order in which a store gives them back.
    return events.map((event, index) => ({ sessionId, position: position + index + 1, wall, commandId, stamp, event }));
  }

  /** The page may ask again when it never heard the answer: what is done is done once. */
  function perform(sessionId: string, origin: Origin, commandFor: (session: Live) => Command): Result<number, Failure> {
    checkClock();
    const session = load(sessionId);
    if (!session.ok) return session;
    if (origin !== hostOrigin && session.value.done.has(origin.commandId)) return ok(session.value.position);
    const settled = settle(session.value);
    return settled.ok ? run(session.value, commandFor(session.value), origin) : settled;
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

  /** Ends running holds that the clock can no longer vouch for. Called on every tick, command and deadline. */
  function checkClock(): void {
    const now = { mono: clock.mono(), wall: clock.wall() };
    const { interrupts, gapMs } = lostBetween(lastTick, now);
    if (interrupts !== null) interruptHolds(lastTick.mono, interrupts);
    if (gapMs !== null) tellGap(gapMs);
    lastTick = now;
    for (const session of live.values()) settle(session);
  }

  function interruptHolds(lastKnownMono: number, reason: "clock" | "sleep"): void {
    for (const session of live.values()) {
      const { running } = session.state.facts;
      if (running === null) continue;
      const lastKnownAt = Math.max(0, Math.round(lastKnownMono - session.anchorMono));
      if (clampHeldMs(lastKnownAt - running.startedAt) >= holdProtocol.limitMs) continue;
      session.owed ??= { command: { type: "interrupt-hold", lastKnownAt, reason }, at: undefined };
      settle(session);
    }
  }

  /** What the monotonic clock missed is told, so that later times can be read rightly. */
  function tellGap(gapMs: number): void {
    for (const session of live.values()) {
      if (session.state.facts.finishedAt !== null) continue;
      session.owed ??= { command: { type: "recover-session", gapMs }, at: undefined };
      settle(session);
    }
  }

  function snapshot(session: Live): SessionSnapshot {
    return { sessionId: session.state.sessionId, anchorMono: session.anchorMono, events: [...session.events] };
  }

  recoverOpenSessions();

  return {
    start(client: string, commandId: string, opening: Opening = {}): Result<SessionSnapshot, Failure> {
      const repeated = [...live.values()].find((session) => session.events[0]?.commandId === commandId);
      if (repeated !== undefined) return ok(snapshot(repeated));
      const other = otherOpen(null);
      if (other !== null) return err(other);
      const sessionId = ports.newId();
      const command: Command = {
        type: "start-session",
        sessionId,
        client,
        startedWall: Math.round(clock.wall()),
        timeZone: clock.timeZone(),
        ...opening,
      };
      const decision = decide(command, 0, noSession);
      if (!decision.ok) return err({ code: "refused", refusal: decision.error.code, site: null });
      const first: SessionState = fold(decision.value);
      if (first.status === "none") return err({ code: "host-failed" });
      const events = rows(decision.value, { sessionId, position: 0, commandId, stamp: "host" });
      const appended = store.append(sessionId, 0, events, summarise(first));
      tellStorage(appended);
      if (!appended.ok) return err(notSaved(appended.error));
      const anchorMono = clock.mono();
      const session: Live = {
        state: first,
        position: events.length,
        anchorMono,
        events,
        done: new Set([commandId]),
        owed: null,
      };
      live.set(sessionId, session);
      publish({ type: "session-events", sessionId, anchorMono: session.anchorMono, events });
      return ok(snapshot(session));
    },

    read(sessionId: string): Result<SessionSnapshot, Failure> {
      // A sealed record is read from the disk and checked every time: nothing of it is taken on trust.
      const known = live.get(sessionId);
      if (known !== undefined && known.state.signature !== null) live.delete(sessionId);
      const session = load(sessionId);
      return session.ok ? ok(snapshot(session.value)) : session;
    },

    lastSites(sessionId: string): Result<Response<"session.last-sites">, Failure> {
      const session = load(sessionId);
      if (!session.ok) return session;
      const last = readLastSites(store, session.value.state);
      return last.ok ? last : err(notSaved(last.error));
    },

    /** These sessions were written to the store from a file, while none was open: one that is now goes on as after a stop. */
    adopt(sessionIds: readonly string[]): void {
      for (const sessionId of sessionIds) live.delete(sessionId);
      recoverOpenSessions();
      publish({ type: "reread" });
    },

    /** The session belongs to this client's course from now on, and is called by the client's code. */
    attach(sessionId: string, commandId: string, link: SessionLink, client: string): Result<number, Failure> {
      return perform(sessionId, { ...hostOrigin, commandId }, () => ({ type: "attach-client", link, client }));
    },

    /** The client's record says more than before about what stands before the first hold. */
    setClearance(sessionId: string, clearance: Clearance): Result<number, Failure> {
      return perform(sessionId, hostOrigin, () => ({ type: "set-clearance", clearance }));
    },

    /** These sessions were deleted from the store. */
    forget(sessionIds: readonly string[]): void {
      for (const sessionId of sessionIds) live.delete(sessionId);
    },

    /**
     * `stamp`: monotonic ms of the press on this host's clock, or null; `waitedMs` later it was known to be a press and not a longer or a
     * double one. The value is the newest position in the log.
     */
    execute(
      sessionId: string,
      commandId: string,
      command: SessionCommand,
      stamp: number | null,
      waitedMs = 0,
    ): Result<number, Failure> {
      return perform(sessionId, { commandId, stamp, waitedMs }, () => command);
    },

    /** Sealed here and now, with the host's wall clock. */
    sign(
      sessionId: string,
      commandId: string,
      signer: Pick<Signature, "name" | "credentials" | "wording">,
    ): Result<number, Failure> {
      return perform(sessionId, { ...hostOrigin, commandId }, ({ events, state }) =>
        sealer.sign(events, state, { ...signer, wall: Math.round(clock.wall()) }),
      );
    },

    amend(sessionId: string, commandId: string, amendment: Omit<Amendment, "seal" | "wall">): Result<number, Failure> {
      return perform(sessionId, { ...hostOrigin, commandId }, ({ state }) =>
        sealer.amend(state, { ...amendment, wall: Math.round(clock.wall()) }),
      );
    },

    /** A deadline set through the port has passed. */
    due(name: string): void {
      checkClock();
      const session = live.get(name);
      const running = session?.state.facts.running;
      if (session === undefined || running === null || running === undefined) return;
      const reached = clock.mono() - session.anchorMono >= running.startedAt + holdProtocol.limitMs;
      if (!reached || session.owed !== null) return armLimit(session);
      run(session, { type: "reach-limit", hold: running.number }, hostOrigin);
    },

    /** Called about twice a second by the host. */
    tick(): void {
      checkClock();
      const now = clock.mono();
      if (now - lastBeatMono < beatEveryMs) return;
      lastBeatMono = now;
      for (const session of live.values()) {
        if (session.state.facts.finishedAt !== null) continue;
        store.beat(session.state.sessionId, Math.round(now - session.anchorMono), Math.round(clock.wall()));
      }
    },

    /** True while pressure is on a site. */
    holding: (): boolean => [...live.values()].some((session) => session.state.facts.running !== null),

    /** The system says it went to sleep: a hint that comes early; the gap detector is the truth. */
    sleep(): void {
      interruptHolds(clock.mono(), "sleep");
    },
  };
}

function notRead(failure: StoreFailure): Failure {
  if (failure.code !== "damaged" || failure.row === undefined) return notSaved(failure);
  return { code: "changed", what: "row", row: failure.row };
}

function notSaved(failure: StoreFailure): Failure {
  return { code: "not-saved", why: failure.code };
}
