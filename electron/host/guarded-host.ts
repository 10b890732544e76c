// Keeps one data folder safe around the engine that works on it: backups after every session and every day, and, where the data is damaged,
// a host that can do nothing but put a backup back. Whoever holds it never notices that the engine behind it was exchanged.
import type { Failure, Push, Response } from "../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { readSettings, type Settings } from "../../shared/settings/settings.ts";
import type { Clock } from "./streams/ports.ts";
import type { Backups } from "./backup/backups.ts";
import type { CopyProblem } from "./backup/copy-data.ts";
import { createDispatch, type Dispatch, type Handlers } from "./calls/dispatch.ts";
import { diagnostics } from "./system/diagnostics.ts";
import type { Log } from "./system/log.ts";
import type { DatabaseProblem } from "./store/open-database.ts";

const lookEveryMs = 10 * 60_000;
/** The first look, for what is owed from the last time: when the first client is on the table, not while the first screen is drawn. */
const firstLookMs = 60_000;

export type KeptCalls = Pick<
  Handlers,
  | "backup.read"
  | "backup.make"
  | "backup.check"
  | "backup.forget"
  | "backup.restore"
  | "backup.move"
  | "app.diagnostics"
>;
export type Core = Omit<OpenHost, "note" | "leave"> & {
  readonly openSession: () => { sessionId: string; client: string } | null;
};

export type OpenHost = {
  /** Parses name and request, answers a Result; never throws. */
  readonly dispatch: Dispatch;
  readonly onPush: (listener: (push: Push) => void) => () => void;
  /** The system says it goes to sleep, and that it woke. */
  readonly sleep: () => void;
  readonly wake: () => void;
  /** As they stand; the defaults where they cannot be read. */
  readonly settings: () => Settings;
  /** Told at once and on every change whether a session is open. */
  readonly onSessionOpen: (listener: (open: boolean) => void) => () => void;
  /** True while a hold is running. */
  readonly holding: () => boolean;
  /** How many acts are in memory only, because the disk does not take them. */
  readonly unsaved: () => number;
  /** Before the end: makes the backup of a finished session that was not made yet, or gives it up until the next start. */
  readonly leave: (withinMs: number) => Promise<void>;
  /** Into the log: words of ours, never data. */
  readonly note: Log["note"];
  /** Lets go of the folder; the second time it does nothing. */
  readonly close: () => void;
};

type Parts = {
  readonly version: string;
  readonly kind: "electron" | "browser";
  readonly clock: Clock;
  readonly backups: Backups;
  readonly open: (calls: KeptCalls) => Result<Core, DatabaseProblem>;
  readonly release: () => void;
  readonly log: Log;
  readonly onBug: (error: unknown) => void;
};

