// What the rules say about a course now: each with its source and, where a press is enough, the button that dismisses it.
import type { ClientCommand } from "../../shared/client/commands.ts";
import type { DraftKey } from "../../shared/contract/draft-calls.ts";
import { guide, type Guidance } from "../../shared/guidance/guidance.ts";
import { formatMoment } from "../../shared/time/format-day.ts";
import type { CourseView } from "../../shared/guidance/view.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { OneLineForm } from "../ui/OneLineForm.tsx";
import look from "../ui/look.module.css";
import styles from "./GuidanceList.module.css";

type Props = {
  readonly view: CourseView;
  readonly clientId: string;
  /** Left out: shown and not dismissed, as on paper. */
  readonly onTell?: (command: ClientCommand) => Promise<boolean>;
};

export function GuidanceList({ view, clientId, onTell }: Props) {
  const open = guide(view).filter((one) => one.settled === null || one.blocks);
  if (open.length === 0) return <p className={look.soft}>{t("guidance.none")}</p>;
  return (
    <ul className={look.stack} data-flows>
      {open.map((one) => (
        <li
          key={`${view.course.courseId} ${one.rule} ${one.cause}`}
          className={`${look.flag} ${styles.item}`}
          data-flag={weightOf(one)}
        >
          <p className={styles.rule}>{t(`rule.${one.rule}`)}</p>
          <p>{one.text}</p>
          {one.ask !== null && one.settled === null && <p>{one.ask}</p>}
          {one.settled !== null && <p className={look.help}>{one.settled.text}</p>}
          <p className={look.help} title={t("guidance.fired", { when: formatMoment(one.firedAt) })}>
            {t("guidance.source", { source: one.source })}
          </p>
          {one.settledBy === "press" && onTell !== undefined && (
            <span className={styles.dismiss} data-not="paper">
              <Button
                label={t("guidance.dismiss")}
                name={t("guidance.dismiss.of", { rule: t(`rule.${one.rule}`) })}
                kind="quiet"
                size="small"
                onPress={() => void onTell(dismissal(view.course.courseId, one))}
              />
            </span>
          )}
          {one.settledBy === "reason" && one.settled === null && onTell !== undefined && (
            <div data-not="paper">
              <OneLineForm
                label={t("guidance.reason.of", { rule: t(`rule.${one.rule}`) })}
                hidesLabel
                draft={draftOf(clientId, view.course.courseId, one)}
                size="small"
                placeholder={t("guidance.reason.example")}
                acts={[
                  {
                    label: t("guidance.reason.take"),
                    take: (text) => onTell(dismissal(view.course.courseId, one, text)),
                  },
                ]}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `reason`: who has seen it, or why the therapist goes on; null for what a press alone dismisses. */
function dismissal(courseId: string, { rule, cause }: Guidance, reason: string | null = null): ClientCommand {
  return { type: "dismiss-guidance", courseId, rule, cause, reason };
}

function draftOf(id: string, courseId: string, { rule, cause }: Guidance): DraftKey {
  return { of: "client", id, form: `guidance ${courseId} ${rule} ${cause}` };
}

const calm: ReadonlySet<Guidance["rule"]> = new Set(["four-in-six", "soreness", "relaxed", "together"]);

/** What blocks, what wants attention, and what is good to know. */
function weightOf({ rule, blocks, settled }: Guidance): "closed" | "attention" | "calm" {
  if (settled !== null || calm.has(rule)) return "calm";
  return blocks ? "closed" : "attention";
}
