// The strip that speaks, between the timer and the keys: open feedback, questions, refusals, advice. One sentence at a time.
import { useRef } from "react";
import { warnsOn } from "../../shared/session/last-sites.ts";
import {
  holdsOnSite,
  inflammationQuestion,
  isClosed,
  openFeedback,
  pressureAdvice,
  siteByNumber,
} from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { localTime, t } from "../../shared/words/words.ts";
import { useTicks } from "../parts/use-ticks.ts";
import type { LastSites } from "./use-last-sites.ts";
import type { SessionStore } from "./session-store.ts";
import type { Notice } from "./use-notice.ts";
import { ScanBar } from "./ScanBar.tsx";
import type { Scanning } from "./use-scanning.ts";
import styles from "./NoticeStrip.module.css";

type Props = { store: SessionStore; session: Session; last: LastSites; notice: Notice; scanning: Scanning };

export function NoticeStrip({ store, session, last, notice, scanning }: Props) {
  const open = openFeedback(session.facts);
  const { text, tone } = sentence(session, last, notice);
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
        <p className={styles.band} data-tone="open">
          {t(`advice.${open.kind}`)} · <Since store={store} at={open.at} />
        </p>
      ) : (
        text !== "" && (
          <p className={styles.band} data-tone={tone}>
            {text}
          </p>
        )
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {notice.text}
      </p>
    </div>
  );
}

type Tone = "problem" | "question" | "closed" | "calm";

function sentence(session: Session, last: LastSites, notice: Notice): { text: string; tone: Tone } {
  if (notice.problem) return { text: notice.text, tone: "problem" };
  const { facts } = session;
  const asked = inflammationQuestion(facts);
  if (asked !== null) {
    const count = holdsOnSite(facts, asked.number).filter((hold) => hold.outcome === "counted").length;
    return { text: t("advice.inflammation.ask", { count }), tone: "question" };
  }
  if (facts.awaitingResponse !== null) return { text: t("advice.response"), tone: "question" };
  const site = siteByNumber(facts, facts.chosenSite);
  if (site !== null && isClosed(site)) return { text: t("advice.closed"), tone: "closed" };
  if (site !== null && holdsOnSite(facts, site.number).length === 0 && warnsOn(site, last?.sites ?? []))
    return { text: t("advice.warned"), tone: "question" };
  if (facts.sites.length === 0 && facts.painBefore !== null && last !== null && last.sites.length > 0) {
    const when = localTime(last.startedWall, last.timeZone, "date");
    return { text: t("advice.bring-in", { when, count: last.sites.length }), tone: "calm" };
  }
  const advice = facts.running === null && site !== null ? pressureAdvice(facts, site.number) : null;
  if (advice === null) return { text: notice.text, tone: "calm" };
  const level = t("advice.next", { level: t(`level.${advice.level}`) });
  return { text: `${level}: ${t(`advice.because.${advice.because}`)}`, tone: "calm" };
}

/** Seconds since `at`. */
function Since({ store, at }: { store: SessionStore; at: number }) {
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
