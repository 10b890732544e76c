// The minutes insurers ask for: the session, the hands-on hold time by site, applicator and muscle, and the rest by kind. Numbers only, no words.
import { muscles, type MuscleId } from "../../body/muscles.ts";
import { sessionClockMs } from "../../session/session-time.ts";
import type { EndedHold, Session } from "../../session/state.ts";
import { applicators, type Applicator } from "../../session/vocabulary.ts";
import { countedHolds, totalOf, type HoldTotal } from "../../session/hold-time.ts";
import { modalityTotals, type ModalityTotal } from "../../session/modality-time.ts";

/** `all`: every ended hold, short and interrupted ones too, since the hands were on the client. `counted`: those of 10 s and more. */
export type HoldTime = { readonly all: HoldTotal; readonly counted: HoldTotal };

export type Minutes = {
  /** Session clock in ms: pauses and what was lost to a stop are not in it. */
  readonly sessionMs: number;
  readonly holdTime: HoldTime;
  /** Only what had a hold is listed: sites by number, applicators and muscles in the order of their tables. */
  readonly bySite: readonly (HoldTime & { readonly site: number })[];
  readonly byApplicator: readonly (HoldTime & { readonly applicator: Applicator })[];
  /** Both sides of a muscle together. */
  readonly byMuscle: readonly (HoldTime & { readonly muscle: MuscleId })[];
  /** Warm-up, stretching, heat and other massage, where they were recorded. */
  readonly rest: readonly ModalityTotal[];
};

/**
 * Holds that stand, undone ones left out; a hold still running is in none of it. Every hold is in each of the three lists exactly
 * once, so each list adds up to `holdTime`. Times are sums of the tenths printed for each hold (see totalOf).
 */
export function minutesOf(session: Session): Minutes {
  const { holds, sites } = session.facts;
  const muscleOf = new Map(sites.map((site) => [site.number, site.muscle]));
  const bySite = Map.groupBy(holds, (hold) => hold.site);
  const byApplicator = Map.groupBy(holds, (hold) => hold.applicator);
  const byMuscle = Map.groupBy(holds, (hold) => muscleOf.get(hold.site));
  return {
    sessionMs: sessionClockMs(session, session.lastAt),
    holdTime: holdTimeOf(holds),
    bySite: sites.flatMap(({ number: site }) => timed({ site }, bySite.get(site))),
    byApplicator: applicators.flatMap((applicator) => timed({ applicator }, byApplicator.get(applicator))),
    rest: modalityTotals(session),
    byMuscle: muscles.flatMap(({ id: muscle }) => timed({ muscle }, byMuscle.get(muscle))),
  };
}

function timed<Key extends object>(key: Key, holds: readonly EndedHold[] = []): readonly (Key & HoldTime)[] {
  return holds.length === 0 ? [] : [{ ...key, ...holdTimeOf(holds) }];
}

function holdTimeOf(holds: readonly EndedHold[]): HoldTime {
  return { all: totalOf(holds), counted: totalOf(countedHolds(holds)) };
}
