// The contract's calls about the settings, given to their store; every window is told of a change.
import type { Push } from "../../../shared/contract/contract.ts";
import { ok } from "../../../shared/result.ts";
import { saved } from "../streams/not-saved.ts";
import type { Clock } from "../streams/ports.ts";
import type { Handlers } from "./dispatch.ts";
import type { SettingsStore } from "../store/stores.ts";

export function settingsCalls(store: SettingsStore, clock: Pick<Clock, "wall">, publish: (push: Push) => void) {
  return {
    "settings.read": () => saved(store.read()),
    "settings.write": (changed) => {
      const written = store.write(changed, clock.wall());
      const now = saved(written.ok ? store.read() : written);
      if (!now.ok) return now;
      publish({ type: "settings", settings: now.value });
      return ok({});
    },
  } satisfies Partial<Handlers>;
}
