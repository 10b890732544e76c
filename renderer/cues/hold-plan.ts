// Which cues a running hold still has before it, and when. Pure; knows neither audio nor screens.
import { holdProtocol, marksOf, openFeedbackRepeatMs, type HoldMark } from "../../shared/hold/protocol.ts";
import type { CueName } from "./sounds.ts";

/** `at`: ms since the session began. */
export type PlannedCue = { readonly name: CueName; readonly at: number };

/** A tick each for the last three seconds before the limit. */
const lastSeconds = [3, 2, 1].map((before) => holdProtocol.limitMs - before * 1_000);

/** A repeat that would fall on a mark waits until the mark has been heard. */
const markTakesFromMs = -700;
const markTakesUntilMs = 1_000;

type Hold = { readonly startedAt: number; readonly targetMs: number };

/** All cues of a hold from its beginning to its limit, in order; `openSince`: since when feedback has been open in it, or null. */
export function planOf({ startedAt, targetMs }: Hold, openSince: number | null): readonly PlannedCue[] {
  const marks = marksOf(targetMs);
  const ticks = lastSeconds.filter((dueMs) => marks.every((mark) => mark.dueMs !== dueMs));
  const inHold = [
    ...marks.map(({ kind, dueMs }) => ({ name: kind, dueMs })),
    ...ticks.map((dueMs) => ({ name: "last-seconds" as const, dueMs })),
  ];
  const planned: PlannedCue[] = inHold.map(({ name, dueMs }) => ({ name, at: startedAt + dueMs }));
  if (openSince !== null) planned.push(...repeatsOf(openSince - startedAt, marks).map((due) => again(startedAt + due)));
  return planned.toSorted((a, b) => a.at - b.at);
}

function again(at: number): PlannedCue {
  return { name: "still-open", at };
}

/** Rule `listen`: every five seconds while the feedback is open, in ms from the beginning of the hold. */
function repeatsOf(openedMs: number, marks: readonly HoldMark[]): number[] {
  const repeats: number[] = [];
  for (let due = openedMs + openFeedbackRepeatMs; due < holdProtocol.limitMs; due += openFeedbackRepeatMs) {
    const near = marks.find(({ dueMs }) => due - dueMs > markTakesFromMs && due - dueMs < markTakesUntilMs);
    const clear = near === undefined ? due : near.dueMs + markTakesUntilMs;
    if (clear < holdProtocol.limitMs) repeats.push(clear);
  }
  return repeats;
}
