// The weeks of a practice, played once: every kind of visit that the papers must find true words for. Names say what is special about each.
import type { ClientCommand } from "../../../shared/client/commands.ts";
import { usualPlaces } from "../../../shared/body/places.ts";
import { checkedBy, goesOnBecause, writePart } from "./given.ts";
import type { practiceRig } from "../rigs/practice-rig.ts";

type Practice = ReturnType<typeof practiceRig>;

export async function playWeeks(practice: Practice) {
  const improving = await improvingCourse(practice);
  const silent = await silentCourse(practice);
  const gates = await atTheGates(practice);
  const suspicions = await inflammation(practice);
  const odd = await oddOnes(practice);
  return { ...improving, ...silent, ...gates, ...suspicions, ...odd };
}

/** What is decided about a client's course; a refusal is a broken test. */
async function settle(practice: Practice, clientId: string, command: ClientCommand): Promise<void> {
  await practice.done("client.command", { clientId, commandId: practice.id(), command });
}

/** A person who gets better: what hurt less, how the pressure was found, one visit beyond the plan. */
async function improvingCourse(practice: Practice) {
  const clientId = await practice.client({
    code: "JM-042",
    name: "Jane Miller",
    complaint: "Low back pain since lifting boxes in September.",
    careTeam: [{ name: "Dr. Anna Weiss", role: "physician", contact: "416 555 0199" }],
  });
  const one = await practice.begin(clientId, []);
  await one.pain("before", 6);
  await one.site("quadratus-lumborum", "left");
  await one.hold(12, "not-released", "too-much");
  await one.act({ type: "set-pressure", level: 1 });
  await one.hold(20, "not-released");
  await one.hold(25, "easing", "better");
  await one.site("gluteus-medius", "left");
  await one.hold(6);
  await one.hold(30, "easing");
  await one.act(writePart("plan", "Heat in the evening, ten minutes."));
  await one.act(writePart("aftercare", "Drink a glass of water when you are home.\nNo lifting tomorrow."));
  await one.end(4);
  await one.sign();
  practice.days(10);
  const two = await practice.begin(clientId);
  await two.act({ type: "tell-soreness", answer: "under-24-hours" });
  await two.act({ type: "tell-relaxed", answer: "4-7-days" });
  await two.pain("before", 5);
  await two.site("quadratus-lumborum", "left");
  await two.hold(20, "easing");
  await two.act({ type: "start-hold" });
  practice.time.pass(14_000);
  await two.act({ type: "set-pressure", level: 3 });
  practice.time.pass(11_000);
  await two.act({ type: "end-hold" });
  await two.act({ type: "record-response", response: "released" });
  await two.site("gluteus-medius", "left");
  await two.act({ type: "set-applicator", applicator: "elbow" });
  await two.hold(20, "released");
  await two.end(3);
  practice.days(12);
  const three = await practice.begin(clientId);
  await three.act({ type: "tell-soreness", answer: "24-36-hours" });
  await three.act({ type: "tell-relaxed", answer: "8-14-days" });
  await three.pain("before", 3);
  await three.site("quadratus-lumborum", "left");
  await three.hold(20, "released");
  await three.act({ type: "pause-session" });
  three.wait(4);
  await three.act({ type: "resume-session" });
  await three.site("multifidus", "right");
  await three.hold(20, "easing", "too-little");
  await three.end(2);
  practice.days(13);
  const four = await practice.begin(clientId);
  await four.pain("before", 2);
  await four.site("multifidus", "right");
  await four.hold(20, "released");
  await four.end(1);
  practice.days(14);
  const five = await practice.begin(clientId);
  await five.pain("before", 3);
  await five.site("multifidus", "right");
  await five.hold(20, "released");
  await five.end(1);
  return {
    "improving-1": one.sessionId,
    "improving-2": two.sessionId,
    "improving-3": three.sessionId,
    "improving-4": four.sessionId,
    "improving-5": five.sessionId,
  };
}

