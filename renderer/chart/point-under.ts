// Where on the chart a pointer is: screen pixels to chart units, whatever the picture's size and zoom.
import type { ChartPoint } from "../../shared/body/chart.ts";

/** Null while the picture is not on the screen. Rounded to the millimetre. */
export function pointUnder(
  picture: SVGSVGElement | null,
  at: { readonly clientX: number; readonly clientY: number },
): ChartPoint | null {
  const matrix = picture?.getScreenCTM();
  if (matrix === null || matrix === undefined) return null;
  const point = new DOMPoint(at.clientX, at.clientY).matrixTransform(matrix.inverse());
  return { x: Math.round(point.x), y: Math.round(point.y) };
}
