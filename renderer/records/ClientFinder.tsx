// Finds one client by typing: for merging records and for attaching a session. Enter takes the first one found.
import { useId, useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientLine } from "../../shared/client/line.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import styles from "../client/Forms.module.css";

type Props = {
  readonly label: string;
  readonly except: string | null;
  readonly action: (code: string) => string;
  readonly onTake: (line: ClientLine) => void;
  /** Offered beside the clients found, with what was typed. */
  readonly onNew?: (text: string) => void;
};

const shown = 5;

export function ClientFinder({ label, except, action, onTake, onNew }: Props) {
  const id = useId();
  const [query, setQuery] = useState("");
  const text = query.trim();
  const search = useCall("client.search", text === "" ? null : { query, archived: false, limit: shown + 1 });
  const found = (search.value?.lines ?? []).filter((line) => line.clientId !== except).slice(0, shown);
  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          autoFocus
          value={query}
          maxLength={longest.line}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            const first = found[0];
            if (event.key !== "Enter" || first === undefined) return;
            event.preventDefault();
            onTake(first);
          }}
        />
      </div>
      <div className={styles.found}>
        {found.map((line) => (
          <button key={line.clientId} type="button" className={styles.take} onClick={() => onTake(line)}>
            {[action(line.code), line.name].filter((part) => part !== "").join(" · ")}
          </button>
        ))}
        {onNew !== undefined && text !== "" && (
          <button type="button" className={styles.take} onClick={() => onNew(text)}>
            {t("home.find.new", { text })}
          </button>
        )}
      </div>
    </div>
  );
}
