// Two small forms in the course's place: its plan with the referral it rests on, and its end with an outcome.
import { useState, type FormEvent } from "react";
import { z } from "zod";
import { longest } from "../../shared/bounds.ts";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { courseOutcomes, courseOutcomeSchema, type Course, type CourseOutcome } from "../../shared/course/course.ts";
import { planLimits, type CoursePlan } from "../../shared/course/plan.ts";
import { isSameReferral, readReferral, typedReferral, type TypedReferral } from "../../shared/course/referral.ts";
import { readNumber } from "../../shared/typed-number.ts";
import { t } from "../../shared/words/words.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { useDraftOf } from "../state/use-draft-of.ts";
import { DraftNotice } from "../ui/DraftNotice.tsx";
import { Problem } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckBox, CheckGroup } from "../ui/CheckBox.tsx";
import { TextField } from "../ui/TextField.tsx";
import look from "../ui/look.module.css";
import styles from "./Forms.module.css";

type Props = {
  readonly clientId: string;
  readonly course: Course;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
  readonly onClose: () => void;
};

const typedPlanSchema = z.strictObject({
  visits: z.string(),
  weeks: z.string(),
  complaint: z.string(),
  goal: z.string(),
  referral: z.strictObject({ by: z.string(), visits: z.string(), until: z.string() }),
});

export function PlanCourse({ clientId, course, onTell, onClose }: Props) {
  const first = {
    visits: String(course.plan.visits),
    weeks: String(course.plan.weeks),
    complaint: course.complaint,
    goal: course.goal ?? "",
    referral: typedReferral(course.referral ?? null),
  };
  const draft = useDraftOf({ of: "client", id: clientId, form: `plan ${course.courseId}` }, first, typedPlanSchema);
  const { visits, weeks, complaint, goal, referral } = draft.typed;
  const change = (part: Partial<typeof first>) => draft.type({ ...draft.typed, ...part });
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
    if (same && sameGoal && sameReferral && complaint.trim() === course.complaint) return done();
    const more = { goal, ...(sameReferral ? {} : { referral: read.value }) };
    if (await onTell({ type: "plan-course", courseId: course.courseId, complaint, plan, ...more })) done();
  }
  function done(): void {
    draft.drop();
    onClose();
  }

  return (
    <form className={`${look.stack} ${styles.form}`} onSubmit={(event) => void save(event)}>
      <TextField
        label={t("course.plan.visits")}
        autoFocus
        inputMode="numeric"
        value={visits}
        onChange={(text) => change({ visits: text })}
      />
      <TextField
        label={t("course.plan.weeks")}
        inputMode="numeric"
        value={weeks}
        onChange={(text) => change({ weeks: text })}
      />
      <TextField
        label={t("client.complaint")}
        value={complaint}
        maxLength={longest.sentence}
        onChange={(text) => change({ complaint: text })}
      />
      <TextField
        label={t("course.goal")}
        value={goal}
        maxLength={longest.goal}
        onChange={(text) => change({ goal: text })}
      />
      <ReferralFields typed={referral} onType={(part) => change({ referral: { ...referral, ...part } })} />
      <Problem text={problem} />
      <DraftNotice {...draft} />
      <FormEnd save={t("client.save")} onClose={onClose} onDrop={draft.drop} />
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

const typedEndSchema = z.strictObject({ outcome: courseOutcomeSchema, note: z.string() });
const noEnd: { readonly outcome: CourseOutcome; readonly note: string } = { outcome: "resolved", note: "" };

export function CloseCourse({ clientId, course, onTell, onClose }: Props) {
  const draft = useDraftOf({ of: "client", id: clientId, form: `close ${course.courseId}` }, noEnd, typedEndSchema);
  const { outcome, note } = draft.typed;
  async function close(): Promise<void> {
    if (!(await onTell({ type: "close-course", courseId: course.courseId, outcome, note }))) return;
    draft.drop();
    onClose();
  }
  return (
    <form
      className={`${look.stack} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        void close();
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
            onChange={() => draft.type({ outcome: one, note })}
          >
            {t(`course.outcome.${one}`)}
          </CheckBox>
        ))}
      </CheckGroup>
      <TextField
        label={t("course.close.note")}
        value={note}
        maxLength={longest.paragraph}
        onChange={(text) => draft.type({ outcome, note: text })}
      />
      <DraftNotice {...draft} />
      <FormEnd save={t("course.close.do")} onClose={onClose} onDrop={draft.drop} />
    </form>
  );
}

type EndProps = {
  readonly save: string;
  readonly kind?: "primary" | "danger";
  readonly onClose: () => void;
  readonly onDrop?: () => void;
};

/** Whatever form ends with it is closed by Escape, wherever in it the focus is; the screen around it stays, and so does what was typed. Cancel throws that away. */
export function FormEnd({ save, kind = "primary", onClose, onDrop }: EndProps) {
  useScope("panel", { "close-panel": onClose });
  function cancel(): void {
    onDrop?.();
    onClose();
  }
  return (
    <div className={look.row}>
      <Button label={save} kind={kind} />
      <Button label={t("client.cancel")} onPress={cancel} />
    </div>
  );
}
