// The sessions of a practice's file, taken in where they are new or go on from what is here.
import { planImport } from "./plan-import.ts";
import { ok } from "../../../shared/result.ts";
import type { SessionStore } from "../streams/ports.ts";
import type { RecordStore } from "../streams/record-ports.ts";
import { appendAll } from "../store/append-all.ts";
import type { Section } from "./section.ts";

/** `adopt`: told which sessions were written. */
export function sessionsSection(
  store: SessionStore,
  records: Pick<RecordStore, "wasDeleted">,
  adopt: (sessionIds: readonly string[]) => void,
): Section<"sessions"> {
  return {
    plan(file) {
      const planned = planImport(file.sessions, {
        read: (sessionId) => store.read(sessionId),
        wasDeleted: (sessionId) => records.wasDeleted({ sessionId }),
      });
      if (!planned.ok) return planned;
      const { appends, ...told } = planned.value;
      return ok({
        told,
        write: appends.length === 0 ? null : () => appendAll(store, appends),
        written: () => adopt(appends.map(({ sessionId }) => sessionId)),
      });
    },
  };
}
