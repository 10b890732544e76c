// The columns of the sessions' CSV that hold what is measured beside pain: the optional scores, and the answers about the last visit.
import { formatFeltPlaces } from "../note/finding-lines.ts";
import type { Session } from "../../session/state.ts";
import { painMoments, ratingKinds, type RatingKind } from "../../session/vocabulary.ts";
import { t } from "../../words/words.ts";
import { siteName } from "./csv-holds.ts";
import { column, type Column } from "./csv-table.ts";

type Row = { readonly session: Session };

export const measureColumns: readonly Column<Row>[] = [
  ...ratingKinds.flatMap((kind) =>
    painMoments.map((moment) =>
      column<Row>(
        `${kind.replaceAll("-", "_")}_${moment}`,
        unitOf(kind),
        `sessions.${kind}-${moment}`,
        ({ session }) => session.facts.ratings[moment][kind],
      ),
    ),
  ),
  column("own_measure", null, "sessions.own-measure", ({ session }) => session.facts.ownMeasure),
  column("tenderness", null, "sessions.tenderness", tendernessOf),
  column("referred_pain", null, "sessions.referred-pain", feltOf),
  column("last_visit_soreness", null, "sessions.soreness", ({ session: { facts } }) =>
    facts.lookBack.soreness === null ? null : t(`soreness.${facts.lookBack.soreness}`),
  ),
  column("last_visit_relaxed", null, "sessions.relaxed", ({ session: { facts } }) =>
    facts.lookBack.relaxed === null ? null : t(`relaxed.${facts.lookBack.relaxed}`),
  ),
];

function tendernessOf({ session: { facts } }: Row): string {
  const asked = facts.sites.filter(({ tenderness: { before, after } }) => before !== null || after !== null);
  const told = asked.map((site) => {
    const { before, after } = site.tenderness;
    const score = (given: typeof before) => (given === null ? t("note.rating.none") : given.score);
    return t("csv.tenderness", { name: siteName(site), before: score(before), after: score(after) });
  });
  return told.join(t("csv.list"));
}

function feltOf({ session: { facts } }: Row): string {
  const told = facts.sites.flatMap((site) =>
    site.felt === null ? [] : [t("csv.felt", { name: siteName(site), places: formatFeltPlaces(t, site.felt.places) })],
  );
  return told.join(t("csv.list"));
}

function unitOf(kind: RatingKind): "cm" | "0-10" {
  return kind === "bend" ? "cm" : "0-10";
}
