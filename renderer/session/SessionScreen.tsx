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
import { perform } from "./perform.ts";
import type { SessionStore } from "./session-store.ts";
import { SiteList } from "./SiteList.tsx";
import { SitePanel } from "./SitePanel.tsx";
import { TopLine } from "./TopLine.tsx";
import { useNotice } from "./use-notice.ts";
import styles from "./SessionScreen.module.css";

type Props = { store: SessionStore; session: Session; host: Host; sound: SoundState; onHome: () => void };
type Open = "mark" | "lift" | "keys" | null;

export function SessionScreen({ store, session, host, sound, onHome }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { notice, say } = useNotice(store);
  const { facts } = session;
  const asksPain = facts.painBefore === null && facts.sites.length === 0;

  const send = useCallback((command: SessionCommand, at: number | null) => void store.act(command, at), [store]);
  const doAction = useCallback(
    (action: ActionId, pressedAt: number) => {
      const current = store.session();
      if (current.status === "none") return;
      const result = perform(action, current);
      if (result.kind === "command") send(result.command, pressedAt);
      else if (result.kind === "screen") setOpen(result.open);
      else say(t(result.because));
    },
    [store, send, say],
  );
  const { last, armed } = useKeys({ bindings: defaultBindings, onAction: doAction, dialogOpen: open === "keys" });

  return (
    <main className={styles.screen}>
      <TopLine store={store} session={session} host={host} armed={armed} last={last} sound={sound} onHome={onHome} />
      <section className={styles.left} aria-label={t("session.region.chart")}>
        {open === "mark" ? (
          <MarkSite session={session} onSend={send} onClose={() => setOpen(null)} />
        ) : (
          <>
            <ChartPanel store={store} session={session} pointed={pointed} onPoint={setPointed} onSend={send} />
            {pointed === null ? (
              <SiteList session={session} onSend={send} />
            ) : (
              <ProposeMuscle pointed={pointed} onSend={send} onClose={() => setPointed(null)} />
            )}
          </>
        )}
      </section>
      <section className={styles.centre} aria-label={t("session.region.timer")}>
        {asksPain ? <PainStep moment="before" onSend={send} /> : <HoldTimer store={store} session={session} />}
      </section>
      <section className={styles.right} aria-label={t("session.region.site")}>
        <SitePanel session={session} />
      </section>
      <NoticeStrip store={store} session={session} notice={notice} />
      {open === "lift" ? (
        <LiftBlock session={session} onSend={send} onClose={() => setOpen(null)} />
      ) : (
        <KeyBar session={session} onAction={doAction} />
      )}
      {open === "keys" && <KeysDialog bindings={defaultBindings} onClose={() => setOpen(null)} />}
    </main>
  );
}
