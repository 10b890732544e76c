// The wizard for a new pedal: hold it, press it once more, and read what it can be used for; then the 12 s test for holding it down.
import { useEffect, useEffectEvent, useState } from "react";
import { keyLabel } from "../../../shared/input/key-label.ts";
import {
  classifyPedal,
  holdAskedMs,
  judgeHold,
  longHoldAskedMs,
  withSecondPress,
  type HoldTest,
  type Pedal,
  type Seen,
} from "../../../shared/input/pairing.ts";
import { seconds, t } from "../../../shared/words/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useRawKeys } from "../../keyboard/use-raw-keys.ts";
import styles from "./KeyDialogs.module.css";
import look from "../../ui/look.module.css";

type Step =
  | { readonly name: "hold" }
  | { readonly name: "tap"; readonly found: Pedal }
  | { readonly name: "found"; readonly found: Pedal }
  | { readonly name: "long"; readonly code: string }
  | { readonly name: "tested"; readonly code: string; readonly test: HoldTest; readonly downMs: number };

/** `onPassed`: this key may be held down. */
export function PairPedal({ onPassed, onClose }: { onPassed: (code: string) => void; onClose: () => void }) {
  const [step, setStep] = useState<Step>({ name: "hold" });

  function heard(seen: readonly Seen[]): void {
    if (step.name === "hold") {
      const found = classifyPedal(seen);
      setStep("code" in found ? { name: "tap", found } : { name: "found", found });
    } else if (step.name === "tap") setStep({ name: "found", found: withSecondPress(step.found, seen) });
    else if (step.name === "long") {
      const test = judgeHold(step.code, seen);
      if (test === "passed") onPassed(step.code);
      setStep({ name: "tested", code: step.code, test, downMs: downOf(seen) });
    }
  }

  const asks = step.name === "hold" || step.name === "tap" || step.name === "long";
  return (
    <Dialog place="centre" title={t("pair.title")} dismissable={!asks} onClose={onClose}>
      {asks ? (
        <Ask key={step.name} step={step.name} onHeard={heard} onClose={onClose} />
      ) : (
        <p className={styles.ask} role="status">
          {step.name === "found" ? sayPedal(step.found) : sayTest(step)}
        </p>
      )}
      <div className={look.row}>
        {step.name === "found" && step.found.kind === "down-up" && (
          <LongButton code={step.found.code} onStep={setStep} />
        )}
        {!asks && <Button label={t("pair.again")} onPress={() => setStep({ name: "hold" })} />}
        <Button label={t("pair.close")} kind="quiet" onPress={onClose} />
      </div>
    </Dialog>
  );
}

function LongButton({ code, onStep }: { code: string; onStep: (step: Step) => void }) {
  return <Button label={t("pair.long.start")} kind="primary" onPress={() => onStep({ name: "long", code })} />;
}

/** What a pedal sends is over when nothing has come for this long after its last release. */
const silenceMs = 500;

type AskProps = {
  readonly step: "hold" | "tap" | "long";
  readonly onHeard: (seen: readonly Seen[]) => void;
  readonly onClose: () => void;
};

function Ask({ step, onHeard, onClose }: AskProps) {
  const [seen, setSeen] = useState<readonly Seen[]>([]);
  const [now, setNow] = useState(0);
  const done = useEffectEvent(() => onHeard(seen));
  useRawKeys(
    (one) => {
      if (one.code === "Escape") return onClose();
      // The release of the key that opened this step is none of it.
      if (one.type === "up" && seen.length === 0) return;
      setSeen((before) => [...before, one].slice(-2_000));
    },
    { grab: true },
  );
  const last = seen.at(-1);
  useEffect(() => {
    if (last?.type !== "up") return;
    const timer = window.setTimeout(() => done(), silenceMs);
    return () => window.clearTimeout(timer);
  }, [last]);
  const downAt = last?.type === "down" ? (seen[0]?.at ?? null) : null;
  useEffect(() => {
    if (downAt === null) return;
    const timer = window.setInterval(() => setNow(performance.now()), 100);
    return () => window.clearInterval(timer);
  }, [downAt]);

  const askedMs = step === "long" ? longHoldAskedMs : step === "hold" ? holdAskedMs : 0;
  const downMs = downAt === null ? 0 : Math.max(0, now - downAt);
  return (
    <>
      <p className={styles.ask}>
        {downAt === null || step === "tap"
          ? t(`pair.${step}`)
          : downMs < askedMs
            ? t("pair.holding", { seconds: seconds(downMs) })
            : t("pair.release")}
      </p>
      {step !== "tap" && (
        <progress
          className={styles.progress}
          max={askedMs}
          value={Math.min(downMs, askedMs)}
          aria-label={t("pair.title")}
        />
      )}
      {step === "hold" && <p className={look.help}>{t("pair.kind.nothing")}</p>}
    </>
  );
}

function downOf(seen: readonly Seen[]): number {
  return (seen.findLast((one) => one.type === "up")?.at ?? 0) - (seen[0]?.at ?? 0);
}

const label = (code: string): string => keyLabel({ code, ctrl: false, shift: false });

function sayPedal(pedal: Pedal): string {
  switch (pedal.kind) {
    case "down-up":
      return t("pair.kind.down-up", { key: label(pedal.code), repeats: pedal.repeats ? "yes" : "no" });
    case "taps":
      return t("pair.kind.taps", { key: label(pedal.code) });
    case "several":
      return t("pair.kind.several", { key: label(pedal.code), keys: pedal.codes.map(label).join(", ") });
    case "alternates":
      return t("pair.kind.alternates", { first: label(pedal.codes[0]), second: label(pedal.codes[1]) });
    case "types":
      return t("pair.kind.types", { text: pedal.text });
    case "too-early":
      return t("pair.kind.too-early", { seconds: seconds(pedal.downMs) });
    case "nameless":
    case "nothing":
      return t(`pair.kind.${pedal.kind}`);
  }
}

function sayTest({ code, test, downMs }: Extract<Step, { name: "tested" }>): string {
  switch (test) {
    case "passed":
    case "came-up":
      return t(`pair.test.${test}`, { key: label(code) });
    case "typed":
      return t("pair.test.typed");
    case "too-early":
      return t("pair.test.too-early", { seconds: seconds(downMs) });
  }
}
