// Why a key cannot be bound or a file not be taken, in a sentence that says what to do.
import type { BindProblem } from "../../../shared/input/bind.ts";
import { bindingLabel, keyLabel } from "../../../shared/input/key-label.ts";
import type { FileProblem } from "../../../shared/settings/profile-file.ts";
import { isBuiltIn, type Profile } from "../../../shared/input/profiles.ts";
import { t } from "../../../shared/words/words.ts";
import { layoutNow } from "../../keyboard/layout.ts";

export function profileName({ id, name }: Pick<Profile, "id" | "name">): string {
  return isBuiltIn(id) ? t(`profile.${id}`) : name;
}

/** `profiles`: where the names come from. */
export function sayBindProblem(problem: BindProblem, profiles: readonly Profile[]): string {
  switch (problem.code) {
    case "taken":
    case "not-alone": {
      const owner = profiles.find(({ id }) => id === problem.profile);
      const profile = owner === undefined ? "" : profileName(owner);
      return t(`bind.${problem.code}`, {
        key: bindingLabel(problem.by, layoutNow()),
        action: t(`action.${problem.by.action}`),
        profile,
      });
    }
    case "only-holds-are-held":
      return t("bind.only-holds-are-held", { action: t(`action.${problem.action}`) });
    case "not-tested":
      return t("bind.not-tested", { key: keyLabel(problem.binding, layoutNow()) });
    case "reserved":
      return t("bind.reserved", { key: keyLabel(problem.binding, layoutNow()) });
  }
}

export function sayFileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case "wrong":
      return t("file.wrong", { where: problem.where });
    case "conflict":
      return t("file.conflict", { why: sayBindProblem(problem.problem, problem.profiles) });
    case "not-json":
    case "not-ours":
    case "newer":
      return t(`file.${problem.code}`);
  }
}
