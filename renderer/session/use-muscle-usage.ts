// How often each muscle is marked in this practice, asked of the host once. It stays as it is while the session is open: a digit that
// means one muscle now must not mean another after the next mark.
import { useEffect, useState } from "react";
import type { Usage } from "../../shared/body/picker.ts";
import { useHost } from "../host/use-host.ts";

export function useMuscleUsage(): Usage {
  const host = useHost();
  const [usage, setUsage] = useState<Usage>(new Map());
  useEffect(() => {
    let gone = false;
    void host.call("muscles.used", {}).then((answer) => {
      if (!gone && answer.ok) setUsage(new Map(answer.value.used.map(({ muscle, times }) => [muscle, times])));
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return usage;
}
