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

export async function readHolds(chromium: Chromium, sessionId: string): Promise<readonly RecordedHold[]> {
  const { value } = snapshot.parse(await callHost(chromium, "session.read", { sessionId }));
  return value.events
    .filter(({ event }) => event.type === "hold-started")
    .map(({ event, stamp }): RecordedHold => {
      const ended = value.events.find(
        ({ event: { type, hold } }) => hold === event.hold && (type === "hold-ended" || type === "hold-interrupted"),
      );
      return {
        startedMono: value.anchorMono + event.at,
        heldMs: ended?.event.heldMs ?? null,
        end: ended?.event.end ?? ended?.event.type ?? "running",
        stampedByHost: stamp === "host" || (ended?.stamp === "host" && ended.event.end === "released"),
      };
    });
}
