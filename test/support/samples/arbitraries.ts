// Any sequence of commands a session could be given, with times that only go on. Weighted so that holds really run their course.
import fc from "fast-check";
import { ruleIds } from "../../../shared/course/course.ts";
import type { Advice } from "../../../shared/session/advice.ts";
import type { Command, HostCommand, SessionCommand } from "../../../shared/session/commands.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { SessionState } from "../../../shared/session/state.ts";
import { screeningStatuses } from "../../../shared/screening/screening.ts";
import {
  applicators,
  feedbackGivers,
  feedbackKinds,
  feltPlaces,
  interruptions,
  modalities,
  noteParts,
  painMoments,
  pressureLevels,
  ratingKinds,
  relaxedAnswers,
  responses,
  severeKinds,
  sorenessAnswers,
} from "../../../shared/session/vocabulary.ts";
import { markQuadratus, opening } from "./given.ts";

const point = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -900, max: 900 }) });
const site = fc.integer({ min: 1, max: 4 });
const reason = fc.constantFrom("Checked by Dr. Roy", "Cold pack first", "🙂 عربي");
const text = fc.oneof(fc.constantFrom("", "Slept badly."), fc.string({ maxLength: 40 }));

function always<const T extends SessionCommand["type"]>(type: T): fc.Arbitrary<{ readonly type: T }> {
  return fc.constant({ type });
}

