// Everything that is kept in one data file: sessions, clients' records, settings. Opened by the host, and by whoever fills a folder before it.
import { z } from "zod";
import type { Result } from "../../../shared/result.ts";
import { err, ok } from "../../../shared/result.ts";
import {
  changedSectionSchema,
  readSettings,
  type ChangedSection,
  type Settings,
} from "../../../shared/settings/settings.ts";
import type { ClientStore, StoreFailure } from "../streams/ports.ts";
import { createClientStore } from "./client-store.ts";
import { attempt, openDatabase, type Database, type DatabaseProblem } from "./database.ts";
import { storeFailure } from "./failures.ts";
import { parseJson } from "./schema.ts";
import { createSessionStore, type DiskSessions } from "./session-store.ts";

export type Stores = {
  readonly database: Database;
  readonly sessions: DiskSessions;
  readonly clients: ClientStore;
  readonly settings: SettingsStore;
};

/** Text, one row a section; what it means is read by shared/settings. */
export type SettingsStore = {
  readonly read: () => Result<Settings, StoreFailure>;
  /** Durable on return. */
  readonly write: (changed: ChangedSection, wall: number) => Result<void, StoreFailure>;
};

export function openStores(file: string): Result<Stores, DatabaseProblem> {
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const sessions = createSessionStore(database);
    const clients = createClientStore(database, sessions);
    return ok({ database, sessions, clients, settings: createSettingsStore(database) });
  } catch (error) {
    // The tables themselves are not what they were.
    database.close();
    return err({ code: "damaged", detail: storeFailure(error).detail });
  }
}

const rowSchema = z.object({ section: z.string(), value: z.string() });

function createSettingsStore(database: Database): SettingsStore {
  const rows = database.prepare("SELECT section, value FROM settings");
  const upsert = database.prepare(
    `INSERT INTO settings (section, value, wall) VALUES (?, ?, ?)
       ON CONFLICT (section) DO UPDATE SET value = excluded.value, wall = excluded.wall`,
  );
  return {
    read: () =>
      attempt(() => {
        const stored = rows.all().map((raw) => rowSchema.parse(raw));
        return readSettings(new Map(stored.map(({ section, value }) => [section, parseJson(value)])));
      }),
    write: (changed, wall) =>
      database.write(() => {
        const { section, value } = changedSectionSchema.parse(changed);
        upsert.run(section, JSON.stringify(value), Math.round(wall));
        return ok(undefined);
      }),
  };
}
