// One line about a client for lists: who, where their course stands, when they are due. Kept beside the log and rebuildable from it.
import { z } from "zod";
import { startOfDay, type Moment } from "../time/calendar.ts";
import { momentSchema } from "../course/course.ts";
import { lapsesAfterDays } from "../course/plan.ts";
import { courseProgress } from "../guidance/course-progress.ts";
import { startOf } from "../guidance/view.ts";
import { idSchema } from "../ids.ts";
import type { SessionSummary } from "../session/record.ts";
import { openCourse, type ClientRecord } from "./state.ts";

export const clientLineSchema = z.strictObject({
  clientId: idSchema,
  code: z.string(),
  name: z.string(),
  /** "1980-04-12", or "1980" where only the year is known. */
  born: z.string().nullable(),
  complaint: z.string(),
  archived: z.boolean(),
  /** Sessions of this client in all, and when the newest one began. */
  sessions: z.int().min(0),
  last: momentSchema.nullable(),
  /** Of the open course. */
  made: z.int().min(0),
  planned: z.int().min(0),
  /**
   * The window for the next visit of the open course, as epoch ms of its days in the last visit's zone: `from` inclusive, `until` the first
   * ms after it, `lapses` when the course is no longer worth a call. Null where no visit is awaited.
   */
  due: z.strictObject({ from: z.int(), until: z.int(), lapses: z.int() }).nullable(),
});
export type ClientLine = z.infer<typeof clientLineSchema>;
/** `total` counts them all, also those that are not in `lines`. */
export type FoundClients = { readonly lines: ClientLine[]; readonly total: number };

/** `sessions`: all of this client, oldest first. */
export function lineOf(record: ClientRecord, sessions: readonly SessionSummary[]): ClientLine {
  const course = openCourse(record);
  const newest = sessions.at(-1);
  const last: Moment | null = newest === undefined ? null : startOf(newest);
  const { code, name, born, complaint } = record.details;
  const about = { clientId: record.clientId, code, name, born, archived: record.archived };
  const base = { ...about, sessions: sessions.length, last };
  if (course === null || newest === undefined || last === null) {
    const planned = course?.plan.visits ?? 0;
    return { ...base, complaint: course?.complaint || complaint, made: 0, planned, due: null };
  }
  const visits = sessions.filter((session) => session.visit.courseId === course.courseId);
  const { made, planned, window } = courseProgress(course, visits, last);
  const zone = last.timeZone;
  const due =
    window === null || record.archived
      ? null
      : {
          from: startOfDay(window.from, zone),
          until: startOfDay(window.to + 1, zone),
          lapses: startOfDay(window.to + 1 + lapsesAfterDays, zone),
        };
  return { ...base, complaint: course.complaint || complaint, made, planned, due };
}

/** What a client is searched by, the code first: code, name, birth date and complaint as plainText has them. */
export function searchText(line: Pick<ClientLine, "code" | "name" | "born" | "complaint">): string {
  return plainText([line.code, line.name, line.born ?? "", line.complaint].join(" "));
}

/** Letters that are one piece where others would write a plain letter, or two. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ς: "σ",
};

/**
 * For searching alone: folds capitals, width, spaces and what Latin, Greek and Cyrillic letters wear, so that "zoe" finds "Zoé" and "lukasz"
 * finds "Łukasz". Other scripts keep their marks: ナカタ and ナカダ are two names. Whether two codes are one is told by clientKey.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, "$1")
    .replaceAll(/[łßøæœđðþħŧŋıς]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/**
 * A code as plainText, with each number written so that numbers compare as numbers: 7 comes before 70, is no beginning of it, and 007 is the
 * same number.
 */
export function codeOrder(code: string): string {
  return plainText(code).replaceAll(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, "");
    return `<${String(number.length).padStart(3, "0")}${number}>`;
  });
}
