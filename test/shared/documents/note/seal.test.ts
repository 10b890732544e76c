// A seal covers every event, the drawing and the text: whatever is changed afterwards, by however little, is found.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../../electron/host/system/sha256.ts";
import { sealInGroups, sealProblem } from "../../../../shared/documents/note/seal.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import { recordedOf, sampleEvents } from "../../../support/samples/sessions.ts";

const signed = recordedOf("signed", sampleEvents["signed"] ?? []);
const signature = signed.findIndex(({ event }) => event.type === "note-signed");
const problem = (rows: typeof signed) => sealProblem(rows, sha256);

describe("the seal of a signed note", () => {
  it("fits the log it was made for, and an unsigned log has none to fit", () => {
    expect(problem(signed)).toBeNull();
    expect(problem(signed.slice(0, signature))).toBeNull();
    expect(problem(signed.slice(0, signature + 1))).toBeNull();
  });

  it("does not fit when any number or word of any event before it is another", () => {
    fc.assert(
      fc.property(fc.nat({ max: signature - 1 }), fc.nat(), (index, pick) => {
        const changed = signed.map((row, at) => (at === index ? { ...row, event: tampered(row.event, pick) } : row));
        expect(problem(changed)).toEqual({ what: "seal", row: signature + 1 });
      }),
    );
  });

  it("does not fit when an event is taken out, doubled or moved, or its clock is another", () => {
    for (let index = 0; index < signature; index += 1) {
      expect(problem(signed.toSpliced(index, 1))).toMatchObject({ what: "seal" });
      expect(problem(signed.map((row, at) => (at === index ? { ...row, wall: row.wall + 1 } : row)))).not.toBeNull();
    }
  });

  it.each(["text", "drawing", "name", "credentials", "wall", "seal"] as const)("covers the %s as signed", (field) => {
    const changed = signed.map((row, at) => {
      if (at !== signature || row.event.type !== "note-signed") return row;
      const value = field === "wall" ? row.event.wall + 1 : row.event[field].replace(/.$/su, "~");
      return { ...row, event: { ...row.event, [field]: value } };
    });
    expect(problem(changed)).toEqual({ what: "seal", row: signature + 1 });
  });

  it("lets no amendment be changed, taken out from between, or anything else be put in behind it", () => {
    const amended = signed.map((row) =>
      row.event.type === "note-amended" ? { ...row, event: { ...row.event, text: `${row.event.text}!` } } : row,
    );
    expect(problem(amended)).toEqual({ what: "amendment", row: signature + 2 });
    expect(problem(signed.toSpliced(signature + 1, 1))).toMatchObject({ what: "amendment" });
    const after: SessionEvent = { type: "remarks-written", at: 9_999_999, text: "put in later" };
    const put = { ...signed[0], position: signed.length + 1, event: after };
    expect(problem([...signed, { sessionId: "signed", wall: 0, commandId: "", stamp: "host", ...put }])).toEqual({
      what: "after-signing",
      row: signed.length + 1,
    });
  });

  it("is shown in groups that two people can compare aloud", () => {
    expect(sealInGroups("0123456789abcdef")).toBe("0123 4567 89ab cdef");
  });
});

/** The same event with one of its values another. */
function tampered(event: SessionEvent, pick: number): SessionEvent {
  const names = Object.keys(event).filter((name) => name !== "type");
  const name = names[pick % names.length] ?? "at";
  const value: unknown = Object.entries(event).find(([key]) => key === name)?.[1];
  const other =
    typeof value === "number" ? value + 1 : typeof value === "string" ? `${value} ` : `not ${String(value)}`;
  return { ...event, [name]: other };
}
