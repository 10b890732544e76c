// Warm-up, stretching, heat and other massage: what fills a session beside its holds. One at a time; asked by decide.ts, and its ends by
// whatever else ends one.
import { ok, unreachable } from "../../result.ts";
import { holdBlock } from "../gates.ts";
import type { Command } from "../commands.ts";
import type { SessionEvent } from "../events.ts";
import { isPaused } from "../session-time.ts";
import { runningModality } from "../modality-time.ts";
import type { Facts, Session } from "../state.ts";
import { goesOnInHolds } from "../vocabulary.ts";
import { refuse, type Decision } from "./decision.ts";

type ModalityCommand = Extract<Command, { type: "start-modality" | "end-modality" | "interrupt-modality" }>;

export function decideModality(command: ModalityCommand, at: number, session: Session): Decision {
  const { facts } = session;
  const open = runningModality(facts);
  switch (command.type) {
    case "start-modality": {
      const { modality } = command;
      if (open?.modality === modality) return ok([]);
      if (isPaused(session)) return refuse("session-paused");
      // What must be settled before pressure is put on must be settled before any other treatment.
      const blocked = holdBlock(session);
      if (blocked !== null) return refuse(blocked);
      if (facts.running !== null && !goesOnInHolds.has(modality))
        return refuse("only-heat-in-hold", facts.running.site);
      return ok([...modalityEnded(facts, at), { type: "modality-started", at, modality }]);
    }
    case "end-modality":
      return open === null ? refuse("no-modality-running") : ok(modalityEnded(facts, at));
    case "interrupt-modality":
      return open === null ? refuse("no-modality-running") : ok(modalityEnded(facts, at, command.lastKnownAt));
    default:
      return unreachable(command);
  }
}

/** The end of what runs, told `at`; `lastKnownAt`: until when anybody can vouch for it. Nothing where nothing runs. */
export function modalityEnded(facts: Facts, at: number, lastKnownAt = at): readonly SessionEvent[] {
  const open = runningModality(facts);
  if (open === null) return [];
  const until = Math.max(open.from, Math.min(lastKnownAt, at));
  return [{ type: "modality-ended", at, modality: open.modality, until }];
}

/** A hold needs the hands: it ends everything but heat. */
export function modalityEndedByHold(facts: Facts, at: number): readonly SessionEvent[] {
  const open = runningModality(facts);
  return open === null || goesOnInHolds.has(open.modality) ? [] : modalityEnded(facts, at);
}
