// Files that are read in, spoiled in every way a disk, a mail, an editor or a program can: refused with what is wrong and nothing written, or
// taken whole, so that the log says word for word what the file says.
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientsSection } from "../../electron/host/transfer/plan-clients.ts";
import { importPractice } from "../../electron/host/transfer/practice.ts";
import { sessionsSection } from "../../electron/host/transfer/plan-import.ts";
import { settingsSection } from "../../electron/host/transfer/settings-section.ts";
import { openStores } from "../../electron/host/store/stores.ts";
import { verifyData } from "../../electron/host/store/check.ts";
import type { Failure, Response } from "../../shared/contract/contract.ts";
import { fileAsJson } from "../../shared/documents/file/as-json.ts";
import { digestOf, logOf, recordDigest, settingsDigest } from "../../shared/documents/file/file.ts";
import { formatProblem } from "../../shared/documents/file/problems.ts";
import { readFile } from "../../electron/host/transfer/read-file.ts";
import { noteAsText } from "../../shared/documents/note/as-text.ts";
import { composeNote } from "../../shared/documents/note/compose.ts";
import type { Result } from "../../shared/result.ts";
import { fold } from "../../shared/session/evolve.ts";
import { readSettings } from "../../shared/settings/settings.ts";
import { randomFrom } from "../../build/random.ts";
import { long, seed } from "../support/readers/effort.ts";
import { practiceRig } from "../support/rigs/practice-rig.ts";
import { spoilBytes, spoilValues } from "../support/rigs/spoil.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { sampleLogs, signed } from "../support/samples/sessions.ts";

type Imported = Result<Response<"practice.import">, Failure>;
const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const clock = { wall: () => written.wall };
const folder = makeFolder();
const rig = practiceRig();
const watch = { version: (): number => 0, close: (): void => undefined };
/** A whole practice, and one session as it is saved from its wrap-up. */
const texts: string[] = [];

beforeAll(async () => {
  const old = practiceRig();
  const first = await old.client({ code: "JM-042", name: "Julia M.", notes: "=1+1\n<b>مرحبا 🙂" });
  const other = await old.client({ code: "QL-1" });
  await old.visit(first, { before: 6, after: 2 });
  const visit = await old.visit(other);
  await old.done("session.sign", {
    sessionId: visit,
    commandId: old.id(),
    name: "Ada Roy",
    credentials: "RMT",
    wording: "full",
  });
  const sound = { ...readSettings(new Map()).sound, master: { volume: 25, muted: false } };
  await old.done("settings.write", { section: "sound", value: sound });
  const everything = await old.done("export.compose", { format: "json", of: { scope: "practice" }, bom: false });
  const one = logOf("mirrored", signed(sampleLogs["mirrored"] ?? []));
  texts.push(everything.text, fileAsJson({ sessions: [one] }, written));
  old.close();
  const data = new DatabaseSync(join(rig.folder, "steadyhold.sqlite"), { readOnly: true });
  // Another connection's number, which goes up with everything that is written.
  watch.version = () => Number(data.prepare("PRAGMA data_version").get()?.["data_version"]);
  watch.close = () => data.close();
});
afterAll(() => {
  watch.close();
  rig.close();
  folder.remove();
});

const timeout = 60 * 60_000;
/** A case is a number: what is spoiled, and how, follows from it. */
const run = (cases: number) => ({ numRuns: cases, seed, endOnFailure: true });
const textOf = (number: number): string => texts[number % texts.length] ?? "";

