// Pedals on the wrap-up screen: its own keys stay with the keyboard; a pedal goes through what is left to do, and undo is undo.
import { useCallback, useRef, useState } from "react";
import type { Choice } from "../../shared/input/menus.ts";
import { endOfSession, wallAt } from "../../shared/session/session-time.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { useKeys, type KeyStatus } from "./use-keys.ts";
import { resolveAction } from "./resolve-action.ts";
import { useSession } from "../state/use-session.ts";
import type { Signal } from "./use-auto-advance.ts";
import { useScanning, type Scanning } from "./use-scanning.ts";

type Props = {
  session: Session;
  signal: Signal;
  onCopy: () => void;
  onHome: () => void;
};

/** A note opened later than this after its session is looked at, not worked on: nothing is asked for by itself. */
const justFinishedMs = 1_800_000;

export function usePedals({ session, signal, onCopy, onHome }: Props): {
  readonly scanning: Scanning;
  readonly light: KeyStatus;
} {
  const store = useSession();
  const [justFinished] = useState(() => Date.now() - wallAt(session, endOfSession(session)) < justFinishedMs);
  const send = useCallback(
    (command: SessionCommand, at: number, waitedMs: number) => void store.act(command, at, waitedMs),
    [store],
  );
  const take = (choice: Choice, at: number, waitedMs: number): void => {
    if (choice.kind === "pain") send({ type: "record-pain", moment: choice.moment, score: choice.score }, at, waitedMs);
    else if (choice.kind === "action" && choice.action === "undo") send({ type: "undo" }, at, waitedMs);
    else if (choice.kind === "wrap") (choice.act === "home" ? onHome : onCopy)();
  };
  const undecided = useRef(false);
  const scanning = useScanning({
    session,
    resting: !justFinished || session.signature !== null,
    canBringIn: false,
    asksPain: session.facts.painAfter === null ? "after" : null,
    onTake: take,
    onToggle: (at, waitedMs) => send({ type: "start-hold" }, at, waitedMs),
    pageTimeOf: (at) => store.pageTimeOf(at),
    undecided,
    signal,
  });
  const light = useKeys({
    dialogOpen: false,
    pedalsOnly: true,
    pageTimeOf: (hostMono) => store.pageTimeOfHost(hostMono),
    // What the client says belongs to the session, which is over; their keys turn the pages of the note again.
    narrow: (heard) => heard.filter(({ by }) => by === "therapist"),
    undecided,
    onPressed: ({ action, by, at, waitedMs }) => {
      if (action === "lose-release") return;
      if (action === "one-pedal" || action === "next-choice" || action === "take-choice")
        return scanning.press(action, at, waitedMs);
      const result = resolveAction(action, session, by);
      if (result.kind === "command") send(result.command, at, waitedMs);
    },
  });
  return { scanning, light };
}
