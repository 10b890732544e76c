// What was asked, said and found, as FHIR Observations with at most one value each: pain, feedback, response, inflammation, lifted blocks.
import { isSuspected, siteByNumber } from "../../session/site-state.ts";
import type { EndedHold, Feedback, Pain, Site } from "../../session/state.ts";
import { formatSite } from "../../body/places.ts";
import { withoutStop } from "../note/note-context.ts";
import { t } from "../../words/words.ts";
import { about, bodySite, type Context, idIn, moment } from "./context.ts";
import { annotation, concept, hl7, loinc, present, type Resource, stringOf, to } from "./elements.ts";
import { says } from "./narrative.ts";

/** LOINC 72514-3: pain severity by 0-10 verbal numeric rating, reported. */
const painCode = "72514-3";

/** None where it was not asked for. */
export function painObservations(context: Context, when: "before" | "after"): readonly Resource[] {
  const { painBefore, painAfter } = context.session.facts;
  const pain = when === "before" ? painBefore : painAfter;
  return pain === null ? [] : [painObservation(context, when, pain)];
}

function painObservation(context: Context, when: "before" | "after", { score, at }: Pain): Resource {
  const value =
    score === null
      ? {
          dataAbsentReason: {
            coding: [hl7("data-absent-reason", "asked-declined")],
            ...concept(t("fhir.pain.none")),
          },
        }
      : { valueInteger: score };
  return observation(context, ["pain", when], at, {
    ...says(t(`fhir.says.pain.${when}`, { score: score ?? t("fhir.pain.none") })),
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
    ...says(formatFeedback(given, site)),
    code: concept(t("fhir.feedback")),
    category: survey,
    partOf: hold === undefined ? [] : [to(hold)],
    valueCodeableConcept: concept(t(`feedback.${given.kind}`)),
    bodySite: site === null ? null : bodySite(site),
    note: annotation(t(`fhir.feedback.by-${given.by}`)),
  });
}

function formatFeedback({ kind, by, hold }: Feedback, site: Site | null): string {
  const values = { site: nameOf(site), feedback: t(`feedback.${kind}`), by: t(`fhir.feedback.by-${by}`) };
  return hold === null ? t("fhir.says.feedback", values) : t("fhir.says.feedback.of-hold", { ...values, hold });
}

/** Null where no response was recorded. */
export function responseObservation(context: Context, hold: EndedHold, procedure: Resource): Resource | null {
  if (hold.response === null) return null;
  const site = siteByNumber(context.session.facts, hold.site);
  return observation(context, ["response", String(hold.number)], hold.startedAt + hold.heldMs, {
    ...says(
      t("fhir.says.response", { site: nameOf(site), hold: hold.number, response: t(`response.${hold.response}`) }),
    ),
    code: concept(t("fhir.response")),
    category: exam,
    partOf: [to(procedure)],
    valueCodeableConcept: concept(t(`response.${hold.response}`)),
    bodySite: site === null ? null : bodySite(site),
  });
}

/** Null where it is not suspected. Suspected by the therapist: an observation, never a diagnosis. */
export function inflammationObservation(context: Context, site: Site): Resource | null {
  if (!isSuspected(site) || site.inflammationAt === null) return null;
  return observation(context, ["inflammation", String(site.number)], site.inflammationAt, {
    ...says(t("fhir.says.inflammation", { site: formatSite(site) })),
    code: concept(t("fhir.inflammation")),
    category: exam,
    valueBoolean: true,
    bodySite: bodySite(site),
  });
}

export function liftObservations(context: Context, site: Site): readonly Resource[] {
  return site.lifts.map(({ reason, at }, index) =>
    observation(context, ["lift", String(site.number), String(index)], at, {
      ...says(t("fhir.says.lift", { site: formatSite(site), reason: withoutStop(reason) })),
      code: concept(t("fhir.lift")),
      category: exam,
      valueString: stringOf(reason) ?? "-",
      bodySite: bodySite(site),
    }),
  );
}

/** What the client was asked and said; what the therapist found with the hands. */
export const survey = [{ coding: [hl7("observation-category", "survey")] }];
export const exam = [{ coding: [hl7("observation-category", "exam")] }];

/** A mark that was taken away since has no words any more. */
export function nameOf(site: Site | null): string {
  return site === null ? t("fhir.says.site-gone") : formatSite(site);
}

export function observation(
  context: Context,
  names: readonly string[],
  at: number,
  { text, ...fields }: Readonly<Record<string, unknown>>,
): Resource {
  return {
    resourceType: "Observation",
    id: idIn(context.session, ...names),
    ...present({ text }),
    status: context.status,
    ...about(context),
    effectiveDateTime: moment(context.session, at),
    ...present({ performer: context.practitioner === null ? [] : [context.practitioner], ...fields }),
    code: fields["code"],
  };
}
