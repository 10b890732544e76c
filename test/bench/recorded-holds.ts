// The holds in a session's log as the presses that made them, on the host's monotonic clock. Reads the log; judges nothing.
import { z } from "zod";
import { callHost } from "./desk.ts";
import type { Chromium } from "./chromium.ts";

export interface RecordedHold {
  readonly startedMono: number;
  /** Null while it runs. */
  readonly heldMs: number | null;
  readonly end: string;
  /** The page's stamp was too old, or there was none: the host put its own time. */
  readonly stampedByHost: boolean;
}

const snapshot = z.object({
  value: z.object({
    anchorMono: z.number(),
    events: z.array(
      z.object({
        position: z.number(),
        stamp: z.enum(["press", "host"]),
        event: z.looseObject({
          type: z.string(),
          at: z.number(),
          hold: z.number().nullish(),
          heldMs: z.number().optional(),
          end: z.string().optional(),
        }),
      }),
    ),
  }),
});

/** Those after this place in the log; answers also how long the log is now. */
export async function readHolds(
  chromium: Chromium,
  sessionId: string,
  after: number,
): Promise<{ readonly holds: readonly RecordedHold[]; readonly position: number }> {
  const { value } = snapshot.parse(await callHost(chromium, "session.read", { sessionId }));
  const fresh = value.events.filter(({ position }) => position > after);
  const holds = fresh
    .filter(({ event }) => event.type === "hold-started")
    .map(({ event, stamp }): RecordedHold => {
      const ended = fresh.find(
        ({ event: { type, hold } }) => hold === event.hold && (type === "hold-ended" || type === "hold-interrupted"),
      );
      return {
        startedMono: value.anchorMono + event.at,
        heldMs: ended?.event.heldMs ?? null,
        end: ended?.event.end ?? ended?.event.type ?? "running",
        stampedByHost: stamp === "host" || (ended?.stamp === "host" && ended.event.end === "released"),
      };
    });
  return { holds, position: value.events.length };
}
