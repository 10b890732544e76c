// Everything keys send while a part of the settings page listens: for the tester, for learning a key, for the wizard. Decides nothing.
import { useEffect, useEffectEvent } from "react";
import type { Seen } from "../../../shared/input/pairing.ts";

/** `grab`: nobody else gets the keys. Escape is given to nobody either: the listener decides. */
export function useRawKeys(onKey: (seen: Seen) => void, { grab }: { readonly grab: boolean }): void {
  const hear = useEffectEvent(onKey);
  useEffect(() => {
    function listen(event: KeyboardEvent): void {
      if (grab) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      const type = event.type === "keydown" ? "down" : "up";
      hear({ type, code: event.code, key: event.key, repeat: event.repeat, at: event.timeStamp });
    }
    window.addEventListener("keydown", listen, { capture: true });
    window.addEventListener("keyup", listen, { capture: true });
    return () => {
      window.removeEventListener("keydown", listen, { capture: true });
      window.removeEventListener("keyup", listen, { capture: true });
    };
  }, [grab]);
}
