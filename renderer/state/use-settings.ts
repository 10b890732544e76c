// The settings for any component below the app: as they stand, drawn anew when they change, and the store that changes them.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import type { SettingsStore } from "./settings-store.ts";

export const SettingsContext = createContext<SettingsStore | null>(null);

export function useSettingsStore(): SettingsStore {
  const store = useContext(SettingsContext);
  if (store === null) throw new Error("There are no settings above this component");
  return store;
}

export function useSettings(): Settings {
  const store = useSettingsStore();
  return useSyncExternalStore(store.subscribe, store.current);
}
