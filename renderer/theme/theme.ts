// Dark unless the person chose light: the treatment room is dim whatever the system says. Kept in this browser only.

export type Theme = "dark" | "light";
const key = "steadyhold.theme";

export function currentTheme(): Theme {
  return localStorage.getItem(key) === "light" ? "light" : "dark";
}

export function startTheme(): void {
  document.documentElement.dataset["theme"] = currentTheme();
}

export function switchTheme(): Theme {
  const next: Theme = currentTheme() === "dark" ? "light" : "dark";
  localStorage.setItem(key, next);
  document.documentElement.dataset["theme"] = next;
  return next;
}
