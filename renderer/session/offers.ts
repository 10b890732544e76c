// Which actions the bottom line offers now, most needed first. Reads the session; the rules themselves are in decide.
import type { SessionAction } from "../../shared/input/actions.ts";
import type { PlannedSite } from "../../shared/session/place.ts";
import { inflammationQuestion, isAwaitedSiteChosen, isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import { warningOn } from "../../shared/session/suspicions.ts";

const feedback: readonly SessionAction[] = ["too-much", "too-little", "better", "worse"];

/** `last`: the sites of the client's last session. */
export function offersNow(session: Session, last: readonly PlannedSite[]): readonly SessionAction[] {
  const { facts } = session;
  if (facts.running !== null) return ["end-hold", ...feedback];
  if (inflammationQuestion(facts) !== null) return ["inflammation", "no-inflammation", "start-hold"];
  if (facts.awaitingResponse !== null) {
    // Inflammation would be suspected on the chosen site: offered as an answer only where that is the one asked about.
    const suspect: readonly SessionAction[] = isAwaitedSiteChosen(facts) ? ["inflammation"] : [];
    return ["released", "easing", "not-released", ...suspect, "start-hold"];
  }
  const site = siteByNumber(facts, facts.chosenSite);
  if (site === null) return last.length > 0 ? ["bring-in", "mark-site"] : ["mark-site"];
  if (isClosed(facts, site)) return ["next-site", "mark-site", "lift-block"];
  if (warningOn(session, site, last) !== null) return ["start-hold", "lift-block", ...feedback];
  return ["start-hold", ...feedback];
}

/** What stays on the second line all the time. */
export function offersAlways(session: Session): readonly SessionAction[] {
  const now = new Set(offersNow(session, []));
  const { facts } = session;
  const site = siteByNumber(facts, facts.chosenSite);
  const always: readonly SessionAction[] = [
    "mark-site",
    "next-applicator",
    ...(site !== null && !isClosed(facts, site) ? (["inflammation"] as const) : []),
    "undo",
    "pause",
    "finish",
    "keys",
  ];
  return always.filter((action) => !now.has(action));
}
