// Decides what follows from a command to a client's record: events, or a refusal to act on. Pure; `at` is when and where it is recorded.
import { longest } from "../bounds.ts";
import { dayOf, type Moment } from "../time/calendar.ts";
import type { Course } from "../course/course.ts";
import { canDismiss } from "../guidance/guidance.ts";
import { isSameReferral } from "../course/referral.ts";
import { err, ok, unreachable, type Result } from "../result.ts";
import { levelOf } from "../screening/screening.ts";
import type { RecordCommand } from "./commands.ts";
import { isAfter } from "./born.ts";
import { mergeDetails, sameDetails, type ClientDetails } from "./details.ts";
import type { ClientEvent } from "./events.ts";
import { evolveRecord } from "./evolve.ts";
import type { RecordRefusal } from "./refusals.ts";
import { courseById, openCourse, type ClientRecord, type RecordState } from "./state.ts";

export type RecordDecision = Result<readonly ClientEvent[], RecordRefusal>;

/** Whether a code is taken by another record is the host's to ask; everything else is decided here. */
export function decideRecord(command: RecordCommand, at: Moment, state: RecordState): RecordDecision {
  if (command.type === "record-client") {
    if (state.status !== "none") return err("code-taken");
    if (isBornLater(command.details, at)) return err("born-in-future");
    return ok([{ type: "client-recorded", at, clientId: command.clientId, details: command.details }]);
  }
  if (state.status === "none") return err("unknown-course");
  if (state.mergedInto !== null) return err("merged");
  return decideRecorded(command, at, state);
}

function isBornLater({ born }: ClientDetails, at: Moment): boolean {
  return born !== null && isAfter(born, dayOf(at));
}

type OnRecord = Exclude<RecordCommand, { type: "record-client" }>;

function decideRecorded(command: OnRecord, at: Moment, record: ClientRecord): RecordDecision {
  switch (command.type) {
    case "change-details": {
      const details = mergeDetails(command.seen ?? record.details, command.details, record.details);
      if (details === null) return err("changed-meanwhile");
      if (sameDetails(record.details, details)) return err("nothing-changes");
      // What stands already, whatever it is, keeps nobody from correcting something else.
      if (details.born !== record.details.born && isBornLater(details, at)) return err("born-in-future");
      return ok([{ type: "details-changed", at, details }]);
    }
    case "archive-client":
      return record.archived ? err("archived") : ok([{ type: "client-archived", at }]);
    case "restore-client":
      return record.archived ? ok([{ type: "client-restored", at }]) : err("not-archived");
    case "absorb-record": {
      const { from, details, courses } = command;
      if (from === record.clientId) return err("same-client");
      const absorbed: ClientEvent = { type: "record-absorbed", at, from, details, courses: [...courses] };
      const after = evolveRecord(record, absorbed);
      if (after.status === "recorded" && after.details.notes.length > longest.freeText) return err("notes-too-long");
      return ok([absorbed]);
    }
    case "merge-into":
      if (command.into === record.clientId) return err("same-client");
      return ok([{ type: "merged-into", at, into: command.into }]);
    case "open-course": {
      if (record.archived) return err("archived");
      if (openCourse(record) !== null) return err("course-open");
      const { courseId, complaint, plan, goal, referral } = command;
      const more = { ...(goal === undefined ? {} : { goal }), ...(referral === undefined ? {} : { referral }) };
      return ok([{ type: "course-opened", at, courseId, complaint, plan, ...more }]);
    }
    case "plan-course":
    case "close-course":
    case "reopen-course":
    case "answer-screening":
    case "settle-screening":
    case "correct-answer":
    case "dismiss-guidance": {
      const course = courseById(record, command.courseId);
      return course === null ? err("unknown-course") : decideCourse(command, at, course, record);
    }
    default:
      return unreachable(command);
  }
}

type OnCourse = Extract<OnRecord, { courseId: string }>;

function decideCourse(
  command: Exclude<OnCourse, { type: "open-course" }>,
  at: Moment,
  course: Course,
  record: ClientRecord,
): RecordDecision {
  const { courseId } = course;
  switch (command.type) {
    case "plan-course": {
      const { complaint, plan, goal, referral } = command;
      const same = plan.visits === course.plan.visits && plan.weeks === course.plan.weeks;
      const sameGoal = goal === undefined || goal === (course.goal ?? "");
      const sameReferral = referral === undefined || isSameReferral(referral, course.referral ?? null);
      if (same && sameGoal && sameReferral && complaint === course.complaint) return err("nothing-changes");
      const more = { ...(sameGoal ? {} : { goal }), ...(sameReferral ? {} : { referral }) };
      return ok([{ type: "course-planned", at, courseId, complaint, plan, ...more }]);
    }
    case "close-course":
      if (course.closed !== null) return err("course-closed");
      return ok([{ type: "course-closed", at, courseId, outcome: command.outcome, note: command.note }]);
    case "reopen-course":
      if (course.closed === null) return err("course-not-closed");
      if (openCourse(record) !== null) return err("course-open");
      return ok([{ type: "course-reopened", at, courseId }]);
    case "answer-screening":
      if (course.closed !== null) return err("course-closed");
      return ok([{ type: "screening-answered", at, courseId, yes: [...new Set(command.yes)], by: command.by }]);
    case "settle-screening": {
      if (course.screening === null) return err("not-screened");
      const level = levelOf(course.screening.yes);
      if (level === "emergency") return err("emergency-stands");
      if (level === null || course.screening.settled !== null) return err("nothing-to-settle");
      const { kind, text, by } = command;
      return ok([{ type: "screening-settled", at, courseId, kind, text, by }]);
    }
    case "correct-answer": {
      if (course.closed !== null) return err("course-closed");
      if (course.screening === null) return err("not-screened");
      const { question, to, reason, by } = command;
      if (course.screening.yes.includes(question) === (to === "yes")) return err("nothing-changes");
      return ok([{ type: "answer-corrected", at, courseId, question, to, reason, by }]);
    }
    case "dismiss-guidance": {
      const { rule, cause, reason } = command;
      if (!canDismiss(rule, reason)) return err("not-dismissable");
      const before = course.dismissed.some((one) => one.rule === rule && one.cause === cause);
      if (before) return err("already-dismissed");
      return ok([{ type: "guidance-dismissed", at, courseId, rule, cause, reason }]);
    }
    default:
      return unreachable(command);
  }
}
