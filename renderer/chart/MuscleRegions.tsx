// The muscles of one view and layer as soft shapes with their fibres. With the pointer they show their name and let the click through to
// the place under it; with the keyboard they are a list to walk with the arrow keys, where Enter marks the muscle's usual place.
import { useState, type KeyboardEvent } from "react";
import { flipOf, sides, type View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import { outlinePath } from "../../shared/body/outline.ts";
import type { Frame } from "../../shared/body/plate.ts";
import { regionNames, stepRegion, type RegionName, type RegionStep } from "../../shared/body/region-walk.ts";
import { fibresPath, regionsOn } from "../../shared/body/regions.ts";
import { siteWords } from "../../shared/body/sites.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./MuscleRegions.module.css";

type Props = {
  readonly view: View;
  readonly layer: Layer;
  readonly frame: Frame;
  /** The muscle of the chosen site: outlined, whatever its layer. */
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

export function MuscleRegions({ view, layer, frame, chosen, onPick }: Props) {
  const [focused, setFocused] = useState(false);
  const [walked, setWalked] = useState<RegionName | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const names = regionNames(view, layer);
  const isHere = (one: RegionName | null) => one !== null && names.some((name) => idOf(name) === idOf(one));
  const active = [walked, chosen].find(isHere) ?? names[0] ?? null;
  const named = names.find((name) => (focused ? isSame(name, active) : idOf(name) === hovered));

  function press(event: KeyboardEvent<SVGGElement>): void {
    const step = steps[event.key];
    if (active === null) return;
    if (step !== undefined) setWalked(stepRegion(view, layer, active, step));
    else if (event.key === "Enter") onPick(active);
    else if (event.key !== "Escape") return;
    if (step === undefined) event.currentTarget.blur();
    event.preventDefault();
  }

  return (
    <>
      <g
        role="listbox"
        tabIndex={0}
        aria-label={t("chart.muscles", { view: t(`chart.view.${view}`), layer: t(`chart.layer.${layer}`) })}
        aria-activedescendant={active === null ? undefined : `muscle-${idOf(active)}`}
        className={styles.muscles}
        data-chart-muscles=""
        data-own-keys="arrows"
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        // The focus is the keyboard's: a click on a muscle must not keep the arrow keys from the session.
        onMouseDown={(event) => event.preventDefault()}
        onPointerOver={(event) => setHovered(hoveredMuscle(event.target))}
        onPointerLeave={() => setHovered(null)}
      >
        {names.map((name) => (
          <Muscle key={idOf(name)} name={name} view={view} active={focused && isSame(name, active)} />
        ))}
      </g>
      {chosen !== null && <ChosenMuscle name={chosen} view={view} />}
      {named !== undefined && (
        <text className={styles.caption} x={0} y={frame.y + frame.height * 0.965} fontSize={frame.height / 30}>
          {siteWords(named)}
        </text>
      )}
    </>
  );
}

function Muscle({ name, view, active }: { name: RegionName; view: View; active: boolean }) {
  const region = regionsOn(view).find((one) => one.muscle === name.muscle);
  if (region === undefined) return null;
  const flip = flipOf(view, name.side);
  return (
    <g
      role="option"
      id={`muscle-${idOf(name)}`}
      aria-selected={active}
      aria-label={t("chart.muscle", { site: siteWords(name), plain: t(`muscle.${name.muscle}`) })}
      className={styles.muscle}
      data-muscle={idOf(name)}
    >
      <path className={styles.region} d={outlinePath(region.outline, flip)} />
      <path className={styles.fibres} d={fibresPath(region, flip)} />
    </g>
  );
}

function ChosenMuscle({ name, view }: { name: RegionName; view: View }) {
  const region = regionsOn(view).find((one) => one.muscle === name.muscle);
  if (region === undefined) return null;
  return <path className={styles.chosen} d={outlinePath(region.outline, flipOf(view, name.side))} aria-hidden="true" />;
}

function idOf({ muscle, side }: RegionName): string {
  return `${sides.indexOf(side)}-${muscle}`;
}

function isSame(one: RegionName, other: RegionName | null): boolean {
  return other !== null && idOf(one) === idOf(other);
}

function hoveredMuscle(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-muscle]")?.getAttribute("data-muscle") ?? null) : null;
}
