// What the engine needs from the world, handed in by a host. Every port has a fake in the tests and a contract suite for both.
import type { Push } from "../../../shared/contract/contract.ts";
import type { Result } from "../../../shared/result.ts";
import type { SessionLink } from "../../../shared/session/clearance.ts";
import type { SealCommand } from "../../../shared/session/commands.ts";
import type { RecordedEvent, SessionSummary, StoredRow } from "../../../shared/session/record.ts";
import type { Amendment, Session, Signature } from "../../../shared/session/state.ts";

/**
 * Appending failed and nothing was written. `conflict`: somebody else appended first (a bug or a second host). `gone`: the data file does not
 * lie where it was opened.
 */
export type StoreFailure = {
  readonly code: "disk-full" | "not-writable" | "gone" | "damaged" | "conflict" | "failed";
  readonly detail: string;
  /** `damaged` only: the position of the first event that is not as it was written. */
  readonly row?: number;
};

export type SessionOfClient = Pick<SessionSummary, "sessionId" | "client" | "startedWall"> & {
  readonly link: SessionLink | null;
};

/** What one append writes; `position` is that of the newest event there. */
export type SessionAppend = {
  readonly sessionId: string;
  readonly position: number;
  readonly events: readonly RecordedEvent[];
  readonly summary: SessionSummary;
};

/** `total` counts them all. */
export type UnsignedSessions = { readonly total: number; readonly newest: readonly SessionSummary[] };

export interface SessionStore {
  /** Appends all or nothing, durable on return; `expectedPosition` is the position of the newest event, 0 for none. */
  append(
    sessionId: string,
    expectedPosition: number,
    events: readonly RecordedEvent[],
    summary: SessionSummary,
  ): Result<void, StoreFailure>;
  /** What is appended by `work` is written all together, or not at all where it ends in a failure. */
  together<T>(work: () => Result<T, StoreFailure>): Result<T, StoreFailure>;
  /** All events in order; empty for an unknown session. */
  read(sessionId: string): Result<readonly RecordedEvent[], StoreFailure>;
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
  /** IANA name such as "America/Toronto". */
  timeZone(): string;
}

export interface Deadlines {
  /** Calls `onDue` once at or after `dueMono`, never before; setting again under the same name replaces it. */
  set(name: string, dueMono: number): void;
  clear(name: string): void;
}

export type EnginePorts = {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly sealer: Sealer;
  readonly newId: () => string;
  readonly publish: (push: Push) => void;
};
