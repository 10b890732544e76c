// The one contract between page and host: call names, what goes in and out, what is pushed. Transports move it, and hold no rule.
// The schemas stand in contract/, a file an area; a call is added there.
import type { z } from "zod";
import { appCalls, type closeAnswers, type fileContentSchema } from "./app-calls.ts";
import { clientCalls } from "./client-calls.ts";
import type { failureSchema, storageStateSchema } from "./failures.ts";
import { practiceCalls } from "./practice-calls.ts";
import type { closeReasons, pushSchema } from "./pushes.ts";
import { sessionCalls } from "./session-calls.ts";
import type { snapshotSchema } from "./snapshot.ts";
import { largestFile } from "../documents/file/file.ts";

const calls = { ...appCalls, ...clientCalls, ...sessionCalls, ...practiceCalls } as const;

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
export type CloseReason = (typeof closeReasons)[number];
export type CloseAnswer = (typeof closeAnswers)[number];

/** The same table, typed so that a call's name leads to its own schemas. */
export const schemas: {
  readonly [N in CallName]: { readonly request: z.ZodType<Parsed<N>>; readonly response: z.ZodType<Response<N>> };
} = calls;

const usualRequest = 256 * 1024;
/** Characters inside JSON may be written as two; what carries a whole file is allowed that. */
const largestRequests: Readonly<Partial<Record<CallName, number>>> = {
  "file.save": 2 * largestFile,
  "practice.import": 2 * largestFile,
};

/** In characters of JSON (bytes over HTTP): what a transport refuses to carry. */
export function largestRequest(name: string): number {
  return (isCallName(name) ? largestRequests[name] : undefined) ?? usualRequest;
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
