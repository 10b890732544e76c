// Visit k of n and day d of the course, beside the client's name. Nothing for a session that belongs to no course.
import { visitProgress } from "../../shared/guidance/course-progress.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useClient } from "../records/use-client.ts";
import styles from "./VisitStanding.module.css";

export function VisitStanding({ session }: { readonly session: Session }) {
  const { client } = useClient(session.link?.clientId ?? null, "record");
  const course = client?.courses.find((one) => one.courseId === session.link?.courseId);
  if (client === null || course === undefined) return null;
  const visits = client.sessions.filter((one) => one.visit.courseId === course.courseId);
  const { number, planned, day, days } = visitProgress(course, visits, session);
  const visit = t(number > planned ? "visit.number.more" : "visit.number", { number, planned });
  const dayWords = t(day > days ? "visit.day.over" : "visit.day", { day, days });
  return <p className={styles.standing}>{t("visit.standing", { visit, day: dayWords })}</p>;
}
