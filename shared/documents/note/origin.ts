// Which events of the log each fact of a session came from. Follows the facts themselves through evolve, so undo and redo need no rule here.
import type { SessionEvent } from "../../session/events.ts";
import { evolve } from "../../session/evolve.ts";
import { firstFacts, noSession, type Session, type SessionState } from "../../session/state.ts";
import { painMoments, type NotePart } from "../../session/vocabulary.ts";

/** Positions are those of the log: 1, 2, 3 …, each list in order. */
export type Origins = {
  /** Of facts that stand in the traced session (pain scores, sites, holds, feedback, pauses …); null ones came from nowhere. */
  readonly of: (...facts: readonly (object | null)[]) => readonly number[];
  readonly written: (part: NotePart | "remarks") => readonly number[];
  readonly start: readonly number[];
  /** The event that finished the session, or the newest one while it is open. */
  readonly end: readonly number[];
};

export const noOrigins: Origins = { of: () => [], written: () => [], start: [], end: [] };

/** The session as it stands after the log, and where its facts came from. Event n of `log` has position n. */
export function traceLog(log: readonly SessionEvent[]): { readonly state: SessionState; readonly origins: Origins } {
  const known = new WeakMap<object, readonly number[]>();
  let state: SessionState = noSession;
  for (const [index, event] of log.entries()) {
    const next = evolve(state, event);
    if (next.status === "started") learn(known, state.status === "started" ? state : null, next, index + 1);
    state = next;
  }
  const of: Origins["of"] = (...facts) => {
    const found = facts.flatMap((fact) => (fact === null ? [] : (known.get(fact) ?? [])));
    return [...new Set(found)].toSorted((one, other) => one - other);
  };
  const last = (is: (event: SessionEvent) => boolean): readonly number[] => {
    const index = log.findLastIndex(is);
    return index < 0 ? [] : [index + 1];
  };
  const session = state.status === "started" ? state : null;
  const finishedAt = session?.facts.finishedAt ?? null;
  const origins: Origins = {
    of,
    written: (part) =>
      part === "remarks"
        ? last((event) => event.type === "remarks-written" && event.text === session?.facts.remarks)
        : last(
            (event) =>
              event.type === "text-written" && event.part === part && event.text === session?.facts.texts[part],
          ),
    start: log.length === 0 ? [] : [1],
    end:
      finishedAt === null
        ? [log.length]
        : last((event) => event.type === "session-finished" && event.at === finishedAt),
  };
  return { state, origins };
}

type Fact = { readonly fact: object; readonly before: object | null };

/** A fact nobody has seen came about by this event, on top of what it replaces. */
function learn(
  known: WeakMap<object, readonly number[]>,
  before: Session | null,
  now: Session,
  position: number,
): void {
  for (const { fact, before: replaced } of factsOf(now, before)) {
    if (known.has(fact)) continue;
    const earlier = replaced === null ? [] : (known.get(replaced) ?? []);
    known.set(fact, [...earlier, position]);
  }
}

/** Only what this event may have brought: lists that are the very same ones are not looked through. */
function factsOf(now: Session, before: Session | null): readonly Fact[] {
  const { facts } = now;
  const old = before?.facts ?? null;
  const list: Fact[] = [];
  const one = (fact: object | null, replaced: object | null | undefined): void => {
    if (fact !== null && fact !== replaced) list.push({ fact, before: replaced ?? null });
  };
  function each<T extends object>(
    these: readonly T[],
    those: readonly T[] | undefined,
    replaced: (fact: T, index: number) => object | null | undefined = (_fact, index) => those?.[index],
  ): void {
    if (these === those) return;
    for (const [index, fact] of these.entries()) if (fact !== those?.[index]) one(fact, replaced(fact, index));
  }
  if (facts !== old) {
    one(facts.painBefore, null);
    one(facts.painAfter, null);
    one(facts.running, null);
    one(facts.severe, old?.severe);
    // Nothing told yet is nobody's event.
    if (facts.lookBack !== firstFacts.lookBack) one(facts.lookBack, old?.lookBack);
    for (const moment of painMoments) {
      if (facts.ratings[moment] !== firstFacts.ratings[moment]) one(facts.ratings[moment], old?.ratings[moment]);
    }
    each(facts.sites, old?.sites);
    each(facts.holds, old?.holds, (_hold, index) => old?.holds[index] ?? old?.running);
    each(facts.modalities, old?.modalities);
    each(facts.feedback, old?.feedback, () => null);
    each(facts.suspicionAnswers, old?.suspicionAnswers, () => null);
  }
  one(now.background, before?.background === now.background ? now.background : null);
  for (const moment of painMoments) {
    const advice = now.advice[moment];
    if (advice !== before?.advice[moment]) one(advice, null);
    each(advice ?? [], before?.advice[moment] ?? [], () => null);
  }
  each(now.pauses, before?.pauses);
  each(now.recoveries, before?.recoveries, () => null);
  each(now.amendments, before?.amendments, () => null);
  one(now.signature, null);
  return list;
}
