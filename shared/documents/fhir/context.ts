// What every resource of one document refers to, and its times and places in FHIR's way. Made once a document.
import { muscleById } from "../../body/muscles.ts";
import { formatPlace, formatSite } from "../../body/places.ts";
import { gateAtEnd } from "../../session/gates.ts";
import { isoTime } from "../../time/iso-time.ts";
import { timeOfDay } from "../note/moments.ts";
import { wallAt } from "../../session/session-time.ts";
import { withoutStop } from "../note/note-context.ts";
import type { Session, Site } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";
import {
  concept,
  type Concept,
  hl7,
  muscleCodes,
  present,
  type Reference,
  type Resource,
  sides,
  stableId,
  stringOf,
  to,
  urn,
} from "./elements.ts";
import { says } from "./narrative.ts";

export type Context = {
  readonly session: Session;
  readonly subject: Reference;
  readonly encounter: Reference;
  /** Who did it: known once the note is signed. */
  readonly practitioner: Reference | null;
  /** The practice that keeps the document; null where nobody named it. */
  readonly custodian: Reference | null;
  /** FHIR's word for whether anybody stands behind it yet. */
  readonly status: "preliminary" | "final";
};

export function idIn(session: Session, ...names: readonly string[]): string {
  return stableId("session", session.sessionId, ...names);
}

/** Session time as FHIR writes moments: to the millisecond, with the offset of the session's place. */
export function moment(session: Session, at: number): string {
  return isoTime(wallAt(session, at), session.timeZone);
}

/** "left quadratus lumborum, above the iliac crest (back view)", with side and muscle as codes of our own, and the side as HL7's modifier of a body site. */
export function bodySite(site: Site): Concept & { readonly coding: readonly object[] } {
  const place = formatPlace(site);
  const words = place === "" ? formatSite(site) : t("site.words.placed", { words: formatSite(site), place });
  return {
    coding: [
      { system: muscleCodes, code: site.muscle, display: muscleById(site.muscle).latin },
      { system: sides, code: site.side, display: t(`side.${site.side}`) },
      hl7("v2-0495", site.side === "left" ? "L" : "R"),
    ],
    ...concept(t("fhir.body-site", { words, view: t(`view.${site.view}`) })),
  };
}

/** What nearly every clinical resource says: about whom, at which visit. */
export function about({ subject, encounter }: Context): { readonly subject: Reference; readonly encounter: Reference } {
  return { subject, encounter };
}

type EncounterOf = {
  readonly patient: Resource;
  readonly custodian: Reference | null;
  readonly complaint: Resource | null;
  readonly practitioner: Reference | null;
  /** The order that the visit rests on. */
  readonly referral: Resource | null;
};

/** One that ended at a gate before anything was done was cancelled: no treatment took place. */
export function encounterOf(
  session: Session,
  { patient, custodian, complaint, practitioner, referral }: EncounterOf,
  minutes: number,
): Resource {
  const { finishedAt } = session.facts;
  const isCancelled = gateAtEnd(session) !== null && session.facts.modalities.length === 0;
  const reason = stringOf(session.background?.complaint ?? "");
  const period = {
    start: moment(session, 0),
    ...(finishedAt === null ? {} : { end: moment(session, finishedAt) }),
  };
  return {
    resourceType: "Encounter",
    id: idIn(session, "encounter"),
    ...says(formatEncounter(session)),
    identifier: [{ system: "urn:ietf:rfc:3986", value: urn(idIn(session, "encounter")) }],
    status: finishedAt === null ? "in-progress" : isCancelled ? "cancelled" : "finished",
    class: hl7("v3-ActCode", "AMB"),
    type: [concept(t("fhir.encounter"))],
    subject: to(patient),
    ...present({ basedOn: referral === null ? [] : [to(referral)] }),
    ...present({
      participant:
        practitioner === null
          ? []
          : [{ type: [{ coding: [hl7("v3-ParticipationType", "PPRF")] }], period, individual: practitioner }],
    }),
    period,
    length: { value: minutes, unit: "min", system: "http://unitsofmeasure.org", code: "min" },
    ...present({
      reasonCode: reason === null ? [] : [concept(reason)],
      // A reason to come, and no diagnosis: what stands there may end on a bill.
      reasonReference: complaint === null ? [] : [to(complaint)],
      serviceProvider: custodian,
    }),
  };
}

function formatEncounter(session: Session): string {
  const { finishedAt } = session.facts;
  const day = localTime(session.startedWall, session.timeZone, "date");
  const start = timeOfDay(session, 0);
  if (finishedAt === null) return t("fhir.says.encounter.in-progress", { day, start });
  if (gateAtEnd(session) !== null) return t("fhir.says.encounter.cancelled", { day });
  return t("fhir.says.encounter", { day, start, end: timeOfDay(session, finishedAt) });
}

/** What the client came for, as they say it: a complaint nobody has confirmed, never a diagnosis. Null where nothing is on record. */
export function complaintOf(session: Session, subject: Reference): Resource | null {
  const complaint = stringOf(session.background?.complaint ?? "");
  if (complaint === null) return null;
  return {
    resourceType: "Condition",
    id: idIn(session, "complaint"),
    ...says(t("fhir.says.complaint", { complaint: withoutStop(complaint) })),
    clinicalStatus: { coding: [hl7("condition-clinical", "active")] },
    verificationStatus: { coding: [hl7("condition-ver-status", "unconfirmed")] },
    category: [concept(t("fhir.complaint"))],
    code: concept(complaint),
    subject,
  };
}
