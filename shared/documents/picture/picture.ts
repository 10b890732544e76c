// The body chart of a session as a picture for the note: SVG on white paper, with side letters, a list of sites and a legend of signs.
import { type View, views } from "../../body/chart.ts";
import { siteStatePaths } from "../../session/site-state-paths.ts";
import { formatPlace, formatSite } from "../../body/places.ts";
import { siteState, type SiteState, siteStates } from "../../session/site-state.ts";
import type { Facts, Session, Site } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";
import { panel, panelHeight, panelWidth } from "./picture-panel.ts";
import { paper, pictureDocument, signPaint } from "./picture-paint.ts";
import { element, words } from "./svg.ts";
import { wrapped } from "./wrap.ts";

const width = 960;
const margin = 40;
const rowHeight = 40;
const listColumns = 2;
const nameSize = 22;
const nameLine = 28;

/** A whole SVG document, for saving by itself. Every view that holds a site is drawn; without sites the back. */
export function chartPicture(session: Session): string {
  const { facts } = session;
  const drawn = viewsDrawn(facts);
  const left = (width - drawn.length * panelWidth - (drawn.length - 1) * margin) / 2;
  const name = wrapped(session.client, (width - 2 * margin) / nameSize);
  const nameEnd = 44 + (name.length - 1) * nameLine;
  const panelsTop = nameEnd + 52;
  const listTop = panelsTop + panelHeight + 48;
  const rows = Math.ceil(facts.sites.length / listColumns);
  const legendTop = listTop + rows * rowHeight + 16;
  const height = legendTop + 40;
  const when = localTime(session.startedWall, session.timeZone, "date-time");
  return pictureDocument(
    { width, height },
    t("picture.title", { client: session.client, when }),
    ...name.map((line, index) => text(margin, 44 + index * nameLine, line, nameSize, { "font-weight": 600 })),
    text(margin, nameEnd + 24, t("picture.subtitle", { when }), 14, { fill: paper.soft }),
    ...drawn.map((view, index) => panel(facts, view, left + index * (panelWidth + margin), panelsTop)),
    ...facts.sites.map((site, index) => listRow(facts, site, index, rows, listTop)),
    ...legend(facts, legendTop, margin),
  );
}

/** The same chart for a page that already tells whose it is and lists the sites: the views side by side and the legend of signs. */
export function notePicture(session: Session): string {
  const { facts } = session;
  const drawn = viewsDrawn(facts);
  const pageWidth = drawn.length * panelWidth + (drawn.length - 1) * margin;
  const height = panelHeight + 44;
  return pictureDocument(
    { width: pageWidth, height },
    null,
    ...drawn.map((view, index) => panel(facts, view, index * (panelWidth + margin), 0)),
    ...legend(facts, panelHeight + 26, 0),
  );
}

function viewsDrawn(facts: Facts): readonly View[] {
  const shown = views.filter((view) => facts.sites.some((site) => site.view === view));
  return shown.length === 0 ? ["back"] : shown;
}

function listRow(facts: Facts, site: Site, index: number, rows: number, top: number): string {
  const column = Math.floor(index / Math.max(1, rows));
  const x = margin + column * ((width - 2 * margin) / listColumns);
  const y = top + (index % Math.max(1, rows)) * rowHeight;
  const now = siteState(facts, site);
  const state = now === "closed" ? t("site-state.closed.short") : t(`site-state.${now}`);
  const view = t("picture.view", { view: t(`view.${site.view}`) });
  return element(
    "g",
    { "data-listed": site.number },
    text(x + 22, y, String(site.number), 15, { "font-weight": 600, "text-anchor": "end" }),
    element(
      "text",
      { x: x + 32, y, "font-size": 15, fill: paper.ink },
      words(formatSite(site)),
      element("tspan", { "font-size": 12, fill: paper.soft }, words(`\u00a0· ${view} · ${state}`)),
    ),
    text(x + 32, y + 17, formatPlace(site), 12, { fill: paper.soft }),
  );
}

function legend(facts: Facts, top: number, left: number): readonly string[] {
  const used = new Set(facts.sites.map((site) => siteState(facts, site)));
  let x = left + 12;
  return siteStates
    .filter((state) => used.has(state))
    .map((state) => {
      const entry = legendEntry(state, x, top);
      x += 44 + t(`site-state.${state}`).length * 7;
      return entry;
    });
}

function legendEntry(state: SiteState, x: number, y: number): string {
  const parts = siteStatePaths(state).map((part) => element("path", { d: part.path, ...signPaint(part, state) }));
  return (
    element("g", { transform: `translate(${x} ${y}) scale(0.8)` }, ...parts) +
    text(x + 18, y + 4, t(`site-state.${state}`), 12, { fill: paper.soft })
  );
}

function text(x: number, y: number, what: string, size: number, attributes: Record<string, string | number>): string {
  return element("text", { x, y, "font-size": size, fill: paper.ink, ...attributes }, words(what));
}
