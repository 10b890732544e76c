// What is found at a site beside its holds: how tender it is. Can still be given after the session, until the note is signed.
import { ok } from "../../result.ts";
import type { Command } from "../commands.ts";
import { siteByNumber } from "../queries.ts";
import type { Session } from "../state.ts";
import { no, type Decision } from "./decision.ts";

export type FindingCommand = Extract<Command, { type: "record-tenderness" }>;

export function decideFinding(
  { site: number, moment, score }: FindingCommand,
  at: number,
  { facts }: Session,
): Decision {
  const site = siteByNumber(facts, number);
  if (site === null) return no("unknown-site", number);
  if (score !== null && (score < 0 || score > 10)) return no("score-out-of-range", number);
  if ((site.tenderness[moment]?.score ?? null) === score) return ok([]);
  return ok([{ type: "tenderness-recorded", at, site: number, moment, score }]);
}
