// The light for keys and pedals: armed, or why not, and the last press with its age.
import { useRef } from "react";
import { gestureLabel } from "../../../shared/input/key-label.ts";
import { seconds, t } from "../../../shared/words/words.ts";
import type { KeyStatus } from "../use-keys.ts";
import { useTicks } from "../../ui/use-ticks.ts";
import look from "../../ui/look.module.css";
import type { LastPress } from "../keyboard.ts";
import styles from "./KeyStatusLight.module.css";

export function KeyStatusLight({ light }: { light: KeyStatus }) {
  const { armed, pedals, stuck, taken, last } = light;
  const why = t(`light.${armed}`);
  const words = armed !== "armed" && pedals ? t("light.pedals", { why }) : why;
  if (stuck !== null)
    return (
      <p role="alert" className={styles.lamp} data-armed="stuck">
        <Sign /> {t("light.stuck", { key: stuck })}
      </p>
    );
  return (
    <>
      <p className={styles.lamp} data-armed={armed === "armed" ? "yes" : pedals ? "pedals" : "no"}>
        <Sign /> {words}
      </p>
      {taken.length > 0 && (
        <p role="alert" className={`${look.clip} ${look.problem}`}>
          {t("light.taken", { keys: taken.join(", "), count: taken.length })}
        </p>
      )}
      {last !== null && <Last last={last} />}
    </>
  );
}

function Sign() {
  return <span className={styles.sign} aria-hidden="true" />;
}

function Last({ last }: { last: LastPress }) {
  const key = gestureLabel(last.label, last.gesture ?? "press");
  return (
    <p
      className={`${look.clip} ${styles.last}`}
      data-not="compact"
      title={last.action === null ? undefined : t(`action.${last.action}`)}
    >
      {last.ignored ? t("light.ignored", { key }) : key} · <Age at={last.at} />
    </p>
  );
}

/** Written into the page without drawing anything else; ever more rarely, the older it gets. */
function Age({ at }: { at: number }) {
  const place = useRef<HTMLSpanElement>(null);
  useTicks({
    of: at,
    elapsedMs: () => performance.now() - at,
    stepMs: stepOf,
    draw(age) {
      if (place.current !== null) place.current.textContent = ageWords(age - (age % stepOf(age)));
    },
  });
  return <span ref={place} className={`${look.soft} ${styles.age}`} />;
}

function stepOf(ageMs: number): number {
  if (ageMs < 3_000) return 100;
  if (ageMs < 10_000) return 1_000;
  return ageMs < 60_000 ? 10_000 : 60_000;
}

function ageWords(ms: number): string {
  if (ms >= 60_000) return t("light.ago.long", { minutes: ms / 60_000 });
  return t("light.ago", { seconds: ms < 3_000 ? seconds(ms) : ms / 1_000 });
}
