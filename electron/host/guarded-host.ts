// Keeps one data folder safe around the engine that works on it: backups, and, where the data is damaged, a host that can do nothing but put a backup
// back. Whoever holds it never notices that the engine behind it was exchanged. Opened by open-host.ts.
import type { Failure, Push } from "../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { createBackupSchedule } from "./backup/backup-schedule.ts";
import type { Backups } from "./backup/backups.ts";
import { backupCalls } from "./calls/backup-calls.ts";
import { openEngine, type EngineHost } from "./engine-host.ts";
import type { HostSettings } from "./host-settings.ts";
import { openRescue } from "./rescue-host.ts";
import type { DatabaseProblem } from "./store/database.ts";
import type { Clock } from "./streams/ports.ts";
import { watchSessionOpen } from "./streams/session-open-watch.ts";
import type { Log } from "./system/log.ts";

export type OpenHost = Omit<EngineHost, "openSession"> & {
  readonly onPush: (listener: (push: Push) => void) => () => void;
  /** Told at once and on every change whether a session is open. */
  readonly onSessionOpen: (listener: (open: boolean) => void) => () => void;
  /** Before the end: makes the backup of a finished session that was not made yet, or gives it up until the next start. */
  readonly leave: (withinMs: number) => Promise<void>;
  /** Into the log: words of ours, never data. */
  readonly note: Log["note"];
  /** Lets go of the folder; the second time it does nothing. */
  readonly close: () => void;
};

type Parts = {
  readonly settings: HostSettings;
  readonly dataFile: string;
  readonly clock: Clock;
  readonly backups: Backups;
  readonly release: () => void;
  readonly log: Log;
  readonly onBug: (error: unknown) => void;
};

export function openGuardedHost(parts: Parts): Result<OpenHost, DatabaseProblem> {
  const { settings, backups, log, onBug } = parts;
  const { version, kind } = settings;
  const listeners = new Set<(push: Push) => void>();
  let engine: EngineHost | null = null;
  let damaged = false;

  const schedule = createBackupSchedule(backups, log, () => ({
    damaged,
    holding: engine?.holding() === true,
    unsaved: (engine?.unsaved() ?? 0) > 0,
  }));

  /** While an engine is being opened nobody listens to it: whoever comes reads how everything stands. */
  function publish(push: Push): void {
    if (engine === null) return;
    for (const listener of listeners) listener(push);
    noteFor(push, log);
    if (push.type === "storage" && push.saving) schedule.look();
  }

  const calls = backupCalls({
    version,
    kind,
    backups,
    log,
    make: schedule.make,
    restore,
    damaged: () => damaged,
  });

  function open(): Result<EngineHost, DatabaseProblem> {
    const opened = openEngine(parts.dataFile, settings, {
      backupCalls: calls,
      publish,
      sessionFinished: () => schedule.sessionFinished(),
      onBug,
    });
    damaged = !opened.ok && opened.error.code === "damaged";
    if (damaged) log.note("damaged", {});
    const canRescue = damaged && backups.state().copies.length > 0;
    return canRescue ? ok(openRescue(settings, parts.clock, calls, onBug)) : opened;
  }

  function restore(name: string): Result<void, Failure> {
    const before = current();
    const session = before.openSession();
    if (session !== null) return err({ code: "session-open", ...session });
    before.close();
    const done = backups.restore(name);
    log.note(done.ok ? "restored" : "restore-failed", done.ok ? {} : { why: done.error.code });
    engine = null;
    const opened = open();
    // What was there before opens again, or the rescue does: the folder is ours, and there is at least this backup.
    engine = opened.ok ? opened.value : before;
    publish({ type: "reread" });
    return done.ok ? ok(undefined) : err({ code: "not-saved", why: done.error.code });
  }

  const first = open();
  if (!first.ok) {
    schedule.close();
    return first;
  }
  engine = first.value;
  const current = (): EngineHost => engine ?? first.value;
  log.note("started", { kind, version });

  const onPush = (listener: (push: Push) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  // Signals come in twos and threes: from the terminal to all of a start's processes, and from each of them to the next.
  let closed = false;
  return ok({
    note: log.note,
    dispatch: (name, request) => current().dispatch(name, request),
    onPush,
    onSessionOpen: (listener) => watchSessionOpen(onPush, () => current().openSession() !== null, listener),
    sleep: () => current().sleep(),
    wake: () => current().wake(),
    settings: () => current().settings(),
    holding: () => current().holding(),
    unsaved: () => current().unsaved(),
    leave: (withinMs) => schedule.leave(withinMs),
    close() {
      if (closed) return;
      closed = true;
      schedule.close();
      current().close();
      log.note("ended", {});
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
