// Asks for a pain score, 0 to 10, with one digit and Enter. Leaving it out is an answer too.
import { useState } from "react";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import { usePress } from "../keyboard/press.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./PainStep.module.css";

type Props = {
  moment: "before" | "after";
  given?: number | null;
  onSend: (command: SessionCommand, at: number | null) => void;
};

const scores = Array.from({ length: 11 }, (_, score) => score);
const digits = scores.slice(0, 10);

export function PainStep({ moment, given = null, onSend }: Props) {
  const [chosen, setChosen] = useState<number | null>(given);

  const keyOf = useKeyOf();
  const send = (score: number | null) => (at: number) => onSend({ type: "record-pain", moment, score }, at);
  const type = (digit: number) => () => setChosen((before) => (before === 1 && digit === 0 ? 10 : digit));
  useScope("question", {
    ...Object.fromEntries(digits.map((digit) => [`answer-${digit}`, type(digit)])),
    "answer-more": () => setChosen((before) => Math.min(10, (before ?? -1) + 1)),
    "answer-less": () => setChosen((before) => Math.max(0, (before ?? 1) - 1)),
    "answer-take": chosen === null ? undefined : send(chosen),
    "answer-skip": moment === "before" ? send(null) : undefined,
  });

  return (
    <div className={`${look.step} ${styles.step}`} data-moment={moment}>
      <h2 className={look.soft} hidden={moment === "after"} data-not="compact">
        {t(`pain.${moment}`)}
      </h2>
      <p className={`${look.sign} ${styles.question}`}>{t(`pain.question.${moment}`)}</p>
      <div className={styles.scale} role="group" aria-label={t("pain.scale")}>
        {scores.map((score) => (
          <Score
            key={score}
            score={score}
            chosen={score === chosen}
            onPress={(at) => {
              setChosen(score);
              send(score)(at);
            }}
          />
        ))}
      </div>
      <p className={`${look.row} ${look.help} ${styles.ends}`}>
        <span>{t("pain.none")}</span>
        <span>{t("pain.worst")}</span>
      </p>
      {moment === "before" && (
        <p className={`${look.row} ${look.help} ${styles.ends}`} data-not="compact">
          {t("pain.help")}
          <Button label={t("pain.skip")} hint={keyOf("answer-skip")} kind="quiet" onPress={send(null)} />
        </p>
      )}
    </div>
  );
}

type ScoreProps = { readonly score: number; readonly chosen: boolean; readonly onPress: (at: number) => void };

function Score({ score, chosen, onPress }: ScoreProps) {
  const name = t("pain.score", { score });
  const press = usePress(name, onPress);
  return (
    <button type="button" className={styles.score} aria-pressed={chosen} aria-label={name} {...press}>
      {score}
    </button>
  );
}
