// From the pointer to the proposal: how long a click on the chart takes until the muscles are offered, with thirty sites marked.
import type { Page } from "playwright";
import { muscles } from "../../shared/body/muscles.ts";
import { placeUsualPoint } from "../../shared/body/places.ts";
import { withSteadyhold } from "./browser.ts";
import { publish } from "./report.ts";
import { summarize } from "./stats.ts";

const quick = process.argv.includes("--quick");
const clicks = quick ? 30 : 300;
const frameMs = 1000 / 60;

type Measured = { readonly domMs: number; readonly paintedMs: number };

async function markSites(page: Page, count: number): Promise<void> {
  const sites = Array.from({ length: count }, (_, index) => {
    const muscle = muscles[index % muscles.length]?.id ?? "quadratus-lumborum";
    const side = index % 2 === 0 ? ("left" as const) : ("right" as const);
    const { view, point } = placeUsualPoint(muscle, side);
    return { muscle, side, view, point: { x: point.x + index / 10, y: point.y }, warned: false };
  });
  const command = { type: "bring-in-sites", sites };
  await page.evaluate(async (asked) => {
    const call = async (name: string, request: unknown): Promise<{ value: { open: { sessionId: string }[] } }> => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(`/api/${name}`, { method: "POST", headers, body: JSON.stringify(request) });
      return answer.json();
    };
    const home = await call("home.read", {});
    const sessionId = home.value.open[0]?.sessionId;
    await call("session.command", { sessionId, commandId: crypto.randomUUID(), stamp: null, command: asked });
  }, command);
  await page
    .getByRole("list", { name: "Sites" })
    .getByRole("button")
    .nth(count - 1)
    .waitFor();
}

/** One click at this part of the chart, measured in the page from the press's own time stamp. */
async function clickAt(page: Page, x: number, y: number): Promise<Measured> {
  // Set up before the click is sent: on a busy machine the click could overtake it.
  const armed = await page.evaluateHandle(() => ({
    measured: new Promise<Measured>((resolve) => {
      addEventListener(
        "pointerup",
        (event) => {
          const seen = new MutationObserver(() => {
            if (document.querySelector('[aria-label="Which muscle?"] [role="option"]') === null) return;
            seen.disconnect();
            const domMs = performance.now() - event.timeStamp;
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.addEventListener("message", () =>
                resolve({ domMs, paintedMs: performance.now() - event.timeStamp }),
              );
              channel.port1.start();
              channel.port2.postMessage(null);
            });
          });
          seen.observe(document.body, { childList: true, subtree: true });
        },
        { once: true, capture: true },
      );
    }),
  }));
  await page.mouse.click(x, y);
  const result = await armed.evaluate(({ measured }) => measured);
  await page.keyboard.press("Escape");
  await page.getByRole("listbox", { name: "Which muscle?" }).waitFor({ state: "detached" });
  return result;
}

/** Places on the chart where a muscle lies open and no mark is in the way. */
async function freePlaces(page: Page): Promise<{ x: number; y: number }[]> {
  return page.getByRole("group", { name: /^Body chart/ }).evaluate((chart) => {
    const box = chart.getBoundingClientRect();
    const grid = Array.from({ length: 400 }, (_, index) => ({
      x: box.x + box.width * (0.1 + 0.04 * (index % 20)),
      y: box.y + box.height * (0.1 + 0.04 * Math.floor(index / 20)),
    }));
    return grid.filter(({ x, y }) => (document.elementFromPoint(x, y)?.closest("[data-walked]") ?? null) !== null);
  });
}

await withSteadyhold(async (page, version) => {
  await page.getByRole("textbox", { name: "Client code or name" }).fill("Benchmark");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Not asked" }).click();
  await markSites(page, 30);
  const places = await freePlaces(page);
  const all: Measured[] = [];
  for (let click = -5; click < clicks; click += 1) {
    const at = places[(click + 5) % places.length];
    if (at === undefined) throw new Error("No muscle of the chart is free of marks.");
    const measured = await clickAt(page, at.x, at.y);
    if (click >= 0) all.push(measured);
  }
  const row = (name: string, values: readonly number[]): string[] => {
    const { count, median, p90, p99, max } = summarize(values);
    return [name, `${count}`, ...[median, p90, p99, max].map((ms) => ms.toFixed(1))];
  };
  publish({
    name: "chart",
    title: "From a click on the chart to the proposed muscles, thirty sites marked",
    tables: [
      {
        title: "Milliseconds after the pointer's own time stamp",
        columns: ["", "clicks", "median", "p90", "p99", "max"],
        rows: [
          row(
            "The muscles are in the page",
            all.map(({ domMs }) => domMs),
          ),
          row(
            "The frame that shows them is drawn",
            all.map(({ paintedMs }) => paintedMs),
          ),
        ],
      },
    ],
    notes: [
      `One frame at 60 Hz is ${frameMs.toFixed(1)} ms. Drawing waits for the next frame, so its time holds up to one frame of waiting.`,
      `Chromium ${version}, headless, 1280 x 720, clicks through the browser's own input.`,
    ],
    packages: ["react", "react-aria-components"],
    keep: !quick,
  });
});
