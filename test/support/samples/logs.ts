// Twelve sessions told from beginning to end with all that was recorded, as different as a practice can make them: what files are made from
// in the tests.
import { createHash } from "node:crypto";
import { createSealer } from "../../../electron/host/streams/sealer.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import type { Command } from "../../../shared/session/commands.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { Wording } from "../../../shared/session/vocabulary.ts";
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

/** As the store gives it back: places, clocks, commands. The wall clock runs with the session and a little unevenly. */
export function recordedOf(sessionId: string, events: readonly SessionEvent[]): readonly RecordedEvent[] {
  const first = events[0];
  const startedWall = first?.type === "session-started" ? first.startedWall : 0;
  return events.map((event, index) => ({
    position: index + 1,
    wall: startedWall + event.at + (index % 7),
    commandId: index % 5 === 4 ? "" : `command-${index}`,
    stamp: index % 3 === 1 ? "press" : "host",
    event: event.type === "session-started" ? { ...event, sessionId } : event,
  }));
}

export function sessionOf(recorded: readonly RecordedEvent[]): Session {
  const state = fold(recorded.map(({ event }) => event));
  if (state.status === "none") throw new Error("The log starts no session");
  return state;
}

const sealer = createSealer((text) => createHash("sha256").update(text).digest("hex"));

function after(recorded: readonly RecordedEvent[], command: Command): readonly RecordedEvent[] {
  const session = sessionOf(recorded);
  const decided = decide(command, session.lastAt, session);
  if (!decided.ok) throw new Error(decided.error.code);
  const events = [...recorded.map(({ event }) => event), ...decided.value];
  return [...recorded, ...recordedOf(session.sessionId, events).slice(recorded.length)];
}

export function signed(
  recorded: readonly RecordedEvent[],
  name: string,
  credentials: string,
  wording: Wording = "full",
) {
  const session = sessionOf(recorded);
  const wall = session.startedWall + session.lastAt + 90_000;
  return after(recorded, sealer.sign(recorded, session, { name, credentials, wall, wording }));
}

export function amended(recorded: readonly RecordedEvent[], reason: string, text: string) {
  const session = sessionOf(recorded);
  const wall = (session.signature?.wall ?? 0) + 86_400_000 * (session.amendments.length + 1);
  return after(recorded, sealer.amend(session, { name: "Ada Roy", credentials: "RMT", wall, reason, text }));
}

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

const plain = story({ client: "Signed" })
  .at(4_000, pain("before", 6))
  .site("gluteus-maximus", "left")
  .hold(21_000, [], "released")
  .act(writePart("plan", "Walk a little every hour."), pain("after", 1), finish);
const signedLog = signed(recordedOf("signed", plain.events), "Ada Roy", "RMT");

export const toldLogs: Readonly<Record<string, readonly RecordedEvent[]>> = {
  short: recordedOf("short", short.events),
  mirrored: recordedOf("mirrored", mirrored.events),
  front: recordedOf("front", front.events),
  corrected: recordedOf("corrected", corrected.events),
  warned: recordedOf("warned", warned.events),
  stopped: recordedOf("stopped", stopped.events),
  midnight: recordedOf("midnight", midnight.events),
  formulas: recordedOf("formulas", formulas.events),
  scripts: recordedOf("scripts", scripts.events),
  "every-writing": recordedOf("every-writing", everyWriting.events),
  signed: signedLog,
  amended: amended(
    amended(
      signed(recordedOf("amended", mirrored.events), "Zoë O'Neil & Co", "", "abbreviated"),
      "Wrong side written",
      "The right side was treated first.\nThen the left.",
    ),
    "Late call",
    "Client called: <no> soreness.",
  ),
};
