// Whether the person wants to close the window while a hold runs, and their answer on its way to the host.
import { useCallback, useEffect, useState } from "react";
import type { CloseReason, Push } from "../../shared/contract/contract.ts";
import { useHost } from "../host/use-host.ts";

export function useCloseQuestion() {
  const host = useHost();
  const [asked, setAsked] = useState<CloseReason | null>(null);
  useEffect(
    () =>
      host.onPush((push) => {
        if (push.type === "close-asked") {
          setAsked(push.why);
          // Said once it is drawn: a page that cannot draw leaves the question to the window's own dialog.
          requestAnimationFrame(() => void host.call("window.answer", { answer: "asked" }));
        } else if (endsHold(push)) setAsked((why) => (why === "hold" ? null : why));
      }),
    [host],
  );

  const answer = useCallback(
    (given: "stay" | "leave") => {
      setAsked(null);
      void host.call("window.answer", { answer: given });
    },
    [host],
  );
  return { asked, answer };
}

/** With the hold goes the question; a change of pressure begins the next one. */
function endsHold(push: Push): boolean {
  if (push.type !== "session-events") return false;
  const types = push.events.map(({ event }) => event.type);
  return types.some((type) => type === "hold-ended" || type === "hold-interrupted") && !types.includes("hold-started");
}
