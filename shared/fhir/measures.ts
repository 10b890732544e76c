// What is measured beside pain, as FHIR Observations: the optional scores, and what the client said of the last visit.
import { endOf } from "../note/moments.ts";
import { ratingWords } from "../note/rating-words.ts";
import type { Site } from "../session/state.ts";
import { painMoments, ratingKinds, type RatingKind } from "../session/vocabulary.ts";
import { t } from "../words/words.ts";
import { bodySite, type Context } from "./context.ts";
import { concept, type Resource } from "./elements.ts";
import { observation, survey } from "./observations.ts";

/** Only scores that were given. Each tells of the time it is about, the visit's beginning or its end, whenever it was typed. */
export function ratingObservations(context: Context, moment: "before" | "after"): readonly Resource[] {
  const { session } = context;
  const about = moment === "before" ? 0 : endOf(session);
  return ratingKinds.flatMap((kind) => {
    const value = session.facts.ratings[moment][kind];
    if (value === null) return [];
    return [
      observation(context, ["rating", moment, kind], about, {
        code: concept(t(`fhir.rating.${moment}`, { rating: ratingWords(t, kind, session.facts.ownMeasure) })),
        category: survey,
        ...valueOf(kind, value),
      }),
    ];
  });
}

function valueOf(kind: RatingKind, value: number): object {
  if (kind !== "bend") return { valueInteger: value };
  return { valueQuantity: { value, unit: "cm", system: "http://unitsofmeasure.org", code: "cm" } };
}

/** What the last visit left, as the client tells it at the beginning of this one. */
export function lookBackObservations(context: Context): readonly Resource[] {
  const { soreness, relaxed } = context.session.facts.lookBack;
  const answer = (name: "soreness" | "relaxed", words: string): Resource =>
    observation(context, ["look-back", name], 0, {
      code: concept(t(`fhir.${name}`)),
      category: survey,
      valueCodeableConcept: concept(words),
    });
  return [
    ...(soreness === null ? [] : [answer("soreness", t(`soreness.${soreness}`))]),
    ...(relaxed === null ? [] : [answer("relaxed", t(`relaxed.${relaxed}`))]),
  ];
}

/** Each at the moment it was recorded; the sites' own words say where. */
export function tendernessObservations(context: Context, site: Site): readonly Resource[] {
  return painMoments.flatMap((moment) => {
    const given = site.tenderness[moment];
    if (given === null) return [];
    return [
      observation(context, ["tenderness", String(site.number), moment], given.at, {
        code: concept(t(`fhir.tenderness.${moment}`)),
        valueInteger: given.score,
        bodySite: bodySite(site),
      }),
    ];
  });
}

/** One a place: an observation has one value. */
export function feltObservations(context: Context, site: Site): readonly Resource[] {
  const { places, at } = site.felt ?? { places: [], at: 0 };
  return places.map((place) =>
    observation(context, ["felt", String(site.number), place], at, {
      code: concept(t("fhir.felt")),
      valueCodeableConcept: concept(t(`felt.${place}`)),
      bodySite: bodySite(site),
    }),
  );
}
