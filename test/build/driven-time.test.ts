// The host's time in a test's hand: what the stories of the browser rely on.
import { afterEach, expect, it } from "vitest";
import { createDrivenTime, type DrivenTime } from "../support/rigs/driven-time.ts";

let time: DrivenTime | null = null;
afterEach(() => time?.end());

function stopped(): DrivenTime {
  time = createDrivenTime(Date.parse("2026-11-02T10:00:00Z"), "America/Toronto");
  time.stop();
  return time;
}

it("passes by what is asked for and no more, on the monotonic clock and on the wall", () => {
  const { clock, pass } = stopped();
  const from = { mono: clock.mono(), wall: clock.wall() };
  pass(12_345);
  expect(clock.mono() - from.mono).toBeCloseTo(12_345);
  expect(clock.wall() - from.wall).toBeCloseTo(12_345);
});

it("looks every 500 ms on the way, and tells of a deadline at its moment and once", () => {
  const { clock, pass, timers } = stopped();
  const from = clock.mono();
  const looks: number[] = [];
  const due: [string, number][] = [];
  timers.every(500, () => looks.push(clock.mono() - from));
  const deadlines = timers.deadlines((name) => due.push([name, clock.mono() - from]));
  deadlines.set("limit", from + 30_000);
  deadlines.set("target", from + 20_000);
  deadlines.set("taken back", from + 10_000);
  deadlines.clear("taken back");
  pass(31_000);
  expect(looks.map(Math.round)).toEqual(Array.from({ length: 62 }, (_, index) => (index + 1) * 500));
  expect(due.map(([name, at]) => [name, Math.round(at)])).toEqual([
    ["target", 20_000],
    ["limit", 30_000],
  ]);
});

it("goes to another day and zone without monotonic time passing", () => {
  const { clock, travel } = stopped();
  const mono = clock.mono();
  travel(Date.parse("2026-11-16T09:00:00-06:00"), "America/Chicago");
  expect(clock.wall()).toBeCloseTo(Date.parse("2026-11-16T15:00:00Z"));
  expect(clock.timeZone()).toBe("America/Chicago");
  expect(clock.mono()).toBe(mono);
});
