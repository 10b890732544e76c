// What a resource of a document says to somebody who opens it alone: sentences a physician can read.
import { describe, expect, it } from "vitest";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { Bundle } from "../../../support/readers/fhir-invariants.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { sampleLogs, sampleSession, sessionOf } from "../../../support/samples/sessions.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3", practice: "Roy Massage" };
const at = { wall: 1_795_000_000_000, timeZone: "America/Toronto" };

function known(session: Session): Session {
  const command = knowing({
    name: "Jane Miller",
    born: "1980-04-12",
    complaint: "Low back pain.",
    earlier: [visitBefore("2026-11-10T10:00:00-05:00")],
    screening: {
      yes: ["trauma"],
      by: "B. Mueller",
      at,
      settled: { kind: "seen-by", text: "Dr. Roy.", by: "B. Mueller", at },
    },
  });
  if (command.type !== "set-background") throw new Error("no background");
  return { ...session, link: { clientId: "c-1", courseId: "course-1" }, background: command.background };
}

/** The sentences of every resource of a kind, with a stroke between paragraphs. */
function said(session: Session, type: string): readonly string[] {
  const bundle: Bundle = JSON.parse(sessionAsFhir(session, written));
  return bundle.entry
    .filter(({ resource }) => resource["resourceType"] === type)
    .map(({ resource }) => {
      const div: string = Object(resource["text"])["div"];
      const text = div.replaceAll("</p><p>", " | ").replaceAll(/<[^>]*>/gu, "");
      return text.replaceAll("&quot;", '"');
    });
}

