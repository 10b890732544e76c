// The minutes in words: hold time in all and counted for the head of the note; by site, by applicator and by muscle where that says more than the
// head and the holds do; and the rest of the session. The numbers are minutes.ts'.
import { holdProtocol } from "../../session/hold-protocol.ts";
import type { EndedHold } from "../../session/state.ts";
import { minutesOf, type HoldTime } from "./minutes.ts";
import { formatDuration, formatHoldTime } from "./moments.ts";
import { line, type NoteLine } from "./note.ts";
import { holdFact } from "./origin.ts";
import type { NoteContext } from "./note-context.ts";
import type { HoldTotal } from "../../session/hold-time.ts";

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

export function formatTotal({ say }: NoteContext, { holds, ms }: HoldTotal): string {
  return holds === 0 ? say("note.hold-time.none") : say("note.hold-time.in", { time: formatHoldTime(ms, say), holds });
}

/** One line for the head of the note: all hold time, and how much of it counted where that is not all. */
export function holdTimeLine(context: NoteContext, { all, counted }: HoldTime): string {
  const words = formatTotal(context, all);
  if (counted.holds === all.holds) return words;
  if (counted.holds === 0) return context.say("note.hold-time.no-counted", { all: words });
  return context.say("note.hold-time.both", { all: words, counted: formatTotal(context, counted) });
}
