// Writes SVG as text, so that a picture needs no page: elements with attributes, everything escaped. Knows nothing of bodies.
export type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = children.join("");
  return inside === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inside}</${name}>`;
}

/** Words inside an element. */
export function words(text: string): string {
  return escaped(text);
}

/** Characters that no XML may hold are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

// Cuts a text to a length, between words where it can, always between whole characters as people see them. Says with three dots that it did.
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At most `most` characters of the text, and "…" where that is not all of it. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  const word = /\s+\S{0,24}$/u.exec(kept);
  return `${(word === null ? kept : kept.slice(0, word.index)).trimEnd()}…`;
}
