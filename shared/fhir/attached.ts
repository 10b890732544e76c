// What stands beside the note in its document: the picture of the sites, and where the signed note comes from with its seal.
import { isoTime } from "../iso-time.ts";
import { notePicture } from "../note/picture.ts";
import { t } from "../words/words.ts";
import { base64Of } from "./base64.ts";
import { about, idIn, type Context } from "./context.ts";
import { concept, present, seals, to, type Resource } from "./elements.ts";
import { practitionerOf } from "./people.ts";

/** The drawing as it was signed, else as it stands. Null where no site was marked. */
export function pictureDocument(context: Context): Resource | null {
  const { session } = context;
  if (session.facts.sites.length === 0) return null;
  const { subject, encounter } = about(context);
  return {
    resourceType: "DocumentReference",
    id: idIn(session, "picture"),
    status: "current",
    docStatus: context.status,
    type: concept(t("fhir.picture")),
    subject,
    ...present({ custodian: context.custodian }),
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

/** One for the signature and each amendment: who, when, and the seal of what was signed. */
export function provenances({ session }: Context, composition: Resource): readonly Resource[] {
  const { signature, amendments, timeZone } = session;
  const signed = signature === null ? [] : [signature, ...amendments];
  return signed.map((who, index) => ({
    resourceType: "Provenance",
    id: idIn(session, "provenance", String(index)),
    target: [to(composition)],
    recorded: isoTime(who.wall, timeZone),
    agent: [{ type: concept(t("note.signed.by")), who: to(practitionerOf(who)) }],
    entity: [
      {
        role: "source",
        what: { identifier: { system: seals, value: who.seal }, display: t("fhir.seal") },
      },
    ],
  }));
}
