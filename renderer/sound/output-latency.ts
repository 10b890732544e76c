// Decides how much earlier than its moment a cue is played, so that it is heard at its moment: what the system says of its speakers,
// or what the therapist has measured. Pure; the readings come from outside.
import type { SoundSettings } from "../../shared/settings/sound.ts";

/** What the system says is believed up to here, in ms. */
const believeUpToMs = 150;
/** The browser tells it in steps of 8 ms and wavers between two of them: no reason to move a cue in the middle of a hold. */
const followIfOffByMs = 12;
const readingsKept = 9;

export function createOutputLatency() {
  let choice: SoundSettings["delay"] = "auto";
  let readings: number[] = [];
  let followed: number | null = null;

  return {
    choose(next: SoundSettings["delay"]): void {
      choice = next;
    },
    /** One figure of the system, in ms. */
    read(ms: number): void {
      if (!Number.isFinite(ms) || ms <= 0) return;
      readings = [...readings, Math.min(ms, believeUpToMs)].slice(-readingsKept);
      const middle = readings.toSorted((a, b) => a - b)[Math.floor(readings.length / 2)] ?? 0;
      if (followed === null || Math.abs(middle - followed) > followIfOffByMs) followed = middle;
    },
    /** Nobody measured the speakers, and what the system says of them is likely. */
    believesSystem: (): boolean => choice === "auto" && followed !== null && followed < believeUpToMs,
    ms: (): number => (choice === "auto" ? (followed ?? 0) : choice),
    /** Other speakers: nothing is known of them yet. */
    reset(): void {
      readings = [];
      followed = null;
    },
  };
}
