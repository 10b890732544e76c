// O of the note: every site with its holds, the minutes, and what interrupted the session.
import { formatPlace } from "../../body/places.ts";
import { closedBy, holdsOnSite, unansweredSites } from "../../session/site-state.ts";
import { contraindicationOf, isAnswered, isSamePlace, warnedBefore } from "../../session/suspicions.ts";
import { dayOf } from "../../time/calendar.ts";
import { formatAnswer } from "../../guidance/say.ts";
import { formatDay } from "../../time/format-day.ts";
import type { EndedHold, Feedback, RunningHold, Site } from "../../session/state.ts";
import { findingLines } from "./finding-lines.ts";
import { minutesLines, protocolLine, restLines } from "./minutes.ts";
import { timeOfDay } from "./moments.ts";
import { group, type HoldCells, line, type NoteGroup, type NoteLine } from "./note.ts";
import { seconds, t } from "../../words/words.ts";
import { answerFact, feedbackFact, holdFact, siteFact } from "./origin.ts";
import { type NoteContext, withoutStop } from "./note-context.ts";
import { endedAt } from "../../session/hold-view.ts";
import { interruptionLines } from "./interruption-lines.ts";

export function composeObjective(context: NoteContext): readonly NoteGroup[] {
  const { say, origins } = context;
  const { sites, holds } = context.session.facts;
  const totals = minutesLines(context);
  const course = interruptionLines(context);
  const rest = restLines(context);
  return [
    ...(sites.length === 0 ? [group(null, [line("nothing", say("note.no-sites"), origins.start)])] : []),
    ...sites.map((site) => siteGroup(context, site)),
    ...(totals.length === 0 ? [] : [group(say("note.totals"), totals)]),
    ...(rest.length === 0 ? [] : [group(null, rest)]),
    ...(holds.length === 0 ? [] : [group(null, [protocolLine(context)])]),
    ...(course.length === 0 ? [] : [group(say("note.course"), course)]),
  ];
}

function siteGroup(context: NoteContext, site: Site): NoteGroup {
  const { facts } = context.session;
  const holds = [
    ...holdsOnSite(facts, site.number).map((hold) => holdLine(context, hold)),
    ...(facts.running?.site === site.number ? [runningHoldLine(context, facts.running)] : []),
  ];
  const none = line("nothing", context.say("note.site.no-holds"), context.origins.of(siteFact(site)), {
    site: site.number,
  });
  const lines = [
    ...(holds.length === 0 ? [none] : holds),
    ...contraindicationLines(context, site),
    ...findingLines(context, site),
    ...inflammationLines(context, site),
  ];
  return group(title(context, site), lines, site.number);
}

function title({ say, formatSite }: NoteContext, site: Site): string {
  const values = { site: site.number, words: formatSite(site), view: say(`view.${site.view}`) };
  const place = formatPlace(site);
  return place === "" ? say("note.site", values) : say("note.site.placed", { ...values, place });
}

function inflammationLines(context: NoteContext, site: Site): readonly NoteLine[] {
  const { session, say, origins } = context;
  const from = origins.of(siteFact(site));
  const about = { site: site.number };
  const lines = [
    ...warningLines(context, site),
    ...site.lifts.map(({ at }) =>
      line("inflammation", say("note.site.lifted", { time: timeOfDay(session, at) }), from, about),
    ),
  ];
  const ruledOut = answeredWithNo(session.facts.holds, site);
  if (ruledOut !== null) {
    const text = say("note.site.ruled-out", { hold: ruledOut });
    lines.push(line("inflammation", text, from, { ...about, hold: ruledOut }));
  }
  const suspected = closedBy(session.facts, site).filter(({ number }) => number !== site.number);
  if (site.inflammationAt === null && suspected.length > 0) {
    const text = say("note.site.closed-by", { sites: suspected.map(({ number }) => number).join(", ") });
    lines.push(line("inflammation", text, origins.of(...suspected.map(siteFact)), about));
  }
  if (unansweredSites(session.facts).includes(site)) {
    lines.push(line("inflammation", say("note.site.unanswered"), from, { ...about, rule: "inflammation" }));
  }
  if (site.inflammationAt !== null) {
    const time = timeOfDay(session, site.inflammationAt);
    lines.push(line("inflammation", say("note.site.suspected", { time }), from, about));
  }
  return lines;
}

