// Words of what the disk does not take while a session runs: the band over every screen, and the question before the window closes.
export const storageWords = {
  "storage.waiting": "{acts, plural, one {One act is} other {# acts are}} not on the disk yet",
  "storage.why.disk-full": "The disk is full: free some space.",
  "storage.why.not-writable": "The data folder may no longer be written: allow it again.",
  "storage.why.gone": "The data folder is not where it was: put it back, or plug its disk in again.",
  "storage.why.damaged": "The data file is damaged: finish, and put a backup back.",
  "storage.why.conflict": "Another program wrote into this session.",
  "storage.why.failed": "The data file does not answer: look after its disk.",
  "storage.go-on": "Go on working and leave Steadyhold open: it is written as soon as the disk takes it.",
  "storage.again": "Everything is on the disk again",
  "close.region": "Before the window closes",
} as const;
