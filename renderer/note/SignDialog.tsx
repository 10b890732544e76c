// Review and sign: what is worth a second look, who signs, and what signing means. Enter signs.
import { useState } from "react";
import { credentialsSchema, signerNameSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import styles from "./Dialogs.module.css";

export type Signer = { readonly name: string; readonly credentials: string };
type Props = {
  readonly review: readonly string[];
  readonly signer: Signer;
  /** Null: signed. Otherwise what went wrong, in words. */
  readonly onSign: (signer: Signer) => Promise<string | null>;
  readonly onClose: () => void;
};

export function SignDialog({ review, signer, onSign, onClose }: Props) {
  const [name, setName] = useState(signer.name);
  const [credentials, setCredentials] = useState(signer.credentials);
  const [problem, setProblem] = useState<string | null>(null);

  async function sign(): Promise<void> {
    const named = signerNameSchema.safeParse(name);
    if (!named.success) return setProblem(t(name.trim() === "" ? "sign.name.missing" : "sign.name.long"));
    const letters = credentialsSchema.safeParse(credentials);
    if (!letters.success) return setProblem(t("sign.name.long"));
    const wrong = await onSign({ name: named.data, credentials: letters.data });
    if (wrong === null) onClose();
    else setProblem(wrong);
  }

  return (
    <Dialog title={t("sign.title")} onClose={onClose}>
      <section>
        <h3 className={`${look.heading} ${styles.subtitle}`}>{t("sign.review")}</h3>
        {review.length === 0 ? (
          <p>{t("sign.review.nothing")}</p>
        ) : (
          <ul className={`${look.stack} ${styles.review}`}>
            {review.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <form
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <TextField label={t("sign.name")} value={name} onChange={setName} autoFocus={signer.name === ""} />
        <TextField label={t("sign.credentials")} value={credentials} onChange={setCredentials} />
        <p className={look.help}>{t("sign.meaning")}</p>
        <Problem text={problem} />
        <div>
          <Button label={t("sign.sign")} autoFocus={signer.name !== ""} kind="primary" />
        </div>
      </form>
    </Dialog>
  );
}
