// How a document names the client: by the code, with name and birth date where the visit's own log knows them.
import { dayOfIso } from "../../time/calendar.ts";
import { formatDate } from "../../time/format-day.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";

/** "JM-042, Jane Miller, born April 12, 1980"; the code alone for a quick session, or where the practice wants no names. */
export function clientLabel({ client, background }: Pick<Session, "client" | "background">): string {
  const code = client.replace(/\s+/gu, " ").trim();
  const name = background?.name.trim() ?? "";
  const who = name === "" || name.toLowerCase() === code.toLowerCase() ? code : t("note.client.named", { code, name });
  const born = background?.born ?? null;
  if (born === null) return who;
  const day = dayOfIso(born);
  return day === null
    ? t("note.client.born-in", { client: who, born })
    : t("note.client.born", { client: who, born: formatDate(day) });
}
