// The letter to the care team: one page of what was found, done and advised. Numbers and responses only; it never names a condition.
import { formatPlace, formatSite } from "../../body/places.ts";
import { dayOf } from "../../time/calendar.ts";
import { formatDay } from "../../time/format-day.ts";
import type { Suspicion } from "../../session/background.ts";
import { gateAtEnd } from "../../session/gates.ts";
import { isSuspected, leftOpen, responsesOnSite, unansweredSites } from "../../session/site-state.ts";
import type { Session, Site } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";
import { adviceForReader, formatAnswers, isTwoVisits } from "../note/advice-lines.ts";
import { formatResponses, responsesSentence } from "../note/assessment.ts";
import { coursePicture } from "../picture/course-picture.ts";
import { addressees, courseSentence, type LetterCourse, progressSentences } from "./letter-course.ts";
import { minutesOf } from "../note/minutes.ts";
import { fitToPage, planThatFits } from "./letter-layout.ts";
import { formatDuration, formatHoldTime } from "../note/moments.ts";
import { shortened } from "../picture/svg.ts";
import { clientLabel, createNoteContext, type NoteContext, withoutStop, writtenLines } from "../note/note-context.ts";
import type { Letter, LetterSite, Sender } from "./letter-content.ts";
import { formatGate } from "../note/plan.ts";
import { severeSentences } from "../note/visit-lines.ts";

/** Closed sites that are named; more than these are counted. */
const mostNamed = 5;
/** Characters of an amendment; in full it stands in the session note. */
const mostAmendment = 300;

/** `course`: from the client's record, where the session belongs to one. The letter is one page, whatever the session was. */
export function composeLetter(session: Session, sender: Sender, course: LetterCourse | null): Letter {
  const context = createNoteContext({ session });
  const { facts, signature } = session;
  const held = facts.sites.filter((site) => facts.holds.some((hold) => hold.site === site.number));
  const name = signature?.name ?? sender.therapist;
  const credentials = signature?.credentials ?? sender.credentials;
  const date = localTime(signature?.wall ?? session.startedWall, session.timeZone, "date");
  const rest = {
    sender: letterhead(sender),
    to: course === null ? [] : addressees(course),
    date,
    title: t("letter.title", { client: clientLabel(session) }),
    greeting: t("letter.greeting"),
    opening: opening(session),
    summary: [painSentence(session), responsesSentence(context)].filter((text) => text !== null),
    paragraphs: [courseSentence(session, course?.closed ?? null), ...before(context)].filter((text) => text !== ""),
    picture: coursePicture(session),
    progress: progressSentences(session),
    advice: [
      ...doctorAdvice(context, "letter.advice", facts.sites.filter(isSuspected)),
      ...doctorAdvice(context, "letter.unanswered", unansweredSites(facts)),
      ...leftOpen(session).map(earlierSuspicion),
      ...adviceForReader(session).map((one) => (isTwoVisits(one) ? t("letter.two-visits") : one.text)),
    ],
    amendments: session.amendments.map(({ wall, reason, text }) =>
      shortened(
        t("letter.amendment", { day: localTime(wall, session.timeZone, "date"), reason: withoutStop(reason), text }),
        mostAmendment,
      ),
    ),
    closing: [
      t("letter.no-diagnosis"),
      signature === null ? t("letter.unsigned") : t("letter.signed"),
      [name, credentials].filter(Boolean).join(", "),
    ].filter(Boolean),
  };
  const rows = held.map((site) => siteRow(context, site));
  const plan = writtenLines(facts.texts.plan.trim());
  const room = fitToPage(rest, rows, plan);
  return {
    ...rest,
    sites: rows.slice(0, room.sites),
    more: rows.length > room.sites ? t("letter.more", { count: rows.length - room.sites }) : null,
    plan: planText(plan, room.planLines),
  };
}

/** Practice, therapist, phone: what was given of them, a line each. */
export function letterhead({ practice, therapist, credentials, phone }: Sender): readonly string[] {
  return [practice, [therapist, credentials].filter(Boolean).join(", "), phone].filter(Boolean);
}

