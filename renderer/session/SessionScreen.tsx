// The session screen: chart and sites, the timer, the chosen site, and what each key does now. Lays out; each part decides for itself.
import { useCallback, useMemo, useRef, useState } from "react";
import type { Choice } from "../../shared/input/menus.ts";
import type { ActiveBinding } from "../../shared/input/profiles.ts";
import type { MuscleId } from "../../shared/body/muscles.ts";
import { digitOf, mostUsedFirst, type Proposal, type Usage } from "../../shared/body/picker.ts";
import { placeUsualPoint } from "../../shared/body/places.ts";
import { isModality, type SessionAction } from "../../shared/input/actions.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { siteByNumber } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import type { FeedbackGiver } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import type { Cues } from "../sound/use-cues.ts";
import { KeysDialog } from "../keyboard/view/KeysDialog.tsx";
import { passPointer, type Pressed } from "../keyboard/keyboard.ts";
import { useBindings, useInput } from "../keyboard/use-bindings.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import type { ChartFocus } from "../chart/BodyChart.tsx";
import { BeforeSteps } from "./BeforeSteps.tsx";
import { ChartPanel, type Pointed } from "./ChartPanel.tsx";
import { HoldTimer } from "./HoldTimer.tsx";
import { KeyBar } from "./KeyBar.tsx";
import { MusclePicker } from "./MusclePicker.tsx";
import { NoticeStrip } from "./NoticeStrip.tsx";
import { ProposeMuscle } from "./ProposeMuscle.tsx";
import { resolveAction } from "../keyboard/resolve-action.ts";
import { useSession } from "../state/use-session.ts";
import { SiteFindings } from "../questions/SiteFindings.tsx";
import { SiteList } from "./SiteList.tsx";
import { AnswerSuspicion, LiftBlock } from "./SiteReason.tsx";
import { SitePanel } from "./SitePanel.tsx";
import { isAlarming, SoundAlarm } from "../sound/SoundAlarm.tsx";
import { TopLine } from "./TopLine.tsx";
import { useChart } from "./use-chart.ts";
import { useNotice } from "../ui/use-notice.ts";
import { type LastSites, useLastSites } from "./use-last-sites.ts";
import { useScanning } from "../keyboard/use-scanning.ts";
import styles from "./SessionScreen.module.css";
import { useCall } from "../host/use-call.ts";
import { runningModality } from "../../shared/session/modality-time.ts";
import { useSettings } from "../state/use-settings.ts";

type Props = { session: Session; cues: Cues; onHome: () => void };
type Open = "mark" | "lift" | "suspicion" | "keys" | null;

