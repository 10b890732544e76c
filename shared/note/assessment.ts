// A of the note: how pain and muscles answered. Response and progress only; nothing here names a condition.
import { siteWords } from "../body/sites.ts";
import { holdsOnSite, isClosed } from "../session/queries.ts";
import type { Facts, Pain, Session, Site } from "../session/state.ts";
import { responses, type Response } from "../session/vocabulary.ts";
import { t } from "../words/words.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";

export function composeAssessment({ facts }: Session): readonly NoteGroup[] {
  const lines = [responsesLine(facts), ...facts.sites.map((site) => siteLine(facts, site))];
  return [
    group(null, [line("pain", painProgress(facts.painBefore, facts.painAfter))]),
    group(t("note.responses"), lines),
    group(null, [line("progress", t("note.no-diagnosis"))]),
  ];
}

function painProgress(painBefore: Pain | null, painAfter: Pain | null): string {
  if (painAfter === null) return t("note.pain.after.missing");
  if (painAfter.score === null) return t("note.pain.after.not-given");
  const after = painAfter.score;
  const before = painBefore?.score ?? null;
  if (before === null) return t("note.pain.only-after", { after });
  if (before === after) return t("note.pain.same", { after });
  const points = Math.abs(before - after);
  return after < before
    ? t("note.pain.fell", { before, after, points })
    : t("note.pain.rose", { before, after, points });
}

/** The responses of a site in the order they were given; the last one is how the site stands. */
function responsesOf(facts: Facts, site: Site): readonly Response[] {
  return holdsOnSite(facts, site.number).flatMap((hold) => (hold.response === null ? [] : [hold.response]));
}

function responsesLine(facts: Facts): NoteLine {
  const held = facts.sites.filter((site) => holdsOnSite(facts, site.number).length > 0);
  if (held.length === 0) return line("nothing", t("note.responses.none"));
  const last = held.map((site) => responsesOf(facts, site).at(-1) ?? null);
  const counted = [...responses, null].flatMap((response) => {
    const count = last.filter((one) => one === response).length;
    return count === 0 ? [] : [t(`note.responses.${response ?? "unknown"}`, { count })];
  });
  return line("progress", t("note.responses.of", { count: held.length, list: counted.join(", ") }));
}

function siteLine(facts: Facts, site: Site): NoteLine {
  const response = responseWords(facts, site);
  const label = t("note.of-site", { site: site.number, words: siteWords(site) });
  const text = isClosed(site) ? t("note.response.suspected", { response }) : response;
  return line("response", t("note.sentence", { text: t("note.label", { label, text }) }), { site: site.number });
}

function responseWords(facts: Facts, site: Site): string {
  const given = responsesOf(facts, site).map((response) => t(`response.${response}`));
  const last = given.at(-1);
  if (last !== undefined) {
    const earlier = given.slice(0, -1);
    return earlier.length === 0 ? last : t("note.response.earlier", { response: last, earlier: earlier.join(", ") });
  }
  const holds = holdsOnSite(facts, site.number);
  if (holds.some((hold) => hold.outcome === "counted")) return t("note.response.unrecorded");
  return holds.length > 0 ? t("note.response.no-counted") : t("note.response.not-held");
}
