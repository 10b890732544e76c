// No accessibility violation in what the page shows now, dark and light. For component tests; there is no motion in them.
import axe from "axe-core";
import { expect } from "vitest";
import { passPageTime } from "./page-time.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

export async function expectAccessible(): Promise<void> {
  for (const theme of ["dark", "light"]) {
    document.documentElement.dataset["theme"] = theme;
    const looked = axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    // It waits for timers of its own, which stand still with the rest of the page.
    const done = looked.then(() => true);
    while (!(await Promise.race([done, passPageTime(0).then(() => false)])));
    const { violations } = await looked;
    const told = violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    expect(told).toEqual([]);
  }
}
