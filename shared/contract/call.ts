// One row of the contract: what is asked and what is answered. Called by every table of calls in this folder.
import { z } from "zod";

/** `request`: its fields; nothing else may stand beside them. */
export function call<Fields extends z.ZodRawShape, Response extends z.ZodType>(request: Fields, response: Response) {
  return { request: z.strictObject(request), response };
}

/** What was written, by the newest position in its log. */
export const positionSchema = z.strictObject({ position: z.int().min(0) });
