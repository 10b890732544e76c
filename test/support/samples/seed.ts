// Puts sample sessions, and a client with visits, into a data folder before the host is started on it, so that a story can begin after its holds.
// Written through the product's own stores.
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
import { recordedOf, sessionOf } from "./sessions.ts";

type Sessions = Readonly<Record<string, readonly SessionEvent[]>>;

function openFolder(folder: string) {
  mkdirSync(folder, { recursive: true });
  const stores = openStores(join(folder, "steadyhold.sqlite"));
  if (!stores.ok) throw new Error(stores.error.code);
  const { database, sessions, clients } = stores.value;
  return {
    clients,
    append(sessionId: string, events: readonly SessionEvent[]): SessionSummary {
      const rows = recordedOf(sessionId, events);
      const line = summarise(sessionOf(rows));
      const appended = sessions.append([{ id: sessionId, position: 0, rows, line }]);
      if (!appended.ok) throw new Error(appended.error.detail);
      return line;
    },
    close: () => database.close(),
  };
}

/** A record's log as it would have been written, from the position after `after` on. */
export function recordedChanges(
  events: readonly ClientEvent[],
  commandId: string,
  after = 0,
): readonly RecordedClientEvent[] {
  return events.map((event, index) => {
    return { position: after + index + 1, wall: event.at.wall, commandId, stamp: "host", event };
  });
}

/** By session id. */
export function seedFolder(folder: string, sessions: Sessions): void {
  const stores = openFolder(folder);
  for (const [sessionId, events] of Object.entries(sessions)) stores.append(sessionId, events);
  stores.close();
}

const link = { clientId: "client-1", courseId: "course-1" };

type Known = Parameters<typeof backgroundOf>[0];

/**
 * The visit filed under the client, with what is known of them: after its end where it is signed, for a seal covers what stands before it, and
 * nothing more enters it.
 */
function filed(events: readonly SessionEvent[], known: Known): readonly SessionEvent[] {
  const at = events.at(-1)?.at ?? 0;
  const isSigned = events.some(({ type }) => type === "note-signed");
  const attached = (when: number): SessionEvent => ({
    type: "client-attached",
    at: when,
    link,
    client: known.details.code,
  });
  if (isSigned) return [...events, attached(at)];
  const [started, ...rest] = events;
  const session = fold([...events.slice(0, 1), attached(0), ...rest]);
  if (started === undefined || session.status === "none") throw new Error("a visit begins with its start");
  const background = backgroundOf(known, session, summarise(session).visit.endedWall, false);
  const informed: readonly SessionEvent[] = background === null ? [] : [{ type: "background-set", at: 0, background }];
  return [started, attached(0), ...informed, ...rest];
}

/** A client with a record, one open course, a screening without a yes, and these visits, oldest first. */
export function seedClient(
  folder: string,
  client: { readonly details: Partial<ClientDetails> & Pick<ClientDetails, "code">; readonly visits: Sessions },
): void {
  const stores = openFolder(folder);
  const [first] = Object.values(client.visits).flat();
  if (first?.type !== "session-started") throw new Error("a visit begins with its start");
  const at = { wall: first.startedWall - 600_000, timeZone: first.timeZone };
  const { clientId, courseId } = link;
  const details = { ...noDetails, ...client.details };
  const events: readonly ClientEvent[] = [
    { type: "client-recorded", at, clientId, details },
    { type: "course-opened", at, courseId, complaint: details.complaint, plan: { visits: 4, weeks: 6 } },
    { type: "screening-answered", at, courseId, yes: [], by: "Ada Roy" },
  ];
  const record = foldRecord(events);
  if (record.status === "none") throw new Error("a record begins with its client");
  const before: SessionSummary[] = [];
  for (const [sessionId, visit] of Object.entries(client.visits)) {
    const known = { details, courses: [...record.courses], sessions: [...before] };
    before.push(stores.append(sessionId, filed(visit, known)));
  }
  const rows = recordedChanges(events, "seed");
  const written = stores.clients.append([{ id: clientId, position: 0, rows, line: record }]);
  if (!written.ok) throw new Error(written.error.detail);
  stores.close();
}
