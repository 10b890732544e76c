// How often each muscle is marked in this practice, asked of the host once. It stays as it is while the session is open: a digit that
// means one muscle now must not mean another after the next mark.
import { useMemo } from "react";
import type { Usage } from "../../shared/body/picker.ts";
import { useCall } from "../host/use-call.ts";

export function useMuscleUsage(): Usage {
  const { value } = useCall("muscles.used", {});
  return useMemo(() => new Map(value?.used.map(({ muscle, times }) => [muscle, times])), [value]);
}
