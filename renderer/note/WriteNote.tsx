// What the therapist still adds to the note: the pain score after, and own words to S, O, A and P.
import { useCallback } from "react";
import type { Phrase } from "../../shared/documents/note/phrases.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { noteParts } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { PainStep } from "../questions/PainStep.tsx";
import { useSession } from "../state/use-session.ts";
import { OwnText } from "./OwnText.tsx";
import look from "../ui/look.module.css";
import styles from "./WriteNote.module.css";

type Props = {
  readonly session: Session;
  readonly phrases: readonly Phrase[];
  readonly homeCare: readonly string[];
};

export function WriteNote({ session, phrases, homeCare }: Props) {
  const store = useSession();
  const { facts } = session;
  const send = useCallback((command: SessionCommand, at: number | null) => void store.act(command, at), [store]);
  const save = useCallback(
    async (command: SessionCommand) => {
      const done = await store.act(command, null);
      // Nothing changed: what stands is what was typed.
      return done.ok || done.error.code === "nothing-changes";
    },
    [store],
  );
  return (
    <div className={styles.write}>
      <PainStep
        key={facts.painAfter?.at ?? "none"}
        moment="after"
        given={facts.painAfter?.score ?? null}
        onSend={send}
      />
      <div className={look.stack}>
        <h2 className={look.title}>{t("wrap.own-words")}</h2>
        {noteParts.map((part) => (
          <OwnText
            key={part}
            id={`note-${part}`}
            label={t(`part.${part}`)}
            action={`write-${part}`}
            text={facts.texts[part]}
            phrases={phrases}
            homeCare={part === "aftercare" ? homeCare : []}
            onSave={(text) => save({ type: "write-text", part, text })}
          />
        ))}
        {facts.remarks !== "" && (
          <OwnText
            id="remarks"
            label={t("wrap.remarks")}
            action="write-remarks"
            text={facts.remarks}
            phrases={phrases}
            onSave={(text) => save({ type: "write-remarks", text })}
          />
        )}
        <p className={look.help}>{t("wrap.own-words.help")}</p>
      </div>
    </div>
  );
}
