// Sessions, or everything a practice keeps, as one JSON file that Steadyhold reads back event for event.
import { eventVersion } from "../../session/events.ts";
import { isoTime } from "../../time/iso-time.ts";
import { t } from "../../words/words.ts";
import { formatVersion, type ExportFile, type SectionName, type Sections } from "./file.ts";

export type Written = {
  /** Epoch ms. */
  readonly wall: number;
  /** The version of Steadyhold that writes. */
  readonly version: string;
  /** Where the sessions were held, as the settings name it; left out or empty where nobody has. */
  readonly practice?: string;
};

/** What stands in the sections, each item asked for once, when its piece is written. */
export type SectionItems = { readonly [N in SectionName]?: Iterable<NonNullable<Sections[N]>[number]> | undefined };

/** The same sections give the same file but for `written`. One event a line, so that a difference can be seen. */
export function fileAsJson(sections: SectionItems, written: Written): string {
  return [...filePieces(sections, written)].join("");
}

/** The same in pieces, an item each. */
export function* filePieces(sections: SectionItems, { wall, version }: Written): Generator<string> {
  const head: Omit<ExportFile, "sections"> = {
    format: "steadyhold",
    formatVersion,
    eventVersion,
    writtenBy: t("export.written-by", { version }),
    writtenAt: isoTime(wall, "UTC"),
  };
  yield `${lines(head, 0).slice(0, -"\n}".length)},\n  "sections": {`;
  let beforeSection = "";
  for (const [name, items] of Object.entries(sections)) {
    if (items === undefined) continue;
    yield `${beforeSection}\n    ${JSON.stringify(name)}: [`;
    let beforeItem = "";
    for (const item of items) {
      yield `${beforeItem}\n      ${lines(item, 3)}`;
      beforeItem = ",";
    }
    yield beforeItem === "" ? "]" : "\n    ]";
    beforeSection = ",";
  }
  yield beforeSection === "" ? "}\n}\n" : "\n  }\n}\n";
}

/** How deep the file is indented; what is deeper stands on one line. */
const depth = 5;

function lines(value: unknown, level: number): string {
  if (typeof value !== "object" || value === null || level >= depth) return JSON.stringify(value);
  const inset = "  ".repeat(level + 1);
  const parts = Array.isArray(value)
    ? value.map((one) => lines(one, level + 1))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => `${JSON.stringify(name)}: ${lines(one, level + 1)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${parts.map((part) => `${inset}${part}`).join(",\n")}\n${"  ".repeat(level)}${close}`;
}
