// The programs that run on Node, each bundled into a file of its own in out/: the two hosts and every thread. Read by what builds them, what
// looks whether they are built, and the tests. Knows no Vite, so that a start without changes need not load it.
import { globSync } from "node:fs";
import { basename } from "node:path";
import { root } from "./child.ts";

/** From the name of the bundle to its source; a thread is whatever is called so. */
export const hostPrograms: Readonly<Record<string, string>> = Object.fromEntries(
  ["electron/main.ts", "electron/browser.ts", ...globSync("electron/**/*-worker.ts", { cwd: root }).toSorted()].map(
    (source) => [basename(source, ".ts"), source],
  ),
);
