// Runs clients' records on open-stream.ts: made, read, changed, merged, deleted for good. Whatever changed in one is told to the visit it concerns
// before anybody else. Called by the calls; what a visit needs of a record is in visits.ts.
import type { ClientCommand } from "../../../shared/client/commands.ts";
import { clientDecider } from "../../../shared/client/client-breach.ts";
import { type ClientDetails, clientKey, isCodeTyped } from "../../../shared/client/details.ts";
import type { ClientEvent } from "../../../shared/client/events.ts";
import type { RecordRefusal } from "../../../shared/client/refusals.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";
import type { Failure, Response } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { HostCommand } from "../../../shared/session/commands.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import type { Session } from "../../../shared/session/state.ts";
import { isBegun, type NotBegun } from "../../../shared/stream.ts";
import type { Moment } from "../../../shared/time/calendar.ts";
import { notSaved, saved } from "./not-saved.ts";
import { openStreams } from "./open-stream.ts";
import type { ClientStore, Clock } from "./ports.ts";
import type { Sessions } from "./sessions.ts";
import { createVisits, type OpenRecord, type VisitPorts } from "./visits.ts";

export type ClientPorts = VisitPorts & {
  readonly store: ClientStore;
  readonly sessions: Pick<Sessions, "inform" | "forget">;
  /** What is typed of a client and not saved yet goes the way of the record. */
  readonly drafts: {
    readonly forget: (ids: readonly string[]) => void;
    readonly move: (from: string, into: string) => void;
  };
  readonly clock: Clock;
  /** What the newest visit of a client is told once the record changed. */
  readonly advice: (client: Response<"client.read">, visit: Session) => readonly HostCommand[];
};

export type Clients = ReturnType<typeof createClients>;

export function createClients(ports: ClientPorts) {
  const { store, sessions, drafts, clock, publish } = ports;
  const now = (): Moment => ({ wall: Math.round(clock.wall()), timeZone: clock.timeZone() });

  const streams = openStreams({
    decider: clientDecider,
    store,
    clock,
    newId: ports.newId,
    keep: false,
    open: (stream): OpenRecord => stream,
    lineOf: (record) => record,
    unknown: { code: "unknown-client" },
    refused: asRefused,
    notRead: notSaved,
    check: () => null,
    conflict: codeTaken,
    appended: () => undefined,
    afterCommit({ stream, rows }) {
      const { state: record } = stream;
      // What was merged ends in another record, which says the same.
      if (record.mergedInto !== null) return;
      tellNewestVisit(record);
      const isCleared = rows.some(({ event }) => clearing.has(event.type));
      if (isCleared) refreshClearance(record);
    },
    publish: ({ stream: { id: clientId } }) => publish({ type: "client", clientId }),
  });

  /** A record that was merged is the one it ended in. */
  function load(clientId: string): Result<OpenRecord, Failure> {
    const read = streams.load(clientId);
    return read.ok && read.value.state.mergedInto !== null ? load(read.value.state.mergedInto) : read;
  }

  function change(stream: OpenRecord, commandId: string, command: ClientCommand): Result<number, Failure> {
    return streams.perform(stream, { commandId, stamp: "host" }, () => ok([{ stream, command, at: now() }]));
  }

  const sessionsOf = (clientId: string): Result<readonly SessionSummary[], Failure> => saved(store.sessions(clientId));

  const { refreshClearance, ...visits } = createVisits({ ...ports, load, change, sessionsOf, tellNewestVisit });

  /** Codes tell clients apart. */
  function codeTaken(next: ClientRecord, before: ClientRecord | NotBegun): Failure | null {
    const { code } = next.details;
    if (isBegun(before) && clientKey(before.details.code) === clientKey(code)) return null;
    const taken = store.withCode(code, next.clientId);
    if (!taken.ok) return notSaved(taken.error);
    return taken.value === null ? null : asRefused("code-taken");
  }

  function viewOf(record: ClientRecord): Result<Response<"client.read">, Failure> {
    const { clientId, details, archived, courses } = record;
    const all = sessionsOf(clientId);
    if (!all.ok) return all;
    return ok({ clientId, details, archived, courses: [...courses], sessions: [...all.value], now: now() });
  }

  /** Nothing is told to a visit that is signed. */
  function tellNewestVisit(record: ClientRecord): void {
    const client = viewOf(record);
    const newest = client.ok ? client.value.sessions.at(-1) : undefined;
    if (!client.ok || newest === undefined || newest.signed) return;
    sessions.inform(newest.sessionId, (visit) => ports.advice(client.value, visit));
  }

  return {
    ...visits,

    create(details: ClientDetails, commandId: string): Result<{ clientId: string }, Failure> {
      const holder = store.withCode(details.code, null);
      if (!holder.ok) return err(notSaved(holder.error));
      const commandFor = (clientId: string) => ({ type: "record-client", clientId, details }) as const;
      const begun = streams.begin(commandId, now(), commandFor, holder.value);
      return begun.ok ? ok({ clientId: begun.value.id }) : begun;
    },

    read(clientId: string): Result<Response<"client.read">, Failure> {
      const loaded = load(clientId);
      return loaded.ok ? viewOf(loaded.value.state) : loaded;
    },

    command(clientId: string, commandId: string, command: ClientCommand): Result<number, Failure> {
      const loaded = load(clientId);
      return loaded.ok ? change(loaded.value, commandId, command) : loaded;
    },

    /** Two records of the same person become one: `from` ends in `clientId`, with all its sessions and courses. */
    merge(clientId: string, from: string, commandId: string): Result<{ clientId: string }, Failure> {
      const kept = load(clientId);
      if (!kept.ok) return kept;
      const into = kept.value.id;
      const merged = streams.perform(kept.value, { commandId, stamp: "host" }, () => {
        const ended = load(from);
        if (!ended.ok) return ended;
        const { details, courses } = ended.value.state;
        const at = now();
        const absorb = { type: "absorb-record", from: ended.value.id, details, courses } as const;
        return ok([
          { stream: kept.value, command: absorb, at },
          { stream: ended.value, command: { type: "merge-into", into }, at },
        ]);
      });
      if (!merged.ok) return merged;
      drafts.move(from, into);
      return ok({ clientId: into });
    },

    /** Deletes the client with every session for good. `typed`: the client's code, typed by the person who deletes, as it stands. */
    remove(clientId: string, typed: string): Result<{ sessions: number }, Failure> {
      const loaded = load(clientId);
      if (!loaded.ok) return loaded;
      const { id, state } = loaded.value;
      if (!isCodeTyped(typed, state.details.code)) return err(asRefused("wrong-confirmation"));
      const all = sessionsOf(id);
      if (!all.ok) return all;
      if (all.value.some(({ finished }) => !finished)) return err(asRefused("session-open"));
      const ids = all.value.map(({ sessionId }) => sessionId);
      // Before the record: where a draft cannot be deleted, nothing is said to be gone.
      drafts.forget([id, ...ids]);
      const purged = store.purge(id, ids, clock.wall());
      if (!purged.ok) return err(notSaved(purged.error));
      sessions.forget(ids);
      publish({ type: "client", clientId: id });
      return ok({ sessions: ids.length });
    },
  };
}

/** What may open or shut the way to the first hold. */
const clearing: ReadonlySet<ClientEvent["type"]> = new Set<ClientEvent["type"]>([
  "screening-answered",
  "screening-settled",
  "answer-corrected",
]);

function asRefused(refusal: RecordRefusal): Failure {
  return { code: "record-refused", refusal };
}
