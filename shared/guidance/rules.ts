// The rules across visits, for a clinician to read and edit: when each speaks, where it comes from, whether it blocks the first hold, and what settles
// it. How it is worked out stands in firings.ts, its words in words/en-course.ts. Advice, never a diagnosis.
import type { MessageName } from "../words/words.ts";
import type { RuleId } from "../course/course.ts";
import * as firings from "./firings.ts";
import type { CourseView } from "./view.ts";

export type Rule = {
  readonly id: RuleId;
  /** Worked out where it depends on what was answered. */
  readonly source: Extract<MessageName, `source.${string}`> | ((view: CourseView) => string);
  /** Blocks the first hold until it is settled. */
  readonly blocks: boolean;
  /** What settles it beside new answers. press: a dismissal; reason: a dismissal with its reason; record: "seen by …", "checked by …" or a reason. */
  readonly settledBy: "press" | "reason" | "record" | "never";
  readonly fires: (view: CourseView) => readonly firings.Firing[];
};

export const rules: readonly Rule[] = [
  // A question of the level "emergency" was answered with yes. Nothing overrides it.
  { id: "emergency", source: firings.sourcesOfYes, blocks: true, settledBy: "never", fires: firings.emergency },
  // A question of the level "physician" was answered with yes, and none of the level above.
  {
    id: "physician-first",
    source: firings.sourcesOfYes,
    blocks: true,
    settledBy: "record",
    fires: firings.physicianFirst,
  },
  // Pain before the visit is 7 or more (the practice's own setting) and no check covers that score.
  { id: "severe", source: "source.mueller-severe", blocks: true, settledBy: "record", fires: firings.severe },
  // Suspected at an earlier visit, or asked after the third counted hold without a release and left open: until it is answered, across courses.
  { id: "inflammation", source: "source.mueller", blocks: false, settledBy: "reason", fires: firings.inflammation },
  // After two visits no site was released or easing, and pain fell by less than 2 points and less than 30 %. Asks for what it needs and lacks.
  { id: "two-visits", source: "source.mueller-farrar", blocks: false, settledBy: "press", fires: firings.twoVisits },
  // Pain before a visit is 2 points and 30 % above the first visit's, or above the last one's.
  { id: "worse-course", source: "source.worse-course", blocks: false, settledBy: "press", fires: firings.worseCourse },
  // Each visit after the planned number, anew.
  { id: "beyond-plan", source: "source.beyond-plan", blocks: false, settledBy: "press", fires: firings.beyondPlan },
  // The visits that a referral allows are used up, or its last day is over.
  { id: "referral", source: "source.referral", blocks: false, settledBy: "press", fires: firings.referralUsed },
  // When the next of the planned visits (four over six weeks, unless planned otherwise) is due, and when all were made.
  { id: "four-in-six", source: "source.mueller", blocks: false, settledBy: "press", fires: firings.fourInSix },
  // For 36 hours after a visit.
  { id: "soreness", source: "source.mueller", blocks: false, settledBy: "press", fires: firings.soreness },
  // For 14 days after a visit in which a muscle relaxed.
  { id: "relaxed", source: "source.mueller", blocks: false, settledBy: "press", fires: firings.relaxed },
  // Once in a course, after its first visit, while the record names nobody else who cares for the client.
  { id: "together", source: "source.mueller", blocks: false, settledBy: "press", fires: firings.together },
];