export function keepHost(parts: Parts): Result<OpenHost, DatabaseProblem> {
  const { backups } = parts;
  const pushes = new Set<(push: Push) => void>();
  const openings = new Set<(open: boolean) => void>();
  let damaged = false;

  const state = (): Response<"backup.read"> => {
    const { copies, uncleaned, ...rest } = backups.state();
    return {
      ...rest,
      uncleaned: [...uncleaned],
      copies: copies.map(({ name, wall, bytes }) => ({ name, wall, bytes })),
      damaged,
    };
  };
  const stateOr = (done: Result<unknown, CopyProblem>): Result<Response<"backup.read">, Failure> =>
    done.ok ? ok(state()) : err({ code: "not-saved", why: done.error.code });

  async function make(): Promise<Result<string, CopyProblem>> {
    const made = await backups.make();
    parts.log.note(made.ok ? "backup-made" : "backup-failed", made.ok ? {} : { why: made.error.code });
    return made;
  }

  const calls: KeptCalls = {
    "app.diagnostics": () => {
      const { copies, problem } = backups.state();
      const facts = { kind: parts.kind, version: parts.version, damaged, backups: copies.length, problem };
      return ok({ text: diagnostics(facts, parts.log.tail()) });
    },
    "backup.read": () => ok(state()),
    "backup.make": async () => stateOr(await make()),
    "backup.check": async ({ name }) => {
      const checked = await backups.check(name);
      return ok({ whole: checked.ok });
    },
    "backup.forget": async () => {
      await backups.forget();
      return ok(state());
    },
    "backup.move": ({ folder }) => stateOr(backups.move(folder)),
    "backup.restore": ({ name }) => {
      const open = core.openSession();
      if (open !== null) return err({ code: "session-open", ...open });
      core.close();
      const done = backups.restore(name);
      parts.log.note(done.ok ? "restored" : "restore-failed", done.ok ? {} : { why: done.error.code });
      const opened = openAny();
      // What was there before opens again, or the rescue does: the folder is ours, and there is at least this backup.
      if (opened.ok) core = opened.value;
      follow();
      return done.ok ? ok({}) : err({ code: "not-saved", why: done.error.code });
    },
  };

  function openAny(): Result<Core, DatabaseProblem> {
    const opened = parts.open(calls);
    damaged = !opened.ok && opened.error.code === "damaged";
    if (damaged) parts.log.note("damaged", {});
    return damaged && backups.state().copies.length > 0 ? ok(rescue()) : opened;
  }

  /** Answers who it is and what backups there are, and to everything else that the data is damaged. */
  function rescue(): Core {
    const few: Partial<Handlers> = {
      "app.info": () => ok({ version: parts.version, host: parts.kind }),
      "clock.read": () => ok({ mono: parts.clock.mono() }),
      "settings.read": () => ok(readSettings(new Map())),
      ...calls,
    };
    return {
      dispatch: createDispatch(few, parts.onBug, { code: "not-saved", why: "damaged" }),
      onPush: () => () => {},
      sleep: () => {},
      wake: () => {},
      settings: () => readSettings(new Map()),
      onSessionOpen: () => () => {},
      holding: () => false,
      unsaved: () => 0,
      openSession: () => null,
      close: () => {},
    };
  }

  function follow(): void {
    core.onPush((push) => {
      for (const listener of pushes) listener(push);
      noteFor(push, parts.log);
      const finished =
        push.type === "session-events" && push.events.some(({ event }) => event.type === "session-finished");
      if (finished) {
        backups.owe();
        // A copy of the disk would not have what only the memory holds.
        if (core.unsaved() === 0) void make();
      }
      if (push.type === "storage" && push.saving) look();
    });
    core.onSessionOpen((open) => {
      for (const listener of openings) listener(open);
    });
    for (const listener of pushes) listener({ type: "reread" });
  }

  const first = openAny();
  if (!first.ok) return first;
  let core = first.value;
  follow();
  function look(): void {
    if (!damaged && backups.isDue() && !core.holding() && core.unsaved() === 0) void make();
  }
  const looking = setInterval(look, lookEveryMs);
  const firstLook = setTimeout(look, firstLookMs);
  for (const timer of [looking, firstLook]) timer.unref();

  // Signals come in twos and threes: from the terminal to all of a start's processes, and from each of them to the next.
  let closed = false;
  parts.log.note("started", { kind: parts.kind, version: parts.version });

  return ok({
    note: parts.log.note,
    dispatch: (name, request) => core.dispatch(name, request),
    onPush(listener) {
      pushes.add(listener);
      return () => pushes.delete(listener);
    },
    sleep: () => core.sleep(),
    wake: () => core.wake(),
    settings: () => core.settings(),
    onSessionOpen(listener) {
      openings.add(listener);
      listener(core.openSession() !== null);
      return () => openings.delete(listener);
    },
    holding: () => core.holding(),
    unsaved: () => core.unsaved(),
    async leave(withinMs) {
      if (damaged || !backups.isOwed()) return;
      // What failed already today would fail again: it is made at the next start, or as soon as its folder is there.
      if (!backups.isMaking() && backups.state().problem === null && core.unsaved() === 0) void make();
      const bound = Promise.withResolvers<void>();
      const timer = setTimeout(bound.resolve, withinMs);
      await Promise.race([backups.settled(), bound.promise]);
      clearTimeout(timer);
    },
    close() {
      if (closed) return;
      closed = true;
      clearInterval(looking);
      clearTimeout(firstLook);
      core.close();
      parts.log.note("ended", {});
      parts.release();
    },
  });
}

/** What the log keeps of a session: that the disk failed, and that the clock or a crash ended a hold. Never who, never what was said. */
function noteFor(push: Push, log: Log): void {
  if (push.type === "storage") log.note(push.saving ? "storage-works" : "storage-failed", { why: push.why ?? "none" });
  if (push.type !== "session-events") return;
  for (const { event } of push.events) {
    if (event.type === "hold-interrupted") log.note("hold-interrupted", { why: event.reason });
  }
}
