// What the records service needs from the world. The real store is SQLite beside the session log; the tests have one in memory.
import type { Result } from "../../../shared/result.ts";
import type { StoreFailure } from "./ports.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import type { ClientEvent, RecordedClientEvent } from "../../../shared/client/events.ts";
import type { FoundClients } from "../../../shared/client/line.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";

export type RecordAppend = {
  readonly clientId: string;
  /** Position of the newest event, 0 for none. */
  readonly expectedPosition: number;
  readonly commandId: string;
  readonly events: readonly ClientEvent[];
  /** The record as it stands with these events. */
  readonly record: ClientRecord;
};

/** Entries of a record that were written elsewhere. */
export type RecordTaken = {
  readonly clientId: string;
  /** Of the newest event here, 0 for none. */
  readonly position: number;
  readonly rows: readonly RecordedClientEvent[];
  /** The record as it stands with them; where it was merged, `mergedInto` is the record it ends in now. */
  readonly record: ClientRecord;
};

/** A client as it is listed for a copy of everything. */
export type ListedClient = { readonly clientId: string; readonly code: string };

export interface RecordStore {
  /** Appends to one record or several, all or nothing, durable on return. */
  append(appends: readonly RecordAppend[], wall: number): Result<void, StoreFailure>;
  /** Writes what was written elsewhere, all or nothing; within the transaction that is open, where one is. */
  take(taken: readonly RecordTaken[]): Result<void, StoreFailure>;
  /** Every client there is, merged ones too, at most `limit`, leaving out the first `from`; of one code where it is given. */
  page(from: number, limit: number, code: string | null): Result<readonly ListedClient[], StoreFailure>;
  read(clientId: string): Result<readonly RecordedClientEvent[], StoreFailure>;
  /** Whether this client or this session was deleted here for good. */
  wasDeleted(what: { readonly clientId: string } | { readonly sessionId: string }): Result<boolean, StoreFailure>;
  /** The client of this code other than `except`, or null; codes are compared by clientKey. */
  withCode(code: string, except: string | null): Result<string | null, StoreFailure>;
  /**
   * Clients whose text holds every word asked for. Best first: the very code, archived or not; then a code that is the same but for zeros
   * before its numbers; codes that begin with what was asked, a whole number before the beginning of a longer one; codes with that number
   * in them; names that begin with it; the others. Among equals the newest visit, then the smaller number. `archived`: archived clients
   * too, after the others.
   */
  search(query: string, archived: boolean, limit: number): Result<FoundClients, StoreFailure>;
  /** Awaited at `wall`: in their window, or past it and not lapsed. Longest overdue first. */
  awaited(
    wall: number,
    limit: number,
  ): Result<{ readonly due: FoundClients; readonly overdue: FoundClients }, StoreFailure>;
  /** All sessions of a client, oldest first. */
  sessions(clientId: string): Result<readonly SessionSummary[], StoreFailure>;
  /** Deletes the record and every session in `sessionIds` for good; what is left is a tombstone without a person in it. */
  purge(clientId: string, sessionIds: readonly string[], wall: number): Result<void, StoreFailure>;
}
