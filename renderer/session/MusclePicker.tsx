// Marks a site by keyboard: type a muscle and a side, Enter takes the first proposal. Stands over the chart, never over the timer.
import { useMemo, useState } from "react";
import { Autocomplete, Input, Label, SearchField } from "react-aria-components";
import { placeUsualPoint } from "../../shared/body/places.ts";
import { muscleById } from "../../shared/body/muscles.ts";
import {
  digitOf,
  mostUsedFirst,
  pickedByDigit,
  searchMuscles,
  type Proposal,
  type Usage,
} from "../../shared/body/picker.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { KeyCap } from "../ui/KeyCap.tsx";
import { OptionList } from "../ui/OptionList.tsx";
import look from "../ui/look.module.css";
import field from "../ui/TextField.module.css";
import { useScope } from "../keyboard/use-scope.ts";
import styles from "./MusclePicker.module.css";

type Props = {
  readonly usage: Usage;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
  readonly onClose: () => void;
};

const shownAtMost = 20;

export function MusclePicker({ usage, onSend, onClose }: Props) {
  const [query, setQuery] = useState("");
  const found = useMemo(() => searchMuscles(query, usage).slice(0, shownAtMost), [query, usage]);

  useScope("panel", { "close-panel": onClose });

  function take(key: string): void {
    const proposal = found.find((one) => `${one.muscle}/${one.side}` === key);
    if (proposal !== undefined) mark(proposal);
  }

  function type(text: string): void {
    const picked = pickedByDigit(text, usage);
    if (picked === null) setQuery(text);
    else mark(picked);
  }

  function mark({ muscle, side }: Proposal): void {
    const { view, point } = placeUsualPoint(muscle, side);
    onSend({ type: "mark-site", muscle, side, view, point }, null);
    onClose();
  }

  return (
    <div className={styles.mark}>
      <h2 className={look.help}>{t("mark.title")}</h2>
      <Autocomplete inputValue={query} onInputChange={type}>
        <SearchField
          autoFocus
          className={`${field.field} ${styles.search}`}
          data-size="large"
          aria-describedby="mark-help"
        >
          <Label className={look.strong}>{t("mark.search")}</Label>
          <Input className={field.input} autoComplete="off" spellCheck={false} />
        </SearchField>
        <p id="mark-help" className={look.help}>
          {t("mark.help")}
        </p>
        <OptionList
          aria-label={t("mark.results")}
          options={found.map(({ muscle, side }) => ({
            id: `${muscle}/${side}`,
            code: muscleById(muscle).code,
            words: `${t(`side.${side}`)} ${muscleById(muscle).latin}`,
            about: t(`muscle.${muscle}`),
            keys: <Digit muscle={muscle} side={side} usage={usage} />,
          }))}
          onTake={take}
          renderEmptyState={() => <p className={look.help}>{t("mark.none")}</p>}
        />
      </Autocomplete>
    </div>
  );
}

/** The two keys that mark it at once. */
function Digit({ muscle, side, usage }: Proposal & { usage: Usage }) {
  const digit = digitOf(mostUsedFirst(usage).findIndex((one) => one.id === muscle));
  if (digit === null) return null;
  return (
    <KeyCap hidden>
      {digit} {t(`side.${side}.short`)}
    </KeyCap>
  );
}
