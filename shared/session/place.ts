// Border schemas for a place on the body: muscle, side, view and chart point. The anatomy itself lives in body/.
import { z } from "zod";
import { muscles, type MuscleId } from "../body/muscles.ts";

const muscleIds: readonly MuscleId[] = muscles.map((muscle) => muscle.id);

export const muscleIdSchema = z.enum(muscleIds);
export const sideSchema = z.enum(["left", "right"]);
export const viewSchema = z.enum(["back", "front"]);
/** Chart units, see body/chart.ts; bounded so that no mark can lie off the plate's page. */
export const chartPointSchema = z.strictObject({
  x: z.number().min(-5_000).max(5_000),
  y: z.number().min(-10_000).max(10_000),
});

/** Where a site is. */
export const placeFields = { muscle: muscleIdSchema, side: sideSchema, view: viewSchema, point: chartPointSchema };

/** A site of the client's last session: where it was, never what was found there. */
export const plannedSiteSchema = z.strictObject({
  ...placeFields,
  /** Rule `inflammation`: it was suspected there, so this session warns on the same site. */
  warned: z.boolean(),
});
export type PlannedSite = z.infer<typeof plannedSiteSchema>;
