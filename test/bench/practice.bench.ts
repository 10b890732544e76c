// A practice of 5,000 clients and 50,000 sessions: home, search and a client of 200 sessions from key to painted, and the start of the host
// against an empty folder.
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Page } from "playwright";
import { findOrInstallBrowser } from "../../build/find-browser.ts";
import { startHost } from "../support/rigs/running-host.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { publish } from "./report.ts";
import { summarize } from "./stats.ts";

const quick = process.argv.includes("--quick");
const [clients, sessions] = quick ? ["200", "2000"] : ["5000", "50000"];
const rounds = quick ? 8 : 40;
const starts = quick ? 3 : 15;
/** The first client of the made practice, the one with 200 sessions, ends in this. */
const bigClient = "0001";

const practice = makeFolder();
const empty = makeFolder();
try {
  await makePractice(practice.path);
  const startTimes = await measureStarts();
  const painted = await measureScreens();
  report(startTimes, painted);
} finally {
  practice.remove();
  empty.remove();
}

async function makePractice(folder: string): Promise<void> {
  const script = join(import.meta.dirname, "../../build/make-practice.ts");
  const child = spawn(process.execPath, [script, folder, clients ?? "", sessions ?? ""], { stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error("The practice could not be made");
}

/** From the process's start to the line that says it is ready, turn and turn about, so that both see the same machine. */
async function measureStarts(): Promise<{ readonly empty: number[]; readonly full: number[] }> {
  const times = { empty: [] as number[], full: [] as number[] };
  for (let round = -1; round < starts; round += 1) {
    for (const [name, folder] of [
      ["empty", empty.path],
      ["full", practice.path],
    ] as const) {
      const from = performance.now();
      const host = await startHost(folder);
      const ms = performance.now() - from;
      await host.stop("SIGTERM");
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

type Painted = { readonly home: number[]; readonly search: number[]; readonly client: number[]; version: string };

async function measureScreens(): Promise<Painted> {
  const executablePath = await findOrInstallBrowser();
  if (executablePath === null) throw new Error("No Chrome, Chromium or Edge was found and none could be installed.");
  const host = await startHost(practice.path);
  const browser = await chromium.launch({ executablePath, headless: true, args: ["--no-sandbox"] });
  const all: Painted = { home: [], search: [], client: [], version: browser.version() };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(host.url);
    const field = page.getByRole("textbox", { name: "Client code or name" });
    await field.waitFor();
    for (let round = -3; round < rounds; round += 1) {
      const letters = ["m", "t", "s", "r", "n", "l"][(round + 6) % 6] ?? "m";
      const search = await keyToPaint(page, letters, '[role="option"][data-kind="client"]');
      await field.fill(bigClient);
      await page.getByRole("option", { name: /200 visits/ }).waitFor();
      const client = await keyToPaint(page, "Enter", 'main figure svg[role="img"]');
      const home = await keyToPaint(page, "Escape", "#overdue, #due, #recent + ul li");
      if (round < 0) continue;
      all.search.push(search);
      all.client.push(client);
      all.home.push(home);
    }
  } finally {
    await browser.close();
    await host.stop("SIGTERM");
  }
  return all;
}

/** From the key's own time stamp to the frame after the one that holds this element. */
async function keyToPaint(page: Page, key: string, selector: string): Promise<number> {
  // The listener is there before the key is pressed; what it measures is asked for afterwards.
  await page.evaluate((awaited) => {
    const measured = new Promise<number>((resolve) => {
      const painted = (from: number): void => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener("message", () => resolve(performance.now() - from));
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      };
      const press = (event: KeyboardEvent): void => {
        const seen = new MutationObserver(() => {
          if (document.querySelector(awaited) === null) return;
          seen.disconnect();
          painted(event.timeStamp);
        });
        seen.observe(document.body, { childList: true, subtree: true });
      };
      addEventListener("keydown", press, { once: true, capture: true });
    });
    Reflect.set(globalThis, "measured", measured);
  }, selector);
  await page.keyboard.press(key);
  return Number(await page.evaluate(async () => Reflect.get(globalThis, "measured")));
}

function report(started: { readonly empty: number[]; readonly full: number[] }, painted: Painted): void {
  const row = (name: string, values: readonly number[]): string[] => {
    const { count, median, p90, p99, max } = summarize(values);
    return [name, `${count}`, ...[median, p90, p99, max].map((ms) => ms.toFixed(1))];
  };
  const growth = (summarize(started.full).median / summarize(started.empty).median - 1) * 100;
  publish({
    name: "practice",
    title: `A practice of ${clients} clients and ${sessions} sessions`,
    tables: [
      {
        title: "From the key's own time stamp until the frame that shows it is drawn, in ms (goal: under 100)",
        columns: ["", "times", "median", "p90", "p99", "max"],
        rows: [
          row("Home: lists of today, due and overdue", painted.home),
          row("Search: first letter to clients found", painted.search),
          row("Client of 200 sessions: page with picture", painted.client),
        ],
      },
      {
        title: `Start of the host until it is ready, in ms (goal: at most 20 % more; measured ${growth.toFixed(1)} % more)`,
        columns: ["", "times", "median", "p90", "p99", "max"],
        rows: [row("Empty folder", started.empty), row("This practice", started.full)],
      },
    ],
    notes: [`Chromium ${painted.version}, headless, 1280 x 720, keys through the browser's own input.`],
    packages: ["react", "d3-scale"],
    keep: !quick,
  });
}
