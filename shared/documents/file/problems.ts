// What can be wrong with a file that is to be read in, as data: what, where in the file, and the detail a person needs to find it.
import { z } from "zod";

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
