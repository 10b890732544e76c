// What stands in a session after its events: the shape only. How it comes about is evolve's business, what may follow is decide's.
import type { HoldDefaults } from "./hold-defaults.ts";
import type { PlannedSite } from "./place.ts";
import type { HoldEnd, HoldOutcome } from "./hold-protocol.ts";
import type { AdviceByMoment } from "./advice.ts";
import type { Background, SuspicionAnswer } from "./background.ts";
import type { Clearance, SessionLink } from "./clearance.ts";
import type { ActName } from "./events.ts";
import { notBegun, type NotBegun } from "../stream.ts";
import {
  noRatings,
  type Applicator,
  type FeedbackGiver,
  type FeedbackKind,
  type FeltPlace,
  type Interruption,
  type LookBack,
  type Modality,
  type NotePart,
  type PainScore,
  type PressureLevel,
  type Ratings,
  type Response,
  type SevereKind,
  type Wording,
} from "./vocabulary.ts";

/** All `at` and `…At` are ms since the session began; sites and holds are numbered from 1 as they stand. */
export type Pain = { readonly score: PainScore; readonly at: number };

export type Tenderness = { readonly score: number; readonly at: number };

/** Rule `severe`: for which score it was settled, and how. */
export type SevereAnswer = {
  readonly kind: SevereKind;
  readonly text: string;
  readonly score: number;
  readonly at: number;
  /** Who answered; empty where nobody was named. */
  readonly by: string;
};

export type Site = Readonly<PlannedSite> & {
  readonly number: number;
  readonly markedAt: number;
  readonly targetMs: number;
  /** When inflammation was suspected; the site is closed while this is set. */
  readonly inflammationAt: number | null;
  /** The last hold for which "inflammation?" was answered with no. */
  readonly ruledOutHold: number | null;
  /** `suspectedAt`: when the suspicion that was lifted had been raised. */
  readonly lifts: readonly { readonly reason: string; readonly at: number; readonly suspectedAt: number }[];
  /** Where the client feels pressure on it, where that was asked. */
  readonly felt: { readonly places: readonly FeltPlace[]; readonly at: number } | null;
  /** How tender it was before its holds and after them, where that was asked. */
  readonly tenderness: { readonly before: Tenderness | null; readonly after: Tenderness | null };
};

export type RunningHold = Readonly<HoldDefaults> & {
  readonly number: number;
  readonly site: number;
  readonly startedAt: number;
};

export type EndedHold = RunningHold & {
  readonly heldMs: number;
  readonly end: HoldEnd;
  readonly interruption: Interruption | null;
  readonly outcome: HoldOutcome;
  readonly response: Response | null;
};

export type Feedback = {
  readonly kind: FeedbackKind;
  readonly by: FeedbackGiver;
  readonly site: number;
  readonly hold: number | null;
  readonly at: number;
};

/** `to`: null while it runs. What of it counts is modality-time.ts' to say. */
export type ModalityRun = { readonly modality: Modality; readonly from: number; readonly to: number | null };

type Signed = {
  readonly name: string;
  readonly credentials: string;
  /** Epoch ms. */
  readonly wall: number;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly seal: string;
};
/** The note as it was signed, to the letter. */
export type Signature = Signed & { readonly wording: Wording; readonly text: string; readonly drawing: string };
export type Amendment = Signed & { readonly reason: string; readonly text: string };

/** What belongs to holds: one undo takes back a hold with all of this, as it was before the hold. */
export type HoldFacts = {
  readonly holds: readonly EndedHold[];
  readonly feedback: readonly Feedback[];
  readonly running: RunningHold | null;
  /** The counted hold whose response is being asked for. */
  readonly awaitingResponse: number | null;
  readonly chosenSite: number | null;
  readonly level: PressureLevel;
  readonly applicator: Applicator;
};

/** What is recorded beside holds: it outlives the undo of a hold during which it was recorded, and is taken back by an undo of its own. */
export type RecordedFacts = {
  readonly painBefore: Pain | null;
  readonly painAfter: Pain | null;
  readonly sites: readonly Site[];
  /** In the order they were begun; at most the last one runs. */
  readonly modalities: readonly ModalityRun[];
  readonly remarks: string;
  readonly severe: SevereAnswer | null;
  readonly lookBack: LookBack;
  /** Answers to what earlier visits suspected, in the order they were given. */
  readonly suspicionAnswers: readonly (SuspicionAnswer & { readonly at: number })[];
  readonly ratings: { readonly before: Ratings; readonly after: Ratings };
  /** What the rating `own-measure` is about, in the client's words. */
  readonly ownMeasure: string | null;
  /** What the therapist added to each part of the note; empty where nothing. */
  readonly texts: Readonly<Record<NotePart, string>>;
  readonly finishedAt: number | null;
};

/** Everything undo can take back. A new fact goes into one of the two: there it is said what undoing a hold does to it. */
export type Facts = HoldFacts & RecordedFacts;

/** `at`: when it was done, or done again. `events`: those it consists of, by their positions in the log. */
export type Act = {
  readonly act: ActName;
  readonly at: number;
  readonly hold: number | null;
  readonly before: Facts;
  readonly events: readonly number[];
};
export type UndoneAct = Pick<Act, "act" | "events"> & { readonly after: Facts };
export type Pause = { readonly from: number; readonly to: number | null };

export type Session = {
  readonly status: "started";
  /** Of the newest event in the log: 1, 2, 3 … */
  readonly position: number;
  readonly sessionId: string;
  readonly client: string;
  readonly startedWall: number;
  readonly timeZone: string;
  /** The newest `at` seen: session time never runs backwards. */
  readonly lastAt: number;
  /** The client's record and course this visit belongs to; null for a quick session. */
  readonly link: SessionLink | null;
  readonly clearance: Clearance;
  /** Null for a quick session, and for visits recorded before it was kept. */
  readonly background: Background | null;
  readonly advice: AdviceByMoment;
  /** Target of a site newly marked, in ms. */
  readonly newTargetMs: number;
  readonly facts: Facts;
  readonly past: readonly Act[];
  readonly future: readonly UndoneAct[];
  readonly pauses: readonly Pause[];
  readonly recoveries: readonly { readonly at: number; readonly gapMs: number }[];
  /** By how much the wall clock was set, in ms, and when. */
  readonly clockSets: readonly { readonly at: number; readonly byMs: number }[];
  /** Session time nobody saw, in ms: no modality is known to have gone on in it, whatever is undone later. */
  readonly unseen: readonly { readonly from: number; readonly to: number }[];
  /** Null while the note can still be changed. */
  readonly signature: Signature | null;
  readonly amendments: readonly Amendment[];
};

export type SessionState = NotBegun | Session;

export const noSession: NotBegun = notBegun;

export const firstFacts: Facts = {
  painBefore: null,
  painAfter: null,
  sites: [],
  holds: [],
  feedback: [],
  running: null,
  modalities: [],
  awaitingResponse: null,
  chosenSite: null,
  level: 2,
  applicator: "fingers",
  remarks: "",
  severe: null,
  lookBack: { soreness: null, relaxed: null },
  suspicionAnswers: [],
  ratings: { before: noRatings, after: noRatings },
  ownMeasure: null,
  texts: { subjective: "", objective: "", assessment: "", plan: "", aftercare: "" },
  finishedAt: null,
};
