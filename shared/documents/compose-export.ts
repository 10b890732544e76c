// Makes the text of an export piece by piece, about a session each, so that a host can do other work between them. The host's transfer/ calls it.
import type { RecordedEvent } from "../session/record.ts";
import type { Session } from "../session/state.ts";
import type { Wording } from "../session/vocabulary.ts";
import { csvGuide } from "./csv/csv-guide.ts";
import { holdsAsCsv } from "./csv/csv-holds.ts";
import { sessionsAsCsv } from "./csv/csv-sessions.ts";
import { formatMissing } from "./export-words.ts";
import { lettersAsFhir, sessionsAsFhir } from "./fhir/collection.ts";
import type { LetterMade } from "./fhir/letter.ts";
import { filePieces, type SectionItems, type Written } from "./file/as-json.ts";
import { jsonSchemaText, logOf } from "./file/file.ts";
import type { Content } from "./formats.ts";
import { noteAsMarkdown } from "./note/as-markdown.ts";
import { noteAsText } from "./note/as-text.ts";
import { composeNote } from "./note/compose.ts";
import type { Note } from "./note/note.ts";
import { chartPicture } from "./picture/picture.ts";

/** A session with the log that tells it. */
export type LoggedSession = { readonly rows: readonly RecordedEvent[]; readonly state: Session };

/** Every session, client and section is asked for once, when its piece is made. */
export type ExportSource = {
  readonly sessions: Iterable<LoggedSession>;
  /** Besides the sessions, where it is everything the practice keeps. */
  readonly practice: Pick<SectionItems, "clients" | "settings">;
  /** The mark by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** CSV has semicolons and decimal commas. */
  readonly decimalComma: boolean;
  readonly written: Written;
  /** How much the notes spell out; signed ones keep the wording they were signed in. */
  readonly wording: Wording;
  /** What letters say beside what stands in the sessions. */
  readonly letter: LetterMade;
  /** Whose records could not be read, once all were asked for: a file of notes says that they are not in it. */
  readonly unread: readonly string[];
};

export function composeExport(content: Content, source: ExportSource): Iterable<string> {
  const { written, letter } = source;
  const sessions = states(source.sessions);
  switch (content) {
    case "text":
      return notes(source, sessions, noteAsText);
    case "markdown":
      return notes(source, sessions, noteAsMarkdown);
    case "json":
      return filePieces(
        { clients: source.practice.clients, sessions: logs(source.sessions), settings: source.practice.settings },
        written,
      );
    case "holds":
      return table(source, sessions, holdsAsCsv);
    case "sessions":
      return table(source, sessions, sessionsAsCsv);
    case "fhir":
      return sessionsAsFhir(sessions, written);
    case "fhir-letter":
      return lettersAsFhir(sessions, written, letter);
    case "picture":
      return pictures(sessions);
    case "schema":
      return [jsonSchemaText()];
    case "guide":
      return [csvGuide()];
  }
}

/** One after the other, and at the end what is missing. */
function* notes({ wording, unread }: ExportSource, sessions: Iterable<Session>, asText: (note: Note) => string) {
  let before = "";
  for (const session of sessions) {
    yield `${before}${asText(composeNote({ session, wording }))}`;
    before = "\n\n";
  }
  if (unread.length > 0) yield `${before}${formatMissing(unread)}\n`;
}

/** The first line once, then the rows of each session. */
function* table({ bom, decimalComma }: ExportSource, sessions: Iterable<Session>, asCsv: typeof holdsAsCsv) {
  // With the mark it is for Excel.
  const dialect = { decimalComma, forExcel: bom || decimalComma };
  const head = asCsv([], dialect);
  yield asCsv([], { ...dialect, bom });
  for (const session of sessions) yield asCsv([session], dialect).slice(head.length);
}

function* pictures(sessions: Iterable<Session>) {
  for (const session of sessions) yield chartPicture(session);
}

function* states(sessions: Iterable<LoggedSession>) {
  for (const { state } of sessions) yield state;
}

function* logs(sessions: Iterable<LoggedSession>) {
  for (const { state, rows } of sessions) yield logOf(state.sessionId, rows);
}
