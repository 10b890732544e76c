// Reads the settings of a Steadyhold file: every section of them, or a list of what is wrong. Knows no store.
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { ChangedSection } from "../../../shared/settings/settings.ts";
import { keptSettingsSchema, settingsDigest } from "../../../shared/documents/file/file.ts";
import { problem, type Problem } from "../../../shared/documents/file/problems.ts";
import { schemaProblems } from "../../../shared/documents/file/schema-problems.ts";

/** As the file says it: the digest covers this, before a schema trimmed anything. */
const asWritten = z.object({ settings: z.unknown() });

export function readKeptSettings(raws: readonly unknown[]): Result<ChangedSection[], readonly Problem[]> {
  const problems: Problem[] = [];
  const found = new Map<string, ChangedSection>();
  for (const [index, raw] of raws.entries()) {
    const read = keptSettingsSchema.safeParse(raw);
    if (!read.success) {
      const within = `sections.settings.${index}`;
      const wrong = schemaProblems(read.error, raw);
      problems.push(...wrong.map((one) => ({ ...one, field: [within, one.field].filter(Boolean).join(".") })));
      continue;
    }
    const { digest, settings } = read.data;
    const { section: field } = settings;
    if (settingsDigest(asWritten.parse(raw).settings) !== digest) problems.push(problem("settings-changed", { field }));
    else if (found.has(field)) problems.push(problem("settings-twice", { field }));
    else found.set(field, settings);
  }
  return problems.length > 0 ? err(problems) : ok([...found.values()]);
}
