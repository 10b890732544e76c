// The colours and lines of the picture: black on white with one accent, so that it prints well and copies on any machine.
import type { PlateRole } from "../body/plate-shapes.ts";
import type { SignPart } from "../body/mark-sign.ts";
import type { SiteState } from "../session/queries.ts";
import type { Attributes } from "./svg.ts";

export const paper = {
  ground: "#ffffff",
  ink: "#14181d",
  soft: "#4d5661",
  line: "#8a939c",
  bone: "#f1f2f3",
  accent: "#0c7257",
  font: "Inter, 'Helvetica Neue', Arial, sans-serif",
} as const;

const outlined = { fill: "none", stroke: paper.line, "stroke-width": 1, "stroke-linecap": "round" } as const;

export const platePaint: Readonly<Record<PlateRole | "muscle", Attributes>> = {
  body: { fill: paper.ground, stroke: paper.soft, "stroke-width": 1.4 },
  bone: { fill: paper.bone, stroke: paper.line, "stroke-width": 0.9, "stroke-linejoin": "round" },
  process: { fill: paper.line },
  rib: { fill: "none", stroke: "#e3e6e8", "stroke-width": 8, "stroke-linecap": "round" },
  foramen: { fill: paper.line },
  fold: outlined,
  name: { fill: paper.soft, "font-size": 7.5, "text-anchor": "middle" },
  muscle: { fill: paper.accent, "fill-opacity": 0.08, stroke: paper.accent, "stroke-width": 1, "stroke-opacity": 0.5 },
};

/** States whose sign is filled, so that the number on it is white. */
export function isFilled(state: SiteState): boolean {
  return state === "counted" || state === "holding";
}

export function signPaint({ role, dashed }: SignPart, state: SiteState): Attributes {
  const stroke = isFilled(state) || state === "released" ? paper.accent : paper.ink;
  const line = { fill: "none", stroke, "stroke-linecap": "round", "stroke-linejoin": "round" } as const;
  switch (role) {
    case "body":
      return { fill: paper.ground, stroke, "stroke-width": 2, ...(dashed ? { "stroke-dasharray": "4 3.85" } : {}) };
    case "full":
      return { fill: stroke, stroke, "stroke-width": 2 };
    case "half":
      return { fill: stroke, "fill-opacity": 0.3 };
    case "bar":
      return { ...line, "stroke-width": 2.4 };
    case "tick":
      return { ...line, "stroke-width": 3 };
    case "quarter":
      return { ...line, "stroke-width": 4 };
    case "hatch":
      return { ...line, "stroke-width": 1 };
  }
}
