// Moving a practice: what one host gives out another reads in, wholly or not at all, over real files on disk.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHost } from "../../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../../electron/host/guarded-host.ts";
import type { CallName, ExportOf, Push, Request, Response } from "../../../../shared/contract/contract.ts";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { exportFileSchema, logOf, type SessionLog } from "../../../../shared/documents/file/file.ts";
import { ok } from "../../../../shared/result.ts";
import { readAnswer } from "../../../../renderer/host/answer.ts";
import { recordedOf, sampleLogs } from "../../../support/samples/sessions.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const logs = Object.entries(sampleLogs).map(([name, log]) => logOf(name, log));
const finished = logs.filter(({ sessionId }) => sessionId !== "short" && sessionId !== "stopped");
const fileOf = (sessions: readonly SessionLog[]): string => fileAsJson({ sessions: [...sessions] }, written);

let folder = makeFolder();
let host: OpenHost;

function open(): OpenHost {
  const saveFile = async () => ok({ saved: true });
  const opened = openHost({ folder: folder.path, version: "1.2.3", kind: "browser", saveFile });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function call<N extends CallName>(name: N, request: Request<N>) {
  return readAnswer(name, await host.dispatch(name, request));
}

async function everything(): Promise<readonly SessionLog[]> {
  return sessionsIn(await given({ scope: "practice" }));
}

async function given(of: ExportOf): Promise<Response<"export.compose">> {
  const answer = await call("export.compose", { format: "json", of, bom: false });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

function sessionsIn({ text }: { readonly text: string }): readonly SessionLog[] {
  return exportFileSchema.parse(JSON.parse(text)).sections.sessions ?? [];
}

async function imported(text: string): Promise<Response<"practice.import">> {
  const answer = await call("practice.import", { text });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** Another program at work on the closed file. */
function sql(statement: string): void {
  const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
  database.exec(statement);
  database.close();
}

const byId = (sessions: readonly SessionLog[]) =>
  sessions.toSorted((one, other) => (one.sessionId < other.sessionId ? -1 : 1));

beforeEach(() => {
  folder = makeFolder();
  host = open();
});
afterEach(() => {
  host.close();
  folder.remove();
});

describe("reading a practice's file in", () => {
  it("gives the same sessions back, event for event, after a restart too", async () => {
    expect(await imported(fileOf(finished))).toMatchObject({
      outcome: "imported",
      sessions: { added: 10, continued: 0, known: 0 },
    });
    expect(byId(await everything())).toEqual(byId(finished));
    host.close();
    host = open();
    expect(byId(await everything())).toEqual(byId(finished));
    const read = await call("session.read", { sessionId: "amended" });
    expect(read.ok && read.value.events).toEqual(sampleLogs["amended"]);
  });

  it("does nothing a second time", async () => {
    await imported(fileOf(finished));
    expect(await imported(fileOf(finished))).toMatchObject({
      outcome: "imported",
      sessions: { added: 0, continued: 0, known: 10 },
    });
    expect(byId(await everything())).toEqual(byId(finished));
  });

  it("adds what a session went on with elsewhere, and the amendments it was given", async () => {
    const whole = sampleLogs["amended"] ?? [];
    await imported(fileOf([logOf("amended", whole.slice(0, -1))]));
    await call("session.read", { sessionId: "amended" });
    expect(await imported(fileOf([logOf("amended", whole)]))).toMatchObject({ sessions: { added: 0, continued: 1 } });
    const read = await call("session.read", { sessionId: "amended" });
    expect(read.ok && read.value.events).toEqual(whole);
    expect(await imported(fileOf([logOf("amended", whole.slice(0, -2))]))).toMatchObject({ sessions: { known: 1 } });
  });

  it("overwrites nothing where a session differs, and writes nothing else of that file", async () => {
    await imported(fileOf(finished.slice(0, 1)));
    const [first] = finished;
    if (first === undefined) throw new Error("no session");
    const recorded = (sampleLogs[first.sessionId] ?? []).map((row) =>
      row.position === 2 ? { ...row, stamp: "host" as const } : row,
    );
    const answer = await imported(fileOf([...finished.slice(1), logOf(first.sessionId, recorded)]));
    expect(answer).toMatchObject({
      outcome: "refused",
      total: 1,
      problems: [{ code: "conflict", entry: 2, session: 10 }],
    });
    expect(await everything()).toEqual([first]);
  });

  it("writes nothing where one of many sessions is damaged", async () => {
    const text = fileOf(finished).replace('"heldMs":21000', '"heldMs":21001');
    expect(await imported(text)).toMatchObject({ outcome: "refused", problems: [{ code: "changed" }] });
    expect(await everything()).toEqual([]);
  });

  it("never writes half of a damaged file", async () => {
    const text = fileOf(finished);
    const cut = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), fc.string({ maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(cut, async ([from, length, put]) => {
        const answer = await imported(text.slice(0, from) + put + text.slice(from + length));
        const there = (await everything()).length;
        expect(there).toBe(answer.outcome === "imported" || there === finished.length ? finished.length : 0);
      }),
      { numRuns: 60 },
    );
  });

  it("tells of more problems than it lists", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...logOf(`s-${index}`, recordedOf(`s-${index}`, [])),
      events: [],
    }));
    const answer = await imported(fileOf(many));
    expect(answer).toMatchObject({ outcome: "refused", total: 60 });
    expect(answer.outcome === "refused" && answer.problems).toHaveLength(40);
  });
});

