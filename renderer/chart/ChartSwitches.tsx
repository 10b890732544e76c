// The chart's three switches: back or front, surface or deep, low back or whole. Each is one button that says what it shows now.
import type { ActionId } from "../../shared/input/actions.ts";
import { t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import type { Shown, Turn } from "./shown.ts";
import look from "../ui/look.module.css";
import styles from "./ChartSwitches.module.css";

type Props = { readonly shown: Shown; readonly onTurn: (turn: Turn) => void };

export function ChartSwitches({ shown, onTurn }: Props) {
  const { view, layer, zoom } = shown;
  return (
    <div className={styles.switches}>
      <Switch name={t("chart.view")} now={t(`chart.view.${view}`)} action="chart-view" onPress={() => onTurn("view")} />
      <Switch
        name={t("chart.layer")}
        now={t(`chart.layer.${layer}`)}
        action="chart-layer"
        onPress={() => onTurn("layer")}
      />
      <Switch name={t("chart.zoom")} now={t(`chart.zoom.${zoom}`)} action="chart-zoom" onPress={() => onTurn("zoom")} />
    </div>
  );
}

type SwitchProps = { name: string; now: string; action: ActionId; onPress: () => void };

function Switch({ name, now, action, onPress }: SwitchProps) {
  const key = useKeyOf()(action);
  return (
    <button
      type="button"
      className={`${look.clip} ${look.small} ${styles.switch}`}
      aria-keyshortcuts={key}
      // The focus stays where it was: a click must not turn the next press of Space into a click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span className={styles.name}>
        {name}
        {key !== undefined && (
          <kbd className={look.soft} aria-hidden="true">
            {key}
          </kbd>
        )}
      </span>{" "}
      {now}
    </button>
  );
}
