// What a session has a sound for, by name. How each sounds is renderer/sound/sounds.ts'; the settings play them by a key each.
export const cueNames = [
  "start",
  "counts",
  "target",
  "last-seconds",
  "limit",
  "end-counted",
  "end-short",
  "too-much",
  "too-little",
  "better",
  "worse",
  "still-open",
  "response",
  "taken",
  "refused",
  "scan-step",
  "scan-take",
] as const;
export type CueName = (typeof cueNames)[number];
