// The first screen: start a session with one field, go on with an open one, or open the note of a past one.
import { useEffect, useRef, useState } from "react";
import type { Response } from "../../shared/contract.ts";
import { clientLabelSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { Button } from "../parts/Button.tsx";
import type { Route } from "../route.ts";
import { sayFailure } from "../session/said.ts";
import { switchTheme } from "../theme/theme.ts";
import { SessionRow } from "./SessionRow.tsx";
import { UnsignedNotes } from "./UnsignedNotes.tsx";
import styles from "./HomeScreen.module.css";

type Home = Response<"home.read">;

type Props = { host: Host; onOpen: (sessionId: string) => void; onGo: (route: Route) => void };

export function HomeScreen({ host, onOpen, onGo }: Props) {
  const [home, setHome] = useState<Home | null>(null);
  const [version, setVersion] = useState("");
  const [client, setClient] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const commandId = useRef(crypto.randomUUID());

  useEffect(() => {
    const read = () =>
      void host
        .call("home.read", {})
        .then((answer) => (answer.ok ? setHome(answer.value) : setProblem(sayFailure(answer.error))));
    read();
    void host.call("app.info", {}).then((answer) => answer.ok && setVersion(answer.value.version));
    return host.onPush(read);
  }, [host]);

  async function start(): Promise<void> {
    const label = clientLabelSchema.safeParse(client);
    if (!label.success) return setProblem(client.trim() === "" ? t("home.client.missing") : t("home.client.long"));
    const answer = await host.call("session.start", { client: label.data, commandId: commandId.current });
    if (answer.ok) onOpen(answer.value.sessionId);
    else setProblem(sayFailure(answer.error));
  }

  const openNow = home?.open ?? [];
  const unsigned = home?.unsigned ?? [];
  // What waits for a signature stands above, not twice.
  const past = home?.recent.filter((session) => session.signed) ?? [];
  return (
    <main className={styles.home}>
      <header className={styles.head}>
        <h1 className={styles.brand}>{t("app.name")}</h1>
        <div>
          <Button
            label={t("settings.open")}
            hint={t("settings.open.key")}
            kind="quiet"
            onPress={() => onGo({ screen: "settings", section: "" })}
          />
          <Button label={t("home.theme")} kind="quiet" onPress={() => switchTheme()} />
        </div>
      </header>
      {openNow.map((session) => (
        <section key={session.sessionId} className={styles.open} aria-label={t("home.open")}>
          <SessionRow session={session} />
          <button type="button" autoFocus className={styles.resume} onClick={() => onOpen(session.sessionId)}>
            {t("home.resume")}
          </button>
        </section>
      ))}
      {openNow.length === 0 && (
        <form
          className={styles.start}
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <h2 className={styles.title}>{t("home.title")}</h2>
          <label className={styles.label} htmlFor="client">
            {t("home.client")}
          </label>
          <div className={styles.line}>
            <input
              id="client"
              className={styles.field}
              value={client}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              aria-describedby="client-help"
              aria-invalid={problem !== null}
              onChange={(event) => {
                setClient(event.target.value);
                setProblem(null);
              }}
            />
            <button type="submit" className={styles.resume}>
              {t("home.start")}
            </button>
          </div>
          <p
            id="client-help"
            className={styles.help}
            role={problem === null ? undefined : "alert"}
            data-problem={problem !== null}
          >
            {problem ?? t("home.client.help")}
          </p>
        </form>
      )}
      <div>
        <UnsignedNotes sessions={unsigned} onOpen={onOpen} />
        <section className={styles.recent} aria-labelledby="recent">
          <h2 id="recent" className={styles.subtitle}>
            {t("home.recent")}
          </h2>
          {home === null && <p className={styles.help}>{t("home.loading")}</p>}
          {home !== null && past.length + unsigned.length === 0 && <p className={styles.help}>{t("home.empty")}</p>}
          <ul>
            {past.map((session) => (
              <li key={session.sessionId}>
                <SessionRow session={session} onOpen={() => onOpen(session.sessionId)} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={styles.foot}>{version !== "" && t("home.version", { version })}</footer>
    </main>
  );
}
