// What is found at a site beside its holds: how tender it is, and where pressure on it is felt. Can still be given after the session, until
// the note is signed.
import { ok, unreachable } from "../../result.ts";
import type { Command } from "../commands.ts";
import { siteByNumber } from "../site-state.ts";
import type { Session } from "../state.ts";
import { feltPlaces, highestScore } from "../vocabulary.ts";
import { refuse, type Decision } from "./decision.ts";

export type FindingCommand = Extract<Command, { type: "record-tenderness" | "record-referred-pain" }>;

export function decideFinding(command: FindingCommand, at: number, { facts }: Session): Decision {
  const site = siteByNumber(facts, command.site);
  if (site === null) return refuse("unknown-site", command.site);
  switch (command.type) {
    case "record-tenderness": {
      const { moment, score } = command;
      if (score !== null && (score < 0 || score > highestScore)) return refuse("score-out-of-range", site.number);
      if ((site.tenderness[moment]?.score ?? null) === score) return ok([]);
      return ok([{ type: "tenderness-recorded", at, site: site.number, moment, score }]);
    }
    case "record-referred-pain": {
      // Always in the order of the list, so that the same answer is the same whichever was pressed first.
      const places = feltPlaces.filter((place) => command.places.includes(place));
      if (places.join(" ") === (site.felt?.places ?? []).join(" ")) return ok([]);
      return ok([{ type: "referred-pain-recorded", at, site: site.number, places }]);
    }
    default:
      return unreachable(command);
  }
}
