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
import { createNoteContext, type NoteInput, type NoteContext } from "./note-context.ts";

/**
 * A signed note is composed in the wording it was signed in. Where this Steadyhold would put anything in other words than the ones
 * that were signed, the signed ones stand instead.
 */
export function composeNote(input: NoteInput): Note {
  const { signature } = input.session;
  if (signature === null) return composeUnsigned(createNoteContext(input));
  const context = createNoteContext({ ...input, wording: signature.wording });
  const plain = composeUnsigned(createNoteContext({ ...input, session: unsigned(input), wording: signature.wording }));
  const asSigned = noteAsText(plain) === signature.text;
  const signedBody = [
    section(context, "as-signed", [group(null, [line("remarks", signature.text, context.origins.of("signature"))])]),
  ];
  return {
    ...plain,
    header: composeHeader(context),
    sections: [
      ...(asSigned ? plain.sections : signedBody),
      section(context, "signature", composeSignature(context)),
      ...(input.session.amendments.length === 0 ? [] : [section(context, "amendments", composeAmendments(context))]),
    ],
  };
}

function unsigned({ session }: NoteInput): NoteInput["session"] {
  return { ...session, signature: null, amendments: [] };
}

function composeUnsigned(context: NoteContext): Note {
  const header = composeHeader(context);
  const generated = {
    subjective: composeSubjective(context),
    objective: composeObjective(context),
    assessment: composeAssessment(context),
    plan: composePlan(context),
  };
  const legend = context.wording === "abbreviated" ? legendLines(context, header, Object.values(generated).flat()) : [];
  return {
    title: context.say("note.title"),
    header,
    sections: [
      withOwnText(context, "subjective", generated.subjective),
      withOwnText(context, "objective", generated.objective),
      withOwnText(context, "assessment", generated.assessment),
      withOwnText(context, "plan", [...generated.plan, ...forClient(context)]),
      ...remarksSection(context),
      ...(legend.length === 0 ? [] : [section(context, "legend", [group(null, legend)])]),
    ],
  };
}

/** The therapist's words stand as they were written, after what the tool has recorded; how they are wrapped is the form's business. */
function withOwnText(
  context: NoteContext,
  part: Exclude<NotePart, "aftercare">,
  groups: readonly NoteGroup[],
): NoteSection {
  const text = context.session.facts.texts[part];
  if (text.trim() === "") return section(context, part, groups);
  const own = group(context.say("note.own-text"), [line("remarks", text, context.origins.of(`text ${part}`))]);
  return section(context, part, [...groups, own]);
}

function forClient(context: NoteContext): readonly NoteGroup[] {
  const text = context.session.facts.texts.aftercare;
  if (text.trim() === "") return [];
  return [group(context.say("note.for-client"), [line("remarks", text, context.origins.of("text aftercare"))])];
}

function remarksSection(context: NoteContext): readonly NoteSection[] {
  const { remarks } = context.session.facts;
  if (remarks.trim() === "") return [];
  return [section(context, "remarks", [group(null, [line("remarks", remarks, context.origins.of("remarks"))])])];
}

function legendLines(
  context: NoteContext,
  header: readonly NoteLine[],
  groups: readonly NoteGroup[],
): readonly NoteLine[] {
  const texts = groups.flatMap(({ heading, lines }) => [heading ?? "", ...textsOf(lines)]);
  const rows = legendFor([...header.map((row) => row.text), ...texts]);
  return rows.map(({ short, full }) => line("legend", full, context.origins.start, { label: short }));
}

function textsOf(lines: readonly NoteLine[]): readonly string[] {
  return lines.flatMap((one) => [one.label ?? "", one.text, ...textsOf(one.under)]);
}

function section({ say }: NoteContext, kind: SectionKind, groups: readonly NoteGroup[]): NoteSection {
  return { kind, title: say(`note.section.${kind}`), groups };
}
