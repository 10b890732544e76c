// What each key does now: the acts that fit this moment large, the ones always there small. Buttons for touch, keys for hands full of oil.
import { bindingOf, defaultBindings, keyLabel } from "../../shared/input/bindings.ts";
import type { ActionId } from "../../shared/input/actions.ts";
import { isPaused } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../parts/Button.tsx";
import type { LastSites } from "./use-last-sites.ts";
import { offersAlways, offersNow } from "./offers.ts";
import styles from "./KeyBar.module.css";

type Props = { session: Session; last: LastSites; onAction: (action: ActionId, pressedAt: number) => void };

export function KeyBar({ session, last, onAction }: Props) {
  const draw = (action: ActionId, kind: "main" | "plain" | "quiet") => (
    <Button
      key={action}
      label={labelOf(action, session)}
      hint={hintOf(action)}
      kind={kind}
      onPress={(pressedAt) => onAction(action, pressedAt)}
    />
  );
  const now = offersNow(session, last !== null && last.sites.length > 0);
  return (
    <nav className={styles.bar} aria-label={t("session.region.keys")}>
      <div className={styles.now}>{now.map((action, index) => draw(action, index === 0 ? "main" : "plain"))}</div>
      <div className={styles.always}>
        <span className={styles.pair}>
          <kbd>↑</kbd> <kbd>↓</kbd> {t("session.pressure")}
        </span>
        <span className={styles.pair}>
          <kbd>←</kbd> <kbd>→</kbd> {t("group.site")}
        </span>
        {offersAlways(session).map((action) => draw(action, "quiet"))}
      </div>
    </nav>
  );
}

function labelOf(action: ActionId, session: Session): string {
  return action === "pause" && isPaused(session) ? t("action.resume") : t(`action.${action}`);
}

function hintOf(action: ActionId): string | undefined {
  const binding = bindingOf(action === "start-hold" || action === "end-hold" ? "toggle-hold" : action, defaultBindings);
  return binding === null ? undefined : keyLabel(binding);
}
