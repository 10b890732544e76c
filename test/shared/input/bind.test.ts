// A key means one thing: what is refused when keys are bound, sets switched on, and files read, and that nothing is half done.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind, firstProblem, switchProfile, unbind, withUsualKeys } from "../../../shared/input/bind.ts";
import { actionIds, isSessionAction } from "../../../shared/input/actions.ts";
import type { Binding } from "../../../shared/input/bindings.ts";
import { gestures, type Gesture } from "../../../shared/input/key-events.ts";
import { readProfileFile, writeProfileFile } from "../../../shared/settings/profile-file.ts";
import { activeBindings, defaultProfiles, type Profile } from "../../../shared/input/profiles.ts";
import { inputDefaults, inputSchema, withKeysOfNewActs } from "../../../shared/settings/input.ts";

function on(code: string, action: Binding["action"], gesture: Gesture = "press"): Binding {
  return { code, ctrl: false, shift: false, gesture, action };
}
const own = (change: Partial<Profile> = {}): Profile => ({
  id: "own",
  name: "Left foot",
  kind: "pedal",
  on: true,
  bindings: [],
  held: [],
  ...change,
});
const withOwn = (change: Partial<Profile> = {}): readonly Profile[] => [...defaultProfiles, own(change)];

describe("binding a key", () => {
  it("gives the act one more key", () => {
    const bound = bind(withOwn(), "own", on("F15", "toggle-hold"));
    if (!bound.ok) throw new Error(bound.error.code);
    expect(activeBindings(bound.value).at(-1)).toMatchObject({ code: "F15", action: "toggle-hold", everywhere: true });
  });

  it("is refused when the key means something in another set that is on, and says what", () => {
    expect(bind(withOwn(), "own", on("Space", "better"))).toMatchObject({
      ok: false,
      error: { code: "taken", by: { action: "toggle-hold" }, profile: "keyboard" },
    });
  });

  it("is allowed when that set is off, and then that set cannot be switched on", () => {
    const bound = bind(withOwn(), "own", on("F18", "better"));
    if (!bound.ok) throw new Error(bound.error.code);
    expect(switchProfile(bound.value, "one-pedal", true)).toMatchObject({ ok: false, error: { code: "taken" } });
    expect(switchProfile(bound.value, "three-pedals", true).ok).toBe(true);
  });

  it("allows several gestures on one key, but none beside holding down", () => {
    const held = withOwn({ held: ["F15"], bindings: [on("F15", "toggle-hold", "hold")] });
    expect(bind(held, "own", on("F15", "undo", "double"))).toMatchObject({ ok: false, error: { code: "not-alone" } });
    const pressed = withOwn({ held: ["F15"], bindings: [on("F15", "toggle-hold")] });
    expect(bind(pressed, "own", on("F15", "toggle-hold", "hold"))).toMatchObject({ error: { code: "not-alone" } });
    expect(bind(pressed, "own", on("F15", "undo", "long")).ok).toBe(true);
  });

  it("allows holding down for the hold only, and only after the test", () => {
    expect(bind(withOwn(), "own", on("F15", "toggle-hold", "hold"))).toMatchObject({ error: { code: "not-tested" } });
    expect(bind(withOwn({ held: ["F15"] }), "own", on("F15", "better", "hold"))).toMatchObject({
      error: { code: "only-holds-are-held" },
    });
    expect(bind(withOwn({ held: ["F15"] }), "own", on("F15", "toggle-hold", "hold")).ok).toBe(true);
  });

  it.each(["Enter", "NumpadEnter", "Tab", "ShiftLeft", "ControlRight", "MetaLeft", "CapsLock"])(
    "leaves %s to the screens",
    (code) => expect(bind(withOwn(), "own", on(code, "undo"))).toMatchObject({ error: { code: "reserved" } }),
  );

  it("never makes a key mean two things, whatever is bound and switched in whatever order", () => {
    const act = fc.oneof(
      fc.record({
        code: fc.constantFrom("F15", "F16", "F18", "PageUp", "Space", "KeyB", "Enter"),
        action: fc.constantFrom(...actionIds),
        gesture: fc.constantFrom(...gestures),
        id: fc.constantFrom("own", "one-pedal", "keyboard", "client-clicker"),
      }),
      fc.record({ id: fc.constantFrom("own", "one-pedal", "client-clicker"), on: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let profiles = withOwn({ held: ["F15"] });
        for (const one of acts) {
          const next =
            "on" in one
              ? switchProfile(profiles, one.id, one.on)
              : bind(profiles, one.id, on(one.code, one.action, one.gesture));
          if (next.ok) profiles = next.value;
        }
        expect(firstProblem(profiles)).toBeNull();
      }),
    );
  });

  it("is undone by taking the key away", () => {
    const bound = bind(withOwn(), "own", on("F15", "undo"));
    if (!bound.ok) throw new Error(bound.error.code);
    expect(unbind(bound.value, "own", on("F15", "undo"))).toEqual(withOwn());
  });

  it("takes away the key of that set alone, where another set has the same", () => {
    const twin = { ...own({ bindings: [on("F15", "undo")] }), id: "twin", on: false };
    const both = [...withOwn({ bindings: [on("F15", "undo")] }), twin];
    expect(unbind(both, "own", on("F15", "undo"))).toEqual([...withOwn(), twin]);
  });

  it("switches a set off whatever its keys mean elsewhere", () => {
    const clashing = withOwn({ bindings: [on("Space", "better")] });
    expect(firstProblem(clashing)).not.toBeNull();
    const off = switchProfile(clashing, "own", false);
    expect(off.ok && off.value.find(({ id }) => id === "own")?.on).toBe(false);
  });

  it("takes away that key alone, where the act has another", () => {
    const two = withOwn({ bindings: [on("F15", "undo"), on("F16", "undo")] });
    expect(unbind(two, "own", on("F15", "undo"))).toEqual(withOwn({ bindings: [on("F16", "undo")] }));
  });
});

