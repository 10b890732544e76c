// What the engine needs from the world, handed in by a host. Every port has a fake in the tests and a contract suite for both.
import type { Result } from "../result.ts";
import type { SessionLink } from "./clearance.ts";
import type { RecordedEvent, SessionSummary } from "./record.ts";

/** Appending failed and nothing was written. `conflict`: somebody else appended first (a bug or a second host). */
export type StoreFailure = {
  readonly code: "disk-full" | "not-writable" | "damaged" | "conflict" | "failed";
  readonly detail: string;
};

export type SessionOfClient = Pick<SessionSummary, "sessionId" | "client" | "startedWall"> & {
  readonly link: SessionLink | null;
};

export interface SessionStore {
  /** Appends all or nothing, durable on return; `expectedPosition` is the position of the newest event, 0 for none. */
  append(
    sessionId: string,
    expectedPosition: number,
    events: readonly RecordedEvent[],
    summary: SessionSummary,
  ): Result<void, StoreFailure>;
  /** All events in order; empty for an unknown session. */
  read(sessionId: string): Result<readonly RecordedEvent[], StoreFailure>;
  /** Begun from `fromWall` on and before `toWall`, newest first, at most `limit`. */
  between(fromWall: number, toWall: number, limit: number): Result<readonly SessionSummary[], StoreFailure>;
  /** Newest first, at most `limit`. */
  recent(limit: number): Result<readonly SessionSummary[], StoreFailure>;
  /**
   * The newest finished session of the client of this one that began before it, or null. Clients are told apart by their record where
   * the session belongs to one, else by clientKey.
   */
  lastOf(session: SessionOfClient): Result<string | null, StoreFailure>;
  /** Sessions not yet finished, newest first. */
  open(): Result<readonly SessionSummary[], StoreFailure>;
  /** The last session time known to have passed, kept outside the log so that a crash loses seconds, not minutes. */
  beat(sessionId: string, at: number, wall: number): void;
  lastBeat(sessionId: string): { readonly at: number; readonly wall: number } | null;
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
