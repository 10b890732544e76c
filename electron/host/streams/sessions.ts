// Runs sessions on open-stream.ts: recovers the open ones after a stop, times every press, writes what the clocks lost before anything else, and keeps
// the deadline of a running hold. Called by the calls, and by clients.ts for visits.
import type { Failure, Push, Response, SessionSnapshot } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Clearance, SessionLink } from "../../../shared/session/clearance.ts";
import type { Command, HostCommand, Opening, SessionCommand } from "../../../shared/session/commands.ts";
import { sessionDecider } from "../../../shared/session/decide/decider.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { holdProtocol } from "../../../shared/session/hold-protocol.ts";
import { sitesToBringIn } from "../../../shared/session/last-sites.ts";
import type { Amendment, Session, Signature } from "../../../shared/session/state.ts";
import { summarise } from "../../../shared/session/summary.ts";
import { isBegun, type NotBegun } from "../../../shared/stream.ts";
import { notRead, notSaved, saved } from "./not-saved.ts";
import { openSession, type OpenSession } from "./open-session.ts";
import { byHost, openStreams, type Commit, type Origin } from "./open-stream.ts";
import type { Clock, Deadlines, Sealer, SessionStore, StoreFailure } from "./ports.ts";
import { watchLostTime } from "./watch-lost-time.ts";

/**
 * A press stamped longer ago than this is not believed; the host's own clock is used and the event says so. A blocked page, a slow way and a
 * slow disk together were seen to take 300 ms, and the host's own time would then be wrong by as much; beyond a second a computer was asleep.
 */
const oldestStampMs = 1_000;
const retryAfterMs = 1_000;
const beatEveryMs = 5_000;

export type SessionCommit = Commit<OpenSession, SessionEvent>;

export type SessionPorts = {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly sealer: Sealer;
  readonly newId: () => string;
  readonly publish: (push: Push) => void;
  /** Told of every answer of the disk. */
  readonly appended: (answer: Result<void, StoreFailure>) => void;
  /** The steps after a commit; what they answer is written into the same session. */
  readonly afterCommit: (commit: SessionCommit) => readonly HostCommand[];
};

type Press = {
  /** Monotonic ms of the press on this host's clock; null where there was none. */
  readonly stamp: number | null;
  /** How long the page had to wait until it knew what the press meant. */
  readonly waitedMs: number;
};
const noPress: Press = { stamp: null, waitedMs: 0 };

export type Sessions = ReturnType<typeof createSessions>;

