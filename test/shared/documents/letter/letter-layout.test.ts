// What fits on the letter's one page, in numbers: how many sites and lines of the plan stand there, which give way to which, and where a plan is cut.
import { describe, expect, it } from "vitest";
import { fitToPage, planThatFits } from "../../../../shared/documents/letter/letter-layout.ts";
import type { LetterSite } from "../../../../shared/documents/letter/letter-content.ts";

const rest = {
  sender: ["Roy Massage", "Ada Roy, RMT", "555 0100"],
  to: [],
  date: "Tuesday, November 24, 2026",
  title: "Massage therapy report on JM-042",
  greeting: "To the care team",
  opening: "x".repeat(200),
  summary: ["x".repeat(80)],
  advice: [],
  paragraphs: [],
  picture: null,
  progress: [],
  amendments: [],
  closing: ["It is not a diagnosis.", "Preliminary.", "Ada Roy, RMT"],
};
const site: LetterSite = { name: "left multifidus, beside L4", held: "20.0 seconds, one hold", response: "easing" };
const sites = (count: number, one = site): readonly LetterSite[] => Array.from({ length: count }, () => one);
const lines = (count: number): readonly string[] => Array.from({ length: count }, () => "a line");

describe("a usual letter", () => {
  it("has room for all its sites and a plan of up to eight lines", () => {
    expect(fitToPage(rest, sites(3), [])).toEqual({ sites: 3, planLines: 0 });
    expect(fitToPage(rest, sites(3), lines(3))).toEqual({ sites: 3, planLines: 3 });
    expect(fitToPage(rest, sites(3), lines(8))).toEqual({ sites: 3, planLines: 8 });
    expect(fitToPage(rest, sites(3), lines(20))).toEqual({ sites: 3, planLines: 8 });
    expect(fitToPage(rest, [], lines(1))).toEqual({ sites: 0, planLines: 1 });
  });

  it("counts a plan by the lines it takes: 94 characters are one, 95 are two", () => {
    expect(fitToPage(rest, sites(1), ["x".repeat(94)]).planLines).toBe(1);
    expect(fitToPage(rest, sites(1), ["x".repeat(95)]).planLines).toBe(2);
    expect(fitToPage(rest, sites(1), ["", ""]).planLines).toBe(2);
  });
});

describe("a full letter", () => {
  it("keeps its first four sites before the plan, and the plan before the other sites", () => {
    const without = fitToPage(rest, sites(40), []);
    const beside = fitToPage(rest, sites(40), lines(8));
    expect(without).toEqual({ sites: 17, planLines: 0 });
    expect(beside).toEqual({ sites: 11, planLines: 8 });
    const long = (paragraphs: number, summary: number) => ({
      ...rest,
      opening: "x".repeat(350),
      summary: ["x".repeat(summary)],
      paragraphs: Array.from({ length: paragraphs }, () => "x".repeat(350)),
    });
    expect(fitToPage(long(2, 350), sites(40), lines(8))).toEqual({ sites: 4, planLines: 3 });
    // No line of the plan fits any more: its room goes to a fifth site.
    expect(fitToPage(long(3, 280), sites(40), lines(8))).toEqual({ sites: 5, planLines: 0 });
    expect(fitToPage(long(4, 280), sites(40), lines(8))).toEqual({ sites: 2, planLines: 0 });
  });

  it("has less room where a cell takes two lines, where a doctor is advised and where it is addressed", () => {
    expect(fitToPage(rest, sites(40, { ...site, name: "x".repeat(47) }), []).sites).toBeLessThan(17);
    expect(fitToPage(rest, sites(40, { ...site, name: "x".repeat(46) }), []).sites).toBe(17);
    expect(fitToPage(rest, sites(40, { ...site, held: "x".repeat(27) }), []).sites).toBeLessThan(17);
    expect(fitToPage(rest, sites(40, { ...site, held: "x".repeat(26) }), []).sites).toBe(17);
    expect(fitToPage(rest, sites(40, { ...site, response: "x".repeat(26) }), []).sites).toBeLessThan(17);
    expect(fitToPage(rest, sites(40, { ...site, response: "x".repeat(25) }), []).sites).toBe(17);
    expect(fitToPage({ ...rest, advice: ["x".repeat(200)] }, sites(40), []).sites).toBeLessThan(17);
    expect(fitToPage({ ...rest, amendments: ["x".repeat(200)] }, sites(40), []).sites).toBeLessThan(17);
    // The picture is 34 mm and its gap; a row is 7.1 mm.
    expect(fitToPage({ ...rest, picture: "<svg/>" }, sites(40), []).sites).toBe(12);
    expect(fitToPage({ ...rest, to: ["Dr. Roy", "PT"] }, sites(40), []).sites).toBeLessThan(17);
    expect(fitToPage({ ...rest, sender: [...rest.sender, "more", "more"] }, sites(40), []).sites).toBeLessThan(17);
  });
});

describe("the plan on the page", () => {
  it("is whole where it fits to the line", () => {
    expect(planThatFits(["one", "two"], 2)).toEqual({ text: "one\ntwo", whole: true });
    expect(planThatFits(["x".repeat(95), "two"], 3)).toEqual({ text: `${"x".repeat(95)}\ntwo`, whole: true });
    expect(planThatFits([], 0)).toEqual({ text: "", whole: true });
  });

  it("is cut after the last line there is room for, in the middle of a long one", () => {
    expect(planThatFits(["one", "two"], 1)).toEqual({ text: "one", whole: false });
    expect(planThatFits(["one", "x".repeat(300)], 3)).toEqual({ text: `one\n${"x".repeat(188)}`, whole: false });
    expect(planThatFits(["one"], 0)).toEqual({ text: "", whole: false });
  });
});
