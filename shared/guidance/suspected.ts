// Rule `inflammation` across visits and courses (Mueller): what is still to be asked about a muscle and side, and what answered it. Pure.
import type { Suspicion } from "../session/background.ts";
import type { SessionSummary } from "../session/record.ts";
import { isSamePlace } from "../session/suspicions.ts";
import { t } from "../words/words.ts";
import type { Moment } from "../time/calendar.ts";
import type { Dismissal } from "../course/course.ts";
import { endOf, startOf } from "./view.ts";

export type FoundSuspicion = Suspicion & {
  readonly cause: string;
  /** When it came up: the end of that visit. */
  readonly at: Moment;
  /** Null while nobody has answered. */
  readonly answered: { readonly text: string; readonly at: Moment } | null;
};

/**
 * Every suspicion of a client's sessions (oldest first), of each muscle and side the newest. It stands until it is answered: in a later visit by
 * who has seen it or a reason, by "no" where it was asked again, or by lifting the block; in the record by a dismissal with a reason. That
 * pressure was put on there again answers nothing.
 */
export function suspicions(
  sessions: readonly SessionSummary[],
  dismissed: readonly Dismissal[],
): readonly FoundSuspicion[] {
  const found = new Map<string, FoundSuspicion>();
  for (const session of sessions) {
    for (const one of answersIn(session)) {
      const key = keyOf(one);
      const before = found.get(key);
      if (before !== undefined && before.answered === null) found.set(key, { ...before, answered: one.answered });
    }
    for (const one of broughtBy(session)) {
      const before = found.get(keyOf(one));
      // Left unanswered once more, what was suspected is still what was suspected.
      const isWeaker = one.kind === "unanswered" && before?.kind === "suspected" && before.answered === null;
      if (!isWeaker) found.set(keyOf(one), one);
    }
  }
  return [...found.values()].map((one) => {
    const dismissal = dismissed.find(({ rule, cause }) => rule === "inflammation" && cause === one.cause);
    if (one.answered !== null || dismissal === undefined) return one;
    return { ...one, answered: { text: dismissal.reason ?? "", at: dismissal.at } };
  });
}

type Place = Pick<Suspicion, "muscle" | "side">;

function broughtBy(session: SessionSummary): readonly FoundSuspicion[] {
  const { sites } = session.visit;
  const raised = sites.flatMap(
    ({ muscle, side, suspected, unanswered }): readonly (Place & Pick<Suspicion, "kind">)[] => {
      if (suspected) return [{ muscle, side, kind: "suspected" }];
      // Of a session that goes on, nobody knows yet what will be left unanswered.
      return unanswered && session.finished ? [{ muscle, side, kind: "unanswered" }] : [];
    },
  );
  return raised
    .toSorted((one, other) => Number(one.kind === "suspected") - Number(other.kind === "suspected"))
    .map((one) => ({
      ...one,
      visit: startOf(session),
      cause: `${session.sessionId}-${one.muscle}-${one.side}`,
      at: endOf(session),
      answered: null,
    }));
}

function answersIn(session: SessionSummary): readonly (Place & Pick<FoundSuspicion, "answered">)[] {
  const { sites, suspicionAnswers } = session.visit;
  const { timeZone } = session;
  const told = suspicionAnswers.map(({ muscle, side, kind, text, wall }) => ({
    muscle,
    side,
    answered: { text: t(`settled.${kind}`, { text }), at: { wall, timeZone } },
  }));
  const cleared = sites
    .filter((site) => site.cleared && !sites.some((other) => other.suspected && isSamePlace(other, site)))
    .map(({ muscle, side }) => ({ muscle, side, answered: { text: t("settled.cleared"), at: endOf(session) } }));
  return [...cleared, ...told];
}

function keyOf({ muscle, side }: Place): string {
  return `${muscle} ${side}`;
}
