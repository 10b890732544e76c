// Where the window opens: where it was, when that still makes sense on the screens there are now. Pure; the screens are handed in.
import { z } from "zod";

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const side = z.int().min(-100_000).max(100_000);
const length = z.int().min(1).max(100_000);
export const placeSchema = z.strictObject({
  x: side,
  y: side,
  width: length,
  height: length,
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

export const smallest = { width: 800, height: 560 };
const usual = { width: 1280, height: 800 };
/** So much of the window's top edge must be on a screen, or nobody could take hold of it. */
const grip = { width: 160, height: 32 };

/** `areas`: the screens without their task bars, in pixels; the first is the main one. */
export function placeWindow(saved: Place | null, areas: readonly Area[]): Place {
  const main = areas[0] ?? { x: 0, y: 0, ...usual };
  if (saved === null) return { ...centred(usual, main), maximized: false, fullScreen: false };
  const { maximized, fullScreen } = saved;
  const home = areas.find((area) => canBeGripped(saved, area));
  const place = home === undefined ? centred(saved, main) : fitted(saved, home);
  return { ...place, maximized, fullScreen };
}

function canBeGripped(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const below = window.y - screen.y;
  return across >= grip.width && below >= 0 && below <= screen.height - grip.height;
}

/** Never larger than its screen, never smaller than the page can be; what shrank out of reach moves to the middle. */
function fitted(window: Area, screen: Area): Area {
  const put = { ...window, ...sized(window, screen) };
  return canBeGripped(put, screen) ? put : centred(window, screen);
}

function centred(window: { readonly width: number; readonly height: number }, screen: Area): Area {
  const { width, height } = sized(window, screen);
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}

function sized(window: { readonly width: number; readonly height: number }, screen: Area) {
  return {
    width: Math.max(smallest.width, Math.min(window.width, screen.width)),
    height: Math.max(smallest.height, Math.min(window.height, screen.height)),
  };
}
