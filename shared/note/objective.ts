// O of the note: every site with its holds, the hold time added up, and what interrupted the session.
import { placeWords, siteWords } from "../body/sites.ts";
import { holdProtocol } from "../hold/protocol.ts";
import { holdsOnSite } from "../session/queries.ts";
import type { Session, Site } from "../session/state.ts";
import { applicators } from "../session/vocabulary.ts";
import { t } from "../words/words.ts";
import { courseLines } from "./course-lines.ts";
import { totalWords } from "./header.ts";
import { holdLine, runningHoldLine } from "./hold-line.ts";
import { timeOfDay } from "./moments.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import { countedHolds, totalOf, totalsBy } from "./totals.ts";

export function composeObjective(session: Session): readonly NoteGroup[] {
  const { sites, holds } = session.facts;
  const course = courseLines(session);
  return [
    ...(sites.length === 0 ? [group(null, [line("nothing", t("note.no-sites"))])] : []),
    ...sites.map((site) => siteGroup(session, site)),
    ...(holds.length === 0 ? [] : [group(t("note.totals"), totalLines(session))]),
    ...(course.length === 0 ? [] : [group(t("note.course"), course)]),
  ];
}

function siteGroup(session: Session, site: Site): NoteGroup {
  const { running } = session.facts;
  const holds = [
    ...holdsOnSite(session.facts, site.number).map((hold) => holdLine(session, hold)),
    ...(running?.site === site.number ? [runningHoldLine(session, running)] : []),
  ];
  const none = line("nothing", t("note.site.no-holds"), { site: site.number });
  const lines = [...(holds.length === 0 ? [none] : holds), ...inflammationLines(session, site)];
  return group(title(site), lines, site.number);
}

function title(site: Site): string {
  const values = { site: site.number, words: siteWords(site), view: t(`view.${site.view}`) };
  const place = placeWords(site);
  return place === "" ? t("note.site", values) : t("note.site.placed", { ...values, place });
}

function inflammationLines(session: Session, site: Site): readonly NoteLine[] {
  const about = { site: site.number };
  const lines = [
    ...(site.warned ? [line("inflammation", t("note.site.warned"), { ...about, rule: "inflammation" })] : []),
    ...site.lifts.map(({ at }) => line("inflammation", t("note.site.lifted", { time: timeOfDay(session, at) }), about)),
  ];
  const ruledOut = answeredWithNo(session, site);
  if (ruledOut !== null)
    lines.push(line("inflammation", t("note.site.ruled-out", { hold: ruledOut }), { ...about, hold: ruledOut }));
  if (site.inflammationAt !== null) {
    const time = timeOfDay(session, site.inflammationAt);
    lines.push(line("inflammation", t("note.site.suspected", { time }), about));
  }
  return lines;
}

/** Lifting a block also settles the question for the holds before it; only a hold after it was really asked about. */
function answeredWithNo(session: Session, site: Site): number | null {
  const hold = session.facts.holds.find((one) => one.number === site.ruledOutHold);
  const lifted = site.lifts.at(-1)?.at ?? -1;
  return hold === undefined || hold.startedAt <= lifted ? null : hold.number;
}

function totalLines(session: Session): readonly NoteLine[] {
  const { holds } = session.facts;
  const bySite = totalsBy(holds, (hold) => hold.site);
  const byApplicator = totalsBy(holds, (hold) => hold.applicator);
  const protocol = t("note.protocol", { from: holdProtocol.countsFromMs / 1_000, to: holdProtocol.limitMs / 1_000 });
  return [
    line("total", totalWords(totalOf(holds)), { label: t("note.totals.all") }),
    line("total", totalWords(totalOf(countedHolds(holds))), { label: t("note.totals.counted") }),
    ...[...bySite]
      .toSorted(([one], [other]) => one - other)
      .map(([site, total]) => line("total", totalWords(total), { label: t("note.totals.site", { site }), site })),
    ...applicators.flatMap((applicator) => {
      const total = byApplicator.get(applicator);
      const label = t("note.totals.applicator", { applicator: t(`applicator.${applicator}`) });
      return total === undefined ? [] : [line("total", totalWords(total), { label })];
    }),
    line("protocol", protocol, { rule: "hold-range" }),
  ];
}
