// Plays a whole session in order, with the time between its acts, so that a test of what is made from a session reads as one.
import { placeUsualPoint } from "../../../shared/body/places.ts";
import type { Command, SessionCommand } from "../../../shared/session/commands.ts";
import type { FeedbackGiver, FeedbackKind, Interruption, Response } from "../../../shared/session/vocabulary.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import type { Session } from "../../../shared/session/state.ts";
import { at, given, type Step } from "../samples/given.ts";

export type Opening = { readonly client: string; readonly startedWall: number; readonly timeZone: string };
/** What the client said, by whose press, and how far into the hold. */
export type Said = readonly [afterMs: number, kind: FeedbackKind, by?: FeedbackGiver];

const usual: Opening = {
  client: "JM-042",
  // Tuesday 24 November 2026, 09:15 in Toronto.
  startedWall: 1_795_529_700_000,
  timeZone: "America/Toronto",
};

/** Starts a session; each act then happens at the story's own time, which only `wait` and `hold` move on. */
export function story(opening: Partial<Opening> = {}) {
  const steps: Step[] = [at(0, { type: "start-session", sessionId: "s-1", ...usual, ...opening })];
  let now = 0;

  const played = {
    /** Gives commands at a session time; a refusal breaks the test where the session is read. */
    at(ms: number, ...commands: readonly Command[]) {
      now = ms;
      steps.push(...commands.map((command) => at(ms, command)));
      return played;
    },
    wait(ms: number) {
      return played.at(now + ms);
    },
    act(...commands: readonly Command[]) {
      return played.at(now, ...commands);
    },
    /** A hold on the chosen site, ended by the therapist unless it reached 30 s, with what was said in it and the response. */
    hold(heldMs: number, said: readonly Said[] = [], response: Response | null = null) {
      const from = now;
      played.act({ type: "start-hold" });
      for (const [afterMs, kind, by = "therapist"] of said)
        played.at(from + afterMs, { type: "give-feedback", kind, by });
      played.at(from + heldMs, { type: "end-hold" });
      if (response !== null) played.act({ type: "record-response", response });
      return played.wait(2_000);
    },
    interrupted(lastKnownAfterMs: number, reason: Interruption) {
      const lastKnownAt = now + lastKnownAfterMs;
      return played.act({ type: "start-hold" }).at(lastKnownAt, { type: "interrupt-hold", lastKnownAt, reason });
    },
    recover(gapMs: number) {
      return played.act({ type: "recover-session", gapMs });
    },
    site(muscle: MusclePicker["muscle"], side: MusclePicker["side"]) {
      return played.act({
        type: "mark-site",
        muscle,
        side,
        ...placeUsualPoint(muscle, side),
      });
    },
    get session(): Session {
      return given(steps).session;
    },
    get events(): readonly SessionEvent[] {
      return given(steps).happened;
    },
  };
  return played;
}

type MusclePicker = Extract<SessionCommand, { type: "mark-site" }>;
