// Electron's name for a physical key, for keys that may be taken from other programs while a session runs. Keys that type text may not.
import { typesText } from "../../../shared/input/key-label.ts";

const names: Readonly<Record<string, string>> = {
  PageUp: "PageUp",
  PageDown: "PageDown",
  Home: "Home",
  End: "End",
  Insert: "Insert",
  PrintScreen: "PrintScreen",
  ScrollLock: "Scrolllock",
  MediaTrackNext: "MediaNextTrack",
  MediaTrackPrevious: "MediaPreviousTrack",
  MediaStop: "MediaStop",
  MediaPlayPause: "MediaPlayPause",
  AudioVolumeUp: "VolumeUp",
  AudioVolumeDown: "VolumeDown",
  AudioVolumeMute: "VolumeMute",
};

/** Null: Electron has no name for it, or taking it would keep people from typing elsewhere. */
export function acceleratorOf(code: string): string | null {
  if (typesText(code)) return null;
  return /^F(?:[1-9]|1\d|2[0-4])$/.test(code) ? code : (names[code] ?? null);
}
