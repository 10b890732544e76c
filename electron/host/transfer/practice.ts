// Reads a practice's file in: all of it or nothing. Knows sections, not what is in them.
import type { Failure, Parsed, Response } from "../../../shared/contract/contract.ts";
import type { SectionName } from "../../../shared/documents/file/file.ts";
import { mostProblems, type Problem } from "../../../shared/documents/file/problems.ts";
import { readFile } from "./read-file.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { notSaved } from "../streams/not-saved.ts";
import type { SessionStore, StoreFailure } from "../streams/ports.ts";
import type { Section } from "./section.ts";

export type SectionRows = { readonly [N in SectionName]: Section<N> };

/** While a session is open nothing is written: its presses must not wait for a disk. */
export function importPractice(
  rows: SectionRows,
  store: Pick<SessionStore, "open" | "together">,
  { text }: Parsed<"practice.import">,
): Result<Response<"practice.import">, Failure> {
  const read = readFile(text);
  if (!read.ok) return ok(refused(read.error));
  // Clients before sessions: a session finds the client it belongs to.
  const clients = rows.clients.plan(read.value);
  const sessions = rows.sessions.plan(read.value);
  const settings = rows.settings.plan(read.value);
  if (!clients.ok || !sessions.ok || !settings.ok) return notPlanned([clients, sessions, settings]);
  const plans = [clients.value, sessions.value, settings.value];
  const writes = plans.flatMap(({ write }) => (write === null ? [] : [write]));
  if (writes.length > 0) {
    const open = store.open();
    if (!open.ok) return err(notSaved(open.error));
    const [other] = open.value;
    if (other !== undefined) return err({ code: "session-open", sessionId: other.sessionId, client: other.client });
    const done = store.together(() => writeAll(writes));
    if (!done.ok) return err(notSaved(done.error));
    for (const { written } of plans) written();
  }
  return ok({
    outcome: "imported",
    clients: clients.value.told,
    sessions: sessions.value.told,
    settings: settings.value.told,
  });
}

/** Whatever could not be read here goes before what is wrong with the file; of that, all is told. */
function notPlanned(
  plans: readonly Result<unknown, readonly Problem[] | StoreFailure>[],
): Result<Response<"practice.import">, Failure> {
  const problems: Problem[] = [];
  for (const plan of plans) {
    if (plan.ok) continue;
    if ("code" in plan.error) return err(notSaved(plan.error));
    problems.push(...plan.error);
  }
  return ok(refused(problems));
}

function writeAll(writes: readonly (() => Result<void, StoreFailure>)[]): Result<void, StoreFailure> {
  for (const write of writes) {
    const done = write();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

function refused(problems: readonly Problem[]): Response<"practice.import"> {
  return { outcome: "refused", problems: problems.slice(0, mostProblems), total: problems.length };
}
