// What a letter says from the client's record: to whom it goes, and where the course stands. Numbers and dates; it never names a condition.
import type { CareContact } from "../client/details.ts";
import type { CourseOutcome } from "../course/course.ts";
import { dayWords } from "../course/say.ts";
import type { Standing } from "../course/standing.ts";
import { t } from "../words/words.ts";
import { shortened } from "./shorten.ts";

/** The course the session belongs to, as it stood when the session ended. */
export type LetterCourse = {
  readonly careTeam: readonly CareContact[];
  readonly complaint: string;
  /** Visit k of the course. */
  readonly number: number;
  readonly standing: Standing;
  /** Null while the course is open. */
  readonly outcome: CourseOutcome | null;
};

/** So that the letter stays on one page: lines for the people it is addressed to, and characters of the complaint. */
const mostLines = 5;
const columns = 86;
const mostComplaint = 200;

export function addressees({ careTeam }: LetterCourse): readonly string[] {
  const people = careTeam.map(({ name, role, contact }) => [name, role, contact].filter(Boolean).join(", "));
  const shown: string[] = [];
  let left = mostLines;
  for (const person of people) {
    left -= Math.ceil(person.length / columns);
    if (left < 0) break;
    shown.push(person);
  }
  const more = careTeam.length - shown.length;
  return more > 0 ? [...shown, t("letter.to.more", { count: more })] : shown;
}

export function courseSentences({ complaint, number, standing, outcome }: LetterCourse): readonly string[] {
  const { planned, day, days, window } = standing;
  const beyond = day === null || day > days || number > planned;
  const visit = beyond
    ? t("letter.course.beyond", { number, planned, days })
    : t("letter.course", { number, planned, day, days });
  const reason = shortened(complaint.trim(), mostComplaint);
  return [
    reason === "" ? visit : `${visit} ${t("letter.course.complaint", { complaint: reason })}`,
    ...(window === null ? [] : [t("letter.course.next", { from: dayWords(window.from), to: dayWords(window.to) })]),
    ...(outcome === null ? [] : [t("letter.course.closed", { outcome: t(`course.outcome.${outcome}`) })]),
  ];
}
