// The keys as they are set: for what listens to them and for what shows them on buttons. Components without settings above them have the usual
// keys.
import { useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { ActionId } from "../../shared/input/actions.ts";
import { bindingOf } from "../../shared/input/bindings.ts";
import { bindingLabel } from "../../shared/input/key-label.ts";
import { activeBindings, type ActiveBinding } from "../../shared/input/profiles.ts";
import { inputDefaults, type InputSettings } from "../../shared/settings/input.ts";
import { SettingsContext } from "../state/use-settings.ts";
import { useLayout } from "./layout.ts";

const never = (): (() => void) => () => {};

export function useInput(): InputSettings {
  const store = useContext(SettingsContext);
  return useSyncExternalStore(store?.subscribe ?? never, () => store?.current().input ?? inputDefaults);
}

/** The bindings of all profiles that are switched on. */
export function useBindings(): readonly ActiveBinding[] {
  const { profiles } = useInput();
  return useMemo(() => activeBindings(profiles), [profiles]);
}

/** The key of an action as it stands on its button; undefined where no key has it. */
export function useKeyOf(): (action: ActionId) => string | undefined {
  const bindings = useBindings();
  const layout = useLayout();
  return useCallback(
    (action) => {
      const binding = bindingOf(action, bindings);
      return binding === null ? undefined : bindingLabel(binding, layout);
    },
    [bindings, layout],
  );
}
