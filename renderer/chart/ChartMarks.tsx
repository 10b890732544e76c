// All marks of one view, set so that none covers another. Where a mark had to give way, a line leads to its place.
import { useMemo } from "react";
import type { ChartPoint } from "../../shared/body/chart.ts";
import { spreadMarks, type Box } from "../../shared/body/labels.ts";
import { ChartMark, type ChartSite, type ChartMarkProps } from "./ChartMark.tsx";
import styles from "./ChartMarks.module.css";

type Props = ChartMarkProps & { readonly sites: readonly ChartSite[]; readonly frame: Box };

export function ChartMarks({ sites, frame, ...rest }: Props) {
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
        <ChartMark key={one.site.number} {...one} {...rest} />
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
