// What a host is opened with, by main.ts, browser.ts and the tests: where the data is, who serves the page, and the clocks.
import type { CloseAnswer, Failure, FileContent } from "../../shared/contract/contract.ts";
import type { Result } from "../../shared/result.ts";
import { createDeadlines, type HostDeadlines } from "./system/deadlines.ts";
import type { Clock } from "./streams/ports.ts";

export type HostSettings = {
  readonly folder: string;
  readonly version: string;
  readonly kind: "electron" | "browser";
  /** The system's clocks, unless a test has others. */
  readonly clock?: Clock;
  /** Deadlines and regular looks by the system's timers, unless a test's clock comes with its own. */
  readonly timers?: HostTimers;
  readonly saveFile: (name: string, content: FileContent) => Promise<Result<{ saved: boolean }, Failure>>;
  /** Where the host has the window: the page's part in the question before it closes. */
  readonly answerClose?: (answer: CloseAnswer) => void;
  /** Where the host has the window: what it shows, as it would be printed. */
  readonly savePdf?: (name: string) => Promise<Result<{ saved: boolean }, Failure>>;
};

export type HostTimers = {
  /** Calls `onDue` with the deadline's name when its time has come. */
  readonly deadlines: (onDue: (name: string) => void) => HostDeadlines;
  /** Calls `work` every so many ms until the returned function is called. */
  readonly every: (ms: number, work: () => void) => () => void;
};

/** Timers that do not keep the host alive. */
export function systemTimers(clock: Clock): HostTimers {
  return {
    deadlines: (onDue) => createDeadlines(clock, onDue),
    every(ms, work) {
      const timer = setInterval(work, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
