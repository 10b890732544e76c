// A whole number as a person types it. Called by every field for a number (renderer/ui/NumberField.tsx) and by forms that check theirs when saved.
import { err, ok, type Result } from "./result.ts";

/** Both ends belong to it. */
export type NumberLimits = { readonly min: number; readonly max: number };
export type NumberProblem = "unreadable" | "not-whole" | "out-of-range";

/** Where the digits of other keyboards begin: Arabic, Persian, Hindi, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50];

/**
 * Null where nothing was typed. A comma is a decimal sign as a point is, and "7,0" is 7. What somebody could mean otherwise is not guessed at: "7-8", "1.000",
 * "1e1".
 */
export function readNumber(typed: string, { min, max }: NumberLimits): Result<number | null, NumberProblem> {
  const text = typed
    .normalize("NFKC")
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replace("\u2212", "-")
    .trim();
  if (text === "") return ok(null);
  if (!/^-?\d{1,9}(?:[.,]\d{1,2})?$/.test(text)) return err("unreadable");
  const value = Number(text.replace(",", "."));
  if (!Number.isInteger(value)) return err("not-whole");
  // Minus nothing is nothing.
  return value < min || value > max ? err("out-of-range") : ok(value === 0 ? 0 : value);
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}
