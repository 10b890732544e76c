// The window opens where it was, on whatever screens there are now.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readPlace, writePlace } from "../../../electron/desktop/window/window-state-file.ts";
import { placeWindow, smallest, type Place } from "../../../electron/desktop/window/window-state.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

const laptop = { x: 0, y: 24, width: 1366, height: 744 };
const second = { x: 1366, y: 0, width: 1920, height: 1080 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };
const was = (x: number, y: number, width = 1280, height = 700): Place => ({
  x,
  y,
  width,
  height,
  maximized: false,
  fullScreen: false,
});

describe("the window's place", () => {
  it("is the middle of the main screen the first time, and no larger than it", () => {
    expect(placeWindow(null, [laptop])).toEqual({ ...was(43, 24, 1280, 744) });
  });

  it.each([
    ["on the second screen", was(1500, 60), [laptop, second]],
    ["on a screen to the left", was(-1800, 100), [laptop, left]],
    ["partly off the right edge, still to be taken hold of", was(1100, 60), [laptop]],
  ])("is where it was: %s", (_where, saved, areas) => {
    expect(placeWindow(saved, areas)).toEqual(saved);
  });

  it.each([
    ["its screen is unplugged", was(1500, 60)],
    ["it lies above the screen", was(100, -400)],
    ["only its corner would be seen", was(1300, 60)],
    ["only its top edge would be seen", was(100, 760)],
  ])("is the middle of the main screen when %s", (_why, saved) => {
    expect(placeWindow(saved, [laptop])).toEqual(was(43, 46));
  });

  it("shrinks to a smaller screen, and stays maximized", () => {
    const saved = { ...was(0, 24, 3000, 2000), maximized: true };
    expect(placeWindow(saved, [laptop])).toEqual({ ...was(0, 24, 1366, 744), maximized: true });
  });

  it("can always be taken hold of, whatever was saved and whatever screens there are", () => {
    const area = fc.record({
      x: fc.integer({ min: -8_000, max: 8_000 }),
      y: fc.integer({ min: -8_000, max: 8_000 }),
      width: fc.integer({ min: 800, max: 8_000 }),
      height: fc.integer({ min: 560, max: 8_000 }),
    });
    const saved = fc.record({
      x: fc.integer({ min: -100_000, max: 100_000 }),
      y: fc.integer({ min: -100_000, max: 100_000 }),
      width: fc.integer({ min: 1, max: 100_000 }),
      height: fc.integer({ min: 1, max: 100_000 }),
      maximized: fc.boolean(),
      fullScreen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.option(saved), fc.array(area, { minLength: 1, maxLength: 4 }), (place, areas) => {
        const put = placeWindow(place, areas);
        expect(put.width).toBeGreaterThanOrEqual(smallest.width);
        expect(put.height).toBeGreaterThanOrEqual(smallest.height);
        const reachable = areas.some(
          (screen) =>
            Math.min(put.x + put.width, screen.x + screen.width) - Math.max(put.x, screen.x) >= 160 &&
            put.y >= screen.y &&
            put.y <= screen.y + screen.height - 32,
        );
        expect(reachable).toBe(true);
      }),
    );
  });
});

describe("the file of the window's place", () => {
  const folder = makeFolder();
  afterAll(() => folder.remove());
  const file = join(folder.path, "window", "place.json");

  it("gives back what was put there", () => {
    writePlace(file, was(5, 6));
    expect(readPlace(file)).toEqual(was(5, 6));
  });

  it.each(["", "{", "null", '{"x":1}', '{"x":1e99,"y":0,"width":1,"height":1,"maximized":false,"fullScreen":false}'])(
    "means the usual place when it holds %j",
    (text) => {
      writeFileSync(file, text);
      expect(readPlace(file)).toBeNull();
      expect(readFileSync(file, "utf8")).toBe(text);
    },
  );

  it("is not needed: a folder that cannot be written changes nothing", () => {
    writePlace(join(file, "below a file", "place.json"), was(1, 2));
    expect(readPlace(join(file, "below a file", "place.json"))).toBeNull();
  });
});
