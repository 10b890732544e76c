// The one contract between page and host: call names, what goes in and out, what is pushed. Transports move it, and hold no rule.
import { z } from "zod";
import { backupStateSchema } from "./backup.ts";
import { clientCommandSchema } from "./client/commands.ts";
import { clientDetailsSchema } from "./client/details.ts";
import { clientLineSchema } from "./client/line.ts";
import { recordRefusalCodes } from "./client/refusals.ts";
import { courseSchema, momentSchema } from "./course/course.ts";
import { idSchema } from "./ids.ts";
import {
  amendmentSchema,
  clientLabelSchema,
  credentialsSchema,
  sessionCommandSchema,
  signerNameSchema,
} from "./session/commands.ts";
import { largestFile, sectionNames, sectionSchemas } from "./export/file.ts";
import { mostProblems, problemSchema } from "./export/problems.ts";
import { muscleIdSchema, plannedSiteSchema } from "./session/place.ts";
import { recordedEventSchema, sessionSummarySchema, storedRowSchema } from "./session/record.ts";
import { refusalCodes } from "./session/refusals.ts";
import { changedSectionSchema, sectionNames as settingsSections, settingsSchema } from "./settings/settings.ts";
import { wordingSchema } from "./session/vocabulary.ts";

const sessionIdSchema = idSchema;
const commandIdSchema = idSchema;

/** Expected failures of a call. `refused` is a clinical or session rule, the others are the machine's. */
export const failureSchema = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("refused"), refusal: z.enum(refusalCodes), site: z.int().nullable() }),
  z.strictObject({ code: z.literal("record-refused"), refusal: z.enum(recordRefusalCodes) }),
  z.strictObject({ code: z.literal("unknown-client") }),
  z.strictObject({ code: z.literal("session-open"), sessionId: sessionIdSchema, client: z.string() }),
  z.strictObject({ code: z.literal("unknown-session") }),
  /** The record is not as Steadyhold wrote it: `row` is the first entry that shows it. */
  z.strictObject({
    code: z.literal("changed"),
    what: z.enum(["row", "seal", "amendment", "after-signing"]),
    row: z.int(),
  }),
  z.strictObject({
    code: z.literal("not-saved"),
    why: z.enum(["disk-full", "not-writable", "damaged", "conflict", "failed"]),
  }),
  z.strictObject({ code: z.literal("bad-request"), detail: z.string() }),
  z.strictObject({ code: z.literal("host-gone") }),
  /** The window holds no key to this host: it was opened by hand, or Steadyhold was started anew since. */
  z.strictObject({ code: z.literal("not-entered") }),
  z.strictObject({ code: z.literal("host-failed") }),
]);
export type Failure = z.infer<typeof failureSchema>;

const snapshotSchema = z.strictObject({
  sessionId: sessionIdSchema,
  /** Host monotonic ms at which this session's time was 0: session time = host mono - anchor. */
  anchorMono: z.number(),
  events: z.array(recordedEventSchema),
});
export type SessionSnapshot = z.infer<typeof snapshotSchema>;

/** Text as it is, anything else as base64; a picture of thirty sites is under 1 MB, a practice's file the largest text. */
const fileContentSchema = z.union([
  z.strictObject({ text: z.string().max(largestFile) }),
  z.strictObject({ base64: z.base64().max(8_000_000) }),
]);
export type FileContent = z.infer<typeof fileContentSchema>;

const foundClientsSchema = z.strictObject({ lines: z.array(clientLineSchema), total: z.int().min(0) });

const unsignedSchema = z.strictObject({ total: z.int().min(0), newest: z.array(sessionSummarySchema) });

/** What was not here, what was here and went on in the file, and what was here already. */
const importCountsSchema = z.strictObject({
  added: z.int().min(0),
  continued: z.int().min(0),
  known: z.int().min(0),
});

