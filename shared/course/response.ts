// Rule `two-visits` (Mueller; threshold from Farrar et al. 2001): whether spasms and pain have begun to respond. Pure.
import type { SessionSummary } from "../session/record.ts";

/** A fall of pain that a client notices: 2 points of the 0-10 scale, or 30 %, whichever is reached first. */
export const noticeableFall = { points: 2, percent: 30 } as const;

/** Whether pain fell by the 2 points or the 30 %. From no pain there is nothing to fall: the rule has nothing to say. */
export function fellNoticeably(before: number, now: number): boolean {
  const fall = before - now;
  return fall >= noticeableFall.points || fall * 100 >= noticeableFall.percent * before;
}

/** The newest score of a visit: after it, or before it where nobody asked afterwards. */
export function newestPain(visit: Pick<SessionSummary, "painBefore" | "painAfter">): number | null {
  return visit.painAfter ?? visit.painBefore;
}

/**
 * Whether the first two visits made brought no response: no site released or easing in either, and pain not fallen noticeably
 * from the first visit's "before". Pain nobody gave a score for is no sign of a fall.
 */
export function noResponseIn(first: SessionSummary, second: SessionSummary): boolean {
  const sites = [...first.visit.sites, ...second.visit.sites];
  if (sites.some((site) => site.response === "released" || site.response === "easing")) return false;
  const now = newestPain(second);
  return first.painBefore === null || now === null || !fellNoticeably(first.painBefore, now);
}
