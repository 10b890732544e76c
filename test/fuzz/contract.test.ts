// Generated nonsense against the contract over both transports: every answer is one of the contract's failures, nothing crashes, and what was
// recorded before is there afterwards, unchanged.
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { isAbsolute } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerCall } from "../../electron/desktop/security/ipc.ts";
import { openLoopback, type Loopback } from "../../electron/loopback/server.ts";
import { schemas } from "../../shared/contract/contract.ts";
import { failureSchema } from "../../shared/contract/failures.ts";
import { long, seed } from "../support/readers/effort.ts";
import { openFolder, type OpenFolder } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const folder = makeFolder();
const page = { url: "app://steadyhold/", parent: null };
let told: OpenFolder;
let loopback: Loopback;
let sessionId = "";
let before = "";
let cookie = "";
let port = 0;

const names = Object.keys(schemas);
const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.string(), fc.anything());

/** Values near those that are right: their names, with anything in the place of any value. */
const nearly = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(
      null,
      "",
      "start-hold",
      "mark-site",
      "write-remarks",
      "undo",
      "json",
      "practice",
      "left",
      "back",
      1,
      -1,
      1e308,
      0.5,
      true,
    ),
    fc.string({ maxLength: 40 }),
    fc.double(),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("record"),
  ),
  record: fc.dictionary(
    fc.constantFrom(
      "type",
      "command",
      "commandId",
      "sessionId",
      "stamp",
      "site",
      "side",
      "view",
      "point",
      "x",
      "y",
      "level",
      "text",
      "client",
      "name",
      "content",
      "section",
      "value",
      "folder",
      "clientId",
      "courseId",
      "details",
      "code",
      "query",
      "from",
      "answer",
      "format",
      "of",
      "scope",
      "sessionIds",
      "label",
      "bom",
      "__proto__",
      "toString",
    ),
    tie("value"),
    { maxKeys: 6 },
  ),
}));
const request = fc.oneof(
  { weight: 4, arbitrary: nearly.record },
  fc.anything({ withBigInt: true, withDate: true, withMap: true }),
);
/** What is left out would change what is compared afterwards, take a disk's time, or make folders anywhere on this computer. */
function harmless(asked: unknown, words: unknown): boolean {
  if (asked === "backup.move") {
    const folder: unknown = Reflect.get(Object(words), "folder");
    return typeof folder !== "string" || !isAbsolute(folder.trim());
  }
  return asked !== "backup.make" && asked !== "session.start" && asked !== "settings.write";
}

beforeAll(async () => {
  told = openFolder(folder.path);
  sessionId = await told.session("Fuzzed");
  before = JSON.stringify(await told.events(sessionId));
  const opened = await openLoopback(told.host, folder.path, 0);
  if (!opened.ok) throw new Error(opened.error.code);
  loopback = opened.value;
  const address = new URL(loopback.newAddress());
  port = Number(address.port);
  const entered = await fetch(`${address.origin}/enter`, {
    method: "POST",
    headers: { Origin: address.origin, "Content-Type": "application/json" },
    body: JSON.stringify({ token: address.hash.slice(1) }),
  });
  cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
});
afterAll(async () => {
  expect(JSON.stringify(await told.events(sessionId))).toBe(before);
  await loopback.close();
  told.host.close();
  folder.remove();
});

function expectContract(answer: unknown): void {
  expect(answer).toHaveProperty("ok");
  if (Reflect.get(Object(answer), "ok") === true) return;
  expect(failureSchema.safeParse(Reflect.get(Object(answer), "error")).success).toBe(true);
  expect(Reflect.get(Object(answer), "error")).not.toEqual({ code: "host-failed" });
}

/** One raw request; the status, or 0 when the server hung up. */
function post(
  path: string,
  headers: Record<string, string>,
  body: Uint8Array,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const sent = httpRequest(
      { host: "127.0.0.1", port, method: "POST", path, headers, timeout: 10_000 },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
        response.on("error", () => resolve({ status: 0, text: "" }));
      },
    );
    sent.on("error", () => resolve({ status: 0, text: "" }));
    sent.end(body);
  });
}

const run = (cases: number) => ({ numRuns: cases, seed, endOnFailure: true });
const timeout = 60 * 60_000;

describe("generated cases", () => {
  it("over the desktop app's channel", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(name, request, async (asked, words) => {
        fc.pre(harmless(asked, words));
        expectContract(await answerCall(page, asked, words, told.host));
      }),
      run(long ? 70_000 : 1_500),
    );
  });

  it("over loopback, with generated bodies and headers", { timeout }, async () => {
    const header = fc.dictionary(
      fc.constantFrom("Host", "Origin", "Cookie", "Content-Type", "Sec-Fetch-Site", "X-Other", "Transfer-Encoding"),
      fc.stringMatching(/^[\x20-\x7e]{0,60}$/),
      { maxKeys: 3 },
    );
    const body = fc.oneof(
      request.map((words) => ({ words, bytes: Buffer.from(json(words)) })),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => ({ words: null, bytes: Buffer.from(bytes) })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), header, body, async (asked, odd, { words, bytes }) => {
        fc.pre(harmless(asked, words) && !("Transfer-Encoding" in odd && odd["Transfer-Encoding"] === "chunked"));
        const origin = `http://127.0.0.1:${port}`;
        const good = { Host: `127.0.0.1:${port}`, Origin: origin, Cookie: cookie, "Content-Type": "application/json" };
        const { status, text } = await post(`/api/${asked}`, { ...good, ...odd }, bytes).catch(() => ({
          status: 0,
          text: "",
        }));
        expect([0, 200, 400, 401, 403, 404, 413, 501]).toContain(status);
        if (status === 200) expectContract(JSON.parse(text));
      }),
      run(long ? 20_000 : 400),
    );
  });

  it("of bytes that are no HTTP at all", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        (bytes) =>
          new Promise<void>((resolve) => {
            const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
            socket.on("error", () => resolve());
            socket.on("close", () => resolve());
            socket.resume();
          }),
      ),
      run(long ? 5_000 : 100),
    );
    const alive = await fetch(`http://127.0.0.1:${port}/missing.html`);
    expect(alive.status).toBe(404);
  });
});

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "[";
  }
}
