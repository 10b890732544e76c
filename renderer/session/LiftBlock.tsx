// Takes the reason for lifting the block of a closed site. In place of the keys, so that the timer stays in sight.
import { useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./LiftBlock.module.css";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void; onClose: () => void };

export function LiftBlock({ session, onSend, onClose }: Props) {
  const [reason, setReason] = useState("");
  useScope("panel", { "close-panel": onClose });
  const site = session.facts.chosenSite;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (site === null || reason.trim() === "") return;
        onSend({ type: "lift-block", site, reason: reason.trim() }, null);
        onClose();
      }}
    >
      <label htmlFor="reason">{t("session.closed.reason")}</label>
      <div className={styles.line}>
        <input
          id="reason"
          className={styles.field}
          value={reason}
          autoFocus
          maxLength={longest.sentence}
          autoComplete="off"
          aria-describedby="reason-help"
          onChange={(event) => setReason(event.target.value)}
        />
        <button type="submit" className={styles.take} disabled={reason.trim() === ""}>
          {t("session.closed.lift")}
        </button>
        <button type="button" className={styles.take} onClick={onClose}>
          {t("mark.cancel")}
        </button>
      </div>
      <p id="reason-help" className={styles.help}>
        {t("session.closed.help")}
      </p>
    </form>
  );
}
