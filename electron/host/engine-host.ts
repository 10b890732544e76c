// The engine on one data file: stores, streams, the steps after a commit, deadlines and the table of calls, put together. Opened by guarded-host.ts,
// which exchanges it when a backup is put back.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Push } from "../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { readSettings, type Section, type SectionName, type Settings } from "../../shared/settings/settings.ts";
import type { BackupCalls } from "./calls/backup-calls.ts";
import { clientCalls } from "./calls/client-calls.ts";
import { createDispatch, type Dispatch, type Handlers } from "./calls/dispatch.ts";
import { draftCalls } from "./calls/draft-calls.ts";
import { readHome, readUnsigned } from "./calls/home.ts";
import { sessionCalls } from "./calls/session-calls.ts";
import { settingsCalls } from "./calls/settings-calls.ts";
import { openDrafts } from "./store/drafts.ts";
import { type HostSettings, systemTimers } from "./host-settings.ts";
import { checkInBackground } from "./store/check.ts";
import type { DatabaseProblem } from "./store/database.ts";
import { openStores, type Stores } from "./store/stores.ts";
import { createWriteBehind } from "./store/write-behind.ts";
import { createAdvice } from "./streams/after-commit/advice.ts";
import { createClients } from "./streams/clients.ts";
import type { SessionStore } from "./streams/ports.ts";
import { createSealer } from "./streams/sealer.ts";
import { createSessions } from "./streams/sessions.ts";
import { createStorageState } from "./streams/storage-state.ts";
import { systemClock } from "./system/clock.ts";
import { sha256 } from "./system/sha256.ts";
import { clientsSection } from "./transfer/plan-clients.ts";
import { composeText, type ExportPorts, saveExport } from "./transfer/export.ts";
import { importPractice, type SectionRows } from "./transfer/practice.ts";
import { sessionsSection } from "./transfer/plan-import.ts";
import { settingsSection } from "./transfer/settings-section.ts";

/** How often the engine looks at the clocks; a gap of over two seconds between looks means the host was stopped. */
const tickEveryMs = 500;

export type EngineHost = {
  /** Parses name and request, answers a Result; never throws. */
  readonly dispatch: Dispatch;
  /** The system says it goes to sleep, and that it woke. */
  readonly sleep: () => void;
  readonly wake: () => void;
  /** As they stand; the defaults where they cannot be read. */
  readonly settings: () => Settings;
  /** True while a hold is running. */
  readonly holding: () => boolean;
  /** How many acts are in memory only, because the disk does not take them. */
  readonly unsaved: () => number;
  readonly openSession: () => { readonly sessionId: string; readonly client: string } | null;
  readonly close: () => void;
};

export type EngineParts = {
  readonly backupCalls: BackupCalls;
  readonly publish: (push: Push) => void;
  /** A step after the commit that finishes a session. */
  readonly sessionFinished: () => void;
  readonly onBug: (error: unknown) => void;
};

export function openEngine(
  dataFile: string,
  settings: HostSettings,
  parts: EngineParts,
): Result<EngineHost, DatabaseProblem> {
  const stores = openStores(dataFile);
  return stores.ok ? ok(runEngine(dataFile, settings, stores.value, parts)) : stores;
}

function runEngine(dataFile: string, host: HostSettings, stores: Stores, parts: EngineParts): EngineHost {
  const { clock = systemClock, timers = systemTimers(clock) } = host;
  const { publish, onBug } = parts;
  const newId = randomUUID;
  const settings = (): Settings => {
    const read = stores.settings.read();
    return read.ok ? read.value : readSettings(new Map());
  };
  const settingsOf = <S extends SectionName>(section: S): Section<S> => settings()[section];

  const storage = createStorageState(publish);
  const writeBehind = createWriteBehind(stores.sessions, (now) => storage.waits(now));
  const sessionStore: SessionStore = { ...stores.sessions, ...writeBehind };
  const unsaved = (): number => writeBehind.waiting().acts;
  const deadlines = timers.deadlines((name) => sessions.due(name));

  const advice = createAdvice({ readClient: (clientId) => clients.read(clientId), settings: settingsOf });
  const sessions = createSessions({
    store: sessionStore,
    clock,
    deadlines,
    sealer: createSealer(sha256),
    newId,
    publish,
    appended: (answer) => storage.appended(answer),
    afterCommit(commit) {
      if (commit.rows.some(({ event }) => event.type === "session-finished")) parts.sessionFinished();
      return advice.afterSession(commit);
    },
  });
  const drafts = openDrafts(join(host.folder, "drafts.json"));
  const clients = createClients({
    store: stores.clients,
    openSessions: () => sessionStore.open(),
    sessions,
    clock,
    drafts,
    newId,
    publish,
    protocol: () => settingsOf("protocol"),
    advice: (client, visit) => advice.afterClient(client, visit),
  });
  sessions.recover();

  /** What a practice's file can hold; another section is a row here. */
  const sections: SectionRows = {
    clients: clientsSection(stores.clients, () => publish({ type: "reread" })),
    sessions: sessionsSection(sessionStore, stores.clients, (written) => sessions.adopt(written)),
    settings: settingsSection(stores.settings, clock, (now) => publish({ type: "settings", settings: now })),
  };
  const exporting: ExportPorts = {
    version: host.version,
    clock,
    sessions: sessionStore,
    clients: stores.clients,
    readClient: (clientId) => clients.read(clientId),
    settings: stores.settings.read,
    saveFile: host.saveFile,
  };
  const stopChecking = checkInBackground(dataFile, (detail) => {
    onBug(new Error(detail));
    storage.foundDamaged();
  });
  const stopTicking = timers.every(tickEveryMs, () => {
    sessions.tick();
    writeBehind.retry();
  });

  const calls: Handlers = {
    "app.info": () => ok({ version: host.version, host: host.kind }),
    "clock.read": () => ok({ mono: clock.mono() }),
    "storage.read": () => ok(storage.read()),
    "home.read": () => readHome(sessionStore, stores.clients, clock),
    "notes.unsigned": () => readUnsigned(sessionStore),
    ...clientCalls(clients, stores.clients),
    ...sessionCalls({ sessions, store: sessionStore, opening: clients.opening, advice: advice.advise, unsaved }),
    ...draftCalls(drafts, ({ of, id }) => (of === "client" ? clients.read(id) : sessions.read(id))),
    ...settingsCalls(stores.settings, clock, publish),
    "export.compose": (request) => composeText(exporting, request),
    "export.save": (request) => saveExport(exporting, request),
    "practice.import": (request) => importPractice(sections, sessionStore, request),
    "window.answer": ({ answer }) => {
      host.answerClose?.(answer);
      return ok({});
    },
    "page.save-pdf": ({ name }) =>
      host.savePdf?.(name) ?? err({ code: "bad-request", detail: "the browser prints itself" }),
    "file.save": ({ name, content }) => host.saveFile(name, content),
    ...parts.backupCalls,
  };

  return {
    dispatch: createDispatch(calls, onBug),
    sleep: () => sessions.sleep(),
    wake() {
      sessions.tick();
      publish({ type: "reread" });
    },
    settings,
    holding: () => sessions.holding(),
    unsaved,
    openSession() {
      const found = sessionStore.open();
      const [first] = found.ok ? found.value : [];
      return first === undefined ? null : { sessionId: first.sessionId, client: first.client };
    },
    close() {
      stopChecking();
      stopTicking();
      deadlines.close();
      writeBehind.retry();
      stores.database.close();
    },
  };
}
