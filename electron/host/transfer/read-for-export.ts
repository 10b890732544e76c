// Reads logs for an export, each when it is asked for. What is damaged is left out and told, so that it keeps nothing else from being given out.
import type { Failure, Response } from "../../../shared/contract/contract.ts";
import type { LoggedSession } from "../../../shared/documents/compose-export.ts";
import { clientLogOf, type ClientLog } from "../../../shared/documents/file/file.ts";
import { letterCourseOf, type LetterCourse } from "../../../shared/documents/letter/letter-course.ts";
import { sealProblem } from "../../../shared/documents/note/seal.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { Session } from "../../../shared/session/state.ts";
import { notRead } from "../streams/not-saved.ts";
import type { ClientStore, ListedClient, SessionStore } from "../streams/ports.ts";
import { sha256 } from "../system/sha256.ts";

export type ReadPorts = {
  readonly sessions: Pick<SessionStore, "page" | "read" | "stored">;
  readonly clients: Pick<ClientStore, "page" | "read">;
  readonly readClient: (clientId: string) => Result<Response<"client.read">, Failure>;
};

/** `client`: what it is called, where it is one of several; null for the one at hand, without which there is no export. */
export type Wanted = { readonly sessionId: string; readonly client: string | null };

export function startReading({ sessions, clients, readClient }: ReadPorts) {
  const unread: string[] = [];
  const known = new Map<string, Response<"client.read"> | null>();
  let first: Session | null = null;
  let failure: Failure | null = null;

  function leaveOut(client: string | null, why: Failure): void {
    const isDamaged = why.code === "changed" || (why.code === "not-saved" && why.why === "damaged");
    if (client !== null && isDamaged) unread.push(client);
    // One of several that was deleted since they were listed is nobody's any more.
    else if (client === null || why.code !== "unknown-session") failure ??= why;
  }

  return {
    /** Whose records could not be read until now. */
    unread,

    *sessions(all: readonly Wanted[]): Generator<LoggedSession> {
      for (const { sessionId, client } of all) {
        const read = readSession(sessions, sessionId);
        if (read.ok) {
          first ??= read.value.state;
          yield read.value;
        } else leaveOut(client, read.error);
        if (failure !== null) return;
      }
    },

    *clients(all: readonly ListedClient[]): Generator<ClientLog> {
      for (const { clientId, code } of all) {
        const read = clients.read(clientId);
        if (read.ok && read.value.length > 0) yield clientLogOf(clientId, read.value);
        else unread.push(code);
      }
    },

    /** What a letter takes from the client's record. A session that came in a file without its client has one to nobody by name, as on paper. */
    courseOf(session: Session): LetterCourse | null {
      const clientId = session.link?.clientId;
      if (clientId === undefined) return null;
      if (!known.has(clientId)) {
        const read = readClient(clientId);
        if (!read.ok && read.error.code !== "unknown-client") failure ??= read.error;
        known.set(clientId, read.ok ? read.value : null);
      }
      const client = known.get(clientId) ?? null;
      return client === null ? null : letterCourseOf(client, session);
    },

    /** The first session that was read, and why the export cannot be made; null where it can. */
    outcome: (): { readonly first: Session | null; readonly failure: Failure | null } => ({ first, failure }),
  };
}

/** With its seals checked: a broken one would be refused wherever it is read in, and everything else with it. */
function readSession(store: Pick<SessionStore, "read">, sessionId: string): Result<LoggedSession, Failure> {
  const read = store.read(sessionId);
  if (!read.ok) return err(notRead(read.error));
  const state = fold(read.value.map(({ event }) => event));
  if (state.status === "none") return err({ code: "unknown-session" });
  const broken = sealProblem(read.value, sha256);
  return broken === null ? ok({ rows: read.value, state }) : err({ code: "changed", ...broken });
}
