// Says each choice as it is lit and, where the choices go on by themselves, brings the next one: not while its words are still being said,
// and not under a foot that is just coming down.
import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { goesOnAt, type Spoken } from "../../shared/input/scanning.ts";
import type { CueName } from "../../shared/session/cue-names.ts";

/** How often it is looked again whether the words are over or the press is decided. */
const lookAgainMs = 50;

/** Sounds a cue and speaks its words; whether they are being spoken. `onOver`: they no longer are. */
export type Signal = (cue: CueName, words?: string, onOver?: () => void) => boolean;

type Props = {
  /** Of the choice that is lit; "": none is. */
  readonly words: string;
  /** Tells one stay from the next. */
  readonly step: string;
  /** Null: the next choice comes only with a press. */
  readonly stayMs: number | null;
  /** Whether a press is going on of which it is not yet certain what it means. */
  readonly undecided: RefObject<boolean>;
  readonly signal: Signal;
  /** `at`: page ms. */
  readonly onStep: (at: number) => void;
};

export function useAutoAdvance({ words, step, stayMs, undecided, signal, onStep }: Props): void {
  const spoken = useRef<Spoken>("no-words");
  const offered = useRef(0);

  const tell = useEffectEvent(() => {
    offered.current += 1;
    const mine = offered.current;
    const speaks = signal("scan-step", words, () => {
      // Of a choice that was cut off it is told when the next is being said already.
      if (offered.current === mine) spoken.current = { saidAt: performance.now() };
    });
    spoken.current = speaks ? "speaking" : "no-words";
  });
  useEffect(() => {
    if (words !== "") tell();
  }, [words]);

  const goOn = useEffectEvent(onStep);
  useEffect(() => {
    if (stayMs === null || step === "") return;
    const litAt = performance.now();
    let timer = 0;
    const look = (): void => {
      const now = performance.now();
      if (now >= goesOnAt(litAt, stayMs, spoken.current) && !undecided.current) return goOn(now);
      timer = window.setTimeout(look, lookAgainMs);
    };
    timer = window.setTimeout(look, stayMs);
    return () => window.clearTimeout(timer);
  }, [stayMs, step, undecided]);
}
