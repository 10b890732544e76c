// Single cells of the CSV files where a session takes a turn the kept files do not have: severe pain, advice, lifts, several answers on a site.
import { describe, expect, it } from "vitest";
import { holdsAsCsv } from "../../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import type { Advice } from "../../../../shared/session/advice.ts";
import type { Command } from "../../../../shared/session/commands.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  checkedBy,
  choose,
  finish,
  goesOnBecause,
  lift,
  pain,
  suspectInflammation,
  undo,
} from "../../../support/samples/given.ts";
import { knowing } from "../../../support/samples/known-background.ts";
import { parseCsv } from "../../../support/readers/parse-csv.ts";
import { story } from "../../../support/drivers/session-story.ts";

const begun = () => story().at(60_000).site("multifidus", "left");
/** The rows by the names of their columns. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = parseCsv(csv);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}
const sessionRow = (session: Session) => rowsOf(sessionsAsCsv([session]))[0] ?? {};

describe("a session's row", () => {
  it("says how severe pain was settled", () => {
    expect(sessionRow(begun().act(pain("before", 8), checkedBy("Dr. Roy")).session)["severe_pain"]).toBe(
      "Checked by Dr. Roy",
    );
    expect(sessionRow(begun().act(pain("before", 8), goesOnBecause("Known")).session)["severe_pain"]).toBe(
      "Goes on for this reason: Known",
    );
    expect(sessionRow(begun().act(pain("before", 8)).session)["severe_pain"]).toBe("");
  });

  it("tells a pain of 0 from none", () => {
    expect(sessionRow(begun().act(pain("before", 0), pain("after", 0)).session)).toMatchObject({
      pain_before: "0",
      pain_after: "0",
    });
    expect(sessionRow(begun().act(pain("before", null)).session)).toMatchObject({ pain_before: "", pain_after: "" });
  });

  it("counts each site by its last response", () => {
    const { session } = begun()
      .hold(20_000, [], "not-released")
      .hold(20_000, [], "released")
      .site("piriformis", "right")
      .hold(20_000, [], "released")
      .hold(20_000, [], "easing")
      .hold(4_000)
      .site("hamstrings", "left");
    expect(sessionRow(session)).toMatchObject({
      sites: "3",
      sites_released: "1",
      sites_easing: "1",
      sites_not_released: "0",
      holds: "5",
      holds_counted: "4",
      hold_time: "84",
      hold_time_counted: "80",
      hold_time_by_site: "site 1, left multifidus: 40; site 2, right piriformis: 44",
      hold_time_by_muscle: "piriformis: 44; multifidus: 40",
    });
  });

  it("names the sites that are closed, a hold or not, and every lift with its reason", () => {
    const { session } = begun()
      .act(suspectInflammation, lift(1, "Seen by Dr. Roy"), suspectInflammation, lift(1, "Cold pack"))
      .site("piriformis", "right")
      .act(suspectInflammation)
      .act(choose(1));
    expect(sessionRow(session)).toMatchObject({
      inflammation_suspected: "site 2, right piriformis",
      blocks_lifted: "site 1, left multifidus: Seen by Dr. Roy; site 1, left multifidus: Cold pack",
    });
  });

  it("keeps what the screening advised apart from the other rules", () => {
    const fired = { wall: 1_795_529_700_000, timeZone: "America/Toronto" };
    const says = (rule: Advice["rule"], text: string): Advice => {
      return { rule, cause: "course", text, source: "Mueller", fired, settled: null };
    };
    const before: Command = {
      type: "give-advice",
      moment: "before",
      advice: [says("physician-first", "See a physician."), says("two-visits", "Consider other care.")],
    };
    const after: Command = { type: "give-advice", moment: "after", advice: [says("together", "Name the care team.")] };
    expect(sessionRow(begun().act(before, finish, after).session)).toMatchObject({
      screening: "See a physician.",
      advice: "Consider other care.; Name the care team.",
    });
  });

  it("A18: says which answer of the screening was corrected", () => {
    const at = { wall: 1_795_529_700_000, timeZone: "America/Toronto" };
    const corrections = [{ question: "cancer" as const, to: "no" as const, reason: "Wrong line", by: "Ada Roy", at }];
    const screening = { yes: [], by: "", at, settled: null, corrections };
    expect(sessionRow(begun().act(knowing({ screening })).session)["screening"]).toMatch(
      /^Corrected on .* by Ada Roy, from yes to no: .*\. Reason: Wrong line\.$/u,
    );
  });

  it("of an open session ends with its newest entry, after what was lost", () => {
    const { session } = begun().recover(600_000).wait(1_000).act(pain("after", 2));
    expect(sessionRow(session)).toMatchObject({
      finished: "no",
      started: "2026-11-24T09:15:00.000-05:00",
      ended: "2026-11-24T09:26:01.000-05:00",
      stops: "1",
      pauses: "0",
      signed_by: "",
      seal: "",
      amendments: "",
    });
  });
});

describe("a hold's row", () => {
  it("says what was said in that hold alone, after how long and by whose press", () => {
    const { session } = begun()
      .hold(12_345, [
        [9_100, "too-much"],
        [10_000, "better", "client"],
      ])
      .wait(60_000)
      .act({ type: "give-feedback", kind: "worse", by: "therapist" })
      .hold(9_999, [[500, "too-little"]])
      .interrupted(25_000, "sleep");
    expect(
      rowsOf(holdsAsCsv([session])).map(
        ({ hold, held, held_exact, counted, outcome, ended_by, interrupted_by, feedback }) => [
          hold,
          held,
          held_exact,
          counted,
          outcome,
          ended_by,
          interrupted_by,
          feedback,
        ],
      ),
    ).toEqual([
      ["1", "12.3", "12345", "12.3", "counted", "pressure taken off", "", "9.1 s too much; 10.0 s better (client)"],
      ["2", "9.9", "9999", "0", "short", "pressure taken off", "", "0.5 s too little"],
      ["3", "25", "25000", "0", "interrupted", "interrupted", "computer asleep", ""],
    ]);
  });

  it("says what was said within ten seconds after it; what was said later stands with the session", () => {
    const { session } = begun()
      .hold(12_000)
      .act({ type: "give-feedback", kind: "too-much", by: "client" })
      .wait(8_001)
      .act({ type: "give-feedback", kind: "worse", by: "therapist" });
    expect(rowsOf(holdsAsCsv([session])).map(({ feedback }) => feedback)).toEqual([
      "2.0 s after the hold too much (client)",
    ]);
    expect(rowsOf(sessionsAsCsv([session])).map((row) => row["feedback_outside_holds"])).toEqual([
      expect.stringMatching(/^\d\d[:.]\d\d site 1, left \w+.*: worse$/u),
    ]);
  });

  it("is not there for a hold that was taken back or still runs", () => {
    const { session } = begun().hold(20_000).hold(15_000).act(undo, { type: "start-hold" }).wait(5_000);
    expect(rowsOf(holdsAsCsv([session])).map(({ hold, held }) => [hold, held])).toEqual([["1", "20"]]);
  });
});
