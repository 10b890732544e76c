// What each key does now: the acts that fit this moment large, the ones always there small. Buttons for touch, keys for hands full of oil.
import { Fragment } from "react";
import { type Binding, bindingOf } from "../../shared/input/bindings.ts";
import { bindingLabel } from "../../shared/input/key-label.ts";
import type { Layout } from "../../shared/input/layout.ts";
import { isModality, type SessionAction } from "../../shared/input/actions.ts";
import { inflammationQuestion, isAwaitedSiteChosen, isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import { isPaused } from "../../shared/session/session-time.ts";
import { runningModality } from "../../shared/session/modality-time.ts";
import type { Session } from "../../shared/session/state.ts";
import { modalities } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { useLayout } from "../keyboard/layout.ts";
import { Button } from "../ui/Button.tsx";
import { KeyCap } from "../ui/KeyCap.tsx";
import type { LastSites } from "./use-last-sites.ts";
import look from "../ui/look.module.css";
import styles from "./KeyBar.module.css";
import type { PlannedSite } from "../../shared/session/place.ts";
import { warningOn } from "../../shared/session/suspicions.ts";

type Props = {
  session: Session;
  bindings: readonly Binding[];
  last: LastSites;
  /** The practice records warm-up, stretching, heat and other massage, or one of them runs. */
  recordsModalities: boolean;
  onAction: (action: SessionAction, pressedAt: number) => void;
};

export function KeyBar({ session, bindings, last, recordsModalities, onAction }: Props) {
  const layout = useLayout();
  const draw = (action: SessionAction, kind: "primary" | "plain" | "quiet") => (
    <Button
      key={action}
      label={labelOf(action, session)}
      hint={hintOf(action, bindings, layout)}
      kind={kind}
      {...(kind === "quiet" ? {} : { size: "huge" })}
      acts="on-the-way-down"
      onPress={(pressedAt) => onAction(action, pressedAt)}
    />
  );
  const now = offersNow(session, last?.sites ?? []);
  return (
    <nav className={styles.bar} aria-label={t("session.region.keys")}>
      <div className={styles.now}>{now.map((action, index) => draw(action, index === 0 ? "primary" : "plain"))}</div>
      <div className={`${look.row} ${look.help} ${styles.always}`}>
        <Pair actions={["pressure-up", "pressure-down"]} words={t("session.pressure")} bindings={bindings} />
        <Pair actions={["previous-site", "next-site"]} words={t("group.site")} bindings={bindings} />
        {offersAlways(session).map((action) => draw(action, "quiet"))}
        {recordsModalities && <span className={styles.rest}>{modalities.map((action) => draw(action, "quiet"))}</span>}
      </div>
    </nav>
  );
}

function labelOf(action: SessionAction, session: Session): string {
  if (action === "pause" && isPaused(session)) return t("action.resume");
  if (isModality(action) && runningModality(session.facts)?.modality === action)
    return t("modality.end", { modality: t(`modality.${action}`) });
  // One key for what opens a site again: lifting its block, or answering what an earlier visit suspected there.
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  const isOpen = site !== null && !isClosed(session.facts, site);
  return action === "lift-block" && isOpen ? t("action.answer-suspicion") : t(`action.${action}`);
}

function Pair({
  actions,
  words,
  bindings,
}: {
  actions: readonly SessionAction[];
  words: string;
  bindings: readonly Binding[];
}) {
  const layout = useLayout();
  const keys = actions.map((action) => hintOf(action, bindings, layout)).filter((key) => key !== undefined);
  if (keys.length === 0) return null;
  return (
    <span className={styles.pair}>
      {keys.map((key) => (
        <Fragment key={key}>
          <KeyCap>{key}</KeyCap>{" "}
        </Fragment>
      ))}
      {words}
    </span>
  );
}

function hintOf(action: SessionAction, bindings: readonly Binding[], layout: Layout): string | undefined {
  const binding =
    bindingOf(action, bindings) ??
    (action === "start-hold" || action === "end-hold" ? bindingOf("toggle-hold", bindings) : null);
  return binding === null ? undefined : bindingLabel(binding, layout);
}

const feedback: readonly SessionAction[] = ["too-much", "too-little", "better", "worse"];

/** `last`: the sites of the client's last session. */
function offersNow(session: Session, last: readonly PlannedSite[]): readonly SessionAction[] {
  const { facts } = session;
  if (facts.running !== null) return ["end-hold", ...feedback];
  if (inflammationQuestion(facts) !== null) return ["inflammation", "no-inflammation", "start-hold"];
  if (facts.awaitingResponse !== null) {
    // Inflammation would be suspected on the chosen site: offered as an answer only where that is the one asked about.
    const suspect: readonly SessionAction[] = isAwaitedSiteChosen(facts) ? ["inflammation"] : [];
    return ["released", "easing", "not-released", ...suspect, "start-hold"];
  }
  const site = siteByNumber(facts, facts.chosenSite);
  if (site === null) return last.length > 0 ? ["bring-in", "mark-site"] : ["mark-site"];
  if (isClosed(facts, site)) return ["next-site", "mark-site", "lift-block"];
  if (warningOn(session, site, last) !== null) return ["start-hold", "lift-block", ...feedback];
  return ["start-hold", ...feedback];
}

/** What stays on the second line all the time. */
function offersAlways(session: Session): readonly SessionAction[] {
  const now = new Set(offersNow(session, []));
  const { facts } = session;
  const site = siteByNumber(facts, facts.chosenSite);
  const always: readonly SessionAction[] = [
    "mark-site",
    "next-applicator",
    ...(site !== null && !isClosed(facts, site) ? (["inflammation"] as const) : []),
    "undo",
    "pause",
    "finish",
    "keys",
  ];
  return always.filter((action) => !now.has(action));
}
