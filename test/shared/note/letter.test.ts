// The letter to the care team, word for word: its dates, the pain sentence, the sites and what is advised. That it fits the page is letter-room's.
import { describe, expect, it } from "vitest";
import type { LetterCourse } from "../../../shared/note/letter-course.ts";
import { composeLetter, letterhead, type Sender } from "../../../shared/note/letter.ts";
import type { Command } from "../../../shared/session/commands.ts";
import type { Session } from "../../../shared/session/state.ts";
import { choose, finish, lift, pain, startHold, suspectInflammation, undo, writePart } from "../../support/given.ts";
import { story } from "../../support/session-story.ts";

const sender: Sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555 0100" };
const nobody: Sender = { therapist: "", credentials: "", practice: "", phone: "" };
const begun = () => story().at(60_000).site("multifidus", "left");
const letterOf = (session: Session, from = sender) => composeLetter(session, from, null);
const scale = "Pain on a scale from 0 (none) to 10 (worst imaginable)";

describe("the letter of a usual session", () => {
  it("is this, word for word", () => {
    const { session } = begun()
      .act(pain("before", 6))
      .hold(20_000, [], "not-released")
      .hold(12_340, [], "released")
      .site("piriformis", "right")
      .hold(9_000)
      .site("gluteus-medius", "left")
      .wait(1_200_000)
      .act(pain("after", 3), writePart("plan", "\n Heat at home.\nTwo visits more. \n"), finish);
    expect(letterOf(session)).toEqual({
      sender: ["Roy Massage", "Ada Roy, RMT", "555 0100"],
      to: [],
      date: "Tuesday, November 24, 2026",
      title: "Massage therapy report on JM-042",
      greeting: "To the care team",
      paragraphs: [
        "The client named above was treated with neuromuscular (trigger-point) massage of the low back on Tuesday, November 24, 2026. The session took 21 minutes 47 seconds, with 41.3 seconds of constant pressure in 3 holds.",
        `${scale}: 6 before, 3 after.`,
      ],
      sites: [
        {
          name: "left multifidus, beside L4",
          held: "32.3 seconds, 2 holds",
          response: "released (at first: not released)",
        },
        {
          name: "right piriformis, medial third, beside the sacrum",
          held: "9.0 seconds, one hold",
          response: "no hold counted, so no response was assessed",
        },
      ],
      more: null,
      advice: [],
      plan: "Heat at home.\nTwo visits more.",
      closing: [
        "This report describes responses to pressure. It is not a diagnosis.",
        "Preliminary: the session note is not signed yet.",
        "Ada Roy, RMT",
      ],
    });
  });

  it("of nobody known has no letterhead and no name under it, and no plan where none was written", () => {
    const letter = letterOf(begun().hold(20_000).act(writePart("plan", " \n "), finish).session, nobody);
    expect(letter).toMatchObject({ sender: [], plan: null });
    expect(letter.closing).toHaveLength(2);
    expect(letterhead({ ...nobody, therapist: "Ada Roy" })).toEqual(["Ada Roy"]);
    expect(letterhead({ ...nobody, phone: "555 0100", credentials: "RMT" })).toEqual(["RMT", "555 0100"]);
  });
});

describe("the pain sentence", () => {
  it.each([
    [6, 3, `${scale}: 6 before, 3 after.`],
    [0, 0, `${scale}: 0 before, 0 after.`],
    [0, 2, `${scale}: 0 before, 2 after.`],
    [6, null, `${scale}: 6 before; not recorded after.`],
    [0, null, `${scale}: 0 before; not recorded after.`],
    [null, 3, `${scale}: 3 after; not recorded before.`],
    [null, 0, `${scale}: 0 after; not recorded before.`],
    [null, null, "No pain score was recorded."],
  ])("with %j before and %j after says so, whether it was not asked or not given", (before, after, sentence) => {
    const asked = begun().act(pain("before", before), pain("after", after)).hold(10_000).act(finish).session;
    const notAsked = begun()
      .act(...(before === null ? [] : [pain("before", before)]), ...(after === null ? [] : [pain("after", after)]))
      .hold(10_000)
      .act(finish).session;
    for (const session of [asked, notAsked]) expect(letterOf(session).paragraphs.at(-1)).toBe(sentence);
  });
});

