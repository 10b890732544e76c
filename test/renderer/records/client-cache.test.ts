// The cache of clients' records: what is read, when it is read again, and when it is forgotten. The host's answers are in the test's hand.
import { expect, it } from "vitest";
import { createClientCache, nothingRead, type ClientNow } from "../../../renderer/records/client-cache.ts";
import { noDetails } from "../../../shared/client/details.ts";
import type { Push } from "../../../shared/contract/contract.ts";
import { err, ok } from "../../../shared/result.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { waitingHost } from "../../support/rigs/waiting-host.ts";
import { morning, visit } from "../../support/samples/courses.ts";

const answers = (clientId: string): ClientNow => ({
  clientId,
  details: { ...noDetails, code: "JM-042" },
  archived: false,
  courses: [],
  sessions: [visit(1)],
  now: morning(1),
});

function open() {
  const { host, asked, waiting, push } = waitingHost();
  const cache = createClientCache(host);
  /** Answers the oldest question that waits, and lets the answer arrive. */
  async function answer(value: unknown): Promise<void> {
    waiting.shift()?.(value);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
  return { cache, asked, answer, push };
}

function inSession(sessionId: string, clientId: string | null, event: SessionEvent): Push {
  const row = { position: 2, wall: 0, commandId: "", stamp: "host", event } as const;
  return { type: "session-events", sessionId, clientId, anchorMono: 0, events: [row] };
}
const paused: SessionEvent = { type: "session-paused", at: 1 };
const advised: SessionEvent = { type: "advice-given", at: 1, moment: "after", advice: [] };

async function follow(follows: "record" | "visits", clientId = "mine") {
  const opened = open();
  let changes = 0;
  const stop = opened.cache.follow("mine", follows, () => (changes += 1));
  await opened.answer(ok(answers(clientId)));
  return { ...opened, stop, changes: () => changes };
}

it("reads a record once for all who show it, and tells each of them", async () => {
  const { cache, asked, answer } = open();
  const told: string[] = [];
  cache.follow("mine", "visits", () => told.push("page"));
  cache.follow("mine", "record", () => told.push("line"));
  expect(cache.now("mine")).toBe(nothingRead);
  await answer(ok(answers("mine")));
  expect(asked).toEqual([{ clientId: "mine" }]);
  expect(told).toEqual(["page", "line"]);
  expect(cache.now("mine").client?.details.code).toBe("JM-042");
});

it("reads nothing for what happens to others", async () => {
  const { asked, push } = await follow("visits");
  push({ type: "client", clientId: "other" });
  push(inSession("s-of-other", "other", paused));
  push(inSession("quick", null, paused));
  push({ type: "storage", saving: true, waiting: 0, why: null });
  expect(asked).toHaveLength(1);
});

it("reads again for the client, for its visits, and where anything may have been missed", async () => {
  for (const told of [
    { type: "client", clientId: "mine" } as const,
    inSession("new", "mine", paused),
    { type: "reread" } as const,
  ]) {
    const { asked, push } = await follow("visits");
    push(told);
    expect(asked).toHaveLength(2);
  }
});

it("reads again when a visit went to another client", async () => {
  const { asked, push } = await follow("visits");
  push(inSession("s-1", "other", paused));
  expect(asked).toHaveLength(2);
});

it("reads a merged record again for the one it ended in", async () => {
  const { asked, push } = await follow("visits", "kept");
  push({ type: "client", clientId: "kept" });
  push(inSession("new", "kept", paused));
  expect(asked).toEqual([{ clientId: "mine" }, { clientId: "mine" }]);
});

it("reads nothing for what the host writes into a visit by itself", async () => {
  const { asked, push } = await follow("visits");
  push(inSession("s-1", "mine", advised));
  expect(asked).toHaveLength(1);
});

it("reads nothing in a session while nobody shows visits, and once when somebody does", async () => {
  const { cache, asked, push } = await follow("record");
  push(inSession("s-1", "mine", paused));
  push(inSession("s-1", "mine", paused));
  cache.follow("mine", "record", () => {});
  expect(asked).toHaveLength(1);
  cache.follow("mine", "visits", () => {});
  cache.follow("mine", "visits", () => {});
  expect(asked).toHaveLength(2);
});

it("keeps what was read when a read fails, and nothing of a client that was deleted", async () => {
  const { cache, answer, push } = await follow("visits");
  push({ type: "client", clientId: "mine" });
  await answer(err({ code: "host-failed" }));
  expect(cache.now("mine")).toMatchObject({ client: { clientId: "mine" }, failure: { code: "host-failed" } });
  push({ type: "client", clientId: "mine" });
  await answer(err({ code: "unknown-client" }));
  expect(cache.now("mine")).toEqual({ client: null, failure: { code: "unknown-client" } });
});

it("hands the record on to the screen that follows, and forgets it when there is none", async () => {
  const { cache, asked, stop, push } = await follow("visits");
  stop();
  const stopNext = cache.follow("mine", "visits", () => {});
  await Promise.resolve();
  expect(cache.now("mine").client).not.toBeNull();
  expect(asked).toHaveLength(1);
  stopNext();
  await Promise.resolve();
  expect(cache.now("mine")).toBe(nothingRead);
  push({ type: "client", clientId: "mine" });
  expect(asked).toHaveLength(1);
});
