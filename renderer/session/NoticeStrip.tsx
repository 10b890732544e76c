// The strip that speaks, between the timer and the keys: open feedback, questions, refusals, advice. One sentence at a time, and beside what a
// rule says, where the rule comes from.
import { type ReactNode, useRef } from "react";
import { formatAnswer } from "../../shared/guidance/say.ts";
import { formatSite } from "../../shared/body/places.ts";
import {
  closedBy,
  holdsOnSite,
  inflammationQuestion,
  isClosed,
  isSuspected,
  siteByNumber,
} from "../../shared/session/site-state.ts";
import { openFeedback, pressureAdvice } from "../../shared/session/pressure.ts";
import type { Session, Site } from "../../shared/session/state.ts";
import { contraindicationOf, type Warning, warningOn } from "../../shared/session/suspicions.ts";
import { localTime, t } from "../../shared/words/words.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { useTicks } from "../ui/use-ticks.ts";
import type { LastSites } from "./use-last-sites.ts";
import { useSession } from "../state/use-session.ts";
import type { Notice } from "../ui/use-notice.ts";
import { ScanBar } from "../keyboard/view/ScanBar.tsx";
import type { Scanning } from "../keyboard/use-scanning.ts";
import styles from "./NoticeStrip.module.css";
import { dayOf } from "../../shared/time/calendar.ts";
import { formatDay } from "../../shared/time/format-day.ts";

type Props = { session: Session; last: LastSites; notice: Notice; scanning: Scanning };

export function NoticeStrip({ session, last, notice, scanning }: Props) {
  const open = openFeedback(session.facts);
  const { text, tone, source } = sentence(session, last, notice);
  return (
    <div className={styles.strip}>
      {scanning.menu !== null && scanning.lit !== null ? (
        <ScanBar
          menu={scanning.menu}
          lit={scanning.lit}
          session={session}
          problem={notice.problem ? notice.text : ""}
        />
      ) : open !== null && open.kind !== "better" ? (
        <Band tone="open" source={t("source.mueller")}>
          {t(`advice.${open.kind}`)} · <Since at={open.at} />
        </Band>
      ) : (
        text !== "" && (
          <Band tone={tone} source={source}>
            {text}
          </Band>
        )
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {/* The same words again are another element: what does not change is not heard. */}
        <span key={notice.count}>{notice.text}</span>
      </p>
    </div>
  );
}

type Tone = "problem" | "question" | "closed" | "calm" | "open";

/** `source`: where the rule that says it comes from; null where no rule does. */
type Sentence = { readonly text: string; readonly tone: Tone; readonly source: string | null };

function Band({ tone, source, children }: Omit<Sentence, "text"> & { readonly children: ReactNode }) {
  return (
    <div className={styles.band} data-tone={tone}>
      <p className={styles.words}>{children}</p>
      {source !== null && (
        <div className={styles.source}>
          <SourceNote source={source} />
        </div>
      )}
    </div>
  );
}

function sentence(session: Session, last: LastSites, notice: Notice): Sentence {
  if (notice.problem) return { text: notice.text, tone: "problem", source: null };
  const { facts } = session;
  // The technique is hers, and so is every rule of it that speaks during a session.
  const mueller = t("source.mueller");
  const asked = inflammationQuestion(facts);
  if (asked !== null) {
    const count = holdsOnSite(facts, asked.number).filter((hold) => hold.outcome === "counted").length;
    const words = formatSite(asked);
    const question = t("advice.inflammation.ask", { number: asked.number, words, count });
    const chosen = facts.chosenSite ?? asked.number;
    const text = chosen === asked.number ? question : t("advice.inflammation.still", { question, chosen });
    return { text, tone: "question", source: mueller };
  }
  if (facts.awaitingResponse !== null)
    return { text: responseQuestion(facts, facts.awaitingResponse), tone: "question", source: null };
  const site = siteByNumber(facts, facts.chosenSite);
  if (site !== null && isClosed(facts, site))
    return { text: closedWords(facts, site), tone: "closed", source: mueller };
  const warning = site === null ? null : warningOn(session, site, last?.sites ?? []);
  if (warning !== null && facts.running === null)
    return { text: warningWords(warning), tone: "question", source: mueller };
  const against =
    site === null || holdsOnSite(facts, site.number).length > 0 ? null : contraindicationOf(session, site);
  if (against !== null && facts.running === null) {
    const text = t("advice.contraindicated", { answer: formatAnswer(against.id) });
    return { text, tone: "question", source: t(against.source) };
  }
  if (facts.sites.length === 0 && facts.painBefore !== null && last !== null && last.sites.length > 0) {
    const when = localTime(last.startedWall, last.timeZone, "date");
    return { text: t("advice.bring-in", { when, count: last.sites.length }), tone: "calm", source: null };
  }
  const advice = facts.running === null && site !== null ? pressureAdvice(facts, site.number) : null;
  if (advice === null) return { text: notice.text, tone: "calm", source: null };
  const level = t("advice.next", { level: t(`level.${advice.level}`) });
  return { text: `${level}: ${t(`advice.because.${advice.because}`)}`, tone: "calm", source: mueller };
}

/** Names the site where another is chosen by now. */
function responseQuestion(facts: Session["facts"], hold: number): string {
  const site = siteByNumber(facts, facts.holds.find((one) => one.number === hold)?.site ?? null);
  if (site === null || site.number === facts.chosenSite) return t("advice.response");
  return t("advice.response.of", { number: site.number, words: formatSite(site) });
}

function closedWords(facts: Session["facts"], site: Site): string {
  if (isSuspected(site)) return t("advice.closed");
  const [suspected] = closedBy(facts, site);
  return suspected === undefined ? t("advice.closed") : t("advice.closed.other", { number: suspected.number });
}

/** Seconds since `at`. */
function Since({ at }: { at: number }) {
  const store = useSession();
  const place = useRef<HTMLSpanElement>(null);
  useTicks({
    of: at,
    elapsedMs: () => store.now() - at,
    stepMs: () => 1_000,
    draw(ms) {
      if (place.current !== null) place.current.textContent = `${Math.floor(ms / 1_000)} s`;
    },
  });
  return <span ref={place} className={styles.since} />;
}

function warningWords({ kind, visit }: Warning): string {
  return visit === null ? t("advice.warned") : t(`advice.warned.${kind}`, { day: formatDay(dayOf(visit)) });
}
