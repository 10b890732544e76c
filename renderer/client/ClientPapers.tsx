// What of a client is printed apart from the page itself: notes one after the other, each beginning a page, or a sheet of the last visit. On
// the screen there is nothing of it.
import { useMemo } from "react";
import { formatMissing } from "../../shared/documents/export-words.ts";
import { composeAftercare } from "../../shared/documents/aftercare/aftercare.ts";
import { composeBeforeSheet } from "../../shared/documents/aftercare/before-first-session.ts";
import { composeNote } from "../../shared/documents/note/compose.ts";
import { composeLetter, letterhead } from "../../shared/documents/letter/letter.ts";
import { notePicture } from "../../shared/documents/picture/picture.ts";
import type { Session } from "../../shared/session/state.ts";
import { AftercarePaper } from "../output/paper/AftercarePaper.tsx";
import { BeforePaper } from "../output/paper/BeforePaper.tsx";
import { LetterPaper } from "../output/paper/LetterPaper.tsx";
import { NotePaper } from "../output/paper/NotePaper.tsx";
import { useSettings } from "../state/use-settings.ts";
import { pictureAddress } from "../output/paper/picture-file.ts";
import type { ClientSheet } from "./use-client-papers.ts";
import styles from "./ClientPapers.module.css";

export function ClientPapers({ sheet }: { readonly sheet: ClientSheet }) {
  const { note, practice } = useSettings();
  if (sheet.kind === "page") return null;
  return (
    <div className={styles.papers} data-page={note.paper}>
      {sheet.kind === "notes" && <Notes sessions={sheet.sessions} unread={sheet.unread} />}
      {sheet.kind === "before" && <BeforePaper sheet={composeBeforeSheet(practice)} />}
      {sheet.kind === "letter" && <LetterPaper letter={composeLetter(sheet.session, practice, sheet.course)} />}
      {sheet.kind === "aftercare" && (
        <AftercarePaper sheet={composeAftercare(sheet.session, practice, (sheet.course?.closed ?? null) !== null)} />
      )}
    </div>
  );
}

type NotesProps = { readonly sessions: readonly Session[]; readonly unread: readonly string[] };

function Notes({ sessions, unread }: NotesProps) {
  return (
    <>
      {sessions.map((session) => (
        <div key={session.sessionId} className={styles.note}>
          <OneNote session={session} />
        </div>
      ))}
      {unread.length > 0 && <p className={styles.missing}>{formatMissing(unread)}</p>}
    </>
  );
}

function OneNote({ session }: { readonly session: Session }) {
  const { note: settings, practice } = useSettings();
  const note = useMemo(() => composeNote({ session, wording: settings.wording }), [session, settings.wording]);
  const picture = session.signature?.drawing ?? notePicture(session);
  return (
    <NotePaper
      note={note}
      picture={session.facts.sites.length > 0 ? pictureAddress(picture) : null}
      letterhead={letterhead(practice)}
      pointed={null}
      onPoint={nobodyPoints}
    />
  );
}

/** Paper is not clicked. */
function nobodyPoints(): void {}
