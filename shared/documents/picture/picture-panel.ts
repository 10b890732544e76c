// One view of the body in the picture: plate, the muscles that were treated, side letters, and the marks set apart from each other.
import { flipOf, sides, type ChartPoint, type View } from "../../body/chart.ts";
import { spreadMarks } from "../../body/labels.ts";
import { siteStatePaths } from "../../session/site-state-paths.ts";
import { outlinePath } from "../../body/outline.ts";
import { frames, type Frame } from "../../body/plate.ts";
import { plateNames, plateShapes } from "../../body/plate-shapes.ts";
import { fibresPath, regionsOn } from "../../body/regions.ts";
import { siteState } from "../../session/site-state.ts";
import type { Facts, Site } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import { isFilled, paper, platePaint, signPaint } from "./picture-paint.ts";
import { element, words } from "./svg.ts";

export const panelWidth = 420;
export const panelHeight = 500;

/** Drawn with its upper left corner at `left`, `top` of the page. */
export function panel(facts: Facts, view: View, left: number, top: number): string {
  const sites = facts.sites.filter((site) => site.view === view);
  const frame = frameFor(sites);
  const scale = Math.min(panelWidth / frame.width, panelHeight / frame.height);
  const size = 11 / scale;
  const points = spreadMarks(
    sites.map((site) => site.point),
    size * 2.5,
    frame,
  );
  const viewBox = `${frame.x} ${frame.y} ${frame.width} ${frame.height}`;
  return element(
    "svg",
    { x: left, y: top, width: panelWidth, height: panelHeight, viewBox, "data-view": view },
    ...plateShapes(view).map(({ role, path }) => element("path", { d: path, ...platePaint[role] })),
    ...treatedRegions(sites, view),
    ...plateNames(view).map(({ text, x, y }) => element("text", { x, y, ...platePaint.name }, words(text))),
    ...sideLetters(view, frame, 16 / scale),
    ...sites.map((site, index) => mark(facts, site, points[index] ?? site.point, size)),
    element("title", {}, words(t("picture.view", { view: t(`view.${view}`) }))),
  );
}

const roomMm = 45;

/** The low back, and as much more as the sites need; always of the panel's shape, so that nothing is drawn askew. */
function frameFor(sites: readonly Site[]): Frame {
  const low = frames["low-back"];
  const heights = sites.map(({ point }) => point.y);
  const top = Math.min(low.y, ...heights.map((y) => y - roomMm));
  const bottom = Math.max(low.y + low.height, ...heights.map((y) => y + roomMm));
  const furthest = Math.max(low.width / 2, ...sites.map(({ point }) => Math.abs(point.x) + roomMm));
  const width = Math.max(2 * furthest, ((bottom - top) * panelWidth) / panelHeight);
  const height = (width * panelHeight) / panelWidth;
  return { x: -width / 2, y: top, width, height };
}

/** The outline of every muscle that has a site, on the side where it has one. */
function treatedRegions(sites: readonly Site[], view: View): readonly string[] {
  return regionsOn(view).flatMap((region) =>
    sides.flatMap((side) => {
      if (!sites.some((site) => site.muscle === region.muscle && site.side === side)) return [];
      const flip = flipOf(view, side);
      return [
        element("path", { d: outlinePath(region.outline, flip), ...platePaint.muscle }),
        element("path", { d: fibresPath(region, flip), ...platePaint.fibre }),
      ];
    }),
  );
}

/** The client's left is on the left of the back view and on the right of the front view. */
function sideLetters(view: View, frame: Frame, size: number): readonly string[] {
  const y = frame.y + size * 1.2;
  const [atLeft, atRight] = view === "back" ? (["left", "right"] as const) : (["right", "left"] as const);
  const letter = (x: number, side: "left" | "right", anchor: string): string =>
    element(
      "text",
      { x, y, "font-size": size, "font-weight": 600, fill: paper.ink, "text-anchor": anchor, "data-side": side },
      words(t(`side.${side}.short`)),
    );
  return [letter(frame.x + size * 0.3, atLeft, "start"), letter(frame.x + frame.width - size * 0.3, atRight, "end")];
}

function mark(facts: Facts, site: Site, at: ChartPoint, size: number): string {
  const state = siteState(facts, site);
  const { x, y } = site.point;
  const away = Math.hypot(at.x - x, at.y - y) > size * 0.5;
  const leader = away
    ? element("line", { x1: x, y1: y, x2: at.x, y2: at.y, stroke: paper.soft, "stroke-width": size * 0.1 }) +
      element("circle", { cx: x, cy: y, r: size * 0.22, fill: paper.ink })
    : "";
  const parts = siteStatePaths(state).map((part) => element("path", { d: part.path, ...signPaint(part, state) }));
  const number = element(
    "text",
    {
      y: 3.9,
      "font-size": site.number > 9 ? 9.5 : 11,
      "font-weight": 600,
      "text-anchor": "middle",
      fill: isFilled(state) ? paper.ground : paper.ink,
      // Keeps the number readable over the hatching of a closed site.
      ...(state === "closed" ? { stroke: paper.ground, "stroke-width": 3.5, "paint-order": "stroke" } : {}),
    },
    words(String(site.number)),
  );
  const where = { "data-site": site.number, "data-x": x, "data-y": y };
  const transform = `translate(${round(at.x)} ${round(at.y)}) scale(${round(size / 10)})`;
  return leader + element("g", { ...where, transform }, ...parts, number);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
