// Plays cues for the settings page, one, all in turn, or a beat to tap along with, at the volumes as they are being set.
import { useCallback, useEffect, useRef, useState } from "react";
import type { SoundSettings } from "../../../shared/settings/sound.ts";
import { onGesture } from "../../keyboard/keyboard.ts";
import type { AudioState } from "../../sound/audio-output.ts";
import type { Scheduled } from "../../sound/cue-queue.ts";
import { createCuePlayer, type CuePlayer } from "../../sound/player.ts";
import { cueNames, type CueName } from "../../sound/sounds.ts";

const betweenCuesMs = 1_200;

export type SoundCheck = {
  readonly audio: AudioState;
  /** What is being played, and whether it is one of all in turn. */
  readonly playing: CueName | null;
  readonly inTurn: boolean;
  readonly play: (cue: CueName) => void;
  readonly playAll: () => void;
  readonly stop: () => void;
  readonly player: () => CuePlayer | null;
};

export function useSoundCheck(settings: SoundSettings): SoundCheck {
  const [audio, setAudio] = useState<AudioState>("starting");
  const [playing, setPlaying] = useState<CueName | null>(null);
  const [inTurn, setInTurn] = useState(false);
  const player = useRef<CuePlayer | null>(null);
  const latest = useRef<Scheduled | null>(null);

  useEffect(() => {
    const made = createCuePlayer(setAudio);
    player.current = made;
    const unlock = () => void made.unlock();
    unlock();
    const stopUnlocking = onGesture(unlock);
    return () => {
      player.current = null;
      made.close();
      stopUnlocking();
    };
  }, []);
  useEffect(() => player.current?.set(settings), [settings]);

  const stop = useCallback(() => {
    latest.current?.cancel();
    latest.current = null;
    setPlaying(null);
    setInTurn(false);
  }, []);

  const play = useCallback(
    (cue: CueName) => {
      stop();
      setPlaying(cue);
      latest.current = player.current?.play(cue, () => setPlaying(null)) ?? null;
    },
    [stop],
  );

  const playAll = useCallback(() => {
    stop();
    setInTurn(true);
    const from = (index: number, waitMs: number): void => {
      const cue = cueNames[index];
      if (cue === undefined) return stop();
      setPlaying(cue);
      const at = performance.now() + waitMs;
      latest.current = player.current?.schedule(cue, at, () => from(index + 1, betweenCuesMs)) ?? null;
    };
    from(0, 0);
  }, [stop]);

  return { audio, playing, inTurn, play, playAll, stop, player: useCallback(() => player.current, []) };
}
