// Finds muscles by what a therapist types: code, Latin or plain name and a side, in any order, forgiving a slip. Pure.
import { t } from "../words/words.ts";
import { sides, type Side } from "./chart.ts";
import { muscles, type Muscle, type MuscleId } from "./muscles.ts";

export type Proposal = { readonly muscle: MuscleId; readonly side: Side };

/** How often each muscle was marked, by its id. */
export type Usage = ReadonlyMap<string, number>;

/** The digit that stands for the muscle at this place of the list, most used first: 1 to 9, then 0; none from the eleventh on. */
export function digitOf(place: number): string | null {
  return place < 10 ? String((place + 1) % 10) : null;
}

/** All muscles, the more used first, the others in the table's order. */
export function mostUsedFirst(usage: Usage): readonly Muscle[] {
  return muscles.toSorted((a, b) => (usage.get(b.id) ?? 0) - (usage.get(a.id) ?? 0));
}

/** A digit and a side say all there is to say, so that no Enter is needed: "3l" is the third muscle of the list on the left. */
export function pickedByDigit(query: string, usage: Usage): Proposal | null {
  const [, digit, letter] = /^\s*(\d)\s*(\p{L})\s*$/u.exec(query) ?? [];
  const side = sides.find((one) => t(`side.${one}.short`).toLowerCase() === letter?.toLowerCase());
  const muscle = mostUsedFirst(usage).find((_muscle, place) => digit !== undefined && digitOf(place) === digit);
  return side === undefined || muscle === undefined ? null : { muscle: muscle.id, side };
}

/** The more used muscle comes first among equals. An empty query lists them all, a digit alone the muscle it stands for. */
export function searchMuscles(query: string, usage: Usage): readonly Proposal[] {
  if (/^\s*\d\s*$/.test(query)) {
    const muscle = mostUsedFirst(usage).find((_muscle, place) => digitOf(place) === query.trim());
    return muscle === undefined ? [] : sides.map((side) => ({ muscle: muscle.id, side }));
  }
  const words = query
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== "");
  const side = sideIn(words);
  const wanted = words.filter((_word, index) => index !== side.index);
  const ranked = muscles
    .map((muscle, order) => ({ muscle, order, rank: rankOf(muscle, wanted), used: usage.get(muscle.id) ?? 0 }))
    .filter((row) => row.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.used - a.used || a.order - b.order);
  const wantedSides = side.side === null ? sides : [side.side];
  return ranked.flatMap(({ muscle }) => wantedSides.map((one) => ({ muscle: muscle.id, side: one })));
}

/** The side is a word of its own that begins "left" or "right", the last such word: "l", "le", "right". */
function sideIn(words: readonly string[]): { readonly side: Side | null; readonly index: number } {
  for (const index of [...words.keys()].toReversed()) {
    const word = words[index] ?? "";
    const side = sides.find((one) => t(`side.${one}`).startsWith(word));
    // A word alone may be the beginning of a muscle's name.
    if (side !== undefined && (words.length > 1 || word === t(`side.${side}`))) return { side, index };
  }
  return { side: null, index: -1 };
}

/** 0 is the best; null: one of the words does not fit at all. */
function rankOf(muscle: Muscle, words: readonly string[]): number | null {
  let total = 0;
  for (const word of words) {
    const rank = rankOfWord(muscle, word);
    if (rank === null) return null;
    total += rank;
  }
  return total;
}

function rankOfWord({ id, latin, code }: Muscle, word: string): number | null {
  const plain = t(`muscle.${id}`);
  const names = [...latin.split(" "), ...plain.toLowerCase().split(/[\s,-]+/)];
  if (code.toLowerCase() === word) return 0;
  if (names.includes(word)) return 1;
  if (code.toLowerCase().startsWith(word)) return 2;
  if (names.some((name) => name.startsWith(word))) return 3;
  if (names.some((name) => word.length >= 3 && name.includes(word))) return 4;
  if (initials(latin).startsWith(word)) return 5;
  if (word.length >= 4 && names.some((name) => slips(name.slice(0, word.length), word) <= 1)) return 6;
  if (word.length >= 3 && names.some((name) => isSubsequence(word, name))) return 7;
  return null;
}

function initials(name: string): string {
  return name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
}

function isSubsequence(word: string, name: string): boolean {
  let next = 0;
  for (const letter of name) if (letter === word[next]) next += 1;
  return next === word.length;
}

/** How many letters are wrong, missing, too many or swapped with their neighbour. */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cell = (di: number, dj: number): number =>
        (di === 0 ? row : rows[i - di])?.[j - dj] ?? Number.POSITIVE_INFINITY;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(2, 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(cell(1, 0) + 1, cell(0, 1) + 1, cell(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
