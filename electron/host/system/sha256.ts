// SHA-256 of a text by Node's own cryptography, for what only the host hashes and often: rows of the log, seals. The same digits as
// shared/sha256.ts, which a page can run too, in a tenth of the time.
import { createHash } from "node:crypto";

/** Of the text's UTF-8. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
