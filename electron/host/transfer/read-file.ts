// Reads a Steadyhold JSON file: all of it, or a list of what is wrong with it and where. Knows no store and writes nothing.
import { z } from "zod";
import { isTimeZone, isWall } from "../../../shared/time/iso-time.ts";
import { sealProblem } from "../../../shared/documents/note/seal.ts";
import { sha256 } from "../../../shared/sha256.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { sessionDecider } from "../../../shared/session/decide/decider.ts";
import { eventVersion, sessionEventFormat, sessionEventSchema } from "../../../shared/session/events.ts";
import { checkLog, upcast } from "../../../shared/stream.ts";
import {
  digestOf,
  exportFileSchema,
  formatVersion,
  keptSettingsSchema,
  largestFile,
  sessionLogSchema,
  settingsDigest,
} from "../../../shared/documents/file/file.ts";
import { isDeeperThan, problem, type Problem } from "../../../shared/documents/file/problems.ts";
import { readClients, type ReadRecord } from "./read-clients.ts";
import { schemaProblems, withEntry } from "../../../shared/documents/file/schema-problems.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import type { ChangedSection } from "../../../shared/settings/settings.ts";

/** Three times as deep as any file of ours; what is deeper would exhaust whoever walks through it. */
const mostNested = 32;

/** One session of a file that was found whole. */
export type ReadSession = {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly sessionId: string;
  readonly client: string;
  readonly recorded: readonly RecordedEvent[];
};
export type ReadFile = {
  readonly clients: readonly ReadRecord[];
  readonly sessions: readonly ReadSession[];
  readonly settings: readonly ChangedSection[];
};

/** The file's own shape, before the sections are looked into one by one. Older event versions are lifted as they are read. */
const outerSchema = exportFileSchema.extend({
  eventVersion: z.int().min(1).max(eventVersion),
  sections: z
    .strictObject({ clients: z.array(z.unknown()), sessions: z.array(z.unknown()), settings: z.array(z.unknown()) })
    .partial(),
});
const innerSchema = sessionLogSchema.extend({
  events: z.array(sessionLogSchema.shape.events.element.extend({ event: z.unknown() })).min(1),
});
/** Where the entries can be seen at all, whatever else is in them. */
const entriesSchema = z.object({ events: z.array(z.object({ event: z.unknown() })) });
const headSchema = z.object({ format: z.literal("steadyhold"), formatVersion: z.int(), eventVersion: z.int() });

export function readFile(text: string): Result<ReadFile, readonly Problem[]> {
  if (text.length > largestFile) return err([problem("too-large")]);
  const parsed = parseJson(text);
  if (!parsed.ok) return err([problem("not-json", { detail: parsed.error })]);
  if (isDeeperThan(mostNested, parsed.value)) return err([problem("too-deep")]);
  const foreign = foreignFileProblem(parsed.value);
  if (foreign !== null) return err([foreign]);
  const outer = outerSchema.safeParse(parsed.value);
  if (!outer.success) return err(schemaProblems(outer.error, parsed.value));
  const { clients: rawClients = [], sessions: rawSessions = [], settings: rawSettings = [] } = outer.data.sections;
  const clients = readClients(rawClients);
  const sessions = readSessions(rawSessions, outer.data.eventVersion);
  const settings = readKeptSettings(rawSettings);
  if (clients.ok && sessions.ok && settings.ok) {
    return ok({ clients: clients.value, sessions: sessions.value, settings: settings.value });
  }
  return err([clients, sessions, settings].flatMap((part) => (part.ok ? [] : part.error)));
}

function readSessions(raws: readonly unknown[], version: number): Result<ReadSession[], readonly Problem[]> {
  const problems: Problem[] = [];
  const sessions: ReadSession[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of raws.entries()) {
    const session = readSession(index + 1, raw, version);
    if (!session.ok) problems.push(...session.error);
    else if (seen.has(session.value.sessionId))
      problems.push(problem("twice", { session: session.value.number, client: session.value.client }));
    else {
      seen.add(session.value.sessionId);
      sessions.push(session.value);
    }
  }
  return problems.length > 0 ? err(problems) : ok(sessions);
}

