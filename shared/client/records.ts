// Keeps clients' records: time in, decide, append, publish; and begins visits of their courses. Knows no transport and no screen.
import type { Failure, Push, Response } from "../contract.ts";
import { clearanceOf } from "../course/clearance.ts";
import type { Moment } from "../course/calendar.ts";
import type { Course } from "../course/course.ts";
import { err, ok, type Result } from "../result.ts";
import type { SessionLink } from "../session/clearance.ts";
import type { Engine, Opening } from "../session/engine.ts";
import type { Clock, SessionStore, StoreFailure } from "../session/ports.ts";
import type { SessionSummary } from "../session/record.ts";
import type { Section } from "../settings/settings.ts";
import type { ClientCommand, RecordCommand } from "./commands.ts";
import { decideRecord } from "./decide.ts";
import type { ClientDetails } from "./details.ts";
import { foldRecord } from "./evolve.ts";
import { plainText } from "./line.ts";
import type { RecordAppend, RecordStore } from "./ports.ts";
import type { RecordRefusal } from "./refusals.ts";
import { courseById, noRecord, openCourse, type ClientRecord } from "./state.ts";

export type RecordPorts = {
  readonly store: RecordStore;
  readonly sessions: Pick<SessionStore, "open">;
  readonly engine: Pick<Engine, "start" | "attach" | "setClearance" | "forget">;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly publish: (push: Push) => void;
  readonly protocol: () => Section<"protocol">;
};

type Loaded = { readonly record: ClientRecord; readonly position: number; readonly done: ReadonlySet<string> };

export type Records = ReturnType<typeof createRecords>;

