// The page's time in the test's hand: timers, the clocks, the stamps of events and the audio clock stand still until it is passed on. Vitest's
// own fake timers would do for most of it, but its `expect.element` passes them on by itself while it waits.
import { quietAudio } from "./quiet-audio.ts";
import { swap } from "./swap.ts";

type Timer = { readonly dueMs: number; readonly everyMs: number | null; readonly work: () => void };

let timers = new Map<number, Timer>();
let made = 0;
let nowMs = 0;
/** The wall at page time 0. */
let wallMs = 0;
let undo: readonly (() => void)[] = [];

function add(work: () => void, waitMs: number, everyMs: number | null): number {
  timers.set((made += 1), { dueMs: nowMs + Math.max(0, waitMs), everyMs, work });
  return made;
}
const remove = (id: number): void => void timers.delete(id);

class HeldDate extends Date {
  constructor(...given: readonly unknown[]) {
    super(Number(given.length === 0 ? HeldDate.now() : Reflect.construct(Date, given).getTime()));
  }
  static override now(): number {
    return wallMs + nowMs;
  }
}

/** `wall` in ms: what `Date` says from now on. */
export function holdTime(wall: number): void {
  letTimeGo();
  timers = new Map();
  nowMs = 1_000;
  wallMs = wall - nowMs;
  const put = (name: string, value: unknown): (() => void) => swap(window, name, { value, writable: true });
  undo = [
    quietAudio(),
    put("Date", HeldDate),
    put("setTimeout", (work: () => void, ms = 0) => add(work, ms, null)),
    put("setInterval", (work: () => void, ms = 0) => add(work, Math.max(1, ms), Math.max(1, ms))),
    put("clearTimeout", remove),
    put("clearInterval", remove),
    swap(performance, "now", { value: () => nowMs }),
    // A press is heard in the moment it is made.
    swap(Event.prototype, "timeStamp", { get: () => nowMs }),
  ];
}

export function letTimeGo(): void {
  for (const one of undo) one();
  undo = [];
  timers = new Map();
}

/** Timers come in their order, each at its own time; between them the page does what it would. Nothing where time was never held. */
export async function passPageTime(ms: number): Promise<void> {
  if (undo.length === 0) return;
  const until = nowMs + ms;
  for (;;) {
    const [next] = [...timers].filter(([, { dueMs }]) => dueMs <= until).toSorted(([, a], [, b]) => a.dueMs - b.dueMs);
    if (next === undefined) break;
    const [id, { dueMs, everyMs, work }] = next;
    nowMs = Math.max(nowMs, dueMs);
    if (everyMs === null) timers.delete(id);
    else timers.set(id, { dueMs: dueMs + everyMs, everyMs, work });
    work();
    await breathe();
  }
  nowMs = until;
  await breathe();
}

/** Lets everything run that waits for nothing. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener("message", () => {
      port2.close();
      resolve();
    });
    port2.start();
    port1.postMessage(null);
  });
}
