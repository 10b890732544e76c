// Opens a data folder and runs the one engine over it: lock, log, clocks, deadlines, dispatcher. The same for both hosts.
import { randomUUID } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CloseAnswer, Failure, FileContent, Push } from "../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { createSealer } from "./streams/sealer.ts";
import { createAdvisor } from "./streams/after-commit/advise.ts";
import { createRecords } from "./streams/records.ts";
import { createEngine } from "./streams/engine.ts";
import { musclesUsed } from "./calls/muscles-used.ts";
import { notSaved } from "./streams/not-saved.ts";
import type { Clock } from "./streams/ports.ts";
import { readSettings, type Section, type SectionName } from "../../shared/settings/settings.ts";
import { createBackups } from "./backup/backups.ts";
import { clientCalls } from "./calls/client-calls.ts";
import { systemClock } from "./system/clock.ts";
import { createDeadlines, type HostDeadlines } from "./system/deadlines.ts";
import { createDispatch, positioned, type Handlers } from "./calls/dispatch.ts";
import { readHome, readUnsigned } from "./calls/home.ts";
import { keepHost, type Core, type KeptCalls, type OpenHost } from "./guarded-host.ts";
import { openLog } from "./system/log.ts";
import { watchOpenSession } from "./streams/session-open-watch.ts";
import { composeText, saveExport, type ExportPorts } from "./transfer/export.ts";
import { importPractice, type SectionRows } from "./transfer/practice.ts";
import { clientsSection } from "./transfer/clients-section.ts";
import { settingsSection } from "./transfer/settings-section.ts";
import { sessionsSection } from "./transfer/sessions-section.ts";
import { settingsCalls } from "./calls/settings-calls.ts";
import { checkInBackground } from "./store/background-check.ts";
import { sha256 } from "./system/sha256.ts";
import { lockFolder } from "./store/folder-lock.ts";
import type { DatabaseProblem } from "./store/open-database.ts";
import { createWaitingLog } from "./store/waiting-log.ts";
import { openStores, type Stores } from "./store/stores.ts";

/** How often the engine looks at the clocks; a gap of over two seconds between looks means the host was stopped. */
const tickEveryMs = 500;

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

export type OpenProblem = { readonly folder: string } & (
  | { readonly code: "folder-not-writable" }
  | { readonly code: "in-use" }
  | DatabaseProblem
);

/** Opens the folder for this process alone, making it where it is missing. Nothing in it is touched when it cannot be opened. */
export function openHost(settings: HostSettings): Result<OpenHost, OpenProblem> {
  const { folder } = settings;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    return err({ code: "folder-not-writable", folder });
  }
  const lock = lockFolder(join(folder, "steadyhold.lock"));
  if (!lock.ok) return err({ code: lock.error === "in-use" ? "in-use" : "folder-not-writable", folder });
  const dataFile = join(folder, "steadyhold.sqlite");
  const clock = settings.clock ?? systemClock;
  const log = openLog(join(folder, "steadyhold.log"), clock);
  const onBug = (error: unknown): void => {
    console.error(error);
    log.noteBug(error);
  };
  const kept = keepHost({
    version: settings.version,
    kind: settings.kind,
    clock,
    backups: createBackups(folder, dataFile, clock),
    open(calls) {
      const stores = openStores(dataFile);
      return stores.ok ? ok(runHost(settings, stores.value, dataFile, calls, onBug)) : stores;
    },
    release: lock.value.release,
    log,
    onBug,
  });
  if (kept.ok) return kept;
  lock.value.release();
  return err({ ...kept.error, folder });
}