function expectWords(answer: Imported): void {
  expect(answer.ok).toBe(true);
  if (!answer.ok || answer.value.outcome !== "refused") return;
  const { problems, total } = answer.value;
  expect(total).toBeGreaterThanOrEqual(problems.length);
  expect(problems.length).toBeGreaterThan(0);
  for (const one of problems) {
    const { where, what } = formatProblem(one);
    expect(where.length).toBeGreaterThan(3);
    expect(what).toMatch(/[.:…”"]/u);
  }
}

/** The digests a program would have made for what it wrote: what is said here passes for unchanged. */
function seal(file: unknown): void {
  const sections = Object(Reflect.get(Object(file), "sections"));
  const each = (name: string, digest: (one: object) => string): void => {
    const list: unknown = Reflect.get(sections, name);
    if (!Array.isArray(list)) return;
    for (const one of list) if (typeof one === "object" && one !== null) Reflect.set(one, "digest", digest(one));
  };
  const events = (one: object): readonly unknown[] => Array.from(Reflect.get(one, "events") ?? []);
  each("sessions", (one) => digestOf(Reflect.get(one, "sessionId"), events(one)));
  each("clients", (one) => recordDigest(Reflect.get(one, "clientId"), events(one)));
  each("settings", (one) => settingsDigest(Reflect.get(one, "settings") ?? null));
}

/** Reads the text in where nothing is yet, and holds what came of it against the law. */
function takeIn(text: string): Imported {
  const file = join(folder.path, "taken.sqlite");
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
  const opened = openStores(file);
  if (!opened.ok) throw new Error(opened.error.code);
  // Nothing here has to outlive the machine.
  opened.value.database.exec("PRAGMA synchronous = OFF");
  const { sessions, clients: records, settings } = opened.value;
  const rows = {
    clients: clientsSection(records, () => undefined),
    sessions: sessionsSection(sessions, records, () => undefined),
    settings: settingsSection(settings, clock, () => undefined),
  };
  const answer = importPractice(rows, sessions, { text });
  if (answer.ok && answer.value.outcome === "imported") {
    const read = readFile(text);
    if (!read.ok) throw new Error("taken, and not readable");
    for (const { sessionId, recorded } of read.value.sessions) {
      const kept = sessions.read(sessionId);
      expect(kept.ok && JSON.stringify(kept.value)).toBe(JSON.stringify(recorded));
      const session = fold(recorded.map(({ event }) => event));
      if (session.status === "started") expect(noteAsText(composeNote({ session })).length).toBeGreaterThan(10);
    }
    for (const { clientId, recorded } of read.value.clients) {
      const kept = records.read(clientId);
      expect(kept.ok && JSON.stringify(kept.value)).toBe(JSON.stringify(recorded));
    }
    expect(records.search("", true, 50).ok && sessions.recent(50).ok && settings.read().ok).toBe(true);
  } else {
    expect(opened.value.database.prepare("SELECT count(*) AS rows FROM events").get()).toEqual({ rows: 0 });
    expect(opened.value.database.prepare("SELECT count(*) AS rows FROM settings").get()).toEqual({ rows: 0 });
  }
  opened.value.database.close();
  expect(verifyData(file).ok).toBe(true);
  return answer;
}

describe("spoiled files that are read in", () => {
  it("damaged anywhere: refused in words with nothing written, or the same file still", { timeout }, async () => {
    const found = { refused: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (number) => {
        const bytes = spoilBytes(Buffer.from(textOf(number)), randomFrom(number));
        // As the page reads a file that was chosen.
        const text = new TextDecoder().decode(bytes);
        const before = watch.version();
        const answer = await rig.call("practice.import", { text });
        expectWords(answer);
        if (answer.ok && answer.value.outcome === "refused") {
          expect(watch.version()).toBe(before);
          found.refused += 1;
        } else {
          // What is still a whole file says what the whole one says, but for whitespace and marks.
          expect(readFile(text)).toEqual(readFile(textOf(number)));
          found.taken += 1;
        }
      }),
      run(long ? 25_000 : 400),
    );
    expect(found.refused).toBeGreaterThan(found.taken);
    process.stdout.write(`files damaged: ${JSON.stringify(found)}\n`);
  });

  it("changed by a program that makes the digests anew: refused in words, or taken whole", { timeout }, () => {
    const found = { refused: 0, imported: 0 };
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const answer = takeIn(spoilValues(textOf(number), randomFrom(number), seal));
        expectWords(answer);
        if (answer.ok) found[answer.value.outcome] += 1;
      }),
      run(long ? 10_000 : 150),
    );
    expect(Math.min(found.refused, found.imported)).toBeGreaterThan(0);
    process.stdout.write(`files changed: ${JSON.stringify(found)}\n`);
  });
});
