// What the host tells every open window without being asked.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { idSchema } from "../ids.ts";
import { recordedEventSchema } from "../session/record.ts";
import { settingsSchema } from "../settings/settings.ts";

/** Why closing the window is asked about: a hold is running, or there is something the disk has not taken. */
export const closeReasons = ["hold", "unsaved"] as const;

export const pushSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("session-events"),
    sessionId: idSchema,
    anchorMono: z.number(),
    events: z.array(recordedEventSchema),
  }),
  /** Something in this client's record changed, or it was deleted: read it again where it is shown. */
  z.strictObject({ type: z.literal("client"), clientId: idSchema }),
  /** Session time was re-anchored or events may have been missed: read the session again. */
  z.strictObject({ type: z.literal("reread") }),
  /** The settings as they stand now. */
  z.strictObject({ type: z.literal("settings"), settings: settingsSchema }),
  /** A learned pedal key went down while another window was in front; `mono`: host monotonic ms. */
  z.strictObject({ type: z.literal("pedal"), code: z.string().max(longest.keyCode), mono: z.number() }),
  /** Learned pedal keys that another program has taken while ours was not in front. */
  z.strictObject({ type: z.literal("taken-keys"), codes: z.array(z.string().max(longest.keyCode)).max(200) }),
  /** The person wants to close the window: ask in the page, where the timer stays in sight. */
  z.strictObject({ type: z.literal("close-asked"), why: z.enum(closeReasons) }),
  /** The data could not be written; `saving: true` when it works again. `waiting`: acts that are in memory only until then. */
  z.strictObject({
    type: z.literal("storage"),
    saving: z.boolean(),
    waiting: z.int().min(0).optional(),
    why: z.enum(["disk-full", "not-writable", "gone", "damaged", "conflict", "failed"]).nullable(),
  }),
]);