/** Two visits without a response, and a third before which the pain is worse. */
async function silentCourse(practice: Practice) {
  const clientId = await practice.client({ code: "BT-7", complaint: "Pain in the right hip and low back" });
  const silent = async (before: number, after: number) => {
    const visit = await practice.begin(clientId, before === 5 ? [] : null);
    await visit.pain("before", before);
    if (before >= 7) await visit.act(goesOnBecause("Known pain, wants to try once more.", "Ada Roy"));
    await visit.site("piriformis", "right");
    await visit.hold(20, "not-released");
    await visit.hold(20, "not-released");
    await visit.end(after);
    practice.days(12);
    return visit.sessionId;
  };
  return { "silent-1": await silent(5, 5), "silent-2": await silent(5, 4), "silent-3": await silent(8, 8) };
}

/** What stands before the first hold. */
async function atTheGates(practice: Practice) {
  const severe = await practice.client({ code: "SV-1", name: "Sven Varga" });
  const sentAway = await practice.begin(severe, []);
  await sentAway.pain("before", 9);
  await sentAway.end();
  practice.days(3);
  const checked = await practice.begin(severe);
  await checked.pain("before", 8);
  await checked.act(checkedBy("Dr. Weiss", "Ada Roy"));
  await checked.site("iliocostalis-lumborum", "right");
  await checked.hold(15, "easing");
  await checked.end(6);
  practice.days(9);
  const covered = await practice.begin(severe);
  await covered.pain("before", 7);
  await covered.site("iliocostalis-lumborum", "right");
  await covered.hold(20, "released");
  await covered.end(4);
  const numb = await practice.client({ code: "EM-9", name: "Emil Maas" });
  const emergency = await practice.begin(numb, ["saddle-numbness", "cancer"]);
  await emergency.end();
  const known = await practice.client({ code: "PR-3" });
  const reason = await practice.begin(known, ["osteoporosis"]);
  const courseId = (await practice.read(known)).courses.at(-1)?.courseId ?? "";
  await settle(practice, known, {
    type: "settle-screening",
    courseId,
    kind: "reason",
    text: "Bone density normal this spring, light pressure only.",
    by: "Ada Roy",
  });
  await reason.pain("before", 7);
  await reason.act(goesOnBecause("Known for years, unchanged.", "Ada Roy"));
  await reason.site("longissimus-thoracis", "left");
  await reason.act({ type: "set-pressure", level: 1 });
  await reason.hold(20, "released");
  await reason.end(5);
  const expecting = await practice.client({ code: "PG-5", name: "Paula Gomez" });
  const pregnant = await practice.begin(expecting, ["pregnancy"]);
  const course = (await practice.read(expecting)).courses.at(-1)?.courseId ?? "";
  const seen = { kind: "seen-by", text: "her midwife, Ms. Lund", by: "Ada Roy" } as const;
  await settle(practice, expecting, { type: "settle-screening", courseId: course, ...seen });
  await pregnant.pain("before", 4);
  const groin = usualPlaces("iliopsoas", "right").find(({ words }) => words === "beside-umbilicus");
  if (groin === undefined) throw new Error("no such place");
  await pregnant.act({ type: "mark-site", muscle: "iliopsoas", side: "right", view: groin.view, point: groin.point });
  await pregnant.site("gluteus-medius", "right");
  await pregnant.hold(20, "easing");
  await pregnant.end(3);
  return {
    "severe-sent-away": sentAway.sessionId,
    "severe-checked": checked.sessionId,
    "severe-covered": covered.sessionId,
    emergency: emergency.sessionId,
    "physician-reason": reason.sessionId,
    pregnant: pregnant.sessionId,
  };
}

