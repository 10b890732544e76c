// What the streams need from the world, handed in by a host. Every port has a fake in the tests and a contract suite for both.
import type { ClientEvent, RecordedClientEvent } from "../../../shared/client/events.ts";
import type { FoundClients } from "../../../shared/client/line.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";
import type { StorageProblem } from "../../../shared/contract/failures.ts";
import type { Result } from "../../../shared/result.ts";
import type { SessionLink } from "../../../shared/session/clearance.ts";
import type { SealCommand } from "../../../shared/session/commands.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import type { RecordedEvent, SessionSummary, StoredRow } from "../../../shared/session/record.ts";
import type { Amendment, Session, Signature } from "../../../shared/session/state.ts";
import type { Recorded } from "../../../shared/stream.ts";

/**
 * Reading or writing failed; nothing was written. `conflict`: somebody else appended first (a bug or a second host). `gone`: the data file does not
 * lie where it was opened.
 */
export type StoreFailure = {
  readonly code: StorageProblem;
  readonly detail: string;
  /** `damaged` only: the position of the first event that is not as it was written. */
  readonly row?: number;
};

/** What is added to one stream. */
export type Append<Event, Line> = {
  readonly id: string;
  /** Of the newest entry there, 0 for none. */
  readonly position: number;
  readonly rows: readonly Recorded<Event>[];
  /** What the stream's line in lists is made of, as it stands with these entries. */
  readonly line: Line;
};

export interface StreamStore<Event, Line> {
  /** To one stream or several: all of it or nothing, durable on return; within the transaction that is open, where one is. */
  append(appends: readonly Append<Event, Line>[]): Result<void, StoreFailure>;
  /** All entries in order; none for an unknown stream. */
  read(id: string): Result<readonly Recorded<Event>[], StoreFailure>;
}

export type SessionAppend = Append<SessionEvent, SessionSummary>;

export type SessionOfClient = Pick<SessionSummary, "sessionId" | "client" | "startedWall"> & {
  readonly link: SessionLink | null;
};

/** `total` counts them all. */
export type UnsignedSessions = { readonly total: number; readonly newest: readonly SessionSummary[] };

export interface SessionStore extends StreamStore<SessionEvent, SessionSummary> {
  /** What is written by `work`, here or in another store of the same file, is written all together, or not at all where it ends in a failure. */
  together<T>(work: () => Result<T, StoreFailure>): Result<T, StoreFailure>;
  /** The same rows as they lie there, whatever they say: for showing a record that was changed. */
  stored(sessionId: string): Result<readonly StoredRow[], StoreFailure>;
  /** Begun from `fromWall` on and before `toWall`, newest first, at most `limit`. */
  between(fromWall: number, toWall: number, limit: number): Result<readonly SessionSummary[], StoreFailure>;
  /** Newest first, at most `limit`. */
  recent(limit: number): Result<readonly SessionSummary[], StoreFailure>;
  /**
   * The newest finished session of the client of this one that began before it, or null. Clients are told apart by their record where
   * the session belongs to one, else by clientKey.
   */
  lastOf(session: SessionOfClient): Result<string | null, StoreFailure>;
  /** Finished sessions whose note is not signed, newest first, at most `limit`. */
  unsigned(limit: number): Result<UnsignedSessions, StoreFailure>;
  /** Oldest first, at most `limit`, leaving out the first `from`; of one client where a label is given (see clientKey). */
  page(from: number, limit: number, client: string | null): Result<readonly SessionSummary[], StoreFailure>;
  /** Sessions not yet finished, newest first. */
  open(): Result<readonly SessionSummary[], StoreFailure>;
  /** The last session time known to have passed, kept outside the log so that a crash loses seconds, not minutes. */
  beat(sessionId: string, at: number, wall: number): void;
  lastBeat(sessionId: string): { readonly at: number; readonly wall: number } | null;
}

/** Where the record was merged, `mergedInto` of its line is the record it ends in now. */
export type ClientAppend = Append<ClientEvent, ClientRecord>;

/** A client as it is listed for a copy of everything. */
export type ListedClient = { readonly clientId: string; readonly code: string };

export interface ClientStore extends StreamStore<ClientEvent, ClientRecord> {
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

/** Seals notes; what a seal covers is the note's business, how it is hashed the host's. */
export interface Sealer {
  sign(
    rows: readonly RecordedEvent[],
    session: Session,
    signer: Pick<Signature, "name" | "credentials" | "wall" | "wording">,
  ): SealCommand;
  amend(session: Session, amendment: Omit<Amendment, "seal">): SealCommand;
  /** Where a log does not answer to its seals, or null. */
  check(
    rows: readonly RecordedEvent[],
  ): { readonly what: "seal" | "amendment" | "after-signing"; readonly row: number } | null;
}

export interface Clock {
  /** Monotonic milliseconds with fraction; shared by all threads of the host. */
  mono(): number;
  /** Epoch milliseconds, for reading only. */
  wall(): number;
  /** Milliseconds since the computer was started, to a second: the time it slept counts, and nobody sets it. */
  sinceBoot(): number;
  /** IANA name such as "America/Toronto". */
  timeZone(): string;
}

export interface Deadlines {
  /** Calls `onDue` once at or after `dueMono`, never before; setting again under the same name replaces it. */
  set(name: string, dueMono: number): void;
  clear(name: string): void;
}
