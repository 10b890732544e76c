// Learned pedal keys while another window is in front, on the stand-in's window and shortcuts.
import { afterEach, describe, expect, it } from "vitest";
import { acceleratorOf } from "../../../electron/desktop/window/accelerators.ts";
import { followGlobalKeys, repeatGapMs } from "../../../electron/desktop/system/global-keys.ts";
import type { Push } from "../../../shared/contract/contract.ts";
import { pushSchema } from "../../../shared/contract/pushes.ts";
import { readSettings, type Settings } from "../../../shared/settings/settings.ts";
import { closeWindows, openWindow } from "../../support/desktop/in-process.ts";
import { globalShortcut, seen } from "../../support/desktop/stand-in-parts.ts";

const ids = new Set(["one-pedal", "client-clicker"]);
function settingsWith(change: Partial<Settings["input"]> = {}): Settings {
  const all = readSettings(new Map());
  const profiles = all.input.profiles.map((one) => ({ ...one, on: one.on || ids.has(one.id) }));
  return { ...all, input: { ...all.input, profiles, ...change } };
}

afterEach(() => {
  closeWindows();
  seen.takenElsewhere.clear();
});

const held = (): readonly string[] => [...seen.shortcuts.keys()];

/** Its window is in front until the test says otherwise. */
async function rig(takenElsewhere: readonly string[] = []) {
  for (const accelerator of takenElsewhere) seen.takenElsewhere.add(accelerator);
  const { window, electrons } = await openWindow();
  const told: Push[] = [];
  let settings = settingsWith();
  let now = 1_000;
  let openSession: (open: boolean) => void = () => {};
  let push: (push: Push) => void = () => {};
  followGlobalKeys({
    shortcuts: globalShortcut,
    window: electrons,
    onSessionOpen(listener) {
      openSession = listener;
      listener(false);
      return () => {};
    },
    onPush(listener) {
      push = listener;
      return () => {};
    },
    settings: () => settings,
    now: () => now,
    tell: (one) => told.push(pushSchema.parse(one)),
  });
  return {
    window,
    told,
    session: (open: boolean) => openSession(open),
    change: (next: Settings) => {
      settings = next;
      push({ type: "settings", settings: next });
    },
    press: (accelerator: string, after: number): boolean => {
      now += after;
      seen.shortcuts.get(accelerator)?.();
      return seen.shortcuts.has(accelerator);
    },
    presses: () => told.filter((one) => one.type === "pedal"),
  };
}

describe("learned pedal keys", () => {
  it("are taken from other programs only while a session is open and the window is not in front", async () => {
    const { window, session } = await rig();
    window.blur();
    expect(held()).toEqual([]);
    session(true);
    expect(held()).toEqual(["F18", "PageUp", "PageDown"]);
    window.focus();
    expect(held()).toEqual([]);
    window.blur();
    expect(held()).toEqual(["F18", "PageUp", "PageDown"]);
    session(false);
    expect(held()).toEqual([]);
  });

  it("are given back when the window is closed", async () => {
    const { window, session } = await rig();
    window.blur();
    session(true);
    window.close();
    expect(held()).toEqual([]);
  });

  it("come with the host's time, and a key kept down is one press", async () => {
    const { window, session, press, presses } = await rig();
    window.blur();
    session(true);
    press("F18", 0);
    for (let again = 0; again < 40; again += 1) press("F18", 33);
    press("F18", repeatGapMs);
    expect(presses()).toEqual([
      { type: "pedal", code: "F18", mono: 1_000 },
      { type: "pedal", code: "F18", mono: 1_000 + 40 * 33 + repeatGapMs },
    ]);
  });

  it("that another program has are told, and the others work", async () => {
    const { window, session, press, presses, told } = await rig(["PageUp"]);
    // Known while the therapist still looks at our window.
    session(true);
    expect(told.at(-1)).toEqual({ type: "taken-keys", codes: ["PageUp"] });
    window.blur();
    expect(press("PageUp", 0)).toBe(false);
    expect(press("PageDown", 0)).toBe(true);
    expect(presses()).toHaveLength(1);
  });

  it("follow the settings, and can be switched off", async () => {
    const { window, session, change } = await rig();
    window.blur();
    session(true);
    change(readSettings(new Map()));
    expect(held()).toEqual([]);
    change(settingsWith());
    expect(held()).not.toEqual([]);
    change(settingsWith({ inBackground: false }));
    expect(held()).toEqual([]);
  });
});

describe("Electron's name for a key", () => {
  it.each([
    ["F13", "F13"],
    ["F24", "F24"],
    ["MediaTrackNext", "MediaNextTrack"],
    ["PageUp", "PageUp"],
  ])("%s is %s", (code, accelerator) => expect(acceleratorOf(code)).toBe(accelerator));

  it.each(["KeyB", "Digit1", "Space", "Enter", "Numpad1", "Backspace", "F25", "Unheard"])(
    "there is none for %s",
    (code) => expect(acceleratorOf(code)).toBeNull(),
  );
});