export function SessionScreen({ session, cues, onHome }: Props) {
  const store = useSession();
  const [open, setOpen] = useState<Open>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { notice, showError: show, announce } = useNotice();
  const { state: sound, signal } = cues;
  const showError = useCallback(
    (why: string) => {
      show(why);
      signal("refused", why);
    },
    [show, signal],
  );
  const { facts } = session;
  const { guardMs } = useInput();
  const chart = useChart(facts, announce);
  const focus = useRef<ChartFocus>(null);
  const last = useLastSites(session.sessionId);
  const usage = useMuscleUsage();
  const chosen = siteByNumber(facts, facts.chosenSite);
  const asksPain = facts.painBefore === null && facts.sites.length === 0;

  const recordsModalities = useRecordsModalities(session);
  const allBindings = useBindings();
  const bindings = recordsModalities ? allBindings : withoutModalities(allBindings);

  const send = useCallback(
    (command: SessionCommand, at: number | null, waitedMs = 0) => void store.act(command, at, waitedMs),
    [store],
  );
  const act = useCallback(
    (action: SessionAction, at: number, by: FeedbackGiver = "therapist", waitedMs = 0) => {
      const current = store.session();
      if (current.status === "none") return;
      // A pedal is heard in the background too, whatever the screen shows.
      if (isModality(action) && !recordsModalities) return;
      const result = resolveAction(action, current, by, last?.sites);
      if (result.kind === "command") send(result.command, at, waitedMs);
      else if (result.kind === "bring-in") bringIn(last, send, showError, at);
      else if (result.kind === "refused") showError(t(result.because));
      else if (result.kind === "chart" && result.turn !== "muscles") chart.turn(result.turn);
      else if (result.kind === "chart") focus.current?.muscles();
      else if (result.kind === "screen" && result.open === "move") focus.current?.mark(current.facts.chosenSite);
      else if (result.kind === "screen" && result.open !== "move") setOpen(result.open);
    },
    [store, send, showError, last, chart, recordsModalities],
  );
  const take = (choice: Choice, at: number, waitedMs: number): void => {
    if (choice.kind === "action") act(choice.action, at, "therapist", waitedMs);
    if (choice.kind === "mark") send(markByName(choice), at, waitedMs);
    if (choice.kind === "pain") send({ type: "record-pain", moment: choice.moment, score: choice.score }, at, waitedMs);
  };
  const undecided = useRef(false);
  const scanning = useScanning({
    session,
    canBringIn: last !== null && last.sites.length > 0,
    asksPain: asksPain ? "before" : null,
    muscles: scannedMuscles(usage),
    onTake: take,
    onToggle: (at, waitedMs) => act("toggle-hold", at, "therapist", waitedMs),
    pageTimeOf: (at) => store.pageTimeOf(at),
    undecided,
    signal,
  });
  const press = ({ action, by, at, waitedMs }: Pressed<SessionAction>): void => {
    if (action === "lose-release") send({ type: "lose-release" }, at);
    else if (action === "one-pedal" || action === "next-choice" || action === "take-choice")
      scanning.press(action, at, waitedMs);
    else act(action, at, by, waitedMs);
  };
  const light = useKeys({
    onPressed: press,
    undecided,
    dialogOpen: open === "keys",
    pageTimeOf: (hostMono) => store.pageTimeOfHost(hostMono),
    narrow: (all) => {
      const heard = recordsModalities ? all : withoutModalities(all);
      return facts.running === null ? heard : atOnce(heard);
    },
  });

  return (
    <main className={styles.screen} data-alarm={isAlarming(sound)}>
      <TopLine session={session} light={light} sound={sound} onHome={onHome} />
      <SoundAlarm sound={sound} />
      <section className={styles.left} data-not="compact" aria-label={t("session.region.chart")}>
        {open === "mark" ? (
          <MusclePicker usage={usage} onSend={send} onClose={() => setOpen(null)} />
        ) : (
          <>
            <ChartPanel
              session={session}
              chart={chart}
              focus={focus}
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
        <BeforeSteps session={session} asksPain={asksPain} onSend={send}>
          <HoldTimer session={session} />
        </BeforeSteps>
      </section>
      <section className={styles.right} data-not="compact" aria-label={t("session.region.site")}>
        <SitePanel session={session} last={last}>
          {chosen !== null && <SiteFindings site={chosen} onSend={send} />}
        </SitePanel>
      </section>
      <NoticeStrip session={session} last={last} notice={notice} scanning={scanning} />
      {open === "lift" ? (
        <LiftBlock session={session} onSend={send} onClose={() => setOpen(null)} />
      ) : open === "suspicion" ? (
        <AnswerSuspicion session={session} onSend={send} onClose={() => setOpen(null)} />
      ) : (
        <KeyBar
          session={session}
          bindings={bindings}
          last={last}
          recordsModalities={recordsModalities}
          onAction={(action, at) => passPointer(action, at, guardMs) && act(action, at)}
        />
      )}
      {open === "keys" && <KeysDialog bindings={bindings} onClose={() => setOpen(null)} />}
    </main>
  );
}

function withoutModalities(bindings: readonly ActiveBinding[]): readonly ActiveBinding[] {
  return bindings.filter(({ action }) => !isModality(action));
}

/** During a hold the one pedal ends it: at once, without waiting for what else the press might become. */
function atOnce(heard: readonly ActiveBinding[]): readonly ActiveBinding[] {
  const ends = heard.filter(({ action, gesture }) => action === "one-pedal" && gesture === "press");
  return ends.length > 0 ? ends : heard;
}

/** As many as have a digit in the picker: more would take too long to go through. */
function scannedMuscles(usage: Usage): readonly MuscleId[] {
  return mostUsedFirst(usage)
    .map(({ id }) => id)
    .filter((_id, place) => digitOf(place) !== null);
}

/** A site made by name goes to its muscle's first usual place. */
function markByName({ muscle, side }: Proposal): SessionCommand {
  return { type: "mark-site", muscle, side, ...placeUsualPoint(muscle, side) };
}

type Send = (command: SessionCommand, at: number | null) => void;

function bringIn(last: LastSites, send: Send, showError: (text: string) => void, pressedAt: number): void {
  if (last === null) return showError(t("refusal.no-last-session"));
  if (last.sites.length === 0) return showError(t("refusal.no-last-sites"));
  send({ type: "bring-in-sites", sites: last.sites }, pressedAt);
}

// How often each muscle is marked in this practice, asked of the host once. It stays as it is while the session is open: a digit that
// means one muscle now must not mean another after the next mark.
function useMuscleUsage(): Usage {
  const { value } = useCall("muscles.used", {});
  return useMemo(() => new Map(value?.used.map(({ muscle, times }) => [muscle, times])), [value]);
}

// Whether the session's keys for warm-up, stretching, heat and other massage mean anything: where the practice wants it, and as long as one runs.
function useRecordsModalities({ facts }: Pick<Session, "facts">): boolean {
  const { modalities } = useSettings().protocol;
  // Switched off meanwhile, what runs must still be ended by its key.
  return modalities || runningModality(facts) !== null;
}
