// Lets a test of the session core read as prose: given these acts, when this is asked, then this happened. Knows no engine and no clock.
import { expect } from "vitest";
import { decide } from "../../../shared/session/decide/decide.ts";
import type { Decision } from "../../../shared/session/decide/decision.ts";
import type { Command, HostCommand, SessionCommand } from "../../../shared/session/commands.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { PlannedSite } from "../../../shared/session/place.ts";
import type { RefusalCode } from "../../../shared/session/refusals.ts";
import type { ScreeningStatus } from "../../../shared/screening/screening.ts";
import { noSession, type Facts, type Session, type SessionState } from "../../../shared/session/state.ts";
import type {
  Applicator,
  FeedbackKind,
  FeltPlace,
  Interruption,
  Modality,
  NotePart,
  PressureLevel,
  RatingKind,
  Response,
} from "../../../shared/session/vocabulary.ts";

export const opening: SessionEvent = {
  type: "session-started",
  at: 0,
  sessionId: "s-1",
  client: "Client 7",
  startedWall: 1_790_000_000_000,
  timeZone: "America/Toronto",
};
export const startSession: Command = {
  type: "start-session",
  sessionId: "s-1",
  client: "Client 7",
  startedWall: 1_790_000_000_000,
  timeZone: "America/Toronto",
};

// The words of a story: each is one command a screen may send.
export const markQuadratus: SessionCommand = {
  type: "mark-site",
  muscle: "quadratus-lumborum",
  side: "left",
  view: "back",
  point: { x: -50, y: -40 },
};
export const markGluteus: SessionCommand = {
  type: "mark-site",
  muscle: "gluteus-medius",
  side: "right",
  view: "back",
  point: { x: 90, y: 60 },
};
export const startHold: SessionCommand = { type: "start-hold" };
export const endHold: SessionCommand = { type: "end-hold" };
export const suspectInflammation: SessionCommand = { type: "suspect-inflammation" };
export const ruleOutInflammation: SessionCommand = { type: "rule-out-inflammation" };
export const pause: SessionCommand = { type: "pause-session" };
export const resume: SessionCommand = { type: "resume-session" };
export const finish: SessionCommand = { type: "finish-session" };
export const undo: SessionCommand = { type: "undo" };
export const redo: SessionCommand = { type: "redo" };
export const bringIn = (...sites: PlannedSite[]): SessionCommand => ({ type: "bring-in-sites", sites });
export const choose = (site: number): SessionCommand => ({ type: "choose-site", site });
export const pressure = (level: PressureLevel): SessionCommand => ({ type: "set-pressure", level });
export const use = (applicator: Applicator): SessionCommand => ({ type: "set-applicator", applicator });
export const target = (targetMs: number): SessionCommand => ({ type: "set-target", targetMs });
export const says = (kind: FeedbackKind): SessionCommand => ({ type: "give-feedback", kind, by: "therapist" });
export const respond = (response: Response): SessionCommand => ({ type: "record-response", response });
export const lift = (site: number, reason: string): SessionCommand => ({ type: "lift-block", site, reason });
export const pain = (moment: "before" | "after", score: number | null): SessionCommand => ({
  type: "record-pain",
  moment,
  score,
});
/** About the left quadratus lumborum. */
export const answerSuspicion = (kind: "seen-by" | "reason", text: string): SessionCommand => ({
  type: "answer-suspicion",
  muscle: "quadratus-lumborum",
  side: "left",
  kind,
  text,
});
export const checkedBy = (text: string, by = ""): SessionCommand => ({
  type: "answer-severe",
  kind: "checked-by",
  text,
  by,
});
export const goesOnBecause = (text: string, by = ""): SessionCommand => ({
  type: "answer-severe",
  kind: "reason",
  text,
  by,
});
export const rate = (moment: "before" | "after", rating: RatingKind, value: number | null): SessionCommand => ({
  type: "record-rating",
  moment,
  rating,
  value,
});
export const rateOwn = (moment: "before" | "after", measure: string, value: number | null): SessionCommand => ({
  type: "record-rating",
  moment,
  rating: "own-measure",
  value,
  measure,
});
export const tender = (site: number, moment: "before" | "after", score: number | null): SessionCommand => ({
  type: "record-tenderness",
  site,
  moment,
  score,
});
export const feltIn = (site: number, ...places: FeltPlace[]): SessionCommand => ({
  type: "record-referred-pain",
  site,
  places,
});
export const begin = (modality: Modality): SessionCommand => ({ type: "start-modality", modality });
export const endModality: SessionCommand = { type: "end-modality" };
export const interruptModality = (lastKnownAt: number): HostCommand => ({ type: "interrupt-modality", lastKnownAt });
export const clear = (screening: ScreeningStatus, severeFrom = 7): HostCommand => ({
  type: "set-clearance",
  clearance: { severeFrom, screening },
});
export const write = (text: string): SessionCommand => ({ type: "write-remarks", text });
export const writePart = (part: NotePart, text: string): SessionCommand => ({ type: "write-text", part, text });
const signer = { name: "Ada Roy", credentials: "RMT", wall: 1_790_003_600_000 };
export const sign: Command = {
  type: "sign-note",
  ...signer,
  wording: "full",
  text: "the note",
  drawing: "<svg/>",
  seal: "0".repeat(64),
};
export const amend: Command = {
  type: "amend-note",
  ...signer,
  reason: "Wrong side noted",
  text: "It was the left side.",
  seal: "1".repeat(64),
};
export const interrupt = (lastKnownAt: number, reason: Interruption): HostCommand => ({
  type: "interrupt-hold",
  lastKnownAt,
  reason,
});
export const reachLimit = (hold: number): HostCommand => ({ type: "reach-limit", hold });
export const recover = (gapMs: number): HostCommand => ({ type: "recover-session", gapMs });

