// The settings of a practice's file, taken in where this computer's still have their defaults.
import { planSettings } from "./plan-settings.ts";
import { ok } from "../../../shared/result.ts";
import type { Clock } from "../streams/ports.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import type { Section } from "./section.ts";

/** `changed`: told how they stand once any were written. */
export function settingsSection(
  store: SettingsStore,
  clock: Pick<Clock, "wall">,
  changed: (settings: Settings) => void,
): Section<"settings"> {
  return {
    plan(file) {
      const here = store.read();
      if (!here.ok) return here;
      const { taken, left } = planSettings(file.settings, here.value);
      const write = () => {
        for (const section of taken) {
          const done = store.write(section, clock.wall());
          if (!done.ok) return done;
        }
        return ok(undefined);
      };
      return ok({
        told: { taken: taken.map(({ section }) => section), left: [...left] },
        write: taken.length === 0 ? null : write,
        written() {
          const now = store.read();
          if (now.ok && taken.length > 0) changed(now.value);
        },
      });
    },
  };
}
