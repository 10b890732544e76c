// The name a note is saved under: the client, then the date and time of the session, safe on Windows, macOS and Linux alike.
import type { Session } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";

/** Bytes in UTF-8: file systems allow 255 for a whole name, synchronised folders and long paths rather less. */
const clientBytes = 120;
/** Windows keeps these for devices, whatever follows their first dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\s*\./iu;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** For example "JM-042 2026-11-24 09.15.txt". */
export function noteFileName(session: Session, ending: "txt" | "md" | "svg" | "png" = "txt"): string {
  const when = localTime(session.startedWall, session.timeZone, "sortable").replace(":", ".");
  return `${safeClient(session.client)} ${when}.${ending}`;
}

export function safeClient(client: string): string {
  const plain = client
    .toWellFormed()
    .normalize("NFC")
    // Reserved characters become a dash; what nobody can see goes, but for the joiners that some scripts and emoji need.
    .replaceAll(/[<>:"/\\|?*]/gu, "-")
    .replaceAll(/(?![\u200c\u200d])\p{C}/gu, (hidden) => (/\s/u.test(hidden) ? " " : ""))
    .replaceAll(/\s+/gu, " ");
  const safe = trimmed(shortened(trimmed(plain)));
  if (safe === "") return t("note.file.client");
  return device.test(safe) ? `_${safe}` : safe;
}

/** Without what hides a file, looks like an option, or cannot end a name. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~\-\u200c\u200d]+/u, "").replace(/[\s.\u200c\u200d]+$/u, "");
}

function shortened(name: string): string {
  let kept = "";
  let bytes = 0;
  for (const { segment } of graphemes.segment(name)) {
    bytes += utf8Bytes(segment);
    if (bytes > clientBytes) break;
    kept += segment;
  }
  return kept;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
