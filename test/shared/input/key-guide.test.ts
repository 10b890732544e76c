// The guide to the keys for whoever uses them is written from the table of actions, so that no key is in one and not in the other.
import { expect, it } from "vitest";
import { actionGroups, actionsUnder, type ActionGroup } from "../../../shared/input/actions.ts";
import { defaultBindings } from "../../../shared/input/bindings.ts";
import { bindingLabel } from "../../../shared/input/key-label.ts";
import { t } from "../../../shared/words/words.ts";

type Line = readonly [keys: string, does: string];

function linesOf(group: ActionGroup): readonly Line[] {
  return actionsUnder(group).flatMap((action): Line[] => {
    const keys = defaultBindings.filter((one) => one.action === action && !one.code.startsWith("Numpad"));
    return keys.length === 0 ? [] : [[keys.map((one) => bindingLabel(one)).join(" or "), t(`action.${action}`)]];
  });
}

function tableOf(group: ActionGroup): string {
  const lines: readonly Line[] = [["Key", "Does"], ...linesOf(group)];
  const width = (at: 0 | 1): number => Math.max(...lines.map((line) => line[at].length));
  const row = ([keys, does]: Line): string => `| ${keys.padEnd(width(0))} | ${does.padEnd(width(1))} |`;
  const [head = "", ...rows] = lines.map(row);
  return [`## ${t(`group.${group}`)}`, "", head, `| ${"-".repeat(width(0))} | ${"-".repeat(width(1))} |`, ...rows].join(
    "\n",
  );
}

it("has every key of every screen, under the headings of the help", async () => {
  const groups = actionGroups.filter((group) => linesOf(group).length > 0);
  const guide = [
    "# All keys",
    "Every screen has its own; what lies over a screen (a question, a menu, a dialog) is asked first. Each can be changed under **Settings →\nKeys and pedals**. On the number pad digits and Enter work as well.",
    ...groups.map(tableOf),
  ];
  await expect(`${guide.join("\n\n")}\n`).toMatchFileSnapshot("../../../renderer/keyboard/KEYS.md");
});
