// Who a document is about and who stands behind it: the client, the therapist who signed, or the program while nobody has.
import { clientKey } from "../session/last-sites.ts";
import type { Amendment, Session } from "../session/state.ts";
import { t } from "../words/words.ts";
import { concept, present, stableId, stringOf, type Resource } from "./elements.ts";

/** The same client has the same id in every document; a label is all that is known of them. */
export function patientOf({ client }: Session): Resource {
  const text = stringOf(client) ?? t("note.file.client");
  return { resourceType: "Patient", id: stableId("client", clientKey(client)), name: [{ text }] };
}

export function practitionerOf({ name, credentials }: Pick<Amendment, "name" | "credentials">): Resource {
  return {
    resourceType: "Practitioner",
    id: stableId("practitioner", name, credentials),
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
    deviceName: [{ name: t("app.name"), type: "user-friendly-name" }],
    version: [{ value: stringOf(version) ?? "-" }],
  };
}
