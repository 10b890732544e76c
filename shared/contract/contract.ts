// The one contract between page and host: call names, what goes in and out, what is pushed. Transports move it, and hold no rule.
// The schemas stand in contract/, a file an area; a call is added there.
import type { z } from "zod";
import { appCalls, type closeAnswers, type fileContentSchema, largestPicture } from "./app-calls.ts";
import { clientCalls } from "./client-calls.ts";
import { draftCalls } from "./draft-calls.ts";
import { exportCalls, type exportOfSchema } from "./export-calls.ts";
import type { failureSchema, storageStateSchema } from "./failures.ts";
import { practiceCalls } from "./practice-calls.ts";
import type { closeReasons, pushSchema } from "./pushes.ts";
import { sessionCalls, type snapshotSchema } from "./session-calls.ts";
import { largestFile } from "../documents/file/file.ts";

const calls = {
  ...appCalls,
  ...clientCalls,
  ...sessionCalls,
  ...practiceCalls,
  ...exportCalls,
  ...draftCalls,
} as const;

export type CallName = keyof typeof calls;
export type Request<N extends CallName> = z.input<(typeof calls)[N]["request"]>;
/** A request as the handler gets it: checked, trimmed. */
export type Parsed<N extends CallName> = z.output<(typeof calls)[N]["request"]>;
export type Response<N extends CallName> = z.output<(typeof calls)[N]["response"]>;

export type Failure = z.infer<typeof failureSchema>;
export type StorageState = z.infer<typeof storageStateSchema>;
export type Push = z.infer<typeof pushSchema>;
export type SessionSnapshot = z.infer<typeof snapshotSchema>;
export type FileContent = z.infer<typeof fileContentSchema>;
export type ExportOf = z.infer<typeof exportOfSchema>;
export type CloseReason = (typeof closeReasons)[number];
export type CloseAnswer = (typeof closeAnswers)[number];

/** The same table, typed so that a call's name leads to its own schemas. */
export const schemas: {
  readonly [N in CallName]: { readonly request: z.ZodType<Parsed<N>>; readonly response: z.ZodType<Response<N>> };
} = calls;

/** In characters of JSON (bytes over HTTP): what a transport refuses to carry; and how long an answer may take, in ms. */
type Limits = { readonly request: number; readonly withinMs: number };
const usual: Limits = { request: 256 * 1024, withinMs: 10_000 };
/** What takes as long as a whole practice takes to be read, checked or written. */
const longMs = 180_000;
const unusual: Readonly<Partial<Record<CallName, Partial<Limits>>>> = {
  "file.save": { request: largestPicture + usual.request },
  // Characters inside JSON may be written as two.
  "practice.import": { request: 2 * largestFile, withinMs: longMs },
  "export.compose": { withinMs: longMs },
};

export function limitsOf(name: string): Limits {
  return { ...usual, ...(isCallName(name) ? unusual[name] : {}) };
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
