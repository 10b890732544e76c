// A of the note: how pain and muscles answered. Response and progress only; nothing here names a condition.
import { holdsOnSite, isSuspected, lastResponse, responsesOnSite } from "../../session/site-state.ts";
import type { Site } from "../../session/state.ts";
import { responses, type Response } from "../../session/vocabulary.ts";
import { courseProgress } from "./course-progress.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import { holdFact, siteFact } from "./origin.ts";
import type { Told } from "./told.ts";

export function composeAssessment(told: Told): readonly NoteGroup[] {
  const { say } = told;
  const { holds, sites } = told.session.facts;
  const lines = [responsesLine(told), ...(holds.length === 0 ? [] : sites.map((site) => siteLine(told, site)))];
  const progress = courseProgress(told).map(({ label, text, from }) => line("progress", text, from, { label }));
  return [
    group(null, [painLine(told)]),
    ...(progress.length === 0 ? [] : [group(say("note.course-progress"), progress)]),
    group(say("note.responses"), lines),
    group(null, [line("progress", say("note.no-diagnosis"), [])]),
  ];
}

function painLine(told: Told): NoteLine {
  const from = told.origins.of("pain before", "pain after");
  return line("pain", painProgress(told), told.session.facts.painAfter === null ? told.origins.end : from);
}

function painProgress({ session, say }: Told): string {
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

function responsesLine(told: Told): NoteLine {
  const { holds } = told.session.facts;
  const text = responsesSentence(told);
  return text === null
    ? line("nothing", told.say("note.responses.none"), told.origins.end)
    : line("progress", text, told.origins.of(...holds.map(holdFact)));
}

/** How the sites that were held ended, counted; null where none was held. */
export function responsesSentence({ session: { facts }, say }: Pick<Told, "session" | "say">): string | null {
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

function siteLine(told: Told, site: Site): NoteLine {
  const { say, origins } = told;
  const { facts } = told.session;
  const response = responseWords(told, site);
  const text = isSuspected(site) ? say("note.response.suspected", { response }) : response;
  const sentence = say("note.sentence", { text: say("note.label", { label: told.siteName(site), text }) });
  const held = holdsOnSite(facts, site.number).map(holdFact);
  return line("response", sentence, origins.of(siteFact(site), ...held), { site: site.number });
}

export function responseWords({ session, say }: Pick<Told, "session" | "say">, site: Site): string {
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
