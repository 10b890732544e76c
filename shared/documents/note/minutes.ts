// The minutes insurers ask for: the session, the hands-on hold time by site, applicator and muscle, and the rest by kind. Numbers only, no words.
import { type MuscleId, muscles } from "../../body/muscles.ts";
import { sessionClockMs } from "../../session/session-time.ts";
import type { EndedHold, Session } from "../../session/state.ts";
import { type Applicator, applicators } from "../../session/vocabulary.ts";
import { countedHolds, type HoldTotal, totalOf } from "../../session/hold-time.ts";
import { type ModalityTotal, modalityTotals } from "../../session/modality-time.ts";
import { holdProtocol } from "../../session/hold-protocol.ts";
import { formatDuration, formatHoldTime } from "./moments.ts";
import { line, type NoteLine } from "./note.ts";
import { holdFact } from "./origin.ts";
import type { NoteContext } from "./note-context.ts";

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

// The minutes in words: hold time in all and counted for the head of the note; by site, by applicator and by muscle where that says more than the
// head and the holds do; and the rest of the session. The numbers are minutes.ts'.

/** A sum that only repeats another one, or a single hold, is not told again. */
export function minutesLines(context: NoteContext): readonly NoteLine[] {
  const { session, say } = context;
  const { holds, sites } = session.facts;
  const minutes = minutesOf(session);
  const muscleOf = new Map(sites.map((site) => [site.number, site.muscle]));
  function row(label: string, words: string, of: (hold: EndedHold) => boolean, site?: number): NoteLine {
    const from = context.origins.of(...holds.filter(of).map(holdFact));
    return line("total", words, from, site === undefined ? { label } : { label, site });
  }

  const { holdTime, bySite, byApplicator, byMuscle } = minutes;
  const sitesSayMore = bySite.length > 1 && bySite.length < holdTime.all.holds;
  return [
    ...(sitesSayMore ? bySite : []).map(({ site, all }) =>
      row(say("note.totals.site", { site }), formatTotal(context, all), (hold) => hold.site === site, site),
    ),
    ...(byApplicator.length < 2 ? [] : byApplicator).map(({ applicator, all }) =>
      row(
        say("note.totals.applicator", { applicator: say(`applicator.${applicator}`) }),
        formatTotal(context, all),
        (hold) => hold.applicator === applicator,
      ),
    ),
    ...(byMuscle.length === bySite.length ? [] : byMuscle).map(({ muscle, all }) => {
      const label = say("note.totals.muscle", { muscle: context.muscle(muscle) });
      return row(label, formatTotal(context, all), (hold) => muscleOf.get(hold.site) === muscle);
    }),
  ];
}

/** Rule `hold-range`, for who reads the seconds. */
export function protocolLine({ say }: NoteContext): NoteLine {
  const seconds = { from: holdProtocol.countsFromMs / 1_000, to: holdProtocol.limitMs / 1_000 };
  return line("protocol", say("note.protocol", seconds), [], { rule: "hold-range" });
}

/** Warm-up, stretching, heat and other massage, each with its sum; nothing where none was recorded. */
export function restLines(context: NoteContext): readonly NoteLine[] {
  const { session, say, origins } = context;
  const words = minutesOf(session).rest.map(({ modality: kind, ms, inHoldsMs }) => {
    const values = { modality: say(`modality.${kind}`), time: formatDuration(ms, say) };
    if (inHoldsMs === 0) return say("note.rest.one", values);
    if (inHoldsMs === ms) return say("note.rest.one.all-in-holds", values);
    return say("note.rest.one.in-holds", { ...values, shared: formatDuration(inHoldsMs, say) });
  });
  if (words.length === 0) return [];
  return [
    line(
      "total",
      words.join(", "),
      origins.of(...session.facts.modalities.map((_, index) => `modality ${index}` as const)),
      { label: say("note.rest") },
    ),
  ];
}

function formatTotal({ say }: NoteContext, { holds, ms }: HoldTotal): string {
  return holds === 0 ? say("note.hold-time.none") : say("note.hold-time.in", { time: formatHoldTime(ms, say), holds });
}

/** One line for the head of the note: all hold time, and how much of it counted where that is not all. */
export function holdTimeLine(context: NoteContext, { all, counted }: HoldTime): string {
  const words = formatTotal(context, all);
  if (counted.holds === all.holds) return words;
  if (counted.holds === 0) return context.say("note.hold-time.no-counted", { all: words });
  return context.say("note.hold-time.both", { all: words, counted: formatTotal(context, counted) });
}
