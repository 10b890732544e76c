// What can be copied, saved and printed, as one table: the menus, the keys after a session, the names of files, and the host that composes
// them read it. A label is the message of the row's id: `format.ID` after a session, `save.format.ID` in a menu.

/** One session, those that were chosen, all of a course, all of one client's, or everything the practice keeps. */
export type Scope = "session" | "selection" | "course" | "client" | "practice";

/** By the ending of a file's name. */
const mediaTypes = {
  txt: "text/plain;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  json: "application/json",
  csv: "text/csv;charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
} as const;

/** The parts of a menu, in their order. */
export const menuParts = ["notes", "data", "sheets", "programs"] as const;
export type MenuPart = (typeof menuParts)[number];

/** What the host makes a text of; it composes all but what is stored, which it gives out as it lies there. */
export type Content =
  | "text"
  | "markdown"
  | "json"
  | "holds"
  | "sessions"
  | "fhir"
  | "fhir-letter"
  | "picture"
  | "schema"
  | "guide";

export type Format = {
  readonly id: string;
  /** `print`: on paper, or as a PDF where the host saves one; `pdf`: as a PDF, and offered only there. */
  readonly act: "copy" | "save" | "print" | "pdf";
  /** None where the page draws it: what is printed is what it shows. */
  readonly content?: Content | "stored";
  readonly file: keyof typeof mediaTypes;
  readonly of: readonly Scope[];
  /** What it is made of besides the sessions, of which there has to be one: the client's record too, or nothing at all. */
  readonly needs?: "client" | "nothing";
  /** One key takes it after a session, on the wrap-up screen and in its dialog of all formats: the action `format-ID`. */
  readonly wrapUp?: true;
  /** Where it stands in a menu to save from; one key takes it there: the action `menu-ID`. */
  readonly menu?: MenuPart;
};

const visits = ["selection", "course", "client"] as const;
const sessions = ["session", ...visits] as const;
const all = [...sessions, "practice"] as const;

const forPrograms = { act: "save", of: ["practice"], needs: "nothing", menu: "programs" } as const;

export const formats = [
  { id: "copy-text", act: "copy", content: "text", file: "txt", of: ["session"], wrapUp: true },
  { id: "copy-markdown", act: "copy", content: "markdown", file: "md", of: ["session"], wrapUp: true },
  { id: "pdf", act: "pdf", file: "pdf", of: visits, menu: "notes" },
  { id: "note", act: "print", file: "pdf", of: sessions, wrapUp: true, menu: "notes" },
  { id: "letter", act: "print", file: "pdf", of: sessions, needs: "client", wrapUp: true, menu: "sheets" },
  { id: "aftercare", act: "print", file: "pdf", of: sessions, wrapUp: true, menu: "sheets" },
  { id: "before", act: "print", file: "pdf", of: sessions, needs: "nothing", wrapUp: true, menu: "sheets" },
  { id: "text", act: "save", content: "text", file: "txt", of: sessions, wrapUp: true, menu: "notes" },
  { id: "markdown", act: "save", content: "markdown", file: "md", of: sessions, wrapUp: true, menu: "notes" },
  // Composed as the SVG that the page draws.
  { id: "png", act: "save", content: "picture", file: "png", of: ["session"], wrapUp: true },
  { id: "svg", act: "save", content: "picture", file: "svg", of: ["session"], wrapUp: true },
  { id: "json", act: "save", content: "json", file: "json", of: all, menu: "data" },
  { id: "holds", act: "save", content: "holds", file: "csv", of: all, menu: "data" },
  { id: "sessions", act: "save", content: "sessions", file: "csv", of: all, menu: "data" },
  { id: "fhir", act: "save", content: "fhir", file: "json", of: sessions, menu: "data" },
  { id: "fhir-letter", content: "fhir-letter", file: "json", act: "save", of: sessions, needs: "client", menu: "data" },
  { id: "stored", act: "save", content: "stored", file: "txt", of: ["session"] },
  { id: "schema", content: "schema", file: "json", ...forPrograms },
  { id: "guide", content: "guide", file: "txt", ...forPrograms },
] as const satisfies readonly Format[];

type Row = (typeof formats)[number];

/** What is printed of a session. */
export type SheetId = Extract<Row, { readonly act: "print" }>["id"];

/** What the page draws, in a menu. */
export type PrintedId = Extract<Row, { readonly act: "print" | "pdf" }>["id"];

/** What the host composes. */
export const composed = formats.filter((row) => "content" in row);
export type Composed = (typeof composed)[number];

/** What one key takes after a session. */
export const wrapUpFormats = formats.filter((row) => "wrapUp" in row);
export type WrapUpFormat = (typeof wrapUpFormats)[number];

const inMenus = formats.filter((row) => "menu" in row);
export type MenuFormat = (typeof inMenus)[number];

/** What a menu offers that can do these things with all of these. */
export function menuFormats(acts: readonly Format["act"][], of: readonly Scope[]): readonly MenuFormat[] {
  return inMenus.filter((row) => acts.includes(row.act) && of.every((scope) => isOf(row, scope)));
}

export function isOf(row: Format, scope: Scope): boolean {
  return row.of.includes(scope);
}

/** Of a file by its name, for whoever saves it. */
export function mediaTypeOf(name: string): string {
  return Object.entries(mediaTypes).find(([ending]) => name.endsWith(`.${ending}`))?.[1] ?? mediaTypes.txt;
}
