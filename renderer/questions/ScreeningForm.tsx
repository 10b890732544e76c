// The screening questions, asked once in a course: everything is no until it is marked yes. An act of its own records them: Enter that was
// meant for something else must not answer seventeen questions. Decides nothing.
import { useId, useRef, useState } from "react";
import { longest } from "../../shared/bounds.ts";
import { questionSources } from "../../shared/guidance/say.ts";
import { questions, screeningLevels, type QuestionId } from "../../shared/screening/questions.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { CheckGroup } from "../ui/CheckBox.tsx";
import { TextField } from "../ui/TextField.tsx";
import look from "../ui/look.module.css";
import note from "../ui/SourceNote.module.css";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
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
  const keyOf = useKeyOf();
  const form = useRef<HTMLFormElement>(null);
  const boxes = useRef(new Map<QuestionId, HTMLInputElement>());
  /** The question that Y and N answer. */
  const [asked, setAsked] = useState<QuestionId>(questions[0].id);

  function mark(id: QuestionId, answer: boolean): void {
    setYes((before) => {
      const next = new Set(before);
      if (answer) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  const record = () => onAnswer([...yes], who);
  function step(by: 1 | -1): void {
    const next = questions[questions.findIndex(({ id }) => id === asked) + by];
    if (next !== undefined) boxes.current.get(next.id)?.focus();
  }
  function answer(isYes: boolean): void {
    mark(asked, isYes);
    step(1);
  }
  useScope(
    "screening",
    {
      "screening-yes": () => answer(true),
      "screening-no": () => answer(false),
      "screening-next": () => step(1),
      "screening-previous": () => step(-1),
      "screening-record": record,
    },
    // Keys belong to the form that has the focus: none of them finishes a session by the way.
    () => form.current?.contains(document.activeElement) === true,
  );
  useScope("panel", { "close-panel": onCancel });

  return (
    <form
      className={styles.form}
      aria-labelledby="screening-title"
      ref={form}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 id="screening-title" className={look.title}>
        {t("screening.title")}
      </h2>
      <p className={look.help}>
        {t("screening.intro", {
          no: keyOf("screening-no") ?? "",
          yes: keyOf("screening-yes") ?? "",
          record: keyOf("screening-record") ?? "",
        })}
      </p>
      <div className={`${look.stack} ${look.scroll}`}>
        {screeningLevels.map((level) => (
          <CheckGroup key={level} title={t(`screening.level.${level}`)} describedBy={`${sources}${level}`}>
            {questions
              .filter((question) => question.level === level)
              .map(({ id }) => (
                <label
                  key={id}
                  className={`${look.flag} ${look.small} ${styles.question}`}
                  data-flag={yes.has(id) ? "attention" : undefined}
                >
                  <input
                    type="checkbox"
                    checked={yes.has(id)}
                    // The first question has the focus, so that the whole form is answered without the mouse.
                    autoFocus={id === questions[0].id}
                    onChange={(event) => mark(id, event.target.checked)}
                    ref={(box) => {
                      if (box !== null) boxes.current.set(id, box);
                    }}
                    onFocus={() => setAsked(id)}
                  />
                  <span>{t(`question.${id}`)}</span>
                  <span className={styles.answer} aria-hidden="true">
                    {t(yes.has(id) ? "screening.yes" : "screening.no")}
                  </span>
                </label>
              ))}
            <p id={`${sources}${level}`} className={`${note.source} ${styles.source}`}>
              {t("guidance.source", {
                source: questionSources(questions.filter((one) => one.level === level).map(({ id }) => id)),
              })}
            </p>
          </CheckGroup>
        ))}
      </div>
      <div className={`${look.row} ${styles.foot}`}>
        <Button
          label={t(yes.size === 0 ? "screening.all-no" : "screening.save")}
          hint={keyOf("screening-record")}
          kind="primary"
          onPress={record}
        />
        <TextField label={t("screening.by")} size="small" value={who} maxLength={longest.line} onChange={setWho} />
      </div>
    </form>
  );
}
