// Time that misbehaves: the clock set by days, and the host stopped in the middle of a hold.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { systemClock } from "../../electron/host/system/clock.ts";
import { long } from "../support/readers/effort.ts";
import { enter, startHost } from "../support/rigs/running-host.ts";
import { openFolder } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

let folder = makeFolder();
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());
const day = 86_400_000;
const readSchema = z.object({
  value: z.object({
    events: z.array(z.object({ position: z.int(), event: z.looseObject({ type: z.string(), at: z.int() }) })),
  }),
});

describe("a clock set by days", () => {
  it.each([
    ["forward by 3 days", 3 * day],
    ["back by 3 days", -3 * day],
    ["forward by 400 days", 400 * day],
    ["back by 400 days", -400 * day],
  ])("%s in the middle of a hold ends it as interrupted; the session goes on in order", async (_how, jump) => {
    let offset = 0;
    const clock = { ...systemClock, wall: () => systemClock.wall() + offset };
    const told = openFolder(folder.path, { clock });
    const sessionId = await told.session("JM-042", false);
    expect((await told.command(sessionId, { type: "start-hold" })).ok).toBe(true);
    offset = jump;
    // Whatever is asked next notices the jump first.
    await told.command(sessionId, { type: "pause-session" });
    await told.command(sessionId, { type: "resume-session" });
    await told.command(sessionId, { type: "finish-session" });
    const { events } = readSchema.parse(await told.call("session.read", { sessionId })).value;
    expect(events.map((row) => row.position)).toEqual(events.map((_, index) => index + 1));
    expect(events.every((row, index) => row.event.at >= (events[index - 1]?.event.at ?? 0))).toBe(true);
    expect(events.some(({ event }) => event.type === "hold-interrupted" && event["reason"] === "clock")).toBe(true);
    expect(events.at(-1)?.event.type).toBe("session-finished");
    expect((await told.call("backup.make", {})).ok).toBe(true);
    told.host.close();

    const again = openFolder(folder.path, { clock });
    expect(await again.session("Next")).not.toBe(sessionId);
    expect(await again.call("home.read", {})).toMatchObject({ ok: true, value: { open: [] } });
    again.host.close();
  });
});

describe("a host that is stopped in the middle of a hold", () => {
  const forMs = long ? 31_000 : 3_000;
  it.skipIf(process.platform === "win32")(`for ${forMs / 1000} s has the hold interrupted and goes on`, async () => {
    const host = await startHost(folder.path);
    const client = await enter(host.url);
    const started = z
      .object({ value: z.object({ sessionId: z.string() }) })
      .parse(await client.call("session.start", { client: "Stopped", commandId: "s" }));
    const { sessionId } = started.value;
    const point = { x: -50, y: -40 };
    const site = { type: "mark-site", muscle: "quadratus-lumborum", side: "left", view: "back", point };
    for (const [commandId, command] of [
      ["c1", site],
      ["c2", { type: "start-hold" }],
    ] as const)
      await client.call("session.command", { sessionId, commandId, stamp: null, command });
    host.process.kill("SIGSTOP");
    // The time itself is the fault that is played.
    await new Promise((resolve) => setTimeout(resolve, forMs));
    host.process.kill("SIGCONT");
    const command = { type: "start-hold" };
    await client.call("session.command", { sessionId, commandId: "c3", stamp: null, command });
    const { events } = readSchema.parse(await client.call("session.read", { sessionId })).value;
    expect(events.slice(-2).map(({ event }) => event.type)).toEqual(["hold-interrupted", "hold-started"]);
    await host.stop("SIGTERM");
  });
});
