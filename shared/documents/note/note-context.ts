// What every part of the note is composed from: the session, where each fact came from, and how much is spelled out. Made once for a note or a letter.
import { muscleById, type MuscleId, muscles } from "../../body/muscles.ts";
import type { Session, Site } from "../../session/state.ts";
import type { Wording } from "../../session/vocabulary.ts";
import { noOrigins, type Origins } from "./origin.ts";
import { abbreviatedNoteWords, abbreviations, shortNoteWords } from "../../words/note-short-en.ts";
import { type MessageName, type Rest, t, tFrom } from "../../words/words.ts";
import { dayOfIso } from "../../time/calendar.ts";
import { formatDate } from "../../time/format-day.ts";
import { formatReferral } from "../../course/referral.ts";
import { visitProgressInBackground } from "../../guidance/course-progress.ts";
import { endedWithoutHold } from "../../session/gates.ts";

// How much the note spells out: the same messages in full, shorter, or with abbreviations and a legend. Whole words are the default.
export type Say = <N extends MessageName>(name: N, ...values: Rest<N>) => string;

const shorter: Readonly<Record<string, string>> = shortNoteWords;
const shortest: Readonly<Record<string, string>> = {
  ...shortNoteWords,
  ...abbreviatedNoteWords,
  ...Object.fromEntries(abbreviations),
};

function worded(wording: Wording): Say {
  if (wording === "full") return t;
  const texts = wording === "short" ? shorter : shortest;
  return (name, ...values) => tFrom(texts, name, ...values);
}

type LegendRow = { readonly short: string; readonly full: string };

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

/** One object, so that more can be handed in later (a course, a client) without touching who asks. */
export type NoteInput = {
  readonly session: Session;
  /** From traceLog, together with the session it gave; without it no line knows its events. */
  readonly origins?: Origins;
  readonly wording?: Wording;
};

export type NoteContext = {
  readonly session: Session;
  readonly origins: Origins;
  readonly wording: Wording;
  readonly say: Say;
  readonly muscle: (id: MuscleId) => string;
  /** "left quadratus lumborum" */
  readonly formatSite: (site: Pick<Site, "muscle" | "side">) => string;
  /** "Site 3, left quadratus lumborum" */
  readonly siteName: (site: Pick<Site, "number" | "muscle" | "side">) => string;
};

export function createNoteContext({ session, origins = noOrigins, wording = "full" }: NoteInput): NoteContext {
  const say = worded(wording);
  const muscle = (id: MuscleId): string => (wording === "abbreviated" ? muscleById(id).code : muscleById(id).latin);
  const formatSite: NoteContext["formatSite"] = (site) =>
    say("site.words", { side: say(`side.${site.side}`), muscle: muscle(site.muscle) });
  const siteName: NoteContext["siteName"] = (site) =>
    say("note.of-site", { site: site.number, words: formatSite(site) });
  return { session, origins, wording, say, muscle, formatSite, siteName };
}

// How a document names the client: by the code, with name and birth date where the visit's own log knows them.

/** "JM-042, Jane Miller, born April 12, 1980"; the code alone for a quick session, or where the practice wants no names. */
export function clientLabel({ client, background }: Pick<Session, "client" | "background">): string {
  const code = client.replace(/\s+/gu, " ").trim();
  const name = background?.name.trim() ?? "";
  const who = name === "" || name.toLowerCase() === code.toLowerCase() ? code : t("note.client.named", { code, name });
  const born = background?.born ?? null;
  if (born === null) return who;
  const day = dayOfIso(born);
  return day === null
    ? t("note.client.born-in", { client: who, born })
    : t("note.client.born", { client: who, born: formatDate(day) });
}

// The referral of a visit's course in words, from the visit's own log. Called by the note and by the letter.

/** "Dr. Roy, visit 3 of 6 allowed, until May 17, 2026"; null where the course had none. A visit without a treatment uses none up. */
export function referralOf(session: Session): string | null {
  const { background } = session;
  if (background?.referral === undefined) return null;
  return formatReferral(background.referral, referralVisit(session));
}

/** Which visit of the course it is; null where it is none, or nothing is known of its course. */
export function referralVisit({ background, facts, startedWall, timeZone }: Session): number | null {
  return background === null || endedWithoutHold(facts)
    ? null
    : visitProgressInBackground(background, { startedWall, timeZone }).number;
}

// What the therapist wrote, line by line, without empty lines around it. Keeps every character of every line.
export function writtenLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const written = (line: string): boolean => line.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(written)), lines.findLastIndex(written) + 1);
}

/** What was typed as a sentence, to be put into one: without its own full stop. */
export function withoutStop(text: string): string {
  return text.replace(/[\s.]+$/u, "");
}
