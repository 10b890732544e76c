// The keys and pedals of a screen of the session: what was pressed is handed on, and the light says whether anything would be heard now, or
// why not.
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { isSessionAction, type SessionAction } from "../../shared/input/actions.ts";
import type { ActiveBinding } from "../../shared/input/profiles.ts";
import type { Push } from "../../shared/contract/contract.ts";
import { useHost } from "../host/use-host.ts";
import { ownsKey } from "./focus.ts";
import { isCovered, pressFromSystem, type LastPress, type Pressed } from "./keyboard.ts";
import { useBindings, useInput } from "./use-bindings.ts";
import { useScopeNow } from "./use-scope.ts";

export type KeyState = "armed" | "typing" | "arrows" | "dialog" | "focus";

export type KeyStatus = {
  readonly armed: KeyState;
  /** Pedals work all the same: in text fields, in dialogs, and in the desktop app while another window is in front. */
  readonly pedals: boolean;
  readonly last: LastPress | null;
  /** The key that is stuck and not listened to. */
  readonly stuck: string | null;
  /** Pedal keys that another program has while ours is not in front. */
  readonly taken: readonly string[];
};

type Props = {
  readonly onPressed: (pressed: Pressed<SessionAction>) => void;
  /** Told whether a press is going on of which it is not yet certain what it means. */
  readonly undecided: RefObject<boolean>;
  /** The dialog that is open over the screen, if any, for the light. */
  readonly dialogOpen: boolean;
  /** The keyboard has other uses on this screen; only pedals and clickers are heard. */
  readonly pedalsOnly?: boolean;
  /** Page ms of a host's time. */
  readonly pageTimeOf: (hostMono: number) => number;
  /** Leaves out of the bindings on one key what makes no sense right now, so that the rest need not be waited for. */
  readonly narrow?: (bindings: readonly ActiveBinding[]) => readonly ActiveBinding[];
};

export function useKeys({
  onPressed,
  undecided,
  dialogOpen,
  pedalsOnly = false,
  pageTimeOf,
  narrow,
}: Props): KeyStatus {
  const host = useHost();
  const input = useInput();
  const bindings = useBindings();
  const [last, setLast] = useState<LastPress | null>(null);
  const [stuck, setStuck] = useState<string | null>(null);
  const [armed, setArmed] = useState<KeyState>("armed");
  const [taken, setTaken] = useState<readonly string[]>([]);

  useScopeNow(pedalsOnly ? "note" : "session", {
    isLive: isSessionAction,
    onPressed({ action, ...press }) {
      if (action === "lose-release" || isSessionAction(action)) onPressed({ action, ...press });
    },
    narrow(all) {
      const heard = pedalsOnly ? all.filter((one) => one.everywhere) : all;
      return narrow?.(heard) ?? heard;
    },
    light: { onLast: setLast, undecided, onStuck: setStuck },
  });

  const toPage = useEffectEvent(pageTimeOf);
  useEffect(
    () =>
      host.onPush((push: Push) => {
        if (push.type === "pedal") pressFromSystem(push.code, toPage(push.mono));
        if (push.type === "taken-keys") setTaken(push.codes);
      }),
    [host],
  );

  useEffect(() => {
    function look(): void {
      const focus = document.activeElement;
      if (!document.hasFocus()) setArmed("focus");
      else if (focus instanceof HTMLInputElement || ownsKey(focus, letter, "hold")) setArmed("typing");
      else if (dialogOpen || isCovered("session")) setArmed("dialog");
      else setArmed(ownsKey(focus, arrow, "hold") ? "arrows" : "armed");
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

const letter = { place: "KeyA", key: "a", ctrl: false };
const arrow = { place: "ArrowUp", key: "ArrowUp", ctrl: false };
