// What is chosen in passing, light or dark and the mark of CSV files, and the way to change one of them. For any control below the app.
import { useCallback } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { useSettingsStore, useSettings } from "../state/use-settings.ts";

type Look = Settings["look"];

export function useLook(): readonly [Look, (changed: Partial<Look>) => void] {
  const store = useSettingsStore();
  const { look } = useSettings();
  const change = useCallback(
    (changed: Partial<Look>) => void store.change({ section: "look", value: { ...store.current().look, ...changed } }),
    [store],
  );
  return [look, change];
}
