// The forms of the note: where a PDF is saved the button says so. Their keys are rows of the table of actions.
import { describe, expect, it } from "vitest";
import { formIds, formLabels, labelOf } from "../../../renderer/output/forms.ts";
import { t } from "../../../shared/words/words.ts";

describe("the forms of the note", () => {
  it("are called by what comes of them: a printed note, or a PDF where the desktop app saves one", () => {
    expect(t(labelOf("print-note", false))).toBe("Print note");
    expect(t(labelOf("print-note", true))).toBe("Note as PDF");
    for (const id of formIds) if (id !== "print-note") expect(labelOf(id, true)).toBe(formLabels[id]);
  });
});
