// A session as a FHIR R4 document: a Bundle with the Composition first and everything it refers to behind it.
import { isoTime } from "../../time/iso-time.ts";
import { composeNote } from "../note/compose.ts";
import type { Session } from "../../session/state.ts";
import type { Written } from "../file/as-json.ts";
import { carePlan, doctorRequests } from "./care-plan.ts";
import { pictureDocument, provenances } from "./attached.ts";
import { adviceProposal } from "./service-request.ts";
import { adviceOf, isScreening } from "../note/advice-lines.ts";
import { noteComposition } from "./composition.ts";
import { to, type Resource } from "./elements.ts";
import { documentBundle, documentId, fhirText, frameOf } from "./frame.ts";
import { goalOf } from "./goal.ts";
import { earlierCareObservations, medicationStatements } from "./history.ts";
import { holdProcedure, runningProcedure } from "./holds.ts";
import { feedbackObservation, liftObservations, painObservations, responseObservation } from "./observations.ts";
import {
  feltObservations,
  lookBackObservations,
  ownMeasureScores,
  ratingObservations,
  tendernessObservations,
} from "./measures.ts";
import { modalityProcedures } from "./modalities.ts";
import { screeningResponse } from "./screening.ts";

/** Told from the session's own log alone. The same session gives the same ids every time. */
export function sessionAsFhir(session: Session, written: Written): string {
  return fhirText(documentOf(session, written));
}

/** The bundle itself, to be put into another. */
export function documentOf(session: Session, written: Written): Resource {
  const { facts } = session;
  const frame = frameOf(session, written);
  const { context, author, complaint, referral } = frame;

  const holds = new Map(facts.holds.map((hold) => [hold.number, holdProcedure(context, hold)]));
  if (facts.running !== null) holds.set(facts.running.number, runningProcedure(context, facts.running));
  const before = painObservations(context, "before");
  const after = painObservations(context, "after");
  const feedback = facts.feedback.map((given, index) => feedbackObservation(context, given, index + 1, holds));
  const responses = facts.holds.flatMap((hold) => {
    const procedure = holds.get(hold.number);
    const response = procedure === undefined ? null : responseObservation(context, hold, procedure);
    return response === null ? [] : [response];
  });
  const inflamed = doctorRequests(context);
  const lifts = facts.sites.flatMap((site) => liftObservations(context, site));
  const goal = goalOf(context, complaint, ownMeasureScores(context));
  const plan = carePlan(context, to(author), { goal, closed: null });
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
      ...(referral === null ? [] : [referral]),
      ...earlierCareObservations(context),
      ...medicationStatements(context),
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
      ...(goal === null ? [] : [goal]),
      ...inflamed.map(({ request }) => request),
      ...advised.filter((one) => !isScreening(one)).map((one) => adviceProposal(context, one)),
    ],
  };
  const composition = noteComposition(context, composeNote({ session }), to(author), entries);
  const resources = [
    composition,
    ...frame.resources,
    ...Object.values(entries).flat(),
    ...provenances(context, composition, "provenance"),
  ];
  const id = documentId("document", session, [written.version, written.practice ?? ""]);
  return documentBundle(id, resources, isoTime(written.wall, "UTC"));
}
