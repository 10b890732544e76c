// The tables as SQL, one entry a version: entry n lifts a file from version n to n + 1. Entries that were ever shipped never change.
import { z } from "zod";
import { clientLineSchema, codeOrder, searchText } from "../../../shared/client/line.ts";
import { clientKey } from "../../../shared/client/details.ts";

/** "Sthd": marks the file as Steadyhold's, so that another program's database is refused, never altered. */
export const applicationId = 0x53746864;

/** Text from the data file as a value, or null where it is no JSON: what reads it decides what that means. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Functions the entries call, by name; each takes and gives text. */
export const migrationFunctions: Readonly<Record<string, (text: string) => string>> = {
  client_key_of(summary) {
    const read = z.object({ client: z.string() }).safeParse(parseJson(summary));
    return read.success ? clientKey(read.data.client) : "";
  },
  code_key_of: clientKey,
  code_order_of: codeOrder,
  search_text_of(line) {
    const read = clientLineSchema
      .pick({ code: true, name: true, born: true, complaint: true })
      .strip()
      .safeParse(parseJson(line));
    return read.success ? searchText(read.data) : "";
  },
};

export const migrations: readonly string[] = [
  `
  CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    stream TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    device TEXT NOT NULL,
    device_sequence INTEGER NOT NULL,
    wall INTEGER NOT NULL,
    mono INTEGER NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    command_id TEXT NOT NULL,
    stamp TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (stream, position)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX events_by_device ON events (device, device_sequence);
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
  CREATE TABLE sessions (
    session_id TEXT NOT NULL PRIMARY KEY,
    started_wall INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    summary TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_start ON sessions (started_wall DESC);
  CREATE INDEX sessions_open ON sessions (started_wall DESC) WHERE finished = 0;
  CREATE TABLE beats (
    session_id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    wall INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Sessions of one client are found by the name's key, which older files have only inside the summary.
  `
  ALTER TABLE sessions ADD COLUMN client_key TEXT NOT NULL DEFAULT '';
  UPDATE sessions SET client_key = client_key_of(summary);
  CREATE INDEX sessions_by_client ON sessions (client_key, started_wall DESC) WHERE finished = 1;
  `,
  `
  CREATE TABLE settings (
    section TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    wall INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Clients' records: what lists and searches read of them, kept beside the log; which session is whose; deleting for good.
  `
  CREATE TABLE clients (
    client_id TEXT NOT NULL PRIMARY KEY,
    code_key TEXT NOT NULL,
    search TEXT NOT NULL,
    archived INTEGER NOT NULL,
    merged_into TEXT,
    last_wall INTEGER NOT NULL,
    due_from INTEGER,
    due_until INTEGER,
    due_lapses INTEGER,
    stale INTEGER NOT NULL,
    line TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX clients_by_code ON clients (code_key) WHERE merged_into IS NULL;
  CREATE INDEX clients_awaited ON clients (due_until) WHERE due_from IS NOT NULL;
  CREATE INDEX clients_stale ON clients (client_id) WHERE stale = 1;
  CREATE INDEX clients_merged ON clients (merged_into) WHERE merged_into IS NOT NULL;
  CREATE INDEX clients_listed ON clients (archived, last_wall DESC) WHERE merged_into IS NULL;
  ALTER TABLE sessions ADD COLUMN client_id TEXT;
  ALTER TABLE sessions ADD COLUMN course_id TEXT;
  CREATE INDEX sessions_of_client ON sessions (client_id, started_wall) WHERE client_id IS NOT NULL;
  CREATE TRIGGER session_written AFTER INSERT ON sessions WHEN NEW.client_id IS NOT NULL
    BEGIN UPDATE clients SET stale = 1 WHERE client_id = NEW.client_id; END;
  CREATE TRIGGER session_rewritten AFTER UPDATE ON sessions WHEN NEW.client_id IS NOT NULL OR OLD.client_id IS NOT NULL
    BEGIN UPDATE clients SET stale = 1 WHERE client_id IN (NEW.client_id, OLD.client_id); END;
  CREATE TABLE purging (stream TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE tombstones (
    stream TEXT NOT NULL PRIMARY KEY,
    wall INTEGER NOT NULL,
    events INTEGER NOT NULL,
    last_hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  DROP TRIGGER events_are_never_deleted;
  CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
    WHEN NOT EXISTS (SELECT 1 FROM purging WHERE stream = OLD.stream)
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
  CREATE TRIGGER the_dead_stay_dead BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM tombstones WHERE stream = NEW.stream)
    BEGIN SELECT RAISE(ABORT, 'this record was deleted'); END;
  `,
  // The notes that wait for a signature are counted on every visit of the first screen.
  `
  ALTER TABLE sessions ADD COLUMN signed INTEGER NOT NULL DEFAULT 0;
  UPDATE sessions SET signed = 1 WHERE json_valid(summary) AND json_extract(summary, '$.signed') IS 1;
  CREATE INDEX sessions_unsigned ON sessions (started_wall DESC) WHERE finished = 1 AND signed = 0;
  `,
  // A client's line holds the birth date, or the year alone, as text; it used to hold the year as a number.
  `
  UPDATE clients SET line = json_set(json_remove(line, '$.birthYear'), '$.born', CAST(json_extract(line, '$.birthYear') AS TEXT))
    WHERE json_valid(line);
  `,
  // Codes are told apart by their accents and voicing marks, numbers in them compare as numbers, and ł is found by l. Codes that were
  // different stay so: the new key folds less than the old one did.
  `
  ALTER TABLE clients ADD COLUMN code_order TEXT NOT NULL DEFAULT '';
  UPDATE clients SET code_key = code_key_of(json_extract(line, '$.code')), code_order = code_order_of(json_extract(line, '$.code')),
    search = search_text_of(line) WHERE json_valid(line) AND json_type(line, '$.code') = 'text';
  `,
];
