// Sessions as streams: the one value the host runs, and by which a file's sessions are read and checked.
import type { Decider } from "../../stream.ts";
import type { Command } from "../commands.ts";
import { sessionEventFormat, type SessionEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import type { Refusal } from "../refusals.ts";
import { sessionBreach, type SessionBreach } from "../session-breach.ts";
import type { Session } from "../state.ts";
import { decide } from "./decide.ts";

/** `at`: ms since the session began. */
export const sessionDecider: Decider<Session, Command, SessionEvent, Refusal, number, SessionBreach> = {
  decide,
  evolve,
  format: sessionEventFormat,
  breachOf: sessionBreach,
  neverBegun: "not-started",
};
