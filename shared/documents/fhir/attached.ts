// What stands beside the note in its document: the picture of the sites, and where the signed note comes from with its seal.
import { isoTime } from "../../time/iso-time.ts";
import { endOfSession, wallAt } from "../../session/session-time.ts";
import { notePicture } from "../picture/picture.ts";
import { localTime, t } from "../../words/words.ts";
import { about, type Context, idIn } from "./context.ts";
import { concept, hl7, present, type Resource, seals, to } from "./elements.ts";
import { says } from "./narrative.ts";
import { practitionerOf, signerLabel } from "./people.ts";

/** The drawing as it was signed, else as it stands. Null where no site was marked. */
export function pictureDocument(context: Context): Resource | null {
  const { session } = context;
  if (session.facts.sites.length === 0) return null;
  const { subject, encounter } = about(context);
  return {
    resourceType: "DocumentReference",
    id: idIn(session, "picture"),
    ...says(t("fhir.says.picture", { count: session.facts.sites.length })),
    status: "current",
    docStatus: context.status,
    type: concept(t("fhir.picture")),
    subject,
    date: isoTime(session.signature?.wall ?? wallAt(session, endOfSession(session)), session.timeZone),
    ...present({
      author: context.practitioner === null ? [] : [context.practitioner],
      custodian: context.custodian,
    }),
    content: [
      {
        attachment: {
          contentType: "image/svg+xml",
          language: "en",
          title: t("fhir.picture"),
          data: base64Of(session.signature?.drawing ?? notePicture(session)),
        },
      },
    ],
    context: { encounter: [encounter] },
  };
}

/** One for the signature and each amendment: who, when, and the seal of what was signed. `name`: what their ids are made from. */
export function provenances(
  { session }: Context,
  composition: Resource,
  name: "provenance" | "letter-provenance",
): readonly Resource[] {
  const { signature, amendments, timeZone } = session;
  const signed = signature === null ? [] : [signature, ...amendments];
  return signed.map((who, index) => ({
    resourceType: "Provenance",
    id: idIn(session, name, String(index)),
    ...says(
      t(index === 0 ? "fhir.says.signed" : "fhir.says.amended", {
        name: signerLabel(who),
        when: localTime(who.wall, timeZone, "date-time"),
        seal: who.seal,
      }),
    ),
    target: [to(composition)],
    recorded: isoTime(who.wall, timeZone),
    agent: [
      {
        type: { coding: [hl7("provenance-participant-type", "attester")], ...concept(t("note.signed.by")) },
        who: to(practitionerOf(who)),
      },
    ],
    entity: [
      {
        role: "source",
        what: { identifier: { system: seals, value: who.seal }, display: t("fhir.seal") },
      },
    ],
  }));
}

// Text as base64 of its UTF-8: what FHIR carries attachments in. The pure core has no encoder of its own.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64Of(text: string): string {
  const bytes = utf8(text.toWellFormed());
  let written = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.slice(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const digit = (shift: number): string => alphabet.charAt((bits >> shift) & 63);
    written += digit(18) + digit(12) + (second === undefined ? "=" : digit(6)) + (third === undefined ? "=" : digit(0));
  }
  return written;
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return bytes;
}
