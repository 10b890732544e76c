// Sessions as different from each other as a week in a practice: what notes are made from in the tests. Recorded and signed in sessions.ts.
import type { Advice } from "../../../shared/session/advice.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { t } from "../../../shared/words/words.ts";
import {
  begin,
  bringIn,
  checkedBy,
  choose,
  endModality,
  feltIn,
  finish,
  goesOnBecause,
  lift,
  pain,
  pause,
  pressure,
  rate,
  rateOwn,
  redo,
  resume,
  ruleOutInflammation,
  startHold,
  suspectInflammation,
  tender,
  undo,
  use,
  write,
  writePart,
} from "./given.ts";
import { story } from "../drivers/session-story.ts";

const typical = story()
  .at(40_000, pain("before", 6))
  .wait(30_000)
  .site("quadratus-lumborum", "left")
  .wait(5_000)
  .site("gluteus-medius", "right")
  .wait(5_000)
  .site("piriformis", "right")
  .wait(60_000)
  .act(choose(1))
  .hold(20_040, [[4_200, "too-little"]], "not-released")
  .act(pressure(3))
  .hold(
    22_760,
    [
      [9_100, "too-much"],
      [15_000, "better", "client"],
    ],
    "easing",
  )
  .act(pressure(2), use("knuckles"))
  .hold(31_000, [], "released")
  .wait(20_000)
  .act({ type: "give-feedback", kind: "better", by: "therapist" }, choose(2))
  .hold(6_400)
  .act(startHold)
  .wait(12_300)
  .act(pressure(1))
  .wait(8_000)
  .act({ type: "end-hold" })
  .wait(3_000)
  .act(use("elbow"), pressure(3))
  .hold(
    17_000,
    [
      [2_000, "too-much", "client"],
      [5_500, "too-much", "client"],
    ],
    "easing",
  )
  .wait(1_500_000)
  .act(pain("after", 3), write("Sits at a desk all day. Showed one stretch for the hip."), finish);

const empty = story({ client: "Walk-in" }).at(95_000, finish);

const inflamed = story({ client: "Client 7", startedWall: Date.UTC(2026, 5, 3, 17, 5), timeZone: "Europe/Zurich" })
  .at(20_000, pain("before", 5))
  .site("piriformis", "left")
  .wait(10_000)
  .hold(20_000, [], "not-released")
  .hold(21_500, [[8_000, "worse"]], "not-released")
  .hold(24_900, [], "not-released")
  .act(suspectInflammation)
  .wait(30_000)
  .site("multifidus", "right")
  .hold(15_000, [], "not-released")
  .act(suspectInflammation)
  .wait(60_000)
  .act(lift(2, "Seen by Dr. Meier this morning: no inflammation, pressure allowed."))
  .hold(12_000, [], "easing")
  .wait(600_000)
  .act(pain("after", 5), finish);

const crashed = story({ client: "AK-9", startedWall: Date.UTC(2026, 0, 16, 4, 40) })
  .at(15_000, pain("before", null))
  .site("iliocostalis-lumborum", "left")
  .wait(45_000)
  .hold(11_000, [], "easing")
  .act(startHold)
  .wait(13_700)
  .recover(754_000)
  .wait(20_000)
  .hold(30_000, [], "released")
  .act(undo)
  .interrupted(5_200, "sleep")
  .wait(60_000)
  .act(pause)
  .wait(243_000)
  .act(resume)
  .wait(9_000)
  .act(pause)
  .wait(1_000);

const everyScript = story({
  client: "Ζωή 山田 عمر 👩🏽‍⚕️",
  startedWall: Date.UTC(2026, 9, 31, 16, 30),
  timeZone: "Asia/Tokyo",
})
  .site("gluteus-medius", "left")
  .at(30_000, pain("before", 4))
  .hold(9_999)
  .wait(1_000)
  .act(
    pain("after", 5),
    write(
      [
        "Línea uno: le dolía al levantarse.",
        "",
        "  - eingerückt, 12 cm → 9 cm; <b>kein</b> & =SUM(A1)",
        "ASSESSMENT",
        "----------",
        `お客様は長時間座っています。${"腰が痛い。".repeat(24)}`,
        `https://example.org/${"a-very-long-path/".repeat(9)}`,
        `${"The therapist wrote a great deal about this one. ".repeat(12)}🙂`,
      ].join("\r\n"),
    ),
    finish,
  );

