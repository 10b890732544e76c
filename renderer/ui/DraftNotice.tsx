// Says that a form shows what was typed earlier and not saved, with the way to throw it away. Forms with a draft show it above their buttons.
import { t } from "../../shared/words/words.ts";
import { Button } from "./Button.tsx";
import look from "./look.module.css";

export function DraftNotice({ restored, drop }: { readonly restored: boolean; readonly drop: () => void }) {
  if (!restored) return null;
  return (
    <div className={look.row} role="status">
      <span className={look.soft}>{t("draft.restored")}</span>
      <Button label={t("draft.drop")} kind="quiet" size="small" onPress={drop} />
    </div>
  );
}