function contraindicationLines({ session, say, origins }: NoteContext, site: Site): readonly NoteLine[] {
  const question = contraindicationOf(session, site);
  if (question === null) return [];
  const text = say("note.site.contraindicated", { answer: formatAnswer(question.id) });
  const about = { site: site.number, rule: "physician-first", source: t(question.source) } as const;
  return [line("guidance", text, origins.of(siteFact(site), "background"), about)];
}

/** What an earlier visit suspected here, however the site came to be marked, and what was answered. */
function warningLines({ session, say, origins }: NoteContext, site: Site): readonly NoteLine[] {
  const warning = warnedBefore(session, site);
  if (warning === null) return [];
  const from = origins.of(siteFact(site), "background");
  const about = { site: site.number };
  const text =
    warning.visit === null
      ? say("note.site.warned")
      : say(`note.site.warned.${warning.kind}`, { day: formatDay(dayOf(warning.visit)) });
  const given = session.facts.suspicionAnswers.filter((answer) => isSamePlace(answer, site));
  const answers = given.map((answer) => {
    const time = timeOfDay(session, answer.at);
    const words = say(`settled.${answer.kind}`, { text: withoutStop(answer.text) });
    return line(
      "inflammation",
      say("note.site.answered", { time, answer: words }),
      origins.of(answerFact(answer)),
      about,
    );
  });
  const open = isAnswered(session.facts, site)
    ? []
    : [line("inflammation", say("note.site.not-answered"), from, about)];
  return [line("inflammation", text, from, { ...about, rule: "inflammation" }), ...answers, ...open];
}

/** Lifting a block also settles the question for the holds before it; only a hold after it was really asked about. */
function answeredWithNo(holds: NoteContext["session"]["facts"]["holds"], site: Site): number | null {
  const hold = holds.find((one) => one.number === site.ruledOutHold);
  const lifted = site.lifts.at(-1)?.at ?? -1;
  return hold === undefined || hold.startedAt <= lifted ? null : hold.number;
}

// One hold in words: when, how, how long, what came of it, and what the client said in it or just after it.
function holdLine(context: NoteContext, hold: EndedHold): NoteLine {
  const { say } = context;
  const response = hold.response === null ? "" : say(`response.${hold.response}`);
  const values = { ...formatHow(context, hold), seconds: seconds(hold.heldMs), outcome: formatOutcome(context, hold) };
  const text =
    response === ""
      ? say("note.hold", { hold: hold.number, ...values })
      : say("note.hold.with-response", { hold: hold.number, ...values, response });
  const { heldMs, targetMs, outcome } = hold;
  const cells: HoldCells = { ...values, response, heldMs, targetMs, counted: outcome === "counted" };
  const under = saidOf(context, hold);
  return line("hold", text, context.origins.of(holdFact(hold)), { site: hold.site, hold: hold.number, under, cells });
}

function runningHoldLine(context: NoteContext, hold: RunningHold): NoteLine {
  const text = context.say("note.hold.running", { hold: hold.number, ...formatHow(context, hold) });
  const under = saidOf(context, hold);
  return line("hold", text, context.origins.of(holdFact(hold)), { site: hold.site, hold: hold.number, under });
}

function formatHow({ session, say }: NoteContext, { level, applicator, startedAt }: RunningHold) {
  const time = timeOfDay(session, startedAt);
  return { time, level: say(`level.${level}`), applicator: say(`applicator.${applicator}`) };
}

function formatOutcome({ say }: NoteContext, { outcome, end, interruption }: EndedHold): string {
  if (outcome === "interrupted" || end === "interrupted")
    return say(`note.interrupted.${interruption ?? "release-unknown"}`);
  if (outcome === "counted") return say(`note.counted.${end}`);
  // A hold that reached the limit counts, so a short one never did.
  return say(`note.short.${end === "limit" ? "released" : end}`);
}

function saidOf(context: NoteContext, hold: RunningHold | EndedHold): readonly NoteLine[] {
  const { feedback } = context.session.facts;
  return feedback.filter((given) => given.hold === hold.number).map((given) => saidLine(context, given, hold));
}

function saidLine({ say, origins }: NoteContext, given: Feedback, hold: RunningHold | EndedHold): NoteLine {
  const after = "heldMs" in hold ? given.at - endedAt(hold) : 0;
  const when = after > 0 ? "after" : "during";
  const sinceMs = after > 0 ? after : given.at - hold.startedAt;
  const values = { seconds: seconds(sinceMs), feedback: say(`feedback.${given.kind}`) };
  const text = say(given.by === "client" ? `note.said.${when}.by-client` : `note.said.${when}`, values);
  return line("feedback", text, origins.of(feedbackFact(given)), { site: given.site, hold: hold.number });
}
