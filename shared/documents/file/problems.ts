// What can be wrong with a file that is to be read in, as data: what, where in the file, and the detail a person needs to find it.
import { z } from "zod";
import { t } from "../../words/words.ts";
import { same } from "../../canonical.ts";

export const problemCodes = [
  "not-json",
  "not-ours",
  "fhir",
  "newer",
  "too-large",
  "too-deep",
  "missing",
  "unknown-field",
  "unknown-event",
  "wrong-type",
  "out-of-range",
  "not-allowed",
  "positions",
  "changed",
  "seal",
  "twice",
  "not-started",
  "started-twice",
  "other-session",
  "unknown-site",
  "unknown-hold",
  "out-of-turn",
  "time-zone",
  "time",
  "two-open",
  "conflict",
  "record-changed",
  "record-twice",
  "record-not-started",
  "other-record",
  "unknown-course",
  "unknown-record",
  "code-taken",
  "record-conflict",
  "session-deleted",
  "record-deleted",
  "settings-changed",
  "settings-twice",
] as const;

export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  /** The session's or the client's number in the file, its entry, and the field in it; null where the whole is meant. */
  session: z.int().min(1).nullable(),
  record: z.int().min(1).nullable(),
  client: z.string().nullable(),
  entry: z.int().min(1).nullable(),
  field: z.string().nullable(),
  detail: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
export type ProblemCode = Problem["code"];

/** More than this nobody reads; how many there are in all is told beside them. */
export const mostProblems = 40;

type Where = Partial<Pick<Problem, "session" | "record" | "client" | "entry" | "field" | "detail">>;

export function problem(code: ProblemCode, where: Where = {}): Problem {
  const { session = null, record = null, client = null, entry = null, field = null, detail = "" } = where;
  return {
    code,
    session,
    record,
    client: client?.slice(0, 120) ?? null,
    entry,
    field: field?.slice(0, 120) ?? null,
    detail: detail.slice(0, 200),
  };
}

// A problem of a file in words: where it is, and what it is.
export function formatProblem(one: Problem): { readonly where: string; readonly what: string } {
  const { code, field, detail } = one;
  return { where: formatWhere(one), what: t(`problem.${code}`, { field: field ?? "", detail }) };
}

function formatWhere({ session, record, client, entry }: Problem): string {
  const where = session === null ? formatRecordPlace(record, client) : formatSessionPlace(session, client);
  if (where === null) return t("problem.where.file");
  return entry === null ? where : t("problem.where.entry", { where, entry });
}

function formatSessionPlace(session: number, client: string | null): string {
  if (client === null) return t("problem.where.session", { session });
  return t("problem.where.client", { session, client });
}

function formatRecordPlace(record: number | null, client: string | null): string | null {
  if (record === null) return null;
  return client === null ? t("problem.where.record", { record }) : t("problem.where.record-of", { record, client });
}

// Where two copies of a log part ways. Knows no kind of log.

/** The first entry that both have and that is not the same, from 1; null: one is the beginning of the other. */
export function firstDifference(one: readonly unknown[], other: readonly unknown[]): number | null {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    if (!same(one[index], other[index])) return index + 1;
  }
  return null;
}

// How deep a value is nested, found without going down into it by recursion: it may be deeper than any stack.
export function isDeeperThan(most: number, value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
