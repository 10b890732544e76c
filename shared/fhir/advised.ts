// What a rule of the course said to the therapist, as a FHIR DetectedIssue: the issue in words, since when, and what was decided as its
// mitigation. The next visit's window is the CarePlan's.
import { isDismissedByPress } from "../course/guidance.ts";
import { isoTime } from "../iso-time.ts";
import type { Advice } from "../session/advice.ts";
import { t } from "../words/words.ts";
import { idIn, type Context } from "./context.ts";
import { cleanText, concept, present, type Resource } from "./elements.ts";

export function adviceIssue(context: Context, { rule, cause, text, source, fired, settled }: Advice): Resource {
  return {
    resourceType: "DetectedIssue",
    id: idIn(context.session, "advice", rule, cause),
    status: context.status,
    code: concept(t("fhir.advice", { rule: t(`rule.${rule}`) })),
    patient: context.subject,
    identifiedDateTime: isoTime(fired.wall, fired.timeZone),
    ...present({ author: context.practitioner }),
    detail: cleanText(`${text} ${t("note.source", { source })}`),
    ...present({
      mitigation:
        settled === null
          ? []
          : [
              {
                action: concept(decisionWords(rule, settled.text)),
                date: isoTime(settled.at.wall, settled.at.timeZone),
                ...present({ author: context.practitioner }),
              },
            ],
    }),
  };
}

function decisionWords(rule: Advice["rule"], text: string): string {
  if (!isDismissedByPress(rule)) return text;
  return text === "" ? t("fhir.advice.dismissed") : t("fhir.advice.dismissed.because", { reason: text });
}
