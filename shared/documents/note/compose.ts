// Composes the note of a session from what stands in its log, section by section. Every line is generated or the therapist's own.
import type { NotePart } from "../../session/vocabulary.ts";
import { legendFor } from "./wording.ts";
import { noteAsText } from "./as-text.ts";
import { composeAssessment } from "./assessment.ts";
import { composeHeader } from "./header.ts";
import { group, line, type Note, type NoteGroup, type NoteLine, type NoteSection, type SectionKind } from "./note.ts";
import { composeObjective } from "./objective.ts";
import { composePlan } from "./plan.ts";
import { composeAmendments, composeSignature } from "./signature.ts";
import { composeSubjective } from "./subjective.ts";
import { tell, type NoteInput, type Told } from "./told.ts";

/**
 * A signed note is composed in the wording it was signed in. Where this Steadyhold would put anything in other words than the ones
 * that were signed, the signed ones stand instead.
 */
export function composeNote(input: NoteInput): Note {
  const { signature } = input.session;
  if (signature === null) return composeUnsigned(tell(input));
  const told = tell({ ...input, wording: signature.wording });
  const plain = composeUnsigned(tell({ ...input, session: unsigned(input), wording: signature.wording }));
  const asSigned = noteAsText(plain) === signature.text;
  const signedBody = [
    section(told, "as-signed", [group(null, [line("remarks", signature.text, told.origins.of("signature"))])]),
  ];
  return {
    ...plain,
    header: composeHeader(told),
    sections: [
      ...(asSigned ? plain.sections : signedBody),
      section(told, "signature", composeSignature(told)),
      ...(input.session.amendments.length === 0 ? [] : [section(told, "amendments", composeAmendments(told))]),
    ],
  };
}

function unsigned({ session }: NoteInput): NoteInput["session"] {
  return { ...session, signature: null, amendments: [] };
}

function composeUnsigned(told: Told): Note {
  const header = composeHeader(told);
  const generated = {
    subjective: composeSubjective(told),
    objective: composeObjective(told),
    assessment: composeAssessment(told),
    plan: composePlan(told),
  };
  const legend = told.wording === "abbreviated" ? legendLines(told, header, Object.values(generated).flat()) : [];
  return {
    title: told.say("note.title"),
    header,
    sections: [
      withOwnText(told, "subjective", generated.subjective),
      withOwnText(told, "objective", generated.objective),
      withOwnText(told, "assessment", generated.assessment),
      withOwnText(told, "plan", [...generated.plan, ...forClient(told)]),
      ...remarksSection(told),
      ...(legend.length === 0 ? [] : [section(told, "legend", [group(null, legend)])]),
    ],
  };
}

/** The therapist's words stand as they were written, after what the tool has recorded; how they are wrapped is the form's business. */
function withOwnText(told: Told, part: Exclude<NotePart, "aftercare">, groups: readonly NoteGroup[]): NoteSection {
  const text = told.session.facts.texts[part];
  if (text.trim() === "") return section(told, part, groups);
  const own = group(told.say("note.own-text"), [line("remarks", text, told.origins.of(`text ${part}`))]);
  return section(told, part, [...groups, own]);
}

function forClient(told: Told): readonly NoteGroup[] {
  const text = told.session.facts.texts.aftercare;
  if (text.trim() === "") return [];
  return [group(told.say("note.for-client"), [line("remarks", text, told.origins.of("text aftercare"))])];
}

function remarksSection(told: Told): readonly NoteSection[] {
  const { remarks } = told.session.facts;
  if (remarks.trim() === "") return [];
  return [section(told, "remarks", [group(null, [line("remarks", remarks, told.origins.of("remarks"))])])];
}

function legendLines(told: Told, header: readonly NoteLine[], groups: readonly NoteGroup[]): readonly NoteLine[] {
  const texts = groups.flatMap(({ heading, lines }) => [heading ?? "", ...textsOf(lines)]);
  const rows = legendFor([...header.map((row) => row.text), ...texts]);
  return rows.map(({ short, full }) => line("legend", full, told.origins.start, { label: short }));
}

function textsOf(lines: readonly NoteLine[]): readonly string[] {
  return lines.flatMap((one) => [one.label ?? "", one.text, ...textsOf(one.under)]);
}

function section({ say }: Told, kind: SectionKind, groups: readonly NoteGroup[]): NoteSection {
  return { kind, title: say(`note.section.${kind}`), groups };
}
