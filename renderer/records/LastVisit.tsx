// The last visit in a glance: its sites and how they answered, how long it was sore and stayed relaxed where that was told.
import { formatSite } from "../../shared/body/places.ts";
import { completedVisits } from "../../shared/guidance/view.ts";
import type { SessionSummary } from "../../shared/session/record.ts";
import { localTime, t } from "../../shared/words/words.ts";
import look from "../ui/look.module.css";
import styles from "./LastVisit.module.css";

export function LastVisit({ visits }: { readonly visits: readonly SessionSummary[] }) {
  const last = completedVisits(visits).at(-1);
  if (last === undefined) return null;
  const when = localTime(last.startedWall, last.timeZone, "date");
  const held = last.visit.sites.filter((site) => site.holds > 0);
  return (
    <section aria-label={t("before.last", { when })}>
      <h2 className={look.help}>{t("before.last", { when })}</h2>
      <ul className={styles.sites}>
        {held.map((site) => {
          const response = site.suspected
            ? t("picture.legend.suspected")
            : site.response === null
              ? t("picture.legend.none")
              : t(`response.${site.response}`);
          return <li key={site.number}>{t("before.last.site", { site: formatSite(site), response })}</li>;
        })}
      </ul>
    </section>
  );
}
