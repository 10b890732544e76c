// A practice worth moving, and all it gives out: for the tests of giving out and of taking in.
import { expect } from "vitest";
import { exportFileSchema, type Sections } from "../../../../shared/documents/file/file.ts";
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

/** What the file of everything holds. */
export async function everything(rig: Pick<Rig, "done">): Promise<Sections> {
  const { text, unread } = await rig.done("export.compose", { format: "json", of: { scope: "practice" }, bom: false });
  expect(unread).toEqual([]);
  return exportFileSchema.parse(JSON.parse(text)).sections;
}
