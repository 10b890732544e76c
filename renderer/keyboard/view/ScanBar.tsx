// The choice that is lit, large enough to be read from the table, with the ones before and after it. Draws what use-scanning says.
import { bindingOf } from "../../../shared/input/bindings.ts";
import { bindingLabel } from "../../../shared/input/key-label.ts";
import type { Layout } from "../../../shared/input/layout.ts";
import { useLayout } from "../layout.ts";
import type { Choice, Menu } from "../../../shared/input/menus.ts";
import { activeBindings, type ActiveBinding } from "../../../shared/input/profiles.ts";
import type { Session } from "../../../shared/session/state.ts";
import { t } from "../../../shared/words/words.ts";
import { useSettings } from "../../state/use-settings.ts";
import { choiceWords } from "../choice-words.ts";
import look from "../../ui/look.module.css";
import styles from "./ScanBar.module.css";

/** Characters from which the words need two lines. */
const longFrom = 26;

type Props = { menu: Menu; lit: Choice; session: Session; problem: string };

/** `problem`: why the last choice was refused; "" for none. */
export function ScanBar({ menu, lit, session, problem }: Props) {
  const { choices } = menu;
  const help = helpWords(activeBindings(useSettings().input.profiles), useLayout());
  const index = choices.indexOf(lit);
  const words = (choice: Choice | undefined): string =>
    choice === undefined ? "" : choiceWords(choice, menu, session);
  const after = choices[(index + 1) % choices.length];
  return (
    <section className={styles.bar} aria-label={t("scan.title")}>
      <p className={`${look.clip} ${look.soft} ${styles.side}`} data-problem={problem !== ""}>
        {problem || t(`scan.menu.${menu.name}`)}
        <span className={`${look.help} ${styles.place}`}>
          {t("scan.place", { index: index + 1, count: choices.length })}
        </span>
      </p>
      <p className={styles.lit} aria-current="true" aria-live="assertive" data-long={words(lit).length > longFrom}>
        {words(lit)}
      </p>
      <p className={`${look.clip} ${look.soft} ${styles.side}`} data-not="compact">
        {choices.length > 1 && words(after)}
        <span className={`${look.help} ${styles.place}`}>{help}</span>
      </p>
    </section>
  );
}

/** "F15: next · F17: take", by the keys of the pedals that are on. */
function helpWords(bindings: readonly ActiveBinding[], layout: Layout): string {
  const next = bindingOf("next-choice", bindings) ?? bindingOf("one-pedal", bindings);
  const take = bindingOf("take-choice", bindings);
  if (next === null || take === null) return "";
  return t("scan.help", { next: bindingLabel(next, layout), take: bindingLabel(take, layout) });
}
