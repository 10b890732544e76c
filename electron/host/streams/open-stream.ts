// What happens to a command in a stream of any kind: load, decide, append (on the disk), the steps after a commit, publish; in that order, and
// nowhere else. Sessions and clients are run by it (sessions.ts, clients.ts), each with its decider and what is its own.
import type { Failure } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { foldWith, isBegun, notBegun, type Decider, type NotBegun, type Recorded } from "../../../shared/stream.ts";
import { notSaved } from "./not-saved.ts";
import type { Append, Clock, StoreFailure, StreamStore } from "./ports.ts";

/** A stream as its log says it. */
export type OpenStream<State, Event> = {
  readonly id: string;
  state: State;
  /** In the order of their positions. */
  readonly rows: Recorded<Event>[];
};

/** What is on the disk now and was not before. */
export type Commit<Open, Event> = { readonly stream: Open; readonly rows: readonly Recorded<Event>[] };

export type Origin = Pick<Recorded<unknown>, "commandId" | "stamp">;
/** The host's own commands have no id: they are never repeated. */
export const byHost: Origin = { commandId: "", stamp: "host" };

export type Ask<Open, Command, At> = { readonly stream: Open; readonly command: Command; readonly at: At };

export type StreamSettings<
  State extends { readonly status: string },
  Command,
  Event,
  Refusal,
  At,
  Line,
  Open extends OpenStream<State, Event>,
> = {
  readonly decider: Pick<Decider<State, Command, Event, Refusal, At>, "decide" | "evolve" | "format">;
  readonly store: StreamStore<Event, Line>;
  readonly clock: Pick<Clock, "wall">;
  readonly newId: () => string;
  /** True: once read it stays in memory until it is forgotten. */
  readonly keep: boolean;
  /** What this kind holds beside the log while it is open. */
  readonly open: (stream: OpenStream<State, Event>) => Open;
  /** What the line in lists is made of. */
  readonly lineOf: (state: State) => Line;
  /** Of a stream nobody has begun. */
  readonly unknown: Failure;
  readonly refused: (refusal: Refusal) => Failure;
  /** What a store that cannot read means for the person. */
  readonly notRead: (failure: StoreFailure) => Failure;
  /** Why what was read cannot be trusted, or null. */
  readonly check: (rows: readonly Recorded<Event>[]) => Failure | null;
  /** What a stream cannot know of the others: why this step is not taken though it could be, or null. */
  readonly conflict: (next: State, before: State | NotBegun) => Failure | null;
  /** Told of every answer of the disk. */
  readonly appended: (answer: Result<void, StoreFailure>) => void;
  /** The steps after a commit. What they write is published after what they followed. */
  readonly afterCommit: (commit: Commit<Open, Event>) => void;
  readonly publish: (commit: Commit<Open, Event>) => void;
};

export function openStreams<
  State extends { readonly status: string },
  Command,
  Event,
  Refusal,
  At,
  Line,
  Open extends OpenStream<State, Event>,
