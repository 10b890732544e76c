// Decides which cue belongs to what happened in the session, and keeps a running hold's cues scheduled ahead.
import { outcomeOf } from "../../shared/hold/protocol.ts";
import type { SessionEvent } from "../../shared/session/events.ts";
import { openFeedback } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { Happening, SessionStore } from "../session/session-store.ts";
import type { Scheduled } from "./cue-queue.ts";
import { wordAfter } from "./cue-words.ts";
import { planOf } from "./hold-plan.ts";
import type { CuePlayer } from "./player.ts";
import type { CueName } from "./sounds.ts";
import type { Speaker } from "./speaker.ts";

type Ports = {
  readonly player: Pick<CuePlayer, "play" | "schedule">;
  readonly speaker: Pick<Speaker, "say" | "hush">;
  /** Whether this window is the one that sounds. */
  readonly audible: () => boolean;
};

export type SessionCues = {
  /** Sounds one cue now, with words of its own where words are spoken: for what the screen itself has to say. */
  readonly signal: (cue: CueName, words?: string) => void;
  /** To be called when `audible` has changed. */
  readonly arrange: () => void;
  readonly stop: () => void;
};

export function followWithCues(store: SessionStore, { player, speaker, audible }: Ports): SessionCues {
  /** What is scheduled or has sounded of the hold with this number, by name and moment. */
  let arranged: { readonly hold: number; readonly cues: ReadonlyMap<string, Scheduled> } | null = null;
  let latest: Scheduled | null = null;

  function drop(cues: Iterable<Scheduled>): void {
    for (const cue of cues) cue.cancel();
  }

  /** Brings the scheduled cues in step with the session: also right after joining in mid-hold. What is as it was is not touched. */
  function arrange(): void {
    const session = store.session();
    const running = session.status === "started" && audible() ? session.facts.running : null;
    if (session.status === "none" || running === null) {
      if (arranged === null) return;
      if (session.status === "none" || !endedAtLimit(session, arranged.hold)) {
        drop(arranged.cues.values());
        speaker.hush();
      }
      arranged = null;
      return;
    }
    const before = arranged?.hold === running.number ? arranged.cues : null;
    if (arranged !== null && before === null) {
      drop(arranged.cues.values());
      speaker.hush();
    }
    const plan = planOf(running, openFeedback(session.facts)?.at ?? null);
    const cues = new Map<string, Scheduled>();
    for (const { name, at } of plan) {
      const key = `${name} ${at}`;
      const there = before?.get(key);
      cues.set(key, there ?? player.schedule(name, store.pageTimeOf(at), () => say(wordAfter(name))));
    }
    for (const [key, cue] of before ?? []) if (!cues.has(key)) cue.cancel();
    arranged = { hold: running.number, cues };
  }

  function say(words: string | null): void {
    if (words !== null) speaker.say(words);
  }

  function signal(name: CueName, words: string | null = wordAfter(name)): void {
    if (!audible()) return;
    // One answer at a time: the newest press is the one that is waited for.
    latest?.cancel();
    speaker.hush();
    latest = player.play(name, () => say(words));
  }

  function hear(happening: Happening): void {
    arrange();
    if (happening.kind === "refused") return signal("refused", t(`refusal.${happening.refusal.code}`));
    if (happening.kind === "failed") return signal("refused");
    const cues = happening.events.map(cueFor).filter((name) => name !== null);
    // A changed pressure ends one hold and starts the next: the start is what matters to the hands.
    const last = cues.at(-1);
    if (last !== undefined) signal(last);
  }

  const stopHearing = store.onHappening(hear);
  // A prediction the host did not share changes the session without anything having happened.
  const stopWatching = store.subscribe(arrange);
  arrange();
  return {
    signal,
    arrange,
    stop: () => {
      stopHearing();
      stopWatching();
      drop(arranged?.cues.values() ?? []);
      latest?.cancel();
      speaker.hush();
    },
  };
}

/** Then its last cue is sounding by itself: it is let go of, not cut off. */
function endedAtLimit(session: Session, hold: number): boolean {
  return session.facts.holds.some((one) => one.number === hold && one.end === "limit");
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
    case "text-written":
    case "note-signed":
    case "note-amended":
    case "session-started":
    case "session-recovered":
    case "advice-given":
      return null;
    default:
      return "taken";
  }
}
