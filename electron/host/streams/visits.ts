// Begins the visits of a client's course and attaches sessions to it: which course a visit belongs to, and what stands before its first hold.
import type { Failure, Push } from "../../../shared/contract/contract.ts";
import { clearanceOf } from "../../../shared/guidance/clearance.ts";
import type { Course } from "../../../shared/course/course.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionLink } from "../../../shared/session/clearance.ts";
import type { Opening } from "../../../shared/session/commands.ts";
import type { Engine } from "./engine.ts";
import type { SessionStore } from "./ports.ts";
import type { Section } from "../../../shared/settings/settings.ts";
import { refused, type Loaded, type RecordLog } from "./record-log.ts";
import { courseById, openCourse, type ClientRecord } from "../../../shared/client/state.ts";

export type VisitPorts = {
  readonly sessions: Pick<SessionStore, "open">;
  readonly engine: Pick<Engine, "start" | "attach" | "setClearance">;
  readonly newId: () => string;
  readonly publish: (push: Push) => void;
  readonly protocol: () => Section<"protocol">;
};

export function createVisits({ sessions, engine, newId, publish, protocol }: VisitPorts, log: RecordLog) {
  /** Tells a session of this client that is open now what its course's record says. */
  function refreshClearance(record: ClientRecord): void {
    const open = sessions.open();
    if (!open.ok) return;
    for (const session of open.value) {
      const courseId = session.visit.courseId;
      const course = courseId === null ? null : courseById(record, courseId);
      if (course === null) continue;
      const clearance = clearanceNow(record, course, session.startedWall);
      if (clearance.ok) engine.setClearance(session.sessionId, clearance.value);
    }
  }

  function clearanceNow(record: ClientRecord, course: Course, before: number) {
    const all = log.sessionsOf(record.clientId);
    if (!all.ok) return all;
    const earlier = all.value.filter(
      (one) => one.visit.courseId === course.courseId && one.finished && one.startedWall < before,
    );
    return ok(clearanceOf(course, earlier, protocol().severeFrom));
  }

  /** The course a visit belongs to: the one asked for, else the open one, else a new one with the usual plan. */
  function courseFor(loaded: Loaded, courseId: string | null, commandId: string): Result<Course, Failure> {
    if (loaded.record.archived) return refused("archived");
    const wanted = courseId === null ? openCourse(loaded.record) : courseById(loaded.record, courseId);
    if (wanted !== null) return ok(wanted);
    if (courseId !== null) return refused("unknown-course");
    const { visits, weeks } = protocol();
    const { complaint } = loaded.record.details;
    const command = { type: "open-course", courseId: newId(), complaint, plan: { visits, weeks } } as const;
    const append = log.appendOf(loaded, commandId, command);
    if (!append.ok) return append;
    const written = log.write([append.value]);
    if (!written.ok) return written;
    const opened = openCourse(append.value.record);
    return opened === null ? err({ code: "host-failed" }) : ok(opened);
  }

  /** What every session begins with, as this practice set it. */
  function opening(): Opening {
    const { severeFrom, targetMs, level, applicator } = protocol();
    return { clearance: { severeFrom, screening: "none" }, holdDefaults: { targetMs, level, applicator } };
  }

  return {
    opening,
    refreshClearance,

    /** Begins a visit: of the course asked for, else of the open one, else of a new one. */
    startSession(clientId: string, courseId: string | null, commandId: string) {
      const loaded = log.load(clientId);
      if (!loaded.ok) return loaded;
      const course = courseFor(loaded.value, courseId, commandId);
      if (!course.ok) return course;
      if (course.value.closed !== null) return refused("course-closed");
      const { record } = loaded.value;
      const clearance = clearanceNow(record, course.value, Number.POSITIVE_INFINITY);
      if (!clearance.ok) return clearance;
      const link: SessionLink = { clientId: record.clientId, courseId: course.value.courseId };
      return engine.start(record.details.code, commandId, { ...opening(), link, clearance: clearance.value });
    },

    /** A session joins a client's course afterwards: a quick one, or one that was started for the wrong client. */
    attach(sessionId: string, clientId: string, courseId: string | null, commandId: string): Result<number, Failure> {
      const loaded = log.load(clientId);
      if (!loaded.ok) return loaded;
      const course = courseFor(loaded.value, courseId, commandId);
      if (!course.ok) return course;
      const { record } = loaded.value;
      const link: SessionLink = { clientId: record.clientId, courseId: course.value.courseId };
      const attached = engine.attach(sessionId, commandId, link, record.details.code);
      if (!attached.ok) return attached;
      const again = log.load(clientId);
      if (again.ok) refreshClearance(again.value.record);
      publish({ type: "client", clientId: record.clientId });
      return attached;
    },
  };
}
