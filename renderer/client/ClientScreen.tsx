// One client: what matters before the next visit at the right, the course as a picture at the left. Lays out; each part decides for itself.
import { useCallback, useMemo, useState } from "react";
import type { Course } from "../../shared/course/course.ts";
import { dayOf, dayOfIso } from "../../shared/time/calendar.ts";
import { formatDate, formatDay } from "../../shared/time/format-day.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { useHost } from "../host/use-host.ts";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { Button } from "../ui/Button.tsx";
import { Message } from "../ui/Message.tsx";
import type { Status } from "../ui/status.ts";
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
import { SelectField } from "../ui/TextField.tsx";
import { VisitList } from "./VisitList.tsx";
import look from "../ui/look.module.css";
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
  const [status, setStatus] = useState<Status>({ text: "", problem: false });
  /** The visits to be saved together. */
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());

  const course = client?.courses.find((one) => one.courseId === chosen) ?? client?.courses.at(-1) ?? null;
  // Rows and picture are drawn again when the record changes, not for every word typed beside them.
  const view = useMemo(
    () => (client === null || course === null ? null : viewOf(client, course, severeFrom)),
    [client, course, severeFrom],
  );
  const turn = useCallback((sessionId: string) => setPicked((before) => turned(before, sessionId)), []);
  const openVisit = useCallback((sessionId: string) => onGo({ screen: "session", sessionId }), [onGo]);

  const papers = useClientPapers(client, setStatus);
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
      <main
        className={styles.screen}
        data-flows
        data-page={paper}
        data-not={papers.sheet.kind === "page" ? undefined : "paper"}
      >
        <header className={styles.head}>
          <div data-not="paper">
            <Button label={t("home.back")} hint={keyOf("leave")} kind="quiet" onPress={home} />
          </div>
          <h1 className={`${look.clip} ${styles.code}`}>{details.code}</h1>
          <p className={`${look.clip} ${look.soft} ${styles.about}`}>
            {about.filter((part) => part !== "").join(" · ")}
          </p>
          <nav className={styles.actions} data-not="paper">
            <CourseSaveMenu
              clientId={client.clientId}
              courseId={course?.courseId ?? null}
              visits={view?.visits ?? noVisits}
              chosen={sessions.filter(({ sessionId }) => picked.has(sessionId))}
              all={sessions}
              onStatus={setStatus}
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
        <div className={styles.status} data-not="paper">
          <StatusMessage text={trouble || refused || problem} problem urgent />
          <StatusMessage {...status} />
        </div>
        {open === "details" ? (
          <DetailsForm client={client} onTell={tell} onClose={() => setOpen(null)} />
        ) : (
          <div className={styles.columns} data-flows>
            <section className={`${look.scroll} ${styles.course}`} data-flows aria-label={t("course.title")}>
              {courses.length > 1 && <CourseChoice courses={courses} chosen={course} onChoose={setChosen} />}
              {view === null ? (
                <p className={look.soft}>{t("course.none")}</p>
              ) : (
                <>
                  <CoursePicture visits={view.visits} />
                  <VisitList visits={view.visits} picked={picked} onTurn={turn} onOpen={openVisit} />
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

function turned(picked: ReadonlySet<string>, sessionId: string): ReadonlySet<string> {
  const next = new Set(picked);
  if (!next.delete(sessionId)) next.add(sessionId);
  return next;
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
    <SelectField
      label={t("course.title")}
      value={chosen?.courseId ?? ""}
      choices={courses.toReversed().map(({ courseId, opened, complaint }) => ({
        value: courseId,
        label: [t("course.of", { day: formatDay(dayOf(opened)) }), complaint].filter((part) => part !== "").join(" · "),
      }))}
      onChange={onChoose}
    />
  );
}
