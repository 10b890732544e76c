// The letter to the care team: one page of what was found, done and advised. Numbers and responses only; it never names a condition.
import { placeWords } from "../body/sites.ts";
import { isClosed } from "../session/queries.ts";
import type { Session, Site } from "../session/state.ts";
import { localTime, t } from "../words/words.ts";
import { responseWords } from "./assessment.ts";
import { addressees, courseSentences, type LetterCourse } from "./letter-course.ts";
import { minutesOf } from "./minutes.ts";
import { durationWords, holdTimeWords } from "./moments.ts";
import { tell, type Told } from "./told.ts";

/** As in the settings; empty where nothing was given. */
export type Sender = {
  readonly therapist: string;
  readonly credentials: string;
  readonly practice: string;
  readonly phone: string;
};
export type LetterSite = { readonly name: string; readonly held: string; readonly response: string };
export type Letter = {
  readonly sender: readonly string[];
  /** Whom the client's record names as care team; empty where nobody is known. */
  readonly to: readonly string[];
  readonly date: string;
  readonly title: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly sites: readonly LetterSite[];
  /** Said under the table where not every site fits on the page. */
  readonly more: string | null;
  readonly advice: readonly string[];
  readonly plan: string | null;
  readonly closing: readonly string[];
};

/** So that the letter stays on one page: sites in the table, and characters of the therapist's plan. */
const mostSites = 10;
const mostPlan = 700;

/** `course`: from the client's record, where the session belongs to one. */
export function composeLetter(session: Session, sender: Sender, course: LetterCourse | null): Letter {
  const told = tell({ session });
  const { facts, signature } = session;
  const held = facts.sites.filter((site) => facts.holds.some((hold) => hold.site === site.number));
  const shown = held.slice(0, mostSites);
  const name = signature?.name ?? sender.therapist;
  const credentials = signature?.credentials ?? sender.credentials;
  const date = localTime(signature?.wall ?? session.startedWall, session.timeZone, "date");
  return {
    sender: letterhead(sender),
    to: course === null ? [] : addressees(course),
    date,
    title: t("letter.title", { client: session.client }),
    greeting: t("letter.greeting"),
    paragraphs: [opening(session), ...(course === null ? [] : courseSentences(course)), painSentence(session)],
    sites: shown.map((site) => siteRow(told, site)),
    more: held.length > shown.length ? t("letter.more", { count: held.length - shown.length }) : null,
    advice: held.filter(isClosed).map((site) => t("letter.advice", { site: told.siteWords(site) })),
    plan: planText(facts.texts.plan),
    closing: [
      t("letter.no-diagnosis"),
      signature === null ? t("letter.unsigned") : t("letter.signed"),
      [name, credentials].filter(Boolean).join(", "),
    ].filter(Boolean),
  };
}

/** Practice, therapist, phone: what was given of them, a line each. */
export function letterhead({ practice, therapist, credentials, phone }: Sender): readonly string[] {
  return [practice, [therapist, credentials].filter(Boolean).join(", "), phone].filter(Boolean);
}

function opening(session: Session): string {
  const minutes = minutesOf(session);
  return t("letter.opening", {
    date: localTime(session.startedWall, session.timeZone, "date"),
    time: durationWords(minutes.sessionMs),
    held: holdTimeWords(minutes.holdTime.all.ms),
    holds: minutes.holdTime.all.holds,
  });
}

function painSentence({ facts }: Session): string {
  const before = facts.painBefore?.score ?? null;
  const after = facts.painAfter?.score ?? null;
  if (before !== null && after !== null) return t("letter.pain", { before, after });
  if (before !== null) return t("letter.pain.before", { before });
  return after === null ? t("letter.pain.none") : t("letter.pain.after", { after });
}

function siteRow(told: Told, site: Site): LetterSite {
  const time = minutesOf(told.session).bySite.find((row) => row.site === site.number);
  const words = told.siteWords(site);
  const place = placeWords(site);
  return {
    name: place === "" ? words : t("site.words.placed", { words, place }),
    held: time === undefined ? "" : t("letter.held", { time: holdTimeWords(time.all.ms), holds: time.all.holds }),
    response: responseWords(told, site),
  };
}

function planText(plan: string): string | null {
  const text = plan.trim();
  if (text === "") return null;
  return text.length <= mostPlan
    ? text
    : t("letter.plan.cut", { text: text.slice(0, mostPlan).toWellFormed().trimEnd() });
}
