// What the client told at this visit beside pain and feedback: how a severe score was settled, what the last visit left, optional scores.
import type { Ratings } from "../session/vocabulary.ts";
import { ratingKinds } from "../session/vocabulary.ts";
import { line, type NoteLine } from "./note.ts";
import { withoutStop } from "./written-lines.ts";
import type { Told } from "./told.ts";

export function visitLines(told: Told): readonly NoteLine[] {
  const { facts } = told.session;
  return [...severeLines(told), ...lookBackLines(told), ...ratingLines(told, facts.ratings)];
}

function severeLines({ session, say, origins }: Told): readonly NoteLine[] {
  const { severe } = session.facts;
  if (severe === null) return [];
  const settled = say(`settled.${severe.kind}`, { text: withoutStop(severe.text) });
  const text = say("note.severe", { score: severe.score, settled });
  return [line("pain", text, origins.of(severe), { rule: "severe" })];
}

function lookBackLines({ session, say, origins }: Told): readonly NoteLine[] {
  const { lookBack } = session.facts;
  const from = origins.of(lookBack);
  const { soreness, relaxed } = lookBack;
  return [
    ...(soreness === null
      ? []
      : [line("progress", say("note.soreness", { answer: say(`soreness.${soreness}`) }), from, { rule: "soreness" })]),
    ...(relaxed === null
      ? []
      : [line("progress", say("note.relaxed", { answer: say(`relaxed.${relaxed}`) }), from, { rule: "relaxed" })]),
  ];
}

type BothRatings = { readonly before: Ratings; readonly after: Ratings };

function ratingLines({ say, origins }: Told, { before, after }: BothRatings): readonly NoteLine[] {
  return ratingKinds.flatMap((kind) => {
    if (before[kind] === null && after[kind] === null) return [];
    const value = (score: number | null): string => (score === null ? say("note.rating.none") : String(score));
    const values = { rating: say(`note.rating.${kind}`), before: value(before[kind]), after: value(after[kind]) };
    return [line("progress", say("note.rating", values), origins.of(before, after))];
  });
}
