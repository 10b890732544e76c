// What the host composes of what is recorded: sessions by record, course, choice and label, letters by the records they go to, and nothing of a
// damaged log; and that presses do not wait for it.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { composeText, type ExportPorts } from "../../../../electron/host/transfer/export.ts";
import type { ExportOf, Parsed } from "../../../../shared/contract/contract.ts";
import { exportFileSchema } from "../../../../shared/documents/file/file.ts";
import { composed } from "../../../../shared/documents/formats.ts";
import { err, ok } from "../../../../shared/result.ts";
import { readSettings } from "../../../../shared/settings/settings.ts";
import { practiceRig } from "../../../support/rigs/practice-rig.ts";
import { sampleLogs } from "../../../support/samples/sessions.ts";

let rig: ReturnType<typeof practiceRig>;
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

async function twoVisits() {
  const clientId = await rig.client({ code: "JM-042" });
  const first = await rig.visit(clientId);
  const second = await rig.visit(clientId);
  const { courses } = await rig.read(clientId);
  return { clientId, courseId: courses[0]?.courseId ?? "", first, second };
}

async function sessionIds(of: ExportOf): Promise<readonly string[]> {
  const { text } = await rig.done("export.compose", { format: "json", of, bom: false });
  return (exportFileSchema.parse(JSON.parse(text)).sections.sessions ?? []).map(({ sessionId }) => sessionId);
}

function damage(sessionId: string): void {
  const database = new DatabaseSync(join(rig.folder, "steadyhold.sqlite"));
  database.exec(
    `DROP TRIGGER events_are_never_changed;
     UPDATE events SET payload = replace(payload, '"score":5', '"score":1') WHERE stream = '${sessionId}'`,
  );
  database.close();
  rig.restart();
}

describe("an export", () => {
  it("is of the sessions that are asked for, oldest first", async () => {
    const { clientId, courseId, first, second } = await twoVisits();
    const other = await rig.client({ code: "QL-1" });
    const theirs = await rig.visit(other);
    expect(await sessionIds({ scope: "session", sessionId: second })).toEqual([second]);
    expect(await sessionIds({ scope: "selection", clientId, sessionIds: [second, first] })).toEqual([first, second]);
    expect(await sessionIds({ scope: "course", clientId, courseId })).toEqual([first, second]);
    expect(await sessionIds({ scope: "client", clientId })).toEqual([first, second]);
    expect(await sessionIds({ scope: "client", label: " jm-042 " })).toEqual([first, second]);
    expect(await sessionIds({ scope: "practice" })).toEqual([first, second, theirs]);
  });

  it("is refused where a session that was chosen belongs to nobody or to somebody else", async () => {
    const { clientId, first } = await twoVisits();
    const theirs = await rig.visit(await rig.client({ code: "QL-1" }));
    for (const [format, of, code] of [
      ["json", { scope: "selection", clientId, sessionIds: [first, theirs] }, "unknown-session"],
      ["json", { scope: "session", sessionId: "nobodys" }, "unknown-session"],
      ["json", { scope: "client", clientId: "nobody" }, "unknown-client"],
      ["text", { scope: "course", clientId, courseId: "none" }, "nothing-to-export"],
      ["fhir", { scope: "client", label: "Nobody" }, "nothing-to-export"],
      ["fhir", { scope: "practice" }, "bad-request"],
      ["svg", { scope: "client", clientId }, "bad-request"],
    ] as const) {
      expect(await rig.call("export.compose", { format, of, bom: false })).toMatchObject({
        ok: false,
        error: { code },
      });
    }
  });

  it("of a practice has every section; of one client's sessions it has sessions only", async () => {
    const { clientId } = await twoVisits();
    const sectionsOf = async (of: ExportOf) =>
      Object.entries(
        exportFileSchema.parse(JSON.parse((await rig.done("export.compose", { format: "json", of, bom: false })).text))
          .sections,
      ).map(([name, items]) => [name, items?.length]);
    expect(await sectionsOf({ scope: "practice" })).toEqual([
      ["clients", 1],
      ["sessions", 2],
      ["settings", 6],
    ]);
    expect(await sectionsOf({ scope: "client", clientId })).toEqual([["sessions", 2]]);
  });

  it("leaves out a damaged session and says whose; asked for alone it is refused with what does not match", async () => {
    const { clientId, first, second } = await twoVisits();
    damage(first);
    const asked = { format: "json", of: { scope: "client", clientId }, bom: false } as const;
    const given = await rig.done("export.compose", asked);
    expect(given.unread).toEqual(["JM-042"]);
    expect(await sessionIds(asked.of)).toEqual([second]);
    const notes = await rig.done("export.compose", { ...asked, format: "text" });
    expect(notes.text).toMatch(/One record is not in this file, .*: JM-042\.\n$/u);
    const alone = await rig.call("export.compose", { ...asked, of: { scope: "session", sessionId: first } });
    expect(alone).toMatchObject({ ok: false, error: { code: "changed", what: "row" } });
  });

  it("of letters is addressed by the record of each session's client, as it is now", async () => {
    const careTeam = [{ name: "Dr. Roy", role: "physician", contact: "" }];
    const clientId = await rig.client({ code: "JM-042", careTeam });
    const sessionId = await rig.visit(clientId);
    const letters = async (of: ExportOf) =>
      (await rig.done("export.compose", { format: "fhir-letter", of, bom: false })).text;
    expect(await letters({ scope: "session", sessionId })).toContain("Dr. Roy, physician");
    expect(await letters({ scope: "client", clientId })).toContain("Dr. Roy, physician");
  });

  it("is in the words and from the practice that the settings say", async () => {
    const { first } = await twoVisits();
    const asked = { format: "text", of: { scope: "session", sessionId: first }, bom: false } as const;
    expect((await rig.done("export.compose", asked)).text).not.toContain("Pain before: 5 of 10.");
    const { note, practice } = await rig.done("settings.read", {});
    await rig.done("settings.write", { section: "note", value: { ...note, wording: "short" } });
    await rig.done("settings.write", { section: "practice", value: { ...practice, practice: "Clinic Roy" } });
    expect((await rig.done("export.compose", asked)).text).toContain("Pain before: 5 of 10.");
    expect((await rig.done("export.compose", { ...asked, format: "fhir" })).text).toContain("Clinic Roy");
  });
});

