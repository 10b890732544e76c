// Speaks a few words with the system's own voices. A voice that would send the words over a network is never used; where there is no
// other, nothing is said and the tones are all there is. Knows no session.
import { loudnessOf, type SoundSettings } from "../../shared/settings/sound.ts";

export interface Speech {
  /** Whether anything would be said now: words are switched on, and there is a voice for them. */
  readonly speaks: () => boolean;
  /** Replaces what is being said. `onOver`: it is no longer being said, to its end or cut off. */
  readonly say: (words: string, onOver?: () => void) => void;
  readonly hush: () => void;
  readonly set: (settings: SoundSettings) => void;
}

export type Voice = Pick<SpeechSynthesisVoice, "localService" | "lang" | "default">;

/** The system's usual local voice of a language ("en"), else any local one of it, else none. */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | null {
  const local = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  return local.find((voice) => voice.default) ?? local[0] ?? null;
}

const language = "en";

export function hasVoice(): boolean {
  return chooseVoice(speechSynthesis.getVoices(), language) !== null;
}

/** Voices arrive some time after the page has started; returns what ends the subscription. */
export function onVoices(listener: () => void): () => void {
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
}

export function createSpeech(): Speech {
  let loudness = 0;
  /** Kept in hand: of one that is collected as garbage Chromium does not tell that it has ended. */
  const saying = new Set<SpeechSynthesisUtterance>();
  return {
    speaks: () => loudness > 0 && hasVoice(),
    say(words, onOver) {
      const voice = chooseVoice(speechSynthesis.getVoices(), language);
      if (loudness === 0 || voice === null) return;
      speechSynthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.volume = loudness;
      utterance.rate = 1.1;
      const over = (): void => {
        if (saying.delete(utterance)) onOver?.();
      };
      utterance.addEventListener("end", over);
      utterance.addEventListener("error", over);
      saying.add(utterance);
      speechSynthesis.speak(utterance);
    },
    hush: () => speechSynthesis.cancel(),
    set(settings) {
      loudness = loudnessOf(settings, "speech");
      if (loudness === 0) speechSynthesis.cancel();
    },
  };
}