/** Nothing was held: everything was marked, then the client had to leave. */
const marked = story({ client: "Left early", startedWall: Date.UTC(2026, 1, 2, 14, 0) })
  .at(25_000, pain("before", 8))
  .site("multifidus", "left")
  .site("multifidus", "right")
  .site("longissimus-thoracis", "left")
  .wait(90_000)
  .act(writePart("plan", "Client was called away. Same sites next time."), finish);

/** Every hold too short: the therapist was looking for the place. */
const short = story({ client: "Short", timeZone: "America/Vancouver" })
  .at(20_000, pain("before", 3))
  .site("tensor-fasciae-latae", "right")
  .hold(4_100)
  .hold(7_950, [[3_000, "too-much"]])
  .hold(9_999)
  .wait(120_000)
  .act(pain("after", 3), finish);

/** Both sides of three muscles, all applicators, in order. */
const bothSides = story({ client: "Both sides", startedWall: Date.UTC(2026, 7, 20, 8, 30), timeZone: "Europe/Paris" })
  .at(30_000, pain("before", 5))
  .site("quadratus-lumborum", "left")
  .hold(20_000, [], "easing")
  .act(pressure(3))
  .hold(20_000, [], "released")
  .site("quadratus-lumborum", "right")
  .act(pressure(2), use("knuckles"))
  .hold(15_500, [], "released")
  .site("gluteus-medius", "left")
  .act(use("elbow"), pressure(4))
  .hold(25_250, [[11_000, "worse", "client"]], "not-released")
  .act(pressure(2))
  .hold(28_000, [[6_000, "better", "client"]], "easing")
  .site("gluteus-medius", "right")
  .hold(12_000, [], "released")
  .wait(600_000)
  .act(
    pain("after", 2),
    writePart("subjective", "Woke twice at night; sitting is worst."),
    writePart("objective", "Left hip higher than right when standing."),
    writePart("assessment", "Good response on the right, slower on the left."),
    writePart("plan", "Two visits more.\nHeat at home, 10 minutes in the evening."),
    finish,
  );

/** The front of the body, and a mark moved across the middle line. */
const front = story({ client: "Front", startedWall: Date.UTC(2026, 3, 9, 19, 45), timeZone: "America/New_York" })
  .site("iliopsoas", "left")
  .hold(18_000, [[5_000, "too-much"]], "easing")
  .site("rectus-abdominis", "right")
  .act({ type: "move-site", site: 2, point: { x: 30, y: 10 } })
  .hold(10_000, [], "released")
  .wait(30_000)
  .act(finish);

/** Undone and done again: the note tells what stands. */
const undone = story({ client: "Second thoughts" })
  .at(15_000, pain("before", 9), pain("before", 6))
  .site("piriformis", "left")
  .hold(14_000, [], "easing")
  .act(undo, undo)
  .hold(16_000, [], "released")
  .act(undo, redo)
  .site("multifidus", "left")
  .act(undo)
  .act(writePart("plan", "First words"), writePart("plan", "Other words"), undo)
  .wait(60_000)
  .act(pain("after", null), finish);

/** Closed in the last session, brought in with a warning, held again. */
const warned = story({ client: "Warned" })
  .at(
    10_000,
    pain("before", 4),
    bringIn(
      { muscle: "piriformis", side: "left", view: "back", point: { x: -60, y: 150 }, warned: true },
      { muscle: "multifidus", side: "right", view: "back", point: { x: 18, y: 20 }, warned: false },
    ),
  )
  .wait(20_000)
  .hold(21_000, [], "released")
  .act(choose(2))
  .hold(30_000, [], "not-released")
  .hold(30_000, [], "not-released")
  .hold(30_000, [], "not-released")
  .act(ruleOutInflammation)
  .wait(300_000)
  .act(pain("after", 4), finish);

