// No accessibility violation in what the page shows now, dark and light. For component tests; there is no motion in them.
import axe, { type RunOnly } from "axe-core";
import { expect } from "vitest";
import { passPageTime } from "./page-time.ts";

const all: RunOnly = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] };
/** The themes differ in nothing but colours (theme/tokens.css). */
const ofColours: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

export async function expectAccessible(): Promise<void> {
  for (const [theme, runOnly] of [
    ["dark", all],
    ["light", ofColours],
  ] as const) {
    document.documentElement.dataset["theme"] = theme;
    const looked = axe.run(document, { runOnly, resultTypes: ["violations"] });
    // It waits for timers of its own, which stand still with the rest of the page.
    const done = looked.then(() => true);
    while (!(await Promise.race([done, passPageTime(0).then(() => false)])));
    const { violations } = await looked;
    const found = violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    expect(found).toEqual([]);
  }
}
