// Listens to real keys on the whole window and hands on the action each one means. Ignores auto-repeat and text being typed.
import { useEffect, useEffectEvent, useState } from "react";
import type { ActionId } from "../../shared/input/actions.ts";
import { actionFor, type Binding } from "../../shared/input/bindings.ts";

export type LastPress = { readonly code: string; readonly action: ActionId | null; readonly at: number };
export type Armed = "armed" | "typing" | "arrows" | "dialog" | "focus";

type Props = {
  readonly bindings: readonly Binding[];
  readonly onAction: (action: ActionId, pressedAt: number) => void;
  /** While a dialog is open its own keys apply. */
  readonly dialogOpen: boolean;
};

/** Two presses of one key closer than this are one: contacts bounce and feet tremble. */
const guardMs = 40;

export function useKeys({ bindings, onAction, dialogOpen }: Props): { last: LastPress | null; armed: Armed } {
  const [last, setLast] = useState<LastPress | null>(null);
  const [armed, setArmed] = useState<Armed>("armed");
  const act = useEffectEvent(onAction);

  useEffect(() => {
    const lastDown = new Map<string, number>();
    const swallow = new Set<string>();

    function down(event: KeyboardEvent): void {
      if (dialogOpen || event.altKey || event.isComposing || isTyping(document.activeElement)) return;
      const press = { code: event.code, key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
      const action = actionFor(press, bindings);
      if (action === null || ownsKey(document.activeElement, event.code)) return;
      event.preventDefault();
      event.stopPropagation();
      swallow.add(event.code);
      if (event.repeat) return;
      const before = lastDown.get(event.code);
      lastDown.set(event.code, event.timeStamp);
      if (before !== undefined && event.timeStamp - before < guardMs) return;
      setLast({ code: event.code, action, at: event.timeStamp });
      act(action, event.timeStamp);
    }

    // A button under the focus would take the release of Space for a click.
    function up(event: KeyboardEvent): void {
      if (swallow.delete(event.code)) event.preventDefault();
    }

    function look(): void {
      if (!document.hasFocus()) setArmed("focus");
      else if (dialogOpen) setArmed("dialog");
      else if (isTyping(document.activeElement)) setArmed("typing");
      else setArmed(ownsKey(document.activeElement, "ArrowUp") ? "arrows" : "armed");
    }

    look();
    window.addEventListener("keydown", down, { capture: true });
    window.addEventListener("keyup", up, { capture: true });
    for (const name of ["focus", "blur", "focusin", "focusout"]) window.addEventListener(name, look);
    return () => {
      window.removeEventListener("keydown", down, { capture: true });
      window.removeEventListener("keyup", up, { capture: true });
      for (const name of ["focus", "blur", "focusin", "focusout"]) window.removeEventListener(name, look);
    };
  }, [bindings, dialogOpen]);

  return { last, armed };
}

/** Lists and marks on the chart take the arrow keys for themselves while they have the focus. */
function ownsKey(target: Element | null, code: string): boolean {
  return target !== null && code.startsWith("Arrow") && target.closest('[data-own-keys="arrows"]') !== null;
}

/** Asked of the focus, not of the event's target: a picker repeats the keys of its field on the option it points at. */
function isTyping(target: Element | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
