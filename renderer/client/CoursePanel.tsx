// What matters before the next visit: where the course stands, the screening, open advice, the last visit. And the button that begins it.
import { useState } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { dayOf } from "../../shared/time/calendar.ts";
import { formatCorrection } from "../../shared/documents/note/advice-lines.ts";
import { referralProgress } from "../../shared/course/referral.ts";
import { formatDay, formatMoment } from "../../shared/time/format-day.ts";
import { courseProgress } from "../../shared/guidance/course-progress.ts";
import { completedVisits, type CourseView } from "../../shared/guidance/view.ts";
import { screeningStatus } from "../../shared/screening/screening.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { CorrectAnswer } from "../questions/CorrectAnswer.tsx";
import { ScreeningForm } from "../questions/ScreeningForm.tsx";
import { SettleScreening } from "../questions/SettleScreening.tsx";
import { useSettings } from "../state/use-settings.ts";
import { CloseCourse, PlanCourse } from "./CourseForms.tsx";
import { GuidanceList } from "../records/GuidanceList.tsx";
import { LastVisit } from "../records/LastVisit.tsx";
import type { ClientNow } from "../records/client-cache.ts";
import look from "../ui/look.module.css";
import styles from "./CoursePanel.module.css";

type Tell = (command: ClientCommand) => Promise<boolean>;
type Props = {
  readonly client: ClientNow;
  readonly view: CourseView | null;
  /** A session is open: the button goes on with it. */
  readonly resumes: boolean;
  readonly onStart: (courseId: string | null) => void;
  readonly onTell: Tell;
};

export function CoursePanel({ client, view, resumes, onStart, onTell }: Props) {
  const [open, setOpen] = useState<"plan" | "close" | "screening" | null>(null);
  const course = view?.course ?? null;
  const closed = course?.closed ?? null;
  const close = () => setOpen(null);
  const { visits, weeks } = useSettings().protocol;

  function openCourse(): void {
    const { complaint } = client.details;
    void onTell({ type: "open-course", courseId: crypto.randomUUID(), complaint, plan: { visits, weeks } });
  }

  return (
    <aside className={`${look.stack} ${look.scroll} ${styles.panel}`} data-flows aria-label={t("guidance.title")}>
      {!client.archived && (
        <div className={look.stack} data-not="paper">
          <Button
            label={t(resumes ? "client.resume" : "client.start")}
            kind="primary"
            size="large"
            autoFocus
            onPress={() => onStart(closed === null ? (course?.courseId ?? null) : null)}
          />
        </div>
      )}
      {(view === null || closed !== null) && !client.archived && (
        <div className={styles.acts} data-not="paper">
          <Button label={t("course.open")} kind="quiet" onPress={openCourse} />
        </div>
      )}
      {view !== null && (
        <>
          <p className={look.strong}>{standingWords(view)}</p>
          {view.course.referral && <p>{referralProgress(view.course.referral, completedVisits(view.visits).length)}</p>}
          <div className={styles.acts} data-not="paper">
            {closed === null ? (
              <>
                <Button label={t("course.plan")} kind="quiet" onPress={() => setOpen("plan")} />
                <Button label={t("course.close")} kind="quiet" onPress={() => setOpen("close")} />
              </>
            ) : (
              <Button
                label={t("course.reopen")}
                kind="quiet"
                onPress={() => void onTell({ type: "reopen-course", courseId: view.course.courseId })}
              />
            )}
          </div>
          {open === "plan" && (
            <PlanCourse
              key={view.course.courseId}
              clientId={client.clientId}
              course={view.course}
              onTell={onTell}
              onClose={close}
            />
          )}
          {open === "close" && (
            <CloseCourse
              key={view.course.courseId}
              clientId={client.clientId}
              course={view.course}
              onTell={onTell}
              onClose={close}
            />
          )}
          {closed === null && (
            <Screening
              clientId={client.clientId}
              view={view}
              asking={open === "screening"}
              onAsk={(ask) => setOpen(ask ? "screening" : null)}
              onTell={onTell}
            />
          )}
          {closed === null && <GuidanceList view={view} clientId={client.clientId} onTell={onTell} />}
          <LastVisit visits={view.visits} />
        </>
      )}
      <Details client={client} goal={course?.goal ?? ""} />
    </aside>
  );
}

const flagOf: Partial<Record<ReturnType<typeof screeningStatus>, "attention" | "closed">> = {
  missing: "attention",
  physician: "attention",
  emergency: "closed",
};

type ScreeningProps = {
  readonly clientId: string;
  readonly view: CourseView;
  readonly asking: boolean;
  readonly onAsk: (ask: boolean) => void;
  readonly onTell: Tell;
};

function Screening({ clientId, view, asking, onAsk, onTell }: ScreeningProps) {
  const { therapist } = useSettings().practice;
  const { courseId, screening } = view.course;
  const standing = screeningStatus(screening);
  if (asking) {
    return (
      <ScreeningForm
        by={therapist}
        onCancel={() => onAsk(false)}
        onAnswer={(yes, by) => {
          void onTell({ type: "answer-screening", courseId, yes, by }).then((done) => done && onAsk(false));
        }}
      />
    );
  }
  return (
    <div className={`${look.flag} ${look.stack} ${styles.screening}`} data-flag={flagOf[standing]}>
      <p>{t(`screening.standing.${standing}`)}</p>
      {screening !== null && (
        <p className={look.help}>
          {screening.by === ""
            ? t("screening.answered.nobody", { when: formatMoment(screening.at) })
            : t("screening.answered", { when: formatMoment(screening.at), by: screening.by })}
        </p>
      )}
      {(screening?.corrections ?? []).map((one) => (
        <p key={one.at.wall} className={look.help}>
          {formatCorrection(one, t)}
        </p>
      ))}
      {standing === "physician" && (
        <SettleScreening
          title={t("screening.level.physician")}
          key={courseId}
          clientId={clientId}
          courseId={courseId}
          source={null}
          onTell={onTell}
        />
      )}
      <div data-not="paper">
        <Button
          label={t(standing === "missing" ? "screening.title" : "screening.again")}
          kind="quiet"
          onPress={() => onAsk(true)}
        />
        {screening !== null && (
          <CorrectAnswer courseId={courseId} screening={screening} onTell={(command) => void onTell(command)} />
        )}
      </div>
    </div>
  );
}

function standingWords(view: CourseView): string {
  const { course, visits, today } = view;
  if (course.closed !== null) {
    const { at, outcome } = course.closed;
    return t("course.closed", { day: formatDay(dayOf(at)), outcome: t(`course.outcome.${outcome}`) });
  }
  const { made, planned, day, days } = courseProgress(course, visits, today);
  if (day === null) return t("course.standing.new", { planned, days });
  if (made > planned) return t("course.standing.more", { made, planned, days });
  if (day > days) return t("course.standing.over", { made, planned, days });
  return t("course.standing", { made, planned, day, days });
}

function Details({ client: { details }, goal }: { readonly client: ClientNow; readonly goal: string }) {
  const rows = [
    [t("client.complaint"), details.complaint],
    [t("course.goal"), goal],
    [t("client.earlier-care"), details.earlierCare],
    [t("client.medication"), details.medication],
    [t("client.contact"), details.contact],
    [
      t("client.care-team"),
      details.careTeam.map(({ name, role, contact }) => [name, role, contact].filter(Boolean).join(", ")).join("\n"),
    ],
    [t("client.notes"), details.notes],
  ].filter(([, text]) => text !== "");
  return (
    <dl className={`${look.stack} ${styles.details}`}>
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt className={look.help}>{label}</dt>
          <dd className={look.wrap}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
