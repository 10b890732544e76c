// What a rule of the course said to the therapist, as a FHIR ServiceRequest that only proposes: what should be done, since when it is said, and
// what was decided. The next visit's window is the CarePlan's.
import { isDismissedByPress } from "../../guidance/guidance.ts";
import { isoTime } from "../../time/iso-time.ts";
import type { Advice } from "../../session/advice.ts";
import { localTime, t } from "../../words/words.ts";
import { about, idIn, type Context } from "./context.ts";
import { annotation, cleanText, concept, present, type Resource } from "./elements.ts";
import { says } from "./narrative.ts";

/** Open: active; answered in the record: completed; dismissed by the therapist: revoked. */
export function adviceProposal(context: Context, { rule, cause, text, source, fired, settled }: Advice): Resource {
  const title = t("fhir.advice", { rule: t(`rule.${rule}`) });
  const said = cleanText(`${text} ${t("note.source", { source })}`);
  const decided = settled === null ? [] : [formatDecision(rule, settled)];
  const isDismissed = settled !== null && isDismissedByPress(rule);
  return {
    resourceType: "ServiceRequest",
    id: idIn(context.session, "advice", rule, cause),
    ...says(t("note.sentence", { text: title }), said, ...decided),
    status: settled === null ? "active" : isDismissed ? "revoked" : "completed",
    intent: "proposal",
    ...(rule === "emergency" ? { priority: "stat" } : {}),
    code: concept(title),
    ...about(context),
    authoredOn: isoTime(fired.wall, fired.timeZone),
    ...present({ requester: context.practitioner }),
    note: [...annotation(said), ...decided.flatMap(annotation)],
  };
}

function formatDecision(rule: Advice["rule"], { text, at }: NonNullable<Advice["settled"]>): string {
  const when = localTime(at.wall, at.timeZone, "date-time");
  const words = !isDismissedByPress(rule)
    ? text
    : text === ""
      ? t("fhir.advice.dismissed")
      : t("fhir.advice.dismissed.because", { reason: text });
  return t("fhir.advice.decided", { words, when });
}
