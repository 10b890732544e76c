// A of the note: how pain and muscles answered. Response and progress only; nothing here names a condition.
import { holdsOnSite, isSuspected, lastResponse, responsesOnSite } from "../../session/site-state.ts";
import type { Site } from "../../session/state.ts";
import { responses, type Response } from "../../session/vocabulary.ts";
import { progressRows } from "./progress-rows.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import { holdFact, siteFact } from "./origin.ts";
import type { NoteContext } from "./note-context.ts";

export function composeAssessment(context: NoteContext): readonly NoteGroup[] {
  const { say } = context;
  const { holds, sites } = context.session.facts;
  const lines = [responsesLine(context), ...(holds.length === 0 ? [] : sites.map((site) => siteLine(context, site)))];
  const progress = progressRows(context).map(({ label, text, from }) => line("progress", text, from, { label }));
  return [
    group(null, [painLine(context)]),
    ...(progress.length === 0 ? [] : [group(say("note.course-progress"), progress)]),
    group(say("note.responses"), lines),
    group(null, [line("progress", say("note.no-diagnosis"), [])]),
  ];
}

function painLine(context: NoteContext): NoteLine {
  const from = context.origins.of("pain before", "pain after");
  return line("pain", painProgress(context), context.session.facts.painAfter === null ? context.origins.end : from);
}

function painProgress({ session, say }: NoteContext): string {
  const { painBefore, painAfter } = session.facts;
  if (painAfter === null) return say("note.pain.after.missing");
  if (painAfter.score === null) return say("note.pain.after.not-given");
  const after = painAfter.score;
  const before = painBefore?.score ?? null;
  if (before === null) return say("note.pain.only-after", { after });
  if (before === after) return say("note.pain.same", { after });
  const points = Math.abs(before - after);
  return after < before
    ? say("note.pain.fell", { before, after, points })
    : say("note.pain.rose", { before, after, points });
}

function responsesLine(context: NoteContext): NoteLine {
  const { holds } = context.session.facts;
  const text = responsesSentence(context);
  return text === null
    ? line("nothing", context.say("note.responses.none"), context.origins.end)
    : line("progress", text, context.origins.of(...holds.map(holdFact)));
}

/** How the sites that were held ended, counted; null where none was held. */
export function responsesSentence({ session: { facts }, say }: Pick<NoteContext, "session" | "say">): string | null {
  const held = facts.sites.filter((site) => holdsOnSite(facts, site.number).length > 0);
  if (held.length === 0) return null;
  const last = held.map((site) => lastResponse(facts, site.number));
  if (last.length === 1) return say(`note.responses.one.${last[0] ?? "unknown"}`);
  const counted = [...responses, null].flatMap((response) => {
    const count = last.filter((one) => one === response).length;
    return count === 0 ? [] : [say(`note.responses.${response ?? "unknown"}`, { count })];
  });
  return say("note.responses.of", { count: held.length, list: counted.join(", ") });
}

function siteLine(context: NoteContext, site: Site): NoteLine {
  const { say, origins } = context;
  const { facts } = context.session;
  const response = formatResponses(context, site);
  const text = isSuspected(site) ? say("note.response.suspected", { response }) : response;
  const sentence = say("note.sentence", { text: say("note.label", { label: context.siteName(site), text }) });
  const held = holdsOnSite(facts, site.number).map(holdFact);
  return line("response", sentence, origins.of(siteFact(site), ...held), { site: site.number });
}

export function formatResponses({ session, say }: Pick<NoteContext, "session" | "say">, site: Site): string {
  const runs = runsOf(responsesOnSite(session.facts, site.number)).map(({ response, count }) => {
    const word = say(`response.${response}`);
    return count === 1 ? word : say("note.response.repeated", { response: word, count });
  });
  const last = runs.at(-1);
  if (last !== undefined) {
    const earlier = runs.slice(0, -1);
    return earlier.length === 0 ? last : say("note.response.earlier", { response: last, earlier: earlier.join(", ") });
  }
  const holds = holdsOnSite(session.facts, site.number);
  if (holds.some((hold) => hold.outcome === "counted")) return say("note.response.unrecorded");
  return holds.length > 0 ? say("note.response.no-counted") : say("note.response.not-held");
}

/** The same response given in holds one after the other, once with its count. */
function runsOf(given: readonly Response[]): readonly { readonly response: Response; readonly count: number }[] {
  const runs: { response: Response; count: number }[] = [];
  for (const response of given) {
    const last = runs.at(-1);
    if (last?.response === response) last.count += 1;
    else runs.push({ response, count: 1 });
  }
  return runs;
}
