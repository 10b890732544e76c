// Keeps a session on the screen while a hold runs: going back in the browser (Alt and the left arrow, the mouse's own button, a swipe) stays, and
// closing the tab asks. SessionGate.tsx says when, App.tsx follows the address. The desktop window asks by itself (CloseQuestion.tsx).
import { useLayoutEffect } from "react";
import { useHost } from "../host/use-host.ts";

/** `onStay`: told true when the screen is not to be left by a change of the address, and false when it may be again. */
export function useStayInHold(holding: boolean, onStay: (stays: boolean) => void): void {
  const { kind } = useHost();
  useLayoutEffect(() => {
    if (!holding) return;
    onStay(true);
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    if (kind === "browser") window.addEventListener("beforeunload", ask);
    return () => {
      onStay(false);
      window.removeEventListener("beforeunload", ask);
    };
  }, [kind, onStay, holding]);
}