/** What therapists paste: formulas, markup, right-to-left text, emoji, empty lines. */
const pasted = story({
  client: "=cmd()|' /C calc'!A0 <script>alert(1)</script>",
  startedWall: Date.UTC(2026, 11, 31, 22, 50),
})
  .site("hamstrings", "left")
  .hold(13_000, [], "easing")
  .act(
    writePart("subjective", "=cmd()\n+1\n-1\n@SUM(A1)\n\n<script>alert('x')</script> & \"quoted\""),
    writePart("objective", "# not a heading\n- not a list\n1. not a number\n*not* _emphasis_ `code` | pipe"),
    writePart("assessment", "كان الألم أقل بعد الجلسة. כאב בצד שמאל 12 ס״מ."),
    writePart("plan", "🙂👩🏽‍⚕️🏳️‍🌈 e\u0301 ﷽ \u200f\u200e\n\n\nlast line"),
    finish,
  );

/** A third visit: what the course advised before it and after it, dismissed and open, and a screening that had to be settled. */
const said = (rule: Advice["rule"], text: string, more: Partial<Advice> = {}): Advice => ({
  rule,
  cause: "course",
  text,
  source: t(rule === "two-visits" ? "source.mueller-farrar" : "source.mueller"),
  fired: { wall: Date.UTC(2026, 10, 17, 15, 0), timeZone: "America/Toronto" },
  settled: null,
  ...more,
});
const firstDay = { wall: Date.UTC(2026, 10, 3, 14, 20), timeZone: "America/Toronto" };
const now = { wall: Date.UTC(2026, 10, 24, 14, 28), timeZone: "America/Toronto" };
const advisedBefore = [
  said("physician-first", t("guidance.physician-first", { answers: "Cancer, now or in the past; Osteoporosis" }), {
    source: t("source.ahcpr"),
    fired: firstDay,
    settled: { text: "Already seen by Dr. Roy", at: { ...firstDay, wall: firstDay.wall + 90_000 } },
  }),
  said(
    "inflammation",
    t("guidance.inflammation.suspected", { site: "left piriformis", day: "Tuesday, November 17, 2026" }),
  ),
  said("two-visits", t("guidance.two-visits"), {
    settled: { text: "One more visit agreed with Dr. Roy.", at: { ...firstDay, wall: Date.UTC(2026, 10, 18, 20, 5) } },
  }),
];
const advised = story({ client: "Advised" })
  .at(1_000, { type: "set-clearance", clearance: { severeFrom: 7, screening: "clear" } })
  .act({ type: "give-advice", moment: "before", advice: advisedBefore })
  .at(20_000, pain("before", 8), goesOnBecause("Known pain, unchanged for years."))
  .act({ type: "tell-soreness", answer: "24-36-hours" }, { type: "tell-relaxed", answer: "under-4-days" })
  .site("quadratus-lumborum", "left")
  .wait(20_000)
  .hold(20_000, [], "easing")
  .wait(600_000)
  .act(pain("after", 6), finish, {
    type: "give-advice",
    moment: "after",
    advice: [
      ...advisedBefore.slice(0, 2),
      said(
        "four-in-six",
        t("guidance.four-in-six.next", {
          next: 4,
          planned: 4,
          from: "Tuesday, December 1, 2026",
          to: "Monday, December 14, 2026",
        }),
        { fired: now },
      ),
      said("soreness", "Some soreness is usual.", { fired: now }),
      said("together", t("guidance.together"), { fired: now, settled: { text: "", at: now } }),
    ],
  });

