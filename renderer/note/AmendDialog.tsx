// Adds to a signed note: why, what, and by whom. The original stays as it was signed.
import { useState } from "react";
import { amendmentSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextArea, TextField } from "../ui/TextField.tsx";
import { Button } from "../ui/Button.tsx";
import type { Signer } from "./SignDialog.tsx";
import look from "../ui/look.module.css";

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
    <Dialog title={t("amend.title")} onClose={onClose}>
      <form
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void amend();
        }}
      >
        <p className={look.help}>{t("amend.meaning")}</p>
        <TextField label={t("amend.reason")} value={reason} onChange={setReason} autoFocus />
        <TextArea label={t("amend.text")} value={text} onChange={setText} rows={6} />
        <TextField label={t("sign.name")} value={name} onChange={setName} />
        <TextField label={t("sign.credentials")} value={credentials} onChange={setCredentials} />
        <Problem text={problem} />
        <div>
          <Button label={t("amend.add")} kind="primary" />
        </div>
      </form>
    </Dialog>
  );
}
