// The words for what just happened, for the live region and the notice line. Reads events; decides nothing.
import { muscleById } from "../../shared/body/muscles.ts";
import { formatPlace, formatSite } from "../../shared/body/places.ts";
import { outcomeOf } from "../../shared/session/hold-protocol.ts";
import { formatFeltPlaces } from "../../shared/documents/note/finding-lines.ts";
import { formatDuration } from "../../shared/documents/note/moments.ts";
import { isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import { unreachable } from "../../shared/result.ts";
import type { SessionEvent } from "../../shared/session/events.ts";
import { modalityRunMs } from "../../shared/session/modality-time.ts";
import type { Session } from "../../shared/session/state.ts";
import { goesOnInHolds } from "../../shared/session/vocabulary.ts";
import { clockTime, seconds, t } from "../../shared/words/words.ts";

export function describeEvent(event: SessionEvent, session: Session): string {
  switch (event.type) {
    case "session-started":
      return t("said.started", { client: event.client });
    case "client-attached":
      return t("said.attached", { client: event.client });
    // Nothing happened on the table: what stands in the way is said where it stands.
    case "clearance-set":
    case "background-set":
    case "hold-defaults-set":
      return "";
    case "advice-given":
      return t("said.advice", { count: event.advice.length });
    case "severe-answered":
      return t("said.severe", { text: t(`settled.${event.kind}`, { text: event.text }) });
    case "suspicion-answered": {
      const words = t("site.words", { side: t(`side.${event.side}`), muscle: muscleById(event.muscle).latin });
      return t("said.suspicion", { words, text: t(`settled.${event.kind}`, { text: event.text }) });
    }
    case "soreness-told":
      return t("said.soreness", { answer: t(`soreness.${event.answer}`) });
    case "relaxed-told":
      return t("said.relaxed", { answer: t(`relaxed.${event.answer}`) });
    case "rating-recorded": {
      const rating = t(`rating.${event.rating}`);
      return event.value === null
        ? t("said.rating-skipped", { rating })
        : t("said.rating", { rating, value: event.value });
    }
    case "pain-recorded":
      if (event.score === null) return t("said.pain-skipped");
      return t(event.moment === "before" ? "said.pain-before" : "said.pain-after", { score: event.score });
    case "site-marked": {
      const values = { number: event.site, words: wordsOf(session, event.site) };
      return isClosed(session.facts, event) ? t("said.site-marked.closed", values) : t("said.site-marked", values);
    }
    case "sites-brought-in":
      return t("said.brought-in", { count: event.sites.length });
    case "site-moved":
      return t("said.site-moved", { number: event.site, words: wordsOf(session, event.site) });
    case "site-chosen":
      return t("said.site-chosen", { number: event.site, words: wordsOf(session, event.site) });
    case "pressure-set":
      return t("said.pressure", { level: t(`level.${event.level}`) });
    case "applicator-set":
      return t("said.applicator", { applicator: t(`applicator.${event.applicator}`) });
    case "target-set":
      return t("said.target", { seconds: event.targetMs / 1000 });
    case "hold-started":
      return t("said.hold-started", {
        hold: event.hold,
        level: t(`level.${event.level}`),
        applicator: t(`applicator.${event.applicator}`),
      });
    case "hold-ended": {
      const outcome = t(`outcome.${outcomeOf(event.heldMs, event.end)}`);
      return t("said.hold-ended", { hold: event.hold, seconds: seconds(event.heldMs), outcome });
    }
    case "hold-interrupted":
      return t("said.hold-interrupted", { hold: event.hold });
    case "feedback-given":
      return t("said.feedback", { feedback: t(`feedback.${event.kind}`) });
    case "response-recorded":
      return t("said.response", { hold: event.hold, response: t(`response.${event.response}`) });
    case "inflammation-suspected":
      return t("said.inflammation", { number: event.site, words: wordsOf(session, event.site) });
    case "inflammation-ruled-out":
      return t("said.no-inflammation", { number: event.site, words: wordsOf(session, event.site) });
    case "block-lifted":
      return t("said.lifted", { number: event.site });
    case "tenderness-recorded": {
      const { site, score } = event;
      return score === null
        ? t("said.tenderness-none", { site })
        : t(`said.tenderness-${event.moment}`, { site, score });
    }
    case "referred-pain-recorded": {
      const { site, places } = event;
      if (places.length === 0) return t("said.referred-pain-none", { site });
      return t("said.referred-pain", { site, places: formatFeltPlaces(t, places) });
    }
    case "modality-started": {
      const modality = t(`action.${event.modality}`);
      const lasts = goesOnInHolds.has(event.modality);
      return t(lasts ? "said.modality-started.through-holds" : "said.modality-started", { modality });
    }
    case "modality-ended": {
      const ended = session.facts.modalities.findLast((run) => run.modality === event.modality && run.to !== null);
      const ms = ended === undefined ? 0 : modalityRunMs(session, ended);
      return t("said.modality-ended", { modality: t(`action.${event.modality}`), time: formatDuration(ms) });
    }
    case "session-paused":
      return t("said.paused");
    case "session-resumed":
      return t("said.resumed");
    case "clock-set":
      return t("said.clock-set");
    case "session-recovered":
      return t("said.recovered", { gap: clockTime(event.gapMs) });
    case "remarks-written":
      return t("said.remarks");
    case "text-written":
      return t("said.text", { part: t(`part.${event.part}`) });
    case "note-signed":
      return t("said.signed", { name: event.name });
    case "note-amended":
      return t("said.amended");
    case "session-finished":
      return t("said.finished");
    case "act-undone":
      return t("said.undone", { act: t(`act.${event.act}`) });
    case "act-redone":
      return t("said.redone", { act: t(`act.${event.act}`) });
    default:
      return unreachable(event);
  }
}

function wordsOf(session: Session, number: number): string {
  const site = siteByNumber(session.facts, number);
  if (site === null) return "";
  const place = formatPlace(site);
  return place === "" ? formatSite(site) : t("site.words.placed", { words: formatSite(site), place });
}
