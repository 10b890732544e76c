// The cues of one group as buttons, each with its own key; the one that sounds is marked.
import type { SoundGroup } from "../../../shared/settings/sound.ts";
import { t } from "../../../shared/words/words.ts";
import { cueNames, cues, type CueName } from "../../sound/sounds.ts";
import { useKeyOf } from "../../keyboard/use-bindings.ts";
import { Button } from "../../ui/Button.tsx";
import look from "../../ui/look.module.css";
import styles from "./SoundPage.module.css";

type Props = {
  readonly group: SoundGroup;
  readonly playing: CueName | null;
  readonly onPlay: (cue: CueName) => void;
};

export function CueBoard({ group, playing, onPlay }: Props) {
  const keyOf = useKeyOf();
  return (
    <ul className={`${look.row} ${styles.cues}`}>
      {cueNames.map(
        (cue) =>
          cues[cue].group === group && (
            <li key={cue} ref={playing === cue ? bringIntoView : null}>
              <Button
                label={t(`sound.cue.${cue}`)}
                hint={keyOf(`cue-${cue}`)}
                pressed={playing === cue}
                onPress={() => onPlay(cue)}
              />
            </li>
          ),
      )}
    </ul>
  );
}

function bringIntoView(row: HTMLLIElement | null): void {
  row?.scrollIntoView({ block: "nearest" });
}