const calls = {
  /** Who answers, for the about line; which host decides how files are saved. */
  "app.info": {
    request: z.strictObject({}),
    response: z.strictObject({ version: z.string(), host: z.enum(["electron", "browser"]) }),
  },
  /** What helps to find out why something failed, to be sent to whoever can: versions, sizes, the log. No client data. */
  "app.diagnostics": { request: z.strictObject({}), response: z.strictObject({ text: z.string() }) },
  /** One round trip of the clock handshake: the host's monotonic ms now. */
  "clock.read": { request: z.strictObject({}), response: z.strictObject({ mono: z.number() }) },
  /** Every note that waits for a signature, newest first, as far as anybody scrolls. */
  "notes.unsigned": { request: z.strictObject({}), response: unsignedSchema },
  "home.read": {
    request: z.strictObject({}),
    response: z.strictObject({
      open: z.array(sessionSummarySchema),
      recent: z.array(sessionSummarySchema),
      /** Finished and waiting to be signed, the newest few first; `notes.unsigned` gives the others. */
      unsigned: unsignedSchema,
      /** Begun today in the place where the host stands, newest first. */
      today: z.array(sessionSummarySchema),
      /** Clients in the window for their next visit, and past it, by their course. The longest waiting first; `total` counts all. */
      due: foundClientsSchema,
      overdue: foundClientsSchema,
      now: momentSchema,
    }),
  },
  /** Clients whose code, name, birth year or complaint hold every word of `query`; everybody for an empty one. */
  "client.search": {
    request: z.strictObject({
      query: z.string().max(200),
      archived: z.boolean(),
      limit: z.int().min(1).max(200),
    }),
    response: foundClientsSchema,
  },
  "client.create": {
    request: z.strictObject({ details: clientDetailsSchema, commandId: commandIdSchema }),
    response: z.strictObject({ clientId: idSchema }),
  },
  /** The whole record with all its sessions, oldest first; what guidance says of it is computed from this by shared/course. */
  "client.read": {
    request: z.strictObject({ clientId: idSchema }),
    response: z.strictObject({
      /** Another id than asked for where the record was merged into that one. */
      clientId: idSchema,
      details: clientDetailsSchema,
      archived: z.boolean(),
      courses: z.array(courseSchema),
      sessions: z.array(sessionSummarySchema),
      now: momentSchema,
    }),
  },
  "client.command": {
    request: z.strictObject({ clientId: idSchema, commandId: commandIdSchema, command: clientCommandSchema }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  /** `from` ends in `clientId`. */
  "client.merge": {
    request: z.strictObject({ clientId: idSchema, from: idSchema, commandId: commandIdSchema }),
    response: z.strictObject({ clientId: idSchema }),
  },
  /** For good, with every session. `typed`: the client's code, typed by the person who deletes. */
  "client.delete": {
    request: z.strictObject({ clientId: idSchema, typed: z.string().max(200) }),
    response: z.strictObject({ sessions: z.int().min(0) }),
  },
  /** A visit of the course asked for; null: of the open course, or of a new one with the practice's usual plan. */
  "client.start-session": {
    request: z.strictObject({ clientId: idSchema, courseId: idSchema.nullable(), commandId: commandIdSchema }),
    response: snapshotSchema,
  },
  /** A quick session becomes a client's visit afterwards; a visit of the wrong client changes hands. */
  "session.attach": {
    request: z.strictObject({
      sessionId: sessionIdSchema,
      clientId: idSchema,
      courseId: idSchema.nullable(),
      commandId: commandIdSchema,
    }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  "session.start": {
    request: z.strictObject({ client: clientLabelSchema, commandId: commandIdSchema }),
    response: snapshotSchema,
  },
  "session.read": { request: z.strictObject({ sessionId: sessionIdSchema }), response: snapshotSchema },
  /** The sites of the same client's last finished session, to be planned in this one; null where there was none. */
  "session.last-sites": {
    request: z.strictObject({ sessionId: sessionIdSchema }),
    response: z.strictObject({
      last: z
        .strictObject({ startedWall: z.int(), timeZone: z.string(), sites: z.array(plannedSiteSchema) })
        .nullable(),
    }),
  },
  /** How often each muscle was marked in the practice's latest sessions, for the picker. */
  "muscles.used": {
    request: z.strictObject({}),
    response: z.strictObject({
      used: z.array(z.strictObject({ muscle: muscleIdSchema, times: z.int().min(1) })),
    }),
  },
  /** `stamp`: host monotonic ms of the press itself; null where there was no press. */
  "session.command": {
    request: z.strictObject({
      sessionId: sessionIdSchema,
      commandId: commandIdSchema,
      stamp: z.number().nullable(),
      /** How long after `stamp` it was known what was meant: a long or double press had to be waited for. */
      waitedMs: z.number().min(0).max(3_000).default(0),
      command: sessionCommandSchema,
    }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  "settings.read": { request: z.strictObject({}), response: settingsSchema },
  /** One whole section; every window is told of it by a push. */
  "settings.write": { request: changedSectionSchema, response: z.strictObject({}) },
  /** Seals the note of a finished session; the time is the host's. */
  "session.sign": {
    request: z.strictObject({
      sessionId: sessionIdSchema,
      commandId: commandIdSchema,
      name: signerNameSchema,
      credentials: credentialsSchema,
      wording: wordingSchema,
    }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  "session.amend": {
    request: amendmentSchema.extend({ sessionId: sessionIdSchema, commandId: commandIdSchema }),
    response: z.strictObject({ position: z.int().min(0) }),
  },
  /** The rows as they lie on the disk, for a record that was changed: what it says now is not vouched for. */
  "session.stored": {
    request: z.strictObject({ sessionId: sessionIdSchema }),
    response: z.strictObject({ rows: z.array(storedRowSchema) }),
  },
  /**
   * A part of one section of what the practice keeps, to be put into a file: oldest first from the one numbered `from`, of one
   * client where a label is given. `unread`: sessions and clients whose log is damaged. `next`: where the next part begins, null after the last.
   */
  "practice.read": {
    request: z.strictObject({
      section: z.enum(sectionNames),
      from: z.int().min(0),
      client: clientLabelSchema.nullable(),
    }),
    response: z.strictObject({
      sections: z.strictObject(sectionSchemas).partial(),
      unread: z.array(z.strictObject({ id: z.string(), client: z.string() })),
      next: z.int().min(1).nullable(),
    }),
  },
  /** Reads a JSON file in: all of it, or nothing and a list of what is wrong (the first of `total` problems). */
  "practice.import": {
    request: z.strictObject({ text: z.string().max(largestFile) }),
    response: z.discriminatedUnion("outcome", [
      z.strictObject({
        outcome: z.literal("imported"),
        sessions: importCountsSchema,
        clients: importCountsSchema,
        /** Sections taken over, and those that were changed here and so were left as they are. */
        settings: z.strictObject({
          taken: z.array(z.enum(settingsSections)),
          left: z.array(z.enum(settingsSections)),
        }),
      }),
      z.strictObject({
        outcome: z.literal("refused"),
        problems: z.array(problemSchema).max(mostProblems),
        total: z.int().min(1),
      }),
    ]),
  },
  "backup.read": { request: z.strictObject({}), response: backupStateSchema },
  /** Now, besides the one a day and the one after every session. */
  "backup.make": { request: z.strictObject({}), response: backupStateSchema },
  /** Puts this backup in the data's place; the data as it was is kept beside it. Refused while a healthy session is open. */
  "backup.restore": { request: z.strictObject({ name: z.string().min(1).max(80) }), response: z.strictObject({}) },
  /** Where backups go from now on; null: beside the data. */
  "backup.move": {
    request: z.strictObject({ folder: z.string().trim().min(1).max(1_000).nullable() }),
    response: backupStateSchema,
  },
  /** Electron only: the page as it would be printed, as a PDF. In an ordinary browser the print dialog makes one. */
  "page.save-pdf": {
    request: z.strictObject({ name: z.string().min(1).max(200) }),
    response: z.strictObject({ saved: z.boolean() }),
  },
  /** Electron asks where to save; in an ordinary browser the page downloads instead and never calls this. */
  "file.save": {
    request: z.strictObject({ name: z.string().min(1).max(200), content: fileContentSchema }),
    response: z.strictObject({ saved: z.boolean() }),
  },
} as const;

export type CallName = keyof typeof calls;
export type Request<N extends CallName> = z.input<(typeof calls)[N]["request"]>;
/** A request as the handler gets it: checked, trimmed. */
export type Parsed<N extends CallName> = z.output<(typeof calls)[N]["request"]>;
export type Response<N extends CallName> = z.output<(typeof calls)[N]["response"]>;

/** The same table, typed so that a call's name leads to its own schemas. */
export const schemas: {
  readonly [N in CallName]: { readonly request: z.ZodType<Parsed<N>>; readonly response: z.ZodType<Response<N>> };
} = calls;

const usualRequest = 256 * 1024;
/** Characters inside JSON may be written as two; what carries a whole file is allowed that. */
const largestRequests: Readonly<Partial<Record<CallName, number>>> = {
  "file.save": 2 * largestFile,
  "practice.import": 2 * largestFile,
};

/** In characters of JSON (bytes over HTTP): what a transport refuses to carry. */
export function largestRequest(name: string): number {
  return (isCallName(name) ? largestRequests[name] : undefined) ?? usualRequest;
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

/** What the host tells every open window without being asked. */
export const pushSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("session-events"),
    sessionId: sessionIdSchema,
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
  z.strictObject({ type: z.literal("pedal"), code: z.string().max(30), mono: z.number() }),
  /** Learned pedal keys that another program has taken while ours was not in front. */
  z.strictObject({ type: z.literal("taken-keys"), codes: z.array(z.string().max(30)).max(200) }),
  /** The data could not be written; `saving: true` when it works again. */
  z.strictObject({
    type: z.literal("storage"),
    saving: z.boolean(),
    why: z.enum(["disk-full", "not-writable", "damaged", "conflict", "failed"]).nullable(),
  }),
]);
export type Push = z.infer<typeof pushSchema>;
