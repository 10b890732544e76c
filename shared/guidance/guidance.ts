// What the rules say about a course right now, each once, with what settled it. Knows the rows' table, not what any rule means.
import type { Moment } from "../time/calendar.ts";
import type { RuleId } from "../course/course.ts";
import { rules, type Rule } from "./rules.ts";
import type { CourseView } from "./view.ts";
import { t } from "../words/words.ts";

export type Guidance = {
  readonly rule: RuleId;
  readonly cause: string;
  readonly text: string;
  /** What the therapist is asked to do about it; null where the text says all. */
  readonly ask: string | null;
  /** Where the rule comes from, in words a client can look up. */
  readonly source: string;
  readonly firedAt: Moment;
  readonly blocks: boolean;
  readonly settledBy: Rule["settledBy"];
  /** Null while it is open; `text` is empty for a dismissal without a reason. */
  readonly settled: { readonly text: string; readonly at: Moment } | null;
};

const known = new WeakMap<CourseView, readonly Guidance[]>();

/**
 * Every rule that fired in this course and still has something to say, blocking ones first, settled ones included. Worked out once a view, for a
 * screen asks each time it is drawn.
 */
export function guide(view: CourseView): readonly Guidance[] {
  const found = known.get(view) ?? askRules(view);
  known.set(view, found);
  return found;
}

function askRules(view: CourseView): readonly Guidance[] {
  return rules.flatMap((rule) =>
    rule.fires(view).map((firing) => {
      const source = typeof rule.source === "function" ? rule.source(view) : t(rule.source);
      const { cause, text, ask = null, at: firedAt } = firing;
      // A rule that asks for a reason has taken its dismissals into account itself.
      const dismissed = rule.settledBy === "press" ? dismissalOf(view, rule.id, cause) : null;
      const settled = firing.settled ?? dismissed;
      const { id, blocks, settledBy } = rule;
      return { rule: id, cause, text, ask, source, firedAt, blocks, settledBy, settled };
    }),
  );
}

export function openGuidance(view: CourseView): readonly Guidance[] {
  return guide(view).filter((one) => one.settled === null);
}

/** A rule a press alone can dismiss; the others need a reason or an answer in the record. */
export function isDismissedByPress(rule: RuleId): boolean {
  return rules.some((row) => row.id === rule && row.settledBy === "press");
}

/** Whether this dismissal is enough for the rule: rule `inflammation` asks who has seen it, or why the therapist goes on. */
export function canDismiss(rule: RuleId, reason: string | null): boolean {
  return (
    isDismissedByPress(rule) || (reason !== null && rules.some((row) => row.id === rule && row.settledBy === "reason"))
  );
}

function dismissalOf(view: CourseView, rule: RuleId, cause: string): Guidance["settled"] {
  const found = view.course.dismissed.find((one) => one.rule === rule && one.cause === cause);
  return found === undefined ? null : { text: found.reason ?? "", at: found.at };
}
