// A referral of a course: who referred, until when and for how many visits, and what of it is used. Asked by the rules, the client's page and
// what is made of a visit. Pure; the visits used are counted, never typed.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { err, ok, type Result } from "../result.ts";
import { readNumber } from "../typed-number.ts";
import { t } from "../words/words.ts";
import { dayOf, dayOfIso, type Day, type Moment } from "../time/calendar.ts";
import { formatDate } from "../time/format-day.ts";
import { readDay } from "../time/typed-day.ts";

/** The latest day a referral can be typed for: a bound against slips. */
const lastDay = "2100-12-31";
const visitsLimits = { min: 1, max: 365 } as const;

/** At least one of the three is given. */
export const referralSchema = z
  .strictObject({
    /** Who referred, in a few words; empty where nobody is named. */
    by: z.string().trim().max(longest.line),
    /** The last day on which a visit is allowed, "2026-05-17"; null where none is set. */
    until: z.iso
      .date()
      .refine((day) => day >= "2000-01-01" && day <= lastDay)
      .nullable(),
    /** Visits of the course it allows; null where it sets no number. */
    visits: z.int().min(visitsLimits.min).max(visitsLimits.max).nullable(),
  })
  .refine(({ by, until, visits }) => by !== "" || until !== null || visits !== null);
export type Referral = z.infer<typeof referralSchema>;

export function isSameReferral(one: Referral | null, other: Referral | null): boolean {
  if (one === null || other === null) return one === other;
  return one.by === other.by && one.until === other.until && one.visits === other.visits;
}

/** A referral as a form shows it. */
export type TypedReferral = { readonly by: string; readonly visits: string; readonly until: string };

export function typedReferral(referral: Referral | null): TypedReferral {
  return { by: referral?.by ?? "", visits: String(referral?.visits ?? ""), until: referral?.until ?? "" };
}

/** Null where all of it was left empty; else what of it cannot be. */
export function readReferral({ by, visits, until }: TypedReferral): Result<Referral | null, "visits" | "until"> {
  if ([by, visits, until].every((text) => text.trim() === "")) return ok(null);
  const last = until.trim() === "" ? ok(null) : readDay(until);
  if (!last.ok) return err("until");
  const allowed = readNumber(visits, visitsLimits);
  if (!allowed.ok) return err("visits");
  const read = referralSchema.safeParse({ by, until: last.value, visits: allowed.value });
  if (read.success) return ok(read.data);
  return err(read.error.issues.some(({ path }) => path[0] === "until") ? "until" : "visits");
}

/** The last day of a referral, where one is set. */
export function untilDay({ until }: Referral): Day | null {
  return until === null ? null : dayOfIso(until);
}

/** Whether this moment, on the calendar of its place, lies after the referral's last day. */
export function hasEnded(referral: Referral, now: Moment): boolean {
  const last = untilDay(referral);
  return last !== null && dayOf(now) > last;
}

/** For the client's page: "Referred by Dr. Roy: visit 3 of 6 made, until May 17, 2026". `made`: visits made in the course. */
export function referralProgress(referral: Referral, made: number): string {
  const { by, visits } = referral;
  const parts = [...(visits === null ? [] : [formatVisitsMade(made, visits)]), ...formatUntil(referral)].join(
    t("referral.list"),
  );
  if (by === "") return t("referral.standing", { parts });
  return parts === "" ? t("referral.standing.by", { by }) : t("referral.standing.by-with", { by, parts });
}

/** For papers: "Dr. Roy, visit 3 of 6 allowed, until May 17, 2026". `visit`: which of the course it was; null where no treatment took place. */
export function formatReferral(referral: Referral, visit: number | null): string {
  const { by, visits } = referral;
  return [
    ...(by === "" ? [] : [by]),
    ...(visits === null ? [] : [formatVisit(visit, visits)]),
    ...formatUntil(referral),
  ].join(t("referral.list"));
}

function formatVisitsMade(made: number, allowed: number): string {
  if (made > allowed) return t("referral.made.beyond", { made, allowed });
  return made === 0 ? t("referral.made.none", { allowed }) : t("referral.made", { made, allowed });
}

function formatVisit(visit: number | null, allowed: number): string {
  if (visit === null) return t("referral.allowed", { allowed });
  return t(visit > allowed ? "referral.visit.beyond" : "referral.visit", { visit, allowed });
}

function formatUntil(referral: Referral): readonly string[] {
  const last = untilDay(referral);
  return last === null ? [] : [t("referral.until", { day: formatDate(last) })];
}
