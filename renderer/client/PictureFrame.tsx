// The frame the course picture's parts share: how wide it is, where a visit stands in it, and the line across all visits.
import type { SessionSummary } from "../../shared/session/record.ts";
import styles from "./CoursePicture.module.css";

/** In the picture's own units. */
export const frame = { width: 800, left: 200, right: 100 } as const;

export type PartProps = {
  readonly visits: readonly SessionSummary[];
  /** Where the visit at this place in `visits` stands. */
  readonly across: (index: number) => number;
};

/** `reach`: how far it goes beyond the last visit. */
export function AcrossLine({
  y,
  kind = "rule",
  reach = 20,
}: {
  readonly y: number;
  readonly kind?: "rule" | "notice";
  readonly reach?: number;
}) {
  return <line className={styles[kind]} x1={frame.left - 20} x2={frame.width - frame.right + reach} y1={y} y2={y} />;
}
