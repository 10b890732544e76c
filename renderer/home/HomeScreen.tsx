// The first screen: begin with one field, go on with an open session, see who is awaited, open the note of a past one, or give a new client
// the sheet to read.
import { useMemo, useState } from "react";
import type { Push } from "../../shared/contract/contract.ts";
import { composeBeforeSheet } from "../../shared/documents/aftercare/before-first-session.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { DataBar } from "../output/DataBar.tsx";
import { BeforePaper } from "../output/paper/BeforePaper.tsx";
import { beforePaper } from "../output/paper/before-paper.ts";
import { usePrinter } from "../output/paper/use-printer.ts";
import { Problem, StatusMessage } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import type { Status } from "../ui/status.ts";
import type { Route } from "../state/route.ts";
import { describeFailure } from "../words/describe-failure.ts";
import { useSettings } from "../state/use-settings.ts";
import { otherTheme } from "../ui/theme.ts";
import { useLook } from "../ui/use-look.ts";
import { AwaitedList } from "./AwaitedList.tsx";
import { FirstVisitSheet } from "./FirstVisitSheet.tsx";
import { RestoreOffer } from "./RestoreOffer.tsx";
import { StartForm } from "./StartForm.tsx";
import { SessionRow } from "../records/SessionRow.tsx";
import { UnsignedNotes } from "./UnsignedNotes.tsx";
import look from "../ui/look.module.css";
import styles from "./HomeScreen.module.css";

type Printed = { readonly kind: "screen" | "before" };
/** What the browser's own command prints where no sheet was asked for. */
const screen = { sheet: { kind: "screen" }, name: t("app.name"), foot: t("app.name") } as const;

type Props = { onOpen: (sessionId: string) => void; onGo: (route: Route) => void };

export function HomeScreen({ onOpen, onGo }: Props) {
  const host = useHost();
  const { value: home, failure } = useCall("home.read", {}, concernsHome);
  const version = useCall("app.info", {}).value?.version ?? "";
  const damaged = failure?.code === "not-saved" && failure.why === "damaged";
  const problem = failure === null || damaged ? null : describeFailure(failure);
  const [status, setStatus] = useState<Status>({ text: "", problem: false });
  const [looksAtSheet, setLooksAtSheet] = useState(false);
  const { note, practice } = useSettings();
  const [, changeLook] = useLook();
  const { sheet, print } = usePrinter<Printed>(screen, setStatus);
  const forNewClients = useMemo(() => composeBeforeSheet(practice), [practice]);

  const keyOf = useKeyOf();
  useScope("home", { "first-visit-sheet": () => setLooksAtSheet(true) });

  const openClient = (clientId: string) => onGo({ screen: "client", clientId });
  // What waits for a signature stands under its own heading, not twice.
  const today = home?.today.filter((session) => session.signed) ?? [];
  const ofToday = new Set(today.map((session) => session.sessionId));
  const openNow = home?.open ?? [];
  const past = home?.recent.filter((session) => session.signed && !ofToday.has(session.sessionId)) ?? [];
  const none = home !== null && past.length + home.unsigned.total + today.length === 0;
  return (
    <>
      <main className={styles.home} data-page={note.paper} data-not={sheet.kind === "screen" ? undefined : "paper"}>
        <header className={`${look.row} ${styles.head}`}>
          <h1 className={look.strong}>{t("app.name")}</h1>
          <div>
            <Button
              label={t("before-sheet.open")}
              hint={keyOf("first-visit-sheet")}
              kind="quiet"
              onPress={() => setLooksAtSheet(true)}
            />
            <Button
              label={t("settings.open")}
              hint={keyOf("settings")}
              kind="quiet"
              onPress={() => onGo({ screen: "settings", section: "" })}
            />
            <Button label={t("home.theme")} kind="quiet" onPress={() => changeLook({ theme: otherTheme() })} />
          </div>
        </header>
        <StatusMessage {...status} />
        {openNow.map((session) => (
          <section key={session.sessionId} className={`${look.stack} ${styles.open}`} aria-label={t("home.open")}>
            <SessionRow session={session} />
            <Button
              label={t("home.resume")}
              kind="primary"
              size="large"
              autoFocus
              onPress={() => onOpen(session.sessionId)}
            />
          </section>
        ))}
        {damaged && <RestoreOffer />}
        {openNow.length === 0 && !damaged && <StartForm onGo={onGo} />}
        {home !== null && (home.due.total > 0 || home.overdue.total > 0 || today.length > 0) && (
          <div className={styles.awaited}>
            {today.length > 0 && (
              <section aria-labelledby="today">
                <h2 id="today" className={look.heading}>
                  {t("home.today")}
                </h2>
                <ul>
                  {today.map((session) => (
                    <li key={session.sessionId}>
                      <SessionRow session={session} short onOpen={() => onOpen(session.sessionId)} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <AwaitedList kind="overdue" found={home.overdue} onOpen={openClient} />
            <AwaitedList kind="due" found={home.due} onOpen={openClient} />
          </div>
        )}
        <div>
          {home !== null && <UnsignedNotes unsigned={home.unsigned} onOpen={onOpen} />}
          {(home === null || problem !== null || none || past.length > 0) && (
            <section aria-labelledby="recent">
              <h2 id="recent" className={look.heading}>
                {t("home.recent")}
              </h2>
              {problem !== null && <Problem text={problem} />}
              {home === null && problem === null && !damaged && (
                <p className={`${look.help} ${styles.help}`}>{t("home.loading")}</p>
              )}
              {none && <p className={`${look.help} ${styles.help}`}>{t("home.empty")}</p>}
              <ul>
                {past.map((session) => (
                  <li key={session.sessionId}>
                    <SessionRow session={session} onOpen={() => onOpen(session.sessionId)} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <footer className={`${look.row} ${look.help} ${styles.foot}`}>
          <span>{version !== "" && t("home.version", { version })}</span>
          <DataBar />
        </footer>
      </main>
      {looksAtSheet && (
        <FirstVisitSheet
          sheet={forNewClients}
          pdf={host.savePdf !== null}
          onPrint={(onPaper) => print(beforePaper, onPaper)}
          onClose={() => setLooksAtSheet(false)}
        />
      )}
      {sheet.kind === "before" && (
        <div data-only="paper" data-page={note.paper}>
          <BeforePaper sheet={forNewClients} />
        </div>
      )}
    </>
  );
}

/** Sessions and clients stand here, and what the disk says of all of them. */
function concernsHome({ type }: Push): boolean {
  return type === "session-events" || type === "client" || type === "storage" || type === "reread";
}
