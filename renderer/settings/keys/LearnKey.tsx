// Learns a key for one act: press it, choose the gesture, bind it, or read why not.
import { useState } from "react";
import type { ActionId } from "../../../shared/input/actions.ts";
import { codeMeant, type Binding } from "../../../shared/input/bindings.ts";
import { keyLabel, typesText } from "../../../shared/input/key-label.ts";
import { gestures, type Gesture } from "../../../shared/input/key-events.ts";
import { t } from "../../../shared/words/words.ts";
import { Problem } from "../../ui/StatusMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { KeyCap } from "../../ui/KeyCap.tsx";
import { isNameless } from "./KeyTester.tsx";
import look from "../../ui/look.module.css";
import { useRawKeys } from "../../keyboard/use-raw-keys.ts";
import styles from "./KeyDialogs.module.css";

type Props = {
  readonly action: ActionId;
  /** Null: bound. Else why not. */
  readonly onBind: (binding: Binding) => string | null;
  readonly onClose: () => void;
};

export function LearnKey({ action, onBind, onClose }: Props) {
  const [code, setCode] = useState<string | null>(null);
  const [gesture, setGesture] = useState<Gesture>("press");
  const [problem, setProblem] = useState("");
  const offered = gestures.filter((one) => one !== "hold" || action === "toggle-hold");
  const key = code === null ? null : keyLabel({ code, ctrl: false, shift: false });

  function bind(): void {
    if (code === null) return;
    const why = onBind({ code, ctrl: false, shift: false, gesture, action });
    if (why === null) onClose();
    else setProblem(why);
  }

  return (
    <Dialog place="centre" title={t("settings.keys.learn", { action: t(`action.${action}`) })} onClose={onClose}>
      {code === null || key === null ? (
        <Listen onCode={setCode} onClose={onClose} />
      ) : isNameless(code) ? (
        <p className={look.problem}>{t("settings.keys.nameless")}</p>
      ) : (
        <>
          <div className={styles.key}>
            <KeyCap size="huge">{key}</KeyCap>
          </div>
          {typesText(code) && <p className={look.help}>{t("settings.keys.learn.letter", { key })}</p>}
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
        {code !== null && key !== null && !isNameless(code) && (
          <Button label={t("settings.keys.learn.bind", { key })} kind="primary" onPress={bind} />
        )}
        {code !== null && (
          <Button
            label={t("settings.keys.learn.again")}
            onPress={() => {
              setCode(null);
              setProblem("");
            }}
          />
        )}
        <Button label={t("settings.keys.cancel")} kind="quiet" onPress={onClose} />
      </div>
    </Dialog>
  );
}

/** Takes the last of the keys that go down before one comes up: some pedals send several for one press, and the last is the one to use. */
function Listen({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const [down, setDown] = useState<string | null>(null);
  useRawKeys(
    (seen) => {
      if (seen.type === "down" && seen.code === "Escape") return onClose();
      if (seen.type === "down" && !seen.repeat) setDown(codeMeant(seen));
      if (seen.type === "up" && down !== null) onCode(down);
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
