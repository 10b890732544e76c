// S of the note: the pain the client came with and what the client said. What was done about it stands in O.
import { siteWords } from "../body/sites.ts";
import { feedbackGivers, feedbackKinds } from "../session/vocabulary.ts";
import type { Feedback, Pain, Session, Site } from "../session/state.ts";
import { t } from "../words/words.ts";
import { timeOfDay } from "./moments.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";

export function composeSubjective(session: Session): readonly NoteGroup[] {
  const { facts } = session;
  const said = facts.sites.flatMap((site) => saidAbout(session, site));
  const nothing = line("nothing", t("note.said.nothing"));
  return [
    group(null, [line("pain", painBefore(facts.painBefore))]),
    group(t("note.said"), said.length > 0 ? said : [nothing]),
  ];
}

function painBefore(pain: Pain | null): string {
  if (pain === null) return t("note.pain.before.missing");
  return pain.score === null ? t("note.pain.before.not-given") : t("note.pain.before", { score: pain.score });
}

/** One line a site: how often the client said what; what was said outside a hold is told under it, with its time. */
function saidAbout(session: Session, site: Site): readonly NoteLine[] {
  const { facts } = session;
  const about = facts.feedback.filter((given) => given.site === site.number);
  if (about.length === 0) return [];
  const counts = feedbackKinds.flatMap((kind) =>
    feedbackGivers.flatMap((by) => {
      const count = about.filter((given) => given.kind === kind && given.by === by).length;
      if (count === 0) return [];
      const said = t("note.said.times", { feedback: t(`feedback.${kind}`), count });
      return [by === "client" ? t("note.said.by-client", { said }) : said];
    }),
  );
  const label = t("note.of-site", { site: site.number, words: siteWords(site) });
  const text = t("note.sentence", { text: t("note.label", { label, text: counts.join(", ") }) });
  const heldNumbers = new Set(
    [...facts.holds, ...(facts.running === null ? [] : [facts.running])].map((hold) => hold.number),
  );
  const between = about.filter((given) => given.hold === null || !heldNumbers.has(given.hold));
  return [line("feedback", text, { site: site.number, under: between.map((given) => saidBetween(session, given)) })];
}

function saidBetween(session: Session, { kind, by, site, at }: Feedback): NoteLine {
  const values = { time: timeOfDay(session, at), feedback: t(`feedback.${kind}`) };
  const text = by === "client" ? t("note.said.between.by-client", values) : t("note.said.between", values);
  return line("feedback", text, { site });
}
