// Gathers what a file shall hold from the host, part by part: one session, a client's, or everything. Knows no form.
import type { Failure, Response } from "../../shared/contract/contract.ts";
import {
  logOf,
  sectionNames,
  type ClientLog,
  type KeptSettings,
  type SectionName,
  type Sections,
  type SessionLog,
} from "../../shared/documents/file/file.ts";
import { sessionsOf } from "../../shared/documents/formats.ts";
import { letterCourseOf, type LetterCourse } from "../../shared/documents/letter/letter-course.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Session } from "../../shared/session/state.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import type { Host } from "../host/host.ts";

type Unread = Response<"practice.read">["unread"];

/** `unread`: sessions and clients whose log is damaged; everything else is there. */
export type Gathered = { readonly sections: Sections; readonly unread: Readonly<Unread> };

export async function gatherSession(host: Pick<Host, "call">, sessionId: string): Promise<Result<Gathered, Failure>> {
  const read = await host.call("session.read", { sessionId });
  if (!read.ok) return read;
  return ok({ sections: { sessions: [logOf(sessionId, read.value.events)] }, unread: [] });
}

/** Sessions known by name, in this order. One that is damaged is left out and told. */
export async function gatherSessions(
  host: Pick<Host, "call">,
  wanted: readonly Pick<SessionSummary, "sessionId" | "client">[],
): Promise<Result<Gathered, Failure>> {
  const sessions: SessionLog[] = [];
  const unread: Unread = [];
  for (const { sessionId, client } of wanted) {
    const read = await gatherSession(host, sessionId);
    if (read.ok) sessions.push(...(read.value.sections.sessions ?? []));
    else if (isDamaged(read.error)) unread.push({ id: sessionId, client });
    else return read;
  }
  return ok({ sections: { sessions }, unread });
}

/** To whom a letter of each session goes, and how its course ended, by the clients' records as they are now. */
export async function gatherLetterCourses(
  host: Pick<Host, "call">,
  sections: Sections,
): Promise<Result<(session: Session) => LetterCourse | null, Failure>> {
  const ids = new Set(sessionsOf(sections).flatMap(({ link }) => (link === null ? [] : [link.clientId])));
  const clients = new Map<string, Response<"client.read">>();
  for (const clientId of ids) {
    const read = await host.call("client.read", { clientId });
    if (read.ok) clients.set(clientId, read.value);
    // A session that came in a file without its client has a letter to nobody by name, as on paper.
    else if (read.error.code !== "unknown-client") return read;
  }
  return ok((session) => {
    const client = clients.get(session.link?.clientId ?? "");
    return client === undefined ? null : letterCourseOf(client, session);
  });
}

function isDamaged(failure: Failure): boolean {
  return failure.code === "changed" || (failure.code === "not-saved" && failure.why === "damaged");
}

/** `client`: sessions of this label only; null: every section of the practice. */
export async function gatherPractice(
  host: Pick<Host, "call">,
  client: string | null,
): Promise<Result<Gathered, Failure>> {
  const unread: Unread = [];
  const clients: ClientLog[] = [];
  const sessions: SessionLog[] = [];
  const settings: KeptSettings[] = [];
  const names: readonly SectionName[] = client === null ? sectionNames : ["sessions"];
  for (const section of names) {
    let from: number | null = 0;
    while (from !== null) {
      const part: Awaited<ReturnType<typeof readPart>> = await readPart(host, section, from, client);
      if (!part.ok) return err(part.error);
      const { sections } = part.value;
      clients.push(...(sections.clients ?? []));
      sessions.push(...(sections.sessions ?? []));
      settings.push(...(sections.settings ?? []));
      unread.push(...part.value.unread);
      from = part.value.next;
    }
  }
  return ok({ sections: client === null ? { clients, sessions, settings } : { sessions }, unread });
}

function readPart(host: Pick<Host, "call">, section: SectionName, from: number, client: string | null) {
  return host.call("practice.read", { section, from, client });
}
