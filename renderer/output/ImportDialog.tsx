// Reads a chosen file in and says what came of it: what is new here, or everything that is wrong with the file and where.
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Failure, Response } from "../../shared/contract/contract.ts";
import { largestFile } from "../../shared/documents/file/file.ts";
import { importedLines } from "./imported-lines.ts";
import { formatProblem } from "../../shared/documents/file/format-problem.ts";
import { problem } from "../../shared/documents/file/problems.ts";
import { ok, type Result } from "../../shared/result.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { useHost } from "../host/use-host.ts";
import { CentreDialog } from "../ui/CentreDialog.tsx";
import { describeFailure } from "../words/describe-failure.ts";
import styles from "./ImportDialog.module.css";

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
    <CentreDialog title={titleOf(outcome)} dismissable={outcome !== null} onClose={onClose}>
      <p className={styles.file}>{file.name}</p>
      <div role="status" className={styles.body}>
        <Body outcome={outcome} />
      </div>
      {outcome !== null && (
        <Button slot="close" autoFocus className={styles.close}>
          {t("keys.close")}
        </Button>
      )}
    </CentreDialog>
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
    <ul className={styles.counts}>
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
      <dl className={styles.problems} tabIndex={0} aria-label={t("import.problems")}>
        {problems.map((one, index) => {
          const { where, what } = formatProblem(one);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the list never changes once it is shown
            <div key={index} className={styles.problem}>
              <dt>{where}</dt>
              <dd>{what}</dd>
            </div>
          );
        })}
      </dl>
      {total > problems.length && <p>{t("import.more", { count: total - problems.length })}</p>}
    </>
  );
}
