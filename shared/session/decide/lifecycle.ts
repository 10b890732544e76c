// The session as a whole: how it starts, whose visit it is, what stands before its first hold, pause, finish, undo and redo.
import { same } from "../../canonical.ts";
import { ok, unreachable } from "../../result.ts";
import { usualClearance } from "../clearance.ts";
import type { Command, StartSession } from "../commands.ts";
import type { SessionEvent } from "../events.ts";
import { usualHoldDefaults } from "../hold-defaults.ts";
import { isPaused } from "../session-time.ts";
import type { Session, SessionState } from "../state.ts";
import { refuse, type Decision } from "./decision.ts";
import { modalityEnded } from "./modalities.ts";

type LifecycleCommand = Extract<
  Command,
  {
    type:
      | "undo"
      | "redo"
      | "attach-client"
      | "set-clearance"
      | "set-background"
      | "give-advice"
      | "pause-session"
      | "resume-session"
      | "finish-session";
  }
>;

export function decideStart(command: StartSession, state: SessionState): Decision {
  if (state.status !== "none") return refuse("session-exists");
  const { sessionId, client, startedWall, timeZone, link, clearance, holdDefaults } = command;
  const started: SessionEvent = { type: "session-started", at: 0, sessionId, client, startedWall, timeZone };
  const attached: SessionEvent[] = link === undefined ? [] : [{ type: "client-attached", at: 0, link, client }];
  const cleared: SessionEvent[] =
    clearance === undefined || same(clearance, usualClearance) ? [] : [{ type: "clearance-set", at: 0, clearance }];
  const defaults: SessionEvent[] =
    holdDefaults === undefined || same(holdDefaults, usualHoldDefaults)
      ? []
      : [{ type: "hold-defaults-set", at: 0, defaults: holdDefaults }];
  return ok([started, ...attached, ...cleared, ...defaults]);
}

export function decideLifecycle(command: LifecycleCommand, at: number, session: Session): Decision {
  const { facts } = session;
  const { running } = facts;
  switch (command.type) {
    case "undo": {
      const last = session.past.at(-1);
      return last === undefined ? refuse("nothing-to-undo") : ok([{ type: "act-undone", at, act: last.act }]);
    }
    case "redo": {
      const next = session.future.at(-1);
      return next === undefined ? refuse("nothing-to-redo") : ok([{ type: "act-redone", at, act: next.act }]);
    }
    case "attach-client": {
      const { link, client } = command;
      if (session.link !== null && same(session.link, link) && session.client === client) return ok([]);
      return ok([{ type: "client-attached", at, link, client }]);
    }
    case "set-clearance":
      if (same(session.clearance, command.clearance)) return ok([]);
      return ok([{ type: "clearance-set", at, clearance: command.clearance }]);
    case "set-background": {
      const { background } = command;
      const isKnown = session.background !== null && same(session.background, background);
      return ok(isKnown ? [] : [{ type: "background-set", at, background }]);
    }
    case "give-advice": {
      const { moment, advice } = command;
      const told = session.advice[moment];
      if (told !== null && same(told, advice)) return ok([]);
      return ok([{ type: "advice-given", at, moment, advice }]);
    }
    case "pause-session":
      if (running !== null) return refuse("hold-running", running.site);
      if (isPaused(session)) return refuse("session-paused");
      return ok([...modalityEnded(facts, at), { type: "session-paused", at }]);
    case "resume-session":
      return isPaused(session) ? ok([{ type: "session-resumed", at }]) : refuse("not-paused");
    case "finish-session":
      if (running !== null) return refuse("hold-running", running.site);
      return ok([...modalityEnded(facts, at), { type: "session-finished", at }]);
    default:
      return unreachable(command);
  }
}
