// What is offered in turn to somebody who has one pedal: which choices fit this moment of the session. Reads the session; decides nothing.
import { sides, type Side } from "../body/chart.ts";
import type { MuscleId } from "../body/muscles.ts";
import { inflammationQuestion, isAwaitedSiteChosen, isClosed, siteByNumber } from "../session/site-state.ts";
import { isPaused } from "../session/session-time.ts";
import type { Session } from "../session/state.ts";
import type { SessionAction } from "./actions.ts";

export type Choice =
  | { readonly kind: "action"; readonly action: SessionAction }
  | { readonly kind: "pain"; readonly moment: "before" | "after"; readonly score: number | null }
  /** Leave the menu: the next press starts a hold on the site that is chosen. */
  | { readonly kind: "ready" }
  | { readonly kind: "wrap"; readonly act: "copy-note" | "home" }
  /** A new site, in two steps: first its muscle, then its side. */
  | { readonly kind: "muscle"; readonly muscle: MuscleId }
  | { readonly kind: "mark"; readonly muscle: MuscleId; readonly side: Side }
  | { readonly kind: "no-mark" };

export type MenuName =
  | "pain"
  | "feedback"
  | "answer"
  | "inflammation"
  | "next"
  | "begin"
  | "paused"
  | "wrap-up"
  | "muscle"
  | "side";
export type Menu = { readonly name: MenuName; readonly choices: readonly Choice[] };

export type Situation = {
  readonly session: Session;
  /** The client's last session left sites. */
  readonly canBringIn: boolean;
  /** The pain score is being asked for on the screen. */
  readonly asksPain: "before" | "after" | null;
  /** Asked for by a press, or opened by the end of a hold. */
  readonly wanted: boolean;
};

/** Null: nothing is offered, and a press starts or ends a hold. */
export function menuNow({ session, canBringIn, asksPain, wanted }: Situation): Menu | null {
  const { facts } = session;
  if (asksPain !== null) return { name: "pain", choices: painChoices(asksPain) };
  if (facts.finishedAt !== null) return { name: "wrap-up", choices: [wrap("copy-note"), wrap("home"), act("undo")] };
  if (facts.running !== null)
    return wanted ? menu("feedback", ["too-much", "too-little", "better", "worse"], [{ kind: "ready" }]) : null;
  if (isPaused(session)) return menu("paused", ["pause", "finish"]);
  if (inflammationQuestion(facts) !== null) return menu("inflammation", ["inflammation", "no-inflammation"]);
  if (facts.awaitingResponse !== null) {
    const suspect: readonly SessionAction[] = isAwaitedSiteChosen(facts) ? ["inflammation"] : [];
    return menu("answer", ["released", "easing", "not-released", ...suspect, "undo"]);
  }
  const site = siteByNumber(facts, facts.chosenSite);
  if (site === null) {
    return menu("begin", canBringIn ? ["bring-in", "mark-site", "finish"] : ["mark-site", "finish"]);
  }
  if (!wanted && !isClosed(facts, site)) return null;
  const more: readonly SessionAction[] = facts.sites.length > 1 ? ["next-site"] : [];
  const last: readonly SessionAction[] = ["undo", "pause", "finish"];
  if (isClosed(facts, site)) return menu("next", [...more, "mark-site", ...last]);
  const here: readonly Choice[] = [{ kind: "ready" }];
  return {
    name: "next",
    choices: [...more.map(act), ...here, ...(["mark-site", "pressure-down", "pressure-up", ...last] as const).map(act)],
  };
}

/** How far the marking of a new site has come: the muscle is asked for, or, when it is known, the side. */
export type Marking = { readonly muscle: MuscleId | null };

/** `muscles`: in the order they are offered. */
export function markMenu({ muscle }: Marking, muscles: readonly MuscleId[]): Menu {
  const choices: readonly Choice[] =
    muscle === null
      ? muscles.map((one) => ({ kind: "muscle", muscle: one }))
      : sides.map((side) => ({ kind: "mark", muscle, side }));
  return { name: muscle === null ? "muscle" : "side", choices: [...choices, { kind: "no-mark" }] };
}

/** Where the marking of a site stands once this choice is taken; null: it has ended or was never begun. */
export function markingAfter(taken: Choice): Marking | null {
  if (taken.kind === "action" && taken.action === "mark-site") return { muscle: null };
  return taken.kind === "muscle" ? { muscle: taken.muscle } : null;
}

function painChoices(moment: "before" | "after"): readonly Choice[] {
  const scores = [...Array.from({ length: 11 }, (_, score) => score), null];
  return scores.map((score) => ({ kind: "pain", moment, score }));
}

function menu(name: MenuName, actions: readonly SessionAction[], besides: readonly Choice[] = []): Menu {
  return { name, choices: [...actions.map(act), ...besides] };
}

function act(action: SessionAction): Choice {
  return { kind: "action", action };
}

function wrap(act: "copy-note" | "home"): Choice {
  return { kind: "wrap", act };
}
