// The colours and lines of the picture: black on white with one accent, so that it prints well and copies on any machine.
import type { PlateRole } from "../../body/plate.ts";
import type { SignPart } from "../../session/site-state-paths.ts";
import type { SiteState } from "../../session/site-state.ts";
import { element, words, type Attributes } from "./svg.ts";

export const paper = {
  ground: "#ffffff",
  ink: "#14181d",
  soft: "#4d5661",
  line: "#8a939c",
  bone: "#f1f2f3",
  accent: "#0c7257",
  font: "Inter, 'Helvetica Neue', Arial, sans-serif",
} as const;

/** A whole SVG document on white paper; `title` for who does not see it, where nothing around it says what it is. */
export function pictureDocument(
  { width, height }: { readonly width: number; readonly height: number },
  title: string | null,
  ...children: readonly string[]
): string {
  const attributes = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height };
  return element(
    "svg",
    { ...attributes, "font-family": paper.font },
    ...(title === null ? [] : [element("title", {}, words(title))]),
    element("rect", { width, height, fill: paper.ground }),
    ...children,
  );
}

const bone = { fill: paper.bone, stroke: paper.line, "stroke-width": 0.9, "stroke-linejoin": "round" } as const;
const line = { fill: "none", stroke: paper.line, "stroke-linecap": "round" } as const;
const region = {
  fill: paper.accent,
  "fill-opacity": 0.1,
  stroke: paper.accent,
  "stroke-width": 1,
  "stroke-opacity": 0.6,
};

export const platePaint: Readonly<Record<PlateRole | "name" | "muscle" | "fibre", Attributes>> = {
  body: { fill: paper.ground, stroke: paper.soft, "stroke-width": 1.4 },
  bone,
  hole: { ...bone, fill: paper.ground },
  process: { fill: paper.line, "fill-opacity": 0.75 },
  disc: { fill: paper.line, "fill-opacity": 0.4 },
  "rib-edge": { ...line, "stroke-width": 8.6 },
  rib: { ...line, stroke: paper.bone, "stroke-width": 7 },
  foramen: { fill: paper.line },
  ridge: { ...line, "stroke-width": 0.8 },
  fold: { ...line, "stroke-width": 1.2 },
  contour: { ...line, "stroke-width": 0.6, "stroke-opacity": 0.6 },
  name: {
    fill: paper.soft,
    stroke: paper.bone,
    "stroke-width": 3,
    "paint-order": "stroke",
    "font-size": 11.5,
    "font-weight": 600,
    "text-anchor": "middle",
  },
  muscle: region,
  fibre: { ...line, stroke: paper.accent, "stroke-width": 0.6, "stroke-opacity": 0.45 },
};

/** States whose sign is filled, so that the number on it is white. */
export function isFilled(state: SiteState): boolean {
  return state === "counted";
}

export function signPaint({ role, dashed }: SignPart, state: SiteState): Attributes {
  const stroke = isFilled(state) || state === "holding" || state === "released" ? paper.accent : paper.ink;
  const drawn = { fill: "none", stroke, "stroke-linecap": "round", "stroke-linejoin": "round" } as const;
  switch (role) {
    case "body":
      return { fill: paper.ground, stroke, "stroke-width": 2, ...(dashed ? { "stroke-dasharray": "4 3.85" } : {}) };
    case "full":
      return { fill: stroke, stroke, "stroke-width": 2 };
    case "half":
      return { fill: stroke, "fill-opacity": 0.3 };
    case "bar":
      return { ...drawn, "stroke-width": 2.4 };
    case "tick":
      return { ...drawn, "stroke-width": 3 };
    case "quarter":
      return { ...drawn, "stroke-width": 4 };
    case "ring":
      return { ...drawn, "stroke-width": 1.6 };
    case "hatch":
      return { ...drawn, "stroke-width": 1 };
  }
}
