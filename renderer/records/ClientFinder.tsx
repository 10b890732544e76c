// Finds one client by typing, for merging records and for attaching a session. Enter takes the first one found; nothing is done before the
// question that names both sides is answered.
import { useId, useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientLine } from "../../shared/client/line.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./ClientFinder.module.css";
import { foundLabel, useClientSearch } from "./use-client-search.ts";

type Props = {
  readonly label: string;
  readonly except: string | null;
  /** What is asked before it is done, with both names. */
  readonly question: (line: ClientLine) => string;
  /** What the button says that does it. */
  readonly action: (line: ClientLine) => string;
  readonly onTake: (line: ClientLine) => void;
  /** Offered beside the clients found, with what was typed. */
  readonly onNew?: (text: string) => void;
};

const shown = 5;
/** As a ref that stays the same it is called when the element comes and goes, and not while it stands. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();

export function ClientFinder({ label, except, question, action, onTake, onNew }: Props) {
  const id = useId();
  const [asked, setAsked] = useState<ClientLine | null>(null);
  /** Nobody was found for these words, and Enter was pressed. */
  const [missed, setMissed] = useState("");
  const others = (lines: readonly ClientLine[]) => lines.filter(({ clientId }) => clientId !== except).slice(0, shown);
  const { text, setText, found, problem, enter } = useClientSearch(shown + 1, ({ lines }, words) => {
    const [first] = others(lines);
    if (first === undefined) setMissed(words);
    else setAsked(first);
  });
  const typed = text.trim();

  if (asked !== null) {
    return (
      <div className={styles.finder}>
        {/* Not the button: who pressed Enter twice has not answered the question. */}
        <p ref={focusOnce} tabIndex={-1}>
          {question(asked)}
        </p>
        <div className={styles.answers}>
          <button type="button" className={styles.take} onClick={() => onTake(asked)}>
            {action(asked)}
          </button>
          <button type="button" className={styles.take} onClick={() => setAsked(null)}>
            {t("client.find.again")}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.finder}>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          autoFocus
          value={text}
          maxLength={longest.line}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setMissed("");
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (!event.repeat && typed !== "") enter();
          }}
        />
      </div>
      <p role="status">{problem ?? (missed === "" ? "" : t("client.find.nobody", { text: missed }))}</p>
      <div className={styles.found}>
        {others(found.lines).map((line) => (
          <button key={line.clientId} type="button" className={styles.take} onClick={() => setAsked(line)}>
            {foundLabel(line)}
          </button>
        ))}
        {onNew !== undefined && typed !== "" && (
          <button type="button" className={styles.take} onClick={() => onNew(typed)}>
            {t("home.find.new", { text: typed })}
          </button>
        )}
      </div>
    </div>
  );
}
