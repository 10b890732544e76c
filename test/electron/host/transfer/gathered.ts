// A practice worth moving, and all it gives out: for the tests of giving out and of taking in.
import { expect } from "vitest";
import { gatherPractice } from "../../../../renderer/output/read-sections.ts";
import type { Sections } from "../../../../shared/documents/file/file.ts";
import type { practiceRig } from "../../../support/rigs/practice-rig.ts";

type Rig = ReturnType<typeof practiceRig>;
export const written = { wall: 1_795_600_000_000, version: "1.2.3" };

/** Two clients with a visit each; the first one's record has what text can have. */
export async function twoClients(rig: Rig): Promise<readonly [string, string]> {
  const careTeam = [{ name: "Dr. Roy", role: "physician", contact: "555 0101" }];
  const first = await rig.client({ code: "JM-042", name: "Julia M.", careTeam, notes: "=1+1\n<b>مرحبا 🙂" });
  const other = await rig.client({ code: "QL-1" });
  await rig.visit(first, { before: 6, after: 2 });
  await rig.visit(other);
  return [first, other];
}

export async function everything(rig: Rig): Promise<Sections> {
  const gathered = await gatherPractice({ call: rig.call }, null);
  if (!gathered.ok) throw new Error(gathered.error.code);
  expect(gathered.value.unread).toEqual([]);
  return gathered.value.sections;
}
