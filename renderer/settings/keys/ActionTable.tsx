// Every act with the keys that mean it in one set; a key is taken away by pressing it, and one is added by "Add a key".
import { actionGroups, actionsUnder, type ActionId } from "../../../shared/input/actions.ts";
import type { Binding } from "../../../shared/input/bindings.ts";
import { bindingLabel } from "../../../shared/input/key-label.ts";
import { useLayout } from "../../keyboard/layout.ts";
import type { Profile } from "../../../shared/input/profiles.ts";
import { t } from "../../../shared/words/words.ts";
import { Button } from "../../ui/Button.tsx";
import { profileName } from "./bind-words.ts";
import look from "../../ui/look.module.css";
import styles from "./ActionTable.module.css";
import page from "./KeysPage.module.css";

type Props = {
  readonly profile: Profile;
  readonly onAdd: (action: ActionId) => void;
  readonly onRemove: (binding: Binding) => void;
};

export function ActionTable({ profile, onAdd, onRemove }: Props) {
  return (
    <section aria-labelledby="keys-actions">
      <h3 id="keys-actions" className={page.heading}>
        {t("settings.keys.actions", { name: profileName(profile) })}
      </h3>
      <div className={styles.groups}>
        {actionGroups.map((group) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h4 className={look.heading}>{t(`group.${group}`)}</h4>
            <ul>
              {actionsUnder(group).map((action) => (
                <Row key={action} action={action} profile={profile} onAdd={onAdd} onRemove={onRemove} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Row({ action, profile, onAdd, onRemove }: Props & { readonly action: ActionId }) {
  const bound = profile.bindings.filter((binding) => binding.action === action);
  const name = t(`action.${action}`);
  const layout = useLayout();
  return (
    <li className={`${look.row} ${styles.row}`}>
      <span className={styles.action}>{name}</span>
      {bound.map((binding) => {
        const key = bindingLabel(binding, layout);
        return (
          <Button
            key={`${binding.gesture}/${key}/${binding.code}`}
            label={`${key} ×`}
            name={t("settings.keys.remove", { key, action: name })}
            onPress={() => onRemove(binding)}
          />
        );
      })}
      <Button
        label={t("settings.keys.add")}
        name={t("settings.keys.add.for", { action: name })}
        kind="quiet"
        size="small"
        onPress={() => onAdd(action)}
      />
    </li>
  );
}
