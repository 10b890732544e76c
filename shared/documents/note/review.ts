// What a therapist would want to see before signing: what is missing or odd in the session. Says it; nothing here stops anybody.
import { holdsOnSite, unansweredSites } from "../../session/site-state.ts";
import { contraindicationOf, warningOn } from "../../session/suspicions.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";

export function reviewOf(session: Session): readonly string[] {
  const { facts } = session;
  const open = unansweredSites(facts);
  const warned = facts.sites.filter((site) => warningOn(session, site) !== null);
  const against = facts.sites.filter(
    (site) => contraindicationOf(session, site) !== null && holdsOnSite(facts, site.number).length > 0,
  );
  const unanswered = facts.holds.filter((hold) => hold.outcome === "counted" && hold.response === null);
  const unheld = facts.sites.filter((site) => holdsOnSite(facts, site.number).length === 0);
  const interrupted = facts.holds.filter((hold) => hold.outcome === "interrupted");
  const words = Object.values(facts.texts).some((text) => text.trim() !== "");
  return [
    ...(facts.painBefore === null ? [t("review.pain-before")] : []),
    ...(facts.painAfter === null ? [t("review.pain-after")] : []),
    ...(unanswered.length === 0 ? [] : [t("review.no-response", numbered(unanswered))]),
    ...(unheld.length === 0 ? [] : [t("review.no-hold", numbered(unheld))]),
    ...(open.length === 0 ? [] : [t("review.inflammation", numbered(open))]),
    ...(warned.length === 0 ? [] : [t("review.suspicion", numbered(warned))]),
    ...(against.length === 0 ? [] : [t("review.contraindicated", numbered(against))]),
    ...(interrupted.length === 0 ? [] : [t("review.interrupted", numbered(interrupted))]),
    ...(words ? [] : [t("review.no-words")]),
  ];
}

function numbered(things: readonly { readonly number: number }[]): { count: number; list: string } {
  return { count: things.length, list: things.map(({ number }) => number).join(", ") };
}
