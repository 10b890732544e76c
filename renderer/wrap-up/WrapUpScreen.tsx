// After the session: pain after, remarks, and the note as it stands, copied with one key or saved as a file.
import { useCallback, useEffect, useMemo, useState } from "react";
import { composeNote } from "../../shared/note/compose.ts";
import { noteAsText } from "../../shared/note/as-text.ts";
import { chartPicture } from "../../shared/note/picture.ts";
import { noteFileName } from "../../shared/note/file-name.ts";
import type { FileContent } from "../../shared/contract.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { sessionClockMs } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { clockTime, t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { Button } from "../parts/Button.tsx";
import type { Route } from "../route.ts";
import { PainStep } from "../session/PainStep.tsx";
import type { SessionStore } from "../session/session-store.ts";
import { useNotice } from "../session/use-notice.ts";
import { KeyLamp } from "../session/KeyLamp.tsx";
import { usePedals } from "../session/use-pedals.ts";
import { ScanBar } from "../session/ScanBar.tsx";
import type { Cues } from "../cues/use-cues.ts";
import { sayFailure } from "../session/said.ts";
import { pictureAddress, pictureAsPng } from "./picture-file.ts";
import { Remarks } from "./Remarks.tsx";
import { VisitEnd } from "./VisitEnd.tsx";
import styles from "./WrapUpScreen.module.css";

type Props = {
  store: SessionStore;
  session: Session;
  host: Host;
  signal: Cues["signal"];
  onHome: () => void;
  onGo: (route: Route) => void;
};

export function WrapUpScreen({ store, session, host, signal, onHome, onGo }: Props) {
  const { notice, say } = useNotice(store);
  const [done, setDone] = useState("");
  const text = useMemo(() => noteAsText(composeNote(session)), [session]);
  const picture = useMemo(() => chartPicture(session), [session]);
  const send = useCallback((command: SessionCommand, at: number | null) => void store.act(command, at), [store]);

  const copy = useCallback(async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(t("wrap.copied"));
    } catch {
      say(t("wrap.copy-failed"));
    }
  }, [text, say]);

  const saveAs = useCallback(
    async (ending: "txt" | "svg" | "png") => {
      const content = await contentOf(ending, text, picture);
      if (content === null) return say(t("wrap.picture-failed"));
      const answer = await host.saveFile(noteFileName(session, ending), content);
      if (!answer.ok) return say(sayFailure(answer.error));
      setDone(t(answer.value.saved ? "wrap.saved" : "wrap.not-saved"));
    },
    [host, session, text, picture, say],
  );

  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      c: () => void copy(),
      s: () => void saveAs("txt"),
      g: () => void saveAs("png"),
      v: () => void saveAs("svg"),
      h: onHome,
      u: () => send({ type: "undo" }, null),
    };
    function press(event: KeyboardEvent): void {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = acts[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [copy, saveAs, send, onHome]);

  const { scanning, light } = usePedals({ store, session, host, signal, onCopy: () => void copy(), onHome });

  const { facts } = session;
  const summary = t("wrap.summary", {
    clock: clockTime(sessionClockMs(session, session.lastAt)),
    sites: facts.sites.length,
    holds: facts.holds.filter((hold) => hold.outcome === "counted").length,
  });
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {t("wrap.title")} · <span className={styles.client}>{session.client}</span>
        </h1>
        <p className={styles.summary}>{summary}</p>
        {light.pedals && (
          <div className={styles.light}>
            <KeyLamp light={light} />
          </div>
        )}
      </header>
      <section className={styles.left}>
        <PainStep
          key={facts.painAfter?.at ?? "none"}
          moment="after"
          given={facts.painAfter?.score ?? null}
          onSend={send}
        />
        <Remarks text={facts.remarks} onSend={send} />
        <VisitEnd session={session} onSend={send} onGo={onGo} />
      </section>
      <section className={styles.note} aria-label={t("wrap.note")}>
        {facts.sites.length > 0 && (
          <img className={styles.picture} src={pictureAddress(picture)} alt={t("wrap.picture")} />
        )}
        <pre className={styles.paper} tabIndex={0}>
          {text}
        </pre>
      </section>
      {scanning.menu !== null && scanning.lit !== null && (
        <div className={styles.scan}>
          <ScanBar
            menu={scanning.menu}
            lit={scanning.lit}
            session={session}
            problem={notice.problem ? notice.text : ""}
          />
        </div>
      )}
      <footer className={styles.foot}>
        <Button label={t("wrap.copy")} hint="C" kind="main" onPress={() => void copy()} />
        <Button label={t("wrap.save")} hint="S" onPress={() => void saveAs("txt")} />
        <Button label={t("wrap.save-png")} hint="G" kind="quiet" onPress={() => void saveAs("png")} />
        <Button label={t("wrap.save-svg")} hint="V" kind="quiet" onPress={() => void saveAs("svg")} />
        <Button label={t("action.undo")} hint="U" kind="quiet" onPress={() => send({ type: "undo" }, null)} />
        <Button label={t("wrap.done")} hint="H" kind="quiet" onPress={onHome} />
        <p className={styles.said} role="status" aria-live="polite" data-problem={notice.problem}>
          {notice.problem ? notice.text : done || notice.text}
        </p>
      </footer>
    </main>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** Null: the browser would not draw the picture. */
async function contentOf(ending: "txt" | "svg" | "png", note: string, picture: string): Promise<FileContent | null> {
  if (ending !== "png") return { text: ending === "txt" ? note : picture };
  const base64 = await pictureAsPng(picture);
  return base64 === null ? null : { base64 };
}
