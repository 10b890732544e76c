// Rules `two-visits` (Mueller; threshold from Farrar et al. 2001) and `worse-course`: how spasms and pain respond from visit to visit. Pure.
import type { SessionSummary } from "../session/record.ts";
import { hasRelaxed } from "../session/vocabulary.ts";

/** A change of pain that a client notices (Farrar): for a fall 2 points of the 0-10 scale or 30 %, whichever is reached first; for a rise both. */
export const noticeableChange = { points: 2, percent: 30 } as const;

/** Whether pain fell by the 2 points or the 30 %. From no pain there is nothing to fall: the rule has nothing to say. */
export function fellNoticeably(before: number, now: number): boolean {
  const fall = before - now;
  return fall >= noticeableChange.points || fall * 100 >= noticeableChange.percent * before;
}

/** The newest score of a visit: after it, or before it where nobody asked afterwards. */
export function newestPain(visit: Pick<SessionSummary, "painBefore" | "painAfter">): number | null {
  return visit.painAfter ?? visit.painBefore;
}

/** What the rule cannot do without, where it is missing, in the order of the visits. */
export type MissingForResponse = "first-pain" | "second-pain" | "first-sites" | "second-sites";

/**
 * Whether spasms and pain have begun to respond in the first two visits made. `responded`: a site was released or easing, or pain fell
 * noticeably from the first visit's "before". `no-response`: neither, with a site assessed in each visit and both scores given. Where any of
 * these is missing nobody can say: `unknown`, with what is missing.
 */
export function responseIn(
  first: SessionSummary,
  second: SessionSummary,
):
  | { readonly is: "responded" }
  | { readonly is: "no-response" }
  | { readonly is: "unknown"; readonly missing: readonly MissingForResponse[] } {
  const sites = [...first.visit.sites, ...second.visit.sites];
  if (sites.some(({ response }) => hasRelaxed(response))) return { is: "responded" };
  const before = first.painBefore;
  const now = newestPain(second);
  if (before !== null && now !== null && fellNoticeably(before, now)) return { is: "responded" };
  const isAssessed = ({ visit }: SessionSummary): boolean => visit.sites.some((site) => site.response !== null);
  const missing: readonly MissingForResponse[] = [
    ...(before === null ? (["first-pain"] as const) : []),
    ...(isAssessed(first) ? [] : (["first-sites"] as const)),
    ...(now === null ? (["second-pain"] as const) : []),
    ...(isAssessed(second) ? [] : (["second-sites"] as const)),
  ];
  return missing.length === 0 ? { is: "no-response" } : { is: "unknown", missing };
}

/** Rule `worse-course`: pain `now` is above an earlier score by the 2 points and by the 30 %, both. */
export function roseNoticeably(before: number, now: number): boolean {
  const rise = now - before;
  return rise >= noticeableChange.points && rise * 100 >= noticeableChange.percent * before;
}
