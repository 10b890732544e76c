// Dark or light as the system says, until the person chooses; then as they chose. Kept in this browser only.

export type Theme = "dark" | "light";
const key = "steadyhold.theme";

export function currentTheme(): Theme {
  const chosen = localStorage.getItem(key);
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
  localStorage.setItem(key, next);
  document.documentElement.dataset["theme"] = next;
  return next;
}

function systemLight(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: light)");
}