>(settings: StreamSettings<State, Command, Event, Refusal, At, Line, Open>) {
  const { decider, store, clock } = settings;
  const fold = foldWith(decider.evolve);
  const known = new Map<string, Open>();
  const unpublished: Commit<Open, Event>[] = [];
  let committing = 0;

  type Planned = { readonly append: Append<Event, Line>; readonly next: State };

  function load(id: string): Result<Open, Failure> {
    const kept = known.get(id);
    if (kept !== undefined) return ok(kept);
    const read = store.read(id);
    if (!read.ok) return err(settings.notRead(read.error));
    const state = fold(read.value.map(({ event }) => event));
    if (!isBegun(state)) return err(settings.unknown);
    const broken = settings.check(read.value);
    if (broken !== null) return err(broken);
    return ok(take(id, state, [...read.value]));
  }

  function take(id: string, state: State, rows: Recorded<Event>[]): Open {
    const stream = settings.open({ id, state, rows });
    if (settings.keep) known.set(id, stream);
    return stream;
  }

  /** What the command adds; null: nothing. Nothing is written yet. */
  function plan(
    { id, state, rows: before }: OpenStream<State | NotBegun, Event>,
    command: Command,
    at: At,
    { commandId, stamp }: Origin,
  ): Result<Planned | null, Failure> {
    const decision = decider.decide(command, at, state);
    if (!decision.ok) return err(settings.refused(decision.error));
    if (decision.value.length === 0) return ok(null);
    // What could not be read again is never written.
    const isReadable = decision.value.every((event) => decider.format.schema.safeParse(event).success);
    if (!isReadable) return err({ code: "not-saved", why: "failed" });
    const next = fold(decision.value, state);
    if (!isBegun(next)) throw new Error("A stream begins with its first event");
    const conflict = settings.conflict(next, state);
    if (conflict !== null) return err(conflict);
    const wall = Math.round(clock.wall());
    const position = before.length;
    // In the order in which a store gives them back.
    const rows = decision.value.map((event, index) => ({
      position: position + index + 1,
      wall,
      commandId,
      stamp,
      event,
    }));
    return ok({ append: { id, position, rows, line: settings.lineOf(next) }, next });
  }

  function append(planned: readonly Planned[]): Result<void, Failure> {
    const answer = store.append(planned.map((one) => one.append));
    settings.appended(answer);
    return answer.ok ? answer : err(notSaved(answer.error));
  }

  function commit(commits: readonly Commit<Open, Event>[]): void {
    unpublished.push(...commits);
    committing += 1;
    try {
      for (const one of commits) settings.afterCommit(one);
    } finally {
      committing -= 1;
      if (committing === 0) for (const one of unpublished.splice(0)) settings.publish(one);
    }
  }

  return {
    load,

    /** Those in memory. */
    known: (): Iterable<Open> => known.values(),
    inMemory: (id: string): Open | undefined => known.get(id),

    /** They were deleted, or written by somebody else: what is in memory of them is not true any more. */
    forget(ids: readonly string[]): void {
      for (const id of ids) known.delete(id);
    },

    /** A new stream, or the one this very command began before; `mayBe`: where to look for that besides the memory. */
    begin(commandId: string, at: At, commandFor: (id: string) => Command, mayBe: string | null): Result<Open, Failure> {
      const read = mayBe === null ? null : load(mayBe);
      const candidates = [...known.values(), ...(read?.ok === true ? [read.value] : [])];
      const repeated = candidates.find(({ rows }) => rows[0]?.commandId === commandId);
      if (repeated !== undefined) return ok(repeated);
      const id = settings.newId();
      const planned = plan({ id, state: notBegun, rows: [] }, commandFor(id), at, { commandId, stamp: "host" });
      if (!planned.ok) return planned;
      if (planned.value === null) throw new Error("A stream begins with its first event");
      const appended = append([planned.value]);
      if (!appended.ok) return appended;
      const { rows } = planned.value.append;
      const stream = take(id, planned.value.next, [...rows]);
      commit([{ stream, rows }]);
      return ok(stream);
    },

    /**
     * Does a command in `stream`: what `asksFor` says of it and maybe of others, all or nothing. Asked again because the answer was lost it is
     * answered, and not done again. The value is the newest position in `stream`.
     */
    perform(
      stream: Open,
      origin: Origin,
      asksFor: () => Result<readonly Ask<Open, Command, At>[], Failure>,
    ): Result<number, Failure> {
      const isRepeated = origin.commandId !== "" && stream.rows.some(({ commandId }) => commandId === origin.commandId);
      if (isRepeated) return ok(stream.rows.length);
      const asks = asksFor();
      if (!asks.ok) return asks;
      const planned: (Planned & { readonly stream: Open })[] = [];
      for (const { stream: of, command, at } of asks.value) {
        const one = plan(of, command, at, origin);
        if (!one.ok) return one;
        if (one.value !== null) planned.push({ ...one.value, stream: of });
      }
      if (planned.length === 0) return ok(stream.rows.length);
      const appended = append(planned);
      if (!appended.ok) return appended;
      for (const { stream: of, append: added, next } of planned) {
        of.state = next;
        of.rows.push(...added.rows);
      }
      commit(planned.map(({ stream: of, append: { rows } }) => ({ stream: of, rows })));
      return ok(stream.rows.length);
    },
  };
}
