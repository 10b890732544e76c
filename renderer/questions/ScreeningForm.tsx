// The screening questions, asked once in a course: everything is no until it is marked yes, and Enter records. Decides nothing.
import { useId, useState, type KeyboardEvent } from "react";
import { longest } from "../../shared/bounds.ts";
import { questionSources } from "../../shared/guidance/say.ts";
import { questions, screeningLevels, type QuestionId } from "../../shared/screening/questions.ts";
import { t } from "../../shared/words/words.ts";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import styles from "./ScreeningForm.module.css";

type Props = {
  /** Who asks: the therapist of the settings, to be changed where somebody else does. */
  readonly by: string;
  readonly onAnswer: (yes: QuestionId[], by: string) => void;
  readonly onCancel?: () => void;
};

export function ScreeningForm({ by, onAnswer, onCancel }: Props) {
  const [yes, setYes] = useState<ReadonlySet<QuestionId>>(new Set());
  const [who, setWho] = useState(by);
  const sources = useId();

  function mark(id: QuestionId, answer: boolean): void {
    setYes((before) => {
      const next = new Set(before);
      if (answer) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  function press(event: KeyboardEvent<HTMLInputElement>, id: QuestionId): void {
    const key = event.key.toLowerCase();
    if (key === "y" || key === "n") mark(id, key === "y");
    else if (key !== "arrowdown" && key !== "arrowup") return;
    event.preventDefault();
    const boxes = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
    boxes[boxes.indexOf(event.currentTarget) + (key === "arrowup" ? -1 : 1)]?.focus();
  }

  return (
    <form
      className={styles.form}
      aria-labelledby="screening-title"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer([...yes], who);
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel?.()}
    >
      <h2 id="screening-title" className={styles.title}>
        {t("screening.title")}
      </h2>
      <p className={styles.intro}>{t("screening.intro")}</p>
      <div className={styles.questions}>
        {screeningLevels.map((level) => (
          <fieldset key={level} className={styles.level} data-level={level} aria-describedby={`${sources}${level}`}>
            <legend>{t(`screening.level.${level}`)}</legend>
            {questions
              .filter((question) => question.level === level)
              .map(({ id }) => (
                <label key={id} className={styles.question} data-yes={yes.has(id)}>
                  <input
                    type="checkbox"
                    checked={yes.has(id)}
                    // The first question has the focus, so that the whole form is answered without the mouse.
                    autoFocus={id === questions[0].id}
                    onChange={(event) => mark(id, event.target.checked)}
                    onKeyDown={(event) => press(event, id)}
                  />
                  <span>{t(`question.${id}`)}</span>
                  <span className={styles.answer} aria-hidden="true">
                    {t(yes.has(id) ? "screening.yes" : "screening.no")}
                  </span>
                </label>
              ))}
            <p id={`${sources}${level}`} className={styles.source}>
              {t("guidance.source", {
                source: questionSources(questions.filter((one) => one.level === level).map(({ id }) => id)),
              })}
            </p>
          </fieldset>
        ))}
      </div>
      <div className={styles.foot}>
        <SubmitButton label={t(yes.size === 0 ? "screening.all-no" : "screening.save")} />
        <label className={styles.by}>
          <span>{t("screening.by")}</span>
          <input
            value={who}
            maxLength={longest.line}
            autoComplete="off"
            onChange={(event) => setWho(event.target.value)}
          />
        </label>
      </div>
    </form>
  );
}
