// Review and sign: what is worth a second look, who signs, and what signing means. Enter signs.
import { useState } from "react";
import { credentialsSchema, signerNameSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { SideDialog } from "../ui/SideDialog.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { Field } from "./Field.tsx";
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
    <SideDialog title={t("sign.title")} onClose={onClose}>
      <section>
        <h3 className={styles.subtitle}>{t("sign.review")}</h3>
        {review.length === 0 ? (
          <p>{t("sign.review.nothing")}</p>
        ) : (
          <ul className={styles.review}>
            {review.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <Field label={t("sign.name")} value={name} onChange={setName} autoFocus={signer.name === ""} />
        <Field label={t("sign.credentials")} value={credentials} onChange={setCredentials} />
        <p className={styles.meaning}>{t("sign.meaning")}</p>
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <div>
          <SubmitButton label={t("sign.sign")} autoFocus={signer.name !== ""} />
        </div>
      </form>
    </SideDialog>
  );
}
