// The sets of keys: which are on, which one is shown below, and own ones. Several may be on as long as no key means two things.
import { useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { longest } from "../../../shared/bounds.ts";
import { switchProfile } from "../../../shared/input/bind.ts";
import { isBuiltIn, profileKinds, type Profile, type ProfileKind } from "../../../shared/input/profiles.ts";
import { t } from "../../../shared/words/words.ts";
import { Button } from "../../ui/Button.tsx";
import { SubmitButton } from "../../ui/SubmitButton.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { OnOff } from "../../ui/OnOff.tsx";
import { profileName } from "./bind-words.ts";
import type { InputChange } from "./use-input-settings.ts";
import fields from "../SettingsPage.module.css";
import page from "./KeysPage.module.css";
import styles from "./ProfileList.module.css";

type Props = InputChange & { readonly shown: Profile; readonly onShow: (id: string) => void };

export function ProfileList({ input, change, take, shown, onShow }: Props) {
  const [adding, setAdding] = useState(false);

  function add(name: string, kind: ProfileKind): void {
    const id = crypto.randomUUID();
    change({ ...input, profiles: [...input.profiles, { id, name, kind, on: false, bindings: [], held: [] }] });
    onShow(id);
    setAdding(false);
  }

  return (
    <section aria-labelledby="keys-sets">
      <h3 id="keys-sets" className={page.heading}>
        {t("settings.keys.profiles")}
      </h3>
      <ul className={styles.setList}>
        {input.profiles.map((profile) => {
          const name = profileName(profile);
          return (
            <li key={profile.id} className={styles.set} data-shown={profile.id === shown.id}>
              <OnOff
                on={profile.on}
                name={t("settings.keys.profile.on", { name })}
                onChange={(on) => void take(switchProfile(input.profiles, profile.id, on))}
              >
                <span>
                  {name}
                  <span className={styles.kind}>{t(`profile.kind.${profile.kind}`)}</span>
                </span>
              </OnOff>
              <Button
                label={t("settings.keys.profile.shown")}
                kind="quiet"
                pressed={profile.id === shown.id}
                onPress={() => onShow(profile.id)}
              />
              {!isBuiltIn(profile.id) && (
                <Button
                  label={t("settings.keys.profile.remove", { name })}
                  kind="quiet"
                  onPress={() => change({ ...input, profiles: input.profiles.filter(({ id }) => id !== profile.id) })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {adding ? (
        <NewSet onAdd={add} onCancel={() => setAdding(false)} />
      ) : (
        <Button label={t("settings.keys.profile.new")} onPress={() => setAdding(true)} />
      )}
    </section>
  );
}

function NewSet({ onAdd, onCancel }: { onAdd: (name: string, kind: ProfileKind) => void; onCancel: () => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ProfileKind>("pedal");
  return (
    <form
      className={styles.newSet}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onAdd(name.trim().slice(0, longest.profileName), kind);
      }}
    >
      <TextField
        className={fields.field}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={longest.profileName}
        autoComplete="off"
      >
        <Label className={fields.label}>{t("settings.keys.profile.name")}</Label>
        <Input className={fields.input} />
      </TextField>
      <Choice
        label={t("settings.keys.kind")}
        value={kind}
        choices={profileKinds.toReversed().map((value) => ({ value, label: t(`settings.keys.kind.${value}`) }))}
        onChange={setKind}
      />
      <div className={page.buttons}>
        <SubmitButton label={t("settings.keys.profile.add")} kind="plain" disabled={name.trim() === ""} />
        <Button label={t("settings.keys.cancel")} kind="quiet" onPress={onCancel} />
      </div>
    </form>
  );
}
