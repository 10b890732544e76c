// What every way to the host must do for the page, run over the bridge and over loopback with the same real engine behind both.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHost } from "../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../electron/host/guarded-host.ts";
import { noDetails } from "../../../shared/client/details.ts";
import type { Push } from "../../../shared/contract/contract.ts";
import { ok } from "../../../shared/result.ts";
import type { Host } from "../../../renderer/host/host.ts";
import { makeFolder } from "../rigs/temporary-folder.ts";

export type Way = { readonly host: Host; readonly close: () => Promise<void> };

export function describeHost(name: string, connect: (open: OpenHost) => Promise<Way>): void {
  describe(`the host ${name}`, () => {
    let folder = makeFolder();
    let open: OpenHost;
    let way: Way;
    const saved: string[] = [];

    beforeEach(async () => {
      folder = makeFolder();
      const opened = openHost({
        folder: folder.path,
        version: "1.2.3",
        kind: "electron",
        savePdf: async (fileName) => {
          saved.push(`${fileName} as it is printed`);
          return ok({ saved: true });
        },
        saveFile: async (fileName, content) => {
          saved.push(`${fileName}: ${JSON.stringify(content)}`);
          return ok({ saved: true });
        },
      });
      if (!opened.ok) throw new Error(opened.error.code);
      open = opened.value;
      way = await connect(open);
    });
    afterEach(async () => {
      await way.close();
      open.close();
      folder.remove();
    });

    async function startSession(): Promise<string> {
      const started = await way.host.call("session.start", { client: "JM-042", commandId: "c1" });
      if (!started.ok) throw new Error(started.error.code);
      return started.value.sessionId;
    }

    it("answers calls in the contract's own shapes", async () => {
      expect(await way.host.call("app.info", {})).toEqual({ ok: true, value: { version: "1.2.3", host: "electron" } });
      expect(await way.host.call("home.read", {})).toMatchObject({
        ok: true,
        value: {
          open: [],
          recent: [],
          unsigned: { total: 0, newest: [] },
          today: [],
          due: { lines: [], total: 0 },
          overdue: { lines: [], total: 0 },
        },
      });
      expect(await way.host.call("clock.read", {})).toMatchObject({ ok: true, value: { mono: expect.any(Number) } });
    });

    it("answers refusals and failures as values", async () => {
      const sessionId = await startSession();
      const command = { sessionId, commandId: "c2", stamp: null, command: { type: "start-hold" } } as const;
      expect(await way.host.call("session.command", command)).toEqual({
        ok: false,
        error: { code: "refused", refusal: "no-site-chosen", site: null },
      });
      expect(await way.host.call("session.read", { sessionId: "unknown" })).toEqual({
        ok: false,
        error: { code: "unknown-session" },
      });
      expect(await way.host.call("session.start", { client: "Second", commandId: "c3" })).toMatchObject({
        ok: false,
        error: { code: "session-open", client: "JM-042" },
      });
      expect(await way.host.call("session.read", { sessionId: "../" })).toMatchObject({
        ok: false,
        error: { code: "bad-request" },
      });
    });

    it("keeps clients' records: made, found, visited, attached, merged and deleted", async () => {
      const { host } = way;
      const details = { ...noDetails, code: "JM-042", name: "Julia M." };
      const created = await host.call("client.create", { details, commandId: "c1" });
      const twin = await host.call("client.create", { details: { ...details, code: "TWIN" }, commandId: "c2" });
      if (!created.ok || !twin.ok) throw new Error("not created");
      const { clientId } = created.value;
      expect(await host.call("client.search", { query: "julia", archived: false, limit: 10 })).toMatchObject({
        ok: true,
        value: { total: 2, lines: [{ name: "Julia M." }, { name: "Julia M." }] },
      });
      const quick = await startSession();
      const attach = { sessionId: quick, clientId, courseId: null, commandId: "c3" };
      expect(await host.call("session.attach", attach)).toMatchObject({ ok: true });
      expect(await host.call("client.start-session", { clientId, courseId: null, commandId: "c4" })).toMatchObject({
        error: { code: "session-open", client: "JM-042" },
      });
      expect(await host.call("client.read", { clientId })).toMatchObject({
        ok: true,
        value: { details, courses: [{ closed: null }], sessions: [{ sessionId: quick }] },
      });
      const archive = { clientId, commandId: "c5", command: { type: "archive-client" } } as const;
      expect(await host.call("client.command", archive)).toMatchObject({ ok: true });
      expect(await host.call("client.command", { ...archive, commandId: "c6" })).toEqual({
        ok: false,
        error: { code: "record-refused", refusal: "archived" },
      });
      const merge = { clientId, from: twin.value.clientId, commandId: "c7" };
      expect(await host.call("client.merge", merge)).toEqual({ ok: true, value: { clientId } });
      expect(await host.call("client.delete", { clientId, typed: "JM-042" })).toMatchObject({
        error: { refusal: "session-open" },
      });
      expect(await host.call("client.read", { clientId: "../" })).toMatchObject({ error: { code: "bad-request" } });
    });

    it("pushes what was recorded, to those who listen, as long as they do", async () => {
      const sessionId = await startSession();
      const heard: Push[] = [];
      let tell: () => void = () => {};
      const arrived = new Promise<void>((resolve) => (tell = resolve));
      const stop = way.host.onPush((push) => {
        heard.push(push);
        tell();
      });
      await way.host.call("session.command", {
        sessionId,
        commandId: "c2",
        stamp: null,
        command: { type: "pause-session" },
      });
      await arrived;
      expect(heard).toMatchObject([
        {
          type: "session-events",
          sessionId,
          events: [{ position: 2, commandId: "c2", event: { type: "session-paused" } }],
        },
      ]);
      stop();
      await way.host.call("session.command", {
        sessionId,
        commandId: "c3",
        stamp: null,
        command: { type: "resume-session" },
      });
      await way.host.call("session.read", { sessionId });
      expect(heard).toHaveLength(1);
    });

    it("keeps the order of presses that were made without waiting", async () => {
      const sessionId = await startSession();
      const texts = Array.from({ length: 40 }, (_, index) => `remark ${index}`);
      await Promise.all(
        texts.map((text, index) => {
          const command = { type: "write-remarks", text } as const;
          return way.host.call("session.command", { sessionId, commandId: `r${index}`, stamp: null, command });
        }),
      );
      const read = await way.host.call("session.read", { sessionId });
      const written = read.ok
        ? read.value.events.flatMap(({ event }) => (event.type === "remarks-written" ? [event.text] : []))
        : [];
      expect(written).toEqual(texts);
    });

    it("keeps settings, and tells every window of a change", async () => {
      const heard = Promise.withResolvers<Push>();
      way.host.onPush(heard.resolve);
      const before = await way.host.call("settings.read", {});
      if (!before.ok) throw new Error(before.error.code);
      const value = { ...before.value.practice, therapist: "B. Mueller" };
      expect(await way.host.call("settings.write", { section: "practice", value })).toEqual({ ok: true, value: {} });
      const settings = { ...before.value, practice: value };
      expect(await heard.promise).toEqual({ type: "settings", settings });
      expect(await way.host.call("settings.read", {})).toEqual({ ok: true, value: settings });
    });

    it("gives out everything and reads it in again", async () => {
      const sessionId = await startSession();
      const command = { sessionId, commandId: "c2", stamp: null, command: { type: "finish-session" } } as const;
      await way.host.call("session.command", command);
      const given = await way.host.call("export.compose", { format: "json", of: { scope: "practice" }, bom: false });
      if (!given.ok) throw new Error(given.error.code);
      const { text } = given.value;
      expect(JSON.parse(text)).toMatchObject({ sections: { sessions: [{ sessionId }] } });
      expect(await way.host.call("practice.import", { text })).toMatchObject({
        ok: true,
        value: { outcome: "imported", sessions: { added: 0, continued: 0, known: 1 } },
      });
      expect(await way.host.call("practice.import", { text: "{" })).toMatchObject({
        ok: true,
        value: { outcome: "refused", total: 1, problems: [{ code: "not-json" }] },
      });
    });

    it("carries a file far larger than any other message", async () => {
      const text = `${" ".repeat(3_000_000)}null`;
      expect(await way.host.call("practice.import", { text })).toMatchObject({
        ok: true,
        value: { outcome: "refused", problems: [{ code: "not-ours" }] },
      });
    });

    it("saves an export under its name, whole, and says where there is nothing to save", async () => {
      const sessionId = await startSession();
      const asked = { format: "text", of: { scope: "session", sessionId }, bom: false } as const;
      const composed = await way.host.call("export.compose", asked);
      if (!composed.ok) throw new Error(composed.error.code);
      const { name: fileName, text } = composed.value;
      expect(fileName).toMatch(/^JM-042 .*\.txt$/);
      expect(text).toMatch(/^SESSION NOTE\n/);
      expect(await way.host.saveExport(asked)).toEqual({
        ok: true,
        value: { name: fileName, saved: true, unread: [] },
      });
      expect(saved.at(-1)).toBe(`${fileName}: ${JSON.stringify({ text })}`);
      const nobodys = { ...asked, of: { scope: "client", label: "Nobody" } } as const;
      expect(await way.host.saveExport(nobodys)).toEqual({ ok: false, error: { code: "nothing-to-export" } });
    });

    it("saves a file", async () => {
      expect(await way.host.saveFile("note.txt", { text: "the note" })).toEqual({ ok: true, value: { saved: true } });
      expect(saved.at(-1)).toBe('note.txt: {"text":"the note"}');
    });

    it("saves the page as a PDF, where the window is the host's own", async () => {
      const { kind, savePdf } = way.host;
      expect(savePdf === null).toBe(kind === "browser");
      if (savePdf === null) return;
      expect(await savePdf("JM-042 note.pdf")).toEqual({ ok: true, value: { saved: true } });
      expect(saved.at(-1)).toBe("JM-042 note.pdf as it is printed");
    });

    it("says the host is gone, and throws nothing, once it is", async () => {
      await way.close();
      expect(await way.host.call("home.read", {})).toMatchObject({ ok: false, error: { code: "host-gone" } });
    });
  });
}
