// A whole practice on a new laptop: clients with their courses, sessions that still belong to them, settings; over real folders on disk.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientEventVersion } from "../../../../shared/client/events.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { clientLogOf, keptSettings, type ClientLog, type Sections } from "../../../../shared/documents/file/file.ts";
import { readSettings } from "../../../../shared/settings/settings.ts";
import { practiceRig } from "../../../support/rigs/practice-rig.ts";
import { everything, twoClients, written } from "./gathered.ts";

type Rig = ReturnType<typeof practiceRig>;
const defaults = readSettings(new Map());
const soundAt = (volume: number) => ({ ...defaults.sound, master: { volume, muted: false } });

let old: Rig;
let next: Rig;
beforeEach(() => {
  old = practiceRig();
  next = practiceRig();
});
afterEach(() => {
  old.close();
  next.close();
});

const move = (rig: Rig, sections: Sections) => rig.done("practice.import", { text: fileAsJson(sections, written) });
const refused = (...problems: readonly object[]) => ({ outcome: "refused", total: problems.length, problems });

describe("a new laptop", () => {
  it("has every client, course, visit and setting of the old one", async () => {
    const [first, other] = await twoClients(old);
    await old.command(other, { type: "archive-client" });
    const practice = { therapist: "B. Mueller", credentials: "RMT", practice: "Back in Motion", phone: "555 0199" };
    await old.done("settings.write", { section: "practice", value: practice });
    const sections = await everything(old);
    expect(await move(next, sections)).toEqual({
      outcome: "imported",
      clients: { added: 2, continued: 0, known: 0 },
      sessions: { added: 2, continued: 0, known: 0 },
      settings: { taken: ["practice"], left: [] },
    });
    next.restart();
    for (const clientId of [first, other]) {
      const { now: _, ...record } = await old.read(clientId);
      expect(await next.read(clientId)).toMatchObject(record);
      expect(record.sessions).toHaveLength(1);
    }
    expect((await next.done("settings.read", {})).practice).toEqual(practice);
    expect(await everything(next)).toEqual(sections);
    const search = { query: "julia", archived: false, limit: 10 };
    expect(await next.done("client.search", search)).toEqual(await old.done("client.search", search));
    expect((await next.done("home.read", {})).due).toEqual((await old.done("home.read", {})).due);
  });

  it("takes the same file again and changes nothing, and goes on where the old one went on", async () => {
    const [first] = await twoClients(old);
    const sections = await everything(old);
    await move(next, sections);
    expect(await move(next, sections)).toMatchObject({
      clients: { added: 0, continued: 0, known: 2 },
      sessions: { added: 0, known: 2 },
      settings: { taken: [], left: [] },
    });
    await old.command(first, { type: "change-details", details: { ...noDetails, code: "JM-043", name: "Julia" } });
    await old.visit(first);
    expect(await move(next, await everything(old))).toMatchObject({
      clients: { added: 0, continued: 1, known: 1 },
      // The unsigned note of the first visit goes by the corrected name.
      sessions: { added: 1, continued: 1, known: 1 },
    });
    expect((await next.read(first)).details.code).toBe("JM-043");
    expect((await next.read(first)).sessions).toHaveLength(2);
    // An older file says nothing new.
    expect(await move(next, sections)).toMatchObject({ clients: { known: 2 } });
    expect((await next.read(first)).details.code).toBe("JM-043");
  });

  it("takes a file of an older version, knows it when it comes again, and writes it anew in today's", async () => {
    const text = readFileSync(join(import.meta.dirname, "../../../shared/documents/file/kept/clients-1.json"), "utf8");
    const added = { clients: { added: 2, continued: 0, known: 0 } };
    expect(await next.done("practice.import", { text })).toMatchObject({ outcome: "imported", ...added });
    expect(await next.done("practice.import", { text })).toMatchObject({ clients: { added: 0, known: 2 } });
    expect((await next.read("client-2")).details).toMatchObject({ code: "JM-042", born: "1980", medication: "" });
    next.restart();
    const sections = await everything(next);
    expect(sections.clients?.map(({ eventVersion }) => eventVersion)).toEqual([clientEventVersion, clientEventVersion]);
    expect(await move(next, sections)).toMatchObject({ clients: { added: 0, continued: 0, known: 2 } });
    expect(await move(old, sections)).toMatchObject({ outcome: "imported", ...added });
    expect(await old.done("practice.import", { text })).toMatchObject({ clients: { added: 0, known: 2 } });
  });

  it("tells open windows", async () => {
    await twoClients(old);
    await old.done("settings.write", { section: "sound", value: soundAt(25) });
    await move(next, await everything(old));
    expect(next.pushes).toContainEqual({ type: "reread" });
    expect(next.pushes.some((push) => push.type === "settings" && push.settings.sound.master.volume === 25)).toBe(true);
  });

  it("knows merged clients as the one they became, with all visits", async () => {
    const [first, other] = await twoClients(old);
    const third = await old.client({ code: "Z-9" });
    await old.done("client.merge", { clientId: first, from: other, commandId: old.id() });
    await old.done("client.merge", { clientId: third, from: first, commandId: old.id() });
    await move(next, await everything(old));
    for (const clientId of [first, other, third]) {
      const read = await next.read(clientId);
      expect(read.clientId).toBe(third);
      expect(read.sessions).toHaveLength(2);
      expect(read.courses).toHaveLength(2);
    }
  });

  it("lets two clients change codes with each other", async () => {
    const [first, other] = await twoClients(old);
    await move(next, await everything(old));
    const code = (clientId: string, to: string) =>
      old.command(clientId, { type: "change-details", details: { ...noDetails, code: to } });
    await code(first, "between");
    await code(other, "JM-042");
    await code(first, "QL-1");
    expect(await move(next, await everything(old))).toMatchObject({ clients: { continued: 2 } });
    expect((await next.read(first)).details.code).toBe("QL-1");
    expect((await next.read(other)).details.code).toBe("JM-042");
  });
});

