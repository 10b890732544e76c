// The ways to wait for a mark that the deadlines benchmark compares, each behind the same face and at its finest setting.
import accurateInterval from "accurate-interval";
import { Timer as EasyTimer } from "easytimer.js";
import { Worker } from "node:worker_threads";
import NanoTimer from "nanotimer";
import TinyTimer from "tiny-timer";
import Tock from "tocktimer";
import { monotonicMs } from "../../electron/host/system/clock.ts";
import { createDeadlineMemory, deadlineSlot, stopWorker } from "../../electron/host/deadline/deadline-slot.ts";
import { createDeadlines } from "../../electron/host/deadline/deadlines.ts";

/** One mark: `lane` says which of the marks that wait at the same time, `done` takes the moment of waking. */
export interface Mark {
  readonly lane: number;
  readonly dueMono: number;
  readonly durationMs: number;
  readonly done: (wokeMono: number) => void;
}

export interface Contender {
  readonly name: string;
  /** Ways we could have taken are measured beside the one we took. */
  readonly kind: "ours" | "alternative" | "peer";
  /** It keeps the loop spinning before a mark, which would wake all the others: it is measured by itself. */
  readonly alone?: true;
  readonly start: (mark: Mark) => void;
  readonly close: () => void;
}

export function contenders(lanes: number): readonly Contender[] {
  return [
    stampedThreads(lanes, 1, "ours", "Steadyhold, thread awake"),
    ownDeadlines(),
    // On a busy computer a thread is now and then late because another program is in the middle of its turn: is that rarer for two at once?
    stampedThreads(lanes, 2, "alternative", "alternative: first of 2 threads awake"),
    ...inProcess,
  ];
}

function ownDeadlines(): Contender {
  const waiting = new Map<string, Mark["done"]>();
  const deadlines = createDeadlines({ mono: monotonicMs }, (name) => {
    const now = monotonicMs();
    waiting.get(name)?.(now);
  });
  return {
    name: "Steadyhold, callback on the main loop",
    kind: "ours",
    start({ lane, dueMono, done }) {
      waiting.set(`mark ${lane}`, done);
      deadlines.set(`mark ${lane}`, dueMono);
    },
    close: deadlines.close,
  };
}

/** The product's worker and memory, so many threads on one slot, without the list in front, so that the moment the first of them wakes can be had. */
function stampedThreads(lanes: number, threads: number, kind: Contender["kind"], name: string): Contender {
  const waiters = Array.from({ length: lanes }, () => {
    const memory = createDeadlineMemory();
    const waiting: { done: Mark["done"] } = { done: () => undefined };
    for (let count = 0; count < threads; count += 1) {
      const worker = new Worker(new URL("stamped-worker.ts", import.meta.url), { workerData: memory });
      worker.on("message", (wokeMono: number) => waiting.done(wokeMono));
    }
    return { slot: deadlineSlot(memory), waiting };
  });
  return {
    name,
    kind,
    start({ lane, dueMono, done }) {
      const waiter = waiters[lane];
      if (waiter === undefined) return;
      waiter.waiting.done = done;
      waiter.slot.write(BigInt(Math.ceil(dueMono * 1000)));
    },
    close() {
      for (const { slot } of waiters) slot.write(stopWorker);
    },
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
