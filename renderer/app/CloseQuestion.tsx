// The question before the window closes, with the timer in sight and every key of the session still working but the two that answer.
import { useEffect, useEffectEvent } from "react";
import type { CloseReason } from "../../shared/contract/contract.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Band.module.css";

type Answer = "stay" | "leave";
type Props = { readonly why: CloseReason; readonly onAnswer: (answer: Answer) => void };

const answers: Readonly<Record<string, Answer>> = { Escape: "stay", Enter: "leave" };

export function CloseQuestion({ why, onAnswer }: Props) {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const answer = answers[event.code];
    if (answer === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    // Enter is never a key of the session; where somebody gave Escape a meaning there, the button is left.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) onAnswer(answer);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);

  const words = why === "hold" ? "close" : "close.unsaved";
  return (
    <section role="alert" aria-label={t("close.region")} className={styles.band} data-not="paper">
      <div className={styles.words}>
        <p className={styles.sign}>{t(`${words}.sign`)}</p>
        <p className={styles.help}>
          <span data-not="compact">{t(`${words}.sign.detail`)}</span>
        </p>
      </div>
      <div className={styles.acts}>
        <Button label={t("close.stay")} hint="Esc" kind="primary" size="large" onPress={() => onAnswer("stay")} />
        <Button label={t("close.leave")} hint="Enter" kind="primary" size="large" onPress={() => onAnswer("leave")} />
      </div>
    </section>
  );
}
