// After the session: pain after, the therapist's own words, review and signature on the left; the note as it stands on the right; every
// format of it by one key. Lays out; each part decides for itself.
import { useCallback, useMemo, useState } from "react";
import { composeAftercare } from "../../shared/documents/aftercare/aftercare.ts";
import { composeBeforeSheet } from "../../shared/documents/aftercare/before-first-session.ts";
import { composeNote } from "../../shared/documents/note/compose.ts";
import { composeLetter, letterhead } from "../../shared/documents/letter/letter.ts";
import { traceLog } from "../../shared/documents/note/origin.ts";
import { notePicture } from "../../shared/documents/picture/picture.ts";
import { reviewOf } from "../../shared/documents/note/review.ts";
import { sessionClockMs } from "../../shared/session/session-time.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { wordings } from "../../shared/session/vocabulary.ts";
import { clockTime, t } from "../../shared/words/words.ts";
import { useVisitCourse } from "../records/use-client.ts";
import { SaveAsMenu } from "../output/SaveAsMenu.tsx";
import { useHost } from "../host/use-host.ts";
import { AftercarePaper } from "../output/paper/AftercarePaper.tsx";
import { BeforePaper } from "../output/paper/BeforePaper.tsx";
import { LetterPaper } from "../output/paper/LetterPaper.tsx";
import { NotePaper } from "../output/paper/NotePaper.tsx";
import type { Status } from "../ui/status.ts";
import type { Cues } from "../sound/use-cues.ts";
import { describeFailure } from "../words/describe-failure.ts";
import type { Route } from "../state/route.ts";
import { useSession } from "../state/use-session.ts";
import { ScanBar } from "../keyboard/view/ScanBar.tsx";
import { KeyStatusLight } from "../keyboard/view/KeyStatusLight.tsx";
import { useNotice } from "../ui/use-notice.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { usePedals } from "../keyboard/use-pedals.ts";
import { useSettings, useSettingsStore } from "../state/use-settings.ts";
import { AmendDialog } from "./AmendDialog.tsx";
import { FormatsDialog } from "./FormatsDialog.tsx";
import { linesInOrder, stepLine } from "./note-lines.ts";
import { OriginStrip } from "./OriginStrip.tsx";
import { pictureAddress } from "../output/paper/picture-file.ts";
import { SignDialog, type Signer } from "./SignDialog.tsx";
import { SignedCard } from "./SignedCard.tsx";
import { VisitEnd } from "./VisitEnd.tsx";
import { formatActs, type TakeFormat } from "./format-acts.ts";
import { useExport } from "../output/use-export.ts";
import { usePrinting } from "../output/use-printing.ts";
import { useSealing } from "./use-sealing.ts";
import { WrapFoot } from "./WrapFoot.tsx";
import { WriteNote } from "./WriteNote.tsx";
import look from "../ui/look.module.css";
import styles from "./WrapUpScreen.module.css";

type Props = {
  session: Session;
  signal: Cues["signal"];
  onHome: () => void;
  onGo: (route: Route) => void;
};
type Open = "sign" | "amend" | "formats" | null;

