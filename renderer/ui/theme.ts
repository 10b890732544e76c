// Dark or light as the system says, until the person chooses; then as they chose. Kept in this browser only.

export type Theme = "dark" | "light";
const key = "steadyhold.theme";

export function currentTheme(): Theme {
  const chosen = storedChoice();
  if (chosen === "light" || chosen === "dark") return chosen;
  return systemLight().matches ? "light" : "dark";
}

export function startTheme(): void {
  const show = (): void => void (document.documentElement.dataset["theme"] = currentTheme());
  systemLight().addEventListener("change", show);
  show();
}

export function switchTheme(): Theme {
  const next: Theme = currentTheme() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(key, next);
  } catch {
    // Storage is forbidden here: it is as chosen until the window closes.
  }
  document.documentElement.dataset["theme"] = next;
  return next;
}

/** Null as well where a policy forbids storage: then touching it throws. */
function storedChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function systemLight(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: light)");
}
