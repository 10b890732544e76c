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
import { annotation, concept, present, type Resource, stableId, stringOf, to } from "./elements.ts";
import { documentBundle, documentId, fhirText, frameOf } from "./frame.ts";
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
import { screeningResponse } from "./screening.ts";
import { withoutStop } from "../note/note-context.ts";
import { formatRating } from "../note/format-rating.ts";
import { t } from "../../words/words.ts";
import { about, type Context, idIn, moment } from "./context.ts";
import { says } from "./narrative.ts";
import { formatDuration } from "../note/moments.ts";
import { wallAt } from "../../session/session-time.ts";
import { type ModalityStretch, modalityStretches, runningModality } from "../../session/modality-time.ts";

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

// What the client wants to be able to do again, as a FHIR Goal with the scores it was given at this visit. The CarePlan refers to it.

/**
 * Null where no score was given: the visit's own log then knows of no goal. `scores`: the observations of the measure. Nobody sets how far it
 * should go, so the target names the scale and no number.
 */
function goalOf(context: Context, complaint: Resource | null, scores: readonly Resource[]): Resource | null {
  const { session } = context;
  const measure = stringOf(session.facts.ownMeasure ?? "");
  if (measure === null || scores.length === 0) return null;
  const { link } = session;
  return {
    resourceType: "Goal",
    id: link === null ? idIn(session, "goal", measure) : stableId("goal", link.courseId, measure),
    ...says(t("fhir.says.goal", { measure: withoutStop(measure), scores: formatScores(session) })),
    lifecycleStatus: "active",
    description: concept(measure),
    subject: context.subject,
    target: [{ measure: concept(formatRating(t, "own-measure", measure)) }],
    expressedBy: context.subject,
    ...present({ addresses: complaint === null ? [] : [to(complaint)] }),
    outcomeReference: scores.map(to),
  };
}

function formatScores({ facts }: Session): string {
  const before = facts.ratings.before["own-measure"];
  const after = facts.ratings.after["own-measure"];
  if (before !== null && after !== null) return t("fhir.says.goal.both", { before, after });
  if (before !== null) return t("fhir.says.goal.before", { before });
  return after === null ? "" : t("fhir.says.goal.after", { after });
}

// The rest of a session as FHIR Procedures: each stretch of warm-up, stretching, heat or other massage that went on without a break.
function modalityProcedures(context: Context): readonly Resource[] {
  const { session } = context;
  const stretches = modalityStretches(session);
  const isRunning = runningModality(session.facts) !== null;
  return stretches.map((stretch, index) => {
    const open = isRunning && index === stretches.length - 1 && stretch.to === session.lastAt;
    return procedure(context, stretch, index + 1, open);
  });
}

function procedure(context: Context, { modality, from, to }: ModalityStretch, number: number, open: boolean): Resource {
  const { session, practitioner } = context;
  const words = t(`action.${modality}`);
  const said = t("fhir.modality.note", { modality: words, time: formatDuration(to - from) });
  // Counted from its start: what was lost to a stop at its very end is no part of it.
  const end = isoTime(wallAt(session, from) + to - from, session.timeZone);
  return {
    resourceType: "Procedure",
    id: idIn(session, "modality", String(number)),
    ...says(said),
    status: open ? "in-progress" : "completed",
    code: concept(words),
    ...about(context),
    performedPeriod: { start: moment(session, from), ...(open ? {} : { end }) },
    ...present({
      performer: practitioner === null ? [] : [{ actor: practitioner }],
      note: annotation(said),
    }),
  };
}
