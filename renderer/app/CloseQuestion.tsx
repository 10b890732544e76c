// The question before the window closes, with the timer in sight and every key of the session still working but the two that answer.
import type { CloseReason } from "../../shared/contract/contract.ts";
import type { ActionId } from "../../shared/input/actions.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./Banner.module.css";

type Answer = "stay" | "leave";
const actionOf = { stay: "stay", leave: "close-window" } as const satisfies Record<Answer, ActionId>;
type Props = { readonly why: CloseReason; readonly onAnswer: (answer: Answer) => void };

export function CloseQuestion({ why, onAnswer }: Props) {
  useScope("closing", { stay: () => onAnswer("stay"), "close-window": () => onAnswer("leave") });

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
        <Act answer="stay" onAnswer={onAnswer} />
        <Act answer="leave" onAnswer={onAnswer} />
      </div>
    </section>
  );
}

function Act({ answer, onAnswer }: { answer: Answer; onAnswer: (answer: Answer) => void }) {
  const hint = useKeyOf()(actionOf[answer]);
  return (
    <Button label={t(`close.${answer}`)} hint={hint} kind="primary" size="large" onPress={() => onAnswer(answer)} />
  );
}
