// P of the note: aftercare with real dates, advice to see a doctor, and blocks that were lifted. Advises; the therapist decides.
import { siteWords } from "../body/sites.ts";
import type { Session, Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import { dayAfter, endOf, spanAfter, timeOfDay } from "./moments.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";

/** Rule `soreness`, in hours; rule `relaxed`, in calendar days. */
const sorenessFades = { fromHours: 24, toHours: 36 } as const;
const staysRelaxed = { fromDays: 4, toDays: 14 } as const;

export function composePlan(session: Session): readonly NoteGroup[] {
  const { sites } = session.facts;
  const advice = sites.flatMap((site) => doctorLines(session, site));
  const lifts = sites.flatMap((site) => liftLines(session, site));
  const because = line("advice", t("note.doctor.because"), { rule: "inflammation" });
  return [
    group(t("note.aftercare"), aftercareLines(session)),
    ...(advice.length === 0 ? [] : [group(t("note.doctor"), [...advice, because])]),
    ...(lifts.length === 0 ? [] : [group(t("note.lifted"), lifts)]),
  ];
}

function aftercareLines(session: Session): readonly NoteLine[] {
  const { holds, finishedAt } = session.facts;
  if (holds.length === 0) return [line("nothing", t("note.aftercare.none"))];
  const end = endOf(session);
  const span = spanAfter(session, end, sorenessFades.fromHours, sorenessFades.toHours);
  const relaxed = t("note.aftercare.relaxed", {
    from: dayAfter(session, end, staysRelaxed.fromDays),
    to: dayAfter(session, end, staysRelaxed.toDays),
  });
  return [
    ...(finishedAt === null ? [line("status", t("note.aftercare.preliminary"))] : []),
    line("aftercare", t("note.aftercare.soreness", { span }), { rule: "soreness" }),
    line("aftercare", relaxed, { rule: "relaxed" }),
  ];
}

function doctorLines(session: Session, site: Site): readonly NoteLine[] {
  if (site.inflammationAt === null) return [];
  const time = timeOfDay(session, site.inflammationAt);
  const text = t("note.doctor.site", { site: name(site), time });
  return [line("advice", text, { site: site.number, rule: "inflammation" })];
}

function liftLines(session: Session, site: Site): readonly NoteLine[] {
  return site.lifts.map(({ reason, at }) => {
    const text = t("note.lifted.site", { site: name(site), time: timeOfDay(session, at), reason });
    return line("lift", text, { site: site.number, rule: "inflammation" });
  });
}

function name(site: Site): string {
  return t("note.of-site", { site: site.number, words: siteWords(site) });
}
