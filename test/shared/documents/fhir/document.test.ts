// Sessions as FHIR R4 documents, held against three independent R4 validators and our own invariants.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionsAsFhir } from "../../../../shared/documents/fhir/collection.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import { wallAt } from "../../../../shared/session/session-time.ts";
import { questionIds } from "../../../../shared/screening/questions.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { brokenInvariants, type Bundle } from "../../../support/readers/fhir-invariants.ts";
import {
  definitionErrors,
  expectValid,
  medplumErrors,
  solaraErrors,
} from "../../../support/readers/fhir-validators.ts";
import { recordedOf, sampleLogs, sampleSession, sampleSessions, sessionOf } from "../../../support/samples/sessions.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3", practice: "Roy Massage" };
const at = { wall: 1_795_000_000_000, timeZone: "America/Toronto" };
const course = { complaint: "Low back pain, worse on the left", earlier: [visitBefore("2026-11-10T10:00:00-05:00")] };
const screened = { ...course, screening: { yes: [], by: "", at, settled: null } };
const settled: Known = {
  ...course,
  name: "Jane Miller",
  born: "1980-04-12",
  screening: {
    yes: ["trauma", "pregnancy"],
    by: "B. Mueller",
    at,
    settled: { kind: "seen-by", text: "Dr. Roy <yesterday> & today", by: "B. Mueller", at },
  },
};
type Known = Parameters<typeof knowing>[0];
const recorded: Known = {
  ...course,
  earlierCare: "Physical therapy <2024> & chiropractic",
  medication: "Ibuprofen 400 mg\nHeparin",
  referral: { by: "Dr. Roy", until: "2027-05-17", visits: 6 },
};
const unset = { by: "", until: null, visits: null };

/** The same session as a visit of a course, with what was known of it. */
function linked(session: Session, known: Known): Session {
  const command = knowing(known);
  if (command.type !== "set-background") throw new Error("no background");
  const link = { clientId: "0f0e2f1c-6f0b-4a53-9a6f-0d5c5d4f0001", courseId: "course-1" };
  return { ...session, link, background: command.background };
}
function bundleOf(session: Session, known: Known | null = null): Bundle {
  return JSON.parse(sessionAsFhir(known === null ? session : linked(session, known), written));
}

function resources(bundle: Bundle, type: string) {
  return bundle.entry.map(({ resource }) => resource).filter((resource) => resource["resourceType"] === type);
}

const told: readonly (readonly [string, Session])[] = [
  ...Object.entries(sampleSessions),
  ...Object.entries(sampleLogs).map(([name, log]) => [`${name}, logged`, sessionOf(log)] as const),
];

const undefinedStatus = (text: string): string =>
  text.replace(/("resourceType":"Observation",.*?"status":)"(?:final|preliminary)"/u, '$1"done"');

