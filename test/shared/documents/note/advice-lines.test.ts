// What the note tells of the rules of the course: each advice once, as it stood at the end, since when, and what was decided.
import { describe, expect, it } from "vitest";
import { ruleIds, type RuleId } from "../../../../shared/course/course.ts";
import { adviceOf, formatAdvice } from "../../../../shared/documents/note/advice-lines.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { Advice } from "../../../../shared/session/advice.ts";
import type { Command } from "../../../../shared/session/commands.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { clear, finish } from "../../../support/samples/given.ts";
import { knowing } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";
import { t } from "../../../../shared/words/words.ts";

const startedWall = 1_795_529_700_000;
const timeZone = "America/Toronto";
const moment = (afterMs: number) => ({ wall: startedWall + afterMs, timeZone });
const says = (rule: RuleId, more: Partial<Advice> = {}): Advice => ({
  rule,
  cause: "course",
  text: `${rule} says so.`,
  source: "Mueller",
  fired: moment(0),
  settled: null,
  ...more,
});
type Given = { readonly before?: readonly Advice[]; readonly after?: readonly Advice[]; readonly finished?: boolean };
function told({ before, after, finished = true }: Given): Session {
  const { session } = story()
    .at(1_000, ...(before === undefined ? [] : [give("before", before)]))
    .act(...(finished ? [finish] : []), ...(after === undefined ? [] : [give("after", after)]));
  return session;
}
const give = (when: "before" | "after", advice: readonly Advice[]): Command => ({
  type: "give-advice",
  moment: when,
  advice: [...advice],
});
const rulesOf = (session: Session) => adviceOf(session).map(({ rule }) => rule);
const everything = ruleIds.map((rule) => says(rule));

describe("of the advice of a visit the note tells", () => {
  it("what was said before the first hold, but not what has its place elsewhere", () => {
    expect(rulesOf(told({ before: everything }))).toEqual([
      "emergency",
      "physician-first",
      "inflammation",
      "two-visits",
      "worse-course",
      "beyond-plan",
      "referral",
    ]);
  });

  it("what the visit brought once it is finished, but not its own inflammation", () => {
    expect(rulesOf(told({ after: everything }))).toEqual([
      "two-visits",
      "worse-course",
      "beyond-plan",
      "referral",
      "four-in-six",
      "together",
    ]);
    expect(rulesOf(told({ after: everything, finished: false }))).toEqual([]);
    expect(rulesOf(told({}))).toEqual([]);
  });

  it("each once, in the words and with the decision it ended with", () => {
    const decided = says("two-visits", { settled: { text: "", at: moment(60_000) }, text: "Said anew." });
    const session = told({ before: [says("two-visits")], after: [decided, says("together")] });
    expect(adviceOf(session)).toEqual([decided, says("together")]);
  });

  it("twice what was said for two causes", () => {
    const left = says("inflammation", { cause: "s-1-piriformis-left" });
    const right = says("inflammation", { cause: "s-1-piriformis-right", settled: { text: "", at: moment(0) } });
    expect(
      adviceOf(told({ before: [left, says("inflammation", { cause: "s-1-piriformis-right" })], after: [right] })),
    ).toEqual([left, right]);
    expect(
      adviceOf(told({ before: [says("two-visits", { cause: "a" })], after: [says("two-visits", { cause: "b" })] })),
    ).toHaveLength(2);
  });
});

describe("the words of an advice", () => {
  const words = (advice: Advice) => formatAdvice({ session: told({}), say: t }, advice);

  it("say since which day only where that was before the visit began", () => {
    expect(words(says("together"))).toBe("together says so.");
    expect(words(says("together", { fired: moment(-1) }))).toBe(
      "together says so. Said since Tuesday, November 24, 2026.",
    );
    expect(words(says("together", { fired: moment(-86_400_000) }))).toBe(
      "together says so. Said since Monday, November 23, 2026.",
    );
  });

  it("say what was decided: recorded where it blocks, dismissed with or without a reason where it does not", () => {
    const settled = (text: string) => ({ settled: { text, at: moment(60_000) } });
    const when = "On Tuesday, November 24, 2026 at 9:16 a.m.";
    expect(words(says("physician-first", settled("Already seen by Dr. Roy.")))).toBe(
      `physician-first says so. ${when} recorded: Already seen by Dr. Roy.`,
    );
    expect(words(says("together", settled("")))).toBe(`together says so. ${when} dismissed by the therapist.`);
    expect(words(says("together", settled("Sees a physician.")))).toBe(
      `together says so. ${when} dismissed by the therapist for this reason: Sees a physician.`,
    );
  });
});

describe("in the note", () => {
  const section = (session: Session, kind: "subjective" | "plan") =>
    composeNote({ session })
      .sections.filter((one) => one.kind === kind)
      .flatMap(({ groups }) => groups)
      .map(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]);

  it("the screening stands in S and the rest in P, each with its rule and source", () => {
    const session = told({ before: [says("physician-first"), says("two-visits")], after: [says("together")] });
    expect(section(session, "subjective")).toContainEqual(["Screening", "physician-first says so. (Mueller)"]);
    expect(section(session, "plan")).toContainEqual([
      "Advice of the course",
      "two-visits says so. (Mueller)",
      "together says so. (Mueller)",
    ]);
    const lines = composeNote({ session }).sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
    expect(lines.filter(({ kind }) => kind === "guidance").map(({ guidance }) => guidance)).toEqual([
      { rule: "physician-first", source: "Mueller" },
      { rule: "two-visits", source: "Mueller" },
      { rule: "together", source: "Mueller" },
    ]);
  });

  it("a screening with nothing but no is told where somebody looked and it is clear, and else not", () => {
    const clearLine = ["Screening", "All screening questions of the course were answered with no."];
    const at = (standing: Parameters<typeof clear>[0], looked: boolean) =>
      story().at(1_000, clear(standing), ...(looked ? [give("before", [])] : [])).session;
    expect(section(at("clear", true), "subjective")).toContainEqual(clearLine);
    for (const session of [at("clear", false), at("missing", true), at("none", true), at("physician", true)]) {
      expect(section(session, "subjective").map(([heading]) => heading)).not.toContain("Screening");
    }
  });

  it("A18: an answer that was corrected is told with what it was before, by whom and why", () => {
    const at = moment(-60_000);
    const corrections = [
      { question: "bladder-bowel" as const, to: "no" as const, reason: "Wrong line.", by: "Ada Roy", at: moment(0) },
      { question: "cancer" as const, to: "yes" as const, reason: "Remembered later", by: "", at: moment(60_000) },
    ];
    const screening = { yes: ["cancer" as const], by: "Ada Roy", at, settled: null, corrections };
    const { session } = story().at(1_000, knowing({ screening }));
    const [, text = ""] = section(session, "subjective").find(([heading]) => heading === "Screening") ?? [];
    expect(text).toContain(
      "asked by Ada Roy: yes to Cancer, now or in the past; the other 16 answers no. Corrected on ",
    );
    expect(text).toMatch(/Corrected on \S.* by Ada Roy, from yes to no: [^:]+\. Reason: Wrong line\. Corrected on/u);
    expect(text).toMatch(/, from no to yes: Cancer, now or in the past\. Reason: Remembered later\.$/u);
  });
});
