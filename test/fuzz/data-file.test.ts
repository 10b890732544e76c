// Generated data files, from random bytes to a real one with anything in its rows: opened or refused in words, never a crash, and a file that is
// refused is left as it is.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEventStore } from "../../electron/host/store/event-store.ts";
import { openDatabase } from "../../electron/host/store/open-database.ts";
import { verifyData } from "../../electron/host/store/verify.ts";
import { long, seed } from "../support/readers/effort.ts";
import { openFolder } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const folder = makeFolder();
const real = join(folder.path, "steadyhold.sqlite");
const file = join(folder.path, "generated.sqlite");
let sessionId = "";

beforeAll(async () => {
  const told = openFolder(folder.path);
  sessionId = await told.session("Fuzzed");
  told.host.close();
});
afterAll(() => folder.remove());
const timeout = 60 * 60_000;
const run = (cases: number) => ({ numRuns: cases, seed, endOnFailure: true });

describe("generated data files", () => {
  it("of random bytes, with and without the mark of a database", { timeout }, () => {
    const bytes = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 2_000 }));
    fc.assert(
      fc.property(bytes, ([marked, random]) => {
        const head = marked ? readFileSync(real).subarray(0, 100) : Buffer.alloc(0);
        const written = Buffer.concat([head, random]);
        writeFileSync(file, written);
        expect(verifyData(file).ok).toBe(false);
        if (written.length === 0) return;
        const opened = openDatabase(file);
        if (opened.ok) opened.value.close();
        else expect(readFileSync(file)).toEqual(written);
        expect(opened.ok).toBe(false);
      }),
      run(long ? 5_000 : 100),
    );
  });

  it("with anything in the place of any value of any row", { timeout }, () => {
    const column = fc.constantFrom(
      "device",
      "wall",
      "mono",
      "type",
      "version",
      "command_id",
      "stamp",
      "payload",
      "hash",
    );
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.json(),
      fc.constantFrom("{}", "null", "[]", '{"type":"undo"}'),
    );
    fc.assert(
      fc.property(column, value, fc.integer({ min: 1, max: 6 }), (changed, text, position) => {
        copyFileSync(real, file);
        const database = new DatabaseSync(file);
        database.exec("DROP TRIGGER events_are_never_changed");
        try {
          database.prepare(`UPDATE events SET ${changed} = ? WHERE position = ?`).run(text, position);
        } catch {
          // The table takes no such value at all.
          database.close();
          return;
        }
        database.close();
        const verified = verifyData(file);
        const opened = openDatabase(file);
        if (!opened.ok) return;
        const store = createEventStore(opened.value);
        const read = store.read(sessionId);
        store.close();
        expect(read.ok).toBe(verified.ok);
      }),
      run(long ? 5_000 : 60),
    );
  });
});
