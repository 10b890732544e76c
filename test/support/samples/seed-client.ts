// Puts a client with told visits into a data folder before the host is started on it: record, course, screening, and every visit filed under
// them, through the product's own stores.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openStores } from "../../../electron/host/store/stores.ts";
import { backgroundOf } from "../../../electron/host/streams/after-commit/background.ts";
import { noDetails, type ClientDetails } from "../../../shared/client/details.ts";
import type { ClientEvent, RecordedClientEvent } from "../../../shared/client/events.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import { recordedLog } from "./seed.ts";

const link = { clientId: "client-1", courseId: "course-1" };

type Seed = {
  readonly details: Partial<ClientDetails> & Pick<ClientDetails, "code">;
  /** By session id, oldest first. */
  readonly visits: Readonly<Record<string, readonly SessionEvent[]>>;
};

type Known = Parameters<typeof backgroundOf>[0];

/**
 * The log with the visit filed under the client, with what is known of them: after its end where it is signed, for a seal covers what stands
 * before it, and nothing more enters it.
 */
function filed(events: readonly SessionEvent[], known: Known): readonly SessionEvent[] {
  const at = events.at(-1)?.at ?? 0;
  const signed = events.some(({ type }) => type === "note-signed");
  const attached = (when: number): SessionEvent => ({
    type: "client-attached",
    at: when,
    link,
    client: known.details.code,
  });
  if (signed) return [...events, attached(at)];
  const [started, ...rest] = events;
  const session = fold([...events.slice(0, 1), attached(0), ...rest]);
  if (started === undefined || session.status === "none") throw new Error("a visit begins with its start");
  const background = backgroundOf(known, session, summarise(session).visit.endedWall, false);
  const informed: readonly SessionEvent[] = background === null ? [] : [{ type: "background-set", at: 0, background }];
  return [started, attached(0), ...informed, ...rest];
}

/** A record's log as it would have been written. */
export function recordedChanges(
  events: readonly ClientEvent[],
  commandId: string,
  after = 0,
): readonly RecordedClientEvent[] {
  return events.map((event, index) => {
    return { position: after + index + 1, wall: event.at.wall, commandId, stamp: "host", event };
  });
}

export function seedClient(folder: string, { details, visits }: Seed): void {
  mkdirSync(folder, { recursive: true });
  const database = openStores(join(folder, "steadyhold.sqlite"));
  if (!database.ok) throw new Error(database.error.code);
  const sessions = database.value.sessions;
  const records = database.value.clients;
  const [first] = Object.values(visits).flat();
  if (first?.type !== "session-started") throw new Error("a visit begins with its start");
  const at = { wall: first.startedWall - 600_000, timeZone: first.timeZone };
  const { clientId, courseId } = link;
  const whole = { ...noDetails, ...details };
  const { complaint } = whole;
  const events: readonly ClientEvent[] = [
    { type: "client-recorded", at, clientId, details: whole },
    { type: "course-opened", at, courseId, complaint, plan: { visits: 4, weeks: 6 } },
    { type: "screening-answered", at, courseId, yes: [], by: "Ada Roy" },
  ];
  const record = foldRecord(events);
  if (record.status === "none") throw new Error("a record begins with its client");
  const before: SessionSummary[] = [];
  for (const [sessionId, told] of Object.entries(visits)) {
    const log = recordedLog(sessionId, filed(told, { details: whole, courses: [...record.courses], sessions: before }));
    const state = fold(log.map(({ event }) => event));
    if (state.status === "none") throw new Error("a session begins with its start");
    before.push(summarise(state));
    const appended = sessions.append([{ id: sessionId, position: 0, rows: log, line: summarise(state) }]);
    if (!appended.ok) throw new Error(appended.error.detail);
  }
  const written = records.append([{ id: clientId, position: 0, rows: recordedChanges(events, "seed"), line: record }]);
  if (!written.ok) throw new Error(written.error.detail);
  database.value.database.close();
}
