// The signs of the course picture and their legend: shape tells the response, colour only repeats it.
import { t } from "../../shared/words/words.ts";
import look from "../ui/look.module.css";
import styles from "./CoursePicture.module.css";
import { formatSite } from "../../shared/body/places.ts";
import { isCompletedVisit } from "../../shared/guidance/view.ts";
import type { VisitSite } from "../../shared/session/visit.ts";
import type { SessionSummary } from "../../shared/session/record.ts";

// The rows of the course picture: which sites were worked on over the visits, and how each answered. Pure; draws nothing.
type CellSign = "released" | "easing" | "not-released" | "suspected" | "none";

export type SiteRow = {
  readonly key: string;
  readonly name: string;
  /** One a visit: null where this site was not held. */
  readonly cells: readonly (CellSign | null)[];
};

/** The visits that are drawn: made ones, and the one that is open now. */
export function drawnVisits(visits: readonly SessionSummary[]): readonly SessionSummary[] {
  return visits.filter((visit) => isCompletedVisit(visit) || (!visit.finished && visit.visit.holds > 0));
}

export function siteRows(visits: readonly SessionSummary[]): readonly SiteRow[] {
  const sites = new Map<string, VisitSite>();
  for (const { visit } of visits) {
    for (const site of visit.sites) if (site.holds > 0) sites.set(keyOf(site), site);
  }
  return [...sites.entries()].map(([key, site]) => ({
    key,
    name: formatSite(site),
    cells: visits.map(({ visit }) => cellOf(visit.sites.filter((one) => one.holds > 0 && keyOf(one) === key))),
  }));
}

function keyOf(site: VisitSite): string {
  return `${site.muscle} ${site.side}`;
}

/** Two marks on one muscle and side are one row: what is worst of them is shown. */
function cellOf(sites: readonly VisitSite[]): CellSign | null {
  if (sites.length === 0) return null;
  if (sites.some((site) => site.suspected)) return "suspected";
  for (const response of ["not-released", "easing", "released"] as const) {
    if (sites.some((site) => site.response === response)) return response;
  }
  return "none";
}

const r = 7;

export function CellMark({ sign, x, y }: { readonly sign: CellSign; readonly x: number; readonly y: number }) {
  return (
    <g className={styles.cell} data-sign={sign} transform={`translate(${x} ${y})`}>
      <title>{t(`picture.legend.${sign}`)}</title>
      {sign === "suspected" ? (
        <path d={`M${-r} ${-r}H${r}V${r}H${-r}ZM${-r} ${r}L${r} ${-r}M${-r} 0L0 ${-r}M0 ${r}L${r} 0`} />
      ) : (
        <circle r={sign === "none" ? 2.5 : r} className={sign === "released" ? styles.full : undefined} />
      )}
      {sign === "easing" && <path className={styles.full} d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} />}
    </g>
  );
}

const signs: readonly CellSign[] = ["released", "easing", "not-released", "suspected", "none"];

export function Legend() {
  return (
    <figcaption className={`${look.row} ${look.help} ${styles.legend}`}>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <circle className={styles.before} r={5.5} />
        </svg>
        {t("picture.legend.before")}
      </span>
      <span>
        <svg viewBox="-8 -8 16 16" aria-hidden="true">
          <circle className={styles.after} r={4.5} />
        </svg>
        {t("picture.legend.after")}
      </span>
      {signs.map((sign) => (
        <span key={sign}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <CellMark sign={sign} x={0} y={0} />
          </svg>
          {t(`picture.legend.${sign}`)}
        </span>
      ))}
    </figcaption>
  );
}
