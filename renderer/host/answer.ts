// Reads what a host answered: a Result in the contract's own shapes, or `host-failed`. A host of another version is not believed blindly.
import { z } from "zod";
import { schemas, type CallName, type Failure, type Response } from "../../shared/contract/contract.ts";
import { failureSchema } from "../../shared/contract/failures.ts";
import { err, ok, type Result } from "../../shared/result.ts";

const envelopeSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

export function readAnswer<N extends CallName>(name: N, raw: unknown): Result<Response<N>, Failure> {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return err({ code: "host-failed" });
  if (!envelope.data.ok) return err(envelope.data.error);
  const value = schemas[name].response.safeParse(envelope.data.value);
  return value.success ? ok(value.data) : err({ code: "host-failed" });
}
