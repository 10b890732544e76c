// Which events of the log each fact of a session came from: the events that stand, by what each is about. Called by whatever composes a note.
import { unreachable } from "../../result.ts";
import type { SessionEvent } from "../../session/events.ts";
import { evolve } from "../../session/evolve.ts";
import { runningModality } from "../../session/modality-time.ts";
import { isPaused } from "../../session/session-time.ts";
import {
  noSession,
  type Feedback,
  type RunningHold,
  type Session,
  type SessionState,
  type Site,
} from "../../session/state.ts";
import type { NotePart, painMoments } from "../../session/vocabulary.ts";

type Moment = (typeof painMoments)[number];

/** A fact by name; those of a list by their number or place in it, what was said by when and what it was. */
export type FactName =
  | "background"
  | "severe"
  | "look-back"
  | "remarks"
  | "signature"
  | "finish"
  | `pain ${Moment}`
  | `ratings ${Moment}`
  | `advice ${Moment}`
  | `text ${NotePart}`
  | `site ${number}`
  | `hold ${number}`
  | `modality ${number}`
  | `pause ${number}`
  | `recovery ${number}`
  | `clock ${number}`
  | `amendment ${number}`
  | `feedback ${string}`
  | `answer ${string}`;

/** Positions are those of the log: 1, 2, 3 …, each list in order. */
export type Origins = {
  readonly of: (...facts: readonly FactName[]) => readonly number[];
  readonly start: readonly number[];
  /** The event that finished the session, or the newest one while it is open. */
  readonly end: readonly number[];
};

export const noOrigins: Origins = { of: () => [], start: [], end: [] };

/** The session as it stands after the log, and where its facts came from. Event n of `log` has position n. */
export function traceLog(log: readonly SessionEvent[]): { readonly state: SessionState; readonly origins: Origins } {
  const about: (readonly FactName[])[] = [];
  const undoable = new Set<number>();
  let state: SessionState = noSession;
  for (const [index, event] of log.entries()) {
    const position = index + 1;
    about.push(state.status === "none" ? [] : factsIn(event, state));
    state = evolve(state, event);
    if (state.status === "started" && state.past.at(-1)?.events.includes(position) === true) undoable.add(position);
  }
  const acts = new Set(state.status === "none" ? [] : state.past.flatMap(({ events }) => events));
  const known = new Map<FactName, readonly number[]>();
  for (const [index, event] of log.entries()) {
    const position = index + 1;
    // What was undone and not done again left nothing behind.
    if (undoable.has(position) && !acts.has(position)) continue;
    for (const fact of about[index] ?? []) {
      known.set(fact, saidWhole.has(event.type) ? [position] : [...(known.get(fact) ?? []), position]);
    }
  }
  const of: Origins["of"] = (...facts) => {
    const found = facts.flatMap((fact) => known.get(fact) ?? []);
    return [...new Set(found)].toSorted((one, other) => one - other);
  };
  const isFinished = state.status === "started" && state.facts.finishedAt !== null;
  const origins = { of, start: log.length === 0 ? [] : [1], end: isFinished ? of("finish") : [log.length] };
  return { state, origins };
}

export function siteFact({ number }: Pick<Site, "number">): FactName {
  return `site ${number}`;
}

export function holdFact({ number }: Pick<RunningHold, "number">): FactName {
  return `hold ${number}`;
}

export function feedbackFact({ at, site, hold, kind, by }: Feedback): FactName {
  return `feedback ${at} ${site} ${hold} ${kind} ${by}`;
}

export function answerFact({ at, muscle, side }: Session["facts"]["suspicionAnswers"][number]): FactName {
  return `answer ${at} ${muscle} ${side}`;
}

/** These say all there is to say of their fact: what an earlier one said of it is gone. */
const saidWhole: ReadonlySet<SessionEvent["type"]> = new Set<SessionEvent["type"]>([
  "background-set",
  "advice-given",
  "pain-recorded",
  "remarks-written",
  "text-written",
  "session-finished",
]);

/** What an event brings or changes. A new one is decided here before it compiles. */
function factsIn(event: SessionEvent, session: Session): readonly FactName[] {
  const { facts, past, pauses, recoveries, clockSets, amendments } = session;
  switch (event.type) {
    case "session-started":
    case "client-attached":
    case "clearance-set":
    case "hold-defaults-set":
    case "site-chosen":
    case "pressure-set":
    case "applicator-set":
    case "act-redone":
      return [];
    case "background-set":
      return ["background"];
    case "advice-given":
      return [`advice ${event.moment}`];
    case "pain-recorded":
      return [`pain ${event.moment}`];
    case "rating-recorded":
      return [`ratings ${event.moment}`];
    case "sites-brought-in":
      return event.sites.map(({ site }) => `site ${site}` as const);
    case "site-marked":
    case "site-moved":
    case "target-set":
    case "inflammation-suspected":
    case "inflammation-ruled-out":
    case "block-lifted":
    case "tenderness-recorded":
    case "referred-pain-recorded":
      return [`site ${event.site}`];
    case "hold-started":
    case "hold-ended":
    case "hold-interrupted":
    case "response-recorded":
      return [`hold ${event.hold}`];
    case "feedback-given":
      return [feedbackFact(event)];
    case "severe-answered":
      return ["severe"];
    case "suspicion-answered":
      return [answerFact(event)];
    case "soreness-told":
    case "relaxed-told":
      return ["look-back"];
    case "modality-started":
      return [`modality ${facts.modalities.length}`];
    case "modality-ended":
      return runningModality(facts) === null ? [] : [`modality ${facts.modalities.length - 1}`];
    case "session-paused":
      return [`pause ${pauses.length}`];
    case "session-resumed":
      return [`pause ${pauses.length - 1}`];
    case "session-recovered":
      return [`recovery ${recoveries.length}`];
    case "clock-set":
      return [`clock ${clockSets.length}`];
    case "remarks-written":
      return ["remarks"];
    case "text-written":
      return [`text ${event.part}`];
    case "note-signed":
      return ["signature"];
    case "note-amended":
      return [`amendment ${amendments.length}`];
    case "session-finished":
      return ["finish"];
    case "act-undone":
      // The time between finishing and coming back is a pause, unless it was finished in one.
      return past.at(-1)?.act === "finish" && !isPaused(session) ? [`pause ${pauses.length}`] : [];
    default:
      return unreachable(event);
  }
}
