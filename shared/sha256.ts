// SHA-256 of a text, for what the page and the host must both be able to hash: digests in an export file, stable names in FHIR.
import { sha256 as hash } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Of the text's UTF-8: 64 hexadecimal digits, lower case. A lone surrogate is hashed as U+FFFD, the way UTF-8 encoders write it. */
export function sha256(text: string): string {
  return bytesToHex(hash(utf8ToBytes(text)));
}
