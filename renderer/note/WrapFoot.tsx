// The bottom line of the wrap-up: what to do next, the usual forms, everything else behind one key, and what was said last.
import type { ReactNode } from "react";
import { t } from "../../shared/words/words.ts";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import { forms, labelOf } from "../output/forms.ts";
import type { Said } from "../ui/said.ts";
import type { TakeForm } from "./use-forms.ts";
import look from "../ui/look.module.css";
import styles from "./WrapUpScreen.module.css";

type Props = {
  readonly signed: boolean;
  readonly said: Said;
  /** This host saves what would be printed as a PDF. */
  readonly pdf: boolean;
  readonly onForm: TakeForm;
  readonly onSeal: () => void;
  readonly onMore: () => void;
  readonly onUndo: () => void;
  readonly onHome: () => void;
  /** More ways to save, beside the forms. */
  readonly children: ReactNode;
};

const usual = ["copy-text", "print-note", "print-letter", "print-aftercare", "save-text"] as const;

export function WrapFoot({ signed, said, pdf, onForm, onSeal, onMore, onUndo, onHome, children }: Props) {
  return (
    <footer className={`${look.row} ${styles.foot}`} data-not="paper">
      <Button label={t(signed ? "amend.open" : "sign.open")} hint="N" kind="primary" onPress={onSeal} />
      {usual.map((form) => (
        <Button key={form} label={t(labelOf(form, pdf))} hint={forms[form].key} onPress={() => onForm(form, false)} />
      ))}
      {children}
      <Button label={t("form.more")} hint="X" kind="quiet" onPress={onMore} />
      {!signed && <Button label={t("action.undo")} hint="U" kind="quiet" onPress={onUndo} />}
      <Button label={t("wrap.done")} hint="H" kind="quiet" onPress={onHome} />
      <StatusMessage {...said} />
    </footer>
  );
}
