// A session as it is given to a page: its whole log, and where its time stands on the host's clock.
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { recordedEventSchema } from "../session/record.ts";

export const snapshotSchema = z.strictObject({
  sessionId: idSchema,
  /** Host monotonic ms at which this session's time was 0: session time = host mono - anchor. */
  anchorMono: z.number(),
  events: z.array(recordedEventSchema),
});
