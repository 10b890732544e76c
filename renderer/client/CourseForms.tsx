// Two small forms in the course's place: its plan with the referral it rests on, and its end with an outcome.
import { useState, type FormEvent } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { courseOutcomes, type Course, type CourseOutcome } from "../../shared/course/course.ts";
import { coursePlanSchema } from "../../shared/course/plan.ts";
import { isSameReferral, readReferral, typedReferral, type TypedReferral } from "../../shared/course/referral.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import styles from "./Forms.module.css";

type Props = {
  readonly course: Course;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
  readonly onClose: () => void;
};

export function PlanCourse({ course, onTell, onClose }: Props) {
  const [visits, setVisits] = useState(String(course.plan.visits));
  const [weeks, setWeeks] = useState(String(course.plan.weeks));
  const [complaint, setComplaint] = useState(course.complaint);
  const [goal, setGoal] = useState(course.goal ?? "");
  const [referral, setReferral] = useState(typedReferral(course.referral ?? null));
  const [problem, setProblem] = useState("");

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const plan = coursePlanSchema.safeParse({ visits: Number(visits), weeks: Number(weeks) });
    if (!plan.success) return setProblem(t("course.number.wrong"));
    const same = plan.data.visits === course.plan.visits && plan.data.weeks === course.plan.weeks;
    const sameGoal = goal.trim() === (course.goal ?? "");
    const read = readReferral(referral);
    if (!read.ok) return setProblem(t(`course.referral.${read.error}.wrong`));
    const sameReferral = isSameReferral(read.value, course.referral ?? null);
    if (same && sameGoal && sameReferral && complaint.trim() === course.complaint) return onClose();
    const more = { goal, ...(sameReferral ? {} : { referral: read.value }) };
    if (await onTell({ type: "plan-course", courseId: course.courseId, complaint, plan: plan.data, ...more }))
      onClose();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <label className={styles.field}>
        <span>{t("course.plan.visits")}</span>
        <input autoFocus inputMode="numeric" value={visits} onChange={(event) => setVisits(event.target.value)} />
      </label>
      <label className={styles.field}>
        <span>{t("course.plan.weeks")}</span>
        <input inputMode="numeric" value={weeks} onChange={(event) => setWeeks(event.target.value)} />
      </label>
      <label className={styles.field}>
        <span>{t("client.complaint")}</span>
        <input value={complaint} maxLength={longest.sentence} onChange={(event) => setComplaint(event.target.value)} />
      </label>
      <label className={styles.field}>
        <span>{t("course.goal")}</span>
        <input value={goal} maxLength={longest.goal} onChange={(event) => setGoal(event.target.value)} />
      </label>
      <ReferralFields typed={referral} onType={(change) => setReferral({ ...referral, ...change })} />
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <FormEnd save={t("client.save")} onClose={onClose} />
    </form>
  );
}

type ReferralProps = { readonly typed: TypedReferral; readonly onType: (change: Partial<TypedReferral>) => void };

/** Each may be left empty; all of them empty is no referral. */
function ReferralFields({ typed, onType }: ReferralProps) {
  return (
    <>
      <label className={styles.field}>
        <span>{t("course.referral.by")}</span>
        <input value={typed.by} maxLength={longest.line} onChange={(event) => onType({ by: event.target.value })} />
      </label>
      <label className={styles.field}>
        <span>{t("course.referral.visits")}</span>
        <input inputMode="numeric" value={typed.visits} onChange={(event) => onType({ visits: event.target.value })} />
      </label>
      <label className={styles.field}>
        <span>{t("course.referral.until")}</span>
        <input
          value={typed.until}
          maxLength={longest.typedDay}
          autoComplete="off"
          placeholder={t("course.referral.until.help")}
          onChange={(event) => onType({ until: event.target.value })}
        />
      </label>
    </>
  );
}

export function CloseCourse({ course, onTell, onClose }: Props) {
  const [outcome, setOutcome] = useState<CourseOutcome>("resolved");
  const [note, setNote] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const command = { type: "close-course", courseId: course.courseId, outcome, note } as const;
        void onTell(command).then((done) => done && onClose());
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{t("course.close.outcome")}</legend>
        {courseOutcomes.map((one) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name="outcome"
              autoFocus={one === outcome}
              checked={one === outcome}
              onChange={() => setOutcome(one)}
            />
            <span>{t(`course.outcome.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        <span>{t("course.close.note")}</span>
        <input value={note} maxLength={longest.paragraph} onChange={(event) => setNote(event.target.value)} />
      </label>
      <FormEnd save={t("course.close.do")} onClose={onClose} />
    </form>
  );
}

export function FormEnd({ save, onClose }: { readonly save: string; readonly onClose: () => void }) {
  return (
    <div className={styles.end}>
      <SubmitButton label={save} />
      <Button label={t("client.cancel")} onPress={onClose} />
    </div>
  );
}
