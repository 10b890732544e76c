// One client: what matters before the next visit at the right, the course as a picture at the left. Lays out; each part decides for itself.
import { useState } from "react";
import type { Course } from "../../shared/course/course.ts";
import { dayOf, dayOfIso } from "../../shared/time/calendar.ts";
import { formatDate, formatDay } from "../../shared/time/format-day.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { useHost } from "../host/use-host.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { Button } from "../ui/Button.tsx";
import { Message } from "../ui/Message.tsx";
import type { Said } from "../ui/said.ts";
import type { Route } from "../state/route.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { useSettings } from "../state/use-settings.ts";
import { ClientPapers } from "./ClientPapers.tsx";
import { CourseSaveMenu } from "./CourseSaveMenu.tsx";
import { CoursePanel } from "./CoursePanel.tsx";
import { CoursePicture } from "./CoursePicture.tsx";
import { DetailsForm } from "./DetailsForm.tsx";
import { RecordActions, type RecordAction } from "./RecordActions.tsx";
import { useClientPapers } from "./use-client-papers.ts";
import { useClient, viewOf } from "../records/use-client.ts";
import { VisitList } from "./VisitList.tsx";
import styles from "./ClientScreen.module.css";

const noVisits: readonly SessionSummary[] = [];

type Props = { readonly clientId: string; readonly onGo: (route: Route) => void };

export function ClientScreen({ clientId, onGo }: Props) {
  const host = useHost();
  const { severeFrom } = useSettings().protocol;
  const { client, problem, refused, tell } = useClient(clientId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<"details" | RecordAction | null>(null);
  const [trouble, setTrouble] = useState("");
  const [said, setSaid] = useState<Said>({ text: "", problem: false });
  /** The visits to be saved together. */
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());

  const papers = useClientPapers(client, setSaid);
  const { paper } = useSettings().note;

  const home = () => onGo({ screen: "home" });
  const keyOf = useKeyOf();
  const print = (onPaper: boolean) => (open === null ? () => papers.printPage(onPaper) : undefined);
  useScope("client", {
    leave: open === null ? home : () => setOpen(null),
    "print-page": print(false),
    "paper-page": print(true),
  });
  if (client === null && problem !== null) return <Message text={problem} action={t("home.back")} onAction={home} />;
  if (client === null) return <main aria-busy="true" aria-label={t("client.loading")} />;

  const { details, courses, sessions } = client;
  const course = courses.find((one) => one.courseId === chosen) ?? courses.at(-1) ?? null;
  const view = course === null ? null : viewOf(client, course, severeFrom);
  const openSession = sessions.find((session) => !session.finished) ?? null;

  async function start(courseId: string | null): Promise<void> {
    if (openSession !== null) return onGo({ screen: "session", sessionId: openSession.sessionId });
    const asked = { clientId, courseId, commandId: crypto.randomUUID() };
    const answer = await host.call("client.start-session", asked);
    if (answer.ok) onGo({ screen: "session", sessionId: answer.value.sessionId });
    else setTrouble(describeFailure(answer.error));
  }

  const about = [details.name, bornWords(details.born), client.archived ? t("client.archived") : ""];
  return (
    <>
      <main className={styles.screen} data-page={paper} data-printed={papers.sheet.kind === "page"}>
        <header className={styles.head}>
          <Button label={t("home.back")} hint={keyOf("leave")} kind="quiet" onPress={home} />
          <h1 className={styles.code}>{details.code}</h1>
          <p className={styles.about}>{about.filter((part) => part !== "").join(" · ")}</p>
          <nav className={styles.actions}>
            <CourseSaveMenu
              clientId={client.clientId}
              courseId={course?.courseId ?? null}
              visits={view?.visits ?? noVisits}
              chosen={sessions.filter(({ sessionId }) => picked.has(sessionId))}
              all={sessions}
              onSaid={setSaid}
              onPaper={(...wanted) => void papers.take(...wanted)}
            />
            <Button
              label={t(host.savePdf === null ? "client.print" : "client.pdf")}
              hint={keyOf("print-page")}
              kind="quiet"
              onPress={() => papers.printPage(false)}
            />
            <Button label={t("client.edit")} kind="quiet" onPress={() => setOpen("details")} />
            <RecordActions client={client} open={open} onOpen={setOpen} onTell={tell} onGo={onGo} />
          </nav>
        </header>
        <p className={styles.trouble} role="alert">
          {trouble || refused || problem}
        </p>
        <p className={styles.said} role="status" data-problem={said.problem}>
          {said.text}
        </p>
        {open === "details" ? (
          <DetailsForm client={client} onTell={tell} onClose={() => setOpen(null)} />
        ) : (
          <div className={styles.columns}>
            <section className={styles.course} aria-label={t("course.title")}>
              {courses.length > 1 && <CourseChoice courses={courses} chosen={course} onChoose={setChosen} />}
              {view === null ? (
                <p className={styles.soft}>{t("course.none")}</p>
              ) : (
                <>
                  <CoursePicture visits={view.visits} />
                  <VisitList
                    visits={view.visits}
                    picked={picked}
                    onPick={setPicked}
                    onOpen={(sessionId) => onGo({ screen: "session", sessionId })}
                  />
                </>
              )}
            </section>
            <CoursePanel
              client={client}
              view={view}
              resumes={openSession !== null}
              onStart={(courseId) => void start(courseId)}
              onTell={tell}
            />
          </div>
        )}
      </main>
      <ClientPapers sheet={papers.sheet} />
    </>
  );
}

function bornWords(born: string | null): string {
  if (born === null) return "";
  const day = dayOfIso(born);
  return day === null ? t("client.born-in", { year: born }) : t("client.born", { day: formatDate(day) });
}

type ChoiceProps = {
  readonly courses: readonly Course[];
  readonly chosen: Course | null;
  readonly onChoose: (courseId: string) => void;
};

function CourseChoice({ courses, chosen, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <span>{t("course.title")}</span>
      <select value={chosen?.courseId ?? ""} onChange={(event) => onChoose(event.target.value)}>
        {courses.toReversed().map(({ courseId, opened, complaint }) => (
          <option key={courseId} value={courseId}>
            {[t("course.of", { day: formatDay(dayOf(opened)) }), complaint].filter((part) => part !== "").join(" · ")}
          </option>
        ))}
      </select>
    </label>
  );
}
