// Several sessions as one FHIR R4 file, in pieces: their notes, or their letters, each document whole, in a Bundle of type collection. One session is its
// document alone.
import type { Written } from "../file/as-json.ts";
import { isoTime } from "../../time/iso-time.ts";
import type { Session } from "../../session/state.ts";
import { documentOf } from "./document.ts";
import { stableId, urn, type Resource } from "./elements.ts";
import { fhirText } from "./frame.ts";
import { letterDocumentOf, type LetterMade } from "./letter.ts";

/** The note of each session, in pieces; none where there is no session: a bundle of nothing is nobody's document. */
export function sessionsAsFhir(sessions: Iterable<Session>, written: Written): Iterable<string> {
  return bundled(sessions, written, (session) => documentOf(session, written));
}

/** The letter of each session, likewise. */
export function lettersAsFhir(sessions: Iterable<Session>, written: Written, made: LetterMade): Iterable<string> {
  return bundled(sessions, written, (session) => letterDocumentOf(session, written, made));
}

/** A document is a piece without text: the bundle begins with an id of them all. */
function* bundled(
  sessions: Iterable<Session>,
  written: Written,
  of: (session: Session) => Resource,
): Generator<string> {
  const documents: Resource[] = [];
  for (const session of sessions) {
    documents.push(of(session));
    yield "";
  }
  const [first, ...others] = documents;
  if (first === undefined) return;
  if (others.length === 0) return yield fhirText(first);
  const id = stableId("collection", ...documents.map((document) => document.id));
  yield fhirText({
    resourceType: "Bundle",
    id,
    identifier: { system: "urn:ietf:rfc:3986", value: urn(id) },
    type: "collection",
    timestamp: isoTime(written.wall, "UTC"),
    entry: documents.map((document) => ({ fullUrl: urn(document.id), resource: document })),
  });
}
