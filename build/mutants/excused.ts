// Mutants that survive and may: each with the reason why no therapist, client or engineer would ever notice it. Read by build/mutants.ts,
// which tells of entries that no longer match anything. An entry is found by file and words, so lines may move.
import type { Excuse } from "./sample.ts";

export const excused: readonly Excuse[] = [
  {
    file: "shared/session/evolve.ts",
    original: "const lift = { reason: event.reason, at: event.at, suspectedAt: site?.inflammationAt ?? event.at };",
    mutant: "const lift = { reason: event.reason, at: event.at, suspectedAt: site?.inflammationAt };",
    reason: "Only a block of a suspected site is lifted: the other side is there for the compiler.",
  },
  {
    file: "shared/time/calendar.ts",
    original: 'made = new Intl.DateTimeFormat("en-US", { ...style, timeZone: "UTC" });',
    mutant: 'made = new Intl.DateTimeFormat("en-US", { timeZone: "UTC" });',
    reason: "Year, month and day of the Gregorian calendar are what this format gives anyway.",
  },
  {
    file: "shared/guidance/firings.ts",
    original: "const newest = history.at(-1)?.startedWall ?? 0;",
    mutant: "const newest = history.at(-1)?.startedWall;",
    reason: "Without a history there is no suspicion to compare with it.",
  },
  {
    file: "shared/guidance/firings.ts",
    original: ": window.beyond && end !== null",
    mutant: ": window.beyond",
    reason:
      "Where there is a window there was a first visit, and with it an end: the other side is there for the compiler.",
  },
  {
    file: "shared/guidance/firings.ts",
    original: "if (last === undefined || course.closed !== null || made.length <= course.plan.visits) return [];",
    mutant: "if (course.closed !== null || made.length <= course.plan.visits) return [];",
    reason: "Where no visit was made none is beyond the plan: the side is there for the compiler.",
  },
  {
    file: "shared/time/typed-day.ts",
    original: 'const [, year = "", month = "", day = ""] = parts;',
    mutant: 'const [, year = "", month = "", day = "mutant"] = parts;',
    reason: "What was matched has all three parts: the defaults are there for the compiler.",
  },
  {
    file: "electron/host/streams/sealer.ts",
    original: 'const previous = session.amendments.at(-1)?.seal ?? session.signature?.seal ?? "";',
    mutant: "const previous = session.amendments.at(-1)?.seal ?? session.signature?.seal;",
    reason: "An unsigned note takes no amendment: the last side is there for the compiler.",
  },
  {
    file: "shared/documents/picture/svg.ts",
    original: 'const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });',
    mutant: 'const graphemes = new Intl.Segmenter("en", { });',
    reason: "Graphemes are what a segmenter gives when nothing is said.",
  },
  {
    file: "shared/input/recognise.ts",
    original: "const recent = [...key.recent.filter((one) => at - one < longestChatterMs), at];",
    mutant: "const recent = [...key.recent, at];",
    reason: "Each question looks at its own time again: what is left out here only saves room.",
  },
  {
    file: "shared/input/recognise.ts",
    original: 'const step = stepContact(key.contact, { type: "due", at }, timing);',
    mutant: "const step = stepContact(key.contact, { at }, timing);",
    reason: "What is neither a down nor a loss is taken for time that passed.",
  },
  {
    file: "shared/input/recognise.ts",
    original: "if (key.contact === null) return { key, out: [] };",
    mutant: "if (key.contact === null) return { out: [] };",
    reason: "Without a contact nothing is due: the line is there for the compiler.",
  },
  {
    file: "electron/host/store/failures.ts",
    original: 'const code = error instanceof Error && "errcode" in error ? error.errcode : 0;',
    mutant: "const code = error instanceof Error ? error.errcode : 0;",
    reason: "What is no number is taken for none in the next line.",
  },
  {
    file: "electron/host/store/database.ts",
    original: "return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= checkedAtOnceBytes;",
    mutant: "return (statSync(file, { throwIfNoEntry: false })?.size ?? 1) <= checkedAtOnceBytes;",
    reason: "A file that is not there is as quickly checked with one byte.",
  },
  {
    file: "electron/host/store/database.ts",
    original: "export const checkedAtOnceBytes = 16 * 1024 * 1024;",
    mutant: "export const checkedAtOnceBytes = 17 * 1024 * 1024;",
    reason: "From which size on a file is checked later is a matter of a few hundredths of a second.",
  },
  {
    file: "electron/host/store/database.ts",
    original: "if (version < migrations.length) {",
    mutant: "if (version <= migrations.length) {",
    reason: "Where nothing is left to lift the transaction writes what is there already.",
  },
  {
    file: "electron/host/store/database.ts",
    original: "sqlite = new DatabaseSync(file, { timeout: 2_000 });",
    mutant: "sqlite = new DatabaseSync(file, { });",
    reason: "How long another program that reads the file is waited for; two hosts never have one file.",
  },
  {
    file: "electron/host/store/write-behind.ts",
    original: 'if (queue.length > 0) return err({ code: why ?? "failed", detail: "earlier acts wait for the disk" });',
    mutant: 'if (queue.length > 0) return err({ code: why ?? "", detail: "earlier acts wait for the disk" });',
    reason: "What waits has a reason: the other side is there for the compiler.",
  },
  {
    file: "electron/host/store/write-behind.ts",
    original: "return read.ok && late.length > 0 ? ok([...read.value, ...late]) : read;",
    mutant: "return read.ok ? ok([...read.value, ...late]) : read;",
    reason: "Nothing added to a list is the same list.",
  },
];