describe("keys outside a session", () => {
  it("clash with those that can be heard beside them alone", () => {
    expect(bind(withOwn(), "own", on("KeyH", "seal"))).toMatchObject({
      error: { code: "taken", by: { action: "home" } },
    });
    expect(bind(withOwn(), "own", on("KeyU", "seal"))).toMatchObject({
      error: { code: "taken", by: { action: "undo" } },
    });
    // Pain is asked for over the note, and a menu lies over it: their keys come first there.
    expect(bind(withOwn(), "own", on("Digit1", "seal")).ok).toBe(true);
    expect(bind(withOwn(), "own", on("KeyJ", "seal")).ok).toBe(true);
    // Another screen's.
    expect(bind(withOwn(), "own", on("KeyE", "pause"))).toMatchObject({ error: { by: { action: "easing" } } });
    expect(bind(withOwn(), "own", on("KeyX", "pause")).ok).toBe(true);
  });

  it("come to a keyboard that was stored before there were any, beside the keys it had", () => {
    const session = defaultProfiles.map((profile) => ({
      ...profile,
      bindings: profile.bindings.filter(
        ({ action }) => isSessionAction(action) && action !== "undo" && action !== "bring-in",
      ),
    }));
    const { known: _, ...older } = inputDefaults;
    const now = withKeysOfNewActs({ ...older, profiles: [...session, own({ bindings: [on("KeyB", "undo")] })] });
    const keysOf = (action: Binding["action"]) =>
      now.profiles.flatMap(({ bindings }) => bindings.filter((one) => one.action === action)).map(({ code }) => code);
    expect(keysOf("seal")).toEqual(["KeyN"]);
    expect(keysOf("screening-record")).toEqual(["KeyA"]);
    expect(keysOf("undo")).toEqual(["KeyB"]);
    // B is undo there, on this screen too.
    expect(keysOf("write-remarks")).toEqual([]);
    expect(keysOf("bring-in")).toEqual([]);
    expect(firstProblem(now.profiles)).toBeNull();
  });

  it("stay away once they were taken away", () => {
    const without = unbind(inputDefaults.profiles, "keyboard", on("KeyN", "seal"));
    const input = { ...inputDefaults, profiles: without };
    expect(withKeysOfNewActs(input)).toBe(input);
  });
});

