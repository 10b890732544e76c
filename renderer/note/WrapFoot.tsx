// The bottom line of the wrap-up: what to do next, the usual formats, everything else behind one key, and what was said last.
import type { ReactNode } from "react";
import { t } from "../../shared/words/words.ts";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import { wrapUpFormats, type WrapUpFormat } from "../../shared/documents/formats.ts";
import type { Status } from "../ui/status.ts";
import look from "../ui/look.module.css";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import type { TakeFormat } from "./format-acts.ts";
import styles from "./WrapUpScreen.module.css";

type Props = {
  readonly signed: boolean;
  readonly status: Status;
  /** This host saves what would be printed as a PDF. */
  readonly pdf: boolean;
  readonly onTake: TakeFormat;
  readonly onSeal: () => void;
  readonly onMore: () => void;
  readonly onUndo: () => void;
  readonly onHome: () => void;
  /** More ways to save. */
  readonly children: ReactNode;
};

const usual: ReadonlySet<WrapUpFormat["id"]> = new Set(["copy-text", "note", "letter", "aftercare", "text"]);

export function WrapFoot({ signed, status, pdf, onTake, onSeal, onMore, onUndo, onHome, children }: Props) {
  const keyOf = useKeyOf();
  return (
    <footer className={`${look.row} ${styles.foot}`} data-not="paper">
      <Button label={t(signed ? "amend.open" : "sign.open")} hint={keyOf("seal")} kind="primary" onPress={onSeal} />
      {wrapUpFormats
        .filter(({ id }) => usual.has(id))
        .map((format) => (
          <Button
            key={format.id}
            label={t(format.id === "note" && pdf ? "format.pdf-note" : `format.${format.id}`)}
            hint={keyOf(`format-${format.id}`)}
            onPress={() => onTake(format, false)}
          />
        ))}
      {children}
      <Button label={t("format.more")} hint={keyOf("all-formats")} kind="quiet" onPress={onMore} />
      {!signed && <Button label={t("action.undo")} hint={keyOf("undo")} kind="quiet" onPress={onUndo} />}
      <Button label={t("wrap.done")} hint={keyOf("home")} kind="quiet" onPress={onHome} />
      <StatusMessage {...status} />
    </footer>
  );
}