describe("a conflict", () => {
  it("of a record that went on in two places is told, and nothing of the file is written", async () => {
    const [first] = await twoClients(old);
    await move(next, await everything(old));
    await old.command(first, { type: "change-details", details: { ...noDetails, code: "JM-042", name: "old" } });
    const command = { type: "change-details", details: { ...noDetails, code: "JM-042", name: "new" } } as const;
    await next.done("client.command", { clientId: first, commandId: "elsewhere", command });
    await old.client({ code: "Later" });
    const { events = [] } = (await everything(old)).clients?.find(({ clientId }) => clientId === first) ?? {};
    const answer = await move(next, await everything(old));
    // The unsigned note of the visit went on in two places with it.
    expect(answer).toMatchObject({
      outcome: "refused",
      problems: [
        { code: "record-conflict", client: "JM-042", entry: events.length, session: null },
        { code: "conflict" },
      ],
    });
    expect((await next.read(first)).details.name).toBe("new");
    expect((await next.done("client.search", { query: "later", archived: false, limit: 10 })).total).toBe(0);
  });

  it("of two clients with one code is told", async () => {
    await twoClients(old);
    await next.client({ code: "jm-042" });
    const answer = await move(next, await everything(old));
    expect(answer).toMatchObject(refused({ code: "code-taken", client: "JM-042", detail: "JM-042" }));
    expect((await everything(next)).sessions).toEqual([]);
  });

  it("with what was deleted here for good is told", async () => {
    const [first] = await twoClients(old);
    const sections = await everything(old);
    await move(next, sections);
    await next.done("client.delete", { clientId: first, typed: "JM-042" });
    const answer = await move(next, sections);
    expect(answer).toMatchObject({
      outcome: "refused",
      total: 2,
      problems: [{ code: "record-deleted" }, { code: "session-deleted" }],
    });
  });

  it("of settings is settled for this computer, and said", async () => {
    await old.done("settings.write", { section: "sound", value: soundAt(25) });
    await old.done("settings.write", { section: "note", value: { ...defaults.note, paper: "letter" } });
    await next.done("settings.write", { section: "sound", value: soundAt(75) });
    expect(await move(next, await everything(old))).toMatchObject({ settings: { taken: ["note"], left: ["sound"] } });
    const now = await next.done("settings.read", {});
    expect([now.sound.master.volume, now.note.paper]).toEqual([75, "letter"]);
  });

  it("is none where a section of the file was never set", async () => {
    await next.done("settings.write", { section: "sound", value: soundAt(75) });
    expect(await move(next, await everything(old))).toMatchObject({ settings: { taken: [], left: [] } });
  });
});

