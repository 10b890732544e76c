// The letter to the care team as a FHIR R4 document of its own: a referral note with the paragraphs, the table and the advice of the letter on paper,
// and the resources those are told from. Made from the same composed letter.
import type { CareContact } from "../../client/details.ts";
import type { Written } from "../file/as-json.ts";
import { isoTime } from "../../time/iso-time.ts";
import { adviceForReader } from "../note/advice-lines.ts";
import type { LetterCourse } from "../letter/letter-course.ts";
import { composeLetter } from "../letter/letter.ts";
import type { Letter, Sender } from "../letter/letter-content.ts";
import type { Session } from "../../session/state.ts";
import { t } from "../../words/words.ts";
import { adviceProposal } from "./service-request.ts";
import { carePlan, doctorRequests } from "./care-plan.ts";
import { provenances } from "./attached.ts";
import { compositionOf, documentIdentifier } from "./composition.ts";
import type { Context } from "./context.ts";
import { concept, loinc, present, type Resource, stableId, stringOf, to } from "./elements.ts";
import { documentBundle, documentId, frameOf } from "./frame.ts";
import { holdProcedure } from "./holds.ts";
import { narrative, paragraphsHtml, says, tableHtml } from "./narrative.ts";
import { painObservations } from "./observations.ts";

/** LOINC: a referral note; its plan is coded as the note's, and so is what was found. */
const letterCode = "57133-1";
const foundCode = "61149-1";
const planCode = "18776-5";

/** What a letter takes from beside the session's log: who sends it, and from the client's record to whom and how the course ended. */
export type LetterMade = {
  readonly sender: Sender;
  readonly courseOf: (session: Session) => LetterCourse | null;
};

/** The same session, sender and record give the same document but for its timestamp. */
export function letterDocumentOf(session: Session, written: Written, { sender, courseOf }: LetterMade): Resource {
  const course = courseOf(session);
  const letter = composeLetter(session, sender, course);
  const frame = frameOf(session, written);
  const { context, author, complaint } = frame;
  const team = careTeam(context, course?.careTeam ?? []);
  const plan = carePlan(context, to(author), { goal: null, closed: course?.closed?.outcome ?? null });
  const inflamed = doctorRequests(context);
  const entries = {
    to: team === null ? [] : [team.resource],
    report: [
      ...(complaint === null ? [] : [complaint]),
      ...painObservations(context, "before"),
      ...painObservations(context, "after"),
      ...(plan === null ? [] : [plan]),
    ],
    sites: session.facts.holds.map((hold) => holdProcedure(context, hold)),
    advice: [
      ...inflamed.map(({ observed }) => observed),
      ...inflamed.map(({ request }) => request),
      ...adviceForReader(session).map((one) => adviceProposal(context, one)),
    ],
  };
  const composition = compositionOf(context, to(author), {
    names: { resource: "letter-composition", document: "letter" },
    type: loinc(letterCode, t("fhir.letter")),
    title: stringOf(letter.title) ?? t("fhir.letter"),
    head: paragraphsHtml([...letter.sender, letter.date, letter.title]),
    madeFrom: [documentIdentifier(session, "note", session.amendments.length)],
    sections: sectionsOf(letter, entries),
  });
  const resources = [
    composition,
    ...frame.resources,
    ...Object.values(entries).flat(),
    ...(team?.people ?? []),
    ...provenances(context, composition, "letter-provenance"),
  ];
  const id = documentId("letter-document", session, [written.version, written.practice ?? "", sender, course]);
  return documentBundle(id, resources, isoTime(written.wall, "UTC"));
}

type Entries = Readonly<Record<"to" | "report" | "sites" | "advice", readonly Resource[]>>;

/** In the order of the page. What the letter does not say has no section. */
function sectionsOf(letter: Letter, entries: Entries): readonly object[] {
  const { to: addressees, greeting, opening, summary, paragraphs, progress, sites, more, advice, plan } = letter;
  const report = [greeting, opening, ...summary, ...paragraphs, ...progress];
  const columns = [t("letter.column.site"), t("letter.column.held"), t("letter.column.response")];
  const rows = sites.map(({ name, held, response }) => [name, held, response]);
  const found =
    rows.length === 0
      ? paragraphsHtml([t("letter.none")])
      : tableHtml([columns, ...rows]) + paragraphsHtml(more === null ? [] : [more]);
  const told = (title: string, code: object, html: string, about: readonly Resource[] = []): object => ({
    title,
    code,
    text: narrative(html),
    ...present({ entry: about.map(to) }),
  });
  const plain = (title: string, lines: readonly string[], about: readonly Resource[] = []): readonly object[] =>
    lines.length === 0 ? [] : [told(title, concept(title), paragraphsHtml(lines), about)];
  return [
    ...plain(t("fhir.letter.to"), addressees, entries.to),
    ...plain(t("fhir.letter.report"), report, entries.report),
    told(t("fhir.letter.sites"), loinc(foundCode, t("fhir.letter.sites")), found, entries.sites),
    ...plain(t("fhir.letter.advice"), advice, entries.advice),
    ...(plan === null ? [] : [told(t("letter.plan"), loinc(planCode, t("letter.plan")), paragraphsHtml([plan]))]),
    ...plain(t("note.section.amendments"), letter.amendments),
    ...plain(t("fhir.letter.closing"), letter.closing),
  ];
}

type Team = { readonly resource: Resource; readonly people: readonly Resource[] };

/** Those the client's record names, all of them, each with the part they have in the client's care. Null where nobody is named. */
function careTeam({ session, subject }: Context, contacts: readonly CareContact[]): Team | null {
  const { link } = session;
  if (link === null || contacts.length === 0) return null;
  const members = contacts.map((contact) => ({ contact, person: personOf(contact) }));
  const people = contacts.map(personLabel).join("; ");
  return {
    people: members.map(({ person }) => person),
    resource: {
      resourceType: "CareTeam",
      id: stableId("care-team", link.clientId),
      ...says(t("fhir.says.care-team", { people })),
      status: "active",
      name: t("fhir.care-team"),
      subject,
      participant: members.map(({ contact, person }) => ({
        ...present({ role: stringOf(contact.role) === null ? [] : [concept(contact.role)] }),
        member: to(person),
      })),
    },
  };
}

/** "Dr. Meier, physician" */
function personLabel({ name, role }: Pick<CareContact, "name" | "role">): string {
  return [name, role].filter(Boolean).join(", ");
}

/** What is written of how to reach somebody may be a number, an address or both: it stands as it was written. */
function personOf({ name, role, contact }: CareContact): Resource {
  const reach = stringOf(contact);
  return {
    resourceType: "Practitioner",
    id: stableId("care-contact", name, role, contact),
    ...says(t("fhir.says.contact", { person: personLabel({ name, role }) })),
    name: [{ text: stringOf(name) ?? "-" }],
    ...present({ telecom: reach === null ? [] : [{ system: "other", value: reach, use: "work" }] }),
  };
}
