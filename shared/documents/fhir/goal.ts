// What the client wants to be able to do again, as a FHIR Goal with the scores it was given at this visit. The CarePlan refers to it.
import { withoutStop } from "../note/written-lines.ts";
import { formatRating } from "../note/format-rating.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import { idIn, type Context } from "./context.ts";
import { concept, present, stableId, stringOf, to, type Resource } from "./elements.ts";
import { says } from "./narrative.ts";

/**
 * Null where no score was given: the visit's own log then knows of no goal. `scores`: the observations of the measure. Nobody sets how far it
 * should go, so the target names the scale and no number.
 */
export function goalOf(context: Context, complaint: Resource | null, scores: readonly Resource[]): Resource | null {
  const { session } = context;
  const measure = stringOf(session.facts.ownMeasure ?? "");
  if (measure === null || scores.length === 0) return null;
  const { link } = session;
  return {
    resourceType: "Goal",
    id: link === null ? idIn(session, "goal", measure) : stableId("goal", link.courseId, measure),
    ...says(t("fhir.says.goal", { measure: withoutStop(measure), scores: formatScores(session) })),
    lifecycleStatus: "active",
    description: concept(measure),
    subject: context.subject,
    target: [{ measure: concept(formatRating(t, "own-measure", measure)) }],
    expressedBy: context.subject,
    ...present({ addresses: complaint === null ? [] : [to(complaint)] }),
    outcomeReference: scores.map(to),
  };
}

function formatScores({ facts }: Session): string {
  const before = facts.ratings.before["own-measure"];
  const after = facts.ratings.after["own-measure"];
  if (before !== null && after !== null) return t("fhir.says.goal.both", { before, after });
  if (before !== null) return t("fhir.says.goal.before", { before });
  return after === null ? "" : t("fhir.says.goal.after", { after });
}
