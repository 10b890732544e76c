// What a Steadyhold JSON file holds, as schemas: the published JSON Schema and the reader of such files are made from these.
import { z } from "zod";
import { longest } from "../../bounds.ts";
import { canonical } from "../../canonical.ts";
import { clientEventSchema, clientEventVersion } from "../../client/events.ts";
import { idSchema } from "../../ids.ts";
import { eventVersion } from "../../session/events.ts";
import { type RecordedEvent, recordedEventSchema } from "../../session/record.ts";
import { type ChangedSection, changedSectionSchema } from "../../settings/settings.ts";
import { sha256 } from "../../sha256.ts";
import { t } from "../../words/words.ts";

/** The version of the file's own shape; what is in an event has a version of its own (session/events.ts). */
export const formatVersion = 1;

/** In characters; what is larger is moved by copying the data folder. */
export const largestFile = 128 * 2 ** 20;

/** SHA-256 as hexadecimal digits. */
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const sessionLogSchema = z.strictObject({
  sessionId: idSchema.describe(t("schema.session-id")),
  digest: digestSchema.describe(t("schema.digest")),
  events: z.array(recordedEventSchema).min(1).describe(t("schema.events")),
});
export type SessionLog = z.infer<typeof sessionLogSchema>;

/** A client's record with its courses: everything that was written in it. Which session is whose stands in the session. */
export const clientLogSchema = z.strictObject({
  clientId: idSchema.describe(t("schema.client-id")),
  digest: digestSchema.describe(t("schema.client-digest")),
  eventVersion: z.literal(clientEventVersion).describe(t("schema.event-version")),
  events: z
    .array(
      z.strictObject({ position: z.int().min(1), commandId: z.string().max(longest.id), event: clientEventSchema }),
    )
    .min(1)
    .describe(t("schema.client-events")),
});
export type ClientLog = z.infer<typeof clientLogSchema>;

/** One section of what is set. */
export const keptSettingsSchema = z.strictObject({
  digest: digestSchema.describe(t("schema.settings-digest")),
  settings: changedSectionSchema,
});
export type KeptSettings = z.infer<typeof keptSettingsSchema>;

/**
 * The sections of a file. What else a practice keeps is a row here with its schema, a reader in read-file.ts, and a row among the
 * host's sections (electron/host/transfer/).
 */
export const sectionSchemas = {
  clients: z.array(clientLogSchema).describe(t("schema.clients")),
  sessions: z.array(sessionLogSchema).describe(t("schema.sessions")),
  settings: z.array(keptSettingsSchema).describe(t("schema.settings")),
} as const;
export type SectionName = keyof typeof sectionSchemas;
export type Sections = { readonly [N in SectionName]?: z.infer<(typeof sectionSchemas)[N]> | undefined };

export const exportFileSchema = z
  .strictObject({
    format: z.literal("steadyhold").describe(t("schema.format")),
    formatVersion: z.literal(formatVersion).describe(t("schema.format-version")),
    eventVersion: z.literal(eventVersion).describe(t("schema.event-version")),
    writtenBy: z.string().max(100).describe(t("schema.written-by")),
    writtenAt: z.iso.datetime({ offset: true, precision: 3 }).describe(t("schema.written-at")),
    sections: z.strictObject(sectionSchemas).partial().describe(t("schema.sections")),
  })
  .describe(t("schema.file"));
export type ExportFile = z.infer<typeof exportFileSchema>;

/** What the digest of a session covers: its id and every event with its place, clocks and origin. */
export function digestOf(sessionId: string, events: readonly unknown[]): string {
  return sha256(canonical({ sessionId, events }));
}

export function logOf(sessionId: string, recorded: readonly RecordedEvent[]): SessionLog {
  const events = recorded.map(({ position, wall, commandId, stamp, event }) => ({
    position,
    wall,
    commandId,
    stamp,
    event,
  }));
  return { sessionId, digest: digestOf(sessionId, events), events };
}

/** What the digest of a record covers: the client's id and every event with its place and the command it came from. */
export function recordDigest(clientId: string, events: readonly unknown[]): string {
  return sha256(canonical({ clientId, events }));
}

export function clientLogOf(clientId: string, recorded: readonly ClientLog["events"][number][]): ClientLog {
  const events = recorded.map(({ position, commandId, event }) => ({ position, commandId, event }));
  return { clientId, digest: recordDigest(clientId, events), eventVersion: clientEventVersion, events };
}

export function settingsDigest(settings: unknown): string {
  return sha256(canonical(settings));
}

export function keptSettings(settings: ChangedSection): KeptSettings {
  return { digest: settingsDigest(settings), settings };
}

// The published JSON Schema of Steadyhold's files, generated from the same definitions that write and read them.

/** JSON Schema 2020-12, as text to save or publish. */
export function jsonSchemaText(): string {
  // What may stand in a file, not what is made of it: a field that came later has a default, and older files lack it.
  const { $schema, ...schema } = z.toJSONSchema(exportFileSchema, {
    target: "draft-2020-12",
    cycles: "throw",
    io: "input",
  });
  return `${JSON.stringify({ $schema, $id: `urn:steadyhold:file:${formatVersion}`, ...schema }, null, 2)}\n`;
}
