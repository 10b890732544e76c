// The letter to the care team as a FHIR document: what the page says, with those it goes to, held against the same validators as the note.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersAsFhir } from "../../../../shared/documents/fhir/collection.ts";
import { documentOf } from "../../../../shared/documents/fhir/document.ts";
import type { LetterMade } from "../../../../shared/documents/fhir/letter.ts";
import { composeLetter } from "../../../../shared/documents/letter/letter.ts";
import type { LetterCourse } from "../../../../shared/documents/letter/letter-course.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import type { Bundle } from "../../../support/readers/fhir-invariants.ts";
import { expectValid } from "../../../support/readers/fhir-validators.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { recordedOf, sampleLogs, sampleSession, sampleSessions, sessionOf } from "../../../support/samples/sessions.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3", practice: "Roy Massage" };
const sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555-0100" };
const nobody: LetterCourse = { careTeam: [], closed: null };
const team: LetterCourse = {
  careTeam: [
    { name: "Dr. Meier <yesterday>", role: "physician", contact: "+41 44 555 01 00" },
    { name: "Ann Lee", role: "", contact: "" },
  ],
  closed: null,
};

const made = (course: LetterCourse | null): LetterMade => ({ sender, courseOf: () => course });

function letterOf(session: Session, course: LetterCourse | null = null): Bundle {
  return JSON.parse([...lettersAsFhir([session], written, made(course))].join(""));
}

/** The same session as a visit of a course. */
function linked(session: Session): Session {
  const command = knowing({ complaint: "Low back pain", earlier: [visitBefore("2026-11-10T10:00:00-05:00")] });
  if (command.type !== "set-background") throw new Error("no background");
  return { ...session, link: { clientId: "c-1", courseId: "course-1" }, background: command.background };
}

function resources(bundle: Bundle, type: string) {
  return bundle.entry.map(({ resource }) => resource).filter((resource) => resource["resourceType"] === type);
}

type Section = {
  readonly title: string;
  readonly code: { readonly coding?: readonly { readonly code: string }[] };
  readonly text: { readonly div: string };
  readonly entry?: readonly { readonly type: string }[];
};
function sections(bundle: Bundle): readonly Section[] {
  return Object(resources(bundle, "Composition")[0])["section"];
}

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
/** What is compared: every character that can be seen. */
const seen = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029\ufffd]/gu, "");

