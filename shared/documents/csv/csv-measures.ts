// The columns of the sessions' CSV that hold what is measured beside pain: the optional scores, and the answers about the last visit.
import { formatFeltPlaces } from "../note/finding-lines.ts";
import type { Session } from "../../session/state.ts";
import { painMoments, ratingKinds, type RatingKind } from "../../session/vocabulary.ts";
import { t } from "../../words/words.ts";
import { siteName } from "./csv-holds.ts";
import type { Column } from "./csv-table.ts";

type Row = { readonly session: Session };

export const measureColumns: readonly Column<Row>[] = [
  ...ratingKinds.flatMap((kind) =>
    painMoments.map((moment): Column<Row> => ({
      name: `${kind.replaceAll("-", "_")}_${moment}`,
      unit: unitOf(kind),
      meaning: `csv.sessions.${kind}-${moment}`,
      value: ({ session }) => session.facts.ratings[moment][kind],
    })),
  ),
  {
    name: "own_measure",
    unit: null,
    meaning: "csv.sessions.own-measure",
    value: ({ session }) => session.facts.ownMeasure,
  },
  { name: "tenderness", unit: null, meaning: "csv.sessions.tenderness", value: tendernessOf },
  { name: "referred_pain", unit: null, meaning: "csv.sessions.referred-pain", value: feltOf },
  {
    name: "last_visit_soreness",
    unit: null,
    meaning: "csv.sessions.soreness",
    value: ({ session: { facts } }) =>
      facts.lookBack.soreness === null ? null : t(`soreness.${facts.lookBack.soreness}`),
  },
  {
    name: "last_visit_relaxed",
    unit: null,
    meaning: "csv.sessions.relaxed",
    value: ({ session: { facts } }) =>
      facts.lookBack.relaxed === null ? null : t(`relaxed.${facts.lookBack.relaxed}`),
  },
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
