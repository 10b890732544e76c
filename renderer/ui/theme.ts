// Dark or light as the system says, until the person chooses; then as they chose. The choice is a setting of the host: browser mode has another
// address at each start, and what a browser keeps by address is forgotten.
import type { Settings } from "../../shared/settings/settings.ts";

type Theme = Settings["look"]["theme"];
let chosen: Theme = "system";

export function startTheme(): void {
  systemLight().addEventListener("change", show);
  showTheme("system");
}

/** What was chosen, now and whenever the settings change. */
export function showTheme(theme: Theme): void {
  chosen = theme;
  show();
}

/** The other one than is shown. */
export function otherTheme(): Theme {
  return shown() === "dark" ? "light" : "dark";
}

function shown(): "dark" | "light" {
  if (chosen !== "system") return chosen;
  return systemLight().matches ? "light" : "dark";
}

function show(): void {
  document.documentElement.dataset["theme"] = shown();
}

function systemLight(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: light)");
}
