// Every key with what it does, read from the one table. A dialog of its own: the session's keys rest while it is open.
import { actionGroups, actionsUnder, groupOf, type ActionGroup, type ActionId } from "../../../shared/input/actions.ts";
import type { Binding } from "../../../shared/input/bindings.ts";
import { bindingLabel } from "../../../shared/input/key-label.ts";
import { useLayout } from "../layout.ts";
import { t } from "../../../shared/words/words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { KeyCap } from "../../ui/KeyCap.tsx";
import look from "../../ui/look.module.css";
import styles from "./KeysDialog.module.css";

export function KeysDialog({ bindings, onClose }: { bindings: readonly Binding[]; onClose: () => void }) {
  const layout = useLayout();
  return (
    <Dialog title={t("keys.title")} place="column" onClose={onClose}>
      <p className={look.help}>{t("keys.intro")}</p>
      <div className={look.stack}>
        {actionGroups
          .filter((group) => isUsed(group, bindings))
          .map((group) => (
            <section key={group}>
              <h3 className={look.heading}>{t(`group.${group}`)}</h3>
              <dl>
                {actionsUnder(group)
                  .filter((action) => keysOf(action, bindings).length > 0)
                  .map((action) => (
                    <div key={action} className={`${look.small} ${styles.row}`}>
                      <dt className={styles.keys}>
                        {keysOf(action, bindings)
                          .map((binding) => bindingLabel(binding, layout))
                          .map((key) => (
                            <KeyCap key={key}>{key}</KeyCap>
                          ))}
                      </dt>
                      <dd>{t(`action.${action}`)}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}

function isUsed(group: ActionGroup, bindings: readonly Binding[]): boolean {
  return bindings.some(({ action }) => groupOf(action) === group);
}

function keysOf(action: ActionId, bindings: readonly Binding[]): readonly Binding[] {
  return bindings.filter((binding) => binding.action === action && !binding.code.startsWith("Numpad"));
}
