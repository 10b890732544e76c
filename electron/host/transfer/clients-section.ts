// The clients of a practice's file: records with their courses, taken in where they are new or go on from what is here.
import type { RecordStore } from "../streams/record-ports.ts";
import { planClients } from "./plan-clients.ts";
import { ok } from "../../../shared/result.ts";
import type { Section } from "./section.ts";

/** `changed`: told once records were written, however many. */
export function clientsSection(
  store: Pick<RecordStore, "read" | "take" | "withCode" | "wasDeleted">,
  changed: () => void,
): Section<"clients"> {
  return {
    plan(file) {
      const planned = planClients(file.clients, {
        read: (clientId) => store.read(clientId),
        withCode: (code, except) => store.withCode(code, except),
        wasDeleted: (clientId) => store.wasDeleted({ clientId }),
      });
      if (!planned.ok) return planned;
      const { taken, ...told } = planned.value;
      return ok({
        told,
        write: taken.length === 0 ? null : () => store.take(taken),
        written() {
          if (taken.length > 0) changed();
        },
      });
    },
  };
}
