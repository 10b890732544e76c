// The optional scores a practice asks: sleep, stress, forward bend, mood; and the client's own measure.
import { ratingLimits } from "../../shared/session/clearance.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { ratingKinds, type RatingKind } from "../../shared/session/vocabulary.ts";
import { t } from "../../shared/words/words.ts";
import { useSettings } from "../state/use-settings.ts";
import { NumberField } from "../ui/NumberField.tsx";
import look from "../ui/look.module.css";

type Props = {
  readonly moment: "before" | "after";
  readonly session: Session;
  /** What the client wants to be able to do again; "": nobody asked. Rated before a visit alone. */
  readonly goal?: string;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
};

export function Ratings({ moment, session, goal = "", onSend }: Props) {
  const { protocol } = useSettings();
  const kinds = ratingKinds.filter((kind) =>
    kind === "own-measure" ? goal !== "" && moment === "before" : protocol[kind],
  );
  if (kinds.length === 0) return null;

  function keep(rating: RatingKind, value: number | null): void {
    const measure = rating === "own-measure" ? { measure: goal } : {};
    onSend({ type: "record-rating", moment, rating, value, ...measure }, null);
  }

  return (
    <div className={look.stack} role="group" aria-label={t("wrap.ratings")}>
      {kinds.map((kind) => (
        <NumberField
          key={kind}
          label={kind === "own-measure" ? t("wrap.rating.own-measure", { measure: goal }) : t(`wrap.rating.${kind}`)}
          limits={{ min: 0, max: ratingLimits[kind] }}
          value={session.facts.ratings[moment][kind]}
          onTake={(value) => keep(kind, value)}
          onEmpty={() => keep(kind, null)}
        />
      ))}
    </div>
  );
}
