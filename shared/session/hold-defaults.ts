// What the holds of a session begin with: target, pressure, applicator. The practice sets them; the limits stay the protocol's.
import { z } from "zod";
import { holdProtocol } from "./hold-protocol.ts";
import { applicatorSchema, pressureLevelSchema } from "./vocabulary.ts";

export const holdDefaultsSchema = z.strictObject({
  targetMs: z.int().min(holdProtocol.countsFromMs).max(holdProtocol.limitMs),
  level: pressureLevelSchema,
  applicator: applicatorSchema,
});
export type HoldDefaults = z.infer<typeof holdDefaultsSchema>;

export const usualHoldDefaults: HoldDefaults = {
  targetMs: holdProtocol.defaultTargetMs,
  level: 2,
  applicator: "fingers",
};
