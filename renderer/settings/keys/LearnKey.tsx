// Learns a key for one act: press it, choose the gesture, bind it, or read why not.
import { useState } from "react";
import type { ActionId } from "../../../shared/input/actions.ts";
import { isHeldKey } from "../../../shared/input/bind.ts";
import { keysMeant, type Binding, type Keys } from "../../../shared/input/bindings.ts";
import { keyLabel, typesText } from "../../../shared/input/key-label.ts";
import { gestures, type Gesture } from "../../../shared/input/key-events.ts";
import type { Layout } from "../../../shared/input/layout.ts";
import type { Seen } from "../../../shared/input/pairing.ts";
import { t } from "../../../shared/words/words.ts";
import { Problem } from "../../ui/StatusMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { KeyCap } from "../../ui/KeyCap.tsx";
import { isNameless } from "./KeyTester.tsx";
import look from "../../ui/look.module.css";
import { useLayout } from "../../keyboard/layout.ts";
import { useRawKeys } from "../../keyboard/use-raw-keys.ts";
import styles from "./KeyDialogs.module.css";

type Props = {
  readonly action: ActionId;
  /** Null: bound. Else why not. */
  readonly onBind: (binding: Binding) => string | null;
  readonly onClose: () => void;
};

export function LearnKey({ action, onBind, onClose }: Props) {
  const layout = useLayout();
  const [keys, setKeys] = useState<Keys | null>(null);
  const [gesture, setGesture] = useState<Gesture>("press");
  const [problem, setProblem] = useState("");
  const offered = gestures.filter((one) => one !== "hold" || action === "toggle-hold");
  const key = keys === null ? null : keyLabel(keys, layout);

  function bind(): void {
    if (keys === null) return;
    const why = onBind({ ...keys, gesture, action });
    if (why === null) onClose();
    else setProblem(why);
  }

  return (
    <Dialog place="centre" title={t("settings.keys.learn", { action: t(`action.${action}`) })} onClose={onClose}>
      {keys === null || key === null ? (
        <Listen onKeys={setKeys} onClose={onClose} />
      ) : isNameless(keys.code) ? (
        <p className={look.problem}>{t("settings.keys.nameless")}</p>
      ) : (
        <>
          <div className={styles.key}>
            <KeyCap size="huge">{key}</KeyCap>
          </div>
          {typesText(keys.code) && <p className={look.help}>{t("settings.keys.learn.letter", { key })}</p>}
          <Choice
            label={t("settings.keys.learn.gesture")}
            value={gesture}
            choices={offered.map((value) => ({ value, label: t(`gesture.${value}`) }))}
            onChange={setGesture}
          />
        </>
      )}
      <Problem text={problem} />
      <div className={look.row}>
        {keys !== null && key !== null && !isNameless(keys.code) && (
          <Button label={t("settings.keys.learn.bind", { key })} kind="primary" onPress={bind} />
        )}
        {keys !== null && (
          <Button
            label={t("settings.keys.learn.again")}
            onPress={() => {
              setKeys(null);
              setProblem("");
            }}
          />
        )}
        <Button label={t("settings.keys.cancel")} kind="quiet" onPress={onClose} />
      </div>
    </Dialog>
  );
}

/**
 * Takes the last of the keys that go down before one comes up: some pedals send several for one press, and the last is the one to use, with
 * what is held beside it.
 */
function Listen({ onKeys, onClose }: { onKeys: (keys: Keys) => void; onClose: () => void }) {
  const [down, setDown] = useState<Keys | null>(null);
  const layout = useLayout();
  useRawKeys(
    (seen) => {
      if (seen.type === "down" && seen.code === "Escape") return onClose();
      const isBeside = down !== null && isHeldKey(seen.code);
      if (seen.type === "down" && !seen.repeat && !isBeside) setDown(keysOf(seen, layout));
      if (seen.type === "up" && down !== null) onKeys(down);
    },
    { grab: true },
  );
  return (
    <>
      <p className={styles.ask}>{t("settings.keys.learn.press")}</p>
      <p className={look.help}>{t("settings.keys.learn.help")}</p>
    </>
  );
}

/** Shift alone says of itself that Shift is held. */
function keysOf(seen: Seen, layout: Layout): Keys {
  return isHeldKey(seen.code) ? { code: seen.code, ctrl: false, shift: false } : keysMeant(seen, layout);
}
