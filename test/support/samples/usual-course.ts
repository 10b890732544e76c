// Three visits of one course as a therapist would record them: pain falls, two sites release, and at the third visit one does not. For what a usual
// paper looks like.
import type { SessionEvent } from "../../../shared/session/events.ts";
import { checkedBy, finish, pain, suspectInflammation, writePart } from "./given.ts";
import { story } from "../drivers/session-story.ts";

/** Begun at 10 in the morning of this day in Toronto, with this pain before it. */
function visit(day: string, before: number) {
  const told = story({ startedWall: Date.parse(`${day}T10:00:00-05:00`) }).at(60_000, pain("before", before));
  return before < 7 ? told : told.act(checkedBy("Dr. Roy", "Ada Roy"));
}

/** By session id, oldest first. */
export const usualCourse: Readonly<Record<"first" | "second" | "third", readonly SessionEvent[]>> = {
  first: visit("2026-11-03", 8)
    .site("quadratus-lumborum", "left")
    .hold(20_000, [], "not-released")
    .hold(14_000, [], "not-released")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "easing")
    .wait(900_000)
    .act(pain("after", 6), finish).events,
  second: visit("2026-11-12", 6)
    .site("quadratus-lumborum", "left")
    .hold(20_000, [], "easing")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "released")
    .wait(900_000)
    .act(pain("after", 4), finish).events,
  third: visit("2026-11-24", 4)
    .site("quadratus-lumborum", "left")
    .hold(20_000, [], "released")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "released")
    .site("piriformis", "right")
    .hold(20_000, [], "not-released")
    .act(suspectInflammation)
    .wait(900_000)
    .act(pain("after", 2), writePart("plan", "Heat in the evening, ten minutes.\nWalk a little every hour."), finish)
    .events,
};
