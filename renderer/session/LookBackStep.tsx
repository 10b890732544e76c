// The glance before a visit: the last visit's sites, open advice, and two questions answered with one press each. Nothing must be answered.
import type { ClientCommand } from "../../shared/client/commands.ts";
import type { CourseView } from "../../shared/guidance/view.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { relaxedAnswers, sorenessAnswers, type LookBack } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { GuidanceList } from "../records/GuidanceList.tsx";
import { LastVisit } from "../records/LastVisit.tsx";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./LookBackStep.module.css";

type Props = {
  readonly clientId: string;
  readonly view: CourseView;
  readonly lookBack: LookBack;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
  readonly onDone: () => void;
};

const answerKeys = ["answer-1", "answer-2", "answer-3", "answer-4"] as const;
const sorenessCommands = sorenessAnswers.map((answer) => ({ type: "tell-soreness", answer }) as const);
const relaxedCommands = relaxedAnswers.map((answer) => ({ type: "tell-relaxed", answer }) as const);

export function LookBackStep({ clientId, view, lookBack, onSend, onTell, onDone }: Props) {
  const asks = lookBack.soreness === null ? "soreness" : "relaxed";
  const keyOf = useKeyOf();
  const answers = asks === "soreness" ? sorenessCommands : relaxedCommands;
  useScope("question", {
    ...Object.fromEntries(answerKeys.map((action, index) => [action, take(answers[index])])),
    "answer-take": onDone,
  });
  function take(command: SessionCommand | undefined): ((at: number) => void) | undefined {
    return command && ((at) => onSend(command, at));
  }

  return (
    <div className={styles.step}>
      <div className={`${look.stack} ${look.scroll}`}>
        <LastVisit visits={view.visits} />
        <GuidanceList clientId={clientId} view={view} onTell={onTell} />
      </div>
      <Question
        title={t("before.soreness")}
        keyed={asks === "soreness"}
        answers={sorenessAnswers.map((answer) => ({
          label: t(`soreness.${answer}`),
          given: lookBack.soreness === answer,
          take: (at) => onSend({ type: "tell-soreness", answer }, at),
        }))}
      />
      <Question
        title={t("before.relaxed")}
        keyed={asks === "relaxed"}
        answers={relaxedAnswers.map((answer) => ({
          label: t(`relaxed.${answer}`),
          given: lookBack.relaxed === answer,
          take: (at) => onSend({ type: "tell-relaxed", answer }, at),
        }))}
      />
      <div>
        <Button label={t("before.skip")} hint={keyOf("answer-take")} kind="primary" onPress={onDone} />
      </div>
    </div>
  );
}

type QuestionProps = {
  readonly title: string;
  /** The digits answer this one now. */
  readonly keyed: boolean;
  readonly answers: readonly { label: string; given: boolean; take: (at: number) => void }[];
};

function Question({ title, keyed, answers }: QuestionProps) {
  const keyOf = useKeyOf();
  return (
    <div role="group" aria-label={title}>
      <p className={look.help}>{title}</p>
      <div className={styles.answers}>
        {answers.map(({ label, given, take }, index) => (
          <Button
            key={label}
            label={label}
            hint={keyed ? keyOf(answerKeys[index] ?? "answer-4") : undefined}
            pressed={given}
            onPress={take}
          />
        ))}
      </div>
    </div>
  );
}
