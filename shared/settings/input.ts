// How keys and pedals are heard: the profiles, and the times that tell gestures apart.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { actionIds, isModality, isSessionAction, type ActionId } from "../input/actions.ts";
import { withUsualKeys } from "../input/bind.ts";
import { defaultProfiles, profileSchema } from "../input/profiles.ts";

/** Range and step of each time in ms. */
export const inputTimes = {
  /** After an accepted press of an act that turns something over. */
  guardMs: { min: 50, max: 1_000, step: 50 },
  longMs: { min: 300, max: 2_000, step: 50 },
  doubleMs: { min: 200, max: 800, step: 50 },
  /** Switch scanning by itself: how long each choice stays. */
  scanMs: { min: 800, max: 10_000, step: 200 },
} as const;

function time({ min, max }: { readonly min: number; readonly max: number }): z.ZodInt {
  return z.int().min(min).max(max);
}

export const inputSchema = z.strictObject({
  profiles: z
    .array(profileSchema)
    .max(40)
    .refine((profiles) => new Set(profiles.map(({ id }) => id)).size === profiles.length),
  guardMs: time(inputTimes.guardMs),
  longMs: time(inputTimes.longMs),
  doubleMs: time(inputTimes.doubleMs),
  /** Null: the next choice comes only with a press. */
  scanMs: time(inputTimes.scanMs).nullable(),
  /** In the desktop app, learned pedal keys also while another window is in front. */
  inBackground: z.boolean(),
  /** The acts there were when these keys were written; without it they are from before there were keys outside a session. */
  known: z.array(z.string().max(longest.id)).max(1_000).optional(),
});
export type InputSettings = z.infer<typeof inputSchema>;

export const inputDefaults: InputSettings = {
  profiles: defaultProfiles,
  guardMs: 250,
  longMs: 600,
  doubleMs: 400,
  scanMs: null,
  inBackground: true,
  known: [...actionIds],
};

/** What keys of before get: the usual ones for every act they do not know. What was taken away on purpose is known, and stays away. */
export function withKeysOfNewActs(input: InputSettings): InputSettings {
  const known = new Set<string>(input.known ?? actionIds.filter(isOfBefore));
  const unknown = actionIds.filter((action) => !known.has(action));
  if (unknown.length === 0 && input.known !== undefined) return input;
  return { ...input, profiles: [...withUsualKeys(input.profiles, unknown)], known: [...actionIds] };
}

/** Keys for warm-up, stretching, heat and massage came later than the others, and where they were not asked for they are missing. */
function isOfBefore(action: ActionId): boolean {
  return isSessionAction(action) && !isModality(action);
}
