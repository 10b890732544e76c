// Folds one event into a client's record. Total and silent: it never refuses, never asks the time, and closes every switch.
import { longest, most } from "../bounds.ts";
import type { Course } from "../course/course.ts";
import { unreachable } from "../result.ts";
import { t } from "../words/words.ts";
import type { ClientDetails } from "./details.ts";
import type { ClientEvent } from "./events.ts";
import { noRecord, type ClientRecord, type RecordState } from "./state.ts";

const unscreened = { screening: null, earlierScreenings: [] } as const satisfies Partial<Course>;

export function evolveRecord(state: RecordState, event: ClientEvent): RecordState {
  if (event.type === "client-recorded") {
    const { clientId, details } = event;
    return { status: "recorded", clientId, details, archived: false, courses: [], mergedInto: null };
  }
  return state.status === "none" ? state : evolveRecorded(state, event);
}

export function foldRecord(events: Iterable<ClientEvent>, from: RecordState = noRecord): RecordState {
  let state = from;
  for (const event of events) state = evolveRecord(state, event);
  return state;
}

function evolveRecorded(record: ClientRecord, event: Exclude<ClientEvent, { type: "client-recorded" }>): ClientRecord {
  switch (event.type) {
    case "details-changed":
      return { ...record, details: event.details };
    case "client-archived":
      return { ...record, archived: true };
    case "client-restored":
      return { ...record, archived: false };
    case "course-opened": {
      const { courseId, complaint, plan, at: opened } = event;
      const course: Course = { courseId, complaint, plan, opened, closed: null, ...unscreened, dismissed: [] };
      return { ...record, courses: [...record.courses, { ...course, ...toldOf(event) }] };
    }
    case "course-planned":
      return withCourse(record, event.courseId, { complaint: event.complaint, plan: event.plan, ...toldOf(event) });
    case "course-closed":
      return withCourse(record, event.courseId, {
        closed: { outcome: event.outcome, note: event.note, at: event.at },
      });
    case "course-reopened":
      return withCourse(record, event.courseId, { closed: null });
    case "screening-answered": {
      const { yes, by, at } = event;
      const before = record.courses.find(({ courseId }) => courseId === event.courseId);
      const earlierScreenings = [
        ...(before?.earlierScreenings ?? []),
        ...(before?.screening ? [before.screening] : []),
      ];
      return withCourse(record, event.courseId, { screening: { yes, by, at, settled: null }, earlierScreenings });
    }
    case "screening-settled": {
      const { kind, text, by, at } = event;
      const courses = record.courses.map((course) =>
        course.courseId === event.courseId && course.screening !== null
          ? { ...course, screening: { ...course.screening, settled: { kind, text, by, at } } }
          : course,
      );
      return { ...record, courses };
    }
    case "guidance-dismissed": {
      const { rule, cause, reason, at } = event;
      const courses = record.courses.map((course) =>
        course.courseId === event.courseId
          ? { ...course, dismissed: [...course.dismissed, { rule, cause, reason, at }] }
          : course,
      );
      return { ...record, courses };
    }
    case "record-absorbed": {
      const courses = [...record.courses, ...event.courses].toSorted(
        (one, other) => one.opened.wall - other.opened.wall,
      );
      return { ...record, details: combined(record.details, event.details), courses };
    }
    case "merged-into":
      return { ...record, mergedInto: event.into };
    default:
      return unreachable(event);
  }
}

/** Nothing where the event says nothing of it: then it stays as it was. */
function toldOf({ goal, referral }: Pick<Course, "goal" | "referral">): Pick<Course, "goal" | "referral"> {
  return { ...(goal === undefined ? {} : { goal }), ...(referral === undefined ? {} : { referral }) };
}

function withCourse(record: ClientRecord, courseId: string, change: Partial<Course>): ClientRecord {
  const courses = record.courses.map((course) => (course.courseId === courseId ? { ...course, ...change } : course));
  return { ...record, courses };
}

/** Ours stands; what we had left empty is filled from the other record, and nothing written is lost. */
function combined(ours: ClientDetails, theirs: ClientDetails): ClientDetails {
  const known = new Set(ours.careTeam.map((one) => `${one.name}\n${one.role}`.toLowerCase()));
  const earlierCare = together(ours.earlierCare, theirs.earlierCare, t("client.earlier-care"));
  const medication = together(ours.medication, theirs.medication, t("client.medication"));
  const more = theirs.careTeam.filter((one) => !known.has(`${one.name}\n${one.role}`.toLowerCase()));
  return {
    code: ours.code,
    name: ours.name === "" ? theirs.name : ours.name,
    born: moreExact(ours.born, theirs.born),
    contact: joined(ours.contact, theirs.contact, "; "),
    careTeam: [...ours.careTeam, ...more].slice(0, most.careTeam),
    complaint: joined(ours.complaint, theirs.complaint, "; "),
    earlierCare: earlierCare.kept,
    medication: medication.kept,
    notes: [theirs.notes, earlierCare.left, medication.left].reduce(
      (all, text) => joined(all, text, "\n\n"),
      ours.notes,
    ),
  };
}

/** Ours, and the whole date where ours is its year alone. */
function moreExact(ours: string | null, theirs: string | null): string | null {
  return ours === null || theirs?.startsWith(`${ours}-`) === true ? theirs : ours;
}

/** A visit holds no more than `longest.paragraph` of it: where both together are longer, theirs is `left` for the notes, by its name. */
function together(ours: string, theirs: string, name: string): { readonly kept: string; readonly left: string } {
  const both = joined(ours, theirs, "\n");
  if (both.length <= longest.paragraph) return { kept: both, left: "" };
  return { kept: ours, left: t("note.label", { label: name, text: theirs }) };
}

function joined(ours: string, theirs: string, between: string): string {
  if (theirs === "" || ours === theirs) return ours;
  return ours === "" ? theirs : `${ours}${between}${theirs}`;
}