function runHost(
  settings: HostSettings,
  stores: Stores,
  dataFile: string,
  keptCalls: KeptCalls,
  onBug: (error: unknown) => void,
): Core {
  const { clock = systemClock, timers = systemTimers(clock) } = settings;
  const { settings: settingsStore } = stores;
  const listeners = new Set<(push: Push) => void>();
  let heardBy: ((push: Push) => void) | null = null;
  const publish = (push: Push): void => {
    for (const listener of listeners) listener(push);
    // Last, so that what it has written comes after what it heard.
    heardBy?.(push);
  };
  const waitingLog = createWaitingLog(stores.sessions, ({ acts, why }) =>
    publish({ type: "storage", saving: acts === 0, waiting: acts, why }),
  );
  const store = waitingLog.log;
  const deadlines = timers.deadlines((name) => engine.due(name));
  const engine = createEngine({
    store,
    clock,
    deadlines,
    sealer: createSealer(sha256),
    newId: randomUUID,
    publish,
  });
  function settingsOf<S extends SectionName>(section: S): Section<S> {
    const read = settingsStore.read();
    return (read.ok ? read.value : readSettings(new Map()))[section];
  }
  const protocol = () => settingsOf("protocol");
  const records = createRecords({
    store: stores.records,
    sessions: store,
    engine,
    clock,
    newId: randomUUID,
    publish,
    protocol,
  });
  const advisor = createAdvisor({ engine, records, settings: settingsOf });
  heardBy = (push) => advisor.heard(push);
  const stopChecking = checkInBackground(dataFile, (detail) => {
    onBug(new Error(detail));
    publish({ type: "storage", saving: false, why: "damaged" });
  });
  /** What a practice's file can hold; another section is a row here. */
  const sections: SectionRows = {
    clients: clientsSection(stores.records, () => publish({ type: "reread" })),
    sessions: sessionsSection(store, stores.records, (written) => engine.adopt(written)),
    settings: settingsSection(settingsStore, clock, (now) => publish({ type: "settings", settings: now })),
  };
  const exporting: ExportPorts = {
    version: settings.version,
    clock,
    sessions: store,
    clients: stores.records,
    readClient: (clientId) => records.read(clientId),
    settings: settingsStore.read,
    saveFile: settings.saveFile,
  };
  const stopTicking = timers.every(tickEveryMs, () => {
    engine.tick();
    waitingLog.retry();
  });

  const openWatch = watchOpenSession(store);
  listeners.add((push) => openWatch.heard(push));

  const dispatch = createDispatch(
    {
      "app.info": () => ok({ version: settings.version, host: settings.kind }),
      "clock.read": () => ok({ mono: clock.mono() }),
      "home.read": () => readHome(store, stores.records, clock),
      "notes.unsigned": () => readUnsigned(store),
      ...clientCalls(records, stores.records),
      "session.start": ({ client, commandId }) => engine.start(client, commandId, records.opening()),
      "session.read": ({ sessionId }) => engine.read(sessionId),
      "session.last-sites": ({ sessionId }) => engine.lastSites(sessionId),
      "muscles.used": () => {
        const used = musclesUsed(store);
        return used.ok ? ok({ used: [...used.value] }) : err(notSaved(used.error));
      },
      "session.command": ({ sessionId, commandId, command, stamp, waitedMs }) => {
        const done = engine.execute(sessionId, commandId, command, stamp, waitedMs);
        return done.ok ? ok({ position: done.value, saved: waitingLog.waiting().acts === 0 }) : done;
      },
      "session.sign": ({ sessionId, commandId, ...signer }) => {
        advisor.advise(sessionId);
        return positioned(engine.sign(sessionId, commandId, signer));
      },
      "session.amend": ({ sessionId, commandId, ...amendment }) =>
        positioned(engine.amend(sessionId, commandId, amendment)),
      "session.stored": ({ sessionId }) => {
        const rows = store.stored(sessionId);
        if (!rows.ok) return err(notSaved(rows.error));
        const broken = rows.value.filter(({ intact }) => !intact).map(({ position }) => position);
        return ok({ rows: rows.value.length, broken });
      },
      ...settingsCalls(settingsStore, clock, publish),
      "export.compose": (request) => composeText(exporting, request),
      "export.save": (request) => saveExport(exporting, request),
      "practice.import": (request) => importPractice(sections, store, request),
      "window.answer": ({ answer }) => {
        settings.answerClose?.(answer);
        return ok({});
      },
      "page.save-pdf": ({ name }) =>
        settings.savePdf?.(name) ?? err({ code: "bad-request", detail: "the browser prints itself" }),
      "file.save": ({ name, content }) => settings.saveFile(name, content),
      ...keptCalls,
    } satisfies Handlers,
    onBug,
  );

  return {
    dispatch,
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    holding: () => engine.holding(),
    unsaved: () => waitingLog.waiting().acts,
    sleep: () => engine.sleep(),
    wake() {
      engine.tick();
      publish({ type: "reread" });
    },
    settings() {
      const read = settingsStore.read();
      return read.ok ? read.value : readSettings(new Map());
    },
    onSessionOpen: (listener) => openWatch.onOpen(listener),
    close() {
      stopChecking();
      stopTicking();
      deadlines.close();
      store.close();
    },
    openSession() {
      const open = store.open();
      const [first] = open.ok ? open.value : [];
      return first === undefined ? null : { sessionId: first.sessionId, client: first.client };
    },
  };
}

/** Timers that do not keep the host alive. */
function systemTimers(clock: Clock): HostTimers {
  return {
    deadlines: (onDue) => createDeadlines(clock, onDue),
    every(ms, work) {
      const timer = setInterval(work, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
