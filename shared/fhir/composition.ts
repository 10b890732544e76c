// The first resource of a document: whose note, by whom, its sections with their narrative, and what it replaces when it was amended.
import { isoTime } from "../iso-time.ts";
import { endOf, wallAt } from "../note/moments.ts";
import type { Note, SectionKind } from "../note/note.ts";
import type { Session } from "../session/state.ts";
import { t } from "../words/words.ts";
import type { Context } from "./context.ts";
import { idIn } from "./context.ts";
import { concept, loinc, present, to, urn, type LoincCode, type Reference, type Resource } from "./elements.ts";
import { escaped, groupsNarrative, linesHtml, narrative } from "./narrative.ts";
import { practitionerOf } from "./people.ts";

/** LOINC: the document is a progress note; the sections are those of SOAP. What is not one of them has a title alone. */
const noteCode = "11506-3";
const sectionCodes: Readonly<Partial<Record<SectionKind, LoincCode>>> = {
  subjective: "61150-9",
  objective: "61149-1",
  assessment: "51848-0",
  plan: "18776-5",
};

export type Entries = Readonly<Partial<Record<SectionKind, readonly Resource[]>>>;

export function compositionOf(context: Context, note: Note, author: Reference, entries: Entries): Resource {
  const { custodian } = context;
  const { session } = context;
  const { timeZone, signature, amendments } = session;
  const version = amendments.length;
  const last = amendments.at(-1) ?? signature;
  const date = isoTime(last?.wall ?? wallAt(session, endOf(session)), timeZone);
  const attesters = [...(signature === null ? [] : [signature]), ...amendments];
  return {
    resourceType: "Composition",
    id: idIn(session, "composition", String(version)),
    language: "en",
    text: narrative(`<p><b>${escaped(note.title)}</b></p>${linesHtml(note.header)}`),
    identifier: identifier(session, version),
    status: signature === null ? "preliminary" : amendments.length > 0 ? "amended" : "final",
    type: loinc(noteCode, t("fhir.note")),
    subject: context.subject,
    encounter: context.encounter,
    date,
    author: [author],
    title: note.title,
    ...present({
      custodian,
      attester: attesters.map((who) => ({
        mode: "professional",
        time: isoTime(who.wall, timeZone),
        party: to(practitionerOf(who)),
      })),
      relatesTo: version === 0 ? [] : [{ code: "replaces", targetIdentifier: identifier(session, version - 1) }],
    }),
    section: note.sections.map(({ kind, title, groups }) => ({
      title,
      code: sectionCode(kind, title),
      text: groupsNarrative(groups),
      ...present({ entry: entriesOf(kind, entries).map(to) }),
    })),
  };
}

/** A note that stands as it was signed, in other words than today's, is one text: everything belongs to it. */
function entriesOf(kind: SectionKind, entries: Entries): readonly Resource[] {
  return kind === "as-signed" ? Object.values(entries).flat() : (entries[kind] ?? []);
}

function sectionCode(kind: SectionKind, title: string): object {
  const code = sectionCodes[kind];
  return code === undefined ? concept(title) : loinc(code, title);
}

function identifier(session: Session, version: number): { readonly system: string; readonly value: string } {
  return { system: "urn:ietf:rfc:3986", value: urn(idIn(session, "note", String(version))) };
}
