// What the keys of the formats do, on the wrap-up and in the dialog that lists them all: one action a format, one more for a sheet on paper.
import { wrapUpFormats, type WrapUpFormat } from "../../shared/documents/formats.ts";
import type { Acts } from "../keyboard/use-scope.ts";

/** `onPaper`: where there are both, by the printer and not as a PDF. */
export type TakeFormat = (format: WrapUpFormat, onPaper: boolean) => void;

export function formatActs(take: TakeFormat): Acts {
  const plain = wrapUpFormats.map((one) => [`format-${one.id}`, () => take(one, false)]);
  const sheets = wrapUpFormats.filter(({ act }) => act === "print");
  return Object.fromEntries([...plain, ...sheets.map((one) => [`paper-${one.id}`, () => take(one, true)])]);
}
