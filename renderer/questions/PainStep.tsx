// Asks for a pain score, 0 to 10, with one digit and Enter. Leaving it out is an answer too. What is lit on the scale is what is recorded; what
// is typed is seen large until Enter records it.
import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { typeDigit, type TypedScore } from "../../shared/input/typed-score.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { setLeftUnread } from "../ui/left-unread.ts";
import look from "../ui/look.module.css";
import { usePress } from "../keyboard/press.ts";
import { useInput, useKeyOf } from "../keyboard/use-bindings.ts";
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
  /** Not recorded yet. */
  const [typed, setTyped] = useState<TypedScore | null>(null);
  const { doubleMs } = useInput();
  /** The same at once: a score that was sent may take the question away with it. */
  const unsent = useRef<number | null>(null);
  const leave = useEffectEvent(() => {
    if (unsent.current !== null) setLeftUnread(t("pain.left", { score: unsent.current }));
  });
  useLayoutEffect(() => () => leave(), []);

  const keyOf = useKeyOf();
  const show = (next: TypedScore | null): void => {
    unsent.current = next?.score ?? null;
    setTyped(next);
  };
  const send = (score: number | null) => (at: number) => {
    show(null);
    onSend({ type: "record-pain", moment, score }, at);
  };
  const type = (digit: number) => (at: number) => show(typeDigit(typed, digit, at, doubleMs));
  /** A score that was gone to is not one that a digit can still become. */
  const goTo = (score: number): void => show({ score, at: Number.NEGATIVE_INFINITY });
  const from = typed?.score ?? given;
  useScope("question", {
    ...Object.fromEntries(digits.map((digit) => [`answer-${digit}`, type(digit)])),
    "answer-more": () => goTo(Math.min(10, (from ?? -1) + 1)),
    "answer-less": () => goTo(Math.max(0, (from ?? 1) - 1)),
    "answer-take": typed === null ? undefined : send(typed.score),
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
            recorded={score === given}
            typed={score === typed?.score}
            onPress={send(score)}
          />
        ))}
      </div>
      <div className={`${look.row} ${look.help} ${styles.ends} ${styles.typed}`}>
        <span>{t("pain.none")}</span>
        <p className={look.row} aria-live="polite">
          {typed !== null && (
            <>
              <strong className={styles.large}>{typed.score}</strong>
              {t("pain.typed", { key: keyOf("answer-take") ?? "" })}
            </>
          )}
        </p>
        <span>{t("pain.worst")}</span>
      </div>
      {moment === "before" && (
        <p className={`${look.row} ${look.help} ${styles.ends}`} data-not="compact">
          {t("pain.help")}
          <Button label={t("pain.skip")} hint={keyOf("answer-skip")} kind="quiet" onPress={send(null)} />
        </p>
      )}
    </div>
  );
}

type ScoreProps = {
  readonly score: number;
  readonly recorded: boolean;
  readonly typed: boolean;
  readonly onPress: (at: number) => void;
};

function Score({ score, recorded, typed, onPress }: ScoreProps) {
  const name = t("pain.score", { score });
  const press = usePress(name, onPress);
  return (
    <button
      type="button"
      className={styles.score}
      aria-pressed={recorded}
      aria-current={typed || undefined}
      aria-label={name}
      {...press}
    >
      {score}
    </button>
  );
}
