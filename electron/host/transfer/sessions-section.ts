// The sessions of a practice's file: given out in parts, oldest first; taken in where they are new or go on from what is here.
import { logOf, type SessionLog } from "../../../shared/documents/file/file.ts";
import { planImport } from "./plan-import.ts";
import { sealProblem } from "../../../shared/documents/note/seal.ts";
import { ok } from "../../../shared/result.ts";
import type { ClientStore, SessionStore } from "../streams/ports.ts";
import { sha256 } from "../system/sha256.ts";
import type { Section, Unread } from "./section.ts";

/** A part ends with the session that brings it to this many entries: some hundred kilobytes, read between two ticks of the engine. */
const entriesInPart = 2_000;
const sessionsInPart = 50;

/** `adopt`: told which sessions were written. */
export function sessionsSection(
  store: SessionStore,
  records: Pick<ClientStore, "wasDeleted">,
  adopt: (sessionIds: readonly string[]) => void,
): Section<"sessions"> {
  return {
    read(from, client) {
      const listed = store.page(from, sessionsInPart + 1, client);
      if (!listed.ok) return listed;
      const items: SessionLog[] = [];
      const unread: Unread[] = [];
      let entries = 0;
      let taken = 0;
      for (const summary of listed.value.slice(0, sessionsInPart)) {
        if (entries >= entriesInPart) break;
        const read = store.read(summary.sessionId);
        taken += 1;
        // A note whose seal is broken would be refused wherever it is read in, and everything else with it.
        if (!read.ok || sealProblem(read.value, sha256) !== null) {
          unread.push({ id: summary.sessionId, client: summary.client });
        } else {
          items.push(logOf(summary.sessionId, read.value));
          entries += read.value.length;
        }
      }
      return ok({ items, unread, next: taken < listed.value.length ? from + taken : null });
    },
    plan(file) {
      const planned = planImport(file.sessions, {
        read: (sessionId) => store.read(sessionId),
        wasDeleted: (sessionId) => records.wasDeleted({ sessionId }),
      });
      if (!planned.ok) return planned;
      const { appends, ...told } = planned.value;
      return ok({
        told,
        write: appends.length === 0 ? null : () => store.append(appends),
        written: () => adopt(appends.map(({ id }) => id)),
      });
    },
  };
}
