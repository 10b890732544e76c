// What each key does now: the acts that fit this moment large, the ones always there small. Buttons for touch, keys for hands full of oil.
import { Fragment } from "react";
import { bindingOf, type Binding } from "../../shared/input/bindings.ts";
import { bindingLabel } from "../../shared/input/key-label.ts";
import type { Layout } from "../../shared/input/layout.ts";
import { isModality, type SessionAction } from "../../shared/input/actions.ts";
import { isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import { isPaused } from "../../shared/session/session-time.ts";
import { runningModality } from "../../shared/session/modality-time.ts";
import type { Session } from "../../shared/session/state.ts";
import { modalities } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { useLayout } from "../keyboard/layout.ts";
import { Button } from "../ui/Button.tsx";
import { KeyCap } from "../ui/KeyCap.tsx";
import type { LastSites } from "./use-last-sites.ts";
import { offersAlways, offersNow } from "./offers.ts";
import look from "../ui/look.module.css";
import styles from "./KeyBar.module.css";

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
