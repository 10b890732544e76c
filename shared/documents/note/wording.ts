// How much the note spells out: the same messages in full, shorter, or with abbreviations and a legend. Whole words are the default.
import { muscles } from "../../body/muscles.ts";
import type { Wording } from "../../session/vocabulary.ts";
import { abbreviatedNoteWords, abbreviations, shortNoteWords } from "../../words/note-short-en.ts";
import { t, tFrom, type MessageName, type Rest } from "../../words/words.ts";

export type Say = <N extends MessageName>(name: N, ...values: Rest<N>) => string;

const shorter: Readonly<Record<string, string>> = shortNoteWords;
const shortest: Readonly<Record<string, string>> = {
  ...shortNoteWords,
  ...abbreviatedNoteWords,
  ...Object.fromEntries(abbreviations),
};

export function worded(wording: Wording): Say {
  if (wording === "full") return t;
  const texts = wording === "short" ? shorter : shortest;
  return (name, ...values) => tFrom(texts, name, ...values);
}

export type LegendRow = { readonly short: string; readonly full: string };

/** Every abbreviation that stands in one of these texts as a word of its own, with what it means, in a fixed order. */
export function legendFor(texts: readonly string[]): readonly LegendRow[] {
  const used = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
  const rows = [
    ...abbreviations.map(([name, short]) => ({ short, full: t(name) })),
    ...muscles.map(({ code, latin }) => ({ short: code, full: latin })),
    { short: "NRS", full: t("note.legend.nrs") },
  ];
  return rows.filter((row) => used.has(row.short));
}
