// Hears learned pedal keys while another window is in front, for the length of a session. The system tells of presses only: no release, and
// a key another program has is not given to us, which is reported. While our own window is in front the page hears everything itself.
import type { BrowserWindow, GlobalShortcut } from "electron";
import type { Push } from "../../../shared/contract/contract.ts";
import type { InputSettings } from "../../../shared/settings/input.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { acceleratorOf } from "../window/accelerators.ts";

/** A key kept down calls again and again without saying so; the first time after up to 660 ms. */
export const repeatGapMs = 700;

type Parts = {
  readonly shortcuts: Pick<GlobalShortcut, "register" | "unregister">;
  readonly window: Pick<BrowserWindow, "on" | "isFocused">;
  readonly onSessionOpen: (listener: (open: boolean) => void) => () => void;
  readonly onPush: (listener: (push: Push) => void) => () => void;
  readonly settings: () => Settings;
  /** Host monotonic ms. */
  readonly now: () => number;
  readonly tell: (push: Push) => void;
};

export function followGlobalKeys({ shortcuts, window, onSessionOpen, onPush, settings, now, tell }: Parts): void {
  let open = false;
  let registered: string[] = [];
  let told: readonly string[] = [];
  const pressedAt = new Map<string, number>();

  function press(code: string): void {
    const at = now();
    const before = pressedAt.get(code);
    pressedAt.set(code, at);
    if (before === undefined || at - before >= repeatGapMs) tell({ type: "pedal", code, mono: at });
  }

  function release(): void {
    for (const accelerator of registered) shortcuts.unregister(accelerator);
    registered = [];
  }

  /** In front they are only tried, so that it is known before they are needed which of them another program has. */
  function arrange(): void {
    release();
    if (!open) return;
    const taken: string[] = [];
    for (const code of globalCodes(settings().input)) {
      const accelerator = acceleratorOf(code);
      if (accelerator === null) continue;
      if (shortcuts.register(accelerator, () => press(code))) registered.push(accelerator);
      else taken.push(code);
    }
    if (window.isFocused()) release();
    if (taken.join() !== told.join()) tell({ type: "taken-keys", codes: taken });
    told = taken;
  }

  onSessionOpen((now) => {
    open = now;
    arrange();
  });
  onPush((push) => push.type === "settings" && arrange());
  window.on("focus", arrange);
  window.on("blur", arrange);
  window.on("closed", () => {
    open = false;
    release();
  });
}

/** Pedals and clickers that are on; plain keys with a press bound. */
function globalCodes({ profiles, inBackground }: InputSettings): readonly string[] {
  if (!inBackground) return [];
  const pedals = profiles.filter((profile) => profile.on && profile.kind !== "keyboard");
  const plain = pedals.flatMap(({ bindings }) => bindings.filter(({ ctrl, shift, alt }) => !ctrl && !shift && !alt));
  return [...new Set(plain.filter(({ gesture }) => gesture === "press").map(({ code }) => code))];
}
