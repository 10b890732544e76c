// What the client told at this visit beside pain and feedback: how a severe score was settled, what the last visit left, optional scores.
import type { Facts } from "../../session/state.ts";
import { ratingKinds } from "../../session/vocabulary.ts";
import { gateAtEnd } from "../../session/gates.ts";
import { timeOfDay } from "./moments.ts";
import { t } from "../../words/words.ts";
import { line, type NoteLine } from "./note.ts";
import { formatRating } from "./format-rating.ts";
import { type NoteContext, withoutStop } from "./note-context.ts";

export function visitLines(context: NoteContext): readonly NoteLine[] {
  const { facts } = context.session;
  return [...lookBackLines(context), ...ratingLines(context, facts)];
}

export function severeLines(context: NoteContext): readonly NoteLine[] {
  const from = context.origins.of(context.session.facts.severe === null ? "pain before" : "severe");
  return severeSentences(context).map((text) =>
    line("pain", text, from, { rule: "severe", source: t("source.mueller-severe") }),
  );
}

/** Rule `severe`: the score, and who checked it, why the session went on, which earlier check covers it, or that nobody checked it. */
export function severeSentences({ session, say }: Pick<NoteContext, "session" | "say">): readonly string[] {
  const { severe, painBefore } = session.facts;
  if (severe !== null) {
    const { kind, by, score } = severe;
    const values = { time: timeOfDay(session, severe.at), text: withoutStop(severe.text) };
    const settled =
      by === "" ? say(`note.severe.${kind}`, values) : say(`note.severe.${kind}.named`, { ...values, by });
    return [say("note.severe", { score, settled })];
  }
  const score = painBefore?.score ?? null;
  const advised = [...(session.advice.after ?? []), ...(session.advice.before ?? [])].find(
    ({ rule, cause }) => rule === "severe" && cause === session.sessionId,
  );
  if (score === null || (advised === undefined && gateAtEnd(session) !== "severe-unchecked")) return [];
  const covered = advised?.settled ?? null;
  const isCovered = covered !== null && covered.at.wall < session.startedWall;
  const settled = isCovered ? say("note.severe.covered", { settled: covered.text }) : say("note.severe.open");
  return [say("note.severe", { score, settled })];
}

function lookBackLines({ session, say, origins }: NoteContext): readonly NoteLine[] {
  const { lookBack } = session.facts;
  const from = origins.of("look-back");
  const { soreness, relaxed } = lookBack;
  return [
    ...(soreness === null
      ? []
      : [line("progress", say("note.soreness", { answer: say(`soreness.${soreness}`) }), from)]),
    ...(relaxed === null ? [] : [line("progress", say("note.relaxed", { answer: say(`relaxed.${relaxed}`) }), from)]),
  ];
}

function ratingLines(
  { say, origins }: NoteContext,
  { ratings: { before, after }, ownMeasure }: Facts,
): readonly NoteLine[] {
  return ratingKinds.flatMap((kind) => {
    if (before[kind] === null && after[kind] === null) return [];
    const value = (score: number | null): string => (score === null ? say("note.rating.none") : String(score));
    const rating = formatRating(say, kind, ownMeasure);
    const values = { rating, before: value(before[kind]), after: value(after[kind]) };
    // It is asked before a visit alone: what can be done again shows in the days between.
    if (kind === "own-measure" && after[kind] === null) {
      return [line("progress", say("note.rating.before-only", values), origins.of("ratings before"))];
    }
    return [line("progress", say("note.rating", values), origins.of("ratings before", "ratings after"))];
  });
}
