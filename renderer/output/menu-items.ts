// What a menu of forms may offer besides files: the same on paper or as a PDF, and sheets. Each with the letter that takes it.
import { formIds, type FormId } from "../../shared/documents/formats.ts";

const paperIds = ["pdf", "print", "letter", "aftercare", "before"] as const;
export type PaperId = (typeof paperIds)[number];
export type MenuItemId = FormId | PaperId;

export function isForm(item: MenuItemId): item is FormId {
  return formIds.some((id) => id === item);
}
