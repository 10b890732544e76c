// Free remarks, saved into the log while they are typed: after a short rest, when the field is left, and before the page goes.
import { useEffect, useRef, useState } from "react";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./WrapUpScreen.module.css";

const restMs = 800;

export function Remarks({
  text,
  onSend,
}: {
  text: string;
  onSend: (command: SessionCommand, at: number | null) => void;
}) {
  const [draft, setDraft] = useState(text);
  const saved = useRef(text);

  // Undone or changed in another window: show what stands, unless something newer is being typed here.
  useEffect(() => {
    setDraft((now) => (now === saved.current ? text : now));
    saved.current = text;
  }, [text]);

  useEffect(() => {
    if (draft === saved.current) return;
    const save = () => {
      saved.current = draft;
      onSend({ type: "write-remarks", text: draft }, null);
    };
    const timer = window.setTimeout(save, restMs);
    window.addEventListener("pagehide", save);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("pagehide", save);
    };
  }, [draft, onSend]);

  function saveNow(): void {
    if (draft === saved.current) return;
    saved.current = draft;
    onSend({ type: "write-remarks", text: draft }, null);
  }

  return (
    <div className={styles.remarks}>
      <label htmlFor="remarks">{t("wrap.remarks")}</label>
      <textarea
        id="remarks"
        className={styles.field}
        value={draft}
        maxLength={20_000}
        aria-describedby="remarks-help"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={saveNow}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <p id="remarks-help" className={styles.help}>
        {t("wrap.remarks.help")}
      </p>
    </div>
  );
}
