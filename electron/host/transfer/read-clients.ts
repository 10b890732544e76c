// Reads the clients' records of a Steadyhold file: all of them, or a list of what is wrong and where. Knows no store.
import { z } from "zod";
import { clientDecider } from "../../../shared/client/client-breach.ts";
import {
  type ClientEvent,
  clientEventFormat,
  clientEventSchema,
  clientEventVersion,
  type RecordedClientEvent,
} from "../../../shared/client/events.ts";
import { checkLog, lift, upcast } from "../../../shared/stream.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { clientLogSchema, recordDigest } from "../../../shared/documents/file/file.ts";
import { problem, type Problem } from "../../../shared/documents/file/problems.ts";
import { schemaProblems, withEntry } from "../../../shared/documents/file/schema-problems.ts";

/** One client of a file that was found whole. */
export type ReadRecord = {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly clientId: string;
  readonly recorded: readonly RecordedClientEvent[];
  readonly record: ClientRecord;
};

const innerSchema = clientLogSchema.extend({
  eventVersion: z.int().min(1),
  events: z.array(clientLogSchema.shape.events.element.extend({ event: z.unknown() })).min(1),
});
/** Where the entries can be seen at all, whatever else is in them. */
const entriesSchema = z.object({ events: z.array(z.object({ event: z.unknown() })) });

export function readClients(raws: readonly unknown[]): Result<ReadRecord[], readonly Problem[]> {
  const problems: Problem[] = [];
  const found = new Map<string, ReadRecord>();
  for (const [index, raw] of raws.entries()) {
    const read = readRecord(index + 1, raw);
    if (!read.ok) problems.push(...read.error);
    else if (found.has(read.value.clientId)) {
      const { number, record } = read.value;
      problems.push(problem("record-twice", { record: number, client: record.details.code }));
    } else found.set(read.value.clientId, read.value);
  }
  return problems.length > 0 ? err(problems) : ok([...found.values()]);
}

function readRecord(number: number, raw: unknown): Result<ReadRecord, readonly Problem[]> {
  const inner = innerSchema.safeParse(raw);
  const version = inner.success ? inner.data.eventVersion : clientEventVersion;
  if (version > clientEventVersion) return err([problem("newer", { record: number })]);
  const rows = entriesSchema.safeParse(raw);
  const events = rows.success ? rows.data.events.map(({ event }) => event) : [];
  const lifted = events.map((event) => upcast(clientEventFormat, version, event));
  const first = lifted[0]?.ok === true ? lifted[0].value : null;
  const client = first?.type === "client-recorded" ? first.details.code : null;
  const about = { record: number, client };
  const problems = [
    ...(inner.success ? [] : schemaProblems(inner.error, raw).map(withEntry)),
    ...lifted.flatMap((one, index) =>
      one.ok ? [] : eventProblems(lift(clientEventFormat, version, events[index]), one.error, index + 1),
    ),
  ];
  if (!inner.success || problems.length > 0) return err(problems.map((one) => ({ ...one, ...about })));
  const { clientId } = inner.data;
  const recorded = inner.data.events.flatMap(({ position, commandId }, index) => {
    const one = lifted[index];
    return one?.ok === true ? [recordedAs(position, commandId, one.value)] : [];
  });
  const gap = recorded.findIndex(({ position }, index) => position !== index + 1);
  if (gap >= 0) return err([problem("positions", { ...about, entry: gap + 1 })]);
  const told = recorded.map(({ event }) => event);
  const breach = checkLog(clientDecider, clientId, told);
  if (breach !== null) {
    const zone = told[breach.entry - 1]?.at.timeZone ?? "";
    return err([problem(breach.code, { ...about, entry: breach.entry, detail: zone })]);
  }
  // The digest covers what the file says, before anything in it was lifted.
  if (recordDigest(clientId, inner.data.events) !== inner.data.digest) return err([problem("record-changed", about)]);
  const record = foldRecord(told);
  if (record.status === "none") return err([problem("record-not-started", about)]);
  return ok({ number, clientId, recorded, record });
}

/** A file says of a record's entries only when and where they were made; none was stamped by a press. */
function recordedAs(position: number, commandId: string, event: ClientEvent): RecordedClientEvent {
  return { position, wall: event.at.wall, commandId, stamp: "host", event };
}

function eventProblems(event: unknown, said: string, entry: number): readonly Problem[] {
  const parsed = clientEventSchema.safeParse(event);
  if (!parsed.success) return schemaProblems(parsed.error, event, { entry });
  return [problem("not-allowed", { entry, detail: said })];
}
