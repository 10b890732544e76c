// What every FHIR document of a session begins with: the client, the visit, who signed, the practice. And how a document is put together.
import type { Written } from "../file/as-json.ts";
import { minutesOf } from "../note/minutes.ts";
import type { Session } from "../../session/state.ts";
import { complaintOf, encounterOf, type Context } from "./context.ts";
import { stableId, to, urn, type Resource } from "./elements.ts";
import { referralOrder } from "./history.ts";
import { withNarrative } from "./narrative.ts";
import { organizationOf, patientOf, practitionerOf, programOf } from "./people.ts";

export type Frame = {
  readonly context: Context;
  /** Who signed or amended last; the program while nobody has. */
  readonly author: Resource;
  /** What the client came for; null where nothing is on record. */
  readonly complaint: Resource | null;
  /** The order that the visit rests on; null where the course has none. */
  readonly referral: Resource | null;
  /** The client, the visit and the people behind the document, in their order. */
  readonly resources: readonly Resource[];
};

/** Told from the session's own log alone, but for the practice, which is the one that writes the document. */
export function frameOf(session: Session, written: Written): Frame {
  const { signature, amendments } = session;
  const patient = patientOf(session);
  const organization = organizationOf(written.practice ?? "");
  const custodian = organization === null ? null : to(organization);
  const complaint = complaintOf(session, to(patient));
  const referral = referralOrder(session, to(patient));
  const people = [...(signature === null ? [] : [signature]), ...amendments].map(practitionerOf);
  const [signer] = people;
  const practitioner = signer === undefined ? null : to(signer);
  const author = people.at(-1) ?? programOf(written.version);
  const minutes = Math.floor(minutesOf(session).sessionMs / 60) / 1_000;
  const encounter = encounterOf(session, { patient, custodian, complaint, practitioner, referral }, minutes);
  const context: Context = {
    session,
    subject: to(patient),
    encounter: to(encounter),
    practitioner,
    custodian,
    status: signature === null ? "preliminary" : "final",
  };
  const practice = organization === null ? [] : [organization];
  const order = referral === null ? [] : [referral];
  return {
    context,
    author,
    complaint,
    referral,
    resources: [patient, encounter, author, ...people, ...practice, ...order],
  };
}

/** The Composition first; a resource that is given twice stands in it once. `timestamp`: ISO, when it was written. */
export function documentBundle(id: string, resources: readonly Resource[], timestamp: string): Resource {
  const once = [...new Map(resources.map((resource) => [resource.id, withNarrative(resource)])).values()];
  return {
    resourceType: "Bundle",
    id,
    identifier: { system: "urn:ietf:rfc:3986", value: urn(id) },
    type: "document",
    timestamp,
    entry: once.map((resource) => ({ fullUrl: urn(resource.id), resource })),
  };
}

/** A document's identifier is its content's: what the document is made from gives the same one, anything else another. */
export function documentId(name: "document" | "letter-document", session: Session, made: readonly unknown[]): string {
  const { past: _, future: __, position: ___, ...told } = session;
  const [version, ...rest] = made;
  return stableId(name, String(version), JSON.stringify([told, ...rest]));
}

export function fhirText(bundle: Resource): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
