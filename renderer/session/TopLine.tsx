// The quiet top line: who is on the table and for which visit, the session clock, and whether keys and sound are ready.
import { useEffect, useRef, useState } from "react";
import { isPaused, sessionClockMs } from "../../shared/session/session-time.ts";
import type { Channel } from "../../shared/settings/sound.ts";
import type { Session } from "../../shared/session/state.ts";
import { clockTime, t } from "../../shared/words/words.ts";
import type { SoundState } from "../sound/use-cues.ts";
import { useHost } from "../host/use-host.ts";
import { useStorageState } from "../host/use-storage-state.ts";
import type { KeyStatus } from "../keyboard/use-keys.ts";
import { Button } from "../ui/Button.tsx";
import { useTicks } from "../ui/use-ticks.ts";
import { useSettings } from "../state/use-settings.ts";
import { otherTheme } from "../ui/theme.ts";
import { useLook } from "../ui/use-look.ts";
import { KeyStatusLight } from "../keyboard/view/KeyStatusLight.tsx";
import { useSession } from "../state/use-session.ts";
import look from "../ui/look.module.css";
import styles from "./TopLine.module.css";
import { visitProgress } from "../../shared/guidance/course-progress.ts";
import { useClient } from "../records/use-client.ts";
import { modalityRunMs, runningModality } from "../../shared/session/modality-time.ts";

type Props = {
  session: Session;
  light: KeyStatus;
  sound: SoundState;
  onHome: () => void;
};

export function TopLine({ session, light, sound, onHome }: Props) {
  const trouble = useTrouble();
  const [, changeLook] = useLook();
  const { master, hold } = useSettings().sound;
  const quiet = sound === "elsewhere" ? sound : isSilent(master) || isSilent(hold) ? "muted" : null;
  return (
    <header className={`${look.help} ${styles.line}`}>
      <Button label={t("home.back")} kind="quiet" onPress={onHome} />
      <div className={styles.who}>
        <h1 className={`${look.clip} ${styles.client}`} title={session.client}>
          {session.client}
        </h1>
        <VisitStanding session={session} />
      </div>
      <div className={styles.times}>
        <SessionClock session={session} />
        <RunningModality session={session} />
      </div>
      <div className={styles.state}>
        {trouble !== null && (
          <p role="alert" className={`${look.clip} ${look.problem}`}>
            {trouble}
          </p>
        )}
        {trouble === null && quiet !== null && (
          <p className={`${look.clip} ${look.problem}`}>{t(`session.sound.${quiet}`)}</p>
        )}
        <KeyStatusLight light={light} />
        <Button label={t("home.theme")} kind="quiet" onPress={() => changeLook({ theme: otherTheme() })} />
      </div>
    </header>
  );
}

function SessionClock({ session }: { session: Session }) {
  const store = useSession();
  const place = useRef<HTMLSpanElement>(null);
  useTicks({
    of: session,
    elapsedMs: () => sessionClockMs(session, store.now()),
    stepMs: () => 1_000,
    draw(ms) {
      const text = clockTime(ms);
      if (place.current !== null && place.current.textContent !== text) place.current.textContent = text;
    },
  });
  return (
    <p className={styles.clock}>
      <span aria-hidden="true">{isPaused(session) ? t("timer.paused") : t("timer.session")}</span>
      <span ref={place} role="timer" aria-label={t("timer.session")} className={styles.time} />
    </p>
  );
}

/** Switched off by the therapist: said quietly, for it was meant, but it is said. */
function isSilent(channel: Channel): boolean {
  return channel.muted || channel.volume === 0;
}

/** What keeps acts from being saved right now, or null. */
function useTrouble(): string | null {
  const host = useHost();
  const [connected, setConnected] = useState(true);
  const storage = useStorageState();
  useEffect(() => host.onConnection(setConnected), [host]);
  if (!connected) return t("session.host-gone");
  // What waits for the disk stands in a band of its own.
  if (storage === null || storage.saving || storage.why === null || storage.waiting > 0) return null;
  return t(`failure.not-saved.${storage.why}`);
}

function VisitStanding({ session }: { readonly session: Session }) {
  const { client } = useClient(session.link?.clientId ?? null, "record");
  const course = client?.courses.find((one) => one.courseId === session.link?.courseId);
  if (client === null || course === undefined) return null;
  const visits = client.sessions.filter((one) => one.visit.courseId === course.courseId);
  const { number, planned, day, days } = visitProgress(course, visits, session);
  const visit = t(number > planned ? "visit.number.more" : "visit.number", { number, planned });
  const dayWords = t(day > days ? "visit.day.over" : "visit.day", { day, days });
  return <p className={styles.standing}>{t("visit.standing", { visit, day: dayWords })}</p>;
}

function RunningModality({ session }: { session: Session }) {
  const store = useSession();
  const place = useRef<HTMLSpanElement>(null);
  const run = runningModality(session.facts);
  useTicks({
    of: run === null ? null : session,
    elapsedMs: () => (run === null ? 0 : modalityRunMs(session, run, store.now())),
    stepMs: () => 1_000,
    draw(ms) {
      const text = clockTime(ms);
      if (place.current !== null && place.current.textContent !== text) place.current.textContent = text;
    },
  });
  if (run === null) return null;
  const words = t(`action.${run.modality}`);
  return (
    <p className={styles.clock} data-not="compact">
      <span aria-hidden="true">{words}</span>
      <span ref={place} role="timer" aria-label={words} />
    </p>
  );
}
