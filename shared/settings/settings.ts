// What a person can set, as one table of sections: each a schema with its defaults. A section is added as a row here, its name in
// shared/words/en-export.ts, and its page in renderer/settings/. Knows neither where settings are kept nor who reads them.
import { z } from "zod";
import { inputDefaults, inputSchema, withKeysOfNewActs } from "./input.ts";
import { lookDefaults, lookSchema } from "./look.ts";
import { noteSettingsDefaults, noteSettingsSchema } from "./note.ts";
import { practiceDefaults, practiceSchema } from "./practice.ts";
import { protocolDefaults, protocolSchema } from "./protocol.ts";
import { soundDefaults, soundSchema } from "./sound.ts";

const rows = [
  row("practice", practiceSchema, practiceDefaults),
  row("input", inputSchema, inputDefaults),
  row("sound", soundSchema, soundDefaults),
  row("protocol", protocolSchema, protocolDefaults),
  row("note", noteSettingsSchema, noteSettingsDefaults),
  row("look", lookSchema, lookDefaults),
] as const;
type Row = (typeof rows)[number];
export type SectionName = Row["section"];
export type Section<S extends SectionName> = Settings[S];

export const sectionNames: readonly SectionName[] = rows.map(({ section }) => section);

type Shape = { readonly [R in Row as R["section"]]: R["schema"] };
const byName = Object.fromEntries(rows.map(({ section, schema }) => [section, schema]));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets which schema stands under which name; the rows say it
export const settingsSchema = z.strictObject(byName as Shape);
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

const [first, ...others] = rows;
/** One section as it shall stand from now on; always the whole section. */
export const changedSectionSchema = z.discriminatedUnion("section", [
  first.changed,
  ...others.map(({ changed }) => changed),
]);
/** The same as a window asks for it. `seen`: the section as it stood there; left out, as it stands. */
export const writtenSectionSchema = z.discriminatedUnion("section", [
  first.written,
  ...others.map(({ written }) => written),
]);
export type ChangedSection = z.output<typeof changedSectionSchema>;

/** Each section as it stands, in the order of `sectionNames`. */
export function sectionsOf(settings: Settings): readonly ChangedSection[] {
  return rows.map(({ section, changed }) => changed.parse({ section, value: settings[section] }));
}

/**
 * Settings from what is stored: a section that is missing has its defaults, and of one that an older or newer Steadyhold wrote, or that was
 * damaged, every value that still makes sense is kept.
 */
export function readSettings(stored: ReadonlyMap<string, unknown>): Settings {
  const settings = settingsSchema.parse(
    Object.fromEntries(rows.map((row) => [row.section, readSection(row, stored.get(row.section))])),
  );
  return { ...settings, input: withKeysOfNewActs(settings.input) };
}

/** All there is to say of a section: its name, what it may hold, and what it holds before anybody set anything. */
function row<S extends string, T extends z.ZodObject>(section: S, schema: T, defaults: z.output<T>) {
  const changed = z.strictObject({ section: z.literal(section), value: schema });
  return { section, schema, defaults, changed, written: changed.extend({ seen: schema.optional() }) };
}

function readSection({ schema, defaults }: Pick<Row, "schema" | "defaults">, stored: unknown): object {
  const whole = schema.safeParse(stored);
  if (whole.success) return whole.data;
  if (typeof stored !== "object" || stored === null) return defaults;
  // Names of the schema only: what is stored may be called "toString".
  const found = new Map<string, unknown>(Object.entries(stored));
  const kept = Object.entries<z.ZodType>(schema.shape).flatMap(([name, field]) => {
    const value = field.safeParse(found.get(name));
    return value.success && found.has(name) ? [[name, value.data]] : [];
  });
  const mended = schema.safeParse({ ...defaults, ...Object.fromEntries(kept) });
  return mended.success ? mended.data : defaults;
}
