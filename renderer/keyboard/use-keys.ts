// The keys and pedals of a screen: what was pressed is handed on, and the light says whether anything would be heard now, or why not.
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState, type RefObject } from "react";
import { activeBindings, type ActiveBinding } from "../../shared/input/profiles.ts";
import type { Push } from "../../shared/contract/contract.ts";
import { useHost } from "../host/use-host.ts";
import { useSettings } from "../state/use-settings.ts";
import { listenToKeys, type LastPress, type Pressed } from "./listen.ts";

export type Armed = "armed" | "typing" | "arrows" | "dialog" | "focus";

export type KeyLight = {
  readonly armed: Armed;
  /** Pedals work all the same: in text fields, in dialogs, and in the desktop app while another window is in front. */
  readonly pedals: boolean;
  readonly last: LastPress | null;
  /** The key that is stuck and not listened to. */
  readonly stuck: string | null;
  /** Pedal keys that another program has while ours is not in front. */
  readonly taken: readonly string[];
};

type Props = {
  readonly onPressed: (pressed: Pressed) => void;
  /** Told whether a press is going on of which it is not yet certain what it means. */
  readonly undecided: RefObject<boolean>;
  /** While a dialog is open its own keys apply; pedals work on. */
  readonly dialogOpen: boolean;
  /** The keyboard has other uses on this screen; only pedals and clickers are heard. */
  readonly pedalsOnly?: boolean;
  /** Page ms of a host's time. */
  readonly pageTimeOf: (hostMono: number) => number;
  /** Leaves out of the bindings on one key what makes no sense right now, so that the rest need not be waited for. */
  readonly narrow?: (bindings: readonly ActiveBinding[]) => readonly ActiveBinding[];
};

export function useKeys({ onPressed, undecided, dialogOpen, pedalsOnly = false, pageTimeOf, narrow }: Props): KeyLight {
  const host = useHost();
  const { input } = useSettings();
  const bindings = useMemo(() => activeBindings(input.profiles), [input.profiles]);
  const [last, setLast] = useState<LastPress | null>(null);
  const [stuck, setStuck] = useState<string | null>(null);
  const [armed, setArmed] = useState<Armed>("armed");
  const [taken, setTaken] = useState<readonly string[]>([]);

  const pressed = useEffectEvent(onPressed);
  const bindingsNow = useEffectEvent(() => bindings);
  const timesNow = useEffectEvent(() => input);
  const heardNow = useEffectEvent((all: readonly ActiveBinding[]) => {
    const resting = dialogOpen || pedalsOnly || isTyping(document.activeElement);
    const heard = all.filter((one) => one.everywhere || !(resting || ownsKey(document.activeElement, one.code)));
    return narrow?.(heard) ?? heard;
  });
  const toPage = useEffectEvent(pageTimeOf);

  // Before the screen is painted: what is seen is heard.
  useLayoutEffect(() => {
    const listener = listenToKeys({
      bindings: () => bindingsNow(),
      times: () => timesNow(),
      heard: (all) => heardNow(all),
      onPressed: (one) => pressed(one),
      onLast: setLast,
      onUndecided: (now) => {
        undecided.current = now;
      },
      onStuck: setStuck,
    });
    const stopPushes = host.onPush((push: Push) => {
      if (push.type === "pedal") listener.press(push.code, toPage(push.mono));
      if (push.type === "taken-keys") setTaken(push.codes);
    });
    return () => {
      stopPushes();
      listener.stop();
    };
  }, [host, undecided]);

  useEffect(() => {
    function look(): void {
      if (!document.hasFocus()) setArmed("focus");
      else if (dialogOpen) setArmed("dialog");
      else if (isTyping(document.activeElement)) setArmed("typing");
      else setArmed(ownsKey(document.activeElement, "ArrowUp") ? "arrows" : "armed");
    }
    look();
    for (const name of ["focus", "blur", "focusin", "focusout"]) window.addEventListener(name, look);
    return () => {
      for (const name of ["focus", "blur", "focusin", "focusout"]) window.removeEventListener(name, look);
    };
  }, [dialogOpen]);

  const pedals =
    bindings.some((one) => one.everywhere) && (armed !== "focus" || (host.kind === "electron" && input.inBackground));
  return { armed, pedals, last, stuck, taken };
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
