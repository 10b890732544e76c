// Takes what came of a suspicion of an earlier visit: who has seen it, or why the therapist goes on. In place of the keys.
import { siteWords } from "../../shared/body/sites.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { siteByNumber } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../parts/Button.tsx";
import { ReasonForm } from "../screening/ReasonForm.tsx";
import styles from "./LiftBlock.module.css";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void; onClose: () => void };

export function AnswerSuspicion({ session, onSend, onClose }: Props) {
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  if (site === null) return null;
  const { muscle, side } = site;
  const answer = (kind: "seen-by" | "reason") => (text: string) => {
    onSend({ type: "answer-suspicion", muscle, side, kind, text }, null);
    onClose();
  };
  return (
    <div className={styles.form} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <ReasonForm
        title={t("suspicion.title", { words: siteWords(site) })}
        help={t("suspicion.help")}
        who={t("suspicion.who")}
        why={t("suspicion.why")}
        source={t("source.mueller")}
        onWho={answer("seen-by")}
        onWhy={answer("reason")}
      />
      <Button label={t("mark.cancel")} hint="Esc" kind="plain" onPress={onClose} />
    </div>
  );
}
