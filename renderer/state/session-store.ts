// One open session as the page sees it: the host's log, plus presses decided here at once and not yet answered.
// The host's answer is the truth that replaces a prediction. Knows no screen and plays no sound; it tells its listeners.
import type { Failure, Push, SessionSnapshot } from "../../shared/contract/contract.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { decide } from "../../shared/session/decide/decide.ts";
import type { RecordedEvent } from "../../shared/session/record.ts";
import type { SessionEvent } from "../../shared/session/events.ts";
import { fold } from "../../shared/session/evolve.ts";
import type { Refusal } from "../../shared/session/refusals.ts";
import type { Session, SessionState } from "../../shared/session/state.ts";
import type { Host } from "../host/host.ts";

/** Turns the page's `event.timeStamp` into the host's monotonic ms. */
export interface PageClock {
  toHostMono(pageMs: number): number;
  nowMs(): number;
}

export type SessionChange =
  | {
      readonly kind: "events";
      readonly events: readonly SessionEvent[];
      readonly session: Session;
      readonly mine: boolean;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly failure: Failure };

export type Ports = {
  readonly host: Pick<Host, "call" | "onPush">;
  readonly clock: PageClock;
  readonly newId: () => string;
};

type Pending = {
  readonly commandId: string;
  readonly command: SessionCommand;
  readonly at: number;
  /** How far the log was when the host said yes: from there on the log itself tells what came of it. */
  readonly settledAt: number | null;
};

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore(ports: Ports, first: SessionSnapshot) {
  const { host, clock } = ports;
  const { sessionId } = first;
  let anchorMono = first.anchorMono;
  let confirmed: SessionState = fold(first.events.map((row) => row.event));
  let position = first.events.length;
  let log: readonly RecordedEvent[] = first.events;
  let pending: readonly Pending[] = [];
  let view: SessionState = confirmed;
  const changed = new Set<() => void>();
  const happened = new Set<(happening: SessionChange) => void>();

  function adopt(snapshot: SessionSnapshot): void {
    // An answer overtaken by pushes on the way here knows less than this page does.
    if (snapshot.events.length < position) return;
    anchorMono = snapshot.anchorMono;
    confirmed = fold(snapshot.events.map((row) => row.event));
    position = snapshot.events.length;
    log = snapshot.events;
    const known = new Set(snapshot.events.map((row) => row.commandId));
    pending = pending.filter((one) => !known.has(one.commandId));
    predictAgain();
  }

  function predictAgain(): void {
    pending = pending.filter((one) => one.settledAt === null || one.settledAt > position);
    view = confirmed;
    for (const { command, at } of pending) {
      const decision = decide(command, at, view);
      if (decision.ok) view = fold(decision.value, view);
    }
    for (const listener of changed) listener();
  }

  function tell(happening: SessionChange): void {
    for (const listener of happened) listener(happening);
  }

  async function reread(): Promise<void> {
    const answer = await host.call("session.read", { sessionId });
    if (answer.ok) adopt(answer.value);
  }

  /** What the host has is taken though this page believes to know more: a screen could not be drawn from that. */
  async function readAnew(): Promise<void> {
    const known = position;
    const answer = await host.call("session.read", { sessionId });
    if (!answer.ok) return;
    // Where nothing came meanwhile the answer is the newest there is.
    if (position === known) position = 0;
    adopt(answer.value);
  }

  function receive(push: Push): void {
    if (push.type === "reread") return void reread();
    if (push.type !== "session-events" || push.sessionId !== sessionId) return;
    const fresh = push.events.filter((row) => row.position > position);
    const next = fresh[0];
    if (next === undefined) return;
    if (next.position !== position + 1) return void reread();
    anchorMono = push.anchorMono;
    const events = fresh.map((row) => row.event);
    confirmed = fold(events, confirmed);
    position += fresh.length;
    log = [...log, ...fresh];
    const mine = pending.some((one) => one.commandId === next.commandId);
    pending = pending.filter((one) => one.commandId !== next.commandId);
    predictAgain();
    if (!mine && view.status === "started") tell({ kind: "events", events, session: view, mine: false });
  }

  return {
    sessionId,
    /** Follows the session from now on; returns what ends that. */
    open(): () => void {
      const stopListening = host.onPush(receive);
      // What was recorded between the snapshot and the first push is fetched, not missed.
      void reread();
      return stopListening;
    },
    readAnew,
    session: (): SessionState => view,
    /** What the host has on disk, without what was only decided here. */
    log: (): readonly RecordedEvent[] => log,

    /** Session time in ms right now, for views that read time every frame. */
    now: (): number => clock.toHostMono(clock.nowMs()) - anchorMono,
    /** Page milliseconds (`performance.now` axis) at which session time `at` falls. */
    pageTimeOf: (at: number): number => at + anchorMono - clock.toHostMono(0),
    /** The same for a time of the host's own clock. */
    pageTimeOfHost: (hostMono: number): number => hostMono - clock.toHostMono(0),

    /**
     * `pressedAt`: `event.timeStamp` of the press, or null for an act without one; `waitedMs`: how much later it was known what was meant.
     */
    async act(
      command: SessionCommand,
      pressedAt: number | null,
      waitedMs = 0,
    ): Promise<Result<void, Refusal | Failure>> {
      const stamp = clock.toHostMono(pressedAt ?? clock.nowMs());
      const at = stamp - anchorMono;
      const decision = decide(command, at, view);
      if (!decision.ok) {
        tell({ kind: "refused", refusal: decision.error });
        return decision;
      }
      if (decision.value.length === 0) return ok(undefined);
      const commandId = ports.newId();
      pending = [...pending, { commandId, command, at, settledAt: null }];
      view = fold(decision.value, view);
      for (const listener of changed) listener();
      if (view.status === "started") tell({ kind: "events", events: decision.value, session: view, mine: true });
      const answer = await host.call("session.command", { sessionId, commandId, stamp, waitedMs, command });
      if (answer.ok) {
        const settledAt = answer.value.position;
        pending = pending.map((one) => (one.commandId === commandId ? { ...one, settledAt } : one));
        if (settledAt <= position && pending.some((one) => one.commandId === commandId)) predictAgain();
        return ok(undefined);
      }
      pending = pending.filter((one) => one.commandId !== commandId);
      predictAgain();
      if (answer.error.code === "refused") {
        const refusal = { code: answer.error.refusal, site: answer.error.site };
        tell({ kind: "refused", refusal });
        return { ok: false, error: refusal };
      }
      tell({ kind: "failed", failure: answer.error });
      return answer;
    },

    subscribe: (listener: () => void): (() => void) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },

    onSessionChange(listener: (happening: SessionChange) => void): () => void {
      happened.add(listener);
      return () => happened.delete(listener);
    },
  };
}
