// Whether an event could have come about at its place in a client's record: what it speaks of was there. Asked by checkLog of shared/stream.ts.
import { isTimeZone, isWall } from "../time/iso-time.ts";
import { unreachable } from "../result.ts";
import { type ClientEvent, clientEventFormat } from "./events.ts";
import { type ClientRecord, courseById, type RecordState } from "./state.ts";
import type { Decider } from "../stream.ts";
import type { Moment } from "../time/calendar.ts";
import type { RecordCommand } from "./commands.ts";
import { decideRecord } from "./decide.ts";
import { evolveRecord } from "./evolve.ts";
import type { RecordRefusal } from "./refusals.ts";

type ClientBreach = "record-not-started" | "other-record" | "out-of-turn" | "unknown-course" | "time" | "time-zone";

function clientBreach(event: ClientEvent, state: RecordState, clientId: string): ClientBreach | null {
  return momentBreach(event) ?? (state.status === "none" ? opens(event, clientId) : breachOf(event, state));
}

function momentBreach({ at }: ClientEvent): ClientBreach | null {
  if (!isWall(at.wall)) return "time";
  return isTimeZone(at.timeZone) ? null : "time-zone";
}

function opens(event: ClientEvent, clientId: string): ClientBreach | null {
  if (event.type !== "client-recorded") return "record-not-started";
  return event.clientId === clientId ? null : "other-record";
}

function breachOf(event: ClientEvent, record: ClientRecord): ClientBreach | null {
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
    case "answer-corrected":
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

/** `at`: when and where it is recorded. */
export const clientDecider: Decider<ClientRecord, RecordCommand, ClientEvent, RecordRefusal, Moment, ClientBreach> = {
  decide: decideRecord,
  evolve: evolveRecord,
  format: clientEventFormat,
  breachOf: clientBreach,
  neverBegun: "record-not-started",
};
