// What the seal of a signed note covers, as one text to be hashed, and whether a log still answers to its seals. Hashes nothing itself.
import { canonical } from "../../canonical.ts";
import type { SessionEvent } from "../../session/events.ts";
import type { RecordedEvent } from "../../session/record.ts";

type Stamped<T extends SessionEvent["type"]> = Omit<Extract<SessionEvent, { type: T }>, "type" | "at" | "seal">;
export type ToSign = Stamped<"note-signed">;
export type ToAmend = Stamped<"note-amended">;

/** SHA-256 of the text's UTF-8, as 64 lower-case hexadecimal digits. Handed in: a drawing is long, and the host's own hash is quicker. */
export type Sha256 = (text: string) => string;

/** Covers every event before the signature with its wall clock and stamp, the text and drawing as signed, and who signed when. */
export function signedText(before: readonly RecordedEvent[], toSign: ToSign): string {
  const events = before.map(({ position, wall, stamp, event }) => ({ position, wall, stamp, event }));
  return canonical({ what: "steadyhold note, seal 1", events, ...toSign });
}

/** Covers the amendment and the seal before it, so that none can be taken out, put in or moved unseen. */
export function amendedText(previousSeal: string, toAmend: ToAmend): string {
  return canonical({ what: "steadyhold amendment, seal 1", previousSeal, ...toAmend });
}

/** Where a signed log does not answer to its seals: `row` is the position of the event that does not. */
export type SealProblem = { readonly what: "seal" | "amendment" | "after-signing"; readonly row: number };

/** Null: every seal is right, or nothing is signed. */
export function sealProblem(rows: readonly RecordedEvent[], sha256: Sha256): SealProblem | null {
  const at = rows.findIndex(({ event }) => event.type === "note-signed");
  const signed = rows[at]?.event;
  if (signed?.type !== "note-signed") {
    const lost = rows.find(({ event }) => event.type === "note-amended");
    return lost === undefined ? null : { what: "seal", row: lost.position };
  }
  if (sha256(signedText(rows.slice(0, at), toSignOf(signed))) !== signed.seal) return { what: "seal", row: at + 1 };
  let previous = signed.seal;
  for (const { position: row, event } of rows.slice(at + 1)) {
    // Filing a visit under a client afterwards changes nothing that was signed.
    if (event.type === "client-attached") continue;
    if (event.type !== "note-amended") return { what: "after-signing", row };
    if (sha256(amendedText(previous, toAmendOf(event))) !== event.seal) return { what: "amendment", row };
    previous = event.seal;
  }
  return null;
}

function toSignOf({ name, credentials, wall, wording, text, drawing }: ToSign): ToSign {
  return { name, credentials, wall, wording, text, drawing };
}

function toAmendOf({ name, credentials, wall, reason, text }: ToAmend): ToAmend {
  return { name, credentials, wall, reason, text };
}

/** "3f0a 92c4 …": in groups, so that two people can compare it aloud. */
export function sealInGroups(seal: string): string {
  return (seal.match(/.{1,4}/g) ?? []).join(" ");
}
