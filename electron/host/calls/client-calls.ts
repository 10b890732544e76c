// The calls about clients' records, each handed to the records service or the store that answers it. Holds no rule.
import type { RecordStore } from "../streams/record-ports.ts";
import type { Records } from "../streams/records.ts";
import { saved } from "../streams/not-saved.ts";
import { positioned, type Handlers } from "./dispatch.ts";

export type ClientCalls = Pick<
  Handlers,
  | "client.search"
  | "client.create"
  | "client.read"
  | "client.command"
  | "client.merge"
  | "client.delete"
  | "client.start-session"
  | "session.attach"
>;

export function clientCalls(records: Records, store: Pick<RecordStore, "search">): ClientCalls {
  return {
    "client.search": ({ query, archived, limit }) => saved(store.search(query, archived, limit)),
    "client.create": ({ details, commandId }) => records.create(details, commandId),
    "client.read": ({ clientId }) => records.read(clientId),
    "client.command": ({ clientId, commandId, command }) => positioned(records.command(clientId, commandId, command)),
    "client.merge": ({ clientId, from, commandId }) => records.merge(clientId, from, commandId),
    "client.delete": ({ clientId, typed }) => records.remove(clientId, typed),
    "client.start-session": ({ clientId, courseId, commandId }) => records.startSession(clientId, courseId, commandId),
    "session.attach": ({ sessionId, clientId, courseId, commandId }) =>
      positioned(records.attach(sessionId, clientId, courseId, commandId)),
  };
}
