// Whether a record's log could have come about: what each event speaks of was there. For logs from outside; our own are made by decide.
import { isTimeZone, isWall } from "../time/iso-time.ts";
import { unreachable } from "../result.ts";
import type { ClientEvent } from "./events.ts";
import { evolveRecord } from "./evolve.ts";
import { courseById, noRecord, type ClientRecord, type RecordState } from "./state.ts";

export type RecordBreach = {
  /** 1, 2, 3 … in the log. */
  readonly entry: number;
  readonly code: "record-not-started" | "other-record" | "out-of-turn" | "unknown-course" | "time" | "time-zone";
};

/** The first event that does not follow from those before it, or null. */
export function checkRecord(clientId: string, events: readonly ClientEvent[]): RecordBreach | null {
  let state: RecordState = noRecord;
  for (const [index, event] of events.entries()) {
    const code: RecordBreach["code"] | null =
      momentBreach(event) ?? (state.status === "none" ? opens(event, clientId) : breachOf(event, state));
    if (code !== null) return { entry: index + 1, code };
    state = evolveRecord(state, event);
  }
  return state.status === "none" ? { entry: 1, code: "record-not-started" } : null;
}

function momentBreach({ at }: ClientEvent): RecordBreach["code"] | null {
  if (!isWall(at.wall)) return "time";
  return isTimeZone(at.timeZone) ? null : "time-zone";
}

function opens(event: ClientEvent, clientId: string): RecordBreach["code"] | null {
  if (event.type !== "client-recorded") return "record-not-started";
  return event.clientId === clientId ? null : "other-record";
}

function breachOf(event: ClientEvent, record: ClientRecord): RecordBreach["code"] | null {
  const inTurn = (is: boolean) => (is ? null : "out-of-turn");
  // What was merged into another record is written in there from then on.
  if (record.mergedInto !== null) return "out-of-turn";
  switch (event.type) {
    case "client-recorded":
      return "out-of-turn";
    case "details-changed":
    case "client-archived":
    case "client-restored":
      return null;
    case "course-opened":
      return inTurn(courseById(record, event.courseId) === null);
    case "course-planned":
    case "course-closed":
    case "course-reopened":
    case "screening-answered":
    case "guidance-dismissed":
      return courseById(record, event.courseId) === null ? "unknown-course" : null;
    case "screening-settled": {
      const course = courseById(record, event.courseId);
      return course === null ? "unknown-course" : inTurn(course.screening !== null);
    }
    case "record-absorbed":
      return inTurn(event.from !== record.clientId);
    case "merged-into":
      return inTurn(event.into !== record.clientId);
    default:
      return unreachable(event);
  }
}
