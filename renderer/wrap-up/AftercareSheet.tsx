// The sheet a client takes home: what to expect with real dates, when to come again, when to see a doctor. Designed as paper.
import { useEffect, useEffectEvent, useState } from "react";
import { siteWords } from "../../shared/body/sites.ts";
import { relaxedAfter, sorenessAfter } from "../../shared/course/aftercare.ts";
import { dayWords, listWords, momentWords } from "../../shared/course/say.ts";
import { standingOfCourse } from "../../shared/course/standing.ts";
import { visitOf } from "../../shared/course/visit.ts";
import { fold } from "../../shared/session/evolve.ts";
import type { Session } from "../../shared/session/state.ts";
import { localTime, t } from "../../shared/words/words.ts";
import { useClient } from "../client/use-client.ts";
import { useHost } from "../host/use-host.ts";
import { Button } from "../parts/Button.tsx";
import { Message } from "../parts/Message.tsx";
import type { Route } from "../route.ts";
import { sayFailure } from "../session/said.ts";
import { useSettings } from "../settings/use-settings.ts";
import styles from "./AftercareSheet.module.css";

type Props = { readonly sessionId: string; readonly onGo: (route: Route) => void };

export function AftercareSheet({ sessionId, onGo }: Props) {
  const host = useHost();
  const [session, setSession] = useState<Session | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void host.call("session.read", { sessionId }).then((answer) => {
      if (gone) return;
      if (!answer.ok) return setProblem(sayFailure(answer.error));
      const state = fold(answer.value.events.map((row) => row.event));
      if (state.status === "started") setSession(state);
    });
    return () => {
      gone = true;
    };
  }, [host, sessionId]);

  const back = () => onGo({ screen: "session", sessionId });
  const leave = useEffectEvent((event: KeyboardEvent) => event.key === "Escape" && back());
  useEffect(() => {
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, []);

  if (problem !== null) return <Message text={problem} action={t("sheet.back")} onAction={back} />;
  if (session === null) return <main aria-busy="true" />;
  return (
    <main className={styles.screen}>
      <nav className={styles.bar}>
        <Button label={t("sheet.back")} hint="Esc" kind="quiet" onPress={back} />
        <button type="button" autoFocus className={styles.print} onClick={() => window.print()}>
          {t("sheet.print")}
        </button>
      </nav>
      <Paper session={session} />
    </main>
  );
}

function Paper({ session }: { readonly session: Session }) {
  const { practice } = useSettings();
  const { client } = useClient(session.link?.clientId ?? null);
  const end = { wall: visitOf(session).endedWall, timeZone: session.timeZone };
  const sore = sorenessAfter(end);
  const relaxed = relaxedAfter(end);
  const doctor = session.facts.sites.filter((site) => site.inflammationAt !== null).map(siteWords);
  const course = client?.courses.find((one) => one.courseId === session.link?.courseId) ?? null;
  const visits = client?.sessions.filter(
    (one) => one.visit.courseId === course?.courseId && one.startedWall <= session.startedWall,
  );
  const window = course === null ? null : standingOfCourse(course, visits ?? [], end).window;
  const head = [practice.practice, practice.therapist, practice.credentials, practice.phone].filter(
    (one) => one !== "",
  );
  return (
    <article className={styles.paper}>
      {head.length > 0 && <p className={styles.head}>{head.join(" · ")}</p>}
      <h1 className={styles.title}>{t("sheet.title")}</h1>
      <p className={styles.who}>
        {t("sheet.for", { client: client?.details.name || session.client })}
        {" · "}
        {t("sheet.when", { day: localTime(session.startedWall, session.timeZone, "date") })}
      </p>
      <ul className={styles.lines}>
        <li>{t("sheet.soreness", { from: momentWords(sore.from), to: momentWords(sore.to) })}</li>
        <li>{t("sheet.relaxed", { from: dayWords(relaxed.from), to: dayWords(relaxed.to) })}</li>
        {window !== null && <li>{t("sheet.next", { from: dayWords(window.from), to: dayWords(window.to) })}</li>}
        {doctor.length > 0 && <li>{t("sheet.doctor", { sites: listWords(doctor) })}</li>}
        <li>{t("sheet.together")}</li>
      </ul>
      <p className={styles.emergency}>{t("sheet.emergency")}</p>
    </article>
  );
}
