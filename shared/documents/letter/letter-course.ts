// What a letter says from the client's record: to whom it goes, and where the course stands. Numbers and dates; it never names a condition.
import type { CareContact } from "../../client/details.ts";
import type { ClientRecord } from "../../client/state.ts";
import type { CourseOutcome } from "../../course/course.ts";
import { formatDay } from "../../time/format-day.ts";
import { visitProgressInBackground, windowAfter } from "../../guidance/course-progress.ts";
import { dayOf, type Moment } from "../../time/calendar.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import { progressRows } from "../note/progress-rows.ts";
import { noOrigins } from "../note/origin.ts";
import { referralOf, withoutStop } from "../note/note-context.ts";
import { shortened } from "../picture/svg.ts";

/** What a letter takes from the client's record as it is when it is written: to whom it goes, and whether the course was closed since. */
export type LetterCourse = {
  readonly careTeam: readonly CareContact[];
  /** Null while the course is open. */
  readonly closed: { readonly outcome: CourseOutcome; readonly at: Moment } | null;
};

/** Null where the session belongs to no course of this client. */
export function letterCourseOf(
  client: Pick<ClientRecord, "courses" | "details">,
  session: Session,
): LetterCourse | null {
  const course = client.courses.find((one) => one.courseId === session.link?.courseId);
  if (course === undefined) return null;
  return { careTeam: client.details.careTeam, closed: course.closed };
}

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

/** Where the visit stood in its course, by its own log; the outcome is told with its date, because it came later. Empty where neither is known. */
export function courseSentence(session: Session, closed: LetterCourse["closed"]): string {
  const { background, facts } = session;
  const treated = facts.holds.length > 0;
  const ended = closed === null ? [] : [formatClosing(closed)];
  if (background === null) return ended.join(" ");
  const { number, planned, day, days } = visitProgressInBackground(background, session);
  const values = { number, planned, day, days };
  const visit = day > days || number > planned ? t("letter.course.beyond", values) : t("letter.course", values);
  const reason = shortened(withoutStop(background.complaint.trim()), mostComplaint);
  const window = closed === null ? windowAfter(background, session, treated) : null;
  const next =
    window === null ? null : t("letter.course.next", { from: formatDay(window.from), to: formatDay(window.to) });
  const referral = referralOf(session);
  const sentences = [
    ...(treated ? [visit] : []),
    ...(referral === null ? [] : [t("note.referral", { referral: withoutStop(referral) })]),
    ...(reason === "" ? [] : [t("letter.complaint", { complaint: reason })]),
    ...(next === null ? [] : [next]),
    ...ended,
  ];
  return sentences.join(" ");
}

/** The visits before, a sentence each, as the picture shows them. This visit's own pain and responses have their place elsewhere. */
export function progressSentences(session: Session): readonly string[] {
  const rows = progressRows({ session, say: t, origins: noOrigins }).slice(0, -1);
  return rows.map(({ label, text }) => t("letter.progress.one", { label, text }));
}

function formatClosing({ outcome, at }: NonNullable<LetterCourse["closed"]>): string {
  return t("letter.course.closed", { day: formatDay(dayOf(at)), outcome: t(`course.outcome.${outcome}`) });
}
