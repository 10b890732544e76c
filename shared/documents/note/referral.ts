// The referral of a visit's course in words, from the visit's own log. Called by the note and by the letter.
import { formatReferral } from "../../course/referral.ts";
import { visitProgressInBackground } from "../../guidance/course-progress.ts";
import { endedWithoutHold } from "../../session/gates.ts";
import type { Session } from "../../session/state.ts";

/** "Dr. Roy, visit 3 of 6 allowed, until May 17, 2026"; null where the course had none. A visit without a treatment uses none up. */
export function referralOf(session: Session): string | null {
  const { background } = session;
  if (background?.referral === undefined) return null;
  return formatReferral(background.referral, referralVisit(session));
}

/** Which visit of the course it is; null where it is none, or nothing is known of its course. */
export function referralVisit({ background, facts, startedWall, timeZone }: Session): number | null {
  return background === null || endedWithoutHold(facts)
    ? null
    : visitProgressInBackground(background, { startedWall, timeZone }).number;
}
