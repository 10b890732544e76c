// What is chosen in passing, and on no page of the settings: light or dark, and how spreadsheets are written.
import { z } from "zod";

export const lookSchema = z.strictObject({
  /** `system`: as the system says. */
  theme: z.enum(["system", "dark", "light"]),
  /** CSV files begin with the mark by which Excel knows UTF-8. */
  csvMark: z.boolean(),
  /** They have semicolons and decimal commas, as Excel wants them in German, French and many other languages. */
  decimalComma: z.boolean(),
});

export const lookDefaults: z.infer<typeof lookSchema> = { theme: "system", csvMark: true, decimalComma: false };
