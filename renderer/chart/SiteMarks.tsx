// All marks of one view, set so that none covers another. Where a mark had to give way, a line leads to its place.
import { useMemo, type RefObject } from "react";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import { spreadMarks, type Box } from "../../shared/body/labels.ts";
import type { SiteState } from "../../shared/session/queries.ts";
import type { Site } from "../../shared/session/state.ts";
import { Mark } from "./Mark.tsx";
import styles from "./SiteMarks.module.css";

export type ChartSite = Pick<Site, "number" | "muscle" | "side" | "point"> & {
  readonly view: View;
  readonly state: SiteState;
  readonly chosen: boolean;
  /** Ended holds so far, and how many of them counted. */
  readonly holds: number;
  readonly counted: number;
  /** How long the running hold on this site has lasted, in ms; null where none runs. */
  readonly heldMs: number | null;
};

export type MarkProps = {
  readonly picture: RefObject<SVGSVGElement | null>;
  /** Radius of a mark in chart units. */
  readonly size: number;
  /** Arrow keys move the mark that has the focus; not while a hold runs, when they change the pressure. */
  readonly nudged: boolean;
  readonly onChoose: (number: number) => void;
  readonly onMove: (number: number, point: ChartPoint) => void;
  readonly onReach: (number: number) => void;
};

type Props = MarkProps & { readonly sites: readonly ChartSite[]; readonly frame: Box };

export function SiteMarks({ sites, frame, ...rest }: Props) {
  const { size } = rest;
  // Of the sites only their places matter here: a hold that runs must not set all marks anew.
  const key = sites.map(({ point: { x, y }, chosen }) => `${x},${y},${chosen}`).join(" ");
  const shownAt = useMemo(() => {
    const chosen = sites.findIndex((site) => site.chosen);
    const points = sites.map((site) => site.point);
    return spreadMarks(points, size * 2.5, frame, chosen < 0 ? null : chosen);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the sites
  }, [key, size, frame]);
  const placed = sites.map((site, index) => ({ site, shownAt: shownAt[index] ?? site.point }));
  // All lines lie under all marks; the marks keep the order of their numbers, which is the order Tab walks them in.
  return (
    <>
      {placed.map((one) => (
        <Leader key={one.site.number} from={one.site.point} to={one.shownAt} size={size} />
      ))}
      {placed.map((one) => (
        <Mark key={one.site.number} {...one} {...rest} />
      ))}
    </>
  );
}

/** From a place to its mark, where the mark had to give way. */
function Leader({ from, to, size }: { from: ChartPoint; to: ChartPoint; size: number }) {
  if (Math.hypot(to.x - from.x, to.y - from.y) <= size * 0.5) return null;
  return (
    <g aria-hidden="true">
      <line className={styles.leader} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle className={styles.place} cx={from.x} cy={from.y} r={size * 0.22} />
    </g>
  );
}
