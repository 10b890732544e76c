// The forms of the note as one table, each by the name of the action that takes it. Labels are messages; what happens is use-forms.ts'.
import type { MessageName } from "../../shared/words/words.ts";

export const formIds = [
  "copy-text",
  "copy-markdown",
  "print-note",
  "print-letter",
  "print-aftercare",
  "print-before",
  "save-text",
  "save-markdown",
  "save-png",
  "save-svg",
] as const;
export type FormId = (typeof formIds)[number];

export type Sheet = "note" | "letter" | "aftercare" | "before";

type Label = Extract<MessageName, `form.${string}`>;

type SheetForm = Extract<FormId, `print-${string}`>;

/** Printed, and where there are both saved as a PDF; the others are copied or saved. */
export function isSheet(form: FormId): form is SheetForm {
  return form.startsWith("print-");
}

export function sheetOf(form: SheetForm): Sheet {
  const sheets = {
    "print-note": "note",
    "print-letter": "letter",
    "print-aftercare": "aftercare",
    "print-before": "before",
  } as const;
  return sheets[form];
}

/** `pdf`: this host saves what would be printed. */
export function labelOf(form: FormId, pdf: boolean): Label {
  return form === "print-note" && pdf ? "form.pdf-note" : formLabels[form];
}

export const formLabels: Readonly<Record<FormId, Label>> = {
  "copy-text": "form.copy-text",
  "copy-markdown": "form.copy-markdown",
  "print-note": "form.print-note",
  "print-letter": "form.print-letter",
  "print-aftercare": "form.print-aftercare",
  "print-before": "form.print-before",
  "save-text": "form.save-text",
  "save-markdown": "form.save-markdown",
  "save-png": "form.save-png",
  "save-svg": "form.save-svg",
};
