// The host killed at random moments while commands stream in: what it acknowledged is there afterwards, once, and the session goes on.
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { recordedEventSchema } from "../../shared/session/record.ts";
import { fold } from "../../shared/session/evolve.ts";
import { enter, startHost, type Client, type RunningHost } from "../support/rigs/running-host.ts";
import { randomFrom } from "../../build/random.ts";
import { seed } from "../support/readers/effort.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

/** A longer run: npm run faults */
const kills = Number(process.env["STEADYHOLD_KILLS"] ?? 40);
/** Commands that are acknowledged before a kill, at most: two rounds of the stream, so that every command is once the last. */
const mostBeforeKill = 14;
const folder = makeFolder();
let host: RunningHost | null = null;
afterAll(async () => {
  await host?.stop("SIGKILL");
  folder.remove();
});

const snapshotSchema = z.object({ ok: z.literal(true), value: z.object({ events: z.array(recordedEventSchema) }) });
const startedSchema = z.object({ ok: z.literal(true), value: z.object({ sessionId: z.string() }) });
const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ position: z.int() }) }),
  z.object({ ok: z.literal(false) }),
]);

const stream = [
  { type: "start-hold" },
  { type: "give-feedback", kind: "too-much", by: "therapist" },
  { type: "set-pressure", level: 1 },
  { type: "set-pressure", level: 2 },
  { type: "end-hold" },
  { type: "write-remarks", text: "still here" },
  { type: "undo" },
] as const;

/**
 * Sends commands one after the other until the host dies; returns the ids of those it acknowledged and that changed something. `underWay` is told
 * each time another one is on its way, with how many were answered before it.
 */
async function sendUntilDead(
  client: Client,
  sessionId: string,
  round: number,
  underWay: (answered: number) => void,
): Promise<string[]> {
  const acknowledged: string[] = [];
  let position = 0;
  for (let index = 0; ; index += 1) {
    const commandId = `r${round}-${index}`;
    const command = stream[index % stream.length];
    try {
      const answering = client.call("session.command", { sessionId, commandId, stamp: null, command });
      underWay(index);
      const answer = answerSchema.parse(await answering);
      if (!answer.ok) continue;
      // Asking for the level it already has changes nothing, and leaves nothing in the log.
      if (position > 0 && answer.value.position > position) acknowledged.push(commandId);
      position = answer.value.position;
    } catch {
      return acknowledged;
    }
  }
}

describe("durability", () => {
  it(`loses nothing it acknowledged over ${kills} kills`, { timeout: 20 * 60_000 }, async () => {
    const random = randomFrom(seed);
    const acknowledged = new Set<string>();
    host = await startHost(folder.path);
    let client = await enter(host.url);
    const { sessionId } = startedSchema.parse(
      await client.call("session.start", { client: "Killed", commandId: "start" }),
    ).value;
    const site = {
      type: "mark-site",
      muscle: "quadratus-lumborum",
      side: "left",
      view: "back",
      point: { x: -50, y: -40 },
    };
    await client.call("session.command", { sessionId, commandId: "site", stamp: null, command: site });
    acknowledged.add("start").add("site");
    let interrupted = 0;

    for (let round = 1; round <= kills; round += 1) {
      const before = Math.floor(random() * mostBeforeKill);
      const reached = Promise.withResolvers<void>();
      const sending = sendUntilDead(client, sessionId, round, (answered) => answered === before && reached.resolve());
      await reached.promise;
      // How far the command under way has got is chance: by the clock, for a moment that no step of the test could name.
      const killAt = performance.now() + random() * 4;
      while (performance.now() < killAt) await new Promise(setImmediate);
      await host.stop("SIGKILL");
      for (const id of await sending) acknowledged.add(id);

      host = await startHost(folder.path);
      client = await enter(host.url);
      const { events } = snapshotSchema.parse(await client.call("session.read", { sessionId })).value;
      expect(events.map((row) => row.position)).toEqual(events.map((_, index) => index + 1));
      const commandOf = new Map<string, number[]>();
      for (const row of events) commandOf.set(row.commandId, [...(commandOf.get(row.commandId) ?? []), row.position]);
      for (const id of acknowledged) expect(commandOf.has(id), `${id} was acknowledged and is gone`).toBe(true);
      // One command's events lie side by side: it was written once.
      for (const [id, positions] of commandOf) {
        if (id !== "") expect((positions.at(-1) ?? 0) - (positions[0] ?? 0)).toBe(positions.length - 1);
      }
      const state = fold(events.map((row) => row.event));
      if (state.status === "none") throw new Error("The session is gone");
      expect(state.facts.running).toBeNull();
      expect(events.at(-1)?.event.type).toBe("session-recovered");
      if (events.at(-2)?.event.type === "hold-interrupted") {
        interrupted += 1;
        expect(state.facts.holds.at(-1)).toMatchObject({ outcome: "interrupted", interruption: "crash" });
      }
    }
    await host.stop("SIGTERM");
    // The kills did hit running holds and moments between them, and a good many commands were under way.
    expect(interrupted).toBeGreaterThan(kills / 10);
    expect(interrupted).toBeLessThan(kills);
    expect(acknowledged.size).toBeGreaterThan(kills / 2);
  });
});
