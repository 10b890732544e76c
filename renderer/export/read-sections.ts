// Gathers what a file shall hold from the host, part by part: one session, a client's, or everything. Knows no form.
import type { Failure } from "../../shared/contract.ts";
import { logOf, sectionNames, type SectionName, type Sections, type SessionLog } from "../../shared/export/file.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import type { Host } from "../host/host.ts";

/** `unread`: sessions whose log is damaged; everything else is there. */
export type Gathered = { readonly sections: Sections; readonly unread: readonly SessionSummary[] };

export async function gatherSession(host: Pick<Host, "call">, sessionId: string): Promise<Result<Gathered, Failure>> {
  const read = await host.call("session.read", { sessionId });
  if (!read.ok) return read;
  return ok({ sections: { sessions: [logOf(sessionId, read.value.events)] }, unread: [] });
}

/** `client`: sessions of this label only; null: every section of the practice. */
export async function gatherPractice(
  host: Pick<Host, "call">,
  client: string | null,
): Promise<Result<Gathered, Failure>> {
  const unread: SessionSummary[] = [];
  const sessions: SessionLog[] = [];
  const names: readonly SectionName[] = client === null ? sectionNames : ["sessions"];
  for (const section of names) {
    let from: number | null = 0;
    while (from !== null) {
      const part: Awaited<ReturnType<typeof readPart>> = await readPart(host, section, from, client);
      if (!part.ok) return err(part.error);
      sessions.push(...(part.value.sections.sessions ?? []));
      unread.push(...part.value.unread);
      from = part.value.next;
    }
  }
  return ok({ sections: { sessions }, unread });
}

function readPart(host: Pick<Host, "call">, section: SectionName, from: number, client: string | null) {
  return host.call("practice.read", { section, from, client });
}
