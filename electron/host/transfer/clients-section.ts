// The clients of a practice's file: records with their courses, given out in parts; taken in where they are new or go on from what is here.
import type { ClientStore } from "../streams/ports.ts";
import { clientLogOf, type ClientLog } from "../../../shared/documents/file/file.ts";
import { planClients } from "./plan-clients.ts";
import { ok } from "../../../shared/result.ts";
import type { Section, Unread } from "./section.ts";

/** Read between two ticks of the engine; a record has some ten entries. */
const clientsInPart = 100;

/** `changed`: told once records were written, however many. */
export function clientsSection(
  store: Pick<ClientStore, "append" | "page" | "read" | "withCode" | "wasDeleted">,
  changed: () => void,
): Section<"clients"> {
  return {
    read(from, client) {
      const listed = store.page(from, clientsInPart + 1, client);
      if (!listed.ok) return listed;
      const items: ClientLog[] = [];
      const unread: Unread[] = [];
      for (const { clientId, code } of listed.value.slice(0, clientsInPart)) {
        const read = store.read(clientId);
        if (read.ok && read.value.length > 0) items.push(clientLogOf(clientId, read.value));
        else unread.push({ id: clientId, client: code });
      }
      return ok({ items, unread, next: listed.value.length > clientsInPart ? from + clientsInPart : null });
    },
    plan(file) {
      const planned = planClients(file.clients, {
        read: (clientId) => store.read(clientId),
        withCode: (code, except) => store.withCode(code, except),
        wasDeleted: (clientId) => store.wasDeleted({ clientId }),
      });
      if (!planned.ok) return planned;
      const { appends, ...told } = planned.value;
      return ok({
        told,
        write: appends.length === 0 ? null : () => store.append(appends),
        written() {
          if (appends.length > 0) changed();
        },
      });
    },
  };
}
