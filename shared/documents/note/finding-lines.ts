// What was found at a site beside its holds, as lines under the site: how tender it was, and where pressure on it was felt.
import type { Site } from "../../session/state.ts";
import type { FeltPlace } from "../../session/vocabulary.ts";
import { line, type NoteLine } from "./note.ts";
import { siteFact } from "./origin.ts";
import type { NoteContext, Say } from "./note-context.ts";

export function findingLines(context: NoteContext, site: Site): readonly NoteLine[] {
  return [...tendernessLines(context, site), ...feltLines(context, site)];
}

function tendernessLines({ say, origins }: NoteContext, site: Site): readonly NoteLine[] {
  const { before, after } = site.tenderness;
  if (before === null && after === null) return [];
  const score = (given: typeof before): string => (given === null ? say("note.rating.none") : String(given.score));
  const text = say("note.site.tenderness", { before: score(before), after: score(after) });
  return [line("site", text, origins.of(siteFact(site)), { site: site.number })];
}

function feltLines({ say, origins }: NoteContext, site: Site): readonly NoteLine[] {
  if (site.felt === null) return [];
  const text = say("note.site.felt", { places: formatFeltPlaces(say, site.felt.places) });
  return [line("site", text, origins.of(siteFact(site)), { site: site.number })];
}

/** "buttock, back of the thigh" */
export function formatFeltPlaces(say: Say, places: readonly FeltPlace[]): string {
  return places.map((place) => say(`felt.${place}`)).join(", ");
}
