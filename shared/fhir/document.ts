// A session as a FHIR R4 document: a Bundle with the Composition first and everything it refers to behind it.
import { isoTime } from "../iso-time.ts";
import { composeNote } from "../note/compose.ts";
import { minutesOf } from "../note/minutes.ts";
import type { Session } from "../session/state.ts";
import type { Written } from "../export/as-json.ts";
import { carePlan, doctorRequest } from "./advice.ts";
import { pictureDocument, provenances } from "./attached.ts";
import { adviceProposal } from "./advised.ts";
import { adviceOf, isScreening } from "../note/advice-lines.ts";
import { compositionOf } from "./composition.ts";
import { complaintOf, encounterOf, type Context } from "./context.ts";
import { stableId, to, urn, type Resource } from "./elements.ts";
import { holdProcedure, runningProcedure } from "./holds.ts";
import {
  feedbackObservation,
  inflammationObservation,
  liftObservations,
  painObservation,
  responseObservation,
} from "./observations.ts";
import { feltObservations, lookBackObservations, ratingObservations, tendernessObservations } from "./measures.ts";
import { modalityProcedures } from "./modalities.ts";
import { screeningResponse } from "./screening.ts";
import { withNarrative } from "./narrative.ts";
import { organizationOf, patientOf, practitionerOf, programOf } from "./people.ts";

/** Told from the session's own log alone. The same session gives the same ids every time. */
export function sessionAsFhir(session: Session, written: Written): string {
  return fhirText(documentOf(session, written));
}

/** The bundle itself, to be put into another. */
export function documentOf(session: Session, written: Written): Resource {
  const { facts, signature, amendments } = session;
  const patient = patientOf(session);
  const organization = organizationOf(written.practice ?? "");
  const custodian = organization === null ? null : to(organization);
  const complaint = complaintOf(session, to(patient));
  const minutes = Math.floor(minutesOf(session).sessionMs / 60) / 1_000;
  const encounter = encounterOf(session, { patient, custodian, complaint }, minutes);
  const people = [...(signature === null ? [] : [signature]), ...amendments].map(practitionerOf);
  const [signer] = people;
  const author = people.at(-1) ?? programOf(written.version);
  const context: Context = {
    session,
    subject: to(patient),
    encounter: to(encounter),
    practitioner: signer === undefined ? null : to(signer),
    custodian,
    status: signature === null ? "preliminary" : "final",
  };

  const holds = new Map(facts.holds.map((hold) => [hold.number, holdProcedure(context, hold)]));
  if (facts.running !== null) holds.set(facts.running.number, runningProcedure(context, facts.running));
  const before = facts.painBefore === null ? [] : [painObservation(context, "before", facts.painBefore)];
  const after = facts.painAfter === null ? [] : [painObservation(context, "after", facts.painAfter)];
  const feedback = facts.feedback.map((given, index) => feedbackObservation(context, given, index + 1, holds));
  const responses = facts.holds.flatMap((hold) => {
    const procedure = holds.get(hold.number);
    const response = procedure === undefined ? null : responseObservation(context, hold, procedure);
    return response === null ? [] : [response];
  });
  const inflamed = facts.sites.flatMap((site) => {
    const observed = inflammationObservation(context, site);
    return observed === null ? [] : [{ observed, request: doctorRequest(context, site, observed) }];
  });
  const lifts = facts.sites.flatMap((site) => liftObservations(context, site));
  const plan = carePlan(context, to(author));
  const picture = pictureDocument(context);
  const advised = adviceOf(session).filter(({ rule }) => rule !== "four-in-six");
  const { background, link } = session;
  const screened =
    link === null || background === null || background.screening === null
      ? []
      : [screeningResponse(context, link.courseId, background.screening)];

  const entries = {
    subjective: [
      ...(complaint === null ? [] : [complaint]),
      ...screened,
      ...before,
      ...lookBackObservations(context),
      ...ratingObservations(context, "before"),
      ...advised.filter(isScreening).map((one) => adviceProposal(context, one)),
      ...feedback,
    ],
    objective: [
      ...(picture === null ? [] : [picture]),
      ...holds.values(),
      ...modalityProcedures(context),
      ...facts.sites.flatMap((site) => [...tendernessObservations(context, site), ...feltObservations(context, site)]),
      ...inflamed.map(({ observed }) => observed),
      ...lifts,
    ],
    assessment: [...after, ...ratingObservations(context, "after"), ...responses],
    plan: [
      ...(plan === null ? [] : [plan]),
      ...inflamed.map(({ request }) => request),
      ...advised.filter((one) => !isScreening(one)).map((one) => adviceProposal(context, one)),
    ],
  };
  const composition = compositionOf(context, composeNote({ session }), to(author), entries);
  const resources = [
    composition,
    patient,
    encounter,
    author,
    ...people,
    ...(organization === null ? [] : [organization]),
    ...Object.values(entries).flat(),
    ...provenances(context, composition),
  ].map(withNarrative);
  return documentBundle(documentId(session, written), resources, isoTime(written.wall, "UTC"));
}

/** A document's identifier is its content's: what the document is made from gives the same one, anything else another. */
function documentId(session: Session, { version, practice = "" }: Written): string {
  const { past: _, future: __, ...told } = session;
  return stableId("document", version, JSON.stringify([told, practice]));
}

function documentBundle(id: string, resources: readonly Resource[], timestamp: string): Resource {
  const once = [...new Map(resources.map((resource) => [resource.id, resource])).values()];
  return {
    resourceType: "Bundle",
    id,
    identifier: { system: "urn:ietf:rfc:3986", value: urn(id) },
    type: "document",
    timestamp,
    entry: once.map((resource) => ({ fullUrl: urn(resource.id), resource })),
  };
}

export function fhirText(bundle: Resource): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
