// Whether the session's keys for warm-up, stretching, heat and other massage mean anything: where the practice wants it, and as long as one runs.
import { runningModality } from "../../shared/session/modality-time.ts";
import type { Session } from "../../shared/session/state.ts";
import { useSettings } from "../state/use-settings.ts";

export function useRecordsModalities({ facts }: Pick<Session, "facts">): boolean {
  const { modalities } = useSettings().protocol;
  // Switched off meanwhile, what runs must still be ended by its key.
  return modalities || runningModality(facts) !== null;
}