/** Told by the first fields, so that a list of strange fields does not hide that it is simply another file. */
function foreignFileProblem(value: unknown): Problem | null {
  if (typeof value === "object" && value !== null && "resourceType" in value) return problem("fhir");
  const head = headSchema.safeParse(value);
  if (!head.success) return problem("not-ours");
  const newer = head.data.formatVersion > formatVersion || head.data.eventVersion > eventVersion;
  return newer ? problem("newer") : null;
}

function readSession(number: number, raw: unknown, version: number): Result<ReadSession, readonly Problem[]> {
  const inner = innerSchema.safeParse(raw);
  const rows = entriesSchema.safeParse(raw);
  const events = rows.success ? rows.data.events.map(({ event }) => event) : [];
  const lifted = events.map((event) => upcast(sessionEventFormat, version, event));
  const first = lifted[0]?.ok === true ? lifted[0].value : null;
  const client = first?.type === "session-started" ? first.client : null;
  // All that is wrong is told at once: the events are looked into even where something around them is wrong.
  const problems = [
    ...(inner.success ? [] : schemaProblems(inner.error, raw).map(withEntry)),
    ...lifted.flatMap((one, index) => (one.ok ? [] : eventProblems(events[index], one.error, index + 1))),
  ];
  if (!inner.success || problems.length > 0) return err(problems.map((one) => ({ ...one, session: number, client })));
  const { sessionId, digest } = inner.data;
  const recorded = inner.data.events.flatMap(({ position, wall, commandId, stamp }, index) => {
    const one = lifted[index];
    return one?.ok === true ? [{ position, wall, commandId, stamp, event: one.value }] : [];
  });
  const wrong = wrongWith(sessionId, recorded);
  if (wrong !== null) return err([{ ...wrong, session: number, client }]);
  // The digest covers what the file says, before anything in it was lifted.
  if (digestOf(sessionId, inner.data.events) !== digest) return err([problem("changed", { session: number, client })]);
  if (sealProblem(recorded, sha256) !== null) return err([problem("seal", { session: number, client })]);
  return ok({ number, sessionId, client: client ?? "", recorded });
}

/** What each event alone cannot show: the order, the story they tell together, and clocks and places that exist. */
function wrongWith(sessionId: string, recorded: readonly RecordedEvent[]): Problem | null {
  const gap = recorded.findIndex(({ position }, index) => position !== index + 1);
  if (gap >= 0) return problem("positions", { entry: gap + 1 });
  const breach = checkLog(
    sessionDecider,
    sessionId,
    recorded.map(({ event }) => event),
  );
  if (breach !== null) return problem(breach.code, { entry: breach.entry });
  let lostMs = 0;
  for (const { event, position, wall } of recorded) {
    if (event.type === "session-started" && !isTimeZone(event.timeZone)) {
      return problem("time-zone", { entry: position, detail: event.timeZone });
    }
    if (event.type === "session-recovered") lostMs += event.gapMs;
    if (event.type === "clock-set") lostMs += event.byMs;
    const startedWall = recorded[0]?.event.type === "session-started" ? recorded[0].event.startedWall : 0;
    const told = "wall" in event && typeof event.wall === "number" ? event.wall : wall;
    if (![startedWall, startedWall + event.at + lostMs, wall, told].every(isWall)) {
      return problem("time", { entry: position });
    }
  }
  return null;
}

function eventProblems(event: unknown, said: string, entry: number): readonly Problem[] {
  const parsed = sessionEventSchema.safeParse(event);
  if (!parsed.success) return schemaProblems(parsed.error, event, { entry });
  return [problem("not-allowed", { entry, detail: said })];
}

function parseJson(text: string): Result<unknown, string> {
  try {
    // A mark some editors put before UTF-8 is no part of the file.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return ok(value);
  } catch (error) {
    return err(error instanceof Error ? error.message : "");
  }
}

/** As the file says it: the digest covers this, before a schema trimmed anything. */
const asWritten = z.object({ settings: z.unknown() });

function readKeptSettings(raws: readonly unknown[]): Result<ChangedSection[], readonly Problem[]> {
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
