// What is measured beside pain, as FHIR Observations: the optional scores, and what the client said of the last visit.
import { formatSite } from "../../body/places.ts";
import { endOfSession } from "../../session/session-time.ts";
import { formatRating } from "../note/format-rating.ts";
import type { Site } from "../../session/state.ts";
import { painMoments, type RatingKind, ratingKinds } from "../../session/vocabulary.ts";
import { t } from "../../words/words.ts";
import { bodySite, type Context } from "./context.ts";
import { concept, type Resource } from "./elements.ts";
import { says } from "./narrative.ts";
import { exam, observation, survey } from "./observations.ts";

/** How well the client could do what they want to be able to do again, before and after, as far as it was scored. */
export function ownMeasureScores(context: Context): readonly Resource[] {
  return painMoments.flatMap((moment) => ratingObservations(context, moment, ["own-measure"]));
}

/** Only scores that were given. Each tells of the time it is about, the visit's beginning or its end, whenever it was typed. */
export function ratingObservations(
  context: Context,
  moment: "before" | "after",
  kinds: readonly RatingKind[] = ratingKinds,
): readonly Resource[] {
  const { session } = context;
  const about = moment === "before" ? 0 : endOfSession(session);
  return kinds.flatMap((kind) => {
    const value = session.facts.ratings[moment][kind];
    if (value === null) return [];
    const name = t(`fhir.rating.${moment}`, { rating: formatRating(t, kind, session.facts.ownMeasure) });
    return [
      observation(context, ["rating", moment, kind], about, {
        ...says(t("fhir.says.value", { name, value: kind === "bend" ? t("fhir.says.cm", { value }) : value })),
        code: concept(name),
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
      ...says(t("fhir.says.value", { name: t(`fhir.${name}`), value: words })),
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
        ...says(t(`fhir.says.tenderness.${moment}`, { site: formatSite(site), score: given.score })),
        code: concept(t(`fhir.tenderness.${moment}`)),
        category: exam,
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
      ...says(t("fhir.says.felt", { site: formatSite(site), place: t(`felt.${place}`) })),
      code: concept(t("fhir.felt")),
      category: survey,
      valueCodeableConcept: concept(t(`felt.${place}`)),
      bodySite: bodySite(site),
    }),
  );
}