describe("the letter as a FHIR document", () => {
  it.each(Object.entries(sampleSessions))("is valid R4: %s", (_, session) => {
    expectValid(letterOf(session));
    expectValid(letterOf(linked(session), nobody));
    expectValid(letterOf(linked(session), team));
    const at = { wall: 1_796_000_000_000, timeZone: "America/Toronto" };
    expectValid(letterOf(linked(session), { ...team, closed: { outcome: "stopped", at } }));
  });

  it("is valid R4 and says all that the page says, whatever happened in the session", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        const session = sessionOf(recordedOf("s-1", events));
        const bundle = letterOf(session);
        expectValid(bundle);
        const { paragraphs, advice, sites, plan, closing } = composeLetter(session, sender, null);
        const text = seen(
          sections(bundle)
            .map(({ text: { div } }) => plain(div))
            .join(""),
        );
        const cells = sites.flatMap(({ name, held, response }) => [name, held, response]);
        for (const said of [...paragraphs, ...cells, ...advice, plan ?? "", ...closing]) {
          expect(text).toContain(seen(said));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is a referral note with the sections of the page, each with the resources it is told from", () => {
    const bundle = letterOf(linked(sampleSession("inflamed")), team);
    const [composition] = resources(bundle, "Composition");
    expect(composition).toMatchObject({
      status: "preliminary",
      type: { coding: [{ system: "http://loinc.org", code: "57133-1", display: "Referral note" }] },
      title: "Massage therapy report on Client 7",
      author: [{ type: "Device" }],
      custodian: { type: "Organization" },
    });
    expect(
      sections(bundle).map(({ title, code, entry = [] }) => [
        title,
        code.coding?.[0]?.code ?? "",
        entry.map(({ type }) => type).join(" "),
      ]),
    ).toEqual([
      ["To", "", "CareTeam"],
      ["Report", "", "Condition Observation Observation CarePlan"],
      ["Spasm sites and responses", "61149-1", "Procedure Procedure Procedure Procedure Procedure"],
      ["Advice", "", "Observation ServiceRequest"],
      ["Closing", "", ""],
    ]);
    const planned = sections(letterOf(sampleSession("both-sides"))).find(({ title }) => title === "Plan");
    expect(planned?.code.coding?.[0]?.code).toBe("18776-5");
    expect(planned?.text.div).toContain("Two visits more.<br/>Heat at home, 10 minutes in the evening.");
  });

  it("names those it goes to, with their part in the client's care, and nobody where nobody is known", () => {
    const bundle = letterOf(linked(sampleSession("typical")), team);
    const [careTeam] = resources(bundle, "CareTeam");
    expect(careTeam).toMatchObject({ status: "active", participant: [{ role: [{ text: "physician" }] }, {}] });
    const [first] = Object(careTeam)["participant"];
    expect(bundle.entry.find(({ fullUrl }) => fullUrl === first.member.reference)?.resource).toMatchObject({
      resourceType: "Practitioner",
      name: [{ text: "Dr. Meier <yesterday>" }],
      telecom: [{ system: "other", value: "+41 44 555 01 00" }],
    });
    for (const course of [null, nobody]) {
      const alone = letterOf(linked(sampleSession("typical")), course);
      expect(resources(alone, "CareTeam")).toEqual([]);
      expect(sections(alone).map(({ title }) => title)).not.toContain("To");
    }
  });

  it("tells no more of the screening than the page: the answers with yes, in words", () => {
    const bundle = letterOf(linked(sampleSession("advised")), team);
    expect(resources(bundle, "QuestionnaireResponse")).toEqual([]);
  });

  it("is signed, sealed and amended as the note is, and says from which note it was made", () => {
    const session = sessionOf(sampleLogs["amended"] ?? []);
    const [letter, note] = [letterOf(session), documentOf(session, written)];
    const [composition] = resources(letter, "Composition");
    const noteBundle: Bundle = JSON.parse(JSON.stringify(note));
    const [noted] = resources(noteBundle, "Composition");
    for (const field of ["status", "date", "author", "attester", "custodian", "subject", "encounter"]) {
      expect(composition?.[field]).toEqual(noted?.[field]);
    }
    expect(composition).toMatchObject({ status: "amended", relatesTo: [{ code: "replaces" }, { code: "transforms" }] });
    expect(Object(composition)["relatesTo"][1].targetIdentifier).toEqual(noted?.["identifier"]);
    expect(composition?.["identifier"]).not.toEqual(noted?.["identifier"]);
    const seals = (bundle: Bundle) =>
      resources(bundle, "Provenance").map((one) => Object(one)["entity"][0].what.identifier.value);
    expect(seals(letter)).toEqual(seals(noteBundle));
    const once = sessionOf(sampleLogs["signed"] ?? []);
    expect(resources(letterOf(once), "Composition")[0]).toMatchObject({
      status: "final",
      relatesTo: [{ code: "transforms" }],
    });
  });

  it("has a plan that ended where the course was closed since, and no next visit", () => {
    const at = { wall: 1_796_000_000_000, timeZone: "America/Toronto" };
    const plan = (outcome: "better" | "stopped") =>
      resources(letterOf(linked(sampleSession("typical")), { careTeam: [], closed: { outcome, at } }), "CarePlan")[0];
    expect(plan("better")).toMatchObject({ status: "completed", activity: [{ detail: { status: "completed" } }] });
    expect(plan("stopped")).toMatchObject({ status: "revoked", activity: [{ detail: { status: "stopped" } }] });
    const [open] = resources(letterOf(linked(sampleSession("typical")), nobody), "CarePlan");
    expect(open).toMatchObject({ status: "active", activity: [{}, { detail: { status: "scheduled" } }] });
  });

  it("says that no treatment took place where the visit ended at a gate", () => {
    const bundle = letterOf(sampleSession("marked"));
    expect(resources(bundle, "Encounter")).toMatchObject([{ status: "cancelled" }]);
    expect(sections(bundle)[0]?.text.div).toContain("No treatment took place");
    expect(resources(bundle, "Procedure")).toEqual([]);
  });

  it("of several sessions is a collection of whole letters, and of none is nothing", () => {
    const sessions = ["typical", "inflamed"].map(sampleSession);
    const bundle: Bundle = JSON.parse([...lettersAsFhir(sessions, written, made(null))].join(""));
    expect(bundle["type"]).toBe("collection");
    expect(bundle.entry.map(({ resource }) => resource)).toEqual(sessions.map((session) => letterOf(session)));
    expect([...lettersAsFhir([], written, made(null))]).toEqual([]);
  });

  it("is the same document every time, but for when it was written, and another one where it goes to others", () => {
    const session = linked(sampleSession("typical"));
    const id = (course: LetterCourse) => letterOf(session, course)["id"];
    expect(id(team)).toBe(id({ ...team }));
    expect(id(team)).not.toBe(id(nobody));
    expect(id(nobody)).not.toBe(documentOf(session, written).id);
  });
});
