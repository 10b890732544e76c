// Switch scanning on a screen of the session: what is offered in turn, which choice is lit, and what a pedal's press comes to. Draws nothing and
// makes no sound; it says what to sound.
import { useState, type RefObject } from "react";
import { markingAfter, markMenu, menuNow, type Choice, type Marking, type Menu } from "../../shared/input/menus.ts";
import { activeBindings } from "../../shared/input/profiles.ts";
import { litChoice, canAutoAdvance, nextAlone, nextChoice, noScan, type Scan } from "../../shared/input/scanning.ts";
import type { MuscleId } from "../../shared/body/muscles.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useSettings } from "../state/use-settings.ts";
import { choiceWords } from "./choice-words.ts";
import { useAutoAdvance, type Signal } from "./use-auto-advance.ts";

export type ScanPress = "one-pedal" | "next-choice" | "take-choice";

export type Scanning = {
  /** What is on offer, or null. */
  readonly menu: Menu | null;
  readonly lit: Choice | null;
  /** `at`: page ms of the press. */
  readonly press: (press: ScanPress, at: number, waitedMs: number) => void;
};

type Props = {
  readonly session: Session;
  readonly canBringIn: boolean;
  readonly asksPain: "before" | "after" | null;
  /** The muscles offered for a new site, in their order; none: sites are not marked here. */
  readonly muscles?: readonly MuscleId[];
  readonly onTake: (choice: Choice, at: number, waitedMs: number) => void;
  /** Page ms at which session time `at` falls. */
  readonly pageTimeOf: (at: number) => number;
  /** Whether a press is going on of which it is not yet certain what it means. */
  readonly undecided: RefObject<boolean>;
  /** Nothing is offered on this screen now. */
  readonly resting?: boolean;
  /** The one pedal with nothing on offer: start or end the hold. */
  readonly onToggle: (at: number, waitedMs: number) => void;
  /** For the ears: a choice is lit (its words may be spoken) or taken. */
  readonly signal: Signal;
};

export function useScanning({
  session,
  canBringIn,
  asksPain,
  resting = false,
  muscles = [],
  onTake,
  onToggle,
  pageTimeOf,
  undecided,
  signal,
}: Props): Scanning {
  const { input } = useSettings();
  const inUse = activeBindings(input.profiles).some(({ action }) => scanActions.has(action));
  const [scan, setScan] = useState<Scan>(noScan);
  const [wanted, setWanted] = useState(false);
  const [marking, setMarking] = useState<Marking | null>(null);
  const running = session.facts.running?.number ?? null;
  const [followed, setFollowed] = useState(running);
  // The end of a hold opens the choices, its start closes them.
  if (followed !== running) {
    setFollowed(running);
    setWanted(running === null);
    setScan(noScan);
    setMarking(null);
  }
  const usual = marking === null ? menuNow({ session, canBringIn, asksPain, wanted }) : markMenu(marking, muscles);
  const menu = inUse && !resting ? usual : null;
  const lit = menu === null ? null : litChoice(scan, menu);
  const words = menu === null || lit === null ? "" : choiceWords(lit, menu, session);

  useAutoAdvance({
    words,
    step: `${menu?.name}/${words}/${scan.alone}`,
    stayMs: menu === null || !canAutoAdvance(scan, menu) ? null : input.scanMs,
    undecided,
    signal,
    onStep: (at) => menu !== null && setScan(nextAlone(scan, menu, at)),
  });

  function press(kind: ScanPress, at: number, waitedMs: number): void {
    const taken = menu === null ? null : litChoice(scan, menu, at);
    if (menu === null || taken === null) {
      if (kind === "one-pedal") return onToggle(at, waitedMs);
      setScan(noScan);
      return setWanted(true);
    }
    // Whatever is on offer, the one pedal ends a hold.
    if (kind === "one-pedal" && running !== null) return onToggle(at, waitedMs);
    // Begun while the hold still ran: nobody has seen yet what is offered after it.
    if (running === null && at < lastHoldEnd()) {
      if (kind === "take-choice") signal("refused", t("scan.hold-over"));
      return;
    }
    if (kind !== "take-choice") return setScan(nextChoice(scan, menu, at));
    signal("scan-take", choiceWords(taken, menu, session));
    const next = markingAfter(taken);
    setMarking(next);
    if (next !== null) return setScan(noScan);
    const acts = taken.kind === "action" ? taken.action : null;
    const leaves = taken.kind === "mark" || taken.kind === "ready" || (acts !== null && leaving.has(acts));
    if (leaves || running !== null) {
      setWanted(false);
      setScan(noScan);
    } else if (acts !== null && reopening.has(acts)) setWanted(true);
    onTake(taken, at, waitedMs);
  }

  function lastHoldEnd(): number {
    const last = session.facts.holds.at(-1);
    return last === undefined ? Number.NEGATIVE_INFINITY : pageTimeOf(last.startedAt + last.heldMs);
  }

  return { menu, lit, press };
}

const scanActions: ReadonlySet<string> = new Set(["one-pedal", "next-choice", "take-choice"]);
/** After these the next press is meant for the hold. */
const leaving: ReadonlySet<string> = new Set(["next-site", "bring-in"]);
/** After an answer comes the question what is next. */
const reopening: ReadonlySet<string> = new Set(["released", "easing", "not-released", "no-inflammation"]);
