// The quiet drawing under the muscles, and over them the names to count vertebrae by. Drawing only; clicks fall through.
import { memo } from "react";
import type { View } from "../../shared/body/chart.ts";
import { plateNames, plateShapes } from "../../shared/body/plate-shapes.ts";
import styles from "./Plate.module.css";

export const Plate = memo(function Plate({ view }: { view: View }) {
  return (
    <g className={styles.plate} aria-hidden="true">
      {plateShapes(view).map(({ role, path }) => (
        <path key={`${role}${path}`} className={styles[role]} d={path} />
      ))}
    </g>
  );
});

export const PlateNames = memo(function PlateNames({ view }: { view: View }) {
  return (
    <g aria-hidden="true">
      {plateNames(view).map(({ text, x, y }) => (
        <text key={text} className={styles.name} x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
});