describe("the date of the letter", () => {
  /** 11:30 in the evening of 30 November in Toronto, a day later in UTC. */
  const wall = Date.parse("2026-11-30T23:30:00-05:00");
  const signedBy = (name: string, credentials: string) => {
    const by = { name, credentials, wall, wording: "full", text: "the note", drawing: "<svg/>" } as const;
    const sign: Command = { type: "sign-note", ...by, seal: "0".repeat(64) };
    return letterOf(begun().hold(20_000).act(finish, sign).session);
  };

  it("is the day of the session until it is signed", () => {
    expect(letterOf(begun().hold(20_000).act(finish).session).date).toBe("Tuesday, November 24, 2026");
  });

  it("is the day it was signed, in the session's place, though the session was days before", () => {
    const letter = signedBy("Ada Roy", "RMT");
    expect(letter.date).toBe("Monday, November 30, 2026");
    expect(letter.paragraphs[0]).toContain("of the low back on Tuesday, November 24, 2026.");
  });

  it("comes with whose signature it was, not with who prints it", () => {
    const signed = ["From the signed session note,", "Zoë O'Neil, LMT"];
    expect(signedBy("Zoë O'Neil", "LMT").closing.slice(1)).toEqual(signed);
    expect(signedBy("Zoë O'Neil", "").closing.at(-1)).toBe("Zoë O'Neil");
    expect(signedBy("Zoë O'Neil", "LMT").sender[1]).toBe("Ada Roy, RMT");
  });
});

describe("the sites of the letter", () => {
  it("are those that were held, each with its last response and the first where that was another", () => {
    const { session } = begun()
      .hold(20_000, [], "released")
      .hold(20_000, [], "easing")
      .hold(20_000, [], "released")
      .site("piriformis", "left")
      .hold(20_000)
      .site("hamstrings", "right")
      .hold(20_000, [], "released")
      .hold(20_000, [], "not-released")
      .site("latissimus-dorsi", "left")
      .act(finish);
    expect(letterOf(session).sites.map(({ name, response }) => [name.split(",")[0], response])).toEqual([
      ["left multifidus", "released"],
      ["left piriformis", "held, response not recorded"],
      ["right hamstrings", "not released (at first: released)"],
    ]);
  });

  it("are without a hold that was taken back and without one that still runs", () => {
    const { session } = begun().hold(20_000).act(undo).site("piriformis", "left").act(startHold).wait(5_000);
    expect(letterOf(session).sites).toEqual([]);
  });
});

