// Lines of a paper, a paragraph each; two may say the same.
import { keyed } from "./keyed.ts";

export function Paragraphs({ lines }: { readonly lines: readonly string[] }) {
  return keyed(lines, (line) => line).map(({ key, item }) => <p key={key}>{item}</p>);
}
