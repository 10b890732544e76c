// What was asked, said and found, as FHIR Observations with at most one value each: pain, feedback, response, inflammation, lifted blocks.
import { isSuspected, siteByNumber } from "../session/queries.ts";
import type { EndedHold, Feedback, Pain, Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import { about, bodySite, idIn, moment, type Context } from "./context.ts";
import { annotation, concept, loinc, present, stringOf, to, type Resource } from "./elements.ts";

/** LOINC 72514-3: pain severity by 0-10 verbal numeric rating, reported. */
const painCode = "72514-3";

export function painObservation(context: Context, when: "before" | "after", { score, at }: Pain): Resource {
  const value =
    score === null
      ? {
          dataAbsentReason: {
            coding: [{ system: dataAbsent, code: "asked-declined" }],
            ...concept(t("fhir.pain.none")),
          },
        }
      : { valueInteger: score };
  return observation(context, ["pain", when], at, {
    code: loinc(painCode, t(`fhir.pain.${when}`)),
    category: survey,
    ...value,
  });
}

export function feedbackObservation(
  context: Context,
  given: Feedback,
  index: number,
  holds: ReadonlyMap<number, Resource>,
): Resource {
  const site = siteByNumber(context.session.facts, given.site);
  const hold = given.hold === null ? undefined : holds.get(given.hold);
  return observation(context, ["feedback", String(index)], given.at, {
    code: concept(t("fhir.feedback")),
    category: survey,
    partOf: hold === undefined ? [] : [to(hold)],
    valueCodeableConcept: concept(t(`feedback.${given.kind}`)),
    bodySite: site === null ? null : bodySite(site),
    note: annotation(t(`fhir.feedback.by-${given.by}`)),
  });
}

/** Null where no response was recorded. */
export function responseObservation(context: Context, hold: EndedHold, procedure: Resource): Resource | null {
  if (hold.response === null) return null;
  const site = siteByNumber(context.session.facts, hold.site);
  return observation(context, ["response", String(hold.number)], hold.startedAt + hold.heldMs, {
    code: concept(t("fhir.response")),
    partOf: [to(procedure)],
    valueCodeableConcept: concept(t(`response.${hold.response}`)),
    bodySite: site === null ? null : bodySite(site),
  });
}

/** Null where it is not suspected. Suspected by the therapist: an observation, never a diagnosis. */
export function inflammationObservation(context: Context, site: Site): Resource | null {
  if (!isSuspected(site) || site.inflammationAt === null) return null;
  return observation(context, ["inflammation", String(site.number)], site.inflammationAt, {
    code: concept(t("fhir.inflammation")),
    valueBoolean: true,
    bodySite: bodySite(site),
  });
}

export function liftObservations(context: Context, site: Site): readonly Resource[] {
  return site.lifts.map(({ reason, at }, index) =>
    observation(context, ["lift", String(site.number), String(index)], at, {
      code: concept(t("fhir.lift")),
      valueString: stringOf(reason) ?? "-",
      bodySite: bodySite(site),
    }),
  );
}

const dataAbsent = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
export const survey = [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey" }] },
];

export function observation(
  context: Context,
  names: readonly string[],
  at: number,
  fields: Readonly<Record<string, unknown>>,
): Resource {
  return {
    resourceType: "Observation",
    id: idIn(context.session, ...names),
    status: context.status,
    ...about(context),
    effectiveDateTime: moment(context.session, at),
    ...present({ performer: context.practitioner === null ? [] : [context.practitioner], ...fields }),
    code: fields["code"],
  };
}
