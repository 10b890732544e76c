// How long the note of a very full session takes: 30 sites and 200 holds, as text, Markdown, picture, trace and PDF. `--quick` for a short run.
import { withSteadyhold } from "./browser.ts";
import { noteAsMarkdown } from "../../shared/documents/note/as-markdown.ts";
import { noteAsText } from "../../shared/documents/note/as-text.ts";
import { composeNote } from "../../shared/documents/note/compose.ts";
import { traceLog } from "../../shared/documents/note/origin.ts";
import { chartPicture } from "../../shared/documents/picture/picture.ts";
import { fullSession } from "../support/samples/large.ts";
import { seedFolder } from "../support/samples/seed.ts";
import { recordedOf, sessionOf } from "../support/samples/sessions.ts";
import { goal, publish } from "./report.ts";
import { summarize } from "./stats.ts";

const quick = process.argv.includes("--quick");
const rounds = quick ? 10 : 100;
const pdfs = quick ? 3 : 20;
const limits = { text: 100, pdf: 1_000 } as const;

const events = fullSession(30, 200);
const session = sessionOf(recordedOf("full", events));
const works: Readonly<Record<string, () => unknown>> = {
  text: () => noteAsText(composeNote({ session })),
  Markdown: () => noteAsMarkdown(composeNote({ session })),
  picture: () => chartPicture(session),
  "text, every line with its events": () => {
    const { state, origins } = traceLog(events);
    return state.status === "none" ? "" : noteAsText(composeNote({ session: state, origins }));
  },
};

const rows: string[][] = [];
for (const [name, work] of Object.entries(works)) {
  const first = await timed(work);
  const times: number[] = [];
  while (times.length < rounds) times.push(await timed(work));
  tell(name, first, times, limits.text);
}

await withSteadyhold(
  async (page) => {
    await page.getByRole("button", { name: /Open the note/ }).click();
    await page.getByRole("region", { name: "Session note" }).waitFor();
    const print = () => page.pdf({ preferCSSPageSize: true, tagged: true });
    const first = await timed(print);
    const times: number[] = [];
    while (times.length < pdfs) times.push(await timed(print));
    tell("PDF", first, times, limits.pdf);
  },
  true,
  (folder) => seedFolder(folder, { full: events }),
);

const late = rows.filter((row) => row.at(-1) === "MISSED").length;
publish({
  name: "note",
  title: "The note: a very full session as text, picture and PDF",
  tables: [{ title: "Time to make it (ms)", columns: ["", "rounds", "first", "median", "p99", "worst", "goal"], rows }],
  notes: [
    goal(
      `every form of the note in ${limits.text} ms, a PDF in ${limits.pdf} ms, at the median`,
      late === 0,
      `${late} too slow`,
    ),
    `A session of 30 sites and 200 holds, ${events.length} events. The first round is apart: what is never run again is not compiled.`,
    "The PDF is Chromium's own, from the note's screen in browser mode, as the desktop app asks for it.",
  ],
  packages: ["react"],
  keep: !quick,
});

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function tell(name: string, first: number, times: readonly number[], limitMs: number): void {
  const { median, p99, max } = summarize(times);
  const kept = median < limitMs ? `< ${limitMs}` : "MISSED";
  rows.push([name, `${times.length}`, ...[first, median, p99, max].map((ms) => ms.toFixed(1)), kept]);
}
