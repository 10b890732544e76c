// The screening of a course as a QuestionnaireResponse: every question that was asked with its yes or no, and how a yes was settled.
import type { Screening } from "../../course/course.ts";
import { isoTime } from "../../time/iso-time.ts";
import { formatAnswers, formatCorrection } from "../note/advice-lines.ts";
import { withoutStop } from "../note/note-context.ts";
import { questionIds } from "../../screening/questions.ts";
import { t } from "../../words/words.ts";
import type { Context } from "./context.ts";
import { present, type Resource, stableId, stringOf } from "./elements.ts";
import { says } from "./narrative.ts";

/** Asked of the client once a course, before the first hold; it belongs to the course, not to one visit. */
export function screeningResponse(context: Context, courseId: string, screening: Screening): Resource {
  const { at, yes, by, settled, corrections = [] } = screening;
  const answers = questionIds.map((id) => ({
    linkId: id,
    text: t(`question.${id}`),
    answer: [{ valueBoolean: yes.includes(id) }],
  }));
  return {
    resourceType: "QuestionnaireResponse",
    id: stableId("screening", courseId, String(at.wall)),
    ...says(formatAnswers(screening, t), ...(settled === null ? [] : [formatSettlement(settled)])),
    status: "completed",
    subject: context.subject,
    authored: isoTime(at.wall, at.timeZone),
    source: context.subject,
    ...present({
      item: [
        ...answers,
        ...said("asked-by", t("fhir.screening.by"), by),
        ...(settled === null
          ? []
          : [
              ...said("settled", t(`fhir.screening.${settled.kind}`), settled.text),
              ...said("settled-by", t("fhir.screening.settled-by"), settled.by),
            ]),
        ...corrections.flatMap((one, index) =>
          said(`corrected-${index + 1}`, t("fhir.screening.corrected"), formatCorrection(one, t)),
        ),
      ],
    }),
  };
}

function formatSettlement({ kind, text }: NonNullable<Screening["settled"]>): string {
  return t("fhir.says.value", { name: t(`fhir.screening.${kind}`), value: withoutStop(text) });
}

/** Nothing where nothing was written: FHIR has no empty text. */
function said(linkId: string, text: string, words: string): readonly object[] {
  const plain = stringOf(words);
  return plain === null ? [] : [{ linkId, text, answer: [{ valueString: plain }] }];
}
