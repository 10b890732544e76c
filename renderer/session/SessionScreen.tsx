// The session screen: chart and sites, the timer, the chosen site, and what each key does now. Lays out; each part decides for itself.
import { useCallback, useState } from "react";
import { defaultBindings } from "../../shared/input/bindings.ts";
import type { ActionId } from "../../shared/input/actions.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import type { SoundState } from "../cues/use-cues.ts";
import type { Host } from "../host/host.ts";
import { KeysDialog } from "../input/KeysDialog.tsx";
import { useKeys } from "../input/use-keys.ts";
import { ChartPanel, type Pointed } from "./ChartPanel.tsx";
import { HoldTimer } from "./HoldTimer.tsx";
import { KeyBar } from "./KeyBar.tsx";
import { LiftBlock } from "./LiftBlock.tsx";
import { MarkSite } from "./MarkSite.tsx";
import { NoticeStrip } from "./NoticeStrip.tsx";
import { PainStep } from "./PainStep.tsx";
import { ProposeMuscle } from "./ProposeMuscle.tsx";
import { perform, type ChartTurn } from "./perform.ts";
import type { SessionStore } from "./session-store.ts";
import { SiteList } from "./SiteList.tsx";
import { SitePanel } from "./SitePanel.tsx";
import { TopLine } from "./TopLine.tsx";
import { useChart, type Chart } from "./use-chart.ts";
import { useMuscleUsage } from "./use-muscle-usage.ts";
import { useNotice } from "./use-notice.ts";
import { useLastSites, type LastSites } from "./use-last-sites.ts";
import styles from "./SessionScreen.module.css";

type Props = { store: SessionStore; session: Session; host: Host; sound: SoundState; onHome: () => void };
type Open = "mark" | "lift" | "keys" | null;

export function SessionScreen({ store, session, host, sound, onHome }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { notice, say, tell } = useNotice(store);
  const { facts } = session;
  const chart = useChart(facts, tell);
  const last = useLastSites(host, session.sessionId);
  const usage = useMuscleUsage(host);
  const asksPain = facts.painBefore === null && facts.sites.length === 0;

  const send = useCallback((command: SessionCommand, at: number | null) => void store.act(command, at), [store]);
  const doAction = useCallback(
    (action: ActionId, pressedAt: number) => {
      const current = store.session();
      if (current.status === "none") return;
      const result = perform(action, current);
      if (result.kind === "command") send(result.command, pressedAt);
      else if (result.kind === "bring-in") bringIn(last, send, say, pressedAt);
      else if (result.kind === "refused") say(t(result.because));
      else if (result.kind === "chart") turnChart(result.turn, chart);
      else if (result.open === "move") focusMark(current.facts.chosenSite);
      else setOpen(result.open);
    },
    [store, send, say, last, chart],
  );
  const { last: lastPress, armed } = useKeys({
    bindings: defaultBindings,
    onAction: doAction,
    dialogOpen: open === "keys",
  });

  return (
    <main className={styles.screen}>
      <TopLine
        store={store}
        session={session}
        host={host}
        armed={armed}
        last={lastPress}
        sound={sound}
        onHome={onHome}
      />
      <section className={styles.left} aria-label={t("session.region.chart")}>
        {open === "mark" ? (
          <MarkSite usage={usage} onSend={send} onClose={() => setOpen(null)} />
        ) : (
          <>
            <ChartPanel
              store={store}
              session={session}
              chart={chart}
              pointed={pointed}
              onPoint={setPointed}
              onSend={send}
            />
            <SiteList session={session} onSend={send} />
            {pointed !== null && <ProposeMuscle pointed={pointed} onSend={send} onClose={() => setPointed(null)} />}
          </>
        )}
      </section>
      <section className={styles.centre} aria-label={t("session.region.timer")}>
        {asksPain ? <PainStep moment="before" onSend={send} /> : <HoldTimer store={store} session={session} />}
      </section>
      <section className={styles.right} aria-label={t("session.region.site")}>
        <SitePanel session={session} last={last} />
      </section>
      <NoticeStrip store={store} session={session} last={last} notice={notice} />
      {open === "lift" ? (
        <LiftBlock session={session} onSend={send} onClose={() => setOpen(null)} />
      ) : (
        <KeyBar session={session} last={last} onAction={doAction} />
      )}
      {open === "keys" && <KeysDialog bindings={defaultBindings} onClose={() => setOpen(null)} />}
    </main>
  );
}

type Send = (command: SessionCommand, at: number | null) => void;

function bringIn(last: LastSites, send: Send, say: (text: string) => void, pressedAt: number): void {
  if (last === null) return say(t("refusal.no-last-session"));
  if (last.sites.length === 0) return say(t("refusal.no-last-sites"));
  send({ type: "bring-in-sites", sites: last.sites }, pressedAt);
}

function turnChart(turn: ChartTurn, chart: Chart): void {
  if (turn !== "muscles") chart.turn(turn);
  else document.querySelector<SVGGElement>("[data-chart-muscles]")?.focus();
}

/** From here the arrow keys move it; Enter or Escape gives them back. */
function focusMark(site: number | null): void {
  document.querySelector<SVGGElement>(`[data-site="${site}"]`)?.focus();
}
