// The tables as SQL, one entry a version: entry n lifts a file from version n to n + 1. Entries that were ever shipped never change.
import { z } from "zod";
import { clientKey } from "../../../shared/session/last-sites.ts";
import { parseJson } from "./parse-json.ts";

/** "Sthd": marks the file as Steadyhold's, so that another program's database is refused, never altered. */
export const applicationId = 0x53746864;

/** Functions the entries call, by name; each takes and gives text. */
export const migrationFunctions: Readonly<Record<string, (text: string) => string>> = {
  client_key_of(summary) {
    const read = z.object({ client: z.string() }).safeParse(parseJson(summary));
    return read.success ? clientKey(read.data.client) : "";
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
];
