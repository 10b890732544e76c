// What the session screen says of a suspicion that nobody has answered: rule `inflammation` across visits.
import { dayOf } from "../../shared/time/calendar.ts";
import { formatDay } from "../../shared/time/format-day.ts";
import type { Warning } from "../../shared/session/suspicions.ts";
import { t } from "../../shared/words/words.ts";

export function warningWords({ kind, visit }: Warning): string {
  return visit === null ? t("advice.warned") : t(`advice.warned.${kind}`, { day: formatDay(dayOf(visit)) });
}
