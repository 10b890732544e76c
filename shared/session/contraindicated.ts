// Answers of the screening that speak against pressure on one part of the body (screening/questions.ts), asked of one mark. For the strip, the
// site's panel, the review and the note. It warns and blocks nothing: the therapist decides.
import { isOnBelly } from "../body/places.ts";
import { questions, warnsAt, type Question } from "../screening/questions.ts";
import type { Session, Site } from "./state.ts";

/** The question answered with yes that speaks against pressure on this mark, or null; of the visit's own screening. */
export function contraindicationOf(
  { background }: Pick<Session, "background">,
  mark: Pick<Site, "muscle" | "side" | "view" | "point">,
): Question | null {
  const yes = background?.screening?.yes ?? [];
  const against = warnsAt.find(({ id, part }) => yes.includes(id) && part === "belly" && isOnBelly(mark));
  return questions.find(({ id }) => id === against?.id) ?? null;
}
