// Reads a chosen file in and says what came of it: what is new here, or everything that is wrong with the file and where.
import { useEffect, useState } from "react";
import type { Failure, Response } from "../../shared/contract/contract.ts";
import { largestFile } from "../../shared/documents/file/file.ts";
import { formatProblem, problem } from "../../shared/documents/file/problems.ts";
import { ok, type Result } from "../../shared/result.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { useHost } from "../host/use-host.ts";
import { SlotButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { describeFailure } from "../words/describe-failure.ts";
import look from "../ui/look.module.css";
import styles from "./ImportDialog.module.css";
import type { SectionName } from "../../shared/settings/settings.ts";

type Outcome = Result<Response<"practice.import">, Failure>;
type Refused = Extract<Response<"practice.import">, { outcome: "refused" }>;

export function ImportDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const host = useHost();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  useEffect(() => {
    let shown = true;
    void readIn(host, file).then((result) => shown && setOutcome(result));
    return () => {
      shown = false;
    };
  }, [host, file]);

  return (
    <Dialog place="centre" title={titleOf(outcome)} dismissable={outcome !== null} onClose={onClose}>
      <p className={`${look.clip} ${look.help}`}>{file.name}</p>
      <div role="status" className={styles.body}>
        <Body outcome={outcome} />
      </div>
      {outcome !== null && (
        <div className={styles.end}>
          <SlotButton slot="close" label={t("keys.close")} kind="primary" autoFocus />
        </div>
      )}
    </Dialog>
  );
}

async function readIn(host: Host, file: File): Promise<Outcome> {
  // A file has at least as many bytes as characters.
  const text = file.size > largestFile * 4 ? null : await file.text().catch(() => null);
  if (text !== null && text.length <= largestFile) return host.call("practice.import", { text });
  return ok({
    outcome: "refused",
    problems: [problem(text === null && file.size <= largestFile ? "not-json" : "too-large")],
    total: 1,
  });
}

function titleOf(outcome: Outcome | null): string {
  if (outcome === null) return t("import.reading");
  return outcome.ok && outcome.value.outcome === "imported" ? t("import.done") : t("import.refused");
}

function Body({ outcome }: { outcome: Outcome | null }) {
  if (outcome === null) return <p>{t("import.wait")}</p>;
  if (!outcome.ok) return <p>{describeFailure(outcome.error)}</p>;
  if (outcome.value.outcome === "refused") return <Problems refused={outcome.value} />;
  return (
    <ul className={look.stack}>
      {importedLines(outcome.value).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Problems({ refused: { problems, total } }: { refused: Refused }) {
  return (
    <>
      <p>{t("import.nothing-written", { count: total })}</p>
      <dl className={`${look.scroll} ${styles.problems}`} tabIndex={0} aria-label={t("import.problems")}>
        {problems.map((one, index) => {
          const { where, what } = formatProblem(one);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the list never changes once it is shown
            <div key={index} className={styles.problem}>
              <dt className={look.soft}>{where}</dt>
              <dd>{what}</dd>
            </div>
          );
        })}
      </dl>
      {total > problems.length && <p>{t("import.more", { count: total - problems.length })}</p>}
    </>
  );
}

type Imported = Extract<Response<"practice.import">, { outcome: "imported" }>;

export function importedLines({ sessions, clients, settings }: Omit<Imported, "outcome">): readonly string[] {
  const names = (sections: readonly SectionName[]): string =>
    sections.map((section) => t(`import.settings.${section}`)).join(t("import.settings.list"));
  return [
    ...(clients.added > 0 ? [t("import.clients.added", { count: clients.added })] : []),
    ...(clients.continued > 0 ? [t("import.clients.continued", { count: clients.continued })] : []),
    ...(clients.known > 0 ? [t("import.clients.known", { count: clients.known })] : []),
    t("import.added", { count: sessions.added }),
    ...(sessions.continued > 0 ? [t("import.continued", { count: sessions.continued })] : []),
    ...(sessions.known > 0 ? [t("import.known", { count: sessions.known })] : []),
    ...(settings.taken.length > 0 ? [t("import.settings.taken", { sections: names(settings.taken) })] : []),
    ...(settings.left.length > 0 ? [t("import.settings.left", { sections: names(settings.left) })] : []),
  ];
}
