// Reads a request's JSON body up to a limit. Knows nothing of what it says.
import type { IncomingMessage } from "node:http";
import { err, ok, type Result } from "../../shared/result.ts";

export type BodyProblem = "not-json" | "too-large" | "broken-off";

/** Stops reading at `limitBytes`. */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<Result<unknown, BodyProblem>> {
  if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? "")) return err("not-json");
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return err("too-large");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!(chunk instanceof Buffer)) return err("broken-off");
      size += chunk.length;
      if (size > limitBytes) return err("too-large");
      chunks.push(chunk);
    }
  } catch {
    return err("broken-off");
  }
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))));
  } catch {
    return err("not-json");
  }
}
