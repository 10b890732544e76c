// Two small forms in the course's place: its plan with the referral it rests on, and its end with an outcome.
import { useState, type FormEvent } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { courseOutcomes, type Course, type CourseOutcome } from "../../shared/course/course.ts";
import { planLimits, type CoursePlan } from "../../shared/course/plan.ts";
import { isSameReferral, readReferral, typedReferral, type TypedReferral } from "../../shared/course/referral.ts";
import { readNumber } from "../../shared/typed-number.ts";
import { t } from "../../shared/words/words.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckBox, CheckGroup } from "../ui/CheckBox.tsx";
import { TextField } from "../ui/TextField.tsx";
import look from "../ui/look.module.css";
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
    const plan = readPlan(visits, weeks);
    if (plan === null) return setProblem(t("course.number.wrong"));
    const same = plan.visits === course.plan.visits && plan.weeks === course.plan.weeks;
    const sameGoal = goal.trim() === (course.goal ?? "");
    const read = readReferral(referral);
    if (!read.ok) return setProblem(t(`course.referral.${read.error}.wrong`));
    const sameReferral = isSameReferral(read.value, course.referral ?? null);
    if (same && sameGoal && sameReferral && complaint.trim() === course.complaint) return onClose();
    const more = { goal, ...(sameReferral ? {} : { referral: read.value }) };
    if (await onTell({ type: "plan-course", courseId: course.courseId, complaint, plan, ...more })) onClose();
  }

  return (
    <form className={`${look.stack} ${styles.form}`} onSubmit={(event) => void save(event)}>
      <TextField label={t("course.plan.visits")} autoFocus inputMode="numeric" value={visits} onChange={setVisits} />
      <TextField label={t("course.plan.weeks")} inputMode="numeric" value={weeks} onChange={setWeeks} />
      <TextField label={t("client.complaint")} value={complaint} maxLength={longest.sentence} onChange={setComplaint} />
      <TextField label={t("course.goal")} value={goal} maxLength={longest.goal} onChange={setGoal} />
      <ReferralFields typed={referral} onType={(change) => setReferral({ ...referral, ...change })} />
      <Problem text={problem} />
      <FormEnd save={t("client.save")} onClose={onClose} />
    </form>
  );
}

function readPlan(visits: string, weeks: string): CoursePlan | null {
  const plan = { visits: readNumber(visits, planLimits.visits), weeks: readNumber(weeks, planLimits.weeks) };
  if (!plan.visits.ok || plan.visits.value === null || !plan.weeks.ok || plan.weeks.value === null) return null;
  return { visits: plan.visits.value, weeks: plan.weeks.value };
}

type ReferralProps = { readonly typed: TypedReferral; readonly onType: (change: Partial<TypedReferral>) => void };

/** Each may be left empty; all of them empty is no referral. */
function ReferralFields({ typed, onType }: ReferralProps) {
  return (
    <>
      <TextField
        label={t("course.referral.by")}
        value={typed.by}
        maxLength={longest.line}
        onChange={(by) => onType({ by })}
      />
      <TextField
        label={t("course.referral.visits")}
        inputMode="numeric"
        value={typed.visits}
        onChange={(visits) => onType({ visits })}
      />
      <TextField
        label={t("course.referral.until")}
        value={typed.until}
        maxLength={longest.typedDay}
        placeholder={t("course.referral.until.help")}
        onChange={(until) => onType({ until })}
      />
    </>
  );
}

export function CloseCourse({ course, onTell, onClose }: Props) {
  const [outcome, setOutcome] = useState<CourseOutcome>("resolved");
  const [note, setNote] = useState("");
  return (
    <form
      className={`${look.stack} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        const command = { type: "close-course", courseId: course.courseId, outcome, note } as const;
        void onTell(command).then((done) => done && onClose());
      }}
    >
      <CheckGroup title={t("course.close.outcome")}>
        {courseOutcomes.map((one) => (
          <CheckBox
            key={one}
            kind="radio"
            name="outcome"
            autoFocus={one === outcome}
            checked={one === outcome}
            onChange={() => setOutcome(one)}
          >
            {t(`course.outcome.${one}`)}
          </CheckBox>
        ))}
      </CheckGroup>
      <TextField label={t("course.close.note")} value={note} maxLength={longest.paragraph} onChange={setNote} />
      <FormEnd save={t("course.close.do")} onClose={onClose} />
    </form>
  );
}

type EndProps = { readonly save: string; readonly kind?: "primary" | "danger"; readonly onClose: () => void };

export function FormEnd({ save, kind = "primary", onClose }: EndProps) {
  return (
    <div className={look.row}>
      <Button label={save} kind={kind} />
      <Button label={t("client.cancel")} onPress={onClose} />
    </div>
  );
}
