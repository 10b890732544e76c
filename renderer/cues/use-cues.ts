// Gives an open session its sounds: one window sounds at a time, unlocked by the first key press or click.
import { useEffect, useState } from "react";
import type { SessionStore } from "../session/session-store.ts";
import { createCuePlayer, type AudioState } from "./player.ts";
import { followWithCues } from "./session-cues.ts";

export type SoundState = AudioState | "elsewhere";

const lockName = "steadyhold-sound";

export function useCues(store: SessionStore): SoundState {
  const [audio, setAudio] = useState<AudioState>("locked");
  const [mine, setMine] = useState(true);

  useEffect(() => {
    let audible = false;
    let release = () => {};
    const leaving = new AbortController();
    const player = createCuePlayer(setAudio);
    const stop = followWithCues(store, player, () => audible);
    const unlock = () => void player.unlock();

    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    void navigator.locks.query().then(({ held: taken }) => setMine(!taken?.some((lock) => lock.name === lockName)));
    navigator.locks
      .request(lockName, { signal: leaving.signal }, () => {
        audible = true;
        setMine(true);
        return held;
      })
      .catch(() => {
        // Left before the lock was ours.
      });
    unlock();
    window.addEventListener("keydown", unlock, { capture: true });
    window.addEventListener("pointerdown", unlock, { capture: true });
    return () => {
      leaving.abort();
      release();
      stop();
      player.close();
      window.removeEventListener("keydown", unlock, { capture: true });
      window.removeEventListener("pointerdown", unlock, { capture: true });
    };
  }, [store]);

  return mine ? audio : "elsewhere";
}
