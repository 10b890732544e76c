// Folds one event into a client's record. Total and silent: it never refuses, never asks the time, and closes every switch.
import { longest, most } from "../bounds.ts";
import { corrected, type Course } from "../course/course.ts";
import { unreachable } from "../result.ts";
import { t } from "../words/words.ts";
import type { ClientDetails } from "./details.ts";
import type { ClientEvent } from "./events.ts";
import { foldWith } from "../stream.ts";
import type { ClientRecord, RecordState } from "./state.ts";

const unscreened = { screening: null, earlierScreenings: [] } as const satisfies Partial<Course>;

export function evolveRecord(state: RecordState, event: ClientEvent): RecordState {
  if (event.type === "client-recorded") {
    const { clientId, details } = event;
    return { status: "recorded", clientId, details, archived: false, courses: [], mergedInto: null };
  }
  return state.status === "none" ? state : evolveRecorded(state, event);
}

export const foldRecord = foldWith<ClientRecord, ClientEvent>(evolveRecord);

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
    case "answer-corrected": {
      const { question, to, reason, by, at } = event;
      const screening = record.courses.find(({ courseId }) => courseId === event.courseId)?.screening ?? null;
      if (screening === null) return record;
      return withCourse(record, event.courseId, { screening: corrected(screening, { question, to, reason, by, at }) });
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
  const more = theirs.careTeam.filter((one) => !known.has(`${one.name}\n${one.role}`.toLowerCase()));
  const contact = together(ours.contact, theirs.contact, "; ", longest.sentence);
  const complaint = together(ours.complaint, theirs.complaint, "; ", longest.sentence);
  const earlierCare = together(ours.earlierCare, theirs.earlierCare, "\n", longest.paragraph);
  const medication = together(ours.medication, theirs.medication, "\n", longest.paragraph);
  const left = [
    [t("client.contact"), contact.left],
    [t("client.complaint"), complaint.left],
    [t("client.earlier-care"), earlierCare.left],
    [t("client.medication"), medication.left],
  ].flatMap(([label = "", text = ""]) => (text === "" ? [] : [t("note.label", { label, text })]));
  return {
    code: ours.code,
    name: ours.name === "" ? theirs.name : ours.name,
    born: moreExact(ours.born, theirs.born),
    contact: contact.kept,
    careTeam: [...ours.careTeam, ...more].slice(0, most.careTeam),
    complaint: complaint.kept,
    earlierCare: earlierCare.kept,
    medication: medication.kept,
    notes: [theirs.notes, ...left].reduce((all, text) => joined(all, text, "\n\n"), ours.notes),
  };
}

/** Ours, and the whole date where ours is its year alone. */
function moreExact(ours: string | null, theirs: string | null): string | null {
  return ours === null || theirs?.startsWith(`${ours}-`) === true ? theirs : ours;
}

/** Where both together are longer than `bound`, theirs is `left` for the notes. */
function together(
  ours: string,
  theirs: string,
  between: string,
  bound: number,
): { readonly kept: string; readonly left: string } {
  const both = joined(ours, theirs, between);
  return both.length <= bound ? { kept: both, left: "" } : { kept: ours, left: theirs };
}

function joined(ours: string, theirs: string, between: string): string {
  if (theirs === "" || ours === theirs) return ours;
  return ours === "" ? theirs : `${ours}${between}${theirs}`;
}
