// What a chart shows: which view, which layer, how much of the body; and how each of the three is turned. Knows no session.
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import { frames } from "../../shared/body/plate.ts";

export type Zoom = keyof typeof frames;
export type Shown = { readonly view: View; readonly layer: Layer; readonly zoom: Zoom };
export type Turn = keyof Shown;

export function turned(shown: Shown, turn: Turn): Shown {
  switch (turn) {
    case "view":
      return { ...shown, view: shown.view === "back" ? "front" : "back" };
    case "layer":
      return { ...shown, layer: shown.layer === "surface" ? "deep" : "surface" };
    case "zoom":
      return { ...shown, zoom: shown.zoom === "low-back" ? "whole" : "low-back" };
  }
}

/** A mark this near to the edge of the picture, in mm, is as good as outside. */
const edgeMm = 8;

/** Turned and widened, where it must be, so that a place can be seen. */
export function showing(shown: Shown, { view, point }: { readonly view: View; readonly point: ChartPoint }): Shown {
  const { x, y, width, height } = frames[shown.zoom];
  const inside =
    point.x > x + edgeMm && point.x < x + width - edgeMm && point.y > y + edgeMm && point.y < y + height - edgeMm;
  return { ...shown, view, zoom: inside ? shown.zoom : "whole" };
}
