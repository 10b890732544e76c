// The sign of each state a site can be in, as paths round 0,0 with a radius of 10: told apart by shape, so that no colour is needed.
// The chart, the list of sites and the printed picture all draw these.
import type { SiteState } from "./site-state.ts";

export type SignRole = "body" | "full" | "half" | "bar" | "tick" | "quarter" | "hatch" | "ring";
export type SignPart = { readonly role: SignRole; readonly path: string; readonly dashed?: true };

const circle = "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z";
const body: SignPart = { role: "body", path: circle };
const full: SignPart = { role: "full", path: circle };

const signs: Readonly<Record<SiteState, readonly SignPart[]>> = {
  planned: [{ ...body, dashed: true }],
  short: [body, { role: "quarter", path: "M0 -10A10 10 0 0 1 10 0" }],
  holding: [body, { role: "ring", path: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z" }],
  counted: [full],
  released: [body, { role: "tick", path: "M5.5 -10.5L8.5 -7.5L14 -13.5" }],
  easing: [body, { role: "half", path: "M-10 0C-5 -5 5 5 10 0A10 10 0 0 1 -10 0Z" }],
  "not-released": [body, { role: "bar", path: "M-13.5 0H-10M10 0H13.5" }],
  closed: [
    { role: "body", path: "M-10 -10H10V10H-10Z" },
    { role: "hatch", path: "M-10 -2L-2 -10M-10 6L6 -10M-6 10L10 -6M2 10L10 2" },
  ],
};

export function siteStatePaths(state: SiteState): readonly SignPart[] {
  return signs[state];
}