/** A command given at a session time; the story goes on with what it leads to. */
export type Step = { readonly ms: number; readonly command: Command };
export const at = (ms: number, command: Command): Step => ({ ms, command });
/** A hold on the chosen site from `from` that the therapist ends after `heldMs`. */
export const held = (from: number, heldMs: number): readonly Step[] => [
  at(from, startHold),
  at(from + heldMs, endHold),
];

export type Past = SessionEvent | Step | readonly Step[];

/** What came before: recorded events, or commands whose events are recorded; a refused command there is a broken test. */
export function given(...past: readonly Past[]) {
  let state: SessionState = noSession;
  const happened: SessionEvent[] = [];
  for (const one of past.flat()) {
    const events = "command" in one ? accepted(decide(one.command, one.ms, state), one.command.type) : [one];
    happened.push(...events);
    state = fold(events, state);
  }
  return {
    state,
    /** All events so far. */
    happened,
    get session(): Session {
      return started(state);
    },
    get facts(): Facts {
      return started(state).facts;
    },
    when: (command: Command, ms: number) => outcome(decide(command, ms, state), state, command.type),
  };
}

function outcome(decision: Decision, before: SessionState, what: string) {
  return {
    thenEvents(...events: readonly SessionEvent[]): void {
      expect(accepted(decision, what)).toEqual(events);
    },
    thenNothing(): void {
      expect(accepted(decision, what)).toEqual([]);
    },
    thenRefused(code: RefusalCode, site: number | null = null): void {
      expect(decision).toEqual({ ok: false, error: { code, site } });
    },
    get facts(): Facts {
      return started(fold(accepted(decision, what), before)).facts;
    },
  };
}

function accepted(decision: Decision, what: string): readonly SessionEvent[] {
  if (!decision.ok) throw new Error(`${what} was refused: ${decision.error.code}`);
  return decision.value;
}

function started(state: SessionState): Session {
  if (state.status === "none") throw new Error("no session was started in this story");
  return state;
}
