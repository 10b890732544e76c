// What the host calls the place it stands in: always a name that can be written, and read again on another computer.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { nameableZone } from "../../../../electron/host/system/clock.ts";
import { isTimeZone, isoTime } from "../../../../shared/time/iso-time.ts";

const wall = Date.parse("2026-11-28T12:00:00Z");
const clockFile = new URL("../../../../electron/host/system/clock.ts", import.meta.url).href;

function zoneStartedWith(TZ: string): string {
  const script = `const { systemClock } = await import(${JSON.stringify(clockFile)}); process.stdout.write(systemClock.timeZone());`;
  const env = { ...process.env, TZ };
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" }).stdout;
}

describe("D1: the zone that is written", () => {
  it.each([":/etc/localtime", "Foo/Bar", "", "UTC0", "<+03>-3", "Etc/Unknown", "/usr/share/zoneinfo/Nowhere"])(
    "can be formatted where the program starts with TZ=%s",
    (TZ) => {
      const zone = zoneStartedWith(TZ);
      expect(isTimeZone(zone)).toBe(true);
      expect(isoTime(wall, zone)).toMatch(/^2026-11-28T/);
    },
  );

  it("is the system's own where it has one", () => {
    expect(zoneStartedWith("America/Toronto")).toBe("America/Toronto");
    expect(nameableZone("Asia/Kolkata", wall)).toBe("Asia/Kolkata");
  });

  it.each([undefined, null, "", "undefined", "Etc/Unknown"])("is an offset or UTC instead of %s", (found) => {
    expect(nameableZone(found, wall)).toMatch(/^(UTC|[+-]\d\d:\d\d)$/);
  });
});
