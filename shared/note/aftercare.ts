// The aftercare sheet: what the client takes home, in plain words, with the dates of the rules soreness and relaxed. Nothing of the findings.
import type { Day } from "../course/calendar.ts";
import { dayWords } from "../course/say.ts";
import { isSuspected } from "../session/queries.ts";
import type { Session } from "../session/state.ts";
import { localTime, t } from "../words/words.ts";
import type { Sender } from "./letter.ts";
import { aftercareDates } from "./plan.ts";

export type AftercareBlock = {
  readonly kind: "usual" | "doctor" | "emergency";
  readonly heading: string;
  readonly lines: readonly string[];
};
export type Aftercare = {
  readonly title: string;
  readonly client: string;
  readonly when: string;
  readonly blocks: readonly AftercareBlock[];
  readonly contact: readonly string[];
  readonly source: string;
};

/** The window of the course for the next visit, in calendar days. */
export type NextVisit = { readonly from: Day; readonly to: Day };

/** So that the sheet stays on one page. */
const mostPlaces = 5;

/** Without a hold there is nothing to be sore from: the sheet then only says when to seek care. */
export function composeAftercare(session: Session, sender: Sender, next: NextVisit | null = null): Aftercare {
  const { holds, sites } = session.facts;
  const dates = aftercareDates(session);
  const closed = sites.filter(isSuspected);
  const where = closed.map(({ side, muscle }) =>
    t("aftercare.doctor.where", { side: t(`side.${side}`), muscle: t(`muscle.${muscle}`) }),
  );
  // Two sites of one muscle are one place to the client.
  const places = [...new Set(where)];
  const blocks: readonly (AftercareBlock | null)[] = [
    holds.length === 0
      ? null
      : {
          kind: "usual",
          heading: t("aftercare.soreness"),
          lines: [t("aftercare.soreness.text", { span: dates.soreness })],
        },
    holds.length === 0
      ? null
      : { kind: "usual", heading: t("aftercare.relaxed"), lines: [t("aftercare.relaxed.text", dates.relaxed)] },
    next === null
      ? null
      : {
          kind: "usual",
          heading: t("aftercare.next"),
          lines: [t("aftercare.next.text", { from: dayWords(next.from), to: dayWords(next.to) })],
        },
    closed.length === 0
      ? null
      : {
          kind: "doctor",
          heading: t("aftercare.doctor"),
          lines: [
            t("aftercare.doctor.text"),
            places.slice(0, mostPlaces).join(t("aftercare.list")),
            ...(places.length > mostPlaces ? [t("aftercare.doctor.more", { count: places.length - mostPlaces })] : []),
          ],
        },
    {
      kind: "emergency",
      heading: t("aftercare.emergency"),
      lines: [
        t("aftercare.emergency.saddle"),
        t("aftercare.emergency.bladder"),
        t("aftercare.emergency.weakness"),
        t("aftercare.emergency.legs"),
      ],
    },
  ];
  return {
    title: t("aftercare.title"),
    client: session.client,
    when: t("aftercare.when", { date: localTime(session.startedWall, session.timeZone, "date") }),
    blocks: blocks.filter((block) => block !== null),
    contact: [[sender.therapist, sender.credentials].filter(Boolean).join(", "), sender.practice, sender.phone].filter(
      Boolean,
    ),
    source: t("note.source", { source: t("note.source.mueller") }),
  };
}
