// Why a command is refused, each a reason the therapist can act on. The words are in the catalogue under refusal.<code>.
export const refusalCodes = [
  "no-session",
  "session-exists",
  "session-finished",
  "session-paused",
  "not-paused",
  "hold-running",
  "no-hold-running",
  "hold-just-ended",
  "no-site-chosen",
  "unknown-site",
  "site-closed",
  "site-not-closed",
  "nothing-suspected",
  "target-out-of-range",
  "no-hold-to-answer",
  "hold-does-not-count",
  "nothing-to-undo",
  "nothing-to-redo",
  "nothing-changes",
  "screening-missing",
  "physician-first",
  "emergency",
  "severe-unchecked",
  "not-severe",
  "rating-out-of-range",
  "not-finished",
  "note-signed",
  "note-not-signed",
  "score-out-of-range",
  "own-measure-missing",
  "only-heat-in-hold",
  "no-modality-running",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = { readonly code: RefusalCode; readonly site: number | null };

export function refusal(code: RefusalCode, site: number | null = null): Refusal {
  return { code, site };
}
