// Composes the note of a session from what stands in its log, section by section. Every line is generated; none is kept.
import type { Session } from "../session/state.ts";
import { t } from "../words/words.ts";
import { composeAssessment } from "./assessment.ts";
import { composeHeader } from "./header.ts";
import { group, line, type Note, type NoteGroup, type NoteSection, type SectionKind } from "./note.ts";
import { composeObjective } from "./objective.ts";
import { composePlan } from "./plan.ts";
import { composeSubjective } from "./subjective.ts";

export function composeNote(session: Session): Note {
  const { remarks } = session.facts;
  return {
    title: t("note.title"),
    header: composeHeader(session),
    sections: [
      section("subjective", composeSubjective(session)),
      section("objective", composeObjective(session)),
      section("assessment", composeAssessment(session)),
      section("plan", composePlan(session)),
      // The therapist's words stand as they were written; how they are wrapped is the form's business.
      ...(remarks.trim() === "" ? [] : [section("remarks", [group(null, [line("remarks", remarks)])])]),
    ],
  };
}

function section(kind: SectionKind, groups: readonly NoteGroup[]): NoteSection {
  return { kind, title: t(`note.section.${kind}`), groups };
}
