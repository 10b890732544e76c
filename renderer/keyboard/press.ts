// What a button does with pointer, touch, key and screen reader alike: acts once a press, with the time of the press, at the moment the finger
// comes down where an act of the session is asked for. Used by renderer/ui/Button.tsx and the buttons that look otherwise.
import { useLayoutEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from "react";
import { setMeaning } from "./pointer-guard.ts";

type PressProps = {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly "data-acts-down"?: "";
  readonly onPointerDown?: (event: PointerEvent) => void;
  readonly onMouseDown?: (event: MouseEvent) => void;
  readonly onClick?: (event: MouseEvent) => void;
};

/**
 * `meaning`: what the button does now, in words; another meaning is another button under the same finger. Without `onPress` the button takes
 * the form it stands in, as any does.
 */
export function usePress(
  meaning: string,
  onPress: ((pressedAt: number) => void) | undefined,
  acts: "on-click" | "on-the-way-down" = "on-click",
): PressProps {
  const ref = useRef<HTMLButtonElement>(null);
  const acted = useRef(false);
  useLayoutEffect(() => {
    if (ref.current !== null) setMeaning(ref.current, meaning);
  }, [meaning]);
  if (onPress === undefined) return { ref };
  const usual: PressProps = {
    ref,
    // The focus stays where it was: a click must not turn the next press of Space into a click.
    onMouseDown: (event) => event.preventDefault(),
    onClick: (event) => onPress(event.timeStamp),
  };
  if (acts === "on-click") return usual;
  return {
    ...usual,
    "data-acts-down": "",
    onPointerDown(event) {
      if (!event.isPrimary || event.button !== 0 || event.currentTarget.matches(":disabled")) return;
      acted.current = true;
      onPress(event.timeStamp);
    },
    onClick(event) {
      // Its own press has acted. A click without one comes from a key, a switch or a screen reader.
      const isRest = acted.current && event.detail > 0;
      acted.current = false;
      if (!isRest) onPress(event.timeStamp);
    },
  };
}
