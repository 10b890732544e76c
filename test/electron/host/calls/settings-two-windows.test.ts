// C5: two windows on the settings: what one of them changed stays when the other writes, and a field both changed is said, not overwritten.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { practiceRig } from "../../../support/rigs/practice-rig.ts";

let rig = practiceRig();
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

const settings = () => rig.done("settings.read", {});

describe("C5: the second writer of the settings", () => {
  it("keeps what the first one changed in other fields", async () => {
    const { practice: seen } = await settings();
    const write = (value: typeof seen) => rig.done("settings.write", { section: "practice", value, seen });
    await write({ ...seen, therapist: "Ada Roy" });
    await write({ ...seen, phone: "416 555 0199" });
    expect((await settings()).practice).toEqual({ ...seen, therapist: "Ada Roy", phone: "416 555 0199" });
  });

  it("is told where both changed the same field, and the first one's stands", async () => {
    const { protocol: seen } = await settings();
    const write = (visits: number) =>
      rig.call("settings.write", { section: "protocol", value: { ...seen, visits }, seen });
    expect(await write(6)).toMatchObject({ ok: true });
    expect(await write(8)).toEqual({ ok: false, error: { code: "record-refused", refusal: "changed-meanwhile" } });
    expect((await settings()).protocol.visits).toBe(6);
  });

  it("is told nothing where both set the same", async () => {
    const { note: seen } = await settings();
    const write = () => rig.call("settings.write", { section: "note", value: { ...seen, wording: "short" }, seen });
    await write();
    expect(await write()).toMatchObject({ ok: true });
  });
});
