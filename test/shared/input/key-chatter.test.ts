// When a key is no longer believed because it makes more contacts than a person can, and when it is believed again.
import { describe, expect, it } from "vitest";
import { chatter } from "../../../shared/input/key-events.ts";
import { keyRig } from "./key-rig.ts";

describe("a key that chatters", () => {
  it("is one with twelve contacts in 1.5 s, or thirty in 6 s", () => {
    expect(chatter).toEqual([
      { contacts: 12, withinMs: 1_500 },
      { contacts: 30, withinMs: 6_000 },
    ]);
  });

  const chattering = (contacts: number, every: number) => {
    const rig = keyRig(["press"]);
    for (let index = 0; index < contacts; index += 1) rig.tap(index * every, 40);
    return rig;
  };

  it("is not believed from the twelfth contact within 1.5 s on, and is with eleven, or with twelve in more time", () => {
    expect(chattering(11, 100).told).toHaveLength(11);
    expect(chattering(12, 100).told.at(-1)).toBe("stuck chatter 1100");
    expect(chattering(12, 137).told).toHaveLength(12);
    expect(chattering(12, 136).told.at(-1)).toBe("stuck chatter 1496");
  });

  it("is not believed from the thirtieth contact within 6 s on", () => {
    expect(chattering(29, 200).told).toHaveLength(29);
    expect(chattering(30, 200).told.at(-1)).toBe("stuck chatter 5800");
    expect(chattering(30, 207).told).toHaveLength(30);
  });

  it("is believed again a second after its last sign, be it a down or an up", () => {
    // The twelfth contact is the stuck one; it came up at 1,140.
    expect(chattering(12, 100).wait(999).told.at(-1)).toBe("stuck chatter 1100");
    expect(chattering(12, 100).wait(1_000).told.at(-1)).toBe("quiet 2140");
    expect(chattering(12, 100).up(1_500).wait(2_000).told.at(-1)).toBe("quiet 2500");
    expect(chattering(12, 100).down(1_600).wait(2_000).told.at(-1)).toBe("quiet 2600");
  });

  it("starts to be counted anew when it is believed again", () => {
    const rig = chattering(12, 100).wait(1_000);
    for (let index = 0; index < 11; index += 1) rig.tap(2_200 + index * 100, 40);
    expect(rig.told.filter((one) => one.startsWith("stuck"))).toHaveLength(1);
    expect(rig.told.filter((one) => one.startsWith("press"))).toHaveLength(22);
    // Eighteen more would be the thirtieth within 6 s, were the twelve from before still counted.
    const slower = chattering(12, 100).wait(1_000);
    for (let index = 0; index < 18; index += 1) slower.tap(2_200 + index * 200, 40);
    expect(slower.told.filter((one) => one.startsWith("stuck"))).toHaveLength(1);
  });

  it("has no contact counted that began exactly 1.5 s before", () => {
    const eleven = () => chattering(11, 100);
    expect(eleven().tap(1_500, 40).told.at(-1)).toBe("press 1500 known 1500");
    expect(eleven().tap(1_499, 40).told.at(-1)).toBe("stuck chatter 1499");
  });

  it("loses no press that was waiting for a second one", () => {
    const rig = keyRig(["press", "double"]);
    for (let index = 0; index < 12; index += 1) rig.tap(index * 60, 20);
    expect(rig.told.filter((one) => /^(press|double)/u.test(one)).length).toBeGreaterThan(0);
    expect(rig.told.filter((one) => one.startsWith("stuck chatter"))).toHaveLength(1);
  });
});
