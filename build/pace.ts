// How many tests this computer can run side by side: as many as it has cores, but one where it is slow or has other work. For build/test.ts.
import { availableParallelism } from "node:os";
import process from "node:process";
import { chromium } from "playwright";

/** A first page takes a quiet laptop of 2020 about a second. One that needs longer has no room for two browsers. */
const slowFirstPageMs = 4_000;
/** Beyond this many the disk is what is waited for. */
const mostWorkers = 4;

export type Pace = { readonly cores: number; readonly firstPageMs: number; readonly workers: number };

/** `firstPageMs`: from the start of a browser to words on its page. */
export function workersFor(cores: number, firstPageMs: number): number {
  return firstPageMs > slowFirstPageMs ? 1 : Math.max(1, Math.min(cores, mostWorkers));
}

export async function measurePace(browser: string): Promise<Pace> {
  const startedAt = performance.now();
  const running = await chromium.launch({
    executablePath: browser,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    // Against a browser that hangs, not one that is slow.
    timeout: 5 * 60_000,
  });
  const page = await running.newPage();
  await page.setContent("<h1>Steadyhold</h1>");
  await page.getByRole("heading", { name: "Steadyhold" }).textContent();
  const firstPageMs = performance.now() - startedAt;
  await running.close();
  const cores = availableParallelism();
  return { cores, firstPageMs, workers: workersFor(cores, firstPageMs) };
}
