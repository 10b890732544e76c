// Adds to a signed note: why, what, and by whom. The original stays as it was signed.
import { useState } from "react";
import { amendmentSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { SideDialog } from "../ui/SideDialog.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { Field } from "./Field.tsx";
import type { Signer } from "./SignDialog.tsx";
import styles from "./Dialogs.module.css";

export type NewAmendment = Signer & { readonly reason: string; readonly text: string };
type Props = {
  readonly signer: Signer;
  /** Null: added. Otherwise what went wrong, in words. */
  readonly onAmend: (amendment: NewAmendment) => Promise<string | null>;
  readonly onClose: () => void;
};

export function AmendDialog({ signer, onAmend, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [text, setText] = useState("");
  const [name, setName] = useState(signer.name);
  const [credentials, setCredentials] = useState(signer.credentials);
  const [problem, setProblem] = useState<string | null>(null);

  async function amend(): Promise<void> {
    const missing =
      reason.trim() === ""
        ? "amend.reason"
        : text.trim() === ""
          ? "amend.text"
          : name.trim() === ""
            ? "sign.name"
            : null;
    if (missing !== null) return setProblem(t("amend.missing", { field: t(missing) }));
    const amendment = amendmentSchema.safeParse({ name, credentials, reason, text });
    if (!amendment.success) return setProblem(t("amend.long"));
    const wrong = await onAmend(amendment.data);
    if (wrong === null) onClose();
    else setProblem(wrong);
  }

  return (
    <SideDialog title={t("amend.title")} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void amend();
        }}
      >
        <p className={styles.meaning}>{t("amend.meaning")}</p>
        <Field label={t("amend.reason")} value={reason} onChange={setReason} autoFocus />
        <Field label={t("amend.text")} value={text} onChange={setText} lines />
        <Field label={t("sign.name")} value={name} onChange={setName} />
        <Field label={t("sign.credentials")} value={credentials} onChange={setCredentials} />
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <div>
          <SubmitButton label={t("amend.add")} />
        </div>
      </form>
    </SideDialog>
  );
}
