// How long the note of a very full session takes: 30 sites and 200 holds, as text, Markdown, picture, trace and PDF.
import { loadavg } from "node:os";
import { withSteadyhold } from "./browser.ts";
import { noteAsMarkdown } from "../../shared/note/as-markdown.ts";
import { noteAsText } from "../../shared/note/as-text.ts";
import { composeNote } from "../../shared/note/compose.ts";
import { traceLog } from "../../shared/note/origin.ts";
import { chartPicture } from "../../shared/note/picture.ts";
import { seedFolder } from "../support/seed.ts";
import { fullStory } from "../support/full-session.ts";

const rounds = 40;
const limits = { text: 100, pdf: 1_000 } as const;

const { events, session } = fullStory(30, 200);
const works: Readonly<Record<string, () => unknown>> = {
  text: () => noteAsText(composeNote({ session })),
  markdown: () => noteAsMarkdown(composeNote({ session })),
  picture: () => chartPicture(session),
  "text, every line with its events": () => {
    const { state, origins } = traceLog(events);
    return state.status === "none" ? "" : noteAsText(composeNote({ session: state, origins }));
  },
};

// Judged by the median; the load tells how far the worst is the machine's own doing.
const load = loadavg()[0] ?? 0;
process.stdout.write(`30 sites, 200 holds, ${events.length} events; ${rounds} rounds, ms; load ${load.toFixed(1)}\n`);
for (const [name, work] of Object.entries(works)) {
  const first = timed(work);
  const times = Array.from({ length: rounds }, () => timed(work)).toSorted((one, other) => one - other);
  const worst = times.at(-1) ?? 0;
  const words = `first ${first.toFixed(1)}, median ${median(times).toFixed(1)}, worst ${worst.toFixed(1)}`;
  tell(name, words, median(times) < limits.text);
}

await withSteadyhold(
  async (page) => {
    await page.getByRole("button", { name: /Open the note/ }).click();
    await page.getByRole("region", { name: "Session note" }).waitFor();
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const from = performance.now();
      await page.pdf({ preferCSSPageSize: true, tagged: true });
      times.push(performance.now() - from);
    }
    times.sort((one, other) => one - other);
    const words = `median ${median(times).toFixed(0)}, worst ${(times.at(-1) ?? 0).toFixed(0)}`;
    tell("PDF", words, median(times) < limits.pdf);
  },
  true,
  (folder) => seedFolder(folder, { full: events }),
);

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function tell(name: string, words: string, kept: boolean): void {
  process.stdout.write(`${kept ? "ok    " : "TOO SLOW"} ${name.padEnd(34)} ${words}\n`);
  if (!kept) process.exitCode = 1;
}
