// C5: what two writers of one record make of it: each keeps what only they changed, and nothing is overwritten unseen.
import { describe, expect, it } from "vitest";
import { decideRecord } from "../../shared/client/decide.ts";
import { noDetails, type ClientDetails } from "../../shared/client/details.ts";
import { mergeByField } from "../../shared/merge-by-field.ts";
import type { ClientRecord } from "../../shared/client/state.ts";

describe("C5: merged by field", () => {
  const seen = { name: "Jane", phone: "1", team: ["Roy"] };
  it.each([
    ["only here", { ...seen, name: "Julia" }, seen, { ...seen, name: "Julia" }],
    ["only elsewhere", seen, { ...seen, phone: "2" }, { ...seen, phone: "2" }],
    [
      "each another field",
      { ...seen, name: "Julia" },
      { ...seen, phone: "2" },
      { name: "Julia", phone: "2", team: ["Roy"] },
    ],
    ["both the same", { ...seen, team: [] }, { ...seen, team: [] }, { ...seen, team: [] }],
    ["one field, each to something else", { ...seen, name: "Julia" }, { ...seen, name: "Janet" }, null],
    ["a list, each to something else", { ...seen, team: ["Weiss"] }, { ...seen, team: ["Roy", "Mueller"] }, null],
  ])("changed %s", (_what, wanted, stands, merged) => {
    expect(mergeByField(seen, wanted, stands)).toEqual(merged);
  });

  it("takes away what was taken away here, and keeps what was elsewhere", () => {
    type Optional = { readonly name: string; readonly goal?: string };
    const before: Optional = { name: "Jane", goal: "Shoes" };
    const without: Optional = { name: "Jane" };
    expect(mergeByField<Optional>(before, without, before)?.goal).toBeUndefined();
    expect(mergeByField<Optional>(before, before, without)?.goal).toBeUndefined();
  });
});

describe("C5: the second writer of a client's details", () => {
  const details: ClientDetails = { ...noDetails, code: "JM-042", notes: "Left-handed" };
  const at = { wall: Date.parse("2026-11-24T12:00:00-05:00"), timeZone: "America/Toronto" };
  const record = (now: Partial<ClientDetails>): ClientRecord => ({
    status: "recorded",
    clientId: "client-1",
    details: { ...details, ...now },
    archived: false,
    mergedInto: null,
    courses: [],
  });
  const change = (wanted: Partial<ClientDetails>, now: Partial<ClientDetails>) =>
    decideRecord({ type: "change-details", details: { ...details, ...wanted }, seen: details }, at, record(now));

  it("leaves alone what the first one changed", () => {
    const merged = { ...details, notes: "Prefers mornings", name: "Jane Moore" };
    const event = { type: "details-changed", at, details: merged };
    expect(change({ notes: "Prefers mornings" }, { name: "Jane Moore" })).toEqual({ ok: true, value: [event] });
  });

  it("is told where both changed the same field", () => {
    const told = change({ notes: "Prefers mornings" }, { notes: "Right-handed" });
    expect(told).toEqual({ ok: false, error: "changed-meanwhile" });
  });

  it("changes nothing where it says what stands there already", () => {
    const told = change({ notes: "Right-handed" }, { notes: "Right-handed" });
    expect(told).toEqual({ ok: false, error: "nothing-changes" });
  });
});
