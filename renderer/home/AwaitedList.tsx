// Clients in the window for their next visit, or past it, each a line that opens their page.
import type { FoundClients } from "../../shared/client/line.ts";
import { dayOf } from "../../shared/time/calendar.ts";
import { formatDay } from "../../shared/time/format-day.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./AwaitedList.module.css";

type Props = {
  readonly kind: "due" | "overdue";
  readonly found: FoundClients;
  readonly onOpen: (clientId: string) => void;
};

const shown = 6;

export function AwaitedList({ kind, found, onOpen }: Props) {
  if (found.total === 0) return null;
  const lines = found.lines.slice(0, shown);
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} className={styles.title}>
        {t(`home.${kind}`)}
      </h2>
      <ul>
        {lines.map(({ clientId, code, name, made, planned, due, last }) => {
          const timeZone = last?.timeZone ?? "UTC";
          const day = due === null ? "" : formatDay(dayOf({ wall: due.until - 1, timeZone }));
          return (
            <li key={clientId}>
              <button
                type="button"
                className={styles.line}
                aria-label={t("home.open.client", { client: code })}
                onClick={() => onOpen(clientId)}
              >
                <span className={styles.code}>{code}</span>
                <span className={styles.name}>{name}</span>
                <span className={styles.when}>
                  {t("home.due.visit", { next: made + 1, planned })} ·{" "}
                  {t(kind === "due" ? "home.due.until" : "home.due.since", { day })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {found.total > lines.length && (
        <p className={styles.more}>{t("home.due.more", { count: found.total - lines.length })}</p>
      )}
    </section>
  );
}
