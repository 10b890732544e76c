// The keys of the wrap-up: a format of the note, a field to write in, or what the screen offers. Rests while a dialog is open or something is typed.
import { useEffectEvent, useLayoutEffect } from "react";
import { noteParts } from "../../shared/session/vocabulary.ts";
import { wrapUpFormats } from "../../shared/documents/formats.ts";
import type { TakeFormat } from "./FormatsDialog.tsx";
import { partFieldId, partKeys } from "./WriteNote.tsx";

type Keys = {
  readonly resting: boolean;
  readonly onTake: TakeFormat;
  /** By key in lower case. */
  readonly acts: Readonly<Record<string, () => void>>;
};

export function useWrapKeys({ resting, onTake, acts }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (resting || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toUpperCase();
    const format = wrapUpFormats.find(({ wrapUp }) => wrapUp === key);
    const part = noteParts.find((one) => partKeys[one] === key);
    const field = part === undefined ? null : document.getElementById(partFieldId(part));
    const act =
      format === undefined
        ? field === null
          ? acts[key.toLowerCase()]
          : () => field.focus()
        : () => onTake(format, event.shiftKey);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  // Before the screen is painted: what is seen is heard.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [role="dialog"], [role="menu"]') !== null;
}
