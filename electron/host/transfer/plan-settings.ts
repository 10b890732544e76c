// Decides which settings of a file are taken: a section is, where this computer's still has its defaults. What was set here stays.
import { canonical } from "../../../shared/canonical.ts";
import {
  readSettings,
  type ChangedSection,
  type SectionName,
  type Settings,
} from "../../../shared/settings/settings.ts";

export type SettingsPlan = {
  readonly taken: readonly ChangedSection[];
  /** Sections that were changed here and say something else in the file. */
  readonly left: readonly SectionName[];
};

export function planSettings(file: readonly ChangedSection[], here: Settings): SettingsPlan {
  const defaults = readSettings(new Map());
  const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
  const differing = file.filter(({ section, value }) => !same(value, here[section]));
  const isUntouched = ({ section }: ChangedSection): boolean => same(here[section], defaults[section]);
  // Defaults in the file were set by nobody: they are nothing to keep or to miss.
  const set = differing.filter(({ section, value }) => !same(value, defaults[section]));
  return {
    taken: set.filter(isUntouched),
    left: set.filter((one) => !isUntouched(one)).map(({ section }) => section),
  };
}
