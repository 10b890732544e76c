import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../shared/sha256.ts";

it("hashes like every other SHA-256, whatever the text and its length", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.nat({ max: 200 }).map((length) => "x".repeat(length)),
  );
  fc.assert(
    fc.property(text, (one) => {
      expect(sha256(one)).toBe(createHash("sha256").update(one.toWellFormed()).digest("hex"));
    }),
    { numRuns: 500 },
  );
});
