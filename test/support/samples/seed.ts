// Puts told sessions into a data folder before the host is started on it, so that a story can begin after its holds.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openStores } from "../../../electron/host/store/stores.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";

/** The log as it would have been recorded; session time and the wall go on together. */
export function recordedLog(sessionId: string, events: readonly SessionEvent[]): readonly RecordedEvent[] {
  const first = events[0];
  const started = first?.type === "session-started" ? first.startedWall : 0;
  return events.map((event, index) => ({
    position: index + 1,
    wall: started + event.at,
    commandId: `c${index + 1}`,
    stamp: "press",
    event: event.type === "session-started" ? { ...event, sessionId } : event,
  }));
}

/** By session id. */
export function seedFolder(folder: string, sessions: Readonly<Record<string, readonly SessionEvent[]>>): void {
  mkdirSync(folder, { recursive: true });
  const database = openStores(join(folder, "steadyhold.sqlite"));
  if (!database.ok) throw new Error(database.error.code);
  const store = database.value.sessions;
  for (const [sessionId, events] of Object.entries(sessions)) {
    const log = recordedLog(sessionId, events);
    const state = fold(log.map((row) => row.event));
    if (state.status === "none") throw new Error("a session begins with its start");
    const appended = store.append([{ id: sessionId, position: 0, rows: log, line: summarise(state) }]);
    if (!appended.ok) throw new Error(appended.error.detail);
  }
  database.value.database.close();
}
