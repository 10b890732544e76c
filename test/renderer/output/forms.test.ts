// The forms of the note: each key is one form's, and where a PDF is saved the button says so.
import { describe, expect, it } from "vitest";
import { formIds, forms, labelOf } from "../../../renderer/output/forms.ts";
import { t } from "../../../shared/words/words.ts";

describe("the forms of the note", () => {
  it("have a key each", () => {
    expect(new Set(formIds.map((id) => forms[id].key)).size).toBe(formIds.length);
  });

  it("are called by what comes of them: a printed note, or a PDF where the desktop app saves one", () => {
    expect(t(labelOf("print-note", false))).toBe("Print note");
    expect(t(labelOf("print-note", true))).toBe("Note as PDF");
    for (const id of formIds) if (id !== "print-note") expect(labelOf(id, true)).toBe(forms[id].label);
  });
});
