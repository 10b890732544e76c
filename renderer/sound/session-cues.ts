// Decides which cue belongs to what happened in the session, and keeps a running hold's cues scheduled ahead.
import { outcomeOf } from "../../shared/session/hold-protocol.ts";
import type { SessionEvent } from "../../shared/session/events.ts";
import { openFeedback } from "../../shared/session/pressure.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { SessionChange, SessionStore } from "../state/session-store.ts";
import type { Scheduled } from "./cue-queue.ts";
import { wordAfter } from "./cue-words.ts";
import { planOf } from "./hold-plan.ts";
import type { CuePlayer } from "./player.ts";
import type { CueName } from "./sounds.ts";
import type { Speech } from "./speech.ts";

type Ports = {
  readonly player: Pick<CuePlayer, "play" | "schedule">;
  readonly speaker: Pick<Speech, "speaks" | "say" | "hush">;
  /** Whether this window is the one that sounds. */
  readonly audible: () => boolean;
};

export type SessionCues = {
  /**
   * Sounds one cue now, with words of its own where words are spoken: for what the screen itself has to say. Answers whether they will be
   * spoken; `onOver`: they are no longer being spoken.
   */
  readonly signal: (cue: CueName, words?: string, onOver?: () => void) => boolean;
  /** To be called when `audible` has changed. */
  readonly arrange: () => void;
  readonly stop: () => void;
};

/** A cue that was asked for, and whether no more than its ringing is left. */
type Sound = { readonly name: CueName; readonly cue: Scheduled; over: boolean };

export function followWithCues(store: SessionStore, { player, speaker, audible }: Ports): SessionCues {
  /** What is scheduled or has sounded of the hold with this number, by name and moment. */
  let arranged: { readonly hold: number; readonly cues: ReadonlyMap<string, Sound> } | null = null;
  /** What was asked for last, and the choice on offer that is to be heard after it. */
  let latest: Sound | null = null;
  let waiting: (() => void) | null = null;

  function drop(sounds: Iterable<Sound>): void {
    for (const { cue } of sounds) cue.cancel();
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
      } else latest = [...arranged.cues.values()].find(({ name }) => name === "limit") ?? latest;
      arranged = null;
      return;
    }
    const before = arranged?.hold === running.number ? arranged.cues : null;
    if (arranged !== null && before === null) {
      drop(arranged.cues.values());
      speaker.hush();
    }
    const plan = planOf(running, openFeedback(session.facts)?.at ?? null);
    const cues = new Map<string, Sound>();
    for (const { name, at, late } of plan) {
      const key = `${name} ${at}`;
      const there = before?.get(key);
      const words = wordAfter(name);
      const place = (onQuiet: () => void) => player.schedule(name, store.pageTimeOf(at), onQuiet, late);
      cues.set(key, there ?? soundOf(name, words, place));
    }
    for (const [key, { cue }] of before ?? []) if (!cues.has(key)) cue.cancel();
    arranged = { hold: running.number, cues };
  }

  /** With `words` after it, where there are any and no choice is waiting to be heard. */
  function soundOf(
    name: CueName,
    words: string | null,
    play: (onQuiet: () => void) => Scheduled,
    onOver?: () => void,
  ): Sound {
    const sound: Sound = {
      name,
      over: false,
      cue: play(() => {
        sound.over = true;
        if (sound === latest && waiting !== null) waiting();
        else if (words !== null) speaker.say(words, onOver);
      }),
    };
    return sound;
  }

  function signal(name: CueName, words: string | null = wordAfter(name), onOver?: () => void): boolean {
    if (!audible()) return false;
    const begin = (): void => {
      // One answer at a time: the newest press is the one that is waited for.
      hush();
      latest = soundOf(name, words, (onQuiet) => player.play(name, onQuiet), onOver);
    };
    // What an act has come to is heard out before the choices it opens; with the next press they are heard at once.
    const follows = name === "scan-step" && waiting === null && latest?.over === false && latest.name !== "scan-step";
    if (follows) waiting = begin;
    else begin();
    return words !== null && speaker.speaks();
  }

  function hush(): void {
    waiting = null;
    latest?.cue.cancel();
    speaker.hush();
  }

  function hear(change: SessionChange): void {
    arrange();
    if (change.kind === "refused") return void signal("refused", t(`refusal.${change.refusal.code}`));
    if (change.kind === "failed") return void signal("refused");
    // A changed pressure ends one hold and starts the next: the start is what matters to the hands.
    for (const event of change.events.toReversed()) {
      const cue = cueFor(event);
      if (cue !== null) return void signal(cue, wordsOf(event));
    }
  }

  const stopHearing = store.onSessionChange(hear);
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
      hush();
    },
  };
}

/** Then its last cue is sounding by itself: it is let go of, not cut off. */
function endedAtLimit(session: Session, hold: number): boolean {
  return session.facts.holds.some((one) => one.number === hold && one.end === "limit");
}

/** What has been recorded is spoken back, where one tone stands for several answers. */
function wordsOf(event: SessionEvent): string | undefined {
  if (event.type === "response-recorded") return t(`response.${event.response}`);
  if (event.type === "inflammation-suspected") return t("action.inflammation");
  return undefined;
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
    case "clock-set":
    case "advice-given":
      return null;
    default:
      return "taken";
  }
}
