// The forms sessions can be saved in, as one table: what a menu offers, what the file is called, and what is in it.
import { lettersAsFhir, sessionsAsFhir } from "./fhir/collection.ts";
import type { LetterMade } from "./fhir/letter.ts";
import { noteAsMarkdown } from "./note/as-markdown.ts";
import { noteAsText } from "./note/as-text.ts";
import { composeNote } from "./note/compose.ts";
import { safeClient } from "./note/file-name.ts";
import type { Note } from "./note/note.ts";
import { isoDate } from "../time/iso-time.ts";
import { fold } from "../session/evolve.ts";
import type { Session } from "../session/state.ts";
import type { Wording } from "../session/vocabulary.ts";
import { localTime, t } from "../words/words.ts";
import { fileAsJson, type Written } from "./file/as-json.ts";
import { csvGuide } from "./csv/csv-guide.ts";
import { holdsAsCsv } from "./csv/csv-holds.ts";
import { sessionsAsCsv } from "./csv/csv-sessions.ts";
import type { Sections } from "./file/file.ts";
import { jsonSchemaText } from "./file/json-schema.ts";

export const formIds = [
  "text",
  "markdown",
  "json",
  "holds",
  "sessions",
  "fhir",
  "fhir-letter",
  "schema",
  "guide",
] as const;
export type FormId = (typeof formIds)[number];

/** One session, those that were chosen, all of a course, all of one client's, or everything the practice keeps. */
export type Scope = "session" | "selection" | "course" | "client" | "practice";

export const forms: Readonly<Record<FormId, { readonly ending: "json" | "csv" | "txt" | "md" }>> = {
  text: { ending: "txt" },
  markdown: { ending: "md" },
  json: { ending: "json" },
  holds: { ending: "csv" },
  sessions: { ending: "csv" },
  fhir: { ending: "json" },
  "fhir-letter": { ending: "json" },
  schema: { ending: "json" },
  guide: { ending: "txt" },
};

export type Asked = {
  readonly form: FormId;
  readonly scope: Scope;
  readonly sections: Sections;
  /** The mark by which Excel knows UTF-8. */
  readonly bom: boolean;
  readonly written: Written;
  /** How much the notes spell out; signed ones keep the wording they were signed in. */
  readonly wording: Wording;
  /** What letters say beside what stands in the sessions. */
  readonly letter: LetterMade;
  /** Whose records could not be read: a file of notes says that they are not in it. */
  readonly unread: readonly string[];
};
export type SavedFile = { readonly name: string; readonly text: string };

/** Null where there is nothing to put into it. */
export function fileOf(asked: Asked): SavedFile | null {
  const sessions = sessionsOf(asked.sections);
  const mayBeEmpty = asked.scope === "practice" || asked.form === "schema" || asked.form === "guide";
  if (sessions.length === 0 && !mayBeEmpty) return null;
  const text = textOf(asked, sessions);
  return text === null ? null : { name: nameOf(asked, sessions), text };
}

function textOf(asked: Asked, sessions: readonly Session[]): string | null {
  const { form, sections, bom, written } = asked;
  switch (form) {
    case "text":
      return together(asked, sessions, noteAsText);
    case "markdown":
      return together(asked, sessions, noteAsMarkdown);
    case "json":
      return fileAsJson(sections, written);
    case "holds":
      return holdsAsCsv(sessions, { bom });
    case "sessions":
      return sessionsAsCsv(sessions, { bom });
    case "fhir":
      return sessionsAsFhir(sessions, written);
    case "fhir-letter":
      return lettersAsFhir(sessions, written, asked.letter);
    case "schema":
      return jsonSchemaText();
    case "guide":
      return csvGuide();
  }
}

/** Notes one after the other, and at the end what is missing. */
function together(
  { wording, unread }: Pick<Asked, "wording" | "unread">,
  sessions: readonly Session[],
  written: (note: Note) => string,
): string {
  const notes = sessions.map((session) => written(composeNote({ session, wording })));
  const missing = unread.length === 0 ? [] : [`${missingWords(unread)}\n`];
  return [...notes, ...missing].join("\n\n");
}

/** "One record is not in this file, because it was changed …" */
export function missingWords(unread: readonly string[]): string {
  return t("save.missing", { count: unread.length, clients: unread.join(", ") });
}

function nameOf({ form, scope, written }: Asked, sessions: readonly Session[]): string {
  const { ending } = forms[form];
  if (form === "schema" || form === "guide") return `${t(`save.file.${form}`)}.${ending}`;
  // A session's own note and its log need no more words than the session's name.
  const plain = form === "json" || (scope === "session" && (form === "text" || form === "markdown"));
  const what = plain ? "" : ` ${t(`save.file.${form}`)}`;
  return `${stemOf(scope, sessions, written.wall)}${what}.${ending}`;
}

/**
 * What the name of a file begins with: "JM-042 2026-11-24 09.15", "JM-042 course 2026-11-02", "JM-042 all sessions",
 * "Steadyhold 2026-11-24". `wall`: epoch ms at which it is written.
 */
export function stemOf(scope: Scope, sessions: readonly Session[], wall: number): string {
  const [first] = sessions;
  const client = first === undefined ? t("note.file.client") : safeClient(first.client);
  if (scope === "practice") return `${t("app.name")} ${isoDate(wall, first?.timeZone ?? "UTC")}`;
  if (scope === "client" || first === undefined) return `${client} ${t("save.file.all")}`;
  if (scope === "selection") return `${client} ${t("save.file.selection")}`;
  if (scope === "course") {
    return `${client} ${t("save.file.course", { day: isoDate(first.startedWall, first.timeZone) })}`;
  }
  return `${client} ${localTime(first.startedWall, first.timeZone, "sortable").replace(":", ".")}`;
}

/** The sessions of a file as they stand. */
export function sessionsOf({ sessions = [] }: Sections): readonly Session[] {
  return sessions.flatMap((log) => {
    const state = fold(log.events.map(({ event }) => event));
    return state.status === "none" ? [] : [state];
  });
}