/** Suspected, left alone, asked about in the next course; and a question that nobody answered. */
async function inflammation(practice: Practice) {
  const clientId = await practice.client({ code: "IN-2", name: "Ines Novak", complaint: "Buttock and low back" });
  const first = await practice.begin(clientId, []);
  await first.pain("before", 6);
  await first.site("piriformis", "left");
  for (let hold = 0; hold < 3; hold += 1) await first.hold(15, "not-released");
  await first.act({ type: "suspect-inflammation" });
  await first.site("multifidus", "left");
  await first.hold(20, "released");
  await first.end(5);
  practice.days(10);
  const second = await practice.begin(clientId);
  await second.pain("before", 5);
  await second.site("multifidus", "left");
  await second.hold(20, "released");
  await second.end(4);
  const courseId = (await practice.read(clientId)).courses.at(-1)?.courseId ?? "";
  await settle(practice, clientId, { type: "close-course", courseId, outcome: "better", note: "" });
  practice.days(40);
  const third = await practice.begin(clientId, []);
  await third.pain("before", 4);
  await third.site("piriformis", "left");
  await third.act({
    type: "answer-suspicion",
    muscle: "piriformis",
    side: "left",
    kind: "seen-by",
    text: "Dr. Weiss: no inflammation.",
  });
  await third.hold(20, "easing");
  await third.end(3);
  const other = await practice.client({ code: "UN-8" });
  const open = await practice.begin(other, []);
  await open.pain("before", 5);
  await open.site("gluteus-minimus", "right");
  for (let hold = 0; hold < 3; hold += 1) await open.hold(12, "not-released");
  await open.end(5);
  return {
    suspected: first.sessionId,
    "suspected-not-touched": second.sessionId,
    "suspected-new-course": third.sessionId,
    unanswered: open.sessionId,
  };
}

async function oddOnes(practice: Practice) {
  const bare = await practice.client({ code: "ND-1" });
  const nothing = await practice.begin(bare, []);
  await nothing.pain("before", null);
  await nothing.site("hamstrings", "left");
  await nothing.hold(4);
  await nothing.end();
  const late = await practice.client({ code: "MN-6", name: "Mina Nagy" });
  practice.time.travel(Date.parse("2027-03-13T23:40:00-05:00"), "America/Toronto");
  const midnight = await practice.begin(late, []);
  await midnight.pain("before", 6);
  await midnight.site("gluteus-maximus", "right");
  await midnight.hold(20, "easing");
  midnight.wait(150);
  await midnight.hold(20, "released");
  await midnight.end(2);
  const walkIn = await practice.walkIn("Walk-in, tall, blue coat");
  await walkIn.pain("before", 5);
  await walkIn.site("latissimus-dorsi", "right");
  await walkIn.hold(20, "released");
  await walkIn.end(2);
  const quick = await practice.walkIn("Walk-in 2");
  await quick.pain("before", 5);
  await quick.site("rectus-abdominis", "left");
  await quick.hold(18, "easing");
  await quick.end(4);
  practice.days(1);
  const attachedTo = await practice.client({ code: "AT-4", name: "Atif Tahir" });
  const command = { sessionId: quick.sessionId, clientId: attachedTo, courseId: null, commandId: practice.id() };
  const opened = await practice.begin(attachedTo, []);
  await opened.pain("before", 4);
  await opened.end();
  await practice.done("session.attach", command);
  const signer = await practice.client({ code: "SA-2", name: "Sara Amsel" });
  const signed = await practice.begin(signer, []);
  await signed.pain("before", 5);
  await signed.site("adductor-magnus", "right");
  await signed.hold(20, "released");
  await signed.end(2);
  await signed.sign();
  practice.days(1);
  await practice.done("session.amend", {
    sessionId: signed.sessionId,
    commandId: practice.id(),
    name: "Ada Roy",
    credentials: "RMT",
    reason: "Side",
    text: "The client confirmed that it was the right leg.",
  });
  const { note } = await practice.done("settings.read", {});
  await practice.done("settings.write", { section: "note", value: { ...note, codeOnly: true } });
  const hidden = await practice.client({ code: "CO-5", name: "Cora Olsen", complaint: "Neck and low back" });
  const codeOnly = await practice.begin(hidden, []);
  await codeOnly.pain("before", 5);
  await codeOnly.site("tensor-fasciae-latae", "left");
  await codeOnly.hold(20, "released");
  await codeOnly.end(2);
  return {
    "nothing-recorded": nothing.sessionId,
    midnight: midnight.sessionId,
    "walk-in": walkIn.sessionId,
    attached: quick.sessionId,
    "signed-amended": signed.sessionId,
    "code-only": codeOnly.sessionId,
  };
}
