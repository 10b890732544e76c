// A session as the engine holds it in memory: read from its log and checked, with what the host still owes it. Writes nothing.
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Failure, SessionSnapshot } from "../../../shared/contract/contract.ts";
import type { HostCommand } from "../../../shared/session/commands.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { notSaved } from "./not-saved.ts";
import type { EnginePorts, StoreFailure } from "./ports.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import type { Session } from "../../../shared/session/state.ts";

export type Live = {
  state: Session;
  position: number;
  anchorMono: number;
  events: RecordedEvent[];
  done: Set<string>;
  /** What the host has to say about lost time and could not write yet, in order: it comes before anything else. */
  owed: { readonly command: HostCommand; readonly at: number | undefined }[];
};

/** Its clock goes on from the last moment known to have passed, whenever that was. */
export function readLive(
  { store, clock, sealer }: Pick<EnginePorts, "store" | "clock" | "sealer">,
  sessionId: string,
): Result<Live, Failure> {
  const read = store.read(sessionId);
  if (!read.ok) return err(notRead(read.error));
  const state = fold(read.value.map((row) => row.event));
  if (state.status === "none") return err({ code: "unknown-session" });
  const broken = sealer.check(read.value);
  if (broken !== null) return err({ code: "changed", ...broken });
  const reached = Math.max(state.lastAt, store.lastBeat(sessionId)?.at ?? 0);
  return ok({
    state: { ...state, lastAt: reached },
    position: read.value.length,
    anchorMono: clock.mono() - reached,
    events: [...read.value],
    done: new Set(read.value.map((row) => row.commandId)),
    owed: [],
  });
}

export function snapshotOf({ state, anchorMono, events }: Live): SessionSnapshot {
  return { sessionId: state.sessionId, anchorMono, events: [...events] };
}

function notRead(failure: StoreFailure): Failure {
  if (failure.code !== "damaged" || failure.row === undefined) return notSaved(failure);
  return { code: "changed", what: "row", row: failure.row };
}