function opening(session: Session): string {
  const minutes = minutesOf(session);
  const date = localTime(session.startedWall, session.timeZone, "date");
  const gate = gateAtEnd(session);
  if (gate !== null) {
    const why = formatGate(session, gate);
    const isUntouched = session.facts.modalities.length === 0;
    const values = { date, why, advised: t(`note.advised.${gate}`) };
    return t(isUntouched ? "letter.opening.not-treated" : "letter.opening.gate-no-hold", values);
  }
  const { all } = minutes.holdTime;
  if (all.holds === 0) return t("letter.opening.no-hold", { date });
  const time = formatDuration(minutes.sessionMs);
  return t("letter.opening", { date, time, held: formatHoldTime(all.ms), holds: all.holds });
}

/** What stood before the first hold and is the reader's business: answers with yes or put right, how they were settled, severe pain. */
function before(context: NoteContext): readonly string[] {
  const { session } = context;
  const screening = session.background?.screening ?? null;
  const isUsual = screening === null || (screening.yes.length === 0 && screening.corrections === undefined);
  const answers = isUsual ? [] : [formatAnswers(screening, t)];
  const settled = screening?.settled ?? null;
  const how = settled === null ? [] : [t(`letter.settled.${settled.kind}`, { text: withoutStop(settled.text) })];
  // A visit that ended at the score has told it in its first sentence.
  const severe = gateAtEnd(session) === "severe-unchecked" ? [] : severeSentences(context);
  return [...(answers.length === 0 ? [] : [[...answers, ...how].join(" ")]), ...severe];
}

/** Null where nothing took place and nobody gave a score. */
function painSentence(session: Session): string | null {
  const { facts } = session;
  const before = facts.painBefore?.score ?? null;
  const after = facts.painAfter?.score ?? null;
  if (before !== null && after !== null) return t("letter.pain", { before, after });
  if (before !== null) return t("letter.pain.before", { before });
  if (after !== null) return t("letter.pain.after", { after });
  return gateAtEnd(session) === null ? t("letter.pain.none") : null;
}

function siteRow(context: NoteContext, site: Site): LetterSite {
  const time = minutesOf(context.session).bySite.find((row) => row.site === site.number);
  const words = context.formatSite(site);
  const place = formatPlace(site);
  return {
    name: place === "" ? words : t("site.words.placed", { words, place }),
    held: time === undefined ? "" : t("letter.held", { time: formatHoldTime(time.all.ms), holds: time.all.holds }),
    response: responseInShort(context, site),
  };
}

/** How the site stands, and how it began where that is something else. */
function responseInShort(context: NoteContext, site: Site): string {
  const given = responsesOnSite(context.session.facts, site.number);
  const [first] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined) return formatResponses(context, site);
  const response = t(`response.${last}`);
  return first === last ? response : t("letter.response", { response, first: t(`response.${first}`) });
}

function planText(plan: readonly string[], lines: number): string | null {
  const { text, whole } = planThatFits(plan, lines);
  if (whole) return text === "" ? null : text;
  return text === "" ? t("letter.plan.elsewhere") : t("letter.plan.cut", { text: shortened(text, text.length - 60) });
}

/** What an earlier visit suspected, or left open, is the reader's business until somebody has answered. */
function earlierSuspicion({ kind, visit, ...site }: Suspicion): string {
  return t(`letter.earlier.${kind}`, { day: formatDay(dayOf(visit)), site: formatSite(site) });
}

function doctorAdvice(
  context: NoteContext,
  message: "letter.advice" | "letter.unanswered",
  sites: readonly Site[],
): readonly string[] {
  // Two marks of one muscle and side are one place to the reader.
  const places = [...new Set(sites.map((site) => context.formatSite(site)))];
  if (places.length === 0) return [];
  const named = places.slice(0, mostNamed);
  const others = places.length - named.length;
  const list = [...named, ...(others > 0 ? [t("letter.advice.more", { count: others })] : [])];
  return [t(message, { count: places.length, sites: list.join(t("letter.list")) })];
}
