// The records of the clients that are on the screen, each read once for all who show it, and once more when a push concerns it. Called by
// use-client.ts.
import type { Failure, Push, Response } from "../../shared/contract/contract.ts";
import type { SessionEvent } from "../../shared/session/events.ts";
import type { Host } from "../host/host.ts";
import { createReading, type Reading } from "../host/use-call.ts";

export type ClientNow = Response<"client.read">;

/** "record": nothing is shown that happens within a session, so that not every press in one reads the whole record again. */
export type Follows = "record" | "visits";

export type ReadClient = {
  /** What was read last; a failed read takes nothing off the screen. Null before the first answer, and once the client is deleted. */
  readonly client: ClientNow | null;
  /** Why the last read failed. */
  readonly failure: Failure | null;
};

type User = { readonly follows: Follows; readonly onChange: () => void };

type Entry = {
  now: ReadClient;
  readonly users: Set<User>;
  readonly reading: Reading;
  /** Something happened in a visit while nobody showed visits. */
  isBehind: boolean;
};

export const nothingRead: ReadClient = { client: null, failure: null };

/** What the host writes into a visit by itself; no record shows it. */
const unseen: ReadonlySet<SessionEvent["type"]> = new Set(["advice-given", "background-set"]);

export type ClientCache = ReturnType<typeof createClientCache>;

export function createClientCache(host: Host) {
  const entries = new Map<string, Entry>();

  function open(clientId: string): Entry {
    const entry: Entry = {
      now: nothingRead,
      users: new Set(),
      isBehind: false,
      reading: createReading(host, {
        name: "client.read",
        request: { clientId },
        isConcerned: (push) => isConcerned(push, clientId, entry),
        onAnswer(answer) {
          const before = entry.now.client;
          if (answer.ok) entry.now = { client: answer.value, failure: null };
          // Deleted, here or in another window: nothing of it is shown any longer.
          else entry.now = { client: answer.error.code === "unknown-client" ? null : before, failure: answer.error };
          for (const { onChange } of entry.users) onChange();
        },
      }),
    };
    entries.set(clientId, entry);
    return entry;
  }

  return {
    now: (clientId: string): ReadClient => entries.get(clientId)?.now ?? nothingRead,

    /** Returns what ends it. */
    follow(clientId: string, follows: Follows, onChange: () => void): () => void {
      const entry = entries.get(clientId) ?? open(clientId);
      const user: User = { follows, onChange };
      entry.users.add(user);
      if (entry.isBehind && follows === "visits") {
        entry.isBehind = false;
        entry.reading.reload();
      }
      return () => {
        entry.users.delete(user);
        // The screen that follows may show the same client: it begins to follow before this runs.
        queueMicrotask(() => {
          if (entry.users.size > 0 || entries.get(clientId) !== entry) return;
          entry.reading.stop();
          entries.delete(clientId);
        });
      };
    },
  };
}

function isConcerned(push: Push, asked: string, entry: Entry): boolean {
  const { client } = entry.now;
  // A record that was merged answers with the one it ended in.
  const isOurs = (clientId: string | null): boolean => clientId === asked || clientId === client?.clientId;
  if (push.type === "reread") return true;
  if (push.type === "client") return isOurs(push.clientId);
  if (push.type !== "session-events" || push.events.every(({ event }) => unseen.has(event.type))) return false;
  // One of its sessions may have gone to another client, or still be linked to a record that was merged into this one.
  const isVisit = isOurs(push.clientId) || client?.sessions.some(({ sessionId }) => sessionId === push.sessionId);
  if (isVisit !== true) return false;
  entry.isBehind = ![...entry.users].some(({ follows }) => follows === "visits");
  return !entry.isBehind;
}

const caches = new WeakMap<Host, ClientCache>();

/** One cache a host, so that whoever has the host shares it. */
export function clientCacheOf(host: Host): ClientCache {
  const cache = caches.get(host) ?? createClientCache(host);
  caches.set(host, cache);
  return cache;
}
