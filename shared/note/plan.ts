// P of the note: aftercare with real dates, advice to see a doctor, and blocks that were lifted. Advises; the therapist decides.
import { sorenessFades, staysRelaxed } from "../course/aftercare.ts";
import type { Session, Site } from "../session/state.ts";
import { adviceLines } from "./advice-lines.ts";
import { dayAfter, endOf, spanAfter, timeOfDay } from "./moments.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import type { Told } from "./told.ts";

export function composePlan(told: Told): readonly NoteGroup[] {
  const { say } = told;
  const { sites } = told.session.facts;
  const advice = sites.flatMap((site) => doctorLines(told, site));
  const lifts = sites.flatMap((site) => liftLines(told, site));
  const course = adviceLines(told);
  const closed = sites.filter((site) => site.inflammationAt !== null);
  const because = line("advice", say("note.doctor.because"), told.origins.of(...closed), { rule: "inflammation" });
  return [
    group(say("note.aftercare"), aftercareLines(told)),
    ...(advice.length === 0 ? [] : [group(say("note.doctor"), [...advice, because])]),
    ...(lifts.length === 0 ? [] : [group(say("note.lifted"), lifts)]),
    ...(course.length === 0 ? [] : [group(say("note.advice"), course)]),
  ];
}

/** When soreness should have faded (rule `soreness`) and until when the muscles usually stay relaxed (rule `relaxed`), with dates. */
export function aftercareDates(session: Session): { soreness: string; relaxed: { from: string; to: string } } {
  const end = endOf(session);
  return {
    soreness: spanAfter(session, end, sorenessFades.fromHours, sorenessFades.toHours),
    relaxed: { from: dayAfter(session, end, staysRelaxed.fromDays), to: dayAfter(session, end, staysRelaxed.toDays) },
  };
}

function aftercareLines({ session, say, origins }: Told): readonly NoteLine[] {
  const { holds, finishedAt } = session.facts;
  if (holds.length === 0) return [line("nothing", say("note.aftercare.none"), origins.end)];
  const { soreness: span, relaxed } = aftercareDates(session);
  return [
    ...(finishedAt === null ? [line("status", say("note.aftercare.preliminary"), origins.end)] : []),
    line("aftercare", say("note.aftercare.soreness", { span }), origins.end, { rule: "soreness" }),
    line("aftercare", say("note.aftercare.relaxed", relaxed), origins.end, { rule: "relaxed" }),
  ];
}

function doctorLines(told: Told, site: Site): readonly NoteLine[] {
  if (site.inflammationAt === null) return [];
  const time = timeOfDay(told.session, site.inflammationAt);
  const text = told.say("note.doctor.site", { site: told.siteName(site), time });
  return [line("advice", text, told.origins.of(site), { site: site.number, rule: "inflammation" })];
}

function liftLines(told: Told, site: Site): readonly NoteLine[] {
  return site.lifts.map(({ reason, at }) => {
    const time = timeOfDay(told.session, at);
    const text = told.say("note.lifted.site", { site: told.siteName(site), time, reason });
    return line("lift", text, told.origins.of(site), { site: site.number, rule: "inflammation" });
  });
}
