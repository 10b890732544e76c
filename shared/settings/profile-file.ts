// Keys and pedals as a file that another Steadyhold can read. Whole or not at all: nothing is taken from a file that is wrong anywhere.
import { z } from "zod";
import { err, ok, type Result } from "../result.ts";
import { inputSchema, withKeysOfNewActs, type InputSettings } from "./input.ts";
import { firstProblem, type BindProblem } from "../input/bind.ts";
import type { Profile } from "../input/profiles.ts";

const headSchema = z.looseObject({ steadyhold: z.literal("keys-and-pedals"), version: z.int().min(1) });
const version = 1;
const fileSchema = z.strictObject({
  steadyhold: z.literal("keys-and-pedals"),
  version: z.literal(version),
  input: inputSchema,
});

export type FileProblem =
  | { readonly code: "not-json" }
  | { readonly code: "not-ours" }
  | { readonly code: "newer" }
  /** `where`: "profiles, 2, name". */
  | { readonly code: "wrong"; readonly where: string }
  /** `profiles`: those of the file, for their names. */
  | { readonly code: "conflict"; readonly problem: BindProblem; readonly profiles: readonly Profile[] };

export function writeProfileFile(input: InputSettings): string {
  return `${JSON.stringify({ steadyhold: "keys-and-pedals", version, input }, null, 2)}\n`;
}

export function readProfileFile(text: string): Result<InputSettings, FileProblem> {
  const raw = parseJson(text.replace(/^\uFEFF/, ""));
  if (!raw.ok) return raw;
  const head = headSchema.safeParse(raw.value);
  if (!head.success) return err({ code: "not-ours" });
  if (head.data.version > version) return err({ code: "newer" });
  const file = fileSchema.safeParse(raw.value);
  if (!file.success) {
    const path = file.error.issues[0]?.path.slice(1) ?? [];
    return err({ code: "wrong", where: path.map((step) => (typeof step === "number" ? step + 1 : step)).join(", ") });
  }
  const { profiles } = file.data.input;
  const problem = firstProblem(profiles);
  return problem === null ? ok(withKeysOfNewActs(file.data.input)) : err({ code: "conflict", problem, profiles });
}

function parseJson(text: string): Result<unknown, FileProblem> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ code: "not-json" });
  }
}
