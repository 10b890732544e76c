// The aftercare sheet: what the client takes home, in plain words, with the dates of the rules soreness and relaxed. Nothing of the findings.
import { formatAnswer } from "../../guidance/say.ts";
import { formatDay } from "../../time/format-day.ts";
import { windowAfter } from "../../guidance/course-progress.ts";
import { questions } from "../../screening/questions.ts";
import { type Gate, gateAtEnd } from "../../session/gates.ts";
import { isSuspected, leftOpen } from "../../session/site-state.ts";
import type { Session } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";
import { adviceNow, isTwoVisits } from "../note/advice-lines.ts";
import { clientLabel, writtenLines } from "../note/note-context.ts";
import type { Sender } from "../letter/letter-content.ts";
import { aftercareDates, anyRelaxed } from "../note/plan.ts";

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

/** So that the sheet stays on one page. */
const mostPlaces = 5;

/**
 * Told from the visit's own log. The therapist's own words come first; a visit that ended at a gate says what the client was told. Without a
 * hold there is nothing to be sore from. `isCourseClosed`: then no next visit is announced.
 */
export function composeAftercare(session: Session, sender: Sender, isCourseClosed = false): Aftercare {
  const { facts } = session;
  const held = facts.holds.length > 0;
  const dates = aftercareDates(session);
  const gate = gateAtEnd(session);
  const { background } = session;
  const next = background === null || isCourseClosed ? null : windowAfter(background, session, held);
  const own = writtenLines(facts.texts.aftercare.trim()).filter((text) => text.trim() !== "");
  const blocks: readonly (AftercareBlock | null)[] = [
    own.length === 0 ? null : { kind: "usual", heading: t("aftercare.own"), lines: own },
    gate === null ? null : gateBlock(session, gate),
    held ? usual("aftercare.soreness", t("aftercare.soreness.text", dates.soreness)) : null,
    held && anyRelaxed(session) ? usual("aftercare.relaxed", t("aftercare.relaxed.text", dates.relaxed)) : null,
    doctorBlock(session),
    adviceNow(session).some(isTwoVisits) ? usual("aftercare.two-visits", t("aftercare.two-visits.text")) : null,
    next === null || gate !== null
      ? null
      : usual("aftercare.next", t("aftercare.next.text", { from: formatDay(next.from), to: formatDay(next.to) })),
    { kind: "emergency", ...emergencySigns() },
  ];
  return {
    title: t(gate === null ? "aftercare.title" : "aftercare.title.not-treated"),
    client: clientLabel(session),
    when: t("aftercare.when", { date: localTime(session.startedWall, session.timeZone, "date") }),
    blocks: blocks.filter((block) => block !== null),
    contact: [[sender.therapist, sender.credentials].filter(Boolean).join(", "), sender.practice, sender.phone].filter(
      Boolean,
    ),
    source: t("note.source", { source: t("source.mueller") }),
  };
}

type Heading = "aftercare.soreness" | "aftercare.relaxed" | "aftercare.two-visits" | "aftercare.next";

function usual(heading: Heading, text: string): AftercareBlock {
  return { kind: "usual", heading: t(heading), lines: [text] };
}

/** What the client was told instead of a treatment. */
function gateBlock({ facts, background }: Session, gate: Gate): AftercareBlock {
  const yes = background?.screening?.yes ?? [];
  const asked = questions.filter(
    ({ id, level }) => yes.includes(id) && (gate !== "emergency" || level === "emergency"),
  );
  const answers = gate === "severe-unchecked" ? [] : asked.map(({ id }) => formatAnswer(id));
  const advice =
    gate === "severe-unchecked"
      ? t("aftercare.gate.severe-unchecked", { score: facts.painBefore?.score ?? 0 })
      : t(`aftercare.gate.${gate}`);
  return {
    kind: gate === "emergency" ? "emergency" : gate === "screening-missing" ? "usual" : "doctor",
    heading: t(facts.modalities.length === 0 ? "aftercare.gate" : "aftercare.gate.no-hold"),
    lines: [
      advice,
      ...(answers.length === 0 ? [] : [t("aftercare.gate.answers", { answers: answers.join(t("aftercare.list")) })]),
    ],
  };
}

/** Where inflammation is suspected, at this visit or at an earlier one that nobody has answered. */
function doctorBlock(session: Session): AftercareBlock | null {
  const earlier = leftOpen(session).filter(({ kind }) => kind === "suspected");
  const suspected = [...session.facts.sites.filter(isSuspected), ...earlier];
  if (suspected.length === 0) return null;
  const where = suspected.map(({ side, muscle }) =>
    t("aftercare.doctor.where", { side: t(`side.${side}`), muscle: t(`muscle.${muscle}`) }),
  );
  // Two sites of one muscle are one place to the client.
  const places = [...new Set(where)];
  const more = places.length > mostPlaces ? [t("aftercare.doctor.more", { count: places.length - mostPlaces })] : [];
  const lines = [t("aftercare.doctor.text"), places.slice(0, mostPlaces).join(t("aftercare.list")), ...more];
  return { kind: "doctor", heading: t("aftercare.doctor"), lines };
}

/** The signs that need help at once; before the first session and after every one they stand in the same words. */
export function emergencySigns(): Pick<AftercareBlock, "heading" | "lines"> {
  return {
    heading: t("aftercare.emergency"),
    lines: [
      t("aftercare.emergency.saddle"),
      t("aftercare.emergency.bladder"),
      t("aftercare.emergency.weakness"),
      t("aftercare.emergency.legs"),
    ],
  };
}
