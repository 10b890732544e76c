// The contract's calls about the settings, given to their store; every window is told of a change.
import type { Push } from "../../../shared/contract/contract.ts";
import { mergeByField } from "../../../shared/merge-by-field.ts";
import { err, ok } from "../../../shared/result.ts";
import { changedSectionSchema } from "../../../shared/settings/settings.ts";
import { saved } from "../streams/not-saved.ts";
import type { Clock } from "../streams/ports.ts";
import type { Handlers } from "./dispatch.ts";
import type { SettingsStore } from "../store/stores.ts";

export function settingsCalls(store: SettingsStore, clock: Pick<Clock, "wall">, publish: (push: Push) => void) {
  return {
    "settings.read": () => saved(store.read()),
    "settings.write": ({ section, value, seen }) => {
      const before = saved(store.read());
      if (!before.ok) return before;
      const stands = before.value[section];
      const merged = mergeByField<object>(seen ?? stands, value, stands);
      if (merged === null) return err({ code: "record-refused", refusal: "changed-meanwhile" });
      const written = store.write(changedSectionSchema.parse({ section, value: merged }), clock.wall());
      const now = saved(written.ok ? store.read() : written);
      if (!now.ok) return now;
      publish({ type: "settings", settings: now.value });
      return ok({});
    },
  } satisfies Partial<Handlers>;
}
