// Whether a press is going on of which nobody can know yet what it means: the scanning light waits for it, and must not wait for anything else.
import { describe, expect, it } from "vitest";
import { stuckAfterMs, type Gesture, type KeyEvent } from "../../../shared/input/key-events.ts";
import { isUndecided, noKeys, recognise, type Keys } from "../../../shared/input/recognise.ts";
import { timing } from "./key-rig.ts";

const down = (at: number, bound: readonly Gesture[], code = "F13"): KeyEvent => ({
  type: "down",
  code,
  trigger: code,
  bound,
  at,
  repeat: false,
});
const up = (at: number, code = "F13"): KeyEvent => ({ type: "up", code, at });
const time = (at: number): KeyEvent => ({ type: "time", at });
const after = (...events: readonly KeyEvent[]): Keys =>
  events.reduce((keys, event) => recognise(keys, event, timing).keys, noKeys);

const press: readonly Gesture[] = ["press"];
const long: readonly Gesture[] = ["press", "long"];
const double: readonly Gesture[] = ["press", "double"];

describe("nothing is undecided", () => {
  it.each<readonly [string, Keys]>([
    ["while no key was ever touched", noKeys],
    ["while a key is down that means nothing but a press", after(down(0, press))],
    ["while a key is held down for the hold", after(down(0, ["hold"]))],
    ["once a long press is certain, though the key is still down", after(down(0, long), time(600))],
    ["once a held key can be no double press any more", after(down(0, double), time(400))],
    ["once the second press of a double one has come", after(down(0, double), up(80), time(110), down(200, double))],
    ["once a short press was released for good", after(down(0, long), up(150), time(180))],
    ["once no second press has come", after(down(0, double), up(80), time(110), time(400))],
    ["once a key is stuck", after(down(0, press), time(stuckAfterMs))],
    ["while a key that was released is long forgotten", after(down(0, press), up(60), time(90), time(5_000))],
  ])("%s", (_when, keys) => {
    expect(isUndecided(keys)).toBe(false);
  });
});

describe("a press is undecided", () => {
  it.each<readonly [string, Keys]>([
    ["from the down until it is a long one", after(down(0, long), time(599))],
    ["while a short one has just opened and may still bounce", after(down(0, long), up(150), time(179))],
    ["while the contact flickers", after(down(0, long), up(150), down(160, long))],
    ["from the down until it can be no double one", after(down(0, double), time(399))],
    ["while a second press may still come", after(down(0, double), up(80), time(110), time(399))],
    ["though another key is decided", after(down(0, press), down(100, long, "F14"))],
    ["though another key was touched after it", after(down(0, long), down(100, press, "F14"))],
  ])("%s", (_when, keys) => {
    expect(isUndecided(keys)).toBe(true);
  });
});
