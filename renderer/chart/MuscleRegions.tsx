// The muscles of one view as soft shapes: the chosen layer plain to see, the other one only a hint. Drawing only; clicks fall through.
import type { View } from "../../shared/body/chart.ts";
import { muscleById, type Layer } from "../../shared/body/muscles.ts";
import { outlinePath } from "../../shared/body/outline.ts";
import { regionsOn } from "../../shared/body/regions.ts";
import styles from "./MuscleRegions.module.css";

export function MuscleRegions({ view, layer }: { view: View; layer: Layer }) {
  const shown = regionsOn(view).filter(({ muscle }) => muscleById(muscle).layer === layer);
  return (
    <g aria-hidden="true">
      {shown.flatMap(({ muscle, outline }) =>
        ([-1, 1] as const).map((flip) => (
          <path key={`${muscle}${flip}`} className={styles.region} data-layer={layer} d={outlinePath(outline, flip)} />
        )),
      )}
    </g>
  );
}
