// The visits of a course with their days, pain and what released, from the visit's own log: as rows for the note and the letter, as they are for
// the letter's picture.
import type { Moment } from "../../time/calendar.ts";
import { startOf } from "../../guidance/view.ts";
import { countResponses, type EarlierVisit } from "../../session/background.ts";
import { responses } from "../../session/vocabulary.ts";
import { lastResponse } from "../../session/site-state.ts";
import type { Session } from "../../session/state.ts";
import { localTime } from "../../words/words.ts";
import type { NoteContext } from "./note-context.ts";

export type ProgressRow = { readonly label: string; readonly text: string; readonly from: readonly number[] };

/** The first visit and the last ones; what lies between is counted, so that a usual note stays on its page. */
const mostRows = 6;

/** Empty where this is the first visit: there is nothing to compare it with. */
export function progressRows({
  session,
  say,
  origins,
}: Pick<NoteContext, "session" | "say" | "origins">): readonly ProgressRow[] {
  const all = visitsOfCourse(session).slice(0, -1);
  if (all.length === 0) return [];
  const from = origins.of("background");
  const shown = all.length <= mostRows ? all : [...all.slice(0, 1), ...all.slice(1 - mostRows)];
  const left = all.length - shown.length;
  const rows = shown.map((visit) => ({ label: labelOf(visit), text: formatRow(visit, say), from }));
  const between = {
    label: say("note.course-progress.between"),
    text: say("note.course-progress.more", { count: left }),
    from,
  };
  const today = {
    label: say("note.course-progress.this"),
    text: formatRow(thisVisit(session), say),
    from: origins.end,
  };
  return [...rows.slice(0, 1), ...(left === 0 ? [] : [between]), ...rows.slice(1), today];

  function labelOf({ start, number }: VisitOfCourse): string {
    const day = localTime(start.wall, start.timeZone, "short-date");
    return number === null
      ? say("note.course-progress.none", { day })
      : say("note.course-progress.visit", { number, day });
  }
}

type Counted = Pick<EarlierVisit, "painBefore" | "painAfter" | "released" | "easing" | "notReleased">;
/** `isThis`: it is the visit whose log is read. `number`: null where no treatment took place. */
export type VisitOfCourse = Counted & {
  readonly isThis: boolean;
  readonly start: Moment;
  readonly treated: boolean;
  readonly number: number | null;
};

/** Those before, oldest first, and this one; of no course, nothing. */
export function visitsOfCourse(session: Session): readonly VisitOfCourse[] {
  if (session.background === null) return [];
  const treated = session.facts.holds.length > 0;
  let number = 0;
  const start = startOf(session);
  const visits = [...session.background.earlier, { ...thisVisit(session), treated, start }];
  return visits.map((visit, index) => {
    if (visit.treated) number += 1;
    return { ...visit, number: visit.treated ? number : null, isThis: index === visits.length - 1 };
  });
}

function thisVisit({ facts }: Session): Counted {
  return {
    painBefore: facts.painBefore?.score ?? null,
    painAfter: facts.painAfter?.score ?? null,
    ...countResponses(facts.sites.map(({ number }) => lastResponse(facts, number))),
  };
}

function formatRow(
  { painBefore: before, painAfter: after, released, easing, notReleased }: Counted,
  say: NoteContext["say"],
): string {
  const pain =
    before !== null && after !== null
      ? say("note.course-progress.pain", { before, after })
      : before !== null
        ? say("note.course-progress.pain.before", { before })
        : after !== null
          ? say("note.course-progress.pain.after", { after })
          : say("note.course-progress.pain.none");
  const counts = { released, easing, "not-released": notReleased };
  const sites = responses.flatMap((response) =>
    counts[response] === 0 ? [] : [say(`note.responses.${response}`, { count: counts[response] })],
  );
  return sites.length === 0 ? pain : say("note.course-progress.row", { pain, sites: sites.join(", ") });
}
