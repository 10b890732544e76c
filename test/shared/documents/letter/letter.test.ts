// The letter to the care team, word for word: its dates, the pain sentence, the sites and what is advised. That it fits the page is letter-layout's.
import { describe, expect, it } from "vitest";
import type { LetterCourse } from "../../../../shared/documents/letter/letter-course.ts";
import { composeAftercare } from "../../../../shared/documents/aftercare/aftercare.ts";
import { composeLetter, letterhead } from "../../../../shared/documents/letter/letter.ts";
import type { Sender } from "../../../../shared/documents/letter/letter-content.ts";
import type { Command } from "../../../../shared/session/commands.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  amend,
  clear,
  finish,
  goesOnBecause,
  lift,
  pain,
  sign,
  startHold,
  suspectInflammation,
  undo,
  writePart,
} from "../../../support/samples/given.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";

const sender: Sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555 0100" };
const nobody: Sender = { therapist: "", credentials: "", practice: "", phone: "" };
const begun = () => story().at(60_000).site("multifidus", "left");
const letterOf = (session: Session, from = sender) => composeLetter(session, from, null);
const scale = "Pain, from 0 (none) to 10 (worst imaginable)";

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
      opening:
        "The client named above was treated with neuromuscular (trigger-point) massage on Tuesday, November 24, 2026: 41.3 s of constant pressure in 3 holds, in a session of 21 min 47 s.",
      summary: [`${scale}: 6 before, 3 after.`, "2 sites were held: 1 released, 1 without a recorded response."],
      advice: [],
      paragraphs: [],
      picture: null,
      progress: [],
      sites: [
        {
          name: "left multifidus, beside L4",
          held: "32.3 s, 2 holds",
          response: "released (at first: not released)",
        },
        {
          name: "right piriformis, medial third, beside the sacrum",
          held: "9.0 s, one hold",
          response: "no hold counted, so no response was assessed",
        },
      ],
      more: null,
      amendments: [],
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
    for (const session of [asked, notAsked]) expect(letterOf(session).summary[0]).toBe(sentence);
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
    expect(letter.opening).toContain("massage on Tuesday, November 24, 2026:");
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
    `Inflammation is suspected on the ${sites}. The client is advised to see a doctor about it; your view would be welcome.`;
  const aboutThese = (sites: string): string =>
    `Inflammation is suspected on these sites: ${sites}. The client is advised to see a doctor about them; your view would be welcome.`;
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

  it("names what was suspected without a hold too, and says what stayed unanswered", () => {
    const { session } = begun().hold(20_000, [], "easing").site("piriformis", "right").act(suspectInflammation, finish);
    expect(letterOf(session).advice).toEqual([about("right piriformis")]);
    const open = begun()
      .hold(10_000, [], "not-released")
      .hold(10_000, [], "not-released")
      .hold(10_000, [], "not-released");
    expect(letterOf(open.act(finish).session).advice).toEqual([
      "The left multifidus did not release in three counted holds; whether inflammation is suspected was not answered.",
    ]);
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

describe("what an earlier visit suspected", () => {
  const visit = { wall: Date.parse("2026-11-03T10:00:00-05:00"), timeZone: "America/Toronto" };
  const place = { muscle: "piriformis", side: "left" } as const;
  const suspicions = (kind: "suspected" | "unanswered") => knowing({ suspicions: [{ ...place, kind, visit }] });
  const suspected =
    "On Tuesday, November 3, 2026 inflammation was suspected on the left piriformis, and the client was advised to see a doctor. Whether a doctor has seen it is not recorded; your view would be welcome.";
  const other = () => begun().hold(20_000, [], "easing");

  it("stands in letter and sheet until it is answered, though this visit left the place alone", () => {
    const { session } = other().act(suspicions("suspected"), finish);
    expect(letterOf(session).advice).toEqual([suspected]);
    const doctor = composeAftercare(session, sender).blocks.find(({ kind }) => kind === "doctor");
    expect(doctor?.lines.at(-1)).toBe("deep buttock, left");
  });

  it("is told the reader, not the client, where the question was only left open", () => {
    const { session } = other().act(suspicions("unanswered"), finish);
    expect(letterOf(session).advice).toEqual([
      "On Tuesday, November 3, 2026 the left piriformis did not release in three counted holds; whether inflammation is suspected has not been answered since.",
    ]);
    expect(composeAftercare(session, sender).blocks.map(({ kind }) => kind)).not.toContain("doctor");
  });

  it("is gone once it is answered, and said once where this visit suspects the same", () => {
    const answered = other().act(suspicions("suspected"), {
      type: "answer-suspicion",
      ...place,
      kind: "seen-by",
      text: "Dr. Roy",
    });
    expect(letterOf(answered.act(finish).session).advice).toEqual([]);
    const again = other().act(suspicions("suspected")).site("piriformis", "left").act(suspectInflammation, finish);
    expect(letterOf(again.session).advice).toEqual([
      "Inflammation is suspected on the left piriformis. The client is advised to see a doctor about it; your view would be welcome.",
    ]);
  });
});

describe("pain that got worse over the course", () => {
  it("is the reader's business while it stands after the visit", () => {
    const fired = { wall: 1_795_529_700_000, timeZone: "America/Toronto" };
    const worse = {
      rule: "worse-course" as const,
      cause: "s-1",
      text: "It has risen noticeably.",
      source: "…",
      fired,
      settled: null,
    };
    const give = (...advice: (typeof worse)[]): Command => ({ type: "give-advice", moment: "after", advice });
    const before: Command = { type: "give-advice", moment: "before", advice: [worse] };
    const told = () => begun().act(before).hold(20_000, [], "easing").act(finish);
    expect(letterOf(told().act(give(worse)).session).advice).toEqual(["It has risen noticeably."]);
    expect(letterOf(told().act(give()).session).advice).toEqual([]);
  });
});

describe("where the course stands", () => {
  const first = visitBefore("2026-11-10T10:00:00-05:00", { painBefore: 8, painAfter: 6, notReleased: 1 });
  const letter = (known: Parameters<typeof knowing>[0], closed: LetterCourse["closed"] = null) =>
    composeLetter(
      begun().act(knowing(known), pain("before", 4), pain("after", 2)).hold(20_000, [], "easing").act(finish).session,
      sender,
      {
        careTeam: [],
        closed,
      },
    );
  const said = (...known: Parameters<typeof letter>): readonly string[] => letter(...known).paragraphs;
  const next = "The next visit is due between Saturday, December 5, 2026 and Thursday, December 10, 2026.";

  it("is told by the visit's own log: which visit, on which day, and the next one", () => {
    expect(said({ earlier: [first] })[0]).toBe(
      `This was visit 2 of 4 planned visits, on day 15 of 42 planned days. ${next}`,
    );
  });

  it("comes with the referral, which visit of it this was, and nothing of earlier care or medication", () => {
    const referral = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
    const known = { earlier: [first], referral, earlierCare: "Physical therapy", medication: "Ibuprofen" };
    expect(said(known)[0]).toBe(
      `This was visit 2 of 4 planned visits, on day 15 of 42 planned days. Referral: Dr. Roy, visit 2 of 6 allowed, until May 17, 2027. ${next}`,
    );
    const whole = JSON.stringify(letterOf(begun().act(knowing(known)).hold(20_000).act(finish).session));
    expect(whole).not.toMatch(/Physical therapy|Ibuprofen/u);
  });

  it("of a first visit over midnight is visit 1 on day 1", () => {
    const late = story({ startedWall: Date.parse("2026-11-24T23:50:00-05:00") })
      .at(60_000)
      .site("multifidus", "left")
      .act(knowing())
      .hold(20_000)
      .wait(1_800_000)
      .act(finish);
    expect(letterOf(late.session).paragraphs[0]).toContain("visit 1 of 4 planned visits, on day 1 of 42 planned days");
  });

  it("is told as what it is beyond the plan", () => {
    const earlier = [0, 1, 2, 3].map((day) => visitBefore(`2026-11-1${day}T10:00:00-05:00`));
    expect(said({ earlier })[0]).toBe("This was visit 5 of the course; 4 visits were planned over 42 days.");
    expect(said({ earlier: [visitBefore("2026-10-01T10:00:00-04:00")] })[0]).toContain(
      "This was visit 2 of the course; 4 visits were planned over 42 days.",
    );
  });

  it("comes with the pain and what released at each visit before, as sentences for who does not see the picture", () => {
    expect(letter({ earlier: [first] }).progress).toEqual([
      "Visit 1, Nov 10, 2026: pain 8 before, 6 after; 1 not released.",
    ]);
    expect(letter({}).progress).toEqual([]);
  });

  it("does not count a visit without treatment, and tells of it", () => {
    const sentAway = visitBefore("2026-11-03T10:00:00-05:00", { treated: false, painBefore: 9 });
    const { paragraphs, progress } = letter({ earlier: [sentAway, first] });
    expect(paragraphs).toEqual([`This was visit 2 of 4 planned visits, on day 15 of 42 planned days. ${next}`]);
    expect(progress).toEqual([
      "Nov 3, 2026, no treatment: pain 9 before.",
      "Visit 1, Nov 10, 2026: pain 8 before, 6 after; 1 not released.",
    ]);
  });

  it("comes with the complaint, shortened from the 201st character on", () => {
    expect(said({ complaint: "  Low back pain. " })[0]).toContain('Reason for coming: "Low back pain".');
    expect(said({ complaint: "x".repeat(200) })[0]).toContain(`"${"x".repeat(200)}".`);
    expect(said({ complaint: "x".repeat(201) })[0]).toContain(`"${"x".repeat(200)}…".`);
  });

  it("says with its day that the course was closed since, and announces no visit then", () => {
    const at = { wall: Date.parse("2026-12-09T10:00:00-05:00"), timeZone: "America/Toronto" };
    expect(said({ earlier: [first] }, { outcome: "better", at })[0]).toBe(
      "This was visit 2 of 4 planned visits, on day 15 of 42 planned days. The course was closed on Wednesday, December 9, 2026; outcome: better.",
    );
  });
});

describe("what stood before the first hold", () => {
  const at = { wall: Date.parse("2026-11-24T09:10:00-05:00"), timeZone: "America/Toronto" };
  const screening = {
    yes: ["cancer" as const],
    by: "Ada Roy",
    at,
    settled: { kind: "seen-by" as const, text: "Dr. Roy.", by: "Ada Roy", at },
  };

  it("is told where it is the reader's business: answers with yes, how they were settled, severe pain", () => {
    const { session } = begun()
      .act(knowing({ screening }), pain("before", 8), goesOnBecause("Known for years."))
      .hold(20_000)
      .act(finish);
    expect(letterOf(session).paragraphs.slice(-2)).toEqual([
      "Screening on Tuesday, November 24, 2026, asked by Ada Roy: yes to Cancer, now or in the past; the other 16 answers no. The client had been seen by Dr. Roy.",
      "Pain of 8 counts as severe here and should be checked by medical staff first. At 9:16 a.m. the therapist went on without a check. Reason: Known for years.",
    ]);
    const clear = begun()
      .act(knowing({ screening: { ...screening, yes: [], settled: null } }))
      .hold(20_000)
      .act(finish);
    expect(letterOf(clear.session).paragraphs.join(" ")).not.toContain("Screening");
  });

  it("A18: tells of an answer that was corrected, even where all are no by now", () => {
    const at = { wall: 1_795_529_700_000, timeZone: "America/Toronto" };
    const corrections = [
      { question: "bladder-bowel" as const, to: "no" as const, reason: "Wrong line", by: "Ada Roy", at },
    ];
    const screening = { yes: [], by: "Ada Roy", at, settled: null, corrections };
    const { session } = begun().act(knowing({ screening })).hold(20_000).act(finish);
    expect(letterOf(session).paragraphs.at(-1)).toMatch(
      /asked by Ada Roy: all 17 answers no\. Corrected on .* by Ada Roy, from yes to no: .*\. Reason: Wrong line\.$/u,
    );
  });
});

describe("the letter of a visit that ended at a gate", () => {
  it.each([
    [
      clear("emergency"),
      "an answer to the screening is a sign of an emergency. The client was advised to seek emergency care at once.",
    ],
    [clear("physician"), "the screening asks for a physician first. The client was advised to see a physician first."],
    [
      pain("before", 9),
      "pain of 9 had not been checked by medical staff. The client was advised to have the pain checked by medical staff first.",
    ],
  ])(
    "says that no treatment took place, why, and what was advised, and of no visit of the course (%#)",
    (gate, why) => {
      const letter = letterOf(begun().act(knowing(), gate, finish).session);
      expect(letter.opening).toBe(
        `The client named above came on Tuesday, November 24, 2026. No treatment took place: ${why}`,
      );
      expect([letter.opening, ...letter.paragraphs].join(" ")).not.toMatch(/was treated|This was visit|in 0 holds/u);
      expect(letter.sites).toEqual([]);
    },
  );

  it("without a gate says that no pressure was put on", () => {
    expect(letterOf(begun().act(finish).session).opening).toBe(
      "The client named above came on Tuesday, November 24, 2026. No pressure was put on, so there is no response to report.",
    );
  });
});

describe("the letter of an amended note", () => {
  it("tells each amendment with its day and reason", () => {
    const { session } = begun().hold(20_000).act(finish, sign, amend);
    expect(letterOf(session).amendments).toEqual([
      expect.stringMatching(/^Amendment of \w+, \w+ \d+, \d{4} \(Wrong side noted\): It was the left side\.$/u),
    ]);
  });
});
