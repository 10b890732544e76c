// Marks a site by keyboard: type a muscle and a side, Enter takes the first proposal. Stands over the chart, never over the timer.
import { useMemo, useState } from "react";
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { placeUsualPoint } from "../../shared/body/places.ts";
import { muscleById } from "../../shared/body/muscles.ts";
import { searchMuscles } from "../../shared/body/picker.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./MarkSite.module.css";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void; onClose: () => void };

const shownAtMost = 12;

export function MarkSite({ session, onSend, onClose }: Props) {
  const [query, setQuery] = useState("");
  const found = useMemo(() => searchMuscles(query, usageOf(session)).slice(0, shownAtMost), [query, session]);

  function take(key: string | number): void {
    const proposal = found.find((one) => `${one.muscle}/${one.side}` === key);
    if (proposal === undefined) return;
    const { muscle, side } = proposal;
    const { view, point } = placeUsualPoint(muscle, side);
    onSend({ type: "mark-site", muscle, side, view, point }, null);
    onClose();
  }

  return (
    <div className={styles.mark} onKeyDownCapture={(event) => event.key === "Escape" && onClose()}>
      <h2 className={styles.title}>{t("mark.title")}</h2>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField autoFocus className={styles.search} aria-describedby="mark-help">
          <Label className={styles.label}>{t("mark.search")}</Label>
          <Input className={styles.field} autoComplete="off" spellCheck={false} />
        </SearchField>
        <p id="mark-help" className={styles.help}>
          {t("mark.help")}
        </p>
        <ListBox
          aria-label={t("mark.results")}
          className={styles.list}
          onAction={take}
          renderEmptyState={() => <p className={styles.help}>{t("mark.none")}</p>}
        >
          {found.map(({ muscle, side }) => {
            const { code, latin } = muscleById(muscle);
            return (
              <ListBoxItem
                key={`${muscle}/${side}`}
                id={`${muscle}/${side}`}
                textValue={`${t(`side.${side}`)} ${latin}`}
                className={styles.item}
              >
                <span className={styles.code}>{code}</span>
                <span className={styles.name}>
                  {t(`side.${side}`)} {latin}
                  <span className={styles.plain}>{t(`muscle.${muscle}`)}</span>
                </span>
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

/** How often each muscle was marked in this session; most used first. */
function usageOf(session: Session): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  for (const site of session.facts.sites) usage.set(site.muscle, (usage.get(site.muscle) ?? 0) + 1);
  return usage;
}