describe("an unfinished session in a file", () => {
  it("goes on where it was read in, as after a stop, and is told to every window", async () => {
    const heard: Push[] = [];
    const open: boolean[] = [];
    host.onPush((push) => heard.push(push));
    host.onSessionOpen((is) => open.push(is));
    expect(await imported(fileOf([logOf("short", sampleLogs["short"] ?? [])]))).toMatchObject({
      sessions: { added: 1 },
    });
    const home = await call("home.read", {});
    expect(home.ok && home.value.open).toMatchObject([{ sessionId: "short", client: "QL-1" }]);
    const read = await call("session.read", { sessionId: "short" });
    const events = read.ok ? read.value.events : [];
    expect(events.slice(0, -1)).toEqual(sampleLogs["short"]);
    expect(events.at(-1)?.event.type).toBe("session-recovered");
    expect(heard).toContainEqual({ type: "reread" });
    expect(open).toEqual([false, true]);
  });

  it("waits while a session is open here, and known files are still known", async () => {
    const started = await call("session.start", { client: "On the table", commandId: "c1" });
    expect(started.ok).toBe(true);
    const answer = await call("practice.import", { text: fileOf(finished) });
    expect(answer).toMatchObject({ ok: false, error: { code: "session-open", client: "On the table" } });
    expect(await everything()).toHaveLength(1);
    expect(await imported(fileOf([]))).toMatchObject({ outcome: "imported", sessions: { known: 0 } });
  });
});

describe("giving a practice out", () => {
  it("has all sessions, oldest first, however many, and those of one client where asked", async () => {
    const many = Array.from({ length: 130 }, (_, index) => {
      const id = `visit-${String(index).padStart(3, "0")}`;
      const log = (sampleLogs["signed"] ?? []).slice(0, 9).map((row) => {
        const { event } = row;
        const begun = {
          ...event,
          sessionId: id,
          client: index % 2 === 0 ? "Even" : "Odd",
          startedWall: 1_795_000_000_000 + index,
        };
        return {
          ...row,
          sessionId: id,
          event: event.type === "session-started" ? { ...begun, type: event.type, timeZone: event.timeZone } : event,
        };
      });
      return logOf(id, log);
    });
    expect(await imported(fileOf(many.toReversed()))).toMatchObject({ sessions: { added: 130 } });
    expect((await everything()).map(({ sessionId }) => sessionId)).toEqual(many.map(({ sessionId }) => sessionId));
    const odd = sessionsIn(await given({ scope: "client", label: " odd " }));
    expect(odd).toHaveLength(65);
    expect(odd.every(({ sessionId }) => Number(sessionId.slice(-3)) % 2 === 1)).toBe(true);
  });

  it("leaves out a damaged session and says so", async () => {
    await imported(fileOf(finished));
    host.close();
    sql(
      "DROP TRIGGER events_are_never_changed; UPDATE events SET payload = replace(payload, '21000', '20000') WHERE stream = 'signed'",
    );
    host = open();
    expect((await given({ scope: "practice" })).unread).toEqual(["Signed"]);
    expect(byId(await everything())).toEqual(byId(finished.filter(({ sessionId }) => sessionId !== "signed")));
  });
});
