// Gathering what a file shall hold from a host on disk: sessions by name in their order, and everything a practice keeps.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gatherPractice, gatherSessions } from "../../../renderer/export/read-sections.ts";
import { practiceRig } from "../../support/practice-rig.ts";

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
