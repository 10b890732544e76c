// What a menu of forms may offer besides files: the same on paper or as a PDF, and sheets. Each with the letter that takes it.
import { formIds, forms, type FormId } from "../../shared/documents/formats.ts";

const paperIds = ["pdf", "print", "letter", "aftercare", "before"] as const;
export type PaperId = (typeof paperIds)[number];
export type MenuItemId = FormId | PaperId;

const paperKeys: Readonly<Record<PaperId, string>> = { pdf: "P", print: "R", letter: "L", aftercare: "A", before: "B" };

export function keyOf(item: MenuItemId): string {
  return isForm(item) ? forms[item].key : paperKeys[item];
}

export function isForm(item: MenuItemId): item is FormId {
  return formIds.some((id) => id === item);
}
