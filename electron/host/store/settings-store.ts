// Keeps the settings in the data file, one row a section. Knows text, not what it means: shared/settings reads it.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../streams/ports.ts";
import {
  changedSectionSchema,
  readSettings,
  type ChangedSection,
  type Settings,
} from "../../../shared/settings/settings.ts";
import { parseJson } from "./parse-json.ts";
import { attempt } from "./transaction.ts";

const rowSchema = z.object({ section: z.string(), value: z.string() });

export type SettingsStore = {
  readonly read: () => Result<Settings, StoreFailure>;
  /** Durable on return. */
  readonly write: (changed: ChangedSection, wall: number) => Result<void, StoreFailure>;
};

export function createSettingsStore(database: DatabaseSync): SettingsStore {
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
      attempt(() => {
        const { section, value } = changedSectionSchema.parse(changed);
        upsert.run(section, JSON.stringify(value), Math.round(wall));
      }),
  };
}
