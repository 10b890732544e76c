// What a person can set, as one list of sections: each a schema with its defaults. A section is added as a row here, its words, and its page
// in renderer/settings/. Knows neither where settings are kept nor who reads them.
import { z } from "zod";
import { inputDefaults, inputSchema } from "./input.ts";
import { noteSettingsDefaults, noteSettingsSchema } from "./note.ts";
import { practiceDefaults, practiceSchema } from "./practice.ts";
import { protocolDefaults, protocolSchema } from "./protocol.ts";
import { soundDefaults, soundSchema } from "./sound.ts";

const sections = {
  practice: { schema: practiceSchema, defaults: practiceDefaults },
  sound: { schema: soundSchema, defaults: soundDefaults },
  input: { schema: inputSchema, defaults: inputDefaults },
  protocol: { schema: protocolSchema, defaults: protocolDefaults },
  note: { schema: noteSettingsSchema, defaults: noteSettingsDefaults },
} as const;

export type SectionName = keyof typeof sections;
export type Section<S extends SectionName> = z.infer<(typeof sections)[S]["schema"]>;
export type Settings = { readonly [S in SectionName]: Section<S> };

export const settingsSchema = z.strictObject({
  practice: practiceSchema,
  input: inputSchema,
  sound: soundSchema,
  protocol: protocolSchema,
  note: noteSettingsSchema,
});

/** One section as it shall stand from now on; always the whole section. */
export const changedSectionSchema = z.discriminatedUnion("section", [
  z.strictObject({ section: z.literal("practice"), value: practiceSchema }),
  z.strictObject({ section: z.literal("input"), value: inputSchema }),
  z.strictObject({ section: z.literal("sound"), value: soundSchema }),
  z.strictObject({ section: z.literal("protocol"), value: protocolSchema }),
  z.strictObject({ section: z.literal("note"), value: noteSettingsSchema }),
]);
export type ChangedSection = z.output<typeof changedSectionSchema>;

export const sectionNames: readonly SectionName[] = ["practice", "input", "sound", "protocol", "note"];

/** Each section as it stands, in the order of `sectionNames`. */
export function sectionsOf({ practice, input, sound, protocol, note }: Settings): readonly ChangedSection[] {
  return [
    { section: "practice", value: practice },
    { section: "input", value: input },
    { section: "sound", value: sound },
    { section: "protocol", value: protocol },
    { section: "note", value: note },
  ];
}

/**
 * Settings from what is stored: a section that is missing has its defaults, and of one that an older or newer Steadyhold wrote, or that was
 * damaged, every value that still makes sense is kept.
 */
export function readSettings(stored: ReadonlyMap<string, unknown>): Settings {
  return {
    practice: readSection(sections.practice, stored.get("practice")),
    sound: readSection(sections.sound, stored.get("sound")),
    input: readSection(sections.input, stored.get("input")),
    protocol: readSection(sections.protocol, stored.get("protocol")),
    note: readSection(sections.note, stored.get("note")),
  };
}

type SectionRow<T> = { readonly schema: z.ZodObject & z.ZodType<T>; readonly defaults: T };

function readSection<T extends object>({ schema, defaults }: SectionRow<T>, stored: unknown): T {
  const whole = schema.safeParse(stored);
  if (whole.success) return whole.data;
  if (typeof stored !== "object" || stored === null) return defaults;
  // Names of the schema only: what is stored may be called "toString".
  const found = new Map<string, unknown>(Object.entries(stored));
  const kept = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value = field.safeParse(found.get(name));
    return value.success && found.has(name) ? [[name, value.data]] : [];
  });
  const mended = schema.safeParse({ ...defaults, ...Object.fromEntries(kept) });
  return mended.success ? mended.data : defaults;
}
