// One sentence about why a data folder could not be opened, and what to do.
import { t } from "../../../shared/words/words.ts";
import type { OpenProblem } from "../open-host.ts";

export function explainOpen(problem: OpenProblem): string {
  const { folder } = problem;
  switch (problem.code) {
    case "folder-not-writable":
      return t("open.folder-not-writable", { folder });
    case "in-use":
      return t("open.in-use", { folder });
    case "not-writable":
      return t("open.not-writable", { folder });
    case "disk-full":
      return t("open.disk-full", { folder });
    case "damaged":
      return t("open.damaged", { folder, detail: problem.detail });
    case "not-ours":
      return t("open.not-ours", { folder });
    case "newer":
      return t("open.newer", { folder });
  }
}
