// Puts one answer of the screening right that was recorded by a slip, with the reason: where an emergency stands in the way, and on the client's page.
import { useState } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import type { Screening } from "../../shared/course/course.ts";
import { formatAnswer } from "../../shared/guidance/say.ts";
import { questions, type QuestionId } from "../../shared/screening/questions.ts";
import { t } from "../../shared/words/words.ts";
import { useSettings } from "../state/use-settings.ts";
import { Button } from "../ui/Button.tsx";
import { OneLineForm } from "../ui/OneLineForm.tsx";
import { SelectField } from "../ui/TextField.tsx";
import look from "../ui/look.module.css";

type Props = {
  readonly courseId: string;
  readonly screening: Screening;
  readonly onTell: (command: ClientCommand) => void;
};

export function CorrectAnswer({ courseId, screening: { yes }, onTell }: Props) {
  const { therapist: by } = useSettings().practice;
  const [open, setOpen] = useState(false);
  /** A yes comes first: it is what stands in the way. */
  const ids = questions
    .map(({ id }) => id)
    .toSorted((one, other) => Number(yes.includes(other)) - Number(yes.includes(one)));
  const [question, setQuestion] = useState<QuestionId | null>(null);
  const chosen = question ?? ids[0];
  if (!open || chosen === undefined) {
    return <Button label={t("screening.correct")} kind="quiet" onPress={() => setOpen(true)} />;
  }
  const close = (): void => {
    setOpen(false);
    setQuestion(null);
  };
  const to = yes.includes(chosen) ? "no" : "yes";
  return (
    <section className={look.stack} role="group" aria-label={t("screening.correct.title")}>
      <p className={look.strong}>{t("screening.correct.title")}</p>
      <p className={look.help}>{t("screening.correct.help")}</p>
      <SelectField
        label={t("screening.correct.which")}
        value={chosen}
        choices={ids.map((id) => {
          const given = t(yes.includes(id) ? "screening.yes" : "screening.no");
          return { value: id, label: t("screening.correct.answered", { answer: formatAnswer(id), given }) };
        })}
        onChange={setQuestion}
      />
      <OneLineForm
        label={t("screening.correct.why")}
        autoFocus
        acts={[
          {
            label: t(`screening.correct.to.${to}`),
            take(reason) {
              onTell({ type: "correct-answer", courseId, question: chosen, to, reason, by });
              close();
            },
          },
        ]}
        onCancel={close}
      />
    </section>
  );
}