describe("a damaged file", () => {
  const wholeText = async () => fileAsJson(await everything(old), written);
  const refusedAs = async (text: string, ...problems: readonly object[]) => {
    expect(await next.done("practice.import", { text })).toMatchObject(refused(...problems));
    expect(await everything(next)).toMatchObject({ clients: [], sessions: [] });
  };

  it("is refused whole where a record or a setting was changed", async () => {
    await twoClients(old);
    const text = await wholeText();
    expect(text).toContain('"name":"Julia M."');
    await refusedAs(text.replace('"name":"Julia M."', '"name":"Julia N."'), { code: "record-changed" });
    await refusedAs(text.replace('"paper":"a4"', '"paper":"letter"'), { code: "settings-changed", field: "note" });
    await refusedAs(text.replace('"paper":"a4"', '"paper":"a5"'), { code: "not-allowed" });
  });

  it("never leaves a half of it behind", async () => {
    await twoClients(old);
    await old.done("settings.write", { section: "sound", value: soundAt(25) });
    const whole = await everything(old);
    const fresh = await everything(next);
    const text = fileAsJson(whole, written);
    const cut = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), fc.string({ maxLength: 3 }));
    let moved = false;
    await fc.assert(
      fc.asyncProperty(cut, async ([from, length, put]) => {
        const damaged = text.slice(0, from) + put + text.slice(from + length);
        const answer = await next.done("practice.import", { text: damaged });
        moved ||= answer.outcome === "imported";
        expect(await everything(next)).toEqual(moved ? whole : fresh);
      }),
      { numRuns: 60 },
    );
  });

  it("is refused where its records tell no story", async () => {
    await twoClients(old);
    const sections = await everything(old);
    const told = (change: (log: ClientLog) => readonly ClientLog[]): Sections => ({
      clients: sections.clients?.flatMap((log) => (log.events.length > 0 ? change(log) : [])),
    });
    const rebuilt = (log: ClientLog, events: readonly ClientLog["events"][number][]): ClientLog =>
      clientLogOf(
        log.clientId,
        events.map((one, index) => ({ ...one, position: index + 1 })),
      );
    const first = told((log) => [rebuilt(log, log.events.slice(1))]);
    await refusedAs(fileAsJson(first, written), { code: "record-not-started" }, { code: "record-not-started" });
    const noCourse = told((log) => [
      rebuilt(
        log,
        log.events.filter(({ event }) => event.type !== "course-opened"),
      ),
    ]);
    await refusedAs(fileAsJson(noCourse, written), { code: "unknown-course" }, { code: "unknown-course" });
    const twice = told((log) => [log, log]);
    await refusedAs(fileAsJson(twice, written), { code: "record-twice" }, { code: "record-twice" });
    const [one, other] = sections.clients ?? [];
    if (one === undefined || other === undefined) throw new Error("no clients");
    const at = { wall: 1_795_000_000_000, timeZone: "America/Toronto" };
    const into = (log: ClientLog, target: string): ClientLog =>
      rebuilt(log, [...log.events, { position: 1, commandId: "", event: { type: "merged-into", at, into: target } }]);
    const circle = { clients: [into(one, other.clientId), into(other, one.clientId)] };
    await refusedAs(fileAsJson(circle, written), { code: "unknown-record" }, { code: "unknown-record" });
    const nowhere = { clients: [into(one, "nobody")] };
    await refusedAs(fileAsJson(nowhere, written), { code: "unknown-record" });
    const sound = keptSettings({ section: "sound", value: defaults.sound });
    await refusedAs(fileAsJson({ settings: [sound, sound] }, written), { code: "settings-twice", field: "sound" });
  });
});
