// What every part of the note is composed from: the session, where each fact came from, and how much is spelled out. Made once for a note or a letter.
import { muscleById, type MuscleId } from "../../body/muscles.ts";
import type { Site, Session } from "../../session/state.ts";
import type { Wording } from "../../session/vocabulary.ts";
import { worded, type Say } from "./wording.ts";
import { noOrigins, type Origins } from "./origin.ts";

/** One object, so that more can be handed in later (a course, a client) without touching who asks. */
export type NoteInput = {
  readonly session: Session;
  /** From traceLog, together with the session it gave; without it no line knows its events. */
  readonly origins?: Origins;
  readonly wording?: Wording;
};

export type NoteContext = {
  readonly session: Session;
  readonly origins: Origins;
  readonly wording: Wording;
  readonly say: Say;
  readonly muscle: (id: MuscleId) => string;
  /** "left quadratus lumborum" */
  readonly formatSite: (site: Pick<Site, "muscle" | "side">) => string;
  /** "Site 3, left quadratus lumborum" */
  readonly siteName: (site: Pick<Site, "number" | "muscle" | "side">) => string;
};

export function createNoteContext({ session, origins = noOrigins, wording = "full" }: NoteInput): NoteContext {
  const say = worded(wording);
  const muscle = (id: MuscleId): string => (wording === "abbreviated" ? muscleById(id).code : muscleById(id).latin);
  const formatSite: NoteContext["formatSite"] = (site) =>
    say("site.words", { side: say(`side.${site.side}`), muscle: muscle(site.muscle) });
  const siteName: NoteContext["siteName"] = (site) =>
    say("note.of-site", { site: site.number, words: formatSite(site) });
  return { session, origins, wording, say, muscle, formatSite, siteName };
}