/** Everything a practice may measure beside pain was measured. */
const measured = story({ client: "Measured" })
  .at(10_000, { type: "tell-soreness", answer: "under-24-hours" }, { type: "tell-relaxed", answer: "8-14-days" })
  .act(rate("before", "sleep", 4), rate("before", "stress", 8), rate("before", "bend", 23))
  .act(
    rate("before", "low-mood", 6),
    rate("before", "anxiety", 5),
    rateOwn("before", "tie my shoes", 3),
    pain("before", 6),
  )
  .site("quadratus-lumborum", "left")
  .wait(20_000)
  .act(tender(1, "before", 8), feltIn(1, "buttock", "thigh-back"))
  .hold(20_000, [], "easing")
  .act(tender(1, "after", 4))
  .wait(600_000)
  .act(rate("after", "stress", 3), rate("after", "bend", 12), rate("after", "low-mood", 0), pain("after", 2), finish);

/** Half an hour, of which less than a minute was holds: all kinds of the rest, heat through holds, a pause, a stop, and second thoughts. */
const filled = story({ client: "Filled" })
  .at(60_000, pain("before", 5))
  .act(begin("warm-up"))
  .wait(370_400)
  .act(begin("stretching"), undo, redo)
  .wait(95_000)
  .act(endModality)
  .site("quadratus-lumborum", "left")
  .act(begin("massage"))
  .wait(200_000)
  .hold(20_040, [], "easing")
  .act(begin("heat"))
  .wait(30_000)
  .act(pressure(3))
  .hold(22_760, [[9_100, "better"]], "released")
  .wait(300_000)
  .act(pause)
  .wait(120_000)
  .act(resume, begin("heat"))
  .wait(240_000)
  .recover(600_000)
  .wait(3_000)
  .act(begin("massage"))
  .wait(500_000)
  .act(endModality, pain("after", 2), finish);

/** A long day; its note is signed and amended twice in sessions.ts. */
const signed = story({ client: "Signed", startedWall: Date.UTC(2026, 9, 6, 13, 0) })
  .at(30_000, pain("before", 7), checkedBy("Dr. Roy"))
  .site("quadratus-lumborum", "right")
  .hold(20_000, [], "easing")
  .hold(24_000, [], "released")
  .wait(1_800_000)
  .act(pain("after", 4), writePart("assessment", "Responds well."), finish);

/** By name. */
export const usualStories = {
  typical,
  empty,
  inflamed,
  crashed,
  "every-script": everyScript,
  marked,
  short,
  "both-sides": bothSides,
  front,
  undone,
  warned,
  pasted,
  advised,
  measured,
  filled,
  signed,
};

/** Begun at 10 in the morning of this day in Toronto, with this pain before it. */
function courseVisit(day: string, before: number) {
  const begun = story({ startedWall: Date.parse(`${day}T10:00:00-05:00`) }).at(60_000, pain("before", before));
  return before < 7 ? begun : begun.act(checkedBy("Dr. Roy", "Ada Roy"));
}

/** Three visits of one course: pain falls, two sites release, and at the third visit one does not. By session id, oldest first. */
export const usualCourse: Readonly<Record<"first" | "second" | "third", readonly SessionEvent[]>> = {
  first: courseVisit("2026-11-03", 8)
    .site("quadratus-lumborum", "left")
    .hold(20_000, [], "not-released")
    .hold(14_000, [], "not-released")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "easing")
    .wait(900_000)
    .act(pain("after", 6), finish).events,
  second: courseVisit("2026-11-12", 6)
    .site("quadratus-lumborum", "left")
    .hold(20_000, [], "easing")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "released")
    .wait(900_000)
    .act(pain("after", 4), finish).events,
  third: courseVisit("2026-11-24", 4)
    .site("quadratus-lumborum", "left")
    .hold(20_000, [], "released")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "released")
    .site("piriformis", "right")
    .hold(20_000, [], "not-released")
    .act(suspectInflammation)
    .wait(900_000)
    .act(pain("after", 2), writePart("plan", "Heat in the evening, ten minutes.\nWalk a little every hour."), finish)
    .events,
};
