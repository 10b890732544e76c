// What Steadyhold costs the computer: processor time of the browser and the host with a hold running, and with nothing to do, and how
// smooth the picture is meanwhile. `--quick` for a short run that leaves the results file alone.
import { z } from "zod";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { cpuTimes, percentOfCore } from "./cpu-time.ts";
import { openSession, withDesk, type Desk } from "./desk.ts";
import { goal, publish } from "./report.ts";
import { summarize } from "./stats.ts";
import { wait } from "./wait.ts";

const quick = process.argv.includes("--quick");
const rounds = quick ? 1 : 3;
const spanMs = quick ? 10_000 : 15_000;
const key = "space";

type Shares = ReadonlyMap<string, number>;

/** Percent of one core by kind of process, the host among them, while nobody asks the page anything. */
async function shares({ chromium, hostPid }: Desk): Promise<Shares> {
  const began = monotonicMs();
  const before = { browser: cpuTimes(chromium.pid), host: cpuTimes(hostPid) };
  await wait(spanMs);
  const after = { browser: cpuTimes(chromium.pid), host: cpuTimes(hostPid) };
  const elapsedMs = monotonicMs() - began;
  const host = [...percentOfCore(before.host, after.host, elapsedMs).values()].reduce((sum, one) => sum + one, 0);
  return new Map([...percentOfCore(before.browser, after.browser, elapsedMs), ["host (Node)", host]]);
}

async function press({ keys }: Desk): Promise<void> {
  const { atMono } = await keys.down(key);
  await keys.up(key, atMono + 60);
}

async function duringHold<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  await press(desk);
  await wait(1500);
  const result = await work();
  await press(desk);
  await wait(2000);
  return result;
}

/** Every frame's length while a hold runs: asking for frames makes the browser draw more of them than it would, so it is a run of its own. */
async function frames({ chromium }: Desk): Promise<readonly number[]> {
  await chromium.evaluate(`void (() => {
    globalThis.frames = [];
    let last = performance.now();
    const next = (now) => { frames.push(now - last); last = now; globalThis.counting = requestAnimationFrame(next); };
    globalThis.counting = requestAnimationFrame(next);
  })()`);
  await wait(spanMs);
  await chromium.evaluate("cancelAnimationFrame(globalThis.counting)");
  // The first began before the counting did.
  return z
    .array(z.number())
    .parse(await chromium.evaluate("globalThis.frames"))
    .slice(1);
}

/** What the browser itself takes for this: an empty page with digits that change as often, large as ours or as small as print. */
async function bareDigits({ chromium }: Desk, px: number): Promise<void> {
  await chromium.evaluate(`void (location.href = "about:blank")`);
  await wait(1500);
  await chromium.evaluate(`void (() => {
    const digits = document.body.appendChild(document.createElement("div"));
    Object.assign(digits.style, { font: "${px}px sans-serif", width: "3em", height: "1.5em", contain: "strict" });
    let tenths = 0;
    setInterval(() => { digits.textContent = (++tenths / 10).toFixed(1); }, 100);
  })()`);
  await wait(3000);
}

const startedAt = monotonicMs();
await withDesk(async (desk) => {
  const { chromium } = desk;
  const repeat = async (work: () => Promise<Shares>): Promise<readonly Shares[]> => {
    const all: Shares[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await work());
    return all;
  };
  process.stdout.write("Home screen …\n");
  await wait(3000);
  const home = await repeat(() => shares(desk));
  await openSession(chromium);
  await wait(3000);
  process.stdout.write("Session screen …\n");
  const idle = await repeat(() => shares(desk));
  process.stdout.write("Hold running …\n");
  const holding = await repeat(() => duringHold(desk, () => shares(desk)));
  process.stdout.write("Frames …\n");
  const lengths = await duringHold(desk, () => frames(desk));
  process.stdout.write("Bare digits …\n");
  await bareDigits(desk, 200);
  const bare = await repeat(() => shares(desk));
  await bareDigits(desk, 20);
  const small = await repeat(() => shares(desk));

  const kinds = [...new Set([...home, ...idle, ...holding, ...bare, ...small].flatMap((one) => [...one.keys()]))];
  const middle = (all: readonly Shares[], kind: string): number =>
    summarize(all.map((one) => one.get(kind) ?? 0)).median;
  const whole = (one: Shares): number => [...one.values()].reduce((sum, share) => sum + share, 0);
  const total = (all: readonly Shares[]): string[] => {
    const { median, max } = summarize(all.map(whole));
    return [median.toFixed(1), max.toFixed(1)];
  };
  const cost = (all: readonly Shares[]): number => summarize(all.map(whole)).median;
  const slow = lengths.filter((ms) => ms > 50).length;
  const { median, p99, max } = summarize(lengths);
  publish({
    name: "cost",
    title: "Cost: processor time and frames",
    tables: [
      {
        title: `Percent of one core, all processes together, ${rounds} times ${spanMs / 1000} s`,
        columns: ["", "median", "max"],
        rows: [
          ["Hold running, window visible", ...total(holding)],
          ["Session screen, no hold", ...total(idle)],
          ["Home screen", ...total(home)],
          ["For comparison: an empty page with digits of 200 px that change ten times a second", ...total(bare)],
          ["The same with digits of 20 px", ...total(small)],
        ],
      },
      {
        title: "By process (median, percent of one core)",
        columns: ["", "hold running", "session screen", "home screen", "bare digits", "small digits"],
        rows: kinds.map((kind) => [
          kind,
          ...[holding, idle, home, bare, small].map((all) => middle(all, kind).toFixed(1)),
        ]),
      },
      {
        title: "Frames while a hold runs (ms)",
        columns: ["frames", "median", "p99", "max", "over 50 ms"],
        rows: [[`${lengths.length}`, ...[median, p99, max].map((ms) => ms.toFixed(1)), `${slow}`]],
      },
    ],
    notes: [
      goal("a running hold costs less than 5 % of one core", cost(holding) < 5, `${cost(holding).toFixed(1)} %`),
      goal(
        "an idle screen less than 1 %",
        Math.max(cost(idle), cost(home)) < 1,
        `session ${cost(idle).toFixed(1)} %, home ${cost(home).toFixed(1)} %`,
      ),
      goal("no frame over 50 ms while a hold runs", slow === 0, `${slow} of ${lengths.length}`),
      "From /proc, of the browser with all its processes and of the host, with the sound on. Nothing is asked of the page meanwhile.",
      `There is no graphics card here: Chromium ${chromium.version} draws with the processor, so what a graphics card would do is in the gpu-process.`,
      "The frames are counted in a hold of their own, because counting them makes the browser draw every one.",
      `The whole run took ${Math.round((monotonicMs() - startedAt) / 1000)} s.`,
    ],
    packages: ["react"],
    keep: !quick,
  });
});
