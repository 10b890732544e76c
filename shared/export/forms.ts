// The forms sessions can be saved in, as one table: what a menu offers, what the file is called, and what is in it.
import type { Course } from "../course/course.ts";
import { outlineOf } from "../fhir/advice.ts";
import { sessionAsFhir } from "../fhir/document.ts";
import { safeClient } from "../note/file-name.ts";
import { isoDate } from "../iso-time.ts";
import { fold } from "../session/evolve.ts";
import type { Session } from "../session/state.ts";
import { localTime, t } from "../words/words.ts";
import { fileAsJson, type Written } from "./as-json.ts";
import { csvGuide } from "./csv-guide.ts";
import { holdsAsCsv } from "./csv-holds.ts";
import { sessionsAsCsv } from "./csv-sessions.ts";
import type { Sections, SessionLog } from "./file.ts";
import { jsonSchemaText } from "./json-schema.ts";

export const formIds = ["json", "holds", "sessions", "fhir", "schema", "guide"] as const;
export type FormId = (typeof formIds)[number];

/** One session, those that were chosen, all of a course, all of one client's, or everything the practice keeps. */
export type Scope = "session" | "selection" | "course" | "client" | "practice";

/** `key`: takes it while the menu is open. */
export const forms: Readonly<Record<FormId, { readonly key: string; readonly ending: "json" | "csv" | "txt" }>> = {
  json: { key: "J", ending: "json" },
  holds: { key: "H", ending: "csv" },
  sessions: { key: "S", ending: "csv" },
  fhir: { key: "F", ending: "json" },
  schema: { key: "D", ending: "json" },
  guide: { key: "G", ending: "txt" },
};

export type Asked = {
  readonly form: FormId;
  readonly scope: Scope;
  readonly sections: Sections;
  /** The mark by which Excel knows UTF-8. */
  readonly bom: boolean;
  readonly written: Written;
  /** The course the session belongs to, where there is one: the document tells of its plan and its screening. */
  readonly course: Course | null;
};
export type SavedFile = { readonly name: string; readonly text: string };

/** Null where there is nothing to put into it. */
export function fileOf(asked: Asked): SavedFile | null {
  const sessions = (asked.sections.sessions ?? []).flatMap(sessionOf);
  const mayBeEmpty = asked.scope === "practice" || asked.form === "schema" || asked.form === "guide";
  if (sessions.length === 0 && !mayBeEmpty) return null;
  const text = textOf(asked, sessions);
  return text === null ? null : { name: nameOf(asked, sessions), text };
}

function textOf({ form, sections, bom, written, course }: Asked, sessions: readonly Session[]): string | null {
  switch (form) {
    case "json":
      return fileAsJson(sections, written);
    case "holds":
      return holdsAsCsv(sessions, { bom });
    case "sessions":
      return sessionsAsCsv(sessions, { bom });
    case "fhir": {
      const [session] = sessions;
      return session === undefined ? null : sessionAsFhir(session, written, course === null ? null : outlineOf(course));
    }
    case "schema":
      return jsonSchemaText();
    case "guide":
      return csvGuide();
  }
}

/** "JM-042 2026-11-24 09.15 holds.csv", "JM-042 course 2026-11-02.json", "JM-042 all sessions.json", "Steadyhold 2026-11-24.json" */
function nameOf({ form, scope, written }: Asked, sessions: readonly Session[]): string {
  const { ending } = forms[form];
  if (form === "schema" || form === "guide") return `${t(`save.file.${form}`)}.${ending}`;
  const what = form === "json" ? "" : ` ${t(`save.file.${form}`)}`;
  const [first] = sessions;
  const client = first === undefined ? t("note.file.client") : safeClient(first.client);
  if (scope === "practice")
    return `${t("app.name")} ${isoDate(written.wall, first?.timeZone ?? "UTC")}${what}.${ending}`;
  if (scope === "client" || first === undefined) return `${client} ${t("save.file.all")}${what}.${ending}`;
  if (scope === "selection") return `${client} ${t("save.file.selection")}${what}.${ending}`;
  if (scope === "course") {
    const day = isoDate(first.startedWall, first.timeZone);
    return `${client} ${t("save.file.course", { day })}${what}.${ending}`;
  }
  const when = localTime(first.startedWall, first.timeZone, "sortable").replace(":", ".");
  return `${client} ${when}${what}.${ending}`;
}

function sessionOf(log: SessionLog): readonly Session[] {
  const state = fold(log.events.map(({ event }) => event));
  return state.status === "none" ? [] : [state];
}
