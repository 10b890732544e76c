// The quiet drawing under the muscles: outline of the body, spine with countable vertebrae, ribs, pelvis, thigh bones.
import type { View } from "../../shared/body/chart.ts";
import { curvePath, outlinePath, symmetricPath } from "../../shared/body/outline.ts";
import {
  bodyHalf,
  femur,
  hipBone,
  hipBoneFront,
  ribsBack,
  ribsFront,
  sacrumHalf,
  spinousProcesses,
} from "../../shared/body/plate.ts";
import styles from "./Plate.module.css";

const flips = [-1, 1] as const;
const body = symmetricPath(bodyHalf);
const sacrum = symmetricPath(sacrumHalf);
const named = new Set<string>(["T10", "T12", "L1", "L3", "L5"]);

export function Plate({ view }: { view: View }) {
  return (
    <g className={styles.plate} aria-hidden="true">
      <path className={styles.body} d={body} />
      {view === "back" ? <BackBones /> : <FrontBones />}
      {flips.map((flip) => (
        <path key={flip} className={styles.bone} d={outlinePath(femur, flip)} />
      ))}
      {view === "back" ? <BackLines /> : <FrontLines />}
    </g>
  );
}

function BackBones() {
  return (
    <>
      {flips.map((flip) => (
        <g key={flip}>
          {ribsBack.map((rib) => (
            <path key={rib[0]?.[1]} className={styles.rib} d={curvePath(rib, flip)} />
          ))}
          <path className={styles.bone} d={outlinePath(hipBone, flip)} />
        </g>
      ))}
      <path className={styles.bone} d={sacrum} />
      {[66, 84, 102, 119].map((y, index) => (
        <g key={y} className={styles.foramen}>
          <circle cx={-15 + index * 2.2} cy={y} r="2.1" />
          <circle cx={15 - index * 2.2} cy={y} r="2.1" />
        </g>
      ))}
      {spinousProcesses.map(({ name, y, lumbar }) => (
        <Vertebra key={name} name={name} y={y} lumbar={lumbar} />
      ))}
    </>
  );
}

function Vertebra({ name, y, lumbar }: { name: string; y: number; lumbar: boolean }) {
  const half = lumbar ? 21 : 15;
  const reach = lumbar ? 40 : 25;
  const tall = lumbar ? 11 : 9;
  return (
    <g>
      <path
        className={styles.bone}
        d={`M${-half} ${y - tall} Q0 ${y - tall + 3} ${half} ${y - tall} L${half - 2} ${y - 4} L${reach} ${y - 7} Q${reach + 4} ${y - 3} ${reach} ${y} L${half - 1} ${y + 3} L${half} ${y + tall} Q0 ${y + tall - 3} ${-half} ${y + tall} L${-half + 1} ${y + 3} L${-reach} ${y} Q${-reach - 4} ${y - 3} ${-reach} ${y - 7} L${-half + 2} ${y - 4} Z`}
      />
      <path
        className={styles.process}
        d={`M0 ${y - 6} Q4.5 ${y} 3 ${y + tall} Q0 ${y + tall + 3} -3 ${y + tall} Q-4.5 ${y} 0 ${y - 6} Z`}
      />
      {named.has(name) && (
        <text className={styles.name} x="0" y={y - tall + 5} textAnchor="middle">
          {name}
        </text>
      )}
    </g>
  );
}

function BackLines() {
  return (
    <>
      <path className={styles.fold} d="M0 112 C3 150 -3 190 0 222" />
      {flips.map((flip) => (
        <g key={flip}>
          <path
            className={styles.fold}
            d={curvePath(
              [
                [6, 222],
                [40, 231],
                [84, 233],
                [126, 219],
              ],
              flip,
            )}
          />
          <circle className={styles.dimple} cx={44 * flip} cy="52" r="3" />
          <path
            className={styles.fold}
            d={curvePath(
              [
                [80, 640],
                [100, 632],
                [124, 634],
              ],
              flip,
            )}
          />
        </g>
      ))}
    </>
  );
}

function FrontBones() {
  return (
    <>
      {flips.map((flip) => (
        <g key={flip}>
          {ribsFront.map((rib) => (
            <path key={rib[0]?.[1]} className={styles.rib} d={curvePath(rib, flip)} />
          ))}
          <path className={styles.bone} d={outlinePath(hipBoneFront, flip)} />
        </g>
      ))}
    </>
  );
}

function FrontLines() {
  return (
    <>
      <path className={styles.fold} d="M0 -200 V-20 M0 0 V120" />
      <ellipse className={styles.navel} cx="0" cy="-12" rx="3.4" ry="5" />
      {flips.map((flip) => (
        <g key={flip}>
          <path
            className={styles.fold}
            d={curvePath(
              [
                [140, 50],
                [104, 96],
                [62, 132],
                [24, 150],
              ],
              flip,
            )}
          />
          <path
            className={styles.fold}
            d={curvePath(
              [
                [0, 196],
                [10, 212],
                [12, 236],
              ],
              flip,
            )}
          />
          <ellipse className={styles.bone} cx={110 * flip} cy="622" rx="20" ry="24" />
        </g>
      ))}
    </>
  );
}
