// Asks which muscle was meant by a click on the chart: those under the point, the likeliest first and already in focus.
import { useMemo } from "react";
import { sideOfPoint } from "../../shared/body/chart.ts";
import { musclesAt } from "../../shared/body/hit.ts";
import { muscleById, type MuscleId } from "../../shared/body/muscles.ts";
import { frames } from "../../shared/body/plate.ts";
import { formatPlace } from "../../shared/body/places.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import type { Pointed } from "./ChartPanel.tsx";
import { OptionList } from "../ui/OptionList.tsx";
import look from "../ui/look.module.css";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./ProposeMuscle.module.css";

type Props = {
  readonly pointed: Pointed;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
  readonly onClose: () => void;
};

export function ProposeMuscle({ pointed, onSend, onClose }: Props) {
  const { point, view, layer, zoom } = pointed;
  const side = sideOfPoint(view, point);
  // The nearest usual place first, whatever its layer; somebody who switched to the deep layer means a deep muscle.
  const found = useMemo(() => {
    const isMeant = ({ muscle }: { muscle: MuscleId }): boolean =>
      layer === "deep" && muscleById(muscle).layer === "deep";
    const hits = musclesAt(view, point);
    return [...hits.filter(isMeant), ...hits.filter((hit) => !isMeant(hit))].slice(0, 5);
  }, [view, point, layer]);

  useScope("panel", { "close-panel": onClose });

  function take(key: string): void {
    const hit = found.find(({ muscle }) => muscle === key);
    if (hit !== undefined) onSend({ type: "mark-site", muscle: hit.muscle, side, view, point }, null);
    onClose();
  }

  const first = found[0];
  const { y, height } = frames[zoom];
  const isInLowerHalf = point.y > y + height / 2;
  return (
    <div className={styles.propose} data-at={isInLowerHalf ? "top" : "bottom"}>
      <h2 className={look.small}>
        <span className={look.strong}>{t(first === undefined ? "propose.none" : "propose.title")}</span>{" "}
        {first !== undefined && <span className={look.soft}>{t("propose.help")}</span>}
      </h2>
      {first !== undefined && (
        <OptionList
          // A new place is a new question, with the focus on its first answer.
          key={`${point.x}/${point.y}`}
          aria-label={t("propose.title")}
          autoFocus="first"
          options={found.map(({ muscle }) => ({
            id: muscle,
            code: muscleById(muscle).code,
            words: `${t(`side.${side}`)} ${muscleById(muscle).latin}`,
            about: formatPlace({ muscle, side, view, point }),
          }))}
          onTake={take}
        />
      )}
    </div>
  );
}
