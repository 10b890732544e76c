// The small timer: where the window has room for the timer alone, one attribute on the root says so, and every rule of its looks begins there.

export function startCompact(): void {
  const small = window.matchMedia("(max-width: 560px) and (max-height: 420px)");
  const show = (): void => void document.documentElement.toggleAttribute("data-compact", small.matches);
  small.addEventListener("change", show);
  show();
}
