// Gives an open session its sounds: one window sounds at a time, unlocked by the first key press or click.
import { useCallback, useEffect, useRef, useState } from "react";
import { onGesture } from "../keyboard/keyboard.ts";
import { useSession } from "../state/use-session.ts";
import { useSettingsStore } from "../state/use-settings.ts";
import type { AudioState } from "./audio-output.ts";
import { createCuePlayer } from "./player.ts";
import { followWithCues, type SessionCues } from "./session-cues.ts";
import { createSpeech } from "./speech.ts";

export type SoundState = AudioState | "elsewhere";

export type Cues = {
  readonly state: SoundState;
  /** Sounds a cue the screen itself has a reason for: a refusal of its own, a choice offered or taken. `words` are spoken after it. */
  readonly signal: SessionCues["signal"];
};

const lockName = "steadyhold-sound";

export function useCues(): Cues {
  const store = useSession();
  const settings = useSettingsStore();
  const [audio, setAudio] = useState<AudioState>("starting");
  const [mine, setMine] = useState(true);
  const followed = useRef<SessionCues | null>(null);

  useEffect(() => {
    let audible = false;
    let release = () => {};
    const leaving = new AbortController();
    const player = createCuePlayer(setAudio);
    const speaker = createSpeech();
    const cues = followWithCues(store, { player, speaker, audible: () => audible });
    followed.current = cues;
    const unlock = () => void player.unlock();
    const apply = () => {
      player.set(settings.current().sound);
      speaker.set(settings.current().sound);
    };

    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    void navigator.locks.query().then(({ held: taken }) => setMine(!taken?.some((lock) => lock.name === lockName)));
    navigator.locks
      .request(lockName, { signal: leaving.signal }, () => {
        audible = true;
        setMine(true);
        // The hold that is running in the window that has just closed goes on here.
        cues.arrange();
        return held;
      })
      .catch(() => {
        // Left before the lock was ours.
      });
    apply();
    const unfollow = settings.subscribe(apply);
    unlock();
    const stopUnlocking = onGesture(unlock);
    return () => {
      followed.current = null;
      leaving.abort();
      release();
      unfollow();
      cues.stop();
      player.close();
      stopUnlocking();
    };
  }, [store, settings]);

  const signal = useCallback<Cues["signal"]>((...asked) => followed.current?.signal(...asked) ?? false, []);
  return { state: mine ? audio : "elsewhere", signal };
}
