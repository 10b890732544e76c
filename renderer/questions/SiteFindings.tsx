// What a practice may write down of a site beside its holds: how tender it is, and where pressure on it is
// felt. On the site's panel and in the wrap-up; asks nothing by itself.
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Site } from "../../shared/session/state.ts";
import { feltPlaces, highestScore, painMoments } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { useSettings } from "../state/use-settings.ts";
import { CheckBox } from "../ui/CheckBox.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import look from "../ui/look.module.css";
import styles from "./SiteFindings.module.css";

type Props = {
  readonly site: Site;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
};

/** Whether the practice wants anything of it. */
export function useWantsFindings(): boolean {
  const { tenderness, referredPain } = useSettings().protocol;
  return tenderness || referredPain;
}

export function SiteFindings({ site, onSend }: Props) {
  const { tenderness, referredPain } = useSettings().protocol;
  if (!tenderness && !referredPain) return null;
  return (
    <div className={styles.findings}>
      {tenderness && <Tenderness site={site} onSend={onSend} />}
      {referredPain && <Felt site={site} onSend={onSend} />}
    </div>
  );
}

function Tenderness({ site, onSend }: Props) {
  const title = t("tenderness.title", { site: site.number });
  const keep = (moment: (typeof painMoments)[number], score: number | null): void =>
    onSend({ type: "record-tenderness", site: site.number, moment, score }, null);
  return (
    <div className={look.row} role="group" aria-label={title}>
      <span className={styles.title}>{title}</span>
      {painMoments.map((moment) => (
        <NumberField
          key={`${site.number} ${moment}`}
          label={t(`tenderness.${moment}`)}
          value={site.tenderness[moment]?.score ?? null}
          limits={{ min: 0, max: highestScore }}
          givesKeysBack
          onTake={(score) => keep(moment, score)}
          onEmpty={() => keep(moment, null)}
        />
      ))}
    </div>
  );
}

/** Space turns a place on and off while it has the focus; Enter and Escape give the keys back to the session. */
function Felt({ site, onSend }: Props) {
  const title = t("felt.title", { site: site.number });
  const given = site.felt?.places ?? [];
  return (
    <div className={look.row} role="group" aria-label={title}>
      <span className={styles.title}>{title}</span>
      {feltPlaces.map((place) => (
        // The focus stays where it was: a click must not turn the next press of Space into another one here.
        <div key={place} onMouseDown={(event) => event.preventDefault()}>
          <CheckBox
            checked={given.includes(place)}
            onChange={(on) => {
              const others = given.filter((one) => one !== place);
              const places = on ? [...others, place] : others;
              onSend({ type: "record-referred-pain", site: site.number, places }, null);
            }}
            onKeyDown={(event) => {
              if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
            }}
          >
            {t(`felt.${place}`)}
          </CheckBox>
        </div>
      ))}
    </div>
  );
}
