// The muscles of the chart for the keyboard and for screen readers: one list that is walked with the arrow keys while the picture shows
// which muscle is meant. Enter marks its usual place. Seen by nobody: the picture itself shows the focus.
import type { KeyboardEvent, Ref } from "react";
import { sides, type View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import { type RegionName, regionNames, type RegionStep, stepRegion } from "../../shared/body/region-walk.ts";
import { formatSite } from "../../shared/body/places.ts";
import { t } from "../../shared/words/words.ts";

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly view: View;
  readonly layer: Layer;
  /** The muscle walked to; null while the keyboard is elsewhere. */
  readonly walked: RegionName | null;
  readonly onWalk: (name: RegionName | null) => void;
  /** The muscle of the chosen site, where the walk begins. */
  readonly chosen: RegionName | null;
  readonly onPick: (name: RegionName) => void;
};

const steps: Readonly<Record<string, RegionStep>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

export function MuscleList({ ref, view, layer, walked, onWalk, chosen, onPick }: Props) {
  const names = regionNames(view, layer);
  const isHere = (one: RegionName | null): boolean => names.some((name) => isSame(name, one));
  const active = [walked, chosen].find(isHere) ?? names[0] ?? null;

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const step = steps[event.key];
    if (active === null) return;
    if (step !== undefined) onWalk(stepRegion(view, layer, active, step));
    else if (event.key === "Enter" || event.key === "Escape") {
      if (event.key === "Enter") onPick(active);
      event.currentTarget.blur();
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      aria-label={t("chart.muscles", { view: t(`chart.view.${view}`), layer: t(`chart.layer.${layer}`) })}
      aria-activedescendant={active === null ? undefined : idOf(active)}
      className="visually-hidden"
      onKeyDown={press}
      onFocus={() => onWalk(active)}
      onBlur={() => onWalk(null)}
    >
      {names.map((name) => (
        <div key={idOf(name)} id={idOf(name)} role="option" aria-selected={walked !== null && isSame(name, active)}>
          {t("chart.muscle", { site: formatSite(name), plain: t(`muscle.${name.muscle}`) })}
        </div>
      ))}
    </div>
  );
}

function idOf({ muscle, side }: RegionName): string {
  return `muscle-${sides.indexOf(side)}-${muscle}`;
}

export function isSame(one: RegionName, other: RegionName | null): boolean {
  return other !== null && one.muscle === other.muscle && one.side === other.side;
}
