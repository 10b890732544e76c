// The live tester: the last key that arrived, what it was, how long it was down, and what it means. Takes no key away from anybody.
import { useState } from "react";
import { keyLabel } from "../../../shared/input/key-label.ts";
import type { Gesture, KeyEvent, Recognised } from "../../../shared/input/key-events.ts";
import { isHeldKey } from "../../../shared/input/bind.ts";
import {
  bindingsFor,
  keysMeant,
  placeOf,
  triggerOf,
  type KeyPress,
  type Keys,
} from "../../../shared/input/bindings.ts";
import type { Layout } from "../../../shared/input/layout.ts";
import { activeBindings } from "../../../shared/input/profiles.ts";
import { nextDueMs, noKeys, recognise } from "../../../shared/input/recognise.ts";
import type { InputSettings } from "../../../shared/settings/input.ts";
import { t } from "../../../shared/words/words.ts";
import { useDue } from "../../keyboard/use-due.ts";
import { KeyCap } from "../../ui/KeyCap.tsx";
import look from "../../ui/look.module.css";
import { useLayout } from "../../keyboard/layout.ts";
import { useRawKeys } from "../../keyboard/use-raw-keys.ts";
import styles from "./KeyTester.module.css";

type Tested = {
  readonly code: string;
  readonly press: KeyPress;
  /** What it is bound by: on a French keyboard the letter A sits at the place of the Q. */
  readonly meant: Keys;
  readonly means: string;
  readonly gesture: Gesture | null;
  /** Null: still down. */
  readonly downMs: number | null;
  readonly repeats: number;
};

const all: readonly Gesture[] = ["press", "double", "long"];

export function KeyTester({ input }: { input: InputSettings }) {
  const [tested, setTested] = useState<Tested | null>(null);
  const layout = useLayout();
  const [keys, setKeys] = useState(noKeys);

  function feed(event: KeyEvent): void {
    const step = recognise(keys, event, input);
    setKeys(step.keys);
    for (const one of step.out) hear(one);
  }
  function hear(one: Recognised): void {
    if (one.type === "released") put(one.code, { downMs: one.downMs });
    if (one.type === "press" || one.type === "double" || one.type === "long")
      setTested((before) =>
        before?.code === one.code
          ? { ...before, gesture: one.type, means: meaning(before.press, one.type, input, layout) }
          : before,
      );
  }
  function put(code: string, change: Partial<Tested>): void {
    setTested((before) => (before?.code === code ? { ...before, ...change } : before));
  }

  useRawKeys(
    (seen) => {
      const code = placeOf(seen);
      if (seen.type === "up") return feed({ type: "up", code, at: seen.at });
      // What is held beside a key is told with it.
      if (isHeldKey(code)) return;
      const meant = keysMeant(seen, layout);
      if (seen.repeat) setTested((before) => before && { ...before, repeats: before.repeats + 1 });
      else setTested({ code, press: seen, meant, means: "", gesture: null, downMs: null, repeats: 0 });
      feed({ type: "down", code, trigger: triggerOf(meant), bound: all, at: seen.at, repeat: seen.repeat });
    },
    { grab: false },
  );

  useDue(nextDueMs(keys, input), () => feed({ type: "time", at: performance.now() }));

  return (
    <section className={`${look.card} ${styles.tester}`} aria-label={t("settings.keys.tester")} aria-live="polite">
      {tested === null ? (
        <p className={look.help}>{t("settings.keys.tester.none")}</p>
      ) : isNameless(tested.meant.code) ? (
        <p className={look.problem}>{t("settings.keys.nameless")}</p>
      ) : (
        <Report tested={tested} />
      )}
    </section>
  );
}

function Report({ tested }: { tested: Tested }) {
  const { code, meant, gesture, downMs, repeats, means } = tested;
  return (
    <>
      <KeyCap size="huge" down={downMs === null}>
        {keyLabel(meant, useLayout())}
      </KeyCap>
      <p className={`${look.row} ${styles.report}`}>
        <strong>{gesture === null ? "…" : t(`gesture.${gesture}`)}</strong>
        <span>
          {downMs === null
            ? t("settings.keys.tester.down")
            : t("settings.keys.tester.for", { seconds: (downMs / 1000).toFixed(2) })}
        </span>
        {repeats > 0 && <span>{t("settings.keys.tester.repeats", { count: repeats })}</span>}
        <span>{means}</span>
        <span className={look.help}>{code}</span>
      </p>
    </>
  );
}

export function isNameless(code: string): boolean {
  return code === "" || code === "Unidentified";
}

function meaning(press: KeyPress, gesture: Gesture, input: InputSettings, layout: Layout): string {
  const bound = bindingsFor(press, activeBindings(input.profiles), layout).filter((one) => one.gesture === gesture);
  if (bound.length === 0) return t("settings.keys.tester.nothing");
  // On each screen its own.
  const actions = new Set(bound.map(({ action }) => t(`action.${action}`)));
  return t("settings.keys.tester.means", { action: [...actions].join(" · ") });
}
