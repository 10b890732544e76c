// The quiet drawing under the muscles, as the plate's shapes say. Drawing only; clicks fall through.
import { memo } from "react";
import type { View } from "../../shared/body/chart.ts";
import { plateShapes } from "../../shared/body/plate-shapes.ts";
import styles from "./Plate.module.css";

export const Plate = memo(function Plate({ view }: { view: View }) {
  return (
    <g className={styles.plate} aria-hidden="true">
      {plateShapes(view).map((shape) =>
        shape.role === "name" ? (
          <text key={shape.text} className={styles.name} x={shape.x} y={shape.y} textAnchor="middle">
            {shape.text}
          </text>
        ) : (
          <path key={`${shape.role}${shape.path}`} className={styles[shape.role]} d={shape.path} />
        ),
      )}
    </g>
  );
});
