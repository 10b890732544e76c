// The data file cut off or with flipped bits, anywhere: what can still be read is what was written, everything else is refused, and the newest
// backup brings all of it back. Nothing crashes, and nothing is silently different.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEventStore } from "../../electron/host/store/event-store.ts";
import { openDatabase } from "../../electron/host/store/open-database.ts";
import { openHost } from "../../electron/host/open-host.ts";
import { randomFrom } from "../../build/random.ts";
import { long, seed } from "../support/readers/effort.ts";
import { openFolder, settingsFor } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const cases = long ? 6_000 : 120;
const folder = makeFolder();
const whole = join(folder.path, "whole");
const broken = join(folder.path, "broken");
const sessions = new Map<string, string>();
let bytes = Buffer.alloc(0);

beforeAll(async () => {
  mkdirSync(whole);
  const told = openFolder(whole);
  for (let one = 1; one <= 12; one += 1) {
    const id = await told.session(`Client ${one}`);
    sessions.set(id, JSON.stringify(await told.events(id)));
  }
  expect((await told.call("backup.make", {})).ok).toBe(true);
  told.host.close();
  bytes = readFileSync(join(whole, "steadyhold.sqlite"));
});
afterAll(() => folder.remove());

function damage(random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  if (random() < 0.25) return copy.subarray(0, Math.floor(random() * copy.length));
  const flips = 1 + Math.floor(random() * (random() < 0.5 ? 1 : 60));
  for (let flip = 0; flip < flips; flip += 1) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

describe("a damaged data file", () => {
  it(`is read as it was written or not at all, over ${cases} damages`, { timeout: 60 * 60_000 }, () => {
    const random = randomFrom(seed);
    const found = { refused: 0, unharmed: 0, someRefused: 0 };
    for (let one = 1; one <= cases; one += 1) {
      rmSync(broken, { recursive: true, force: true });
      mkdirSync(broken);
      const file = join(broken, "steadyhold.sqlite");
      writeFileSync(file, damage(random));
      const database = openDatabase(file);
      if (!database.ok) {
        expect(["damaged", "not-ours", "newer"]).toContain(database.error.code);
        found.refused += 1;
        continue;
      }
      const store = openStore(database.value);
      if (store === null) {
        found.refused += 1;
        continue;
      }
      let lost = 0;
      for (const [id, written] of sessions) {
        const read = store.read(id);
        // An empty answer is a session whose rows cannot be found: a loss that shows, never another content.
        if (!read.ok || read.value.length === 0) lost += 1;
        else expect(JSON.stringify(read.value), `case ${one}: ${id} is silently different`).toBe(written);
      }
      store.close();
      if (lost === 0) found.unharmed += 1;
      else found.someRefused += 1;
    }
    expect(found.refused + found.unharmed + found.someRefused).toBe(cases);
    expect(found.refused).toBeGreaterThan(cases / 10);
    process.stdout.write(`damaged files: ${JSON.stringify(found)}\n`);
  });

  it("is answered with the newest backup, which brings every session back", { timeout: 60 * 60_000 }, async () => {
    const random = randomFrom(seed + 1);
    let offered = 0;
    for (let one = 1; offered < (long ? 200 : 8); one += 1) {
      rmSync(broken, { recursive: true, force: true });
      mkdirSync(join(broken, "backups"), { recursive: true });
      for (const name of readdirSync(join(whole, "backups")))
        copyFileSync(join(whole, "backups", name), join(broken, "backups", name));
      writeFileSync(join(broken, "steadyhold.sqlite"), damage(random));
      const opened = openHost(settingsFor(broken));
      if (!opened.ok) {
        // A flipped mark of the file: it looks like another program's, or a newer version's, and is not touched.
        expect(["not-ours", "newer"]).toContain(opened.error.code);
        continue;
      }
      opened.value.close();
      const told = openFolder(broken);
      const state = await told.call("backup.read", {});
      if (state.ok && state.value.damaged) {
        offered += 1;
        const name = state.value.copies[0]?.name ?? "";
        expect(await told.call("backup.restore", { name })).toEqual({ ok: true, value: {} });
        for (const [id, written] of sessions) expect(JSON.stringify(await told.events(id))).toBe(written);
      }
      told.host.close();
    }
  });
});

function openStore(database: Parameters<typeof createEventStore>[0]) {
  try {
    return createEventStore(database);
  } catch {
    database.close();
    return null;
  }
}
