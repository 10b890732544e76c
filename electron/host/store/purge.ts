// The one path on which rows of the log are deleted: a client who is deleted with everything. What is left names nobody.
import type { DatabaseSync } from "node:sqlite";

export function createPurge(database: DatabaseSync) {
  const allow = database.prepare("INSERT OR IGNORE INTO purging (stream) VALUES (?)");
  const bury = database.prepare(
    `INSERT OR IGNORE INTO tombstones (stream, wall, events, last_hash)
       SELECT stream, ?, position, hash FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1`,
  );
  const removeEvents = database.prepare("DELETE FROM events WHERE stream = ?");
  const disallow = database.prepare("DELETE FROM purging");
  const removeClient = database.prepare("DELETE FROM clients WHERE client_id = ?");
  const removeSession = database.prepare("DELETE FROM sessions WHERE session_id = ?");
  const onTable = database.prepare("SELECT 1 FROM sessions WHERE finished = 0 LIMIT 1");
  const removeBeat = database.prepare("DELETE FROM beats WHERE session_id = ?");

  return {
    /** Within a transaction of the caller's. */
    remove(streams: readonly string[], wall: number): void {
      for (const stream of streams) {
        allow.run(stream);
        bury.run(Math.round(wall), stream);
        removeEvents.run(stream);
      }
      disallow.run();
    },

    /** Within the same transaction: the lines kept beside the log. */
    removeLines(clientIds: readonly string[], sessionIds: readonly string[]): void {
      for (const clientId of clientIds) removeClient.run(clientId);
      for (const sessionId of sessionIds) {
        removeSession.run(sessionId);
        removeBeat.run(sessionId);
      }
    },

    /**
     * Outside any transaction: what was deleted leaves the write-ahead log too, which still holds the pages as they were, and what pages moved
     * about have left behind. Writing the file anew takes a moment, so it waits while somebody is on the table; the next purge does it.
     */
    wipe(): void {
      if (onTable.get() === undefined) database.exec("VACUUM");
      database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
}
