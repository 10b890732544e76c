// Settings, keys and pedals: the tester, the sets that are on, every act with its keys, the times, and the file. Lays out; each part is its own.
import { useState } from "react";
import { bind, unbind } from "../../../shared/input/bind.ts";
import type { ActionId } from "../../../shared/input/actions.ts";
import { t } from "../../../shared/words/words.ts";
import { StatusMessage } from "../../ui/StatusMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { ActionTable } from "./ActionTable.tsx";
import { sayBindProblem } from "./bind-words.ts";
import { FileButtons } from "./FileButtons.tsx";
import { KeyTester } from "./KeyTester.tsx";
import { LearnKey } from "./LearnKey.tsx";
import { PairPedal } from "./PairPedal.tsx";
import { ProfileList } from "./ProfileList.tsx";
import { TimeFields } from "./TimeFields.tsx";
import { useInputSettings } from "./use-input-settings.ts";
import look from "../../ui/look.module.css";
import styles from "./KeysPage.module.css";

export function KeysPage() {
  const inputChange = useInputSettings();
  const { input, status, change, take } = inputChange;
  const [shownId, setShownId] = useState("keyboard");
  const [learning, setLearning] = useState<ActionId | null>(null);
  const [pairing, setPairing] = useState(false);
  const shown = input.profiles.find(({ id }) => id === shownId) ?? input.profiles[0];
  if (shown === undefined) return <FileButtons {...inputChange} />;

  function passed(code: string): void {
    const profiles = input.profiles.map((profile) =>
      profile.id === shown?.id && !profile.held.includes(code)
        ? { ...profile, held: [...profile.held, code] }
        : profile,
    );
    change({ ...input, profiles });
  }

  return (
    <section className={styles.page} aria-labelledby="keys-title">
      <h2 id="keys-title" className={look.title}>
        {t("settings.page.keys")}
      </h2>
      <p className={look.soft}>{t("settings.keys.intro")}</p>
      <div className={look.row}>
        <KeyTester input={input} />
        <Button label={t("settings.keys.test")} onPress={() => setPairing(true)} />
      </div>
      <ProfileList {...inputChange} shown={shown} onShow={setShownId} />
      <StatusMessage {...status} urgent={status.problem} />
      <ActionTable
        profile={shown}
        onAdd={setLearning}
        onRemove={(binding) => change({ ...input, profiles: unbind(input.profiles, shown.id, binding) })}
      />
      <TimeFields input={input} onChange={change} />
      <FileButtons {...inputChange} />
      {learning !== null && (
        <LearnKey
          action={learning}
          onBind={(binding) => {
            const bound = bind(input.profiles, shown.id, binding);
            if (!bound.ok) return sayBindProblem(bound.error, input.profiles);
            take(bound);
            return null;
          }}
          onClose={() => setLearning(null)}
        />
      )}
      {pairing && <PairPedal onPassed={passed} onClose={() => setPairing(false)} />}
    </section>
  );
}
