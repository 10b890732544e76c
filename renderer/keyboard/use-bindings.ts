// The bindings of all profiles switched on, for what listens to keys and for what shows them.
import { useMemo } from "react";
import { activeBindings, type ActiveBinding } from "../../shared/input/profiles.ts";
import { useSettings } from "../state/use-settings.ts";

export function useBindings(): readonly ActiveBinding[] {
  const { profiles } = useSettings().input;
  return useMemo(() => activeBindings(profiles), [profiles]);
}
