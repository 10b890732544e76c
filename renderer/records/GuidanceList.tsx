// What the rules say about a course now: each with its source and, where a press is enough, the button that dismisses it.
import { useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { guide, type Guidance } from "../../shared/guidance/guidance.ts";
import { formatMoment } from "../../shared/time/format-day.ts";
import type { CourseView } from "../../shared/guidance/view.ts";
import { t } from "../../shared/words/words.ts";
import styles from "./GuidanceList.module.css";

type Props = {
  readonly view: CourseView;
  /** Left out: shown and not dismissed, as on paper. */
  readonly onTell?: (command: ClientCommand) => void;
};

export function GuidanceList({ view, onTell }: Props) {
  const open = guide(view).filter((one) => one.settled === null || one.blocks);
  if (open.length === 0) return <p className={styles.none}>{t("guidance.none")}</p>;
  return (
    <ul className={styles.list}>
      {open.map((one) => (
        <li key={`${one.rule} ${one.cause}`} className={styles.item} data-weight={weightOf(one)}>
          <p className={styles.rule}>{t(`rule.${one.rule}`)}</p>
          <p>{one.text}</p>
          {one.ask !== null && one.settled === null && <p>{one.ask}</p>}
          {one.settled !== null && <p className={styles.settled}>{one.settled.text}</p>}
          <p className={styles.source} title={t("guidance.fired", { when: formatMoment(one.firedAt) })}>
            {t("guidance.source", { source: one.source })}
          </p>
          {one.settledBy === "press" && onTell !== undefined && (
            <button
              type="button"
              className={styles.dismiss}
              aria-label={t("guidance.dismiss.of", { rule: t(`rule.${one.rule}`) })}
              onClick={() => onTell(dismissal(view.course.courseId, one))}
            >
              {t("guidance.dismiss")}
            </button>
          )}
          {one.settledBy === "reason" && one.settled === null && onTell !== undefined && (
            <ReasonLine
              label={t("guidance.reason.of", { rule: t(`rule.${one.rule}`) })}
              onTake={(text) => onTell(dismissal(view.course.courseId, one, text))}
            />
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

function ReasonLine({ label, onTake }: { label: string; onTake: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onTake(text.trim());
      }}
    >
      <input
        className={styles.why}
        aria-label={label}
        placeholder={t("guidance.reason.example")}
        value={text}
        maxLength={longest.sentence}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={styles.dismiss} disabled={text.trim() === ""}>
        {t("guidance.reason.take")}
      </button>
    </form>
  );
}

const calm: ReadonlySet<Guidance["rule"]> = new Set(["four-in-six", "soreness", "relaxed", "together"]);

/** What blocks, what wants attention, and what is good to know. */
function weightOf({ rule, blocks, settled }: Guidance): "blocks" | "attention" | "calm" {
  if (settled !== null || calm.has(rule)) return "calm";
  return blocks ? "blocks" : "attention";
}
