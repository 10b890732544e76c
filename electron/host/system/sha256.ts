// SHA-256 as hexadecimal digits, by Node's own cryptography.
import { createHash } from "node:crypto";

/** Of the text's UTF-8. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
