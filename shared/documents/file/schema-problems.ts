// Turns what a schema found wrong into problems a person can find in the file. Knows schemas' ways of speaking, not the file.
import type { z } from "zod";
import { problem, type Problem, type ProblemCode } from "./problems.ts";

type Issue = z.core.$ZodIssue;

const codes: Readonly<Partial<Record<string, ProblemCode>>> = {
  unrecognized_keys: "unknown-field",
  invalid_type: "wrong-type",
  too_small: "out-of-range",
  too_big: "out-of-range",
  invalid_format: "not-allowed",
  invalid_value: "not-allowed",
};

/** `about` is added to every problem; the path becomes its field. */
export function schemaProblems(error: z.ZodError, input: unknown, about: Partial<Problem> = {}): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, input, about));
}

/** "events.12.wall" is the 13th entry's field wall. */
export function withEntry(one: Problem): Problem {
  const found = /^events\.(\d+)\.?(.*)$/.exec(one.field ?? "");
  return found === null ? one : { ...one, entry: Number(found[1]) + 1, field: found[2] ?? "" };
}

function problemsOf(issue: Issue, input: unknown, about: Partial<Problem>): readonly Problem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problem("unknown-field", { ...about, field: [...path, key].join(".") }));
  }
  const field = path.join(".");
  if (issue.code === "invalid_union" && path.at(-1) === "type") {
    const type = valueAt(input, issue.path);
    return [problem("unknown-event", { ...about, field, detail: typeof type === "string" ? type : shown(type) })];
  }
  const there = valueAt(input, issue.path);
  const code = there === undefined ? "missing" : (codes[issue.code] ?? "not-allowed");
  return [problem(code, { ...about, field, detail: shown(there) })];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return value;
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
