// The guard for pointer and touch, as the recogniser is it for keys: a second press at the same place does nothing when what lies there has just
// changed its meaning. Started by keyboard.ts for all screens; press.ts tells it of buttons that act on the way down.

/** Two presses nearer to each other than this, in CSS pixels, are meant for one place. */
const samePlacePx = 24;

const pressable =
  'button, a[href], input, select, textarea, label, summary, [role="button"], [role="option"], [role^="menuitem"], [role="tab"]';

type Press = {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly on: Element | null;
  readonly meaning: string;
};

/** When a button came or got another meaning, in page ms. Buttons nobody told of count from the press before. */
const changes = new WeakMap<Element, { readonly meaning: string; readonly at: number }>();

export function setMeaning(button: Element, meaning: string): void {
  if (changes.get(button)?.meaning !== meaning) changes.set(button, { meaning, at: performance.now() });
}

type Parts = { readonly guardMs: () => number; readonly onDown: () => void };

/** All times are those of the events themselves: a page that is late with its work lets nothing through and holds nothing back. */
export function guardPointer({ guardMs, onDown }: Parts): () => void {
  let last: Press | null = null;
  let refusing = false;
  let keepsFocus = false;

  function down(event: PointerEvent): void {
    onDown();
    if (!event.isPrimary || event.button !== 0) return;
    const press = pressOf(event);
    refusing = last !== null && isSecond(last, press, guardMs());
    if (refusing) return take(event);
    last = press;
    keepsFocus = press.on?.hasAttribute("data-acts-down") === true;
  }

  /** The rest of a press: refused with it, and without the focus where the button under it has acted and may be gone. */
  function follow(event: MouseEvent): void {
    // A press without a pointer is a key's or a screen reader's.
    if (refusing && event.detail > 0) take(event);
    else if (keepsFocus && event.type === "mousedown") event.preventDefault();
  }

  const names = ["mousedown", "pointerup", "mouseup", "click", "dblclick"] as const;
  window.addEventListener("pointerdown", down, { capture: true });
  for (const name of names) window.addEventListener(name, follow, { capture: true });
  return () => {
    window.removeEventListener("pointerdown", down, { capture: true });
    for (const name of names) window.removeEventListener(name, follow, { capture: true });
  };
}

function pressOf(event: PointerEvent): Press {
  const on = event.target instanceof Element ? event.target.closest(pressable) : null;
  return { x: event.clientX, y: event.clientY, at: event.timeStamp, on, meaning: meaningOf(on) };
}

function meaningOf(on: Element | null): string {
  return on === null ? "" : (on.getAttribute("aria-label") ?? on.textContent);
}

function isSecond(before: Press, press: Press, guardMs: number): boolean {
  if (Math.hypot(press.x - before.x, press.y - before.y) > samePlacePx) return false;
  if (press.on === before.on && press.meaning === before.meaning) return false;
  const since = press.on === null ? before.at : Math.max(before.at, changes.get(press.on)?.at ?? before.at);
  return press.at - since < guardMs;
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
