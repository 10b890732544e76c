// The sheet a new client reads at home, fact by fact as the article has them: the pressure, the four words, the visits, the doctor, the source.
import { describe, expect, it } from "vitest";
import { composeBeforeSheet } from "../../../../shared/documents/aftercare/before-first-session.ts";
import type { Sender } from "../../../../shared/documents/letter/letter-content.ts";

const sender: Sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555 0100" };
const nobody: Sender = { therapist: "", credentials: "", practice: "", phone: "" };
const sheet = composeBeforeSheet(sender);
const all = [...sheet.blocks, ...sheet.doctors];
const under = (heading: string) => all.find((block) => block.heading === heading)?.lines.join(" ") ?? "";

describe("the sheet before the first session", () => {
  it("has these parts in this order, and the doctor's last", () => {
    expect(sheet.title).toBe("Before your first session");
    expect(sheet.blocks.map(({ heading }) => heading)).toEqual([
      "What happens",
      "Why it hurts at first",
      "Say one of these at any moment",
      "What massage can do",
      "How many visits",
      "Together with other care",
      "Finding a therapist",
    ]);
    expect(sheet.doctors.map(({ kind, heading }) => [kind, heading])).toEqual([
      ["doctor", "See a doctor first"],
      ["emergency", "Seek emergency care at once for"],
    ]);
  });

  it("says what the work is: pressure that is not changed for 10 to 30 seconds, with what, and in turns", () => {
    expect(under("What happens")).toBe(
      "The work is called neuromuscular therapy, or trigger point work. Your therapist presses on one tight place in a muscle, with fingers, knuckles or an elbow, and keeps the pressure the same for 10 to 30 seconds. Then comes a lighter or a firmer press.",
    );
  });

  it("says why it hurts at first, and that it should never hurt too much", () => {
    expect(under("Why it hurts at first")).toBe(
      "A muscle that has tightened up, a spasm, gets too little blood and so too little oxygen. That is why it hurts to touch. When the muscle relaxes, the blood comes back. Most people call the feeling “good pain”. It should never hurt too much. If it does, say so.",
    );
  });

  it("gives the four words of the client, in the order of their keys", () => {
    expect(sheet.blocks[2]).toEqual({
      kind: "words",
      heading: "Say one of these at any moment",
      lines: ["too much", "too little", "better", "worse"],
      help: "You never have to wait or explain. Your therapist listens and works by what you say.",
    });
  });

  it("says who found what massage is good for, and promises nothing", () => {
    expect(under("What massage can do")).toBe(
      "Researchers in Miami found in 2001 that people with lower back pain had less pain after massage, felt less depressed and anxious, slept better and could move more freely. Nobody can promise you the same.",
    );
  });

  it("says how many visits it takes, and what it means where two changed nothing", () => {
    expect(under("How many visits")).toBe(
      "Usually four, over six weeks. If nothing has begun to change after two visits, this may not be the best treatment for you. Then it is time to look at other care.",
    );
  });

  it("names the care it goes with, and who can name a therapist", () => {
    expect(under("Together with other care")).toContain("physical therapy, chiropractic or care from your physician");
    expect(under("Finding a therapist")).toBe(
      "Ask your physician to refer you, or ask a professional association, such as the American Massage Therapy Association.",
    );
  });

  it("sends severe pain to medical staff first, and the four signs to emergency care", () => {
    expect(under("See a doctor first")).toBe(
      "Is your back pain severe? Have it checked by medical staff before you start.",
    );
    expect(sheet.doctors[1]?.lines).toEqual([
      "numbness where you would sit on a saddle",
      "new trouble with holding or passing urine or stool",
      "a leg that grows weak",
      "sudden pain or numbness in both legs",
    ]);
  });

  it("names its sources at the end", () => {
    expect(sheet.source).toBe(
      "Source: Mueller, Massage Therapy for Lower Back Pain, in our own words. The study it names: Touch Research Institute, University of Miami, International Journal of Neuroscience 106 (2001). Emergency signs: AHCPR guideline 14 (1994) and later medical reviews. Nothing here is a diagnosis.",
    );
  });

  it("says whom to ask, as far as the settings know, and shortens what would need a second page", () => {
    expect(sheet.contact).toEqual(["Roy Massage", "Ada Roy, RMT", "555 0100"]);
    expect(composeBeforeSheet(nobody).contact).toEqual([]);
    expect(composeBeforeSheet({ ...nobody, practice: "Room ".repeat(24) }).contact).toEqual([
      `${"Room ".repeat(12).trimEnd()}…`,
    ]);
  });
});
