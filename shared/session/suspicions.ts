// Rule `inflammation` across visits (Mueller), as one session knows it: what an earlier visit suspected stands until it is answered. Pure.
import type { MuscleId } from "../body/muscles.ts";
import type { Side } from "../body/chart.ts";
import type { Suspicion } from "./background.ts";
import type { PlannedSite } from "./place.ts";
import type { Facts, Session, Site } from "./state.ts";
import { isOnBelly } from "../body/places.ts";
import { type Question, questions, warnsAt } from "../screening/questions.ts";

type Place = { readonly muscle: MuscleId; readonly side: Side };

/** `visit` is null where only the mark itself says so: a site brought in with its warning, in a session of no record. */
export type Warning = Pick<Suspicion, "kind"> & { readonly visit: Suspicion["visit"] | null };

/** What an earlier visit left to be asked about this muscle and side and nobody has answered, or null. `last`: see warnedBefore. */
export function warningOn(
  session: Pick<Session, "background" | "facts">,
  place: Place,
  last: readonly PlannedSite[] = [],
): Warning | null {
  return isAnswered(session.facts, place) ? null : warnedBefore(session, place, last);
}

/**
 * The same, answered or not. `last`: the sites of the client's last session, for a session that belongs to no record and has nothing else to
 * know it by.
 */
export function warnedBefore(
  { background, facts }: Pick<Session, "background" | "facts">,
  place: Place,
  last: readonly PlannedSite[] = [],
): Warning | null {
  const known = background?.suspicions.find((one) => isSamePlace(one, place));
  if (known !== undefined) return known;
  const marked = facts.sites.some((site) => site.warned && isSamePlace(site, place));
  const left = background === null && last.some((site) => site.warned && isSamePlace(site, place));
  return marked || left ? { kind: "suspected", visit: null } : null;
}

/** Said who has seen it or why the session goes on, or asked again in this session and answered. */
export function isAnswered({ sites, suspicionAnswers }: Facts, place: Place): boolean {
  if (suspicionAnswers.some((answer) => isSamePlace(answer, place))) return true;
  return sites.some((site) => isSamePlace(site, place) && (site.ruledOutHold !== null || site.lifts.length > 0));
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.muscle === other.muscle && one.side === other.side;
}

// Answers of the screening that speak against pressure on one part of the body (screening/questions.ts), asked of one mark. For the strip, the
// site's panel, the review and the note. It warns and blocks nothing: the therapist decides.

/** The question answered with yes that speaks against pressure on this mark, or null; of the visit's own screening. */
export function contraindicationOf(
  { background }: Pick<Session, "background">,
  mark: Pick<Site, "muscle" | "side" | "view" | "point">,
): Question | null {
  const yes = background?.screening?.yes ?? [];
  const against = warnsAt.find(({ id, part }) => yes.includes(id) && part === "belly" && isOnBelly(mark));
  return questions.find(({ id }) => id === against?.id) ?? null;
}
