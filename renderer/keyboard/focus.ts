// Which keys whatever has the focus takes for itself: the one answer to "is somebody typing", and what lists, boxes and buttons need. Asked by
// the keyboard for every press, and by the light.

/** What a key is, as far as a control minds. */
export type Struck = { readonly place: string; readonly key: string; readonly ctrl: boolean };

const textless: ReadonlySet<string> = new Set(
  "button checkbox color file hidden image radio range reset submit".split(" "),
);

/** Asked of the focus, not of the event's target: a picker repeats the keys of its field on the option it points at. */
export function isTyping(focus: Element | null): boolean {
  if (focus instanceof HTMLInputElement) return !textless.has(focus.type);
  return focus instanceof HTMLTextAreaElement || (focus instanceof HTMLElement && focus.isContentEditable);
}

/** With Ctrl or Cmd a text field edits by these, and leaves the others to the program. */
const editing = /^(?:Key[ACVXYZ]|Arrow\w+|Backspace|Delete|Home|End|Insert)$/;
const walking = /^(?:Arrow\w+|Home|End|Page(?:Up|Down))$/;
const pressing = /^(?:Space|Enter|NumpadEnter)$/;
const entering = /^(?:Numpad)?Enter$/;

const lists =
  '[role="listbox"], [role="option"], [role="menu"], [role^="menuitem"], [role="tab"], [role="tree"], [role="grid"]';

/**
 * `space`: whether Space on a button presses the button. In a session it is the hold's, wherever the focus has wandered; Enter presses
 * buttons everywhere.
 */
export function ownsKey(focus: Element | null, struck: Struck, space: "button" | "hold"): boolean {
  const { place, ctrl } = struck;
  if (focus === null) return false;
  if (isTyping(focus)) return place !== "Escape" && (!ctrl || editing.test(place));
  if (ctrl) return false;
  if (focus instanceof HTMLSelectElement) return place !== "Escape";
  if (focus instanceof HTMLInputElement) {
    if (focus.type === "checkbox") return pressing.test(place);
    if (focus.type === "radio" || focus.type === "range") return pressing.test(place) || walking.test(place);
  }
  if (focus.closest(lists) !== null) return pressing.test(place) || walking.test(place);
  if (place.startsWith("Arrow")) return focus.closest('[data-own-keys="arrows"]') !== null;
  const isButton = focus.closest('button, summary, a[href], input, [role="button"], [role="switch"]') !== null;
  return isButton && (entering.test(place) || (space === "button" && place === "Space"));
}

/** Repeats that are typing or walking go on; those that would press something again do not. */
export function mayRepeat(focus: Element | null, place: string): boolean {
  if (!pressing.test(place)) return true;
  if (entering.test(place)) return focus instanceof HTMLTextAreaElement;
  return isTyping(focus);
}
