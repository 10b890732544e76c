// How long warm-up, stretching, heat and other massage lasted, and how much of it fell into holds: for the note, the tables, FHIR and the
// session screen. Numbers only; what is known of no pause, no stop and no time unseen is counted, nothing else.
import { endedAt } from "./hold-view.ts";
import type { Facts, ModalityRun, Session } from "./state.ts";
import { modalities, type Modality } from "./vocabulary.ts";

/** Session time in ms; `to` is after `from`. */
type Span = { readonly from: number; readonly to: number };
export type ModalityStretch = Span & { readonly modality: Modality };

type Timed = Pick<Session, "facts" | "pauses" | "recoveries" | "unseen" | "lastAt">;

/**
 * What was done without a break, oldest first; what runs goes to `now` (session ms). Split where Steadyhold was stopped, too, so that each
 * stretch is as long on the wall clock.
 */
export function modalityStretches(session: Timed, now = session.lastAt): readonly ModalityStretch[] {
  return session.facts.modalities.flatMap((run) => stretchesOf(session, run, now));
}

/** Milliseconds of one run that count; what runs goes to `now` (session ms). */
export function modalityRunMs(session: Timed, run: ModalityRun, now = session.lastAt): number {
  return totalMs(stretchesOf(session, run, now));
}

function stretchesOf(session: Timed, { modality, from, to }: ModalityRun, now: number): readonly ModalityStretch[] {
  const end = to ?? session.facts.finishedAt ?? Math.max(now, session.lastAt);
  const breaks: readonly Span[] = [
    ...session.pauses.map((pause) => ({ from: pause.from, to: pause.to ?? Number.POSITIVE_INFINITY })),
    ...session.unseen,
    ...session.recoveries.map(({ at }) => ({ from: at, to: at })),
  ];
  let spans: readonly Span[] = end > from ? [{ from, to: end }] : [];
  for (const one of breaks) spans = spans.flatMap((span) => without(span, one));
  return spans.map((span) => ({ modality, ...span }));
}

function without(span: Span, gap: Span): readonly Span[] {
  if (gap.to <= span.from || gap.from >= span.to) return [span];
  const parts = [
    { from: span.from, to: gap.from },
    { from: gap.to, to: span.to },
  ];
  return parts.filter(({ from, to }) => to > from);
}

/** `ms`: all of it; `inHoldsMs`: what of it fell into holds and is in the hold time as well. Whole seconds, in ms. */
export type ModalityTotal = { readonly modality: Modality; readonly ms: number; readonly inHoldsMs: number };

/**
 * Only kinds that were done, in the order of their table. Rounded down to the seconds that are printed, and so that what is outside holds is
 * rounded down as well: with the hold time it never comes to more than the session.
 */
export function modalityTotals(session: Timed): readonly ModalityTotal[] {
  const byKind = Map.groupBy(modalityStretches(session), ({ modality }) => modality);
  const holds = session.facts.holds.map((hold) => ({ from: hold.startedAt, to: endedAt(hold) }));
  return modalities.flatMap((modality) => {
    const stretches = byKind.get(modality) ?? [];
    if (stretches.length === 0) return [];
    const ms = totalMs(stretches);
    const shared = totalMs(stretches.flatMap((span) => holds.map((hold) => common(span, hold))));
    return [{ modality, ms: wholeSeconds(ms), inHoldsMs: wholeSeconds(ms) - wholeSeconds(ms - shared) }];
  });
}

function common(one: Span, other: Span): Span {
  const from = Math.max(one.from, other.from);
  return { from, to: Math.max(from, Math.min(one.to, other.to)) };
}

function totalMs(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1_000) * 1_000;
}

/** The modality that was begun and not ended, or null. Its time stands still in a pause. */
export function runningModality({ modalities }: Pick<Facts, "modalities">): ModalityRun | null {
  const last = modalities.at(-1);
  return last?.to === null ? last : null;
}
