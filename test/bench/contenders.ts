// The ways to wait for a mark that the deadlines benchmark compares, each behind the same face and at its finest setting.
import accurateInterval from "accurate-interval";
import { Timer as EasyTimer } from "easytimer.js";
import NanoTimer from "nanotimer";
import TinyTimer from "tiny-timer";
import Tock from "tocktimer";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { createDeadlines } from "../../electron/host/system/deadlines.ts";

/** One mark: `lane` says which of the marks that wait at the same time, `done` takes the moment of waking. */
export interface Mark {
  readonly lane: number;
  readonly dueMono: number;
  readonly durationMs: number;
  readonly done: (wokeMono: number) => void;
}

export interface Contender {
  readonly name: string;
  readonly kind: "ours" | "peer";
  /** It keeps the loop spinning before a mark, which would wake all the others: it is measured by itself. */
  readonly alone?: true;
  readonly start: (mark: Mark) => void;
  readonly close: () => void;
}

export function contenders(): readonly Contender[] {
  return [ownDeadlines(), ...inProcess];
}

function ownDeadlines(): Contender {
  const waiting = new Map<string, Mark["done"]>();
  const deadlines = createDeadlines({ mono: monotonicMs }, (name) => {
    const now = monotonicMs();
    waiting.get(name)?.(now);
  });
  return {
    name: "Steadyhold",
    kind: "ours",
    start({ lane, dueMono, done }) {
      waiting.set(`mark ${lane}`, done);
      deadlines.set(`mark ${lane}`, dueMono);
    },
    close: deadlines.close,
  };
}

function simple(name: string, start: (mark: Mark) => void): Contender {
  return { name, kind: "peer", start, close: () => undefined };
}

const inProcess: readonly Contender[] = [
  simple("setTimeout", ({ durationMs, done }) => void setTimeout(() => done(monotonicMs()), durationMs)),
  simple("setInterval 10 ms, polling", ({ dueMono, done }) => {
    const timer = setInterval(() => {
      const now = monotonicMs();
      if (now < dueMono) return;
      clearInterval(timer);
      done(now);
    }, 10);
  }),
  simple("accurate-interval", ({ durationMs, done }) => {
    const timer = accurateInterval(() => {
      const now = monotonicMs();
      timer.clear();
      done(now);
    }, durationMs);
  }),
  simple("easytimer.js, tenths of a second", ({ durationMs, done }) => {
    const timer = new EasyTimer();
    timer.addEventListener("targetAchieved", () => done(monotonicMs()));
    timer.start({ precision: "secondTenths", target: { secondTenths: durationMs / 100 } });
  }),
  simple("tiny-timer, 10 ms", ({ durationMs, done }) => {
    const timer = new TinyTimer({ interval: 10 });
    timer.on("done", () => done(monotonicMs()));
    timer.start(durationMs);
  }),
  simple("tocktimer, 10 ms", ({ durationMs, done }) => {
    const complete = (): void => done(monotonicMs());
    new Tock({ countdown: true, interval: 10, callback: () => undefined, complete }).start(durationMs);
  }),
  {
    ...simple("nanotimer (by itself)", ({ durationMs, done }) => {
      new NanoTimer().setTimeout(() => done(monotonicMs()), "", `${durationMs}m`);
    }),
    alone: true,
  },
];
