// Asks for a pain score, 0 to 10, with one digit and Enter. Leaving it out is an answer too.
import { useState } from "react";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { useStepKeys } from "../keyboard/step-keys.ts";
import look from "../ui/look.module.css";
import styles from "./PainStep.module.css";

type Props = {
  moment: "before" | "after";
  given?: number | null;
  onSend: (command: SessionCommand, at: number | null) => void;
};

const scores = Array.from({ length: 11 }, (_, score) => score);

/** Digits and Enter belong to a text field or a dialog while it has the focus. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null;
}

export function PainStep({ moment, given = null, onSend }: Props) {
  const [chosen, setChosen] = useState<number | null>(given);

  useStepKeys((event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (isElsewhere(event.target)) return false;
    // Enter on a button presses that button.
    if (event.key === "Enter" && event.target instanceof HTMLButtonElement) return false;
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
    const take = (score: number | null) => onSend({ type: "record-pain", moment, score }, event.timeStamp);
    if (digit !== undefined) setChosen((before) => (before === 1 && digit === "0" ? 10 : Number(digit)));
    else if (event.code === "ArrowRight") setChosen((before) => Math.min(10, (before ?? -1) + 1));
    else if (event.code === "ArrowLeft") setChosen((before) => Math.max(0, (before ?? 1) - 1));
    else if ((event.code === "Enter" || event.code === "NumpadEnter") && chosen !== null) take(chosen);
    else if (event.key.toLowerCase() === "s" && moment === "before") take(null);
    else return false;
    return true;
  });

  return (
    <div className={`${look.step} ${styles.step}`} data-moment={moment}>
      <h2 className={look.soft} hidden={moment === "after"} data-not="compact">
        {t(`pain.${moment}`)}
      </h2>
      <p className={`${look.sign} ${styles.question}`}>{t(`pain.question.${moment}`)}</p>
      <div className={styles.scale} role="group" aria-label={t("pain.scale")}>
        {scores.map((score) => (
          <button
            key={score}
            type="button"
            className={styles.score}
            aria-pressed={score === chosen}
            aria-label={t("pain.score", { score })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              setChosen(score);
              onSend({ type: "record-pain", moment, score }, event.timeStamp);
            }}
          >
            {score}
          </button>
        ))}
      </div>
      <p className={`${look.row} ${look.help} ${styles.ends}`}>
        <span>{t("pain.none")}</span>
        <span>{t("pain.worst")}</span>
      </p>
      {moment === "before" && (
        <p className={`${look.row} ${look.help} ${styles.ends}`} data-not="compact">
          {t("pain.help")}
          <Button
            label={t("pain.skip")}
            hint="S"
            kind="quiet"
            onPress={(at) => onSend({ type: "record-pain", moment, score: null }, at)}
          />
        </p>
      )}
    </div>
  );
}
