// The calls about one session, each handed to the sessions or to the store that answers it.
import { err, ok } from "../../../shared/result.ts";
import type { HostCommand, Opening } from "../../../shared/session/commands.ts";
import type { Session } from "../../../shared/session/state.ts";
import { notSaved } from "../streams/not-saved.ts";
import type { SessionStore } from "../streams/ports.ts";
import type { Sessions } from "../streams/sessions.ts";
import { type Handlers, positioned } from "./dispatch.ts";
import { musclesUsed } from "./muscles-used.ts";

type Parts = {
  readonly sessions: Sessions;
  readonly store: SessionStore;
  readonly opening: () => Opening;
  /** What stands in no note yet, to be signed with it. */
  readonly advice: (session: Session) => readonly HostCommand[];
  readonly unsaved: () => number;
};

export function sessionCalls({ sessions, store, opening, advice, unsaved }: Parts) {
  return {
    "session.start": ({ client, commandId }) => sessions.start(client, commandId, opening()),
    "session.read": ({ sessionId }) => sessions.read(sessionId),
    "session.last-sites": ({ sessionId }) => sessions.lastSites(sessionId),
    "muscles.used": () => {
      const used = musclesUsed(store);
      return used.ok ? ok({ used: [...used.value] }) : err(notSaved(used.error));
    },
    "session.command": ({ sessionId, commandId, command, stamp, waitedMs }) => {
      const done = sessions.execute(sessionId, commandId, command, stamp, waitedMs);
      return done.ok ? ok({ position: done.value, saved: unsaved() === 0 }) : done;
    },
    "session.sign": ({ sessionId, commandId, ...signer }) => {
      sessions.inform(sessionId, advice);
      return positioned(sessions.sign(sessionId, commandId, signer));
    },
    "session.amend": ({ sessionId, commandId, ...amendment }) =>
      positioned(sessions.amend(sessionId, commandId, amendment)),
    "session.stored": ({ sessionId }) => {
      const rows = store.stored(sessionId);
      if (!rows.ok) return err(notSaved(rows.error));
      const broken = rows.value.filter(({ intact }) => !intact).map(({ position }) => position);
      return ok({ rows: rows.value.length, broken });
    },
  } satisfies Partial<Handlers>;
}
