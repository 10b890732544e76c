// Puts sample sessions, and a client with visits, into a data folder before the host is started on it, so that a story can begin after its holds.
// Written through the product's own stores.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createEventStore } from "../../../electron/host/store/event-store.ts";
import { openDatabase } from "../../../electron/host/store/open-database.ts";
import { createRecordStore } from "../../../electron/host/store/record-store.ts";
import { backgroundOf } from "../../../electron/host/streams/after-commit/background.ts";
import { noDetails, type ClientDetails } from "../../../shared/client/details.ts";
import type { ClientEvent } from "../../../shared/client/events.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import { recordedOf, sessionOf } from "./sessions.ts";

type Sessions = Readonly<Record<string, readonly SessionEvent[]>>;

function openStores(folder: string) {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, "steadyhold.sqlite"));
  if (!database.ok) throw new Error(database.error.code);
  const sessions = createEventStore(database.value);
  return {
    records: createRecordStore(database.value, sessions.ofRecord),
    append(sessionId: string, events: readonly SessionEvent[]): SessionSummary {
      const log = recordedOf(sessionId, events);
      const summary = summarise(sessionOf(log));
      const appended = sessions.append(sessionId, 0, log, summary);
      if (!appended.ok) throw new Error(appended.error.detail);
      return summary;
    },
    close: () => sessions.close(),
  };
}

/** By session id. */
export function seedFolder(folder: string, sessions: Sessions): void {
  const stores = openStores(folder);
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
  const stores = openStores(folder);
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
  const batch = { clientId, expectedPosition: 0, commandId: "seed", events, record };
  const written = stores.records.append([batch], at.wall);
  if (!written.ok) throw new Error(written.error.detail);
  stores.close();
}
