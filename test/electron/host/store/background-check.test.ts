// A large data file is read through after the start: damage in its middle is told, a whole one is not.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkInBackground } from "../../../../electron/host/store/check.ts";
import { checkedAtOnceBytes, openDatabase } from "../../../../electron/host/store/database.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

let folder = makeFolder();
const file = (): string => join(folder.path, "steadyhold.sqlite");
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

function makeLarge(): void {
  const database = openDatabase(file());
  if (!database.ok) throw new Error(database.error.code);
  const rows = database.value.prepare("INSERT INTO settings (section, value, wall) VALUES (?, ?, 0)");
  database.value.exec("PRAGMA synchronous = OFF; BEGIN");
  for (let row = 0; row < 20; row += 1) rows.run(`row ${row}`, "x".repeat(checkedAtOnceBytes / 16));
  database.value.exec("COMMIT");
  database.value.close();
}

it("damage in a large file is told in the background, and the file still opens at once", async () => {
  makeLarge();
  const bytes = readFileSync(file());
  // An interior page of the tables is overwritten; the head and the schema stay.
  bytes.fill(0x5a, 4_096 * 3, 4_096 * 30);
  writeFileSync(file(), bytes);
  const told = await new Promise<string>((resolve) => {
    checkInBackground(file(), resolve, 0);
  });
  expect(told).not.toBe("");
});

it("a small file was checked before it was opened and is not read again", () => {
  const database = openDatabase(file());
  if (database.ok) database.value.close();
  checkInBackground(file(), () => expect.unreachable(), 0)();
});
