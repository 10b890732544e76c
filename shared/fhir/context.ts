// What every resource of one document refers to, and its times and places in FHIR's way. Made once a document.
import { placeWords, siteWords } from "../body/sites.ts";
import { isoTime } from "../iso-time.ts";
import { wallAt } from "../note/moments.ts";
import type { Session, Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import { concept, stableId, to, type Concept, type Reference, type Resource } from "./elements.ts";

export type Context = {
  readonly session: Session;
  readonly subject: Reference;
  readonly encounter: Reference;
  /** Who did it: known once the note is signed. */
  readonly practitioner: Reference | null;
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

/** "left quadratus lumborum, above the iliac crest (back view)" */
export function bodySite(site: Site): Concept {
  const place = placeWords(site);
  const words = place === "" ? siteWords(site) : t("site.words.placed", { words: siteWords(site), place });
  return concept(t("fhir.body-site", { words, view: t(`view.${site.view}`) }));
}

/** What nearly every clinical resource says: about whom, at which visit. */
export function about({ subject, encounter }: Context): { readonly subject: Reference; readonly encounter: Reference } {
  return { subject, encounter };
}

export function encounterOf(session: Session, patient: Resource, minutes: number): Resource {
  const { finishedAt } = session.facts;
  return {
    resourceType: "Encounter",
    id: idIn(session, "encounter"),
    status: finishedAt === null ? "in-progress" : "finished",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory" },
    type: [concept(t("fhir.encounter"))],
    subject: to(patient),
    period: {
      start: moment(session, 0),
      ...(finishedAt === null ? {} : { end: moment(session, finishedAt) }),
    },
    length: { value: minutes, unit: "min", system: "http://unitsofmeasure.org", code: "min" },
  };
}
