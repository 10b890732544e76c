// The time of a story: the host's and the page's go on together, so that a hold of 30 s costs milliseconds. The fixture `time` of app.ts
// makes one; real stories have one too, in which time passes by waiting.
import type { BrowserContext, Page } from "playwright/test";
import type { DrivenTime } from "../rigs/driven-time.ts";

export type StoryTime = {
  /** Lets this many ms pass on both sides. */
  readonly pass: (ms: number) => Promise<void>;
  /** Does something in which time passes by `pass` alone: how long a key is down is then exact on the slowest computer. */
  readonly still: <T>(work: () => Promise<T>) => Promise<T>;
};

/** What a page shows in between is drawn; and no page is further behind its host than this. */
const stepMs = 500;

const times = new WeakMap<BrowserContext, StoryTime>();

/** The time of the story whose page this is. */
export function timeOf(page: Page): StoryTime {
  const time = times.get(page.context());
  if (time === undefined) throw new Error("this page belongs to no story");
  return time;
}

/** For stories of the built program, of real sound and real keys: nothing is passed but by waiting. */
export function waitInRealTime(context: BrowserContext): StoryTime {
  const time: StoryTime = {
    pass: (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms))),
    still: (work) => work(),
  };
  times.set(context, time);
  return time;
}

/** Puts the clock of every page of this context beside the host's. Before the first page is opened. */
export async function driveTime(context: BrowserContext, host: DrivenTime): Promise<StoryTime> {
  await context.addInitScript(moveAudioAlong);
  await context.clock.install({ time: Math.round(host.clock.wall()) });
  let still = 0;
  const time: StoryTime = {
    async pass(ms) {
      for (let left = ms; left > 0; left -= stepMs) {
        host.pass(Math.min(left, stepMs));
        await context.clock.runFor(Math.min(left, stepMs));
      }
    },
    async still(work) {
      still += 1;
      if (still === 1) {
        host.stop();
        await stopPages(context, host);
      }
      try {
        return await work();
      } finally {
        still -= 1;
        if (still === 0) {
          await context.clock.resume();
          host.flow();
        }
      }
    },
  };
  times.set(context, time);
  return time;
}

/** A page that is slow to hear of it stops a little later; the host goes along. */
async function stopPages(context: BrowserContext, host: DrivenTime): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) return;
  const now = (): Promise<number> => page.evaluate(() => Date.now());
  const before = await now();
  // Refused where that moment is over already; the page has stopped all the same.
  await context.clock.pauseAt(before + 100).catch(() => null);
  host.pass((await now()) - before);
}

/** The audio clock passes with the page's time, as it does where nobody drives either. Runs in the page before its clock is replaced. */
function moveAudioAlong(): void {
  const realNow = performance.now.bind(performance);
  const aheadSeconds = (): number => (performance.now() - realNow()) / 1000;
  const atStart = new WeakMap<BaseAudioContext, number>();
  const ahead = (context: BaseAudioContext): number => {
    const from = atStart.get(context) ?? aheadSeconds();
    atStart.set(context, from);
    return aheadSeconds() - from;
  };
  const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, "currentTime");
  Object.defineProperty(BaseAudioContext.prototype, "currentTime", {
    get(this: BaseAudioContext) {
      return Number(clock?.get?.call(this)) + ahead(this);
    },
  });
  const onRealClock = (node: AudioScheduledSourceNode, when: number): number =>
    when === 0 ? 0 : Math.max(0, when - ahead(node.context));
  for (const prototype of [AudioBufferSourceNode.prototype, AudioScheduledSourceNode.prototype]) {
    for (const name of ["start", "stop"]) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      if (descriptor === undefined) continue;
      Object.defineProperty(prototype, name, {
        value(this: AudioScheduledSourceNode, when = 0, ...rest: unknown[]) {
          Reflect.apply(descriptor.value, this, [onRealClock(this, when), ...rest]);
        },
      });
    }
  }
}
