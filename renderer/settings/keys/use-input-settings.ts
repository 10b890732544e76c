// The input section of the settings with what changes it; what could not be kept or is not allowed is said in a sentence.
import { useState } from "react";
import type { BindProblem } from "../../../shared/input/bind.ts";
import type { Profile } from "../../../shared/input/profiles.ts";
import type { Result } from "../../../shared/result.ts";
import type { InputSettings } from "../../../shared/settings/input.ts";
import { describeFailure } from "../../words/describe-failure.ts";
import { useSettings, useSettingsStore } from "../../state/use-settings.ts";
import { sayBindProblem } from "./bind-words.ts";

export type InputChange = {
  readonly input: InputSettings;
  readonly status: { readonly text: string; readonly problem: boolean };
  readonly say: (text: string, problem?: boolean) => void;
  readonly change: (next: InputSettings) => void;
  /** Keeps the profiles, or says why not; true when they were allowed. */
  readonly take: (profiles: Result<Profile[], BindProblem>) => boolean;
};

export function useInputSettings(): InputChange {
  const store = useSettingsStore();
  const { input } = useSettings();
  const [status, setStatus] = useState({ text: "", problem: false });
  const say = (text: string, problem = false): void => setStatus({ text, problem });

  function change(next: InputSettings): void {
    say("");
    void store.change({ section: "input", value: next }).then((kept) => {
      if (!kept.ok) say(describeFailure(kept.error), true);
    });
  }
  return {
    input,
    status,
    say,
    change,
    take(profiles) {
      if (profiles.ok) change({ ...input, profiles: profiles.value });
      else say(sayBindProblem(profiles.error, input.profiles), true);
      return profiles.ok;
    },
  };
}
