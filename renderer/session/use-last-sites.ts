// Asks the host once what the client's last session leaves to bring in. Null: not known yet, or there was none.
import { useEffect, useState } from "react";
import type { Response } from "../../shared/contract/contract.ts";
import { useHost } from "../host/use-host.ts";

export type LastSites = Response<"session.last-sites">["last"];

export function useLastSites(sessionId: string): LastSites {
  const host = useHost();
  const [last, setLast] = useState<LastSites>(null);
  useEffect(() => {
    let gone = false;
    void host.call("session.last-sites", { sessionId }).then((answer) => {
      if (!gone && answer.ok) setLast(answer.value.last);
    });
    return () => {
      gone = true;
    };
  }, [host, sessionId]);
  return last;
}
