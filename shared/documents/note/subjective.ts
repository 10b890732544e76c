// S of the note: the pain the client came with and what the client said. What was done about it stands in O.
import { feedbackGivers, feedbackKinds } from "../../session/vocabulary.ts";
import type { Feedback, Site } from "../../session/state.ts";
import { screeningLines } from "./advice-lines.ts";
import { timeOfDay } from "./moments.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import { feedbackFact } from "./origin.ts";
import { type NoteContext, referralOf, withoutStop, writtenLines } from "./note-context.ts";
import { severeLines, visitLines } from "./visit-lines.ts";

export function composeSubjective(context: NoteContext): readonly NoteGroup[] {
  const { session, say, origins } = context;
  const said = session.facts.sites.flatMap((site) => saidAbout(context, site));
  const nothing = line("nothing", say("note.said.nothing"), origins.start);
  const screening = [...screeningLines(context), ...severeLines(context)];
  return [
    group(null, [...complaintLine(context), ...recordLines(context), painBefore(context), ...visitLines(context)]),
    ...(screening.length === 0 ? [] : [group(say("note.screening"), screening)]),
    group(say("note.said"), said.length > 0 ? said : [nothing]),
  ];
}

function complaintLine({ session, say, origins }: NoteContext): readonly NoteLine[] {
  const complaint = session.background?.complaint.trim() ?? "";
  if (complaint === "") return [];
  return [line("complaint", say("note.complaint", { complaint: withoutStop(complaint) }), origins.of("background"))];
}

/** What the client's record says beside the complaint: who referred, what was done before, what the client takes. */
function recordLines({ session, say, origins }: NoteContext): readonly NoteLine[] {
  const { background } = session;
  if (background === null) return [];
  const from = origins.of("background");
  const referral = referralOf(session);
  const earlierCare = oneLine(background.earlierCare ?? "");
  const medication = oneLine(background.medication ?? "");
  return [
    ...(referral === null ? [] : [line("referral", say("note.referral", { referral: withoutStop(referral) }), from)]),
    ...(earlierCare === "" ? [] : [line("earlier-care", say("note.earlier-care", { text: earlierCare }), from)]),
    ...(medication === "" ? [] : [line("medication", say("note.medication", { text: medication }), from)]),
  ];
}

/** What was written in several lines, as one: each its own statement. */
function oneLine(text: string): string {
  const written = writtenLines(text).filter((one) => one.trim() !== "");
  return written.map((one) => withoutStop(one.trim())).join("; ");
}

function painBefore({ session, say, origins }: NoteContext): NoteLine {
  const pain = session.facts.painBefore;
  if (pain === null) return line("pain", say("note.pain.before.missing"), origins.start);
  const text = pain.score === null ? say("note.pain.before.not-given") : say("note.pain.before", { score: pain.score });
  return line("pain", text, origins.of("pain before"));
}

/** One line a site: how often the client said what; what was said outside a hold is told under it, with its time. */
function saidAbout(context: NoteContext, site: Site): readonly NoteLine[] {
  const { say, origins } = context;
  const { facts } = context.session;
  const about = facts.feedback.filter((given) => given.site === site.number);
  if (about.length === 0) return [];
  const counts = feedbackKinds.flatMap((kind) =>
    feedbackGivers.flatMap((by) => {
      const count = about.filter((given) => given.kind === kind && given.by === by).length;
      if (count === 0) return [];
      const feedback = say(`feedback.${kind}`);
      const said =
        count > 2
          ? say("note.said.times", { feedback, count })
          : say(count === 1 ? "note.said.once" : "note.said.twice", { feedback });
      return [by === "client" ? say("note.said.by-client", { said }) : said];
    }),
  );
  const label = context.siteName(site);
  const text = say("note.sentence", { text: say("note.label", { label, text: counts.join(", ") }) });
  const between = about.filter((given) => given.hold === null);
  const under = between.map((given) => saidBetween(context, given));
  return [line("feedback", text, origins.of(...about.map(feedbackFact)), { site: site.number, under })];
}

function saidBetween({ session, say, origins }: NoteContext, given: Feedback): NoteLine {
  const values = { time: timeOfDay(session, given.at), feedback: say(`feedback.${given.kind}`) };
  const text = given.by === "client" ? say("note.said.between.by-client", values) : say("note.said.between", values);
  return line("feedback", text, origins.of(feedbackFact(given)), { site: given.site });
}
