// What the product's hash is, against hashes that were made without it (the standard's own, and sha256sum): kept files and logs depend on it.
import { describe, expect, it } from "vitest";
import { sha256 as onHost } from "../../electron/host/system/sha256.ts";
import { sha256 as inPage } from "../../shared/sha256.ts";

const known: readonly (readonly [text: string, hash: string])[] = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ["Łukasz é 痛 𝄞", "5b9e58fa03c03b9e3982172ed0851991c62d4b63eceb7d1399ba0cb1e017b27b"],
  ["half of a character: \ud834", "ab047fdbe47d66804d4d52879c4ef2f0771f524f32feb69acb8a1a8880ca4955"],
];

describe.each([
  ["the page", inPage],
  ["the host", onHost],
])("the hash of %s", (_where, sha256) => {
  it.each(known)("is SHA-256 of the text's UTF-8: %.20s", (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });
});
