// Begins the visits of a client's course and attaches sessions to it: which course a visit belongs to, and what stands before its first hold. A part
// of clients.ts, which hands in the record.
import type { ClientCommand } from "../../../shared/client/commands.ts";
import type { ClientEvent } from "../../../shared/client/events.ts";
import type { RecordRefusal } from "../../../shared/client/refusals.ts";
import { courseById, openCourse, type ClientRecord } from "../../../shared/client/state.ts";
import type { Failure, Push, SessionSnapshot } from "../../../shared/contract/contract.ts";
import type { Course } from "../../../shared/course/course.ts";
import { clearanceOf } from "../../../shared/guidance/clearance.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionLink } from "../../../shared/session/clearance.ts";
import type { Opening } from "../../../shared/session/commands.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import type { Section } from "../../../shared/settings/settings.ts";
import type { OpenStream } from "./open-stream.ts";
import type { SessionStore } from "./ports.ts";
import type { Sessions } from "./sessions.ts";

export type OpenRecord = OpenStream<ClientRecord, ClientEvent>;

export type VisitPorts = {
  readonly openSessions: SessionStore["open"];
  readonly sessions: Pick<Sessions, "start" | "attach" | "setClearance">;
  readonly newId: () => string;
  readonly publish: (push: Push) => void;
  readonly protocol: () => Section<"protocol">;
};

type RecordOf = {
  readonly load: (clientId: string) => Result<OpenRecord, Failure>;
  readonly change: (stream: OpenRecord, commandId: string, command: ClientCommand) => Result<number, Failure>;
  readonly sessionsOf: (clientId: string) => Result<readonly SessionSummary[], Failure>;
  readonly tellNewestVisit: (record: ClientRecord) => void;
};

export function createVisits(ports: VisitPorts & RecordOf) {
  const { sessions, protocol, load } = ports;

  /** Tells the session that is open now, where it is this client's, what its course's record says. */
  function refreshClearance(record: ClientRecord): void {
    const open = ports.openSessions();
    const [session] = open.ok ? open.value : [];
    const courseId = session?.visit.courseId ?? null;
    const course = courseId === null ? null : courseById(record, courseId);
    if (session === undefined || course === null) return;
    const clearance = clearanceNow(record, course, session.startedWall);
    if (clearance.ok) sessions.setClearance(session.sessionId, clearance.value);
  }

  function clearanceNow(record: ClientRecord, course: Course, before: number) {
    const all = ports.sessionsOf(record.clientId);
    if (!all.ok) return all;
    const earlier = all.value.filter(
      (one) => one.visit.courseId === course.courseId && one.finished && one.startedWall < before,
    );
    return ok(clearanceOf(course, earlier, protocol().severeFrom));
  }

  /** The course a visit belongs to: the one asked for, else the open one, else a new one with the usual plan. */
  function courseFor(stream: OpenRecord, courseId: string | null, commandId: string): Result<Course, Failure> {
    if (stream.state.archived) return refused("archived");
    const wanted = courseId === null ? openCourse(stream.state) : courseById(stream.state, courseId);
    if (wanted !== null) return ok(wanted);
    if (courseId !== null) return refused("unknown-course");
    const { visits, weeks } = protocol();
    const { complaint } = stream.state.details;
    const plan = { visits, weeks };
    const written = ports.change(stream, commandId, { type: "open-course", courseId: ports.newId(), complaint, plan });
    if (!written.ok) return written;
    const opened = openCourse(stream.state);
    // The same command opened one before, and it was closed since.
    return opened === null ? refused("course-closed") : ok(opened);
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
    startSession(clientId: string, courseId: string | null, commandId: string): Result<SessionSnapshot, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const course = courseFor(loaded.value, courseId, commandId);
      if (!course.ok) return course;
      if (course.value.closed !== null) return refused("course-closed");
      const { state: record } = loaded.value;
      const clearance = clearanceNow(record, course.value, Number.POSITIVE_INFINITY);
      if (!clearance.ok) return clearance;
      const link: SessionLink = { clientId: record.clientId, courseId: course.value.courseId };
      return sessions.start(record.details.code, commandId, { ...opening(), link, clearance: clearance.value });
    },

    /** A session joins a client's course afterwards: a quick one, or one that was started for the wrong client. */
    attach(sessionId: string, clientId: string, courseId: string | null, commandId: string): Result<number, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const course = courseFor(loaded.value, courseId, commandId);
      if (!course.ok) return course;
      const { state: record } = loaded.value;
      const link: SessionLink = { clientId: record.clientId, courseId: course.value.courseId };
      const attached = sessions.attach(sessionId, commandId, link, record.details.code);
      if (!attached.ok) return attached;
      refreshClearance(record);
      ports.tellNewestVisit(record);
      ports.publish({ type: "client", clientId: record.clientId });
      return attached;
    },
  };
}

function refused(refusal: RecordRefusal): { readonly ok: false; readonly error: Failure } {
  return err({ code: "record-refused", refusal });
}
