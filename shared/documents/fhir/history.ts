// What the client's record said at a visit beside the complaint, for the document: earlier care as an Observation, medication as a statement that
// nobody has checked, and the referral as the order that the visit rests on. Called by document.ts.
import type { Session } from "../../session/state.ts";
import { formatReferral } from "../../course/referral.ts";
import { t } from "../../words/words.ts";
import { idIn, type Context } from "./context.ts";
import { concept, present, stableId, stringOf, type Reference, type Resource } from "./elements.ts";
import { says } from "./narrative.ts";
import { observation } from "./observations.ts";

/** As the client tells it, at the beginning of the visit. */
export function earlierCareObservations(context: Context): readonly Resource[] {
  const text = stringOf(context.session.background?.earlierCare ?? "");
  if (text === null) return [];
  const code = concept(t("fhir.earlier-care"));
  const said = says(t("fhir.says.value", { name: t("fhir.earlier-care"), value: text }));
  return [observation(context, ["earlier-care"], 0, { ...said, code, valueString: text })];
}

/** One statement with the words as they were written: whether and how it is taken was asked of nobody else. */
export function medicationStatements({ session, subject, encounter }: Context): readonly Resource[] {
  const text = stringOf(session.background?.medication ?? "");
  if (text === null) return [];
  return [
    {
      resourceType: "MedicationStatement",
      id: idIn(session, "medication"),
      ...says(t("fhir.says.medication", { medication: text })),
      status: "unknown",
      medicationCodeableConcept: concept(text),
      subject,
      context: encounter,
    },
  ];
}

/** It belongs to the course, not to one visit; null where the course has none. */
export function referralOrder({ background, link }: Session, subject: Reference): Resource | null {
  const referral = background?.referral;
  if (referral === undefined || link === null) return null;
  const by = stringOf(referral.by);
  const { visits, until } = referral;
  return {
    resourceType: "ServiceRequest",
    id: stableId("course", link.courseId, "referral"),
    ...says(t("note.referral", { referral: formatReferral(referral, null) })),
    status: "active",
    intent: "order",
    code: concept(t("fhir.referral")),
    // R4 has no whole number here.
    ...present({ quantityQuantity: visits === null ? null : { value: visits, unit: t("fhir.referral.visits") } }),
    subject,
    ...present({
      occurrencePeriod: until === null ? null : { end: until },
      requester: by === null ? null : { display: by },
    }),
  };
}
