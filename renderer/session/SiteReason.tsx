// Takes the words that let a site be treated again, in place of the keys, so that the timer stays in sight: why the block of a closed site is
// lifted, or what came of a suspicion of an earlier visit.
import { useContext } from "react";
import { formatSite } from "../../shared/body/places.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { DraftKey } from "../../shared/contract/draft-calls.ts";
import { siteByNumber } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import { SessionContext } from "../state/use-session.ts";
import { t } from "../../shared/words/words.ts";
import { OneLineForm } from "../ui/OneLineForm.tsx";
import styles from "./SiteReason.module.css";

type Props = {
  readonly session: Session;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
  readonly onClose: () => void;
};

export function LiftBlock({ session, onSend, onClose }: Props) {
  const sessionId = useContext(SessionContext)?.sessionId;
  const site = session.facts.chosenSite;
  function lift(reason: string): void {
    if (site === null) return;
    onSend({ type: "lift-block", site, reason }, null);
    onClose();
  }
  return (
    <div className={styles.place}>
      <OneLineForm
        label={t("session.closed.reason")}
        help={t("session.closed.help")}
        draft={draftOf(sessionId, `lift ${site ?? ""}`)}
        autoFocus
        acts={[{ label: t("session.closed.lift"), take: lift }]}
        onCancel={onClose}
      />
    </div>
  );
}

export function AnswerSuspicion({ session, onSend, onClose }: Props) {
  const sessionId = useContext(SessionContext)?.sessionId;
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  if (site === null) return null;
  const { muscle, side } = site;
  const answer = (kind: "seen-by" | "reason") => (text: string) => {
    onSend({ type: "answer-suspicion", muscle, side, kind, text }, null);
    onClose();
  };
  return (
    <div className={styles.place}>
      <OneLineForm
        label={t("suspicion.title", { words: formatSite(site) })}
        help={t("suspicion.help")}
        draft={draftOf(sessionId, `suspicion ${muscle} ${side}`)}
        autoFocus
        acts={[
          { label: t("suspicion.seen"), take: answer("seen-by") },
          { label: t("suspicion.reason"), take: answer("reason") },
        ]}
        onCancel={onClose}
      />
    </div>
  );
}

/** Without a session above it, nothing is kept. */
function draftOf(id: string | undefined, form: string): DraftKey | null {
  return id === undefined ? null : { of: "session", id, form };
}
