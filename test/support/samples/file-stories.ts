// Sessions with what is hard to write into a file and to read back: the edge of ten seconds, odd time zones, the turn of the year, formulas, markup,
// every writing. What files are made from in the tests. Recorded and signed in sessions.ts.
import {
  bringIn,
  choose,
  finish,
  lift,
  pain,
  pause,
  pressure,
  redo,
  resume,
  startHold,
  suspectInflammation,
  target,
  undo,
  use,
  write,
  writePart,
} from "./given.ts";
import { story } from "../drivers/session-story.ts";

const short = story({ client: "QL-1" })
  .at(5_000)
  .site("quadratus-lumborum", "left")
  .hold(9_999)
  .hold(10_000, [], "released");

const mirrored = story({ client: "Both sides" })
  .at(10_000, pain("before", 6))
  .site("gluteus-medius", "left")
  .site("gluteus-medius", "right")
  .act(use("elbow"), pressure(4), choose(1))
  .hold(29_999, [[1_000, "too-much"]], "not-released")
  .act(choose(2), pressure(3))
  .hold(30_500, [], "released")
  .act(pain("after", 2), finish);

const front = story({ client: "Front", timeZone: "Australia/Lord_Howe", startedWall: Date.UTC(2026, 9, 3, 15, 15) })
  .at(2_000)
  .site("iliopsoas", "right")
  .site("tensor-fasciae-latae", "left")
  .site("rectus-abdominis", "left")
  .act(choose(1))
  .hold(12_345, [[3_210, "better", "client"]], "easing")
  .act(choose(2))
  .hold(15_001, [], "released")
  .act(finish);

const corrected = story({ client: "Second thoughts" })
  .at(1_000, pain("before", 9))
  .act(undo, pain("before", 4))
  .site("piriformis", "left")
  .act(undo, redo, target(30_000))
  .hold(20_000, [], "released")
  .act(undo, undo)
  .hold(25_000, [], "easing")
  .act({ type: "move-site", site: 1, point: { x: 60, y: 104 } }, finish, undo)
  .wait(4_000)
  .hold(11_000)
  .act(finish);

const warned = story({ client: "Warned" })
  .at(3_000, bringIn({ muscle: "piriformis", side: "left", view: "back", point: { x: -52, y: 100 }, warned: true }))
  .hold(14_000, [[2_000, "worse"]], "not-released")
  .act(suspectInflammation)
  .wait(1_000)
  .act(lift(1, '=HYPERLINK("http://x")'))
  .hold(10_500, [], "not-released")
  .act(suspectInflammation, finish);

const stopped = story({ client: "Stopped" })
  .at(8_000)
  .site("multifidus", "right")
  .hold(18_000, [], "easing")
  .act(startHold)
  .wait(7_000)
  .recover(3_600_000)
  .interrupted(6_600, "clock")
  .wait(10_000)
  .act(pause)
  .wait(60_000)
  .act(resume)
  .wait(1_000)
  .interrupted(4_000, "release-unknown");

const midnight = story({
  client: "New Year",
  startedWall: Date.UTC(2026, 11, 31, 22, 58, 30),
  timeZone: "Europe/Zurich",
})
  .at(50_000, pain("before", null))
  .site("longissimus-thoracis", "left")
  .hold(22_000, [], "released")
  .wait(120_000)
  .act(startHold)
  .wait(4_000)
  .act(pressure(3))
  .wait(13_000)
  .act(use("knuckles"))
  .wait(11_000)
  .act({ type: "end-hold" }, pain("after", null), finish);

const formulas = story({ client: "=cmd|' /C calc'!A0" })
  .at(1_000)
  .site("hamstrings", "right")
  .hold(10_001, [], "released")
  .act(write("@SUM(1+1)\t=2\r\n+3"), writePart("plan", "＝1+1"), writePart("subjective", "-1"), finish);

const scripts = story({ client: '<script>alert("1")</script>' })
  .at(1_000)
  .site("latissimus-dorsi", "left")
  .hold(16_000, [[5_000, "too-little"]], "easing")
  .act(writePart("objective", '</div><img src=x onerror="alert(1)">&amp; "quoted", \'single\''), finish);

const everyWriting = story({ client: "عمر 山田 👩🏽‍⚕️", timeZone: "Asia/Kathmandu" })
  .at(2_500)
  .site("external-oblique", "right")
  .hold(19_000, [], "released")
  .act(
    writePart("assessment", "שלום, مرحبا\u202e gnirts\u0007\u2028next"),
    write(`${"腰が痛い。🙂 ".repeat(1_250)}\n\n  the end`),
    finish,
  );

const signed = story({ client: "Signed" })
  .at(4_000, pain("before", 6))
  .site("gluteus-maximus", "left")
  .hold(21_000, [], "released")
  .act(writePart("plan", "Walk a little every hour."), pain("after", 1), finish);
/** By session id. */
export const fileStories = {
  short,
  mirrored,
  front,
  corrected,
  warned,
  stopped,
  midnight,
  formulas,
  scripts,
  "every-writing": everyWriting,
  signed,
};
