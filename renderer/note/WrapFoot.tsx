// The bottom line of the wrap-up: what to do next, the usual forms, everything else behind one key, and what was said last.
import type { ReactNode } from "react";
import { t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { Button } from "../ui/Button.tsx";
import { labelOf } from "../output/forms.ts";
import type { Said } from "../ui/said.ts";
import type { TakeForm } from "./use-forms.ts";
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
  const keyOf = useKeyOf();
  return (
    <footer className={styles.foot}>
      <Button label={t(signed ? "amend.open" : "sign.open")} hint={keyOf("seal")} kind="main" onPress={onSeal} />
      {usual.map((form) => (
        <Button key={form} label={t(labelOf(form, pdf))} hint={keyOf(form)} onPress={() => onForm(form, false)} />
      ))}
      {children}
      <Button label={t("form.more")} hint={keyOf("all-forms")} kind="quiet" onPress={onMore} />
      {!signed && <Button label={t("action.undo")} hint={keyOf("undo")} kind="quiet" onPress={onUndo} />}
      <Button label={t("wrap.done")} hint={keyOf("home")} kind="quiet" onPress={onHome} />
      <p className={styles.said} role="status" aria-live="polite" data-problem={said.problem}>
        {said.text}
      </p>
    </footer>
  );
}
