// Why something is refused of a client's record, each a reason to act on. The words are in the catalogue under record-refusal.<code>.
export const recordRefusalCodes = [
  "code-taken",
  "born-in-future",
  "archived",
  "not-archived",
  "merged",
  "same-client",
  "notes-too-long",
  "unknown-course",
  "course-open",
  "course-closed",
  "course-not-closed",
  "not-screened",
  "nothing-to-settle",
  "emergency-stands",
  "not-dismissable",
  "already-dismissed",
  "nothing-changes",
  "session-open",
  "already-attached",
  "wrong-confirmation",
] as const;
export type RecordRefusal = (typeof recordRefusalCodes)[number];
