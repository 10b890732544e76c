// The sheet "Before your first session": what a new client reads at home. The same for everybody but for whom to ask; it knows no client.
import { feedbackKinds } from "../../session/vocabulary.ts";
import { t } from "../../words/words.ts";
import { emergencySigns } from "./aftercare.ts";
import { letterhead } from "../letter/letter.ts";
import type { Sender } from "../letter/letter-content.ts";
import { shortened } from "../picture/svg.ts";

export type BeforeBlock = {
  /** words: its lines are what the client may say, and the largest thing on the page. */
  readonly kind: "usual" | "words" | "doctor" | "emergency";
  readonly heading: string;
  readonly lines: readonly string[];
  /** One more sentence, under the lines. */
  readonly help: string | null;
};
export type BeforeSheet = {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly BeforeBlock[];
  /** When a doctor comes first. */
  readonly doctors: readonly BeforeBlock[];
  readonly contact: readonly string[];
  readonly source: string;
};

/** Characters of a line of the letterhead: so that the sheet stays on one page. */
const mostOfLine = 64;

export function composeBeforeSheet(sender: Sender): BeforeSheet {
  return {
    title: t("before-sheet.title"),
    lead: t("before-sheet.lead"),
    blocks: [
      usual("what", [t("before-sheet.what.text")]),
      usual("why", [t("before-sheet.why.text"), t("before-sheet.why.good")]),
      {
        kind: "words",
        heading: t("before-sheet.words"),
        lines: feedbackKinds.map((kind) => t(`feedback.${kind}`)),
        help: t("before-sheet.words.text"),
      },
      usual("helps", [t("before-sheet.helps.text")]),
      usual("visits", [t("before-sheet.visits.text")]),
      usual("together", [t("before-sheet.together.text")]),
      usual("find", [t("before-sheet.find.text")]),
    ],
    doctors: [
      { kind: "doctor", heading: t("before-sheet.doctor"), lines: [t("before-sheet.doctor.text")], help: null },
      { kind: "emergency", ...emergencySigns(), help: null },
    ],
    contact: letterhead(sender).map((line) => shortened(line, mostOfLine)),
    source: t("before-sheet.sources", { source: t("source.mueller") }),
  };
}

type Subject = "what" | "why" | "helps" | "visits" | "together" | "find";

function usual(subject: Subject, lines: readonly string[]): BeforeBlock {
  return { kind: "usual", heading: t(`before-sheet.${subject}`), lines, help: null };
}