describe("a resource that is read alone", () => {
  it("says of a hold how long it was, how hard, with what, and whether it counts", () => {
    const holds = said(sampleSession("typical"), "Procedure");
    expect([holds[1], holds[3], holds.at(-1)]).toEqual([
      "Hold 2 on the left quadratus lumborum: 22.7 seconds at firm pressure with the fingers, counted.",
      "Hold 4 on the right gluteus medius: 6.4 seconds at moderate pressure with the knuckles, short.",
      "Hold 7 on the right gluteus medius: 17.0 seconds at firm pressure with the elbow, counted.",
    ]);
    expect(said(sessionOf(sampleLogs["stopped"] ?? []), "Procedure").slice(1, 3)).toEqual([
      "Hold 2 on the right multifidus: 7.0 seconds at moderate pressure with the fingers, interrupted (Steadyhold stopped).",
      "Hold 3 on the right multifidus: 6.6 seconds at moderate pressure with the fingers, interrupted (clock jumped).",
    ]);
  });

  it("says of an observation what was asked or found, where, and the answer", () => {
    expect(said(sampleSession("inflamed"), "Observation")).toEqual([
      "Pain before the session, from 0 (none) to 10 (worst imaginable): 5.",
      'The client said of hold 2 on the left piriformis: "worse". Recorded by the therapist.',
      "The therapist suspects inflammation at the left piriformis. It is no diagnosis.",
      "The right multifidus was treated again after inflammation had been suspected. Reason: Seen by Dr. Meier this morning: no inflammation, pressure allowed.",
      "Pain after the session, from 0 (none) to 10 (worst imaginable): 5.",
      "After hold 1 the left piriformis was not released.",
      "After hold 2 the left piriformis was not released.",
      "After hold 3 the left piriformis was not released.",
      "After hold 4 the right multifidus was not released.",
      "After hold 5 the right multifidus was easing.",
    ]);
    expect(said(sampleSession("measured"), "Observation").slice(0, 12)).toEqual([
      "Pain before the session, from 0 (none) to 10 (worst imaginable): 6.",
      "Soreness after the last visit: gone within 24 hours.",
      "More relaxed after the last visit: 8 to 14 days.",
      "Sleep, from 0 (bad) to 10 (good), before the session: 4.",
      "Stress, from 0 (none) to 10 (most), before the session: 8.",
      "Forward bend, fingertips to floor in cm, before the session: 23 cm.",
      "Low mood, from 0 (none) to 10 (most), before the session: 6.",
      "Anxiety, from 0 (none) to 10 (most), before the session: 5.",
      'Own measure, "tie my shoes", from 0 (not at all) to 10 (as before), before the session: 3.',
      "Tenderness of the left quadratus lumborum to pressure before its holds, from 0 (none) to 10 (worst): 8.",
      "Tenderness of the left quadratus lumborum to pressure after its holds, from 0 (none) to 10 (worst): 4.",
      "Pressure on the left quadratus lumborum is felt here: buttock.",
    ]);
    expect(said(sessionOf(sampleLogs["midnight"] ?? []), "Observation")[0]).toBe(
      "Pain before the session, from 0 (none) to 10 (worst imaginable): no score was given.",
    );
  });

  it("says who the client is, what they came for, and what was planned and advised", () => {
    const session = known(sampleSession("inflamed"));
    expect(said(session, "Patient")).toEqual(["Client of the practice: Client 7, Jane Miller, born April 12, 1980."]);
    expect(said(session, "Condition")).toEqual([
      'What the client came for, in their own words: "Low back pain". Nobody has confirmed it, and it is no diagnosis.',
    ]);
    expect(said(session, "QuestionnaireResponse")).toEqual([
      "Screening on Wednesday, November 18, 2026, asked by B. Mueller: yes to A recent bad fall or accident, or a lighter one with brittle bones; the other 16 answers no. | Already seen by: Dr. Roy.",
    ]);
    expect(said(known(sampleSession("typical")), "CarePlan")).toEqual([
      "Course of neuromuscular massage: 4 visits planned over 42 days, from Tuesday, November 10, 2026 to Monday, December 21, 2026. | The next visit is due between Saturday, December 5, 2026 and Thursday, December 10, 2026.",
    ]);
    expect(said(session, "ServiceRequest")).toEqual([
      "The client was advised to see a doctor, because inflammation is suspected at the left piriformis. Advice to the client; it is no order and no diagnosis.",
    ]);
    expect(said(sampleSession("advised"), "ServiceRequest")[1]).toMatch(
      /^Advice of the course: Inflammation suspected\. \| Inflammation was suspected on the left piriformis on Tuesday/u,
    );
    expect(said(sampleSession("measured"), "Goal")).toEqual([
      'What the client wants to be able to do again, in their own words: "tie my shoes". From 0 (not at all) to 10 (as before): 3 before the session.',
    ]);
  });

  it("says of the visit when it was and whether treatment took place", () => {
    expect(said(sampleSession("typical"), "Encounter")).toEqual([
      "Massage session from 9:15 a.m. to 9:44 a.m. on Tuesday, November 24, 2026.",
    ]);
    expect(said(sampleSession("marked"), "Encounter")).toEqual([
      "The client came on Monday, February 2, 2026. The visit ended before treatment: none took place.",
    ]);
    expect(said(sampleSession("crashed"), "Encounter")).toEqual([
      "Massage session that began at 11:40 p.m. on Thursday, January 15, 2026 and goes on.",
    ]);
  });

  it("says who stands behind it, and what the picture shows", () => {
    const session = sessionOf(sampleLogs["amended"] ?? []);
    expect(said(session, "Practitioner")).toEqual(["Ada Roy, RMT, who signed.", "Zoë O'Neil &amp; Co, who signed."]);
    expect(said(session, "Organization")).toEqual(["Roy Massage, the practice that keeps this document."]);
    expect(said(sampleSession("typical"), "Device")).toEqual(["Written by Steadyhold, version 1.2.3."]);
    expect(said(session, "DocumentReference")).toEqual([
      "Drawing of the body chart with the 2 spasm sites of this visit.",
    ]);
    expect(said(session, "Provenance").map((text) => text.replace(/[0-9a-f]{64}/u, "…"))).toEqual([
      "Signed by Zoë O'Neil &amp; Co on Nov 24, 2026, 9:17 a.m. with the seal ….",
      "Amended by Ada Roy, RMT on Nov 25, 2026, 9:17 a.m. with the seal ….",
      "Amended by Ada Roy, RMT on Nov 26, 2026, 9:17 a.m. with the seal ….",
    ]);
  });
});
