// Several sessions as one FHIR R4 file: their notes, or their letters, each document whole, in a Bundle of type collection. One session is its
// document alone.
import type { Written } from "../file/as-json.ts";
import { isoTime } from "../../time/iso-time.ts";
import type { Session } from "../../session/state.ts";
import { documentOf } from "./document.ts";
import { stableId, urn, type Resource } from "./elements.ts";
import { fhirText } from "./frame.ts";
import { letterDocumentOf, type LetterMade } from "./letter.ts";

/** Null where there is no session: a bundle of nothing is nobody's document. */
export function sessionsAsFhir(sessions: readonly Session[], written: Written): string | null {
  return documentsText(
    sessions.map((session) => documentOf(session, written)),
    written,
  );
}

/** The letter of each session; null where there is none. */
export function lettersAsFhir(sessions: readonly Session[], written: Written, made: LetterMade): string | null {
  return documentsText(
    sessions.map((session) => letterDocumentOf(session, written, made)),
    written,
  );
}

function documentsText(documents: readonly Resource[], written: Written): string | null {
  const [first, ...others] = documents;
  if (first === undefined) return null;
  if (others.length === 0) return fhirText(first);
  const id = stableId("collection", ...documents.map((document) => document.id));
  return fhirText({
    resourceType: "Bundle",
    id,
    identifier: { system: "urn:ietf:rfc:3986", value: urn(id) },
    type: "collection",
    timestamp: isoTime(written.wall, "UTC"),
    entry: documents.map((document) => ({ fullUrl: urn(document.id), resource: document })),
  });
}
