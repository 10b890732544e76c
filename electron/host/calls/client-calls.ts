// The calls about clients' records, each handed to the clients or the store that answers it.
import type { ClientStore } from "../streams/ports.ts";
import type { Clients } from "../streams/clients.ts";
import { saved } from "../streams/not-saved.ts";
import { positioned, type Handlers } from "./dispatch.ts";

export function clientCalls(clients: Clients, store: Pick<ClientStore, "search">) {
  return {
    "client.search": ({ query, archived, limit }) => saved(store.search(query, archived, limit)),
    "client.create": ({ details, commandId }) => clients.create(details, commandId),
    "client.read": ({ clientId }) => clients.read(clientId),
    "client.command": ({ clientId, commandId, command }) => positioned(clients.command(clientId, commandId, command)),
    "client.merge": ({ clientId, from, commandId }) => clients.merge(clientId, from, commandId),
    "client.delete": ({ clientId, typed }) => clients.remove(clientId, typed),
    "client.start-session": ({ clientId, courseId, commandId }) => clients.startSession(clientId, courseId, commandId),
    "session.attach": ({ sessionId, clientId, courseId, commandId }) =>
      positioned(clients.attach(sessionId, clientId, courseId, commandId)),
  } satisfies Partial<Handlers>;
}
