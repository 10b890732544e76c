// The settings page about the program itself: its version, what helps when something fails, and the licences of its parts.
import { useEffect, useState } from "react";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import page from "./SettingsPage.module.css";
import styles from "./AboutPage.module.css";

export function AboutPage() {
  const host = useHost();
  const { value: info } = useCall("app.info", {});
  const [licences, setLicences] = useState("");
  const [status, setStatus] = useState("");

  useEffect(() => {
    fetch("./licences.txt")
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
      .then(setLicences, () => setLicences(t("about.licences.failed")));
  }, []);

  async function copy(): Promise<void> {
    const answer = await host.call("app.diagnostics", {});
    const copied =
      answer.ok &&
      (await navigator.clipboard.writeText(answer.value.text).then(
        () => true,
        () => false,
      ));
    setStatus(t(copied ? "about.diagnostics.copied" : "about.diagnostics.failed"));
  }

  return (
    <section className={page.page} aria-labelledby="about-title">
      <h2 id="about-title" className={look.title}>
        {t("settings.page.about")}
      </h2>
      {info !== null && (
        <p>
          {t("about.version", { version: info.version })} · {t("about.host", { host: info.host })}
        </p>
      )}
      <p className={look.soft}>{t("about.local")}</p>
      <Button label={t("about.diagnostics")} onPress={() => void copy()} />
      <p className={look.soft}>{t("about.diagnostics.help")}</p>
      <StatusMessage text={status} />
      <details className={styles.licences}>
        <summary>{t("about.licences")}</summary>
        {/* A long text is scrolled by keys too. */}

        <pre className={`${look.card} ${look.small} ${styles.text}`} tabIndex={0} aria-label={t("about.licences")}>
          {licences}
        </pre>
      </details>
    </section>
  );
}
