// The forms of the note as one table: what each key of the wrap-up does with it. Labels are messages; what happens is use-forms.ts'.
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

type Form = { readonly key: string; readonly label: Extract<MessageName, `form.${string}`> };

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
export function labelOf(form: FormId, pdf: boolean): Form["label"] {
  return form === "print-note" && pdf ? "form.pdf-note" : forms[form].label;
}

export const forms: Readonly<Record<FormId, Form>> = {
  "copy-text": { key: "C", label: "form.copy-text" },
  "copy-markdown": { key: "M", label: "form.copy-markdown" },
  "print-note": { key: "R", label: "form.print-note" },
  "print-letter": { key: "L", label: "form.print-letter" },
  "print-aftercare": { key: "F", label: "form.print-aftercare" },
  "print-before": { key: "I", label: "form.print-before" },
  "save-text": { key: "T", label: "form.save-text" },
  "save-markdown": { key: "K", label: "form.save-markdown" },
  "save-png": { key: "G", label: "form.save-png" },
  "save-svg": { key: "V", label: "form.save-svg" },
};
