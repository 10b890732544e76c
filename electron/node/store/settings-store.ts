// Keeps the settings in the data file, one row a section. Knows text, not what it means: shared/settings reads it.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../../../shared/session/ports.ts";
import {
  changedSectionSchema,
  readSettings,
  type ChangedSection,
  type Settings,
} from "../../../shared/settings/settings.ts";
import { storeFailure } from "./failures.ts";
import { parseJson } from "./parse-json.ts";

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
    read() {
      try {
        const stored = rows.all().map((raw) => rowSchema.parse(raw));
        return ok(readSettings(new Map(stored.map(({ section, value }) => [section, parseJson(value)]))));
      } catch (error) {
        return err(storeFailure(error));
      }
    },
    write(changed, wall) {
      try {
        const { section, value } = changedSectionSchema.parse(changed);
        upsert.run(section, JSON.stringify(value), Math.round(wall));
        return ok(undefined);
      } catch (error) {
        return err(storeFailure(error));
      }
    },
  };
}