export function createRecords(ports: RecordPorts) {
  const { store, engine, clock } = ports;
  const now = (): Moment => ({ wall: Math.round(clock.wall()), timeZone: clock.timeZone() });

  /** A record that was merged is the one it ended in. */
  function load(clientId: string): Result<Loaded, Failure> {
    const read = store.read(clientId);
    if (!read.ok) return err(notSaved(read.error));
    const record = foldRecord(read.value.map((row) => row.event));
    if (record.status === "none") return err({ code: "unknown-client" });
    if (record.mergedInto !== null) return load(record.mergedInto);
    return ok({ record, position: read.value.length, done: new Set(read.value.map((row) => row.commandId)) });
  }

  function appendOf(loaded: Loaded, commandId: string, command: RecordCommand): Result<RecordAppend, Failure> {
    const decision = decideRecord(command, now(), loaded.record);
    if (!decision.ok) return refused(decision.error);
    const record = foldRecord(decision.value, loaded.record);
    if (record.status === "none") return err({ code: "host-failed" });
    const { clientId } = loaded.record;
    return ok({ clientId, expectedPosition: loaded.position, commandId, events: decision.value, record });
  }

  function write(appends: readonly RecordAppend[]): Result<void, Failure> {
    const written = store.append(appends, clock.wall());
    if (!written.ok) return err(notSaved(written.error));
    for (const { clientId } of appends) ports.publish({ type: "client", clientId });
    return ok(undefined);
  }

  function codeIsFree(code: string, except: string | null): Result<void, Failure> {
    const taken = store.withCode(code, except);
    if (!taken.ok) return err(notSaved(taken.error));
    return taken.value === null ? ok(undefined) : refused("code-taken");
  }

  function sessionsOf(clientId: string): Result<readonly SessionSummary[], Failure> {
    const read = store.sessions(clientId);
    return read.ok ? read : err(notSaved(read.error));
  }

  /** Tells a session of this client that is open now what its course's record says. */
  function refreshClearance(record: ClientRecord): void {
    const open = ports.sessions.open();
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
    const sessions = sessionsOf(record.clientId);
    if (!sessions.ok) return sessions;
    const earlier = sessions.value.filter(
      (one) => one.visit.courseId === course.courseId && one.finished && one.startedWall < before,
    );
    return ok(clearanceOf(course, earlier, ports.protocol().severeFrom));
  }

  /** The course a visit belongs to: the one asked for, else the open one, else a new one with the usual plan. */
  function courseFor(loaded: Loaded, courseId: string | null, commandId: string): Result<Course, Failure> {
    if (loaded.record.archived) return refused("archived");
    const wanted = courseId === null ? openCourse(loaded.record) : courseById(loaded.record, courseId);
    if (wanted !== null) return ok(wanted);
    if (courseId !== null) return refused("unknown-course");
    const { visits, weeks } = ports.protocol();
    const { complaint } = loaded.record.details;
    const command = { type: "open-course", courseId: ports.newId(), complaint, plan: { visits, weeks } } as const;
    const append = appendOf(loaded, commandId, command);
    if (!append.ok) return append;
    const written = write([append.value]);
    if (!written.ok) return written;
    const opened = openCourse(append.value.record);
    return opened === null ? err({ code: "host-failed" }) : ok(opened);
  }

  return {
    create(details: ClientDetails, commandId: string): Result<{ clientId: string }, Failure> {
      const free = codeIsFree(details.code, null);
      if (!free.ok) return repeated(store, details.code, commandId) ?? free;
      const clientId = ports.newId();
      const decision = decideRecord({ type: "record-client", clientId, details }, now(), noRecord);
      if (!decision.ok) return refused(decision.error);
      const record = foldRecord(decision.value);
      if (record.status === "none") return err({ code: "host-failed" });
      const written = write([{ clientId, expectedPosition: 0, commandId, events: decision.value, record }]);
      return written.ok ? ok({ clientId }) : written;
    },

    read(clientId: string): Result<Response<"client.read">, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const { record } = loaded.value;
      const sessions = sessionsOf(record.clientId);
      if (!sessions.ok) return sessions;
      const { details, archived, courses } = record;
      return ok({
        clientId: record.clientId,
        details,
        archived,
        courses: [...courses],
        sessions: [...sessions.value],
        now: now(),
      });
    },

    command(clientId: string, commandId: string, command: ClientCommand): Result<number, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      // The page may ask again when it never heard the answer: what is done is done once.
      if (loaded.value.done.has(commandId)) return ok(loaded.value.position);
      if (command.type === "change-details") {
        const free = codeIsFree(command.details.code, loaded.value.record.clientId);
        if (!free.ok) return free;
      }
      const append = appendOf(loaded.value, commandId, command);
      if (!append.ok) return append;
      const written = write([append.value]);
      if (!written.ok) return written;
      if (command.type === "answer-screening" || command.type === "settle-screening") {
        refreshClearance(append.value.record);
      }
      return ok(loaded.value.position + append.value.events.length);
    },

    /** Two records of the same person become one: `from` ends in `clientId`, with all its sessions and courses. */
    merge(clientId: string, from: string, commandId: string): Result<{ clientId: string }, Failure> {
      const kept = load(clientId);
      if (!kept.ok) return kept;
      if (kept.value.done.has(commandId)) return ok({ clientId: kept.value.record.clientId });
      const ended = load(from);
      if (!ended.ok) return ended;
      if (kept.value.record.clientId === ended.value.record.clientId) return refused("same-client");
      const { details, courses } = ended.value.record;
      const absorb = { type: "absorb-record", from: ended.value.record.clientId, details, courses } as const;
      const absorbed = appendOf(kept.value, commandId, absorb);
      const merged = appendOf(ended.value, commandId, { type: "merge-into", into: kept.value.record.clientId });
      if (!absorbed.ok) return absorbed;
      if (!merged.ok) return merged;
      const written = write([absorbed.value, merged.value]);
      return written.ok ? ok({ clientId: kept.value.record.clientId }) : written;
    },

    /** Deletes the client with every session for good. `typed`: the client's code, as the person who deletes typed it. */
    remove(clientId: string, typed: string): Result<{ sessions: number }, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const { record } = loaded.value;
      if (plainText(typed) !== plainText(record.details.code)) return refused("wrong-confirmation");
      const sessions = sessionsOf(record.clientId);
      if (!sessions.ok) return sessions;
      if (sessions.value.some((session) => !session.finished)) return refused("session-open");
      const ids = sessions.value.map((session) => session.sessionId);
      const purged = store.purge(record.clientId, ids, clock.wall());
      if (!purged.ok) return err(notSaved(purged.error));
      engine.forget(ids);
      ports.publish({ type: "client", clientId: record.clientId });
      return ok({ sessions: ids.length });
    },

    /** Begins a visit: of the course asked for, else of the open one, else of a new one. */
    startSession(clientId: string, courseId: string | null, commandId: string) {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const course = courseFor(loaded.value, courseId, commandId);
      if (!course.ok) return course;
      if (course.value.closed !== null) return refused("course-closed");
      const { record } = loaded.value;
      const clearance = clearanceNow(record, course.value, Number.POSITIVE_INFINITY);
      if (!clearance.ok) return clearance;
      const link: SessionLink = { clientId: record.clientId, courseId: course.value.courseId };
      return engine.start(record.details.code, commandId, { ...this.opening(), link, clearance: clearance.value });
    },

    /** A session joins a client's course afterwards: a quick one, or one that was started for the wrong client. */
    attach(sessionId: string, clientId: string, courseId: string | null, commandId: string): Result<number, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const course = courseFor(loaded.value, courseId, commandId);
      if (!course.ok) return course;
      const { record } = loaded.value;
      const link: SessionLink = { clientId: record.clientId, courseId: course.value.courseId };
      const attached = engine.attach(sessionId, commandId, link, record.details.code);
      if (!attached.ok) return attached;
      const again = load(clientId);
      if (again.ok) refreshClearance(again.value.record);
      ports.publish({ type: "client", clientId: record.clientId });
      return attached;
    },

    /** What every session begins with, as this practice set it. */
    opening(): Opening {
      const { severeFrom, targetMs, level, applicator } = ports.protocol();
      return { clearance: { severeFrom, screening: "none" }, holdDefaults: { targetMs, level, applicator } };
    },
  };
}

/** The same command again, after its answer was lost on the way: the record it made. */
function repeated(store: RecordStore, code: string, commandId: string): Result<{ clientId: string }, Failure> | null {
  const found = store.withCode(code, null);
  if (!found.ok || found.value === null) return null;
  const read = store.read(found.value);
  return read.ok && read.value[0]?.commandId === commandId ? ok({ clientId: found.value }) : null;
}

function refused(refusal: RecordRefusal): { readonly ok: false; readonly error: Failure } {
  return err({ code: "record-refused", refusal });
}

function notSaved(failure: StoreFailure): Failure {
  return { code: "not-saved", why: failure.code };
}
