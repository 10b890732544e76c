// What every resource of one document refers to, and its times and places in FHIR's way. Made once a document.
import { muscleById } from "../body/muscles.ts";
import { placeWords, siteWords } from "../body/sites.ts";
import { gateAtEnd } from "../session/clearance.ts";
import { isoTime } from "../iso-time.ts";
import { wallAt } from "../note/moments.ts";
import type { Session, Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import {
  concept,
  muscleCodes,
  present,
  sides,
  stableId,
  stringOf,
  to,
  type Concept,
  type Reference,
  type Resource,
} from "./elements.ts";

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

/** "left quadratus lumborum, above the iliac crest (back view)", with side and muscle as codes of our own. */
export function bodySite(site: Site): Concept & { readonly coding: readonly object[] } {
  const place = placeWords(site);
  const words = place === "" ? siteWords(site) : t("site.words.placed", { words: siteWords(site), place });
  return {
    coding: [
      { system: muscleCodes, code: site.muscle, display: muscleById(site.muscle).latin },
      { system: sides, code: site.side, display: t(`side.${site.side}`) },
    ],
    ...concept(t("fhir.body-site", { words, view: t(`view.${site.view}`) })),
  };
}

/** What nearly every clinical resource says: about whom, at which visit. */
export function about({ subject, encounter }: Context): { readonly subject: Reference; readonly encounter: Reference } {
  return { subject, encounter };
}

/** One that ended at a gate before anything was done was cancelled: no treatment took place. */
export function encounterOf(
  session: Session,
  { patient, custodian, complaint }: { patient: Resource; custodian: Reference | null; complaint: Resource | null },
  minutes: number,
): Resource {
  const { finishedAt } = session.facts;
  const isCancelled = gateAtEnd(session) !== null && session.facts.modalities.length === 0;
  const reason = stringOf(session.background?.complaint ?? "");
  return {
    resourceType: "Encounter",
    id: idIn(session, "encounter"),
    status: finishedAt === null ? "in-progress" : isCancelled ? "cancelled" : "finished",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory" },
    type: [concept(t("fhir.encounter"))],
    subject: to(patient),
    period: {
      start: moment(session, 0),
      ...(finishedAt === null ? {} : { end: moment(session, finishedAt) }),
    },
    length: { value: minutes, unit: "min", system: "http://unitsofmeasure.org", code: "min" },
    ...present({
      reasonCode: reason === null ? [] : [concept(reason)],
      diagnosis: complaint === null ? [] : [{ condition: to(complaint), use: concept(t("fhir.complaint")) }],
      serviceProvider: custodian,
    }),
  };
}

/** What the client came for, as they say it: a complaint nobody has confirmed, never a diagnosis. Null where nothing is on record. */
export function complaintOf(session: Session, subject: Reference): Resource | null {
  const complaint = stringOf(session.background?.complaint ?? "");
  if (complaint === null) return null;
  const status = (system: string, code: string) => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
  });
  return {
    resourceType: "Condition",
    id: idIn(session, "complaint"),
    clinicalStatus: status("condition-clinical", "active"),
    verificationStatus: status("condition-ver-status", "unconfirmed"),
    category: [concept(t("fhir.complaint"))],
    code: concept(complaint),
    subject,
  };
}