export const sessionCommand: fc.Arbitrary<SessionCommand> = fc.oneof(
  { weight: 16, arbitrary: always("start-hold") },
  { weight: 10, arbitrary: always("end-hold") },
  { weight: 2, arbitrary: always("lose-release") },
  { weight: 8, arbitrary: always("undo") },
  { weight: 6, arbitrary: always("redo") },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("mark-site" as const),
      muscle: fc.constantFrom("quadratus-lumborum" as const, "gluteus-medius" as const, "piriformis" as const),
      side: fc.constantFrom("left" as const, "right" as const),
      view: fc.constantFrom("back" as const, "front" as const),
      point,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("bring-in-sites" as const),
      sites: fc.array(
        fc.record({
          muscle: fc.constantFrom("quadratus-lumborum" as const, "iliopsoas" as const),
          side: fc.constantFrom("left" as const, "right" as const),
          view: fc.constantFrom("back" as const, "front" as const),
          point,
          warned: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("move-site" as const), site, point }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("choose-site" as const), site }) },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant("set-pressure" as const), level: fc.constantFrom(...pressureLevels) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("set-applicator" as const), applicator: fc.constantFrom(...applicators) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("set-target" as const),
      targetMs: fc.integer({ min: 8_000, max: 32_000 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("give-feedback" as const),
      kind: fc.constantFrom(...feedbackKinds),
      by: fc.constantFrom(...feedbackGivers),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant("record-response" as const), response: fc.constantFrom(...responses) }),
  },
  { weight: 4, arbitrary: always("suspect-inflammation") },
  { weight: 1, arbitrary: always("rule-out-inflammation") },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("lift-block" as const), site, reason }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("start-modality" as const), modality: fc.constantFrom(...modalities) }),
  },
  { weight: 2, arbitrary: always("end-modality") },
  { weight: 1, arbitrary: always("pause-session") },
  { weight: 1, arbitrary: always("resume-session") },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("record-pain" as const),
      moment: fc.constantFrom(...painMoments),
      score: fc.option(fc.integer({ min: 0, max: 10 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("write-remarks" as const), text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("answer-severe" as const),
      kind: fc.constantFrom(...severeKinds),
      text: reason,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("tell-soreness" as const),
      answer: fc.constantFrom(...sorenessAnswers),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("tell-relaxed" as const), answer: fc.constantFrom(...relaxedAnswers) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("record-rating" as const),
      moment: fc.constantFrom(...painMoments),
      rating: fc.constantFrom(...ratingKinds),
      value: fc.option(fc.integer({ min: -1, max: 160 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("record-rating" as const),
      moment: fc.constantFrom(...painMoments),
      rating: fc.constant("own-measure" as const),
      value: fc.option(fc.integer({ min: 0, max: 10 })),
      measure: fc.constantFrom("tie my shoes", "ربط حذائي <b>"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("record-tenderness" as const),
      site,
      moment: fc.constantFrom(...painMoments),
      score: fc.option(fc.integer({ min: -1, max: 11 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("record-referred-pain" as const),
      site,
      places: fc.array(fc.constantFrom(...feltPlaces), { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("write-text" as const), part: fc.constantFrom(...noteParts), text }),
  },
  { weight: 1, arbitrary: always("finish-session") },
);

const day = fc.record({
  wall: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  timeZone: fc.constant("America/Toronto"),
});
/** Whatever the rules of a course say; the same advice may come again, settled or not. */
const advice: fc.Arbitrary<Advice> = fc.record({
  rule: fc.constantFrom(...ruleIds),
  cause: fc.constantFrom("course", "visit-2"),
  text: fc.constantFrom("Consider other care.", "Ask whether a doctor has seen it <b>"),
  source: fc.constant("Mueller, Massage Therapy for Lower Back Pain"),
  fired: day,
  settled: fc.option(fc.record({ text: fc.constantFrom("", "Seen by Dr. Roy"), at: day })),
});

export const hostCommand: fc.Arbitrary<HostCommand> = fc.oneof(
  fc.record({ type: fc.constant("reach-limit" as const), hold: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    type: fc.constant("interrupt-hold" as const),
    lastKnownAt: fc.integer({ min: 0, max: 400_000 }),
    reason: fc.constantFrom(...interruptions),
  }),
  fc.record({
    type: fc.constant("interrupt-modality" as const),
    lastKnownAt: fc.integer({ min: 0, max: 400_000 }),
  }),
  fc.record({ type: fc.constant("recover-session" as const), gapMs: fc.integer({ min: 0, max: 9_000_000 }) }),
  fc.record({ type: fc.constant("note-clock-set" as const), byMs: fc.integer({ min: -9_000_000, max: 9_000_000 }) }),
  fc.record({
    type: fc.constant("set-clearance" as const),
    clearance: fc.record({
      severeFrom: fc.integer({ min: 1, max: 11 }),
      screening: fc.constantFrom(...screeningStatuses),
    }),
  }),
  fc.record({
    type: fc.constant("give-advice" as const),
    moment: fc.constantFrom(...painMoments),
    advice: fc.array(advice, { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant("attach-client" as const),
    client: fc.constantFrom("JM-042", "Zoé"),
    link: fc.record({ clientId: fc.constantFrom("c-1", "c-2"), courseId: fc.constantFrom("k-1", "k-2") }),
  }),
);

/** How long after the last command: around every threshold, backwards a little (an older stamp), and with fractions. */
const wait = fc.oneof(
  fc.constantFrom(-200, 0, 999, 1_000, 9_999, 10_000, 20_000, 29_999, 30_000, 30_001, 30_999, 31_000),
  fc.double({ min: 0, max: 35_000, noNaN: true }),
);

export type Asked = { readonly waitMs: number; readonly command: Command };

const asked: fc.Arbitrary<Asked> = fc.record({
  waitMs: wait,
  command: fc.oneof({ weight: 20, arbitrary: sessionCommand }, { weight: 1, arbitrary: hostCommand }),
});

/** A session's worth of commands, the host's included; most begin with a site, so that there is something to act on. */
export const commands: fc.Arbitrary<readonly Asked[]> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.array(asked, { maxLength: 60, size: "max" }))
  .map(([first, rest]) => (first === 0 ? rest : [{ waitMs: 1_000, command: markQuadratus }, ...rest]));

export type Decided = {
  readonly before: SessionState;
  readonly events: readonly SessionEvent[];
  readonly asked: Asked;
  readonly ms: number;
};

/** Plays commands in order from the opening of a session; refused ones change nothing. */
export function play(story: readonly Asked[]): {
  readonly events: SessionEvent[];
  readonly steps: Decided[];
  readonly state: SessionState;
} {
  const events: SessionEvent[] = [opening];
  const steps: Decided[] = [];
  let state = fold(events);
  let ms = 0;
  for (const one of story) {
    ms = Math.max(0, ms + one.waitMs);
    const decision = decide(one.command, ms, state);
    const decided = decision.ok ? decision.value : [];
    steps.push({ before: state, events: decided, asked: one, ms });
    events.push(...decided);
    state = fold(decided, state);
  }
  return { events, steps, state };
}

/** A session that has come about by commands. */
export const history = commands.map(play);
