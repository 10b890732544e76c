// Which actions the bottom line offers now, most needed first. Reads the session; the rules themselves are in decide.
import type { ActionId } from "../../shared/input/actions.ts";
import { inflammationQuestion, isClosed, siteByNumber } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";

const feedback: readonly ActionId[] = ["too-much", "too-little", "better", "worse"];

/** `canBringIn`: the client's last session left sites. */
export function offersNow(session: Session, canBringIn: boolean): readonly ActionId[] {
  const { facts } = session;
  if (facts.running !== null) return ["end-hold", ...feedback];
  if (inflammationQuestion(facts) !== null) return ["inflammation", "no-inflammation", "start-hold"];
  if (facts.awaitingResponse !== null) return ["released", "easing", "not-released", "inflammation", "start-hold"];
  const site = siteByNumber(facts, facts.chosenSite);
  if (site === null) return canBringIn ? ["bring-in", "mark-site"] : ["mark-site"];
  if (isClosed(site)) return ["next-site", "mark-site", "lift-block"];
  return ["start-hold", ...feedback];
}

/** What stays on the second line all the time. */
export function offersAlways(session: Session): readonly ActionId[] {
  const now = new Set(offersNow(session, false));
  const { facts } = session;
  const site = siteByNumber(facts, facts.chosenSite);
  const always: readonly ActionId[] = [
    "mark-site",
    "next-applicator",
    ...(site !== null && !isClosed(site) ? (["inflammation"] as const) : []),
    "undo",
    "pause",
    "finish",
    "keys",
  ];
  return always.filter((action) => !now.has(action));
}
