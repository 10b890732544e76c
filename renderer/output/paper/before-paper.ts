// The sheet "Before your first session" as a page: its file bears no name and no date, because it is everybody's.
import { t } from "../../../shared/words/words.ts";
import type { Paper } from "./use-printer.ts";

export const beforePaper: Paper<{ readonly kind: "before" }> = {
  sheet: { kind: "before" },
  name: t("before-sheet.title"),
  foot: t("app.name"),
};
