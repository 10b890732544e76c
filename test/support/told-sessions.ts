// Five sessions told from beginning to end, as different from each other as a week in a practice: what notes are made from in the tests.
import type { Session } from "../../shared/session/state.ts";
import {
  choose,
  finish,
  lift,
  pain,
  pause,
  pressure,
  resume,
  startHold,
  suspectInflammation,
  undo,
  use,
  write,
} from "./given.ts";
import { story } from "./session-story.ts";

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
  .act(pain("after", 3), write("Sits at a desk all day. Showed one stretch for the hip."), finish).session;

const empty = story({ client: "Walk-in" }).at(95_000, finish).session;

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
  .act(pain("after", 5), finish).session;

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
  .wait(1_000).session;

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
  ).session;

export const toldSessions: Readonly<Record<string, Session>> = {
  typical,
  empty,
  inflamed,
  crashed,
  "every-script": everyScript,
};
