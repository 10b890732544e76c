// Adds to a signed note: why, what, and by whom. The original stays as it was signed.
import { useState } from "react";
import { z } from "zod";
import { amendmentSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { useDraftOf } from "../state/use-draft-of.ts";
import { DraftNotice } from "../ui/DraftNotice.tsx";
import { Problem } from "../ui/StatusMessage.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextArea, TextField } from "../ui/TextField.tsx";
import { Button } from "../ui/Button.tsx";
import type { Signer } from "./SignDialog.tsx";
import look from "../ui/look.module.css";

export type NewAmendment = Signer & { readonly reason: string; readonly text: string };
type Props = {
  readonly sessionId: string;
  readonly signer: Signer;
  /** Null: added. Otherwise what went wrong, in words. */
  readonly onAmend: (amendment: NewAmendment) => Promise<string | null>;
  readonly onClose: () => void;
};

const typedSchema = z.strictObject({
  reason: z.string(),
  text: z.string(),
  name: z.string(),
  credentials: z.string(),
});

export function AmendDialog({ sessionId, signer, onAmend, onClose }: Props) {
  const key = { of: "session", id: sessionId, form: "amendment" } as const;
  const draft = useDraftOf(key, { reason: "", text: "", ...signer }, typedSchema);
  const { reason, text, name, credentials } = draft.typed;
  const change = (part: Partial<NewAmendment>) => draft.type({ ...draft.typed, ...part });
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
    if (wrong !== null) return setProblem(wrong);
    draft.drop();
    onClose();
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
        <TextField label={t("amend.reason")} value={reason} onChange={(typed) => change({ reason: typed })} autoFocus />
        <TextArea label={t("amend.text")} value={text} onChange={(typed) => change({ text: typed })} rows={6} />
        <TextField label={t("sign.name")} value={name} onChange={(typed) => change({ name: typed })} />
        <TextField
          label={t("sign.credentials")}
          value={credentials}
          onChange={(typed) => change({ credentials: typed })}
        />
        <Problem text={problem} />
        <DraftNotice {...draft} />
        <div>
          <Button label={t("amend.add")} kind="primary" />
        </div>
      </form>
    </Dialog>
  );
}
