// What a component test asks of Vitest's own process: a real host on a folder of its own, and keys that the page cannot press itself. Listed in
// build/vitest.config.ts; what does the work is loaded with the first call, so that unit tests do not wait for it.
import { rename } from "node:fs/promises";
import type { BrowserCommandContext } from "vitest/node";
import type { CDPSession } from "playwright";
import { pedalKey } from "../drivers/pedal.ts";
import type { Asked, Opened, Seed, Answered } from "./practices.ts";

type Context = BrowserCommandContext;

const load = async () => import("./practices.ts");

export const componentCommands = {
  openPractice: async (_: Context, seed: Seed): Promise<Opened> => (await load()).openPractice(seed),
  callPractice: async (_: Context, asked: Asked): Promise<Answered> => (await load()).callPractice(asked),
  passPractice: async (_: Context, id: string, ms: number): Promise<Answered> => (await load()).passPractice(id, ms),
  closePractices: async (_: Context, ids: readonly string[]): Promise<void> => (await load()).closePractices(ids),
  /** As a disk that is pulled out, or plugged in again. */
  moveFolder: async (_: Context, from: string, to: string): Promise<void> => rename(from, to),
  keyDown: async ({ page }: Context, key: string): Promise<void> => page.keyboard.down(key),
  keyUp: async ({ page }: Context, key: string): Promise<void> => page.keyboard.up(key),
  typeText: async ({ page }: Context, text: string): Promise<void> => page.keyboard.type(text),
  /** A key that no keyboard has, or one that repeats itself. */
  pedal: async (
    { page, context }: Context,
    type: "keyDown" | "keyUp",
    code: string,
    autoRepeat = false,
    modifiers = 0,
  ): Promise<void> => {
    const session = sessions.get(page) ?? (await context.newCDPSession(page));
    sessions.set(page, session);
    await session.send("Input.dispatchKeyEvent", { type, autoRepeat, modifiers, ...pedalKey(code) });
  },
  /** Pressed at the first place, moved over the others, let go at the last. */
  dragMouse: async (context: Context, places: readonly Place[]): Promise<void> => {
    const { mouse } = context.page;
    const offset = await frameOffset(context);
    for (const [index, { x, y }] of places.entries()) {
      await mouse.move(offset.x + x, offset.y + y);
      if (index === 0) await mouse.down();
    }
    await mouse.up();
  },
  /** Pressed, and not let go. */
  mouseDown: async (context: Context, { x, y }: Place): Promise<void> => {
    const { mouse } = context.page;
    const offset = await frameOffset(context);
    await mouse.move(offset.x + x, offset.y + y);
    await mouse.down();
  },
  /** A contrast theme of the system. */
  forceColors: async ({ page }: Context, on: boolean): Promise<void> =>
    page.emulateMedia({ forcedColors: on ? "active" : "none" }),
  mouseUp: async ({ page }: Context): Promise<void> => page.mouse.up(),
};

const sessions = new WeakMap<Context["page"], CDPSession>();

/** A place in the page of the test, in CSS pixels. */
export type Place = { readonly x: number; readonly y: number };

/** The page of the test is a frame in the runner's own page. */
async function frameOffset(context: Context): Promise<Place> {
  const frame = await context.frame();
  const element = await frame.frameElement();
  return (await element.boundingBox()) ?? { x: 0, y: 0 };
}

type WithoutContext<F> = F extends (context: Context, ...asked: infer A) => infer R ? (...asked: A) => R : never;

declare module "vitest/browser" {
  interface BrowserCommands {
    openPractice: WithoutContext<typeof componentCommands.openPractice>;
    callPractice: WithoutContext<typeof componentCommands.callPractice>;
    passPractice: WithoutContext<typeof componentCommands.passPractice>;
    moveFolder: WithoutContext<typeof componentCommands.moveFolder>;
    closePractices: WithoutContext<typeof componentCommands.closePractices>;
    forceColors: WithoutContext<typeof componentCommands.forceColors>;
    keyDown: WithoutContext<typeof componentCommands.keyDown>;
    keyUp: WithoutContext<typeof componentCommands.keyUp>;
    typeText: WithoutContext<typeof componentCommands.typeText>;
    pedal: WithoutContext<typeof componentCommands.pedal>;
    dragMouse: WithoutContext<typeof componentCommands.dragMouse>;
    mouseDown: WithoutContext<typeof componentCommands.mouseDown>;
    mouseUp: WithoutContext<typeof componentCommands.mouseUp>;
  }
}
