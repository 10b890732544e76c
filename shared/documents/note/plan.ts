// P of the note: aftercare with real dates, advice to see a doctor, and blocks that were lifted. Advises; the therapist decides.
import { sorenessFades, staysRelaxed } from "../../guidance/aftercare.ts";
import { questionSources } from "../../guidance/say.ts";
import { questions, screeningLevels } from "../../screening/questions.ts";
import { gateAtEnd, type Gate } from "../../session/gates.ts";
import { lastResponse, unansweredSites } from "../../session/site-state.ts";
import { endOfSession } from "../../session/session-time.ts";
import type { Session, Site } from "../../session/state.ts";
import { hasRelaxed } from "../../session/vocabulary.ts";
import { t } from "../../words/words.ts";
import { adviceLines } from "./advice-lines.ts";
import { dayAfter, momentAfter, timeOfDay } from "./moments.ts";
import { group, line, type Guidance, type NoteGroup, type NoteLine } from "./note.ts";
import { siteFact } from "./origin.ts";
import type { NoteContext } from "./note-context.ts";

export function composePlan(context: NoteContext): readonly NoteGroup[] {
  const { say } = context;
  const { facts } = context.session;
  const { sites } = facts;
  const advice = [...sites.flatMap((site) => doctorLines(context, site)), ...unansweredLines(context)];
  const lifts = sites.flatMap((site) => liftLines(context, site));
  const course = adviceLines(context);
  const closed = [...sites.filter((site) => site.inflammationAt !== null), ...unansweredSites(facts)];
  const because = line("advice", say("note.doctor.because"), context.origins.of(...closed.map(siteFact)), {
    rule: "inflammation",
  });
  const gate = gateAtEnd(context.session);
  return [
    ...(gate === null ? [] : [group(say(titleAtGate(context)), notTreatedLines(context, gate))]),
    ...(gate !== null ? [] : [group(say("note.aftercare"), aftercareLines(context))]),
    ...(advice.length === 0 ? [] : [group(say("note.doctor"), [...advice, because])]),
    ...(lifts.length === 0 ? [] : [group(say("note.lifted"), lifts)]),
    ...(course.length === 0 ? [] : [group(say("note.advice"), course)]),
  ];
}

/** A warm-up before the gate came up was a treatment, though there was no hold. */
function titleAtGate({ session }: NoteContext): "note.not-treated" | "note.not-treated.title.no-hold" {
  return session.facts.modalities.length === 0 ? "note.not-treated" : "note.not-treated.title.no-hold";
}

/** Rule `not-treated` (Mueller): no treatment, why, and what was advised. */
function notTreatedLines(context: NoteContext, gate: Gate): readonly NoteLine[] {
  const { session, say, origins } = context;
  const from = [...new Set([...origins.of("pain before", "background"), ...origins.end])];
  const why = formatGate(session, gate);
  return [
    line(
      "advice",
      say(session.facts.modalities.length === 0 ? "note.not-treated.why" : "note.not-treated.no-hold", { why }),
      from.toSorted((one, other) => one - other),
    ),
    line("advice", say(`note.advised.${gate}`), origins.end, { rule: ruleOf[gate], source: gateSource(session, gate) }),
  ];
}

const ruleOf = {
  emergency: "emergency",
  "physician-first": "physician-first",
  "screening-missing": "not-treated",
  "severe-unchecked": "severe",
} as const satisfies Readonly<Record<Gate, Guidance["rule"]>>;

const levelsOf = {
  emergency: ["emergency"],
  "physician-first": ["physician"],
  "screening-missing": screeningLevels,
} as const;

/** Where the advice comes from: the questions that were answered with yes; where they are not known, those that could have been. */
function gateSource({ background }: Pick<Session, "background">, gate: Gate): string {
  if (gate === "severe-unchecked") return t("source.mueller-severe");
  const yes = background?.screening?.yes ?? [];
  const possible = questions.filter(({ level }) => levelsOf[gate].some((one) => one === level)).map(({ id }) => id);
  return questionSources(yes.length === 0 ? possible : yes);
}

/** What stood in the way of the first hold, as the second half of a sentence. */
export function formatGate({ facts }: Pick<Session, "facts">, gate: Gate): string {
  return gate === "severe-unchecked"
    ? t("note.gate.severe-unchecked", { score: facts.painBefore?.score ?? 0 })
    : t(`note.gate.${gate}`);
}

/** Until when soreness should be gone (rule `soreness`) and the muscles usually stay relaxed (rule `relaxed`), with dates. */
export function aftercareDates(session: Session): { soreness: { to: string }; relaxed: { from: string; to: string } } {
  const end = endOfSession(session);
  return {
    soreness: { to: momentAfter(session, end, sorenessFades.toHours) },
    relaxed: { from: dayAfter(session, end, staysRelaxed.fromDays), to: dayAfter(session, end, staysRelaxed.toDays) },
  };
}

/** Rule `relaxed` speaks of muscles that relaxed: at least one site that ended so. */
export function anyRelaxed({ facts }: Pick<Session, "facts">): boolean {
  return facts.sites.some(({ number }) => hasRelaxed(lastResponse(facts, number)));
}

function aftercareLines({ session, say, origins }: NoteContext): readonly NoteLine[] {
  const { holds, finishedAt } = session.facts;
  if (holds.length === 0) return [line("nothing", say("note.aftercare.none"), origins.end)];
  const { soreness, relaxed } = aftercareDates(session);
  return [
    ...(finishedAt === null ? [line("status", say("note.aftercare.preliminary"), origins.end)] : []),
    line("aftercare", say("note.aftercare.soreness", soreness), origins.end, { rule: "soreness" }),
    ...(anyRelaxed(session)
      ? [line("aftercare", say("note.aftercare.relaxed", relaxed), origins.end, { rule: "relaxed" })]
      : []),
  ];
}

/** Rule `inflammation`: asked and not answered, so that the next visit asks. */
function unansweredLines(context: NoteContext): readonly NoteLine[] {
  return unansweredSites(context.session.facts).map((site) => {
    const text = context.say("note.doctor.unanswered", { site: context.siteName(site) });
    return line("advice", text, context.origins.of(siteFact(site)), { site: site.number });
  });
}

function doctorLines(context: NoteContext, site: Site): readonly NoteLine[] {
  if (site.inflammationAt === null) return [];
  const time = timeOfDay(context.session, site.inflammationAt);
  const text = context.say("note.doctor.site", { site: context.siteName(site), time });
  return [line("advice", text, context.origins.of(siteFact(site)), { site: site.number })];
}

function liftLines(context: NoteContext, site: Site): readonly NoteLine[] {
  return site.lifts.map(({ reason, at, suspectedAt }) => {
    const [time, suspected] = [timeOfDay(context.session, at), timeOfDay(context.session, suspectedAt)];
    const text = context.say("note.lifted.site", { site: context.siteName(site), suspected, time, reason });
    return line("lift", text, context.origins.of(siteFact(site)), { site: site.number });
  });
}
