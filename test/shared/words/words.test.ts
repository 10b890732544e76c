// The catalogue: every message can be said, and the numbers a person reads are never flattering.
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { actionGroups, actionIds } from "../../../shared/input/actions.ts";
import { holdOutcomes, holdPhases } from "../../../shared/session/hold-protocol.ts";
import { actNames } from "../../../shared/session/events.ts";
import { siteStates } from "../../../shared/session/site-state.ts";
import { refusalCodes } from "../../../shared/session/refusals.ts";
import { applicators, feedbackKinds, pressureLevels, responses } from "../../../shared/session/vocabulary.ts";
import { en } from "../../../shared/words/en.ts";
import { clockTime, localTime, seconds, t } from "../../../shared/words/words.ts";

const folder = new URL("../../../shared/words/", import.meta.url);
const areas: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.startsWith("en-"))
    .map((file) => import(new URL(file, folder).href)),
);
const messages = areas.flatMap((area) => Object.values(area).flatMap((words) => Object.entries(words)));

// The kinds of element in a parsed ICU message.
const argument = 1;
const numbersAndDates: ReadonlySet<number> = new Set([2, 3, 4]);
const select = 5;
const plural = 6;

/** A value for every argument the message takes: a number for plurals and numbers, a word otherwise. */
function dummies(message: IntlMessageFormat): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  const visit = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if (element.type === argument) values[element.value] = "word";
      if (numbersAndDates.has(element.type) && "value" in element) values[element.value] = 2;
      if (element.type === select || element.type === plural) {
        values[element.value] = element.type === plural ? 2 : "other";
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(message.getAst());
  return values;
}

describe("every message", () => {
  it.each(messages)("%s can be said", (_name, text) => {
    const message = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true });
    const said = String(message.format(dummies(message)));
    expect(said.trim()).not.toBe("");
    expect(said).not.toMatch(/[{}]|undefined/);
  });

  it("is in its area's list alone: no area overwrites the words of another", () => {
    const names = messages.map(([name]) => name);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});

describe("everything with a name in the code has words", () => {
  it.each([
    ["action", actionIds],
    ["group", actionGroups],
    ["level", pressureLevels],
    ["applicator", applicators],
    ["feedback", feedbackKinds],
    ["response", responses],
    ["phase", holdPhases],
    ["outcome", holdOutcomes],
    ["site-state", siteStates],
    ["act", actNames],
    ["refusal", refusalCodes],
  ] as const)("%s", (area, ids) => {
    for (const id of ids) expect(Object.keys(en)).toContain(`${area}.${id}`);
  });
});

describe("a message with numbers in it", () => {
  it("knows one from many", () => {
    expect(t("home.sites", { count: 1 })).toBe("1 site");
    expect(t("home.sites", { count: 0 })).toBe("0 sites");
    expect(t("home.sites", { count: 30 })).toBe("30 sites");
  });
});

describe("what a therapist typed", () => {
  it("is shown as it is: no markup, no placeholders", () => {
    const client = "<b>{count}</b> O'Neil";
    expect(t("home.resume.of", { client })).toBe(`Resume the session of ${client}`);
  });
});

describe("seconds", () => {
  it.each([
    [0, "0.0"],
    [99, "0.0"],
    [100, "0.1"],
    [9_999, "9.9"],
    [10_000, "10.0"],
    [29_999, "29.9"],
    [30_000, "30.0"],
    [-1, "0.0"],
  ])("of %i ms are %s", (ms, words) => {
    expect(seconds(ms)).toBe(words);
  });

  it("are never rounded up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (ms) => {
        const shownMs = Math.round(Number(seconds(ms)) * 1_000);
        expect(shownMs).toBeLessThanOrEqual(ms);
        expect(ms - shownMs).toBeLessThan(100);
      }),
    );
  });
});

describe("the session clock", () => {
  it.each([
    [0, "0:00"],
    [999, "0:00"],
    [59_999, "0:59"],
    [60_000, "1:00"],
    [245_000, "4:05"],
    [3_599_999, "59:59"],
    [3_600_000, "1:00:00"],
    [3_727_000, "1:02:07"],
    [-5, "0:00"],
  ])("at %i ms shows %s", (ms, words) => {
    expect(clockTime(ms)).toBe(words);
  });
});

describe("date and time", () => {
  // 1 November 2026, 05:30 UTC: before the clocks go back in Toronto, on the evening before in Honolulu.
  const wall = Date.UTC(2026, 10, 1, 5, 30);
  const plain = (words: string) => words.replaceAll(/\s/gu, " ");

  it.each([
    ["America/Toronto", "Sunday, November 1, 2026", "1:30 a.m."],
    ["Pacific/Honolulu", "Saturday, October 31, 2026", "7:30 p.m."],
    ["Asia/Kolkata", "Sunday, November 1, 2026", "11:00 a.m."],
    ["UTC", "Sunday, November 1, 2026", "5:30 a.m."],
  ])("are those of the place: %s", (zone, date, time) => {
    expect(plain(localTime(wall, zone, "date"))).toBe(date);
    expect(plain(localTime(wall, zone, "time"))).toBe(time);
    expect(plain(localTime(wall, zone, "date-time"))).toContain(time);
  });

  it.each([
    ["11:59 p.m.", 23, 59],
    ["midnight", 24, 0],
    ["12:01 a.m.", 24, 1],
    ["11:59 a.m.", 11, 59],
    ["noon", 12, 0],
    ["12:01 p.m.", 12, 1],
    ["12:10 p.m.", 12, 10],
    ["2:00 a.m.", 2, 0],
  ])("say %s, so that nobody has to know which twelve is noon", (words, hour, minute) => {
    const then = Date.UTC(2026, 10, 1, hour, minute, 42);
    expect(localTime(then, "UTC", "time")).toBe(words);
    expect(localTime(then, "UTC", "date-time")).toContain(` 2026, ${words}`);
  });

  it("keep the digits of twelve o'clock where a machine or a log reads them", () => {
    const noon = Date.UTC(2026, 10, 1, 12, 0, 5);
    expect(localTime(noon, "UTC", "sortable")).toBe("2026-11-01 12:00");
    expect(localTime(noon, "UTC", "seconds")).toBe("12:00:05 p.m.");
    expect(localTime(noon, "UTC", "hour")).toBe("12");
  });

  it("follow daylight saving: the same hour comes twice in one night", () => {
    expect(plain(localTime(wall, "America/Toronto", "time"))).toBe("1:30 a.m.");
    expect(plain(localTime(wall + 3_600_000, "America/Toronto", "time"))).toBe("1:30 a.m.");
    expect(plain(localTime(wall + 7_200_000, "America/Toronto", "time"))).toBe("2:30 a.m.");
  });
});
