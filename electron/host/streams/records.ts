// Keeps clients' records: made, read, changed, merged, deleted for good. Knows no transport and no screen.
import type { Failure, Response } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Engine } from "./engine.ts";
import { notSaved } from "./not-saved.ts";
import type { ClientCommand } from "../../../shared/client/commands.ts";
import { decideRecord } from "../../../shared/client/decide.ts";
import { isCodeTyped, type ClientDetails } from "../../../shared/client/details.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import type { RecordStore } from "./record-ports.ts";
import { createRecordLog, refused, type RecordLogPorts } from "./record-log.ts";
import { noRecord } from "../../../shared/client/state.ts";
import { createVisits, type VisitPorts } from "./visits.ts";

export type RecordPorts = RecordLogPorts & VisitPorts & { readonly engine: Pick<Engine, "forget"> };

export type Records = ReturnType<typeof createRecords>;

export function createRecords(ports: RecordPorts) {
  const { store, engine, clock } = ports;
  const log = createRecordLog(ports);
  const { now, load, appendOf, write, sessionsOf } = log;
  const { refreshClearance, ...visits } = createVisits(ports, log);

  function codeIsFree(code: string, except: string | null): Result<void, Failure> {
    const taken = store.withCode(code, except);
    if (!taken.ok) return err(notSaved(taken.error));
    return taken.value === null ? ok(undefined) : refused("code-taken");
  }

  return {
    ...visits,

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

    /** Deletes the client with every session for good. `typed`: the client's code, typed by the person who deletes, as it stands. */
    remove(clientId: string, typed: string): Result<{ sessions: number }, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const { record } = loaded.value;
      if (!isCodeTyped(typed, record.details.code)) return refused("wrong-confirmation");
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
  };
}

/** The same command again, after its answer was lost on the way: the record it made. */
function repeated(store: RecordStore, code: string, commandId: string): Result<{ clientId: string }, Failure> | null {
  const found = store.withCode(code, null);
  if (!found.ok || found.value === null) return null;
  const read = store.read(found.value);
  return read.ok && read.value[0]?.commandId === commandId ? ok({ clientId: found.value }) : null;
}
