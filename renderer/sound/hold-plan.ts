// Which cues a running hold still has before it, and when. Pure; knows neither audio nor screens.
import { holdProtocol, marksOf, openFeedbackRepeatMs, type HoldMark } from "../../shared/session/hold-protocol.ts";
import type { Late } from "./cue-queue.ts";
import type { CueName } from "./sounds.ts";

/** `at`: ms since the session began. `late`: a mark is heard in any case, the sooner the better; a tick or a repeat at its moment alone. */
export type PlannedCue = { readonly name: CueName; readonly at: number; readonly late: Late };

/** The last three seconds before the limit have a tick each. */
const lastMs = 3_000;
const lastSeconds = [3_000, 2_000, 1_000].map((before) => holdProtocol.limitMs - before);

/** A repeat that would fall on a mark waits until the mark has been heard. */
const markTakesFromMs = -700;
const markTakesUntilMs = 1_000;

type Hold = { readonly startedAt: number; readonly targetMs: number };

/** All cues of a hold from its beginning to its limit, in order; `openSince`: since when feedback has been open in it, or null. */
export function planOf({ startedAt, targetMs }: Hold, openSince: number | null): readonly PlannedCue[] {
  const marks = marksOf(targetMs);
  const ticks = lastSeconds.filter((dueMs) => marks.every((mark) => mark.dueMs !== dueMs));
  const repeats = openSince === null ? [] : repeatsOf(openSince - startedAt, marks);
  const all = [
    ...marks.map(({ kind, dueMs }) => ({ name: kind, dueMs, late: "at-once" as const })),
    ...ticks.map((dueMs) => ({ name: "last-seconds" as const, dueMs, late: "left-out" as const })),
    ...repeats.map((dueMs) => ({ name: "still-open" as const, dueMs, late: "left-out" as const })),
  ];
  return all.map(({ dueMs, ...cue }) => ({ ...cue, at: startedAt + dueMs })).toSorted((a, b) => a.at - b.at);
}

/**
 * Rule `listen`: every five seconds while the feedback is open, in ms from the beginning of the hold. The last three seconds have their own
 * sound, and their end closes what is open.
 */
function repeatsOf(openedMs: number, marks: readonly HoldMark[]): readonly number[] {
  const repeats: number[] = [];
  for (let due = openedMs + openFeedbackRepeatMs; due < holdProtocol.limitMs; due += openFeedbackRepeatMs) {
    let clear = due;
    // One mark after the other: what waits for 10 s may then fall on a target of 11 s.
    for (const { dueMs } of marks) if (isOn(dueMs, clear)) clear = dueMs + markTakesUntilMs;
    if (clear - markTakesFromMs <= holdProtocol.limitMs - lastMs) repeats.push(clear);
  }
  return repeats;
}

function isOn(markMs: number, repeatMs: number): boolean {
  return repeatMs - markMs > markTakesFromMs && repeatMs - markMs < markTakesUntilMs;
}
