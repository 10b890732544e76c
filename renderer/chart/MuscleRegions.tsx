// The muscles of one view and layer as soft shapes with their fibres, the one pointed at or walked to with its name. Drawing only: a
// click goes through to the place under it.
import { memo, useState } from "react";
import { flipOf, type View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import { outlinePath } from "../../shared/body/outline.ts";
import type { Frame } from "../../shared/body/plate.ts";
import { type RegionName, regionNames } from "../../shared/body/region-walk.ts";
import { fibresPath, type Region, regionsOn } from "../../shared/body/regions.ts";
import { formatSite } from "../../shared/body/places.ts";
import { isSame } from "./MuscleList.tsx";
import styles from "./MuscleRegions.module.css";

type Props = {
  readonly view: View;
  readonly layer: Layer;
  readonly frame: Frame;
  /** The muscle walked to with the keyboard. */
  readonly walked: RegionName | null;
  /** The muscle of the chosen site: outlined, whatever its layer. */
  readonly chosen: RegionName | null;
};

export function MuscleRegions({ view, layer, frame, walked, chosen }: Props) {
  const [hovered, setHovered] = useState<RegionName | null>(null);
  const names = regionNames(view, layer);
  const named = names.find((name) => isSame(name, walked ?? hovered));
  const outlined = chosen === null ? undefined : regionOf(view, chosen);
  return (
    <g aria-hidden="true" onPointerLeave={() => setHovered(null)}>
      {names.map((name) => (
        <Muscle
          key={`${name.side} ${name.muscle}`}
          muscle={name.muscle}
          side={name.side}
          view={view}
          walked={isSame(name, walked)}
          onEnter={setHovered}
        />
      ))}
      {chosen !== null && outlined !== undefined && (
        <path className={styles.chosen} d={outlinePath(outlined.outline, flipOf(view, chosen.side))} />
      )}
      {named !== undefined && (
        <text className={styles.caption} x={0} y={frame.y + frame.height * 0.965} fontSize={frame.height / 30}>
          {formatSite(named)}
        </text>
      )}
    </g>
  );
}

type MuscleProps = RegionName & { view: View; walked: boolean; onEnter: (name: RegionName) => void };

/** Kept as it is while the marks over it change. */
const Muscle = memo(function Muscle({ muscle, side, view, walked, onEnter }: MuscleProps) {
  const region = regionOf(view, { muscle, side });
  if (region === undefined) return null;
  const flip = flipOf(view, side);
  return (
    <g className={styles.muscle} data-walked={walked} onPointerEnter={() => onEnter({ muscle, side })}>
      <path className={styles.region} d={outlinePath(region.outline, flip)} />
      <path className={styles.fibres} d={fibresPath(region, flip)} />
    </g>
  );
});

function regionOf(view: View, { muscle }: RegionName): Region | undefined {
  return regionsOn(view).find((region) => region.muscle === muscle);
}