export function WrapUpScreen({ session, signal, onHome, onGo }: Props) {
  const host = useHost();
  const store = useSession();
  const { notice, showError, announce } = useNotice();
  const show = useCallback(
    ({ text, problem }: Status) => (problem ? showError : announce)(text),
    [showError, announce],
  );
  const [open, setOpen] = useState<Open>(null);
  /** The line whose entries of the log are shown, by its place in the note. */
  const [pointed, setPointed] = useState<number | null>(null);
  const { note: settings, practice } = useSettings();
  const settingsStore = useSettingsStore();

  // Only what is on disk stands in the note; a press still on its way shows a moment later.
  const log = store.log();
  const note = useMemo(() => {
    const { state, origins } = traceLog(log.map((row) => row.event));
    const traced = state.status === "started" ? state : session;
    return composeNote({ session: traced, origins, wording: settings.wording });
  }, [log, session, settings.wording]);
  const { signature } = session;
  const picture = useMemo(() => signature?.drawing ?? notePicture(session), [session, signature]);
  const lines = useMemo(() => linesInOrder(note), [note]);
  const shown = pointed === null ? null : (lines[pointed] ?? null);

  const course = useVisitCourse(session);
  const { sheet, print } = usePrinting(session, show);
  const exportAs = useExport(show);
  const { sessionId } = session;
  const copyNote = useCallback(
    () => void exportAs("copy-text", { scope: "session", sessionId }),
    [exportAs, sessionId],
  );
  const take: TakeFormat = useCallback(
    (format, onPaper) =>
      format.act === "print" ? print(format.id, onPaper) : void exportAs(format.id, { scope: "session", sessionId }),
    [exportAs, print, sessionId],
  );
  const sealing = useSealing(session.sessionId, settings.wording);
  const send = useCallback((command: SessionCommand, at: number | null) => void store.act(command, at), [store]);
  const undo = useCallback(() => void store.act({ type: "undo" }, null), [store]);
  const nextWording = useCallback(async () => {
    if (signature !== null) return show({ text: t("wrap.wording.signed"), problem: true });
    const wording = wordings[(wordings.indexOf(settings.wording) + 1) % wordings.length] ?? "full";
    const kept = await settingsStore.change({ section: "note", value: { ...settings, wording } });
    show(
      kept.ok
        ? { text: t(`wrap.wording.${wording}`), problem: false }
        : { text: describeFailure(kept.error), problem: true },
    );
  }, [signature, settings, settingsStore, show]);

  useScope("note", {
    ...formatActs(take),
    seal: () => setOpen(signature === null ? "sign" : "amend"),
    "all-formats": () => setOpen("formats"),
    wording: () => void nextWording(),
    undo,
    redo: () => void store.act({ type: "redo" }, null),
    home: onHome,
  });
  const { scanning, light } = usePedals({
    session,
    signal,
    onCopy: copyNote,
    onHome,
  });

  const signer: Signer = { name: practice.therapist, credentials: practice.credentials };
  async function sign(by: Signer): Promise<string | null> {
    const wrong = await sealing.sign(by);
    if (wrong === null && practice.therapist === "")
      await settingsStore.change({
        section: "practice",
        value: { ...practice, therapist: by.name, credentials: by.credentials },
      });
    return wrong;
  }

  const { facts } = session;
  const summary = t("wrap.summary", {
    clock: clockTime(sessionClockMs(session, session.lastAt)),
    sites: facts.sites.length,
    holds: facts.holds.filter((hold) => hold.outcome === "counted").length,
  });
  return (
    <main className={styles.screen} data-flows data-sheet={sheet}>
      <header className={styles.head} data-not="paper">
        <h1 className={`${look.clip} ${styles.title}`}>
          {t("wrap.title")} · <span className={look.strong}>{session.client}</span>
        </h1>
        <p className={`${look.help} ${styles.summary}`}>{summary}</p>
        {light.pedals && (
          <div className={`${look.row} ${look.help}`}>
            <KeyStatusLight light={light} />
          </div>
        )}
        <p className={`${look.help} ${styles.status}`} data-signed={signature !== null}>
          {t(signature === null ? "wrap.status.unsigned" : "wrap.status.signed")}
        </p>
      </header>
      <section className={`${look.scroll} ${styles.left}`} data-not="paper" aria-label={t("wrap.write")}>
        {signature === null ? (
          <WriteNote session={session} phrases={settings.phrases} homeCare={settings.homeCare} />
        ) : (
          <SignedCard session={session} signature={signature} />
        )}
        <VisitEnd session={session} onSend={send} onGo={onGo} />
      </section>
      <div className={styles.right} data-flows data-not={sheet === "note" ? undefined : "paper"}>
        <section
          className={styles.note}
          data-flows
          aria-label={t("wrap.note")}
          tabIndex={0}
          data-page={settings.paper}
          onKeyDown={(event) => {
            if (event.key === "Escape") setPointed(null);
            if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
            event.preventDefault();
            setPointed(stepLine(lines.length, pointed, event.key === "ArrowDown" ? 1 : -1));
          }}
        >
          <NotePaper
            note={note}
            picture={facts.sites.length > 0 ? pictureAddress(picture) : null}
            letterhead={letterhead(practice)}
            pointed={shown}
            onPoint={(line) => setPointed(lines.indexOf(line))}
          />
        </section>
        <OriginStrip line={shown} log={log} session={session} />
      </div>
      <div className={styles.sheet} data-only="paper" data-page={settings.paper}>
        {sheet === "before" && <BeforePaper sheet={composeBeforeSheet(practice)} />}
        {sheet === "letter" && <LetterPaper letter={composeLetter(session, practice, course)} />}
        {sheet === "aftercare" && (
          <AftercarePaper sheet={composeAftercare(session, practice, (course?.closed ?? null) !== null)} />
        )}
      </div>
      {scanning.menu !== null && scanning.lit !== null && (
        <div className={styles.scan} data-not="paper">
          <ScanBar
            menu={scanning.menu}
            lit={scanning.lit}
            session={session}
            problem={notice.problem ? notice.text : ""}
          />
        </div>
      )}
      <WrapFoot
        signed={signature !== null}
        status={notice}
        pdf={host.savePdf !== null}
        onTake={take}
        onSeal={() => setOpen(signature === null ? "sign" : "amend")}
        onMore={() => setOpen("formats")}
        onUndo={undo}
        onHome={onHome}
      >
        <SaveAsMenu session={session} onStatus={show} />
      </WrapFoot>
      {open === "sign" && (
        <SignDialog review={reviewOf(session)} signer={signer} onSign={sign} onClose={() => setOpen(null)} />
      )}
      {open === "amend" && (
        <AmendDialog sessionId={sessionId} signer={signer} onAmend={sealing.amend} onClose={() => setOpen(null)} />
      )}
      {open === "formats" && (
        <FormatsDialog
          wording={signature?.wording ?? settings.wording}
          pdf={host.savePdf !== null}
          onTake={take}
          onWording={() => void nextWording()}
          onClose={() => setOpen(null)}
        />
      )}
    </main>
  );
}
