// What a component test asks of Vitest's own process: a real host on a folder of its own, and keys that the page cannot press itself. Listed in
// build/vitest.config.ts; what does the work is loaded with the first call, so that unit tests do not wait for it.
import type { BrowserCommandContext } from "vitest/node";
import type { Asked, Opened, Seed, Told } from "./practices.ts";

type Context = BrowserCommandContext;

const load = async () => import("./practices.ts");

export const componentCommands = {
  openPractice: async (_: Context, seed: Seed): Promise<Opened> => (await load()).openPractice(seed),
  callPractice: async (_: Context, asked: Asked): Promise<Told> => (await load()).callPractice(asked),
  passPractice: async (_: Context, id: string, ms: number): Promise<Told> => (await load()).passPractice(id, ms),
  closePractices: async (_: Context, ids: readonly string[]): Promise<void> => (await load()).closePractices(ids),
  keyDown: async ({ page }: Context, key: string): Promise<void> => page.keyboard.down(key),
  keyUp: async ({ page }: Context, key: string): Promise<void> => page.keyboard.up(key),
  typeText: async ({ page }: Context, text: string): Promise<void> => page.keyboard.type(text),
};

type WithoutContext<F> = F extends (context: Context, ...asked: infer A) => infer R ? (...asked: A) => R : never;

declare module "vitest/browser" {
  interface BrowserCommands {
    openPractice: WithoutContext<typeof componentCommands.openPractice>;
    callPractice: WithoutContext<typeof componentCommands.callPractice>;
    passPractice: WithoutContext<typeof componentCommands.passPractice>;
    closePractices: WithoutContext<typeof componentCommands.closePractices>;
    keyDown: WithoutContext<typeof componentCommands.keyDown>;
    keyUp: WithoutContext<typeof componentCommands.keyUp>;
    typeText: WithoutContext<typeof componentCommands.typeText>;
  }
}