/** Nothing is done before `recover`. */
export function createSessions({ store, clock, deadlines, sealer, newId, publish, ...ports }: SessionPorts) {
  let lastBeatMono = Number.NEGATIVE_INFINITY;

  const streams = openStreams({
    decider: sessionDecider,
    store,
    clock,
    newId,
    keep: true,
    open: (stream) => openSession(stream, store, clock),
    lineOf: summarise,
    unknown: { code: "unknown-session" },
    refused: ({ code, site }): Failure => ({ code: "refused", refusal: code, site }),
    notRead,
    check(rows): Failure | null {
      const broken = sealer.check(rows);
      return broken === null ? null : { code: "changed", ...broken };
    },
    conflict: otherOpen,
    appended: ports.appended,
    afterCommit(commit) {
      for (const command of ports.afterCommit(commit)) write(commit.stream, command);
    },
    publish({ stream: { id: sessionId, state, anchorMono }, rows }) {
      const clientId = state.link?.clientId ?? null;
      publish({ type: "session-events", sessionId, clientId, anchorMono, events: [...rows] });
    },
  });

  /** One client on the table: at most one session is open at a time, so none is begun or taken up again beside it. */
  function otherOpen(next: Session, before: Session | NotBegun): Failure | null {
    const opens = next.facts.finishedAt === null && !(isBegun(before) && before.facts.finishedAt === null);
    if (!opens) return null;
    const open = store.open();
    if (!open.ok) return notSaved(open.error);
    // One that cannot be read could never be finished either: it keeps nobody from working.
    const other = open.value.find(({ sessionId }) => sessionId !== next.sessionId && streams.load(sessionId).ok);
    return other === undefined ? null : { code: "session-open", sessionId: other.sessionId, client: other.client };
  }

  /** The host's own command. `forcedAt`: session time in ms at which it happened, whatever the clock says. */
  function write(session: OpenSession, command: HostCommand, forcedAt?: number): Result<number, Failure> {
    const at = forcedAt ?? clock.mono() - session.anchorMono;
    return perform(session, byHost, () => ok({ command, at }));
  }

  function perform(
    session: OpenSession,
    origin: Origin,
    askFor: () => Result<{ readonly command: Command; readonly at: number }, Failure>,
  ): Result<number, Failure> {
    const done = streams.perform(session, origin, () => {
      const ask = askFor();
      return ask.ok ? ok([{ stream: session, ...ask.value }]) : ask;
    });
    armLimit(session);
    return done;
  }

  function armLimit({ id, state, anchorMono }: OpenSession): void {
    const { running } = state.facts;
    if (running === null) return deadlines.clear(id);
    const due = anchorMono + running.startedAt + holdProtocol.limitMs;
    const now = clock.mono();
    // Already past: the limit could not be written. Try again soon; the hold is recorded as 30 s all the same.
    deadlines.set(id, due > now ? due : now + retryAfterMs);
  }

  const lostTime = watchLostTime({ store, clock, known: streams.known, load: streams.load, write });

  /** A command from outside. */
  function act(
    sessionId: string,
    commandId: string,
    press: Press,
    commandFor: (session: OpenSession) => Command,
  ): Result<number, Failure> {
    lostTime.look();
    const loaded = streams.load(sessionId);
    if (!loaded.ok) return loaded;
    const session = loaded.value;
    const now = clock.mono();
    const pressed = believedStamp(press, now);
    const stamp = pressed === null ? "host" : "press";
    const at = (pressed ?? now) - session.anchorMono;
    return perform(session, { commandId, stamp }, () => {
      const { pendingBecause } = session;
      return pendingBecause === null ? ok({ command: commandFor(session), at }) : err(pendingBecause);
    });
  }

  return {
    /** First of all: closes a hold that was running when the host died, and goes on with the session. */
    recover: lostTime.recover,

    start(client: string, commandId: string, opening: Opening = {}): Result<SessionSnapshot, Failure> {
      // What the clocks lost before it is no part of a session that begins now.
      lostTime.look();
      const where = { startedWall: Math.round(clock.wall()), timeZone: clock.timeZone() };
      const commandFor = (sessionId: string): Command => {
        return { type: "start-session", sessionId, client, ...where, ...opening };
      };
      const begun = streams.begin(commandId, 0, commandFor, null);
      return begun.ok ? ok(snapshotOf(begun.value)) : begun;
    },

    read(sessionId: string): Result<SessionSnapshot, Failure> {
      // A sealed record is read from the disk and checked every time: nothing of it is taken on trust.
      const isSealed = (streams.inMemory(sessionId)?.state.signature ?? null) !== null;
      if (isSealed) streams.forget([sessionId]);
      const session = streams.load(sessionId);
      return session.ok ? ok(snapshotOf(session.value)) : session;
    },

    /** What the client's last session leaves for this one. */
    lastSites(sessionId: string): Result<Response<"session.last-sites">, Failure> {
      const session = streams.load(sessionId);
      if (!session.ok) return session;
      const found = store.lastOf(session.value.state);
      if (!found.ok) return err(notSaved(found.error));
      if (found.value === null) return ok({ last: null });
      const read = saved(store.read(found.value));
      if (!read.ok) return read;
      const earlier = fold(read.value.map((row) => row.event));
      if (earlier.status === "none") return ok({ last: null });
      const { startedWall, timeZone, facts } = earlier;
      return ok({ last: { startedWall, timeZone, sites: [...sitesToBringIn(facts)] } });
    },

    /** These sessions were written to the store from a file, while none was open: one that is now goes on as after a stop. */
    adopt(sessionIds: readonly string[]): void {
      streams.forget(sessionIds);
      lostTime.recover();
      publish({ type: "reread" });
    },

    /** The session belongs to this client's course from now on, and is called by the client's code. */
    attach(sessionId: string, commandId: string, link: SessionLink, client: string): Result<number, Failure> {
      return act(sessionId, commandId, noPress, () => ({ type: "attach-client", link, client }));
    },

    /** The client's record says more than before about what stands before the first hold. */
    setClearance(sessionId: string, clearance: Clearance): Result<number, Failure> {
      return act(sessionId, byHost.commandId, noPress, () => ({ type: "set-clearance", clearance }));
    },

    /** Writes into a session what the host knows of it and is not in it yet, each on its own. Nothing of it enters a signed one. */
    inform(sessionId: string, commandsFor: (session: Session) => readonly HostCommand[]): void {
      lostTime.look();
      const session = streams.load(sessionId);
      if (!session.ok || session.value.state.signature !== null || session.value.pendingBecause !== null) return;
      for (const command of commandsFor(session.value.state)) write(session.value, command);
    },

    /** These sessions were deleted from the store. */
    forget: (sessionIds: readonly string[]) => streams.forget(sessionIds),

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
      return act(sessionId, commandId, { stamp, waitedMs }, () => command);
    },

    /** Sealed here and now, with the host's wall clock. */
    sign(
      sessionId: string,
      commandId: string,
      signer: Pick<Signature, "name" | "credentials" | "wording">,
    ): Result<number, Failure> {
      return act(sessionId, commandId, noPress, ({ rows, state }) =>
        sealer.sign(rows, state, { ...signer, wall: Math.round(clock.wall()) }),
      );
    },

    amend(sessionId: string, commandId: string, amendment: Omit<Amendment, "seal" | "wall">): Result<number, Failure> {
      return act(sessionId, commandId, noPress, ({ state }) =>
        sealer.amend(state, { ...amendment, wall: Math.round(clock.wall()) }),
      );
    },

    /** A deadline set through the port has passed. */
    due(sessionId: string): void {
      lostTime.look();
      const session = streams.inMemory(sessionId);
      const running = session?.state.facts.running ?? null;
      if (session === undefined || running === null) return;
      const reached = clock.mono() - session.anchorMono >= running.startedAt + holdProtocol.limitMs;
      if (!reached || session.pendingHostCommands.length > 0) return armLimit(session);
      write(session, { type: "reach-limit", hold: running.number });
    },

    /** Called about twice a second by the host. */
    tick(): void {
      lostTime.look();
      const now = clock.mono();
      if (now - lastBeatMono < beatEveryMs) return;
      lastBeatMono = now;
      for (const { id, state, anchorMono } of streams.known()) {
        if (state.facts.finishedAt !== null) continue;
        store.beat(id, Math.round(now - anchorMono), Math.round(clock.wall()));
      }
    },

    /** True while pressure is on a site. */
    holding: (): boolean => [...streams.known()].some(({ state }) => state.facts.running !== null),

    /** The system says it goes to sleep. */
    sleep: lostTime.sleep,
  };
}

function snapshotOf({ id, anchorMono, rows }: OpenSession): SessionSnapshot {
  return { sessionId: id, anchorMono, events: [...rows] };
}

/** When the press was made, or null for the host's own now. A stamp from the future is no press that has been made. */
function believedStamp({ stamp, waitedMs }: Press, now: number): number | null {
  return stamp !== null && stamp <= now + 1 && now - stamp <= oldestStampMs + waitedMs ? stamp : null;
}
