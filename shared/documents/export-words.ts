// What an export is called, and the sentence that says what is missing from it. For the host that composes and the page that prints.
import { isoDate } from "../time/iso-time.ts";
import type { Session } from "../session/state.ts";
import { localTime, t } from "../words/words.ts";
import type { Composed, Scope } from "./formats.ts";
import { safeClient } from "./note/file-name.ts";

/** `first`: the first session in it; null where there is none. `wall`: epoch ms at which it is written. */
export function exportName(
  { content, file }: Exclude<Composed, { readonly content: "stored" }>,
  scope: Scope,
  first: Session | null,
  wall: number,
): string {
  if (content === "schema" || content === "guide") return `${t(`save.file.${content}`)}.${file}`;
  // A session's own note, its picture and its log need no more words than the session's name.
  const one = scope === "session" && (content === "text" || content === "markdown");
  const what = content === "json" || content === "picture" || one ? "" : ` ${t(`save.file.${content}`)}`;
  return `${stemOf(scope, first, wall)}${what}.${file}`;
}

/** What the name begins with: "JM-042 2026-11-24 09.15", "JM-042 course 2026-11-02", "JM-042 all sessions", "Steadyhold 2026-11-24". */
export function stemOf(scope: Scope, first: Session | null, wall: number): string {
  const client = first === null ? t("note.file.client") : safeClient(first.client);
  if (scope === "practice") return `${t("app.name")} ${isoDate(wall, first?.timeZone ?? "UTC")}`;
  if (scope === "client" || first === null) return `${client} ${t("save.file.all")}`;
  if (scope === "selection") return `${client} ${t("save.file.selection")}`;
  if (scope === "course") {
    return `${client} ${t("save.file.course", { day: isoDate(first.startedWall, first.timeZone) })}`;
  }
  return `${client} ${localTime(first.startedWall, first.timeZone, "sortable").replace(":", ".")}`;
}

/** "One record is not in this file, because it was changed …" */
export function formatMissing(unread: readonly string[]): string {
  return t("save.missing", { count: unread.length, clients: unread.join(", ") });
}
