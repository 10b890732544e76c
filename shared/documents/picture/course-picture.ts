// The course as a small picture for the letter: pain before and after each visit over the pain before the first, and how its sites ended. From the
// visit's own log, so that it stays what it was. The picture of the client's page, with every site, is renderer/client/CoursePicture.tsx.
import { siteStatePaths } from "../../session/site-state-paths.ts";
import { responses, type Response } from "../../session/vocabulary.ts";
import type { Session } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";
import { visitsOfCourse, type VisitOfCourse } from "../note/progress-rows.ts";
import { paper, pictureDocument, signPaint } from "./picture-paint.ts";
import { element, words, type Attributes } from "./svg.ts";

const width = 720;
const height = 140;
/** The first and the last visit stand between these. */
const across = { from: 84, to: width } as const;
/** Where scores of 10 and of 0 lie. */
const scale = { top: 28, bottom: 98 } as const;
const baselines = { legend: 11, visits: height - 25, sites: height - 5 } as const;
/** So that a visit's words do not run into the next one's. */
const mostVisits = 7;
const middle = { "text-anchor": "middle" } as const;
const faint = { fill: paper.soft } as const;

/** A whole SVG document, or null where this is the first visit: there is nothing to compare it with. */
export function coursePicture(session: Session): string | null {
  const all = visitsOfCourse(session);
  if (all.length < 2) return null;
  const shown = all.length <= mostVisits ? all : [...all.slice(0, 1), ...all.slice(1 - mostVisits)];
  const apart = (across.to - across.from) / shown.length;
  const xOf = (index: number): number => across.from + apart * (index + 0.5);
  const first = shown.find(({ treated, painBefore }) => treated && painBefore !== null)?.painBefore ?? null;
  return pictureDocument(
    { width, height },
    null,
    ...legend(),
    text(0, scale.top + 4, t("letter.picture.pain"), faint),
    ...[0, 5, 10].map(axis),
    // The pain the course began with: what every later score is read against.
    ...(first === null ? [] : [line(first, { stroke: paper.soft, "stroke-dasharray": "5 4" })]),
    text(0, baselines.sites, t("letter.picture.sites"), faint),
    ...shown.flatMap((visit, index) => column(visit, xOf(index))),
    ...(shown.length < all.length ? [text(xOf(0.5), baselines.visits, "…", middle)] : []),
  );
}

function legend(): readonly string[] {
  const scores = [
    circle(across.from + 5, baselines.legend - 4, paper.ground),
    text(across.from + 15, baselines.legend, t("letter.picture.before"), faint),
    circle(across.from + 65, baselines.legend - 4, paper.accent),
    text(across.from + 75, baselines.legend, t("letter.picture.after"), faint),
  ];
  const from = { released: 470, easing: 560, "not-released": 640 } as const;
  const sites = responses.map(
    (response) =>
      sign(response, from[response], baselines.legend) +
      text(from[response] + 12, baselines.legend, t(`response.${response}`), faint),
  );
  return [...scores, ...sites];
}

function axis(score: number): string {
  const label = text(across.from - 8, yOf(score) + 4, String(score), { "text-anchor": "end", ...faint });
  return line(score, { stroke: paper.line, "stroke-opacity": 0.5 }) + label;
}

function line(score: number, paint: Attributes): string {
  const y = yOf(score);
  return element("line", { x1: across.from, x2: across.to, y1: y, y2: y, "stroke-width": 0.8, ...paint });
}

function column(visit: VisitOfCourse, x: number): readonly string[] {
  const { painBefore: before, painAfter: after, isThis } = visit;
  const isBoth = before !== null && after !== null && before !== after;
  const fall = { x1: x, x2: x, stroke: paper.accent, "stroke-width": 2 };
  return [
    ...(isBoth ? [element("line", { ...fall, y1: yOf(before), y2: yOf(after) })] : []),
    ...(before === null ? [] : [score(x, before, after, paper.ground)]),
    ...(after === null || after === before ? [] : [score(x, after, before, paper.accent)]),
    text(x, baselines.visits, nameOf(visit), { ...middle, "font-weight": isThis ? 600 : 400 }),
    ...endings(visit, x),
  ];
}

/** A dot and its number, on the side where the other score of the visit is not. */
function score(x: number, value: number, other: number | null, fill: string): string {
  const isHigher = other === null || value >= other;
  const number = text(x + 10, yOf(value) + (isHigher ? 0 : 9), String(value), { "font-weight": 600 });
  return circle(x, yOf(value), fill) + number;
}

function nameOf({ number, start, isThis }: VisitOfCourse): string {
  const day = localTime(start.wall, start.timeZone, "day-month");
  if (isThis) return t("letter.picture.this", { day });
  return number === null ? t("note.course-progress.none", { day }) : t("note.course-progress.visit", { number, day });
}

/** How many sites ended how, each with the sign that the chart has for it. */
function endings(visit: VisitOfCourse, x: number): readonly string[] {
  const counts = { released: visit.released, easing: visit.easing, "not-released": visit.notReleased };
  const shown = responses.filter((response) => counts[response] > 0);
  if (shown.length === 0) return [text(x, baselines.sites, "–", middle)];
  const apart = 32;
  return shown.map((response, index) => {
    const at = x + (index - (shown.length - 1) / 2) * apart;
    return (
      text(at - 4, baselines.sites, String(counts[response]), { "text-anchor": "end" }) +
      sign(response, at + 6, baselines.sites)
    );
  });
}

function sign(response: Response, x: number, baseline: number): string {
  const parts = siteStatePaths(response).map((part) => element("path", { d: part.path, ...signPaint(part, response) }));
  return element("g", { transform: `translate(${x} ${baseline - 4}) scale(0.48)`, "data-sign": response }, ...parts);
}

function yOf(value: number): number {
  return scale.bottom - ((scale.bottom - scale.top) * value) / 10;
}

function circle(x: number, y: number, fill: string): string {
  return element("circle", { cx: x, cy: y, r: 4.5, fill, stroke: paper.accent, "stroke-width": 2 });
}

function text(x: number, y: number, what: string, attributes: Attributes): string {
  return element("text", { x, y, "font-size": 11.5, fill: paper.ink, ...attributes }, words(what));
}
