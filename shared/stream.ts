// One machine for everything that is recorded: what was asked is decided, the events that follow are kept for good, and the state is folded from
// them. Sessions and clients are two values of `Decider`; the host runs any (streams/open-stream.ts), the page decides presses with the same.
import { z } from "zod";
import { longest } from "./bounds.ts";
import { err, ok, type Result } from "./result.ts";

/** A stream nobody has begun. */
export type NotBegun = { readonly status: "none" };
export const notBegun: NotBegun = { status: "none" };

/** An event's shape as it lies on a disk or in a file: today's schema, and the way from older ones. */
export type EventFormat<Event> = {
  /** Written beside each event; raised together with a lift and a golden file in the tests. */
  readonly version: number;
  readonly schema: z.ZodType<Event>;
  /** Entry n lifts a payload from version n + 1 to n + 2; what it does not know it leaves for the schema to refuse. */
  readonly lifts: readonly ((payload: unknown) => unknown)[];
};

/** All that a kind of stream is. Pure: time, place and ids are handed in. `At`: how this kind says when. */
export type Decider<State, Command, Event, Refusal, At, Breach extends string = string> = {
  /** What follows from a command: events, none where it changes nothing, or a refusal that a person can act on. */
  readonly decide: (command: Command, at: At, state: State | NotBegun) => Result<readonly Event[], Refusal>;
  /** Total and silent: it never refuses, never asks the time. */
  readonly evolve: (state: State | NotBegun, event: Event) => State | NotBegun;
  readonly format: EventFormat<Event>;
  /** Why no log of the stream `id` has this event at this place, or null. For logs from outside: our own are made by decide. */
  readonly breachOf: (event: Event, state: State | NotBegun, id: string) => Breach | null;
  /** Of a log in which the stream never begins. */
  readonly neverBegun: Breach;
};

/** One entry of a log: the event with its place, its clock and the command it came from. */
export type Recorded<Event> = {
  /** 1, 2, 3 … within the stream, without gaps. */
  readonly position: number;
  /** Epoch ms when it was recorded, for reading only. */
  readonly wall: number;
  /** The command this event came from; the page matches its own predictions by it. Empty for the host's own commands. */
  readonly commandId: string;
  /** Where the time came from: the press itself, or the host's clock because the press's stamp was too old or missing. */
  readonly stamp: "press" | "host";
  readonly event: Event;
};

/** The same as a schema, for a border it crosses. */
export function recordedSchema<Event extends z.ZodType>(event: Event) {
  return z.strictObject({
    position: z.int().min(1),
    wall: z.int(),
    commandId: z.string().max(longest.id),
    stamp: z.enum(["press", "host"]),
    event,
  });
}

/** The state after these events, from the beginning or from a state that stood before them. */
export function foldWith<State, Event>(evolve: (state: State | NotBegun, event: Event) => State | NotBegun) {
  return (events: Iterable<Event>, from: State | NotBegun = notBegun): State | NotBegun => {
    let state = from;
    for (const event of events) state = evolve(state, event);
    return state;
  };
}

/** A stored payload of any known version in today's shape, not checked yet: for telling what is wrong with it. */
export function lift({ lifts }: EventFormat<unknown>, version: number, payload: unknown): unknown {
  return lifts.slice(version - 1).reduce((lifted, one) => one(lifted), payload);
}

/** Lifts a stored payload of any known version to today's event. Refuses what no version ever wrote. */
export function upcast<Event>(format: EventFormat<Event>, version: number, payload: unknown): Result<Event, string> {
  if (!Number.isInteger(version) || version < 1) return err(`no event has version ${version}`);
  if (version > format.version) return err(`event version ${version} is newer than this Steadyhold knows`);
  const parsed = format.schema.safeParse(lift(format, version, payload));
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
}

/** The first event of a log that does not follow from those before it (`entry`: 1, 2, 3 …), or null. */
export function checkLog<State, Event, Breach extends string>(
  {
    evolve,
    breachOf,
    neverBegun,
  }: Pick<Decider<State, never, Event, unknown, never, Breach>, "evolve" | "breachOf" | "neverBegun">,
  id: string,
  events: readonly Event[],
): { readonly entry: number; readonly code: Breach } | null {
  let state: State | NotBegun = notBegun;
  for (const [index, event] of events.entries()) {
    const code = breachOf(event, state, id);
    if (code !== null) return { entry: index + 1, code };
    state = evolve(state, event);
  }
  return events.length === 0 ? { entry: 1, code: neverBegun } : null;
}

/** Whether anything stands: the state of a stream that was begun. */
export function isBegun<State extends { readonly status: string }>(state: State | NotBegun): state is State {
  return state.status !== notBegun.status;
}
