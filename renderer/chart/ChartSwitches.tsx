// The chart's three switches: back or front, surface or deep, low back or whole. Each is one button that says what it shows now.
import type { View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./ChartSwitches.module.css";

export type Zoom = "low-back" | "whole";

type Props = {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly layer: Layer;
  readonly onLayer: (layer: Layer) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
};

export function ChartSwitches({ view, onView, layer, onLayer, zoom, onZoom }: Props) {
  return (
    <div className={styles.switches}>
      <Switch
        name={t("chart.view")}
        now={t(`chart.view.${view}`)}
        onPress={() => onView(view === "back" ? "front" : "back")}
      />
      <Switch
        name={t("chart.layer")}
        now={t(`chart.layer.${layer}`)}
        onPress={() => onLayer(layer === "surface" ? "deep" : "surface")}
      />
      <Switch
        name={t("chart.zoom")}
        now={t(`chart.zoom.${zoom}`)}
        onPress={() => onZoom(zoom === "low-back" ? "whole" : "low-back")}
      />
    </div>
  );
}

function Switch({ name, now, onPress }: { name: string; now: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.switch} onClick={onPress}>
      <span className={styles.name}>{name}</span> {now}
    </button>
  );
}