describe("the usual keys of acts that came later", () => {
  const acts = ["warm-up", "stretching", "heat", "massage"] as const;
  const withoutActs = (more: Binding[]): Profile[] =>
    defaultProfiles.map((profile) =>
      profile.id === "keyboard"
        ? {
            ...profile,
            bindings: [...profile.bindings.filter(({ action }) => !acts.some((one) => one === action)), ...more],
          }
        : profile,
    );
  const keysOf = (profiles: readonly Profile[]) =>
    acts.map((act) =>
      profiles.flatMap(({ bindings }) => bindings.filter(({ action }) => action === act)).map(({ code }) => code),
    );

  it("are added to the keyboard that was stored without them", () => {
    expect(keysOf(withUsualKeys(withoutActs([]), acts))).toEqual([["KeyW"], ["KeyT"], ["KeyH"], ["KeyO"]]);
  });

  it("change nothing where they are there, or another key was taught the act", () => {
    expect(withUsualKeys(defaultProfiles, acts)).toBe(defaultProfiles);
    const own = withUsualKeys(withoutActs([on("F15", "heat")]), acts);
    expect(keysOf(own)).toEqual([["KeyW"], ["KeyT"], ["F15"], ["KeyO"]]);
  });

  it("leave a key that means something else what it is", () => {
    const taken = withUsualKeys(withoutActs([on("KeyW", "pause")]), acts);
    expect(keysOf(taken)).toEqual([[], ["KeyT"], ["KeyH"], ["KeyO"]]);
    expect(firstProblem(taken)).toBeNull();
  });

  it("come for the acts that were asked for alone", () => {
    expect(keysOf(withUsualKeys(withoutActs([]), ["heat"]))).toEqual([[], [], ["KeyH"], []]);
  });
});

describe("the sets that come with Steadyhold", () => {
  it("are all allowed at once, and say who presses", () => {
    const all = defaultProfiles.map((profile) => ({ ...profile, on: true }));
    expect(firstProblem(all)).toBeNull();
    expect(inputSchema.parse({ ...inputDefaults, profiles: all }).profiles).toEqual(all);
    expect(activeBindings(all).find(({ code }) => code === "PageUp")).toMatchObject({
      action: "too-much",
      by: "client",
    });
    expect(activeBindings(all).find(({ code }) => code === "F16")).toMatchObject({ by: "therapist", everywhere: true });
    expect(activeBindings(all).find(({ code }) => code === "Space")).toMatchObject({ everywhere: false });
  });
});

describe("the file", () => {
  it("brings back what was saved", () => {
    const input = { ...inputDefaults, guardMs: 400, profiles: [...withOwn({ bindings: [on("F15", "undo", "long")] })] };
    expect(readProfileFile(writeProfileFile(input))).toEqual({ ok: true, value: input });
    expect(readProfileFile(`\uFEFF${writeProfileFile(input)}`)).toEqual({ ok: true, value: input });
  });

  it.each([
    ["not-json", "keys!"],
    ["not-json", ""],
    ["not-ours", "{}"],
    ["not-ours", "[1,2]"],
    ["not-ours", '{"steadyhold":"course","version":1}'],
    ["newer", '{"steadyhold":"keys-and-pedals","version":2,"anything":[]}'],
    ["wrong", '{"steadyhold":"keys-and-pedals","version":1}'],
  ])("is refused as %s: %s", (code, text) => {
    expect(readProfileFile(text)).toMatchObject({ ok: false, error: { code } });
  });

  it("says where it is wrong", () => {
    const text = writeProfileFile(inputDefaults).replace('"KeyR"', '"not a key!"');
    expect(readProfileFile(text)).toMatchObject({
      ok: false,
      error: { code: "wrong", where: expect.stringMatching(/profiles, 1, bindings/) },
    });
  });

  it("is refused when it gives a key two meanings", () => {
    const profiles = [...withOwn({ bindings: [on("Space", "undo")] })];
    expect(readProfileFile(writeProfileFile({ ...inputDefaults, profiles }))).toMatchObject({
      ok: false,
      error: { code: "conflict", problem: { code: "taken" } },
    });
  });

  it("never throws, whatever is in it", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readProfileFile(text)));
  });
});
