// How far the page's clock lies behind the system's monotonic clock: the round trip that was shortest says it best.
import { z } from "zod";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import type { Chromium } from "./chromium.ts";

/** Add `offsetMs` to page milliseconds to get monotonic ones; right to within `errorMs`. */
export interface PageOffset {
  readonly offsetMs: number;
  readonly errorMs: number;
}

export async function pageOffset(chromium: Chromium, trips = 60): Promise<PageOffset> {
  let best: PageOffset = { offsetMs: 0, errorMs: Number.POSITIVE_INFINITY };
  for (let trip = 0; trip < trips; trip += 1) {
    const sent = monotonicMs();
    const page = z.number().parse(await chromium.evaluate("performance.now()"));
    const received = monotonicMs();
    const errorMs = (received - sent) / 2;
    if (errorMs < best.errorMs) best = { offsetMs: (sent + received) / 2 - page, errorMs };
  }
  return best;
}
