// The host's clocks. `hrtime` is the one monotonic clock all threads of the host share; performance.now starts anew in each.
import { uptime } from "node:os";
import process from "node:process";
import { isTimeZone } from "../../../shared/time/iso-time.ts";
import type { Clock } from "../streams/ports.ts";

/** Monotonic milliseconds with fraction. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export const systemClock: Clock = {
  mono: monotonicMs,
  wall: () => Date.now(),
  sinceBoot: () => uptime() * 1_000,
  timeZone: () => nameableZone(new Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now()),
};

/**
 * The system's zone, or where it has none that can be written and read again (`TZ=:/etc/localtime`, `TZ=Foo/Bar`, `TZ=`) its distance from UTC at
 * this moment.
 */
export function nameableZone(found: unknown, wall: number): string {
  if (typeof found === "string" && isTimeZone(found)) return found;
  const east = -Math.round(new Date(wall).getTimezoneOffset());
  const [hours, minutes] = [Math.abs(east) / 60, Math.abs(east) % 60].map((one) =>
    String(Math.floor(one)).padStart(2, "0"),
  );
  const offset = `${east < 0 ? "-" : "+"}${hours}:${minutes}`;
  return east !== 0 && isTimeZone(offset) ? offset : "UTC";
}
