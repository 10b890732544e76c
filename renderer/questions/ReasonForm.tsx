// Takes who has seen or checked the client, or why the session goes on all the same: one of the two, in words. For what blocks a hold.
import { useId, useState } from "react";
import { longest } from "../../shared/bounds.ts";
import { t } from "../../shared/words/words.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import styles from "./ReasonForm.module.css";

type Props = {
  readonly title: string;
  readonly help: string;
  readonly who: string;
  readonly why: string;
  /** What asks for it; null where that stands beside the form. */
  readonly source: string | null;
  readonly onWho: (text: string) => void;
  readonly onWhy: (text: string) => void;
};

export function ReasonForm({ title, help, who, why, source, onWho, onWhy }: Props) {
  return (
    <section className={styles.step} role="group" aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.help}>{help}</p>
      <OneLine label={who} action={t("before.severe.check")} focused onTake={onWho} />
      <OneLine label={why} action={t("before.severe.override")} onTake={onWhy} />
      {source !== null && <SourceNote source={source} />}
    </section>
  );
}

type LineProps = {
  readonly label: string;
  readonly action: string;
  readonly focused?: boolean;
  readonly onTake: (text: string) => void;
};

function OneLine({ label, action, focused = false, onTake }: LineProps) {
  const id = useId();
  const [text, setText] = useState("");
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onTake(text.trim());
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        autoFocus={focused}
        maxLength={longest.sentence}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <SubmitButton label={action} kind="plain" disabled={text.trim() === ""} />
    </form>
  );
}
