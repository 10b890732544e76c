// The first resource of a document: whose note, by whom, its sections with their narrative, and what it replaces when it was amended.
import { isoTime } from "../iso-time.ts";
import { endOf, wallAt } from "../note/moments.ts";
import type { Note, SectionKind } from "../note/note.ts";
import type { Session } from "../session/state.ts";
import { localTime, t } from "../words/words.ts";
import type { Context } from "./context.ts";
import { idIn } from "./context.ts";
import { concept, loinc, present, to, urn, type Reference, type Resource } from "./elements.ts";
import { broken, escaped, groupsNarrative, linesHtml, narrative } from "./narrative.ts";
import { practitionerOf, type Signer } from "./people.ts";

export type Amendment = Signer & { readonly reason: string; readonly text: string };
/** Who stands behind a note, and what was added to it since. */
export type Signing = { readonly signature: Signer | null; readonly amendments: readonly Amendment[] };

/** LOINC: the document is a progress note; the sections are those of SOAP. What is not one of them has a title alone. */
const noteCode = "11506-3";
const sectionCodes: Readonly<Partial<Record<SectionKind, string>>> = {
  subjective: "61150-9",
  objective: "61149-1",
  assessment: "51848-0",
  plan: "18776-5",
};

export type Entries = Readonly<Partial<Record<SectionKind, readonly Resource[]>>>;

export function compositionOf(
  context: Context,
  note: Note,
  { signature, amendments }: Signing,
  author: Reference,
  entries: Entries,
): Resource {
  const { session } = context;
  const { timeZone } = session;
  const version = amendments.length;
  const last = amendments.at(-1) ?? signature;
  const date = isoTime(last?.wall ?? wallAt(session, endOf(session)), timeZone);
  const attesters = [...(signature === null ? [] : [signature]), ...amendments];
  return {
    resourceType: "Composition",
    id: idIn(session, "composition", String(version)),
    language: "en",
    text: narrative(`<p><b>${escaped(note.title)}</b></p>${linesHtml(note.header)}${sealHtml(session, attesters)}`),
    identifier: identifier(session, version),
    status: signature === null ? "preliminary" : amendments.length > 0 ? "amended" : "final",
    type: loinc(noteCode, t("fhir.note")),
    subject: context.subject,
    encounter: context.encounter,
    date,
    author: [author],
    title: note.title,
    ...present({
      attester: attesters.map(({ wall, ...who }) => ({
        mode: "professional",
        time: isoTime(wall, timeZone),
        party: to(practitionerOf(who)),
      })),
      relatesTo: version === 0 ? [] : [{ code: "replaces", targetIdentifier: identifier(session, version - 1) }],
    }),
    section: [
      ...note.sections.map(({ kind, title, groups }) => ({
        title,
        ...present({ code: sectionCode(kind, title) }),
        text: groupsNarrative(groups),
        ...present({ entry: (entries[kind] ?? []).map(to) }),
      })),
      ...amendmentSection(session, amendments),
    ],
  };
}

function sectionCode(kind: SectionKind, title: string): object {
  const code = sectionCodes[kind];
  return code === undefined ? concept(title) : loinc(code, title);
}

/** Stands beside what it adds to, with its date and reason; the note itself is not touched. */
function amendmentSection({ timeZone }: Session, amendments: readonly Amendment[]): readonly object[] {
  if (amendments.length === 0) return [];
  const inside = amendments.map((one) => {
    const when = localTime(one.wall, timeZone, "date-time");
    const head = t("fhir.amendment", { when, name: nameWords(one), reason: one.reason });
    return `<p><b>${broken(head)}</b></p><p>${broken(one.text)}</p>`;
  });
  return [{ title: t("fhir.amendments"), text: narrative(inside.join("")) }];
}

function sealHtml({ timeZone }: Session, signers: readonly Signer[]): string {
  const lines = signers.map((one) => {
    const when = localTime(one.wall, timeZone, "date-time");
    return `<p>${escaped(t("fhir.signed", { name: nameWords(one), when, seal: one.seal }))}</p>`;
  });
  return lines.join("");
}

function nameWords({ name, credentials }: Pick<Signer, "name" | "credentials">): string {
  return credentials.trim() === "" ? name : t("fhir.signer", { name, credentials });
}

function identifier(session: Session, version: number): { readonly system: string; readonly value: string } {
  return { system: "urn:ietf:rfc:3986", value: urn(idIn(session, "note", String(version))) };
}
