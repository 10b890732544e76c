// Decides which cue belongs to what happened in the session, and keeps a running hold's cues scheduled ahead.
import { marksOf, openFeedbackRepeatMs, holdProtocol, outcomeOf } from "../../shared/hold/protocol.ts";
import type { SessionEvent } from "../../shared/session/events.ts";
import { openFeedback } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import type { Happening, SessionStore } from "../session/session-store.ts";
import type { CuePlayer, Scheduled } from "./player.ts";
import type { CueName } from "./sounds.ts";

const lastSeconds = [27_000, 28_000, 29_000];

/** Follows one session; returns what stops it. `audible` says whether this window is the one that sounds. */
export function followWithCues(store: SessionStore, player: CuePlayer, audible: () => boolean): () => void {
  let holdCues: readonly Scheduled[] = [];
  let openCues: readonly Scheduled[] = [];
  let arranged = "";

  function cancel(cues: readonly Scheduled[]): void {
    for (const cue of cues) cue.cancel();
  }

  function at(name: CueName, sessionMs: number): Scheduled {
    return player.schedule(name, store.pageTimeOf(sessionMs));
  }

  /** Brings the scheduled cues in step with the session: also right after joining in mid-hold. */
  function arrange(session: Session): void {
    const { running } = session.facts;
    const open = openFeedback(session.facts);
    const plan = `${running?.number}/${running?.startedAt}/${running?.targetMs}/${open?.at}/${audible()}`;
    if (plan === arranged) return;
    arranged = plan;
    // At the limit the last cue is sounding by itself: it is let go of, not cut off.
    if (running !== null || session.facts.holds.at(-1)?.end !== "limit") cancel(holdCues);
    cancel(openCues);
    holdCues = [];
    openCues = [];
    if (running === null || !audible()) return;
    const { startedAt, targetMs } = running;
    const marks = marksOf(targetMs).map((mark) => at(mark.kind, startedAt + mark.dueMs));
    holdCues = [...marks, ...lastSeconds.map((ms) => at("last-seconds", startedAt + ms))];
    if (open === null) return;
    const ends = startedAt + holdProtocol.limitMs;
    const repeats: Scheduled[] = [];
    for (let due = open.at + openFeedbackRepeatMs; due < ends; due += openFeedbackRepeatMs)
      repeats.push(at("still-open", due));
    openCues = repeats;
  }

  function hear(happening: Happening): void {
    if (happening.kind !== "events") {
      if (audible()) player.play("refused");
      return;
    }
    if (audible()) {
      const cues = happening.events.map(cueFor).filter((name) => name !== null);
      // A changed pressure ends one hold and starts the next: the start is what matters to the hands.
      const last = cues.at(-1);
      if (last !== undefined) player.play(last);
    }
    arrange(happening.session);
  }

  const stop = store.onHappening(hear);
  const joined = store.session();
  if (joined.status === "started") arrange(joined);
  return () => {
    stop();
    cancel(holdCues);
    cancel(openCues);
  };
}

/** The cue of an event, or null where the sound was scheduled ahead or nothing should sound. */
function cueFor(event: SessionEvent): CueName | null {
  switch (event.type) {
    case "hold-started":
      return "start";
    case "hold-ended":
      if (event.end === "limit") return null;
      return outcomeOf(event.heldMs, event.end) === "counted" ? "end-counted" : "end-short";
    case "hold-interrupted":
      return "end-short";
    case "feedback-given":
      return event.kind;
    case "response-recorded":
    case "inflammation-suspected":
      return "response";
    case "remarks-written":
    case "session-started":
    case "session-recovered":
      return null;
    default:
      return "taken";
  }
}
