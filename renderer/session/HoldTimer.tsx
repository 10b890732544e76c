// The one big thing: digits, ring and phase word of the hold. Reads time at each tenth of a second and never counts it.
import { useRef } from "react";
import { formatSite } from "../../shared/body/places.ts";
import { holdProtocol, phaseAt } from "../../shared/session/hold-protocol.ts";
import { holdView } from "../../shared/session/hold-view.ts";
import { isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import { isPaused } from "../../shared/session/session-time.ts";
import type { EndedHold, Session } from "../../shared/session/state.ts";
import { seconds, t } from "../../shared/words/words.ts";
import { useTicks } from "../ui/use-ticks.ts";
import { fillRing, HoldRing } from "./HoldRing.tsx";
import styles from "./HoldTimer.module.css";
import { PressureSign } from "./PressureSign.tsx";
import { useSession } from "../state/use-session.ts";

/** What is shown changes this often; drawing every frame would cost three times as much and show the same. */
const tenthMs = 100;

export function HoldTimer({ session }: { session: Session }) {
  const store = useSession();
  const { facts } = session;
  const { running } = facts;
  const site = siteByNumber(facts, facts.chosenSite);
  const last = facts.holds.at(-1);
  const shown = running === null && last !== undefined && last.site === facts.chosenSite ? last : null;
  const targetMs = running?.targetMs ?? site?.targetMs ?? holdProtocol.defaultTargetMs;
  const whole = useRef<HTMLSpanElement>(null);
  const tenth = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLParagraphElement>(null);
  const face = useRef<HTMLDivElement>(null);
  const ring = useRef<SVGGElement>(null);

  useTicks({
    of: running,
    elapsedMs: () => (running === null ? 0 : store.now() - running.startedAt),
    stepMs: () => tenthMs,
    draw(elapsedMs) {
      if (running === null) return;
      const view = holdView(running, running.startedAt + elapsedMs);
      const [before = "0", after = "0"] = seconds(view.elapsedMs).split(".");
      // Writing only what changed keeps a tenth of a running hold nearly free.
      setText(whole.current, before);
      setText(tenth.current, `.${after}`);
      setText(word.current, t(`phase.${view.phase}`));
      if (face.current !== null && face.current.dataset["phase"] !== view.phase)
        face.current.dataset["phase"] = view.phase;
      fillRing(ring.current, view.elapsedMs);
    },
  });

  // What the tenths above wrote is unknown to React: at the end of a hold it draws these elements anew.
  const drawn = running?.number ?? "rest";
  const still = shown?.heldMs ?? 0;
  const [before = "0", after = "0"] = seconds(
    running === null ? still : holdView(running, store.now()).elapsedMs,
  ).split(".");
  const phase = running === null ? restOf(session, shown) : phaseAt(store.now() - running.startedAt, targetMs);
  return (
    <div className={styles.face} ref={face} data-phase={phase} data-running={running !== null}>
      <HoldRing
        key={running?.startedAt ?? `rest-${shown?.number ?? 0}-${facts.chosenSite ?? 0}`}
        cells={ring}
        elapsedMs={running === null ? still : store.now() - running.startedAt}
        targetMs={targetMs}
        counted={shown === null || shown.outcome === "counted"}
      />
      <div className={styles.centre}>
        <div className={styles.digits} role="timer" aria-label={t("timer.hold")}>
          <span key={`whole-${drawn}`} ref={whole}>
            {before}
          </span>
          <span key={`tenth-${drawn}`} ref={tenth} className={styles.tenth}>{`.${after}`}</span>
        </div>
        <p key={`word-${drawn}`} className={styles.word} ref={word}>
          {running === null
            ? restWord(session, shown)
            : t(`phase.${phaseAt(store.now() - running.startedAt, targetMs)}`)}
        </p>
        <p className={styles.target}>{site === null ? "" : t("timer.target", { seconds: targetMs / 1000 })}</p>
        {site !== null && (
          <p className={styles.site} data-only="compact" aria-hidden="true">
            {site.number} {formatSite(site)}
          </p>
        )}
        <PressureSign level={running?.level ?? facts.level} applicator={running?.applicator ?? facts.applicator} />
      </div>
    </div>
  );
}

function setText(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function restOf(session: Session, shown: EndedHold | null): string {
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  if (site !== null && isClosed(session.facts, site)) return "closed";
  return shown === null ? "rest" : shown.outcome;
}

function restWord(session: Session, shown: EndedHold | null): string {
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  if (isPaused(session)) return t("timer.paused");
  if (site === null) return t("timer.no-site");
  if (isClosed(session.facts, site)) return t("timer.closed");
  if (shown === null) return t("timer.idle");
  return t(`outcome.${shown.outcome}`);
}
