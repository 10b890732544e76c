// What a practice keeps, given out in parts and read in from a file: all of a file or nothing of it. Knows sections, not what is in them.
import type { Failure, Parsed, Response } from "../../../shared/contract.ts";
import { sectionNames, type SectionName } from "../../../shared/export/file.ts";
import { mostProblems, type Problem } from "../../../shared/export/problems.ts";
import { readFile } from "../../../shared/export/read-file.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionStore, StoreFailure } from "../../../shared/session/ports.ts";
import type { Plan, Section } from "./section.ts";

export type SectionRows = { readonly [N in SectionName]: Section<N> };

export function readPractice(
  rows: SectionRows,
  { section, from, client }: Parsed<"practice.read">,
): Result<Response<"practice.read">, Failure> {
  const part = rows[section].read(from, client);
  if (!part.ok) return err(notSaved(part.error));
  const { items, unread, next } = part.value;
  return ok({ sections: { [section]: [...items] }, unread: [...unread], next });
}

/** While a session is open nothing is written: its presses must not wait for a disk. */
export function importPractice(
  rows: SectionRows,
  store: Pick<SessionStore, "open" | "together">,
  { text }: Parsed<"practice.import">,
): Result<Response<"practice.import">, Failure> {
  const read = readFile(text);
  if (!read.ok) return ok(refused(read.error));
  const plans: Plan[] = [];
  const problems: Problem[] = [];
  for (const name of sectionNames) {
    const plan = rows[name].plan(read.value);
    if (plan.ok) plans.push(plan.value);
    else if ("code" in plan.error) return err(notSaved(plan.error));
    else problems.push(...plan.error);
  }
  if (problems.length > 0) return ok(refused(problems));
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
  return ok({ outcome: "imported", ...totalOf(plans) });
}

function writeAll(writes: readonly (() => Result<void, StoreFailure>)[]): Result<void, StoreFailure> {
  for (const write of writes) {
    const done = write();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

function totalOf(plans: readonly Plan[]): Pick<Plan, "added" | "continued" | "known"> {
  const sum = (count: (plan: Plan) => number) => plans.reduce((total, plan) => total + count(plan), 0);
  return {
    added: sum(({ added }) => added),
    continued: sum(({ continued }) => continued),
    known: sum(({ known }) => known),
  };
}

function refused(problems: readonly Problem[]): Response<"practice.import"> {
  return { outcome: "refused", problems: problems.slice(0, mostProblems), total: problems.length };
}

function notSaved(failure: StoreFailure): Failure {
  return { code: "not-saved", why: failure.code };
}
