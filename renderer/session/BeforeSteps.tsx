// What comes before the first hold, one step at a time in the timer's place: screening, what the last visit left, pain, severe pain.
import { useMemo, useState, type ReactNode } from "react";
import type { Course } from "../../shared/course/course.ts";
import { questionSources } from "../../shared/guidance/say.ts";
import { completedVisits } from "../../shared/guidance/view.ts";
import { openSevereScore } from "../../shared/session/gates.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useClient, viewOf } from "../records/use-client.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { CorrectAnswer } from "../questions/CorrectAnswer.tsx";
import { ReasonForm } from "../questions/ReasonForm.tsx";
import { ScreeningForm } from "../questions/ScreeningForm.tsx";
import { SettleScreening } from "../questions/SettleScreening.tsx";
import { useSettings } from "../state/use-settings.ts";
import { Ratings } from "../questions/Ratings.tsx";
import { LookBackStep } from "./LookBackStep.tsx";
import { PainStep } from "../questions/PainStep.tsx";
import look from "../ui/look.module.css";
import styles from "./BeforeSteps.module.css";

type Props = {
  readonly session: Session;
  readonly asksPain: boolean;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
  /** What stands here once nothing is left to ask. */
  readonly children: ReactNode;
};

export function BeforeSteps({ session, asksPain, onSend, children }: Props) {
  const { practice, protocol } = useSettings();
  const { client, tell } = useClient(session.link?.clientId ?? null, "record");
  const [lookedBack, setLookedBack] = useState(false);
  const { screening } = session.clearance;
  const course: Course | null = client?.courses.find((one) => one.courseId === session.link?.courseId) ?? null;
  const begun = session.facts.holds.length > 0 || session.facts.running !== null;

  const { sessionId } = session;
  /** The course before this visit. */
  const before = useMemo(() => {
    if (client === null || course === null) return null;
    const view = viewOf(client, course, protocol.severeFrom);
    return { ...view, visits: view.visits.filter((visit) => visit.sessionId !== sessionId) };
  }, [client, course, protocol.severeFrom, sessionId]);

  /** Where the questions come from whose answers stand in the way; null until the record is read. */
  const yes = course?.screening?.yes ?? [];
  const source = yes.length === 0 ? null : questionSources(yes);

  const correct = course?.screening && (
    <CorrectAnswer courseId={course.courseId} screening={course.screening} onTell={(command) => void tell(command)} />
  );

  if (screening === "emergency") {
    return (
      <div className={look.step}>
        <div className={`${look.stack} ${styles.sign}`} role="alert">
          <p className={styles.big}>{t("screening.level.emergency")}</p>
          <p>{t("refusal.emergency")}</p>
          {source !== null && <SourceNote source={source} />}
        </div>
        {correct}
      </div>
    );
  }
  if (course !== null && screening === "missing" && !begun) {
    return (
      <div className={styles.tall}>
        <ScreeningForm
          by={practice.therapist}
          onAnswer={(yes, by) => void tell({ type: "answer-screening", courseId: course.courseId, yes, by })}
        />
      </div>
    );
  }
  if (client !== null && course !== null && screening === "physician") {
    return (
      <div className={look.stack}>
        <SettleScreening
          title={t("screening.standing.physician")}
          clientId={client.clientId}
          courseId={course.courseId}
          source={source}
          onTell={tell}
        />
        <div className={look.step}>{correct}</div>
      </div>
    );
  }
  if (client !== null && before !== null && asksPain && !lookedBack && completedVisits(before.visits).length > 0) {
    return (
      <LookBackStep
        clientId={client.clientId}
        view={before}
        lookBack={session.facts.lookBack}
        onSend={onSend}
        onTell={tell}
        onDone={() => setLookedBack(true)}
      />
    );
  }
  if (asksPain) {
    return (
      <div className={styles.scores}>
        <PainStep moment="before" onSend={onSend} />
        <div className={look.step}>
          <Ratings moment="before" session={session} goal={course?.goal ?? ""} onSend={onSend} />
        </div>
      </div>
    );
  }
  const severe = openSevereScore(session);
  if (severe !== null && !begun) {
    const answer = (kind: "checked-by" | "reason") => (text: string) =>
      onSend({ type: "answer-severe", kind, text, by: practice.therapist }, null);
    return (
      <ReasonForm
        title={t("before.severe", { score: severe })}
        help={t("before.severe.help")}
        who={t("before.severe.who")}
        why={t("before.severe.why")}
        source={t("source.mueller-severe")}
        draftOf={(line) => ({ of: "session", id: sessionId, form: `severe ${line}` })}
        onWho={answer("checked-by")}
        onWhy={answer("reason")}
      />
    );
  }
  return children;
}
