// Decides what reading clients' records in would write: records that are new here, entries that continue one, nothing where it is here
// already. A record that is here with other entries, and a code two clients would have, are conflicts: told, and nothing is written.
import type { RecordedClientEvent } from "../../../shared/client/events.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import { clientKey } from "../../../shared/client/details.ts";
import type { ClientAppend, ClientStore } from "../streams/ports.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { firstDifference, problem, type Problem } from "../../../shared/documents/file/problems.ts";
import type { ReadRecord } from "./read-clients.ts";
import { type LogPlan, planOf, type Section } from "./section.ts";

/** What this Steadyhold has. */
export type RecordsHere<E> = {
  /** The entries of a record, none where it is not here. */
  readonly read: (clientId: string) => Result<readonly RecordedClientEvent[], E>;
  /** The client other than `except` who has this code, or null. */
  readonly withCode: (code: string, except: string) => Result<string | null, E>;
  readonly wasDeleted: (clientId: string) => Result<boolean, E>;
};

function planClients<E>(
  records: readonly ReadRecord[],
  here: RecordsHere<E>,
): Result<LogPlan<ClientAppend>, readonly Problem[] | E> {
  const problems: Problem[] = [];
  const wanted: { readonly read: ReadRecord; readonly position: number }[] = [];
  /** How every record of the file will stand. */
  const standing = new Map<string, ClientRecord>();
  for (const read of records) {
    const have = here.read(read.clientId);
    const deleted = here.wasDeleted(read.clientId);
    if (!have.ok) return have;
    if (!deleted.ok) return deleted;
    const about = { record: read.number, client: read.record.details.code };
    const differs = firstDifference(have.value.map(asFiled), read.recorded.map(asFiled));
    const now = foldRecord(have.value.map(({ event }) => event));
    if (deleted.value) problems.push(problem("record-deleted", about));
    else if (differs !== null) problems.push(problem("record-conflict", { ...about, entry: differs }));
    else if (read.recorded.length > have.value.length) wanted.push({ read, position: have.value.length });
    const isHere = now.status !== "none" && read.recorded.length <= have.value.length;
    standing.set(read.clientId, isHere ? now : read.record);
  }
  const holders = holdersOfCodes(standing.values());
  const appends: ClientAppend[] = [];
  for (const { read, position } of wanted) {
    const { clientId, number, recorded, record } = read;
    const about = { record: number, client: record.details.code };
    const into = endOf(record, standing, here);
    if (!into.ok) return into;
    const clash = record.mergedInto === null ? codeIsTaken(record, holders, standing, here) : ok(false);
    if (!clash.ok) return clash;
    if (into.value === undefined) problems.push(problem("unknown-record", about));
    else if (clash.value) problems.push(problem("code-taken", { ...about, detail: record.details.code }));
    else
      appends.push({
        id: clientId,
        position,
        rows: recorded.slice(position),
        line: { ...record, mergedInto: into.value },
      });
  }
  if (problems.length > 0) return err(problems);
  const added = appends.filter(({ position }) => position === 0).length;
  return ok({ appends, added, continued: appends.length - added, known: records.length - appends.length });
}

/** What of an entry a file holds. */
function asFiled({ position, commandId, event }: RecordedClientEvent): Omit<RecordedClientEvent, "wall" | "stamp"> {
  return { position, commandId, event };
}

/** The record this one ends in by whatever merges; null: it was not merged. Undefined where the way ends nowhere or in a circle. */
function endOf<E>(
  record: ClientRecord,
  standing: ReadonlyMap<string, ClientRecord>,
  here: RecordsHere<E>,
): Result<string | null | undefined, E> {
  const seen = new Set([record.clientId]);
  let end: string | null = null;
  let next = record.mergedInto;
  while (next !== null) {
    if (seen.has(next)) return ok(undefined);
    seen.add(next);
    const read = here.read(next);
    if (!read.ok) return read;
    const found = standing.get(next) ?? foldRecord(read.value.map(({ event }) => event));
    if (found.status === "none") return ok(undefined);
    end = next;
    next = found.mergedInto;
  }
  return ok(end);
}

/** By code: how many of the file's clients will have it. */
function holdersOfCodes(records: Iterable<ClientRecord>): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { details, mergedInto } of records) {
    const code = clientKey(details.code);
    if (mergedInto === null) holders.set(code, (holders.get(code) ?? 0) + 1);
  }
  return holders;
}

function codeIsTaken<E>(
  record: ClientRecord,
  holders: ReadonlyMap<string, number>,
  standing: ReadonlyMap<string, ClientRecord>,
  here: RecordsHere<E>,
): Result<boolean, E> {
  const { code } = record.details;
  if ((holders.get(clientKey(code)) ?? 0) > 1) return ok(true);
  const found = here.withCode(code, record.clientId);
  if (!found.ok) return found;
  // One that the file writes to was looked at above, as it will stand.
  return ok(found.value !== null && !standing.has(found.value));
}

/** `changed`: told once records were written, however many. */
export function clientsSection(
  store: Pick<ClientStore, "append" | "read" | "withCode" | "wasDeleted">,
  changed: () => void,
): Section<"clients"> {
  return {
    plan(file) {
      const planned = planClients(file.clients, {
        read: (clientId) => store.read(clientId),
        withCode: (code, except) => store.withCode(code, except),
        wasDeleted: (clientId) => store.wasDeleted({ clientId }),
      });
      if (!planned.ok) return planned;
      return planOf(planned.value, store, (appends) => {
        if (appends.length > 0) changed();
      });
    },
  };
}
