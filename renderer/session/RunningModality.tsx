// What fills the session beside its holds right now, with its time: quiet, in the top line. Nothing where nothing runs.
import { useRef } from "react";
import { modalityRunMs, runningModality } from "../../shared/session/modality-time.ts";
import type { Session } from "../../shared/session/state.ts";
import { clockTime, t } from "../../shared/words/words.ts";
import { useTicks } from "../ui/use-ticks.ts";
import { useSession } from "../state/use-session.ts";
import styles from "./TopLine.module.css";

export function RunningModality({ session }: { session: Session }) {
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
    <p className={styles.modality}>
      <span aria-hidden="true">{words}</span>
      <span ref={place} role="timer" aria-label={words} className={styles.modalityTime} />
    </p>
  );
}
