// Composes the note of a session from what stands in its log, section by section. Every line is generated or the therapist's own.
import type { NotePart } from "../../session/vocabulary.ts";
import { noteAsText } from "./as-text.ts";
import { composeAssessment } from "./assessment.ts";
import { composeHeader } from "./header.ts";
import { group, line, type Note, type NoteGroup, type NoteLine, type NoteSection, type SectionKind } from "./note.ts";
import { composeObjective } from "./objective.ts";
import { composePlan } from "./plan.ts";
import { composeSubjective } from "./subjective.ts";
import { createNoteContext, legendFor, type NoteContext, type NoteInput } from "./note-context.ts";
import type { Amendment } from "../../session/state.ts";
import { localTime } from "../../words/words.ts";
import { sealInGroups } from "./seal.ts";

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

// The end of a signed note: who signed when, under which seal, and every amendment with its date, reason and author.
function composeSignature(context: NoteContext): readonly NoteGroup[] {
  const { signature } = context.session;
  if (signature === null) return [];
  const from = context.origins.of("signature");
  return [group(null, signedLines(context, signature, from))];
}

function composeAmendments(context: NoteContext): readonly NoteGroup[] {
  return context.session.amendments.map((amendment, index) => {
    const from = context.origins.of(`amendment ${index}`);
    const heading = context.say("note.amendment", { number: index + 1 });
    const reason = line("amendment", amendment.reason, from, { label: context.say("note.amendment.reason") });
    const text = line("remarks", amendment.text, from);
    return group(heading, [reason, ...signedLines(context, amendment, from), text]);
  });
}

function signedLines(
  { session, say }: NoteContext,
  { name, credentials, wall, seal }: Pick<Amendment, "name" | "credentials" | "wall" | "seal">,
  from: readonly number[],
): readonly NoteLine[] {
  const who = credentials === "" ? name : say("note.signed.who", { name, credentials });
  const day = localTime(wall, session.timeZone, "date");
  const time = localTime(wall, session.timeZone, "time");
  const when = say("note.signed.when", { day, time, zone: localTime(wall, session.timeZone, "zone") });
  return [
    line("signature", who, from, { label: say("note.signed.by") }),
    line("signature", when, from, { label: say("note.signed.on") }),
    line("signature", sealInGroups(seal), from, { label: say("note.signed.seal") }),
  ];
}