/** A practice of as many sessions as asked for, all alike, on a clock that a read moves on. */
function ports(count: number, more: Partial<ExportPorts> = {}): ExportPorts {
  const rows = sampleLogs["mirrored"] ?? [];
  const clock = { now: 0 };
  const summary = { sessionId: "mirrored", client: "Mirrored" };
  return {
    version: "1.2.3",
    clock: { wall: () => 0, mono: () => clock.now },
    sessions: {
      // Of a line the export looks at these two alone.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      page: (from, limit) => ok(Array.from({ length: Math.min(limit, count - from) }, () => summary) as never),
      read() {
        clock.now += 6;
        return ok(rows);
      },
      stored: () => ok([]),
    },
    clients: { page: () => ok([]), read: () => ok([]) },
    readClient: () => err({ code: "unknown-client" }),
    settings: () => ok(readSettings(new Map())),
    saveFile: async () => ok({ saved: true }),
    ...more,
  };
}

describe("while an export is composed", () => {
  const asked = (format: Parsed<"export.compose">["format"]): Parsed<"export.compose"> => ({
    format,
    of: { scope: "client", label: "M" },
    bom: false,
    decimalComma: false,
  });

  it("presses wait for a few sessions at most", async () => {
    let reads = 0;
    const own = ports(60);
    const counted: ExportPorts = {
      ...own,
      sessions: {
        ...own.sessions,
        read(id) {
          reads += 1;
          return own.sessions.read(id);
        },
      },
    };
    // What waits has its turn between two reads.
    const readAtTurns = [0];
    let next = setImmediate(takeTurn);
    function takeTurn(): void {
      readAtTurns.push(reads);
      next = setImmediate(takeTurn);
    }
    const answer = await composeText(counted, asked("text"));
    clearImmediate(next);
    expect(answer.ok && answer.value.text.match(/^SESSION NOTE$/gmu)).toHaveLength(60);
    const between = [...readAtTurns, reads].map((now, index) => now - (readAtTurns[index - 1] ?? 0));
    expect(Math.max(...between)).toBeLessThanOrEqual(3);
  });

  it("a disk that goes away is the answer, and no file with half of the sessions in it", async () => {
    let left = 3;
    const read = () =>
      (left -= 1) < 0 ? err({ code: "gone", detail: "" } as const) : ok(sampleLogs["mirrored"] ?? []);
    const own = ports(10);
    for (const { id, of } of composed) {
      left = 3;
      if (!of.some((scope) => scope === "client")) continue;
      const answer = await composeText({ ...own, sessions: { ...own.sessions, read } }, asked(id));
      expect(answer).toEqual(err({ code: "not-saved", why: "gone" }));
    }
  });

  it("a record that cannot be read keeps a letter from being written to nobody", async () => {
    const linked = (sampleLogs["mirrored"] ?? []).flatMap((row) => [row]);
    const link = { type: "client-attached", at: 60_000, client: "M", link: { clientId: "c", courseId: "k" } } as const;
    const last = linked.at(-1);
    if (last === undefined) throw new Error("no log");
    const own = ports(1, { readClient: () => err({ code: "not-saved", why: "damaged" }) });
    const read = () => ok([...linked, { ...last, position: last.position + 1, event: link }]);
    const answer = await composeText({ ...own, sessions: { ...own.sessions, read } }, asked("fhir-letter"));
    expect(answer).toEqual(err({ code: "not-saved", why: "damaged" }));
    const unknown = { ...own, readClient: () => err({ code: "unknown-client" } as const) };
    expect((await composeText({ ...unknown, sessions: { ...own.sessions, read } }, asked("fhir-letter"))).ok).toBe(
      true,
    );
  });
});
