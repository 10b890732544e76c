// What stands beside the note in its document: the picture of the sites, and where the signed note comes from with its seal.
import { isoTime } from "../../time/iso-time.ts";
import { endOfSession, wallAt } from "../../session/session-time.ts";
import { notePicture } from "../picture/picture.ts";
import { localTime, t } from "../../words/words.ts";
import { base64Of } from "./base64.ts";
import { about, idIn, type Context } from "./context.ts";
import { concept, hl7, present, seals, to, type Resource } from "./elements.ts";
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
