// One sentence about why a data folder could not be opened, and what to do.
import { t } from "../../../shared/words/words.ts";
import type { OpenProblem } from "../open-host.ts";

export function explainOpen(problem: OpenProblem): string {
  const { folder } = problem;
  if (problem.code === "damaged") return t("open.damaged", { folder, detail: problem.detail });
  return t(`open.${problem.code}`, { folder });
}
