// Takes what came of a suspicion of an earlier visit: who has seen it, or why the therapist goes on. In place of the keys, so that the timer
// stays in sight.
import { useState } from "react";
import { longest } from "../../shared/bounds.ts";
import { formatSite } from "../../shared/body/sites.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { siteByNumber } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./LiftBlock.module.css";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void; onClose: () => void };

export function AnswerSuspicion({ session, onSend, onClose }: Props) {
  const [typed, setTyped] = useState("");
  useScope("panel", { "close-panel": onClose });
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  const text = typed.trim();
  if (site === null) return null;
  const { muscle, side } = site;
  const answer = (kind: "seen-by" | "reason") => {
    if (text === "") return;
    onSend({ type: "answer-suspicion", muscle, side, kind, text }, null);
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        answer("seen-by");
      }}
    >
      <label htmlFor="suspicion">{t("suspicion.title", { words: formatSite(site) })}</label>
      <div className={styles.line}>
        <input
          id="suspicion"
          className={styles.field}
          value={typed}
          autoFocus
          maxLength={longest.sentence}
          autoComplete="off"
          aria-describedby="suspicion-help"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className={styles.take} disabled={text === ""}>
          {t("suspicion.seen")}
        </button>
        <button type="button" className={styles.take} disabled={text === ""} onClick={() => answer("reason")}>
          {t("suspicion.reason")}
        </button>
        <button type="button" className={styles.take} onClick={onClose}>
          {t("mark.cancel")}
        </button>
      </div>
      <p id="suspicion-help" className={styles.help}>
        {t("suspicion.help")}
      </p>
    </form>
  );
}
