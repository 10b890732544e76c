// Who a document is about and who stands behind it: the client, the therapist who signed, or the program while nobody has.
import type { Amendment, Session } from "../../session/state.ts";
import { clientLabel } from "../note/note-context.ts";
import { t } from "../../words/words.ts";
import { clientCodes, concept, present, type Resource, stableId, stringOf, urn } from "./elements.ts";
import { says } from "./narrative.ts";

/**
 * Identified by the record's own id, whatever the client is called by now; a session of no record by itself, because two of "Walk-in" may be two
 * people. Name and birth date stand where the visit's own log knows them; else the label, as the alias it is.
 */
export function patientOf({ sessionId, client, link, background }: Session): Resource {
  const label = stringOf(client) ?? t("note.file.client");
  const name = stringOf(background?.name ?? "");
  const id = link === null ? stableId("session", sessionId, "patient") : stableId("client", link.clientId);
  return {
    resourceType: "Patient",
    id,
    ...says(t("fhir.says.patient", { client: clientLabel({ client: label, background }) })),
    ...present({ birthDate: background?.born ?? null }),
    // Nobody asks it, and a receiver may need to be told so.
    gender: "unknown",
    identifier: [
      { use: "usual", type: concept(t("fhir.patient.code")), system: clientCodes, value: label },
      { use: "official", system: "urn:ietf:rfc:3986", value: urn(id) },
    ],
    name: [
      name === null
        ? { use: "anonymous", text: label, ...withoutParts("unknown") }
        : { use: "usual", text: name, ...withoutParts("as-text") },
    ],
  };
}

/** A name is written down in one piece: which of it is the family's name is not for a program to guess. */
function withoutParts(valueCode: "as-text" | "unknown") {
  return { extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode }] };
}

/** The practice as its settings name it; null where nobody named it. */
export function organizationOf(practice: string): Resource | null {
  const name = stringOf(practice);
  if (name === null) return null;
  return {
    resourceType: "Organization",
    id: stableId("organization", name),
    ...says(t("fhir.says.organization", { name })),
    name,
  };
}

/** "Ada Roy, RMT" */
export function signerLabel({ name, credentials }: Pick<Amendment, "name" | "credentials">): string {
  return [name, credentials].filter(Boolean).join(", ");
}

export function practitionerOf({ name, credentials }: Pick<Amendment, "name" | "credentials">): Resource {
  return {
    resourceType: "Practitioner",
    id: stableId("practitioner", name, credentials),
    ...says(t("fhir.says.practitioner", { name: signerLabel({ name, credentials }) })),
    ...present({
      name: [{ text: stringOf(name) ?? "-" }],
      qualification: stringOf(credentials) === null ? [] : [{ code: concept(credentials) }],
    }),
  };
}

/** The author of what nobody has signed yet. */
export function programOf(version: string): Resource {
  return {
    resourceType: "Device",
    id: stableId("program", version),
    ...says(t("fhir.says.program", { app: t("app.name"), version })),
    deviceName: [{ name: t("app.name"), type: "user-friendly-name" }],
    version: [{ value: stringOf(version) ?? "-" }],
  };
}
