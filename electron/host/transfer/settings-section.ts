// The settings of a practice's file, taken in where this computer's still have their defaults.
import { ok } from "../../../shared/result.ts";
import type { Clock } from "../streams/ports.ts";
import {
  type ChangedSection,
  readSettings,
  type SectionName,
  type Settings,
} from "../../../shared/settings/settings.ts";
import type { SettingsStore } from "../store/stores.ts";
import type { Section } from "./section.ts";
import { same } from "../../../shared/canonical.ts";

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

type SettingsPlan = {
  readonly taken: readonly ChangedSection[];
  /** Sections that were changed here and say something else in the file. */
  readonly left: readonly SectionName[];
};

function planSettings(file: readonly ChangedSection[], here: Settings): SettingsPlan {
  const defaults = readSettings(new Map());
  const differing = file.filter(({ section, value }) => !same(value, here[section]));
  const isUntouched = ({ section }: ChangedSection): boolean => same(here[section], defaults[section]);
  // Defaults in the file were set by nobody: they are nothing to keep or to miss.
  const set = differing.filter(({ section, value }) => !same(value, defaults[section]));
  return {
    taken: set.filter(isUntouched),
    left: set.filter((one) => !isUntouched(one)).map(({ section }) => section),
  };
}
