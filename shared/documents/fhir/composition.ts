// The first resource of a document: whose it is, by whom, its sections with their narrative, and what it replaces when it was amended.
import { isoTime } from "../../time/iso-time.ts";
import { endOfSession, wallAt } from "../../session/session-time.ts";
import type { Note, SectionKind } from "../note/note.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";
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

export function noteComposition(context: Context, note: Note, author: Reference, entries: Entries): Resource {
  return compositionOf(context, author, {
    names: { resource: "composition", document: "note" },
    type: loinc(noteCode, t("fhir.note")),
    title: note.title,
    head: `<p><b>${escaped(note.title)}</b></p>${linesHtml(note.header)}`,
    madeFrom: [],
    sections: note.sections.map(({ kind, title, groups }) => ({
      title,
      code: sectionCode(kind, title),
      text: groupsNarrative(groups),
      ...present({ entry: entriesOf(kind, entries).map(to) }),
    })),
  });
}

/** The identifier under which the note, or the letter, is known in the version with so many amendments. */
export function documentIdentifier(session: Session, name: "note" | "letter", version: number) {
  return { system: "urn:ietf:rfc:3986", value: urn(idIn(session, name, String(version))) };
}

export type DocumentForm = {
  /** What the ids of the Composition and of the document it stands for are made from. */
  readonly names: { readonly resource: "composition" | "letter-composition"; readonly document: "note" | "letter" };
  readonly type: object;
  readonly title: string;
  /** The first lines, as XHTML. */
  readonly head: string;
  /** The document it was made from, where it was made from one. */
  readonly madeFrom: readonly ReturnType<typeof documentIdentifier>[];
  readonly sections: readonly object[];
};

/** Final once it is signed; amended once there is an amendment, and in place of what was signed before. */
export function compositionOf(context: Context, author: Reference, form: DocumentForm): Resource {
  const { custodian, session } = context;
  const { timeZone, signature, amendments } = session;
  const version = amendments.length;
  const last = amendments.at(-1) ?? signature;
  const date = isoTime(last?.wall ?? wallAt(session, endOfSession(session)), timeZone);
  const attesters = [...(signature === null ? [] : [signature]), ...amendments];
  return {
    resourceType: "Composition",
    id: idIn(session, form.names.resource, String(version)),
    language: "en",
    text: narrative(form.head),
    identifier: documentIdentifier(session, form.names.document, version),
    status: signature === null ? "preliminary" : amendments.length > 0 ? "amended" : "final",
    type: form.type,
    subject: context.subject,
    encounter: context.encounter,
    date,
    author: [author],
    title: form.title,
    ...present({
      custodian,
      attester: attesters.map((who) => ({
        mode: "professional",
        time: isoTime(who.wall, timeZone),
        party: to(practitionerOf(who)),
      })),
      relatesTo: [
        ...(version === 0
          ? []
          : [
              {
                code: "replaces",
                targetIdentifier: documentIdentifier(session, form.names.document, version - 1),
              },
            ]),
        ...form.madeFrom.map((targetIdentifier) => ({ code: "transforms", targetIdentifier })),
      ],
    }),
    section: form.sections,
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
