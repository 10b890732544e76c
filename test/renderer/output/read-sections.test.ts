// Gathering what a file shall hold from a host on disk: sessions by name in their order, and everything a practice keeps.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gatherLetterCourses, gatherPractice, gatherSessions } from "../../../renderer/output/read-sections.ts";
import { sessionsOf } from "../../../shared/documents/formats.ts";
import { err } from "../../../shared/result.ts";
import { practiceRig } from "../../support/rigs/practice-rig.ts";

let rig: ReturnType<typeof practiceRig>;
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

async function twoVisits(): Promise<readonly { sessionId: string; client: string }[]> {
  const clientId = await rig.client({ code: "JM-042" });
  await rig.visit(clientId);
  await rig.visit(clientId);
  return (await rig.read(clientId)).sessions;
}

describe("sessions known by name", () => {
  it("come whole and in the order asked for", async () => {
    const visits = await twoVisits();
    const gathered = await gatherSessions({ call: rig.call }, visits.toReversed());
    expect(gathered.ok && gathered.value.unread).toEqual([]);
    expect(gathered.ok && gathered.value.sections.sessions?.map(({ sessionId }) => sessionId)).toEqual(
      visits.map(({ sessionId }) => sessionId).toReversed(),
    );
  });

  it("are left out and told where they are damaged; the others are there", async () => {
    const visits = await twoVisits();
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error("no visits");
    const database = new DatabaseSync(join(rig.folder, "steadyhold.sqlite"));
    database.exec(
      `DROP TRIGGER events_are_never_changed;
       UPDATE events SET payload = replace(payload, '"score":5', '"score":1') WHERE stream = '${first.sessionId}'`,
    );
    database.close();
    rig.restart();
    const gathered = await gatherSessions({ call: rig.call }, visits);
    expect(gathered.ok && gathered.value.unread).toEqual([{ id: first.sessionId, client: "JM-042" }]);
    expect(gathered.ok && gathered.value.sections.sessions?.map(({ sessionId }) => sessionId)).toEqual([
      second.sessionId,
    ]);
  });
});

describe("those a letter goes to", () => {
  it("are read from the record of each session's client", async () => {
    const careTeam = [{ name: "Dr. Roy", role: "physician", contact: "" }];
    const clientId = await rig.client({ code: "JM-042", careTeam });
    await rig.visit(clientId);
    const { sessions } = await rig.read(clientId);
    const gathered = await gatherSessions({ call: rig.call }, sessions);
    if (!gathered.ok) throw new Error(gathered.error.code);
    const courses = await gatherLetterCourses({ call: rig.call }, gathered.value.sections);
    const [session] = sessionsOf(gathered.value.sections);
    if (session === undefined) throw new Error("no session");
    expect(courses.ok && courses.value(session)).toEqual({ careTeam, closed: null });
    expect(courses.ok && courses.value({ ...session, link: null })).toBeNull();
  });

  it("are nobody where this computer has no such client, and no letter is written where the record cannot be read", async () => {
    const visits = await twoVisits();
    const gathered = await gatherSessions({ call: rig.call }, visits);
    if (!gathered.ok) throw new Error(gathered.error.code);
    const { sections } = gathered.value;
    const gone = await gatherLetterCourses({ call: async () => err({ code: "host-gone" }) }, sections);
    expect(gone).toEqual(err({ code: "host-gone" }));
    const unknown = await gatherLetterCourses({ call: async () => err({ code: "unknown-client" }) }, sections);
    expect(unknown.ok).toBe(true);
  });
});

describe("a practice", () => {
  it("is all sections; one client's sessions are sessions only", async () => {
    await twoVisits();
    const all = await gatherPractice({ call: rig.call }, null);
    expect(all.ok && Object.entries(all.value.sections).map(([name, items]) => [name, items?.length])).toEqual([
      ["clients", 1],
      ["sessions", 2],
      ["settings", 5],
    ]);
    const one = await gatherPractice({ call: rig.call }, "jm-042");
    expect(one.ok && Object.keys(one.value.sections)).toEqual(["sessions"]);
  });
});