const encounterIsThePatient = (text: string): string => {
  const patient = /"subject":\{("reference":"[^"]*")/u.exec(text)?.[1] ?? "";
  return text.replace(/("encounter":\{)"reference":"[^"]*"/u, `$1${patient}`);
};

describe("the validators", () => {
  const bundle = bundleOf(sessionOf(sampleLogs["mirrored"] ?? []));
  const spoilt = (spoil: (text: string) => string): Bundle => JSON.parse(spoil(JSON.stringify(bundle)));

  it.each<readonly [string, (text: string) => string, (one: Bundle) => readonly unknown[]]>([
    ["a status nobody defined", undefinedStatus, solaraErrors],
    ["a status nobody defined", undefinedStatus, definitionErrors],
    ["a field nobody defined", (text) => text.replace('"category":', '"kategory":'), solaraErrors],
    ["a field nobody defined", (text) => text.replace('"category":', '"kategory":'), definitionErrors],
    ["a field nobody defined", (text) => text.replace('"category":', '"kategory":'), medplumErrors],
    ["a missing code", (text) => text.replace('"code":{"text":"Hold', '"note":[],"x":{"text":"Hold'), definitionErrors],
    ["a missing code", (text) => text.replace('"code":{"text":"Hold', '"note":[],"x":{"text":"Hold'), medplumErrors],
    ["a reference to the wrong kind of thing", encounterIsThePatient, medplumErrors],
    [
      "a time that is none",
      (text) => text.replace(/"effectiveDateTime":"[^"]*"/, '"effectiveDateTime":"soon"'),
      definitionErrors,
    ],
    [
      "a reference that leads nowhere",
      (text) => text.replace(/"reference":"urn:uuid:.{4}/, '"reference":"urn:uuid:0000'),
      brokenInvariants,
    ],
    [
      "a second value",
      (text) => text.replace('"valueInteger":6', '"valueInteger":6,"valueString":"8"'),
      brokenInvariants,
    ],
    [
      "a code without its words",
      (text) => text.replace('"code":"survey","display":"Survey"', '"code":"survey"'),
      brokenInvariants,
    ],
    ["markup in the narrative", (text) => text.replace("<p>", "<p><script>x</script>"), brokenInvariants],
  ])("notice %s", (_, spoil, errors) => {
    expect(errors(bundle)).toEqual([]);
    expect(errors(spoilt(spoil))).not.toEqual([]);
  });
});

describe("a session as a FHIR document", () => {
  it.each(told)("is valid R4: %s", (_, session) => {
    expectValid(bundleOf(session));
    expectValid(bundleOf(session, course));
    expectValid(bundleOf(session, screened));
    expectValid(bundleOf(session, settled));
    expectValid(bundleOf(session, { ...course, complaint: " ", born: "1980", name: "Jane <b>" }));
    expectValid(bundleOf(session, recorded));
    for (const referral of [
      { ...unset, by: "Dr. Roy" },
      { ...unset, until: "2027-05-17" },
      { ...unset, visits: 6 },
    ]) {
      expectValid(bundleOf(session, { ...course, referral }));
    }
  });

  it("is valid R4 where the note stands in the words it was once signed in", () => {
    const session = sessionOf(sampleLogs["signed"] ?? []);
    if (session.signature === null) throw new Error("not signed");
    const old = { ...session, signature: { ...session.signature, text: "NOTE\n\nIn <older> words & signs.\n" } };
    expectValid(bundleOf(old));
    expect(sessionAsFhir(old, written)).toContain("In &lt;older&gt; words &amp; signs.");
  });

  it("is valid R4, whatever happened in it", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        expectValid(bundleOf(sessionOf(recordedOf("s-1", events))));
      }),
      { numRuns: 25 },
    );
  });

  it("has one Procedure a hold, with its time to the millisecond", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        const session = sessionOf(recordedOf("s-1", events));
        const periods = resources(bundleOf(session), "Procedure")
          .filter((one) => Object(one["code"]).text === "Hold of constant pressure on a spasm site")
          .map((one) => Object(one["performedPeriod"]));
        const ended = session.facts.holds.map((hold) => {
          const start = wallAt(session, hold.startedAt);
          return [start, start + hold.heldMs];
        });
        expect(
          periods.filter(({ end }) => end !== undefined).map(({ start, end }) => [Date.parse(start), Date.parse(end)]),
        ).toEqual(ended);
        expect(periods.length - ended.length).toBe(session.facts.running === null ? 0 : 1);
      }),
    );
  });

  it("names pain by LOINC 72514-3 with a whole number, or says that none was given", () => {
    const pain = (name: string) =>
      resources(bundleOf(sessionOf(sampleLogs[name] ?? [])), "Observation").filter((one) =>
        JSON.stringify(one["code"]).includes("72514-3"),
      );
    expect(pain("mirrored").map((one) => one["valueInteger"])).toEqual([6, 2]);
    expect(pain("midnight").map((one) => Object(one["dataAbsentReason"]).coding[0].code)).toEqual([
      "asked-declined",
      "asked-declined",
    ]);
  });

  it("proposes a doctor for every closed site, because of what was observed there", () => {
    const bundle = bundleOf(sessionOf(sampleLogs["warned"] ?? []));
    const [request, ...more] = resources(bundle, "ServiceRequest");
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      intent: "proposal",
      bodySite: [{ text: expect.stringMatching(/^left piriformis/) }],
    });
    const because = Object(request)["reasonReference"][0].reference;
    expect(bundle.entry.find(({ fullUrl }) => fullUrl === because)?.resource).toMatchObject({ valueBoolean: true });
  });

  it("proposes what the rules advised, each as open, completed or revoked by what was decided", () => {
    const proposals = resources(bundleOf(sampleSession("advised")), "ServiceRequest");
    expect(proposals.map((one) => [Object(one["code"])["text"], one["intent"], one["status"]])).toEqual([
      ["Advice of the course: A physician first", "proposal", "completed"],
      ["Advice of the course: Inflammation suspected", "proposal", "active"],
      ["Advice of the course: No response after two visits", "proposal", "revoked"],
      ["Advice of the course: Together with other care", "proposal", "revoked"],
    ]);
    expect(proposals[2]).toMatchObject({
      authoredOn: "2026-11-17T10:00:00.000-05:00",
      note: [
        { text: expect.stringContaining("Source: Mueller") },
        { text: expect.stringMatching(/^Dismissed by the therapist: One more visit agreed with Dr\. Roy\. \(Nov/u) },
      ],
    });
  });

  it("of several sessions is a valid collection of valid documents", () => {
    const sessions = ["mirrored", "signed", "amended"].map((name) => sessionOf(sampleLogs[name] ?? []));
    const bundle: Bundle = JSON.parse(
      [
        ...sessionsAsFhir(
          sessions.map((session) => linked(session, course)),
          written,
        ),
      ].join(""),
    );
    expect(definitionErrors(bundle)).toEqual([]);
    expect(medplumErrors(bundle)).toEqual([]);
    for (const { fullUrl, resource } of bundle.entry) {
      const document: Bundle = JSON.parse(JSON.stringify(resource));
      expect(fullUrl).toBe(`urn:uuid:${String(document["id"])}`);
      expectValid(document);
    }
    expect([...sessionsAsFhir([], written)]).toEqual([]);
  });

  it("tells of its course, and of every screening question with its answer, only where it belongs to one", () => {
    const session = sessionOf(sampleLogs["mirrored"] ?? []);
    const types = ["CarePlan", "QuestionnaireResponse"];
    const counts = (known: Known | null) => types.map((type) => resources(bundleOf(session, known), type).length);
    expect([counts(null), counts(course), counts(screened)]).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    const [response] = resources(bundleOf(session, settled), "QuestionnaireResponse");
    const items: readonly { linkId: string; answer: readonly object[] }[] = Object(response)["item"];
    const answers = new Map(items.map(({ linkId, answer }) => [linkId, answer[0]]));
    expect(questionIds.filter((id) => Object(answers.get(id))["valueBoolean"] === true)).toEqual([
      "trauma",
      "pregnancy",
    ]);
    expect(questionIds.every((id) => typeof Object(answers.get(id))["valueBoolean"] === "boolean")).toBe(true);
    expect(answers.get("settled")).toEqual({ valueString: "Dr. Roy <yesterday> & today" });
    expect(answers.get("asked-by")).toEqual({ valueString: "B. Mueller" });
    expect(response).toMatchObject({ status: "completed", authored: "2026-11-18T06:06:40.000-05:00" });
  });

  it("A18: tells of an answer that was corrected, with who and why, and stays valid", () => {
    const corrections = [{ question: "cancer" as const, to: "no" as const, reason: "Wrong line", by: "Ada Roy", at }];
    const known: Known = { ...course, screening: { ...screened.screening, yes: [], corrections } };
    const bundle = bundleOf(sessionOf(sampleLogs["mirrored"] ?? []), known);
    const [response] = resources(bundle, "QuestionnaireResponse");
    const items: readonly { linkId: string; answer: readonly object[] }[] = Object(response)["item"];
    expect(items.find(({ linkId }) => linkId === "cancer")?.answer).toEqual([{ valueBoolean: false }]);
    expect(items.find(({ linkId }) => linkId === "corrected-1")?.answer).toEqual([
      { valueString: expect.stringMatching(/by Ada Roy, from yes to no: .*\. Reason: Wrong line\.$/u) },
    ]);
    expect(brokenInvariants(bundle)).toEqual([]);
    expect(definitionErrors(bundle)).toEqual([]);
  });

  it("plans the course in whole days from the first visit on, with the window for the next one", () => {
    const [plan] = resources(bundleOf(sessionOf(sampleLogs["mirrored"] ?? []), course), "CarePlan");
    expect(plan).toMatchObject({
      status: "active",
      category: [{ coding: [{ code: "assess-plan" }] }, { text: "Neuromuscular massage" }],
      description: "Low back pain, worse on the left",
      period: { start: "2026-11-10", end: "2026-12-21" },
    });
    const [, next] = Object(plan)["activity"];
    expect(next.detail).toMatchObject({ scheduledPeriod: { start: "2026-12-05", end: "2026-12-10" } });
  });

  it("identifies a client by the record's own id, whatever they are called, and a quick session by itself", () => {
    const patient = (session: Session, known: Known | null) => resources(bundleOf(session, known), "Patient")[0];
    const session = sessionOf(sampleLogs["mirrored"] ?? []);
    const named = patient(session, settled);
    expect(named).toMatchObject({
      birthDate: "1980-04-12",
      name: [{ use: "usual", text: "Jane Miller" }],
      identifier: [{ value: "Both sides" }, { system: "urn:ietf:rfc:3986" }],
    });
    expect(patient({ ...session, client: "Renamed", sessionId: "another" }, settled)?.["id"]).toBe(named?.["id"]);
    const walkIn = (sessionId: string) => patient({ ...session, client: "Walk-in", sessionId }, null);
    expect(walkIn("one")?.["id"]).not.toBe(walkIn("two")?.["id"]);
    expect(walkIn("one")).toMatchObject({ name: [{ use: "anonymous", text: "Walk-in" }] });
    expect(walkIn("one")).not.toHaveProperty("birthDate");
  });

  it("says that a visit which ended at a gate was cancelled, and what the client came for", () => {
    const encounter = (session: Session) => resources(bundleOf(session, course), "Encounter")[0];
    expect(encounter(sampleSession("marked"))).toMatchObject({
      status: "cancelled",
      reasonCode: [{ text: "Low back pain, worse on the left" }],
      serviceProvider: { type: "Organization" },
      reasonReference: [{ type: "Condition" }],
    });
    expect(encounter(sampleSession("typical"))).not.toHaveProperty("diagnosis");
    expect(encounter(sampleSession("typical"))).not.toHaveProperty("participant");
    expect(encounter(sampleSession("signed"))).toMatchObject({
      participant: [{ type: [{ coding: [{ code: "PPRF" }] }], individual: { type: "Practitioner" } }],
    });
    expect(encounter(sampleSession("typical"))).toMatchObject({ status: "finished" });
    expect(encounter(sampleSession("empty"))).toMatchObject({ status: "finished" });
    const [complaint] = resources(bundleOf(sampleSession("typical"), course), "Condition");
    expect(complaint).toMatchObject({ verificationStatus: { coding: [{ code: "unconfirmed" }] } });
  });

  it("rests on the referral as an order, with who referred, how many visits and until when", () => {
    const bundle = bundleOf(sampleSession("typical"), recorded);
    const order = bundle.entry.find(({ resource }) => resource["intent"] === "order");
    expect(order?.resource).toMatchObject({
      resourceType: "ServiceRequest",
      status: "active",
      requester: { display: "Dr. Roy" },
      quantityQuantity: { value: 6, unit: "visits of the course" },
      occurrencePeriod: { end: "2027-05-17" },
    });
    const basedOn = [{ reference: order?.fullUrl, type: "ServiceRequest" }];
    expect(resources(bundle, "Encounter")[0]).toMatchObject({ basedOn });
    const bare = bundleOf(sampleSession("typical"), { ...course, referral: { ...unset, by: "Dr. Roy" } });
    const bareOrder = resources(bare, "ServiceRequest").find(({ intent }) => intent === "order");
    expect(bareOrder).not.toHaveProperty("quantityQuantity");
    expect(bareOrder).not.toHaveProperty("occurrencePeriod");
    expect(bareOrder?.["id"]).toBe(order?.resource["id"]);
    expect(resources(bundleOf(sampleSession("typical"), course), "Encounter")[0]).not.toHaveProperty("basedOn");
  });

  it("states medication as nobody has checked it, and earlier care as the client tells it", () => {
    const bundle = bundleOf(sampleSession("typical"), recorded);
    const statements = resources(bundle, "MedicationStatement");
    expect(statements).toMatchObject([
      {
        status: "unknown",
        medicationCodeableConcept: { text: "Ibuprofen 400 mg\nHeparin" },
        subject: { type: "Patient" },
        context: { type: "Encounter" },
      },
    ]);
    const earlierCare = (one: Bundle) =>
      resources(one, "Observation").filter(({ code }) => Object(code)["text"] === "Earlier care");
    expect(earlierCare(bundle)).toMatchObject([{ valueString: "Physical therapy <2024> & chiropractic" }]);
    const none = bundleOf(sampleSession("typical"), { ...course, earlierCare: " ", medication: "" });
    expect([...earlierCare(none), ...resources(none, "MedicationStatement")]).toEqual([]);
  });

  it("carries the picture, the practice, the side as a code, and the seal of each signature", () => {
    const bundle = bundleOf(sessionOf(sampleLogs["amended"] ?? []), course);
    const [picture] = resources(bundle, "DocumentReference");
    expect(picture).toMatchObject({ date: "2026-11-24T09:17:44.499-05:00", author: [{ type: "Practitioner" }] });
    const { data } = Object(picture)["content"][0].attachment;
    expect(Buffer.from(data, "base64").toString("utf8")).toMatch(/^<svg/u);
    expect(resources(bundle, "Composition")[0]).toMatchObject({ custodian: { type: "Organization" } });
    expect(resources(bundle, "Organization")).toMatchObject([{ name: "Roy Massage" }]);
    const [hold] = resources(bundle, "Procedure");
    expect(Object(hold)["bodySite"][0].coding).toEqual([
      { system: "urn:steadyhold:muscle", code: "gluteus-medius", display: "gluteus medius" },
      { system: "urn:steadyhold:side", code: "left", display: "left" },
      { system: "http://terminology.hl7.org/CodeSystem/v2-0495", code: "L", display: "Left" },
    ]);
    const seals = resources(bundle, "Provenance").map((one) => Object(one)["entity"][0].what.identifier.value);
    expect(seals).toHaveLength(3);
    for (const seal of seals) expect(seal).toMatch(/^[0-9a-f]{64}$/u);
    expect(resources(bundleOf(sampleSession("typical")), "Provenance")).toEqual([]);
  });

  it("has the client's own measure as a goal of the plan, with its scores", () => {
    const measured = bundleOf(sampleSession("measured"), course);
    const [goal] = resources(measured, "Goal");
    expect(goal).toMatchObject({
      lifecycleStatus: "active",
      description: { text: "tie my shoes" },
      expressedBy: { type: "Patient" },
      addresses: [{ type: "Condition" }],
      target: [{ measure: { text: 'Own measure, "tie my shoes", from 0 (not at all) to 10 (as before)' } }],
    });
    const [{ reference }] = Object(goal)["outcomeReference"];
    expect(measured.entry.find(({ fullUrl }) => fullUrl === reference)?.resource).toMatchObject({ valueInteger: 3 });
    const [plan] = resources(measured, "CarePlan");
    expect(Object(plan)["goal"]).toEqual([{ reference: `urn:uuid:${String(goal?.["id"])}`, type: "Goal" }]);

    expect(resources(bundleOf(sampleSession("measured")), "Goal")).toHaveLength(1);
    const [without] = resources(bundleOf(sampleSession("typical"), course), "CarePlan");
    expect(without).not.toHaveProperty("goal");
    expect(resources(bundleOf(sampleSession("typical"), course), "Goal")).toEqual([]);
  });

  it("says who recorded what the client said, and tells what was found by hand from what was asked", () => {
    const categories = (name: string): readonly string[] =>
      resources(bundleOf(sampleSession(name)), "Observation").map(
        (one) => `${Object(one["code"]).text}: ${Object(one["category"])[0].coding[0].code}`,
      );
    expect(new Set([...categories("inflamed"), ...categories("measured")])).toEqual(
      new Set([
        "Pain before the session, 0 to 10: survey",
        "Pain after the session, 0 to 10: survey",
        "What the client said of the pressure: survey",
        "Inflammation suspected by the therapist: exam",
        "Site treated again after inflammation had been suspected, with the reason: exam",
        "Response of the muscle: exam",
        "Soreness after the last visit: survey",
        "More relaxed after the last visit: survey",
        "Sleep, from 0 (bad) to 10 (good), before the session: survey",
        "Stress, from 0 (none) to 10 (most), before the session: survey",
        "Stress, from 0 (none) to 10 (most), after the session: survey",
        "Forward bend, fingertips to floor in cm, before the session: survey",
        "Forward bend, fingertips to floor in cm, after the session: survey",
        "Low mood, from 0 (none) to 10 (most), before the session: survey",
        "Low mood, from 0 (none) to 10 (most), after the session: survey",
        "Anxiety, from 0 (none) to 10 (most), before the session: survey",
        'Own measure, "tie my shoes", from 0 (not at all) to 10 (as before), before the session: survey',
        "Tenderness to pressure before the holds, 0 to 10: exam",
        "Tenderness to pressure after the holds, 0 to 10: exam",
        "Where pressure on the site is felt: survey",
      ]),
    );
  });

  it("is preliminary until somebody signs, then final with its attester, then amended and replacing what was signed", () => {
    const composition = (log: Session) => resources(bundleOf(log), "Composition")[0];
    const unsigned = composition(
      sessionOf(
        (sampleLogs["amended"] ?? []).filter(
          (row) => row.event.type !== "note-signed" && row.event.type !== "note-amended",
        ),
      ),
    );
    const signedOnly = composition(
      sessionOf((sampleLogs["amended"] ?? []).filter((row) => row.event.type !== "note-amended")),
    );
    const amended = composition(sessionOf(sampleLogs["amended"] ?? []));
    expect(unsigned).toMatchObject({ status: "preliminary", author: [{ type: "Device" }] });
    expect(unsigned).not.toHaveProperty("attester");
    expect(signedOnly).toMatchObject({
      status: "final",
      attester: [{ mode: "professional", party: { type: "Practitioner" } }],
    });
    expect(signedOnly).not.toHaveProperty("relatesTo");
    expect(amended).toMatchObject({ status: "amended", relatesTo: [{ code: "replaces" }] });
    expect(Object(amended)["attester"]).toHaveLength(3);
    expect(Object(amended)["identifier"]).not.toEqual(Object(signedOnly)["identifier"]);
  });

  it("names its four sections by their LOINC codes", () => {
    const [composition] = resources(bundleOf(sessionOf(sampleLogs["mirrored"] ?? [])), "Composition");
    const codes = Object(composition)["section"].map(
      (section: { code: { coding?: { code: string }[] } }) => section.code.coding?.[0]?.code,
    );
    expect(codes).toEqual(["61150-9", "61149-1", "51848-0", "18776-5"]);
  });

  it("is the same document every time, but for when it was written", () => {
    const session = sessionOf(sampleLogs["signed"] ?? []);
    const one = sessionAsFhir(session, written);
    const later = sessionAsFhir(session, { ...written, wall: written.wall + 1_000 });
    expect(sessionAsFhir(session, written)).toBe(one);
    expect(later.replace(/"timestamp": "[^"]*"/, "")).toBe(one.replace(/"timestamp": "[^"]*"/, ""));
  });
});