describe("the advice to see a doctor", () => {
  const about = (sites: string): string =>
    `The ${sites} did not relax under pressure, and inflammation is suspected there. The client is advised to see a doctor about it; your view would be welcome.`;
  const aboutThese = (sites: string): string =>
    `These sites did not relax under pressure, and inflammation is suspected there: ${sites}. The client is advised to see a doctor about them; your view would be welcome.`;
  const muscles = ["multifidus", "piriformis", "gluteus-medius", "hamstrings", "gluteus-maximus", "iliopsoas"] as const;
  const closedSites = (count: number): Session => {
    const told = story().at(60_000);
    for (const muscle of muscles.slice(0, count)) told.site(muscle, "left").hold(10_000).act(suspectInflammation);
    return told.act(finish).session;
  };

  it("names one site, several, and counts from the sixth", () => {
    expect(letterOf(closedSites(0)).advice).toEqual([]);
    expect(letterOf(closedSites(1)).advice).toEqual([about("left multifidus")]);
    expect(letterOf(closedSites(2)).advice).toEqual([aboutThese("left multifidus, left piriformis")]);
    const five = "left multifidus, left piriformis, left gluteus medius, left hamstrings, left gluteus maximus";
    expect(letterOf(closedSites(5)).advice).toEqual([aboutThese(five)]);
    expect(letterOf(closedSites(6)).advice).toEqual([aboutThese(`${five}, one more site`)]);
  });

  it("is about sites that were held: one suspected without a hold is the client's to be told, not the letter's", () => {
    const { session } = begun().hold(20_000, [], "easing").site("piriformis", "right").act(suspectInflammation, finish);
    expect(letterOf(session).advice).toEqual([]);
    expect(letterOf(session).sites.map(({ name }) => name)).toEqual(["left multifidus, beside L4"]);
    const both = begun().hold(20_000).site("piriformis", "right").act(suspectInflammation, choose(1));
    expect(letterOf(both.act(suspectInflammation, finish).session).advice).toEqual([about("left multifidus")]);
  });

  it("is not about a site whose block was lifted", () => {
    const lifted = begun().hold(20_000).act(suspectInflammation, lift(1, "Seen by Dr. Roy"), finish);
    expect(letterOf(lifted.session).advice).toEqual([]);
  });

  it("stands before what the rules say of the course, of which only two silent visits are the reader's business", () => {
    const moment = { wall: 1_795_529_700_000, timeZone: "America/Toronto" };
    const advised = (...rules: readonly ("together" | "four-in-six" | "two-visits")[]) => {
      const advice = rules.map((rule) => ({
        rule,
        cause: "course",
        text: "…",
        source: "…",
        fired: moment,
        settled: null,
      }));
      const told = begun()
        .hold(20_000)
        .act(suspectInflammation, finish, { type: "give-advice", moment: "after", advice });
      return letterOf(told.session).advice;
    };
    expect(advised("together", "four-in-six")).toEqual([about("left multifidus")]);
    expect(advised("together", "two-visits")).toEqual([
      about("left multifidus"),
      "In two visits no site was released or easing, and pain has not fallen noticeably. This therapy may not be the best option; your view would be welcome.",
    ]);
  });
});

describe("where the course stands", () => {
  const standing = { made: 2, planned: 4, day: 15, days: 42, end: null, window: null, due: null };
  const base: LetterCourse = { careTeam: [], complaint: "", number: 2, standing, outcome: null };
  const said = (more: Partial<LetterCourse>): readonly string[] =>
    composeLetter(begun().hold(20_000).act(finish).session, sender, { ...base, ...more }).paragraphs.slice(1, -1);
  const within = "This was visit 2 of 4 planned visits, on day 15 of 42 planned days.";
  const beyond = (number: number): string =>
    `This was visit ${number} of the course; 4 visits were planned over 42 days.`;

  it("is told within the plan up to its last visit and day, and as what it is beyond", () => {
    expect(said({})).toEqual([within]);
    expect(said({ number: 4, standing: { ...standing, day: 42 } })).toEqual([
      "This was visit 4 of 4 planned visits, on day 42 of 42 planned days.",
    ]);
    expect(said({ number: 5 })).toEqual([beyond(5)]);
    expect(said({ standing: { ...standing, day: 43 } })).toEqual([beyond(2)]);
    expect(said({ standing: { ...standing, day: null } })).toEqual([beyond(2)]);
  });

  it("comes with the complaint, shortened from the 201st character on", () => {
    expect(said({ complaint: "  Low back pain " })).toEqual([`${within} What the client came for: Low back pain`]);
    expect(said({ complaint: "x".repeat(200) })).toEqual([`${within} What the client came for: ${"x".repeat(200)}`]);
    expect(said({ complaint: "x".repeat(201) })).toEqual([`${within} What the client came for: ${"x".repeat(200)}…`]);
  });

  it("comes with the next visit while one is planned, and with how the course ended", () => {
    const window = { from: 20_800, best: 20_803, to: 20_806, beyond: false };
    expect(said({ standing: { ...standing, window }, outcome: "referred" })).toEqual([
      within,
      "The next visit is planned between Sunday, December 13, 2026 and Saturday, December 19, 2026.",
      "The course has been closed since: referred to other care.",
    ]);
  });
});
