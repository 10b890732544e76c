// The question before the window closes, with the timer in sight and every key of the session still working but the two that answer.
import { useCallback, useEffect, useState } from "react";
import type { CloseReason, Push } from "../../shared/contract/contract.ts";
import type { ActionId } from "../../shared/input/actions.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./Banner.module.css";
import { useHost } from "../host/use-host.ts";

export function useCloseQuestion() {
  const host = useHost();
  const [asked, setAsked] = useState<CloseReason | null>(null);
  useEffect(
    () =>
      host.onPush((push) => {
        if (push.type === "close-asked") {
          setAsked(push.why);
          // Said once it is drawn: a page that cannot draw leaves the question to the window's own dialog.
          requestAnimationFrame(() => void host.call("window.answer", { answer: "asked" }));
        } else if (endsHold(push)) setAsked((why) => (why === "hold" ? null : why));
      }),
    [host],
  );

  const answer = useCallback(
    (given: "stay" | "leave") => {
      setAsked(null);
      void host.call("window.answer", { answer: given });
    },
    [host],
  );
  return { asked, answer };
}

/** With the hold goes the question; a change of pressure begins the next one. */
function endsHold(push: Push): boolean {
  if (push.type !== "session-events") return false;
  const types = push.events.map(({ event }) => event.type);
  return types.some((type) => type === "hold-ended" || type === "hold-interrupted") && !types.includes("hold-started");
}

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
