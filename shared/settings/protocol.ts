// How this practice works: what holds and courses begin with, when pain is severe, which scores are asked. The rules keep their limits.
import { z } from "zod";
import { courseDefaults, coursePlanSchema } from "../course/plan.ts";
import { severeFromSchema, usualSevereFrom } from "../session/clearance.ts";
import { holdDefaultsSchema, usualHoldDefaults } from "../session/hold-defaults.ts";

export const protocolSchema = z.strictObject({
  ...holdDefaultsSchema.shape,
  ...coursePlanSchema.shape,
  severeFrom: severeFromSchema,
  /** Optional outcome scores, off unless a practice wants them. */
  sleep: z.boolean(),
  stress: z.boolean(),
  bend: z.boolean(),
  "low-mood": z.boolean().default(false),
  anxiety: z.boolean().default(false),
  /** Whether a site has a place for how tender it is before and after its holds. */
  tenderness: z.boolean().default(false),
  /** Whether a site has a place for where pressure on it is felt. */
  referredPain: z.boolean().default(false),
  /** Whether a session records the time of warm-up, stretching, heat and other massage. */
  modalities: z.boolean().default(false),
});

export const protocolDefaults: z.infer<typeof protocolSchema> = {
  ...usualHoldDefaults,
  ...courseDefaults,
  severeFrom: usualSevereFrom,
  sleep: false,
  stress: false,
  bend: false,
  "low-mood": false,
  anxiety: false,
  tenderness: false,
  referredPain: false,
  modalities: false,
};
