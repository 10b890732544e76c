// Runs sessions: keeps the open ones at hand, recovers them after a stop, and gives every command to engine/write.ts. Knows no transport
// and no screen; everything is handed in.
import { holdProtocol } from "../../../shared/session/hold-protocol.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Failure, Response, SessionSnapshot } from "../../../shared/contract/contract.ts";
import type { Clearance, SessionLink } from "../../../shared/session/clearance.ts";
import type { Command, HostCommand, Opening, SessionCommand } from "../../../shared/session/commands.ts";
import { createClockWatch } from "./clock-watch.ts";
import { readLive, snapshotOf, type Live } from "./open-session.ts";
import { createWriter, hostOrigin, type Origin } from "./write.ts";
import { saved } from "./not-saved.ts";
import type { EnginePorts } from "./ports.ts";
import type { Amendment, Session, Signature } from "../../../shared/session/state.ts";
import { readLastSites } from "./read-last-sites.ts";

const beatEveryMs = 5_000;

export type Engine = ReturnType<typeof createEngine>;

/** Loads the open sessions, closes a hold that was running when the host died, and is ready. */
export function createEngine(ports: EnginePorts) {
  const { store, clock, sealer, publish } = ports;
  const live = new Map<string, Live>();
  const writer = createWriter(ports);
  const watch = createClockWatch(clock, () => live.values(), writer.settle);
  let lastBeatMono = Number.NEGATIVE_INFINITY;

  function load(sessionId: string): Result<Live, Failure> {
    const known = live.get(sessionId);
    if (known !== undefined) return ok(known);
    const read = readLive(ports, sessionId);
    if (read.ok) live.set(sessionId, read.value);
    return read;
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
      loaded.value.owed.push({ command: { type: "recover-session", gapMs }, at: loaded.value.state.lastAt });
      writer.settle(loaded.value);
    }
  }

  /** The page may ask again when it never heard the answer: what is done is done once. */
  function perform(sessionId: string, origin: Origin, commandFor: (session: Live) => Command): Result<number, Failure> {
    watch.look();
    const session = load(sessionId);
    if (!session.ok) return session;
    if (origin !== hostOrigin && session.value.done.has(origin.commandId)) return ok(session.value.position);
    const settled = writer.settle(session.value);
    return settled.ok ? writer.write(session.value, commandFor(session.value), origin) : settled;
  }

  recoverOpenSessions();

  return {
    start(client: string, commandId: string, opening: Opening = {}): Result<SessionSnapshot, Failure> {
      const repeated = [...live.values()].find((session) => session.events[0]?.commandId === commandId);
      if (repeated !== undefined) return ok(snapshotOf(repeated));
      const begun = writer.begin(client, commandId, opening);
      if (!begun.ok) return begun;
      live.set(begun.value.state.sessionId, begun.value);
      writer.tell(begun.value, begun.value.events);
      return ok(snapshotOf(begun.value));
    },

    read(sessionId: string): Result<SessionSnapshot, Failure> {
      // A sealed record is read from the disk and checked every time: nothing of it is taken on trust.
      const known = live.get(sessionId);
      if (known !== undefined && known.state.signature !== null) live.delete(sessionId);
      const session = load(sessionId);
      return session.ok ? ok(snapshotOf(session.value)) : session;
    },

    lastSites(sessionId: string): Result<Response<"session.last-sites">, Failure> {
      const session = load(sessionId);
      return session.ok ? saved(readLastSites(store, session.value.state)) : session;
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

    /** Writes into a session what the host knows of it and is not in it yet, each on its own. Nothing of it enters a signed one. */
    inform(sessionId: string, commandsFor: (session: Session) => readonly HostCommand[]): Result<number, Failure> {
      const session = load(sessionId);
      if (!session.ok) return session;
      const commands = session.value.state.signature === null ? commandsFor(session.value.state) : [];
      const written = commands.map((command) => perform(sessionId, hostOrigin, () => command));
      return written.find((one) => !one.ok) ?? written.at(-1) ?? ok(session.value.position);
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
      watch.look();
      const session = live.get(name);
      const running = session?.state.facts.running;
      if (session === undefined || running === null || running === undefined) return;
      const reached = clock.mono() - session.anchorMono >= running.startedAt + holdProtocol.limitMs;
      if (!reached || session.owed.length > 0) return writer.armLimit(session);
      writer.write(session, { type: "reach-limit", hold: running.number }, hostOrigin);
    },

    /** Called about twice a second by the host. */
    tick(): void {
      watch.look();
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

    /** The system says it went to sleep. */
    sleep: () => watch.sleep(),
  };
}
