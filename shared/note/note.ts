// The shape of a composed note: sections, groups and lines that know what they are. Every form of the note is made from this one.
import { t } from "../words/words.ts";

export const noteLineKinds = [
  "client",
  "date",
  "time",
  "session-time",
  "hold-time",
  "status",
  "pain",
  "feedback",
  "site",
  "hold",
  "inflammation",
  "total",
  "protocol",
  "pause",
  "recovery",
  "progress",
  "response",
  "aftercare",
  "advice",
  "lift",
  "remarks",
  "nothing",
] as const;
export type NoteLineKind = (typeof noteLineKinds)[number];

export const guidanceRules = ["hold-range", "inflammation", "soreness", "relaxed"] as const;
/** A rule the line rests on, and where it comes from in words a client can look up. */
export type Guidance = { readonly rule: (typeof guidanceRules)[number]; readonly source: string };

export type NoteLine = {
  readonly kind: NoteLineKind;
  /** Set where the line is a row of a list: "Client", "All holds". */
  readonly label: string | null;
  readonly text: string;
  /** The numbers the line is about, as the session counts them; null where it is about the session. */
  readonly site: number | null;
  readonly hold: number | null;
  readonly guidance: Guidance | null;
  /** What belongs under this line, such as feedback under its hold. */
  readonly under: readonly NoteLine[];
};

export type NoteGroup = {
  readonly heading: string | null;
  readonly site: number | null;
  readonly lines: readonly NoteLine[];
};

export const sectionKinds = ["subjective", "objective", "assessment", "plan", "remarks"] as const;
export type SectionKind = (typeof sectionKinds)[number];
export type NoteSection = { readonly kind: SectionKind; readonly title: string; readonly groups: readonly NoteGroup[] };

export type Note = {
  readonly title: string;
  readonly header: readonly NoteLine[];
  readonly sections: readonly NoteSection[];
};

type About = Partial<Pick<NoteLine, "label" | "site" | "hold" | "under">> & { readonly rule?: Guidance["rule"] };

export function line(kind: NoteLineKind, text: string, { label, site, hold, rule, under }: About = {}): NoteLine {
  const guidance = rule === undefined ? null : { rule, source: t("note.source.mueller") };
  return { kind, label: label ?? null, text, site: site ?? null, hold: hold ?? null, guidance, under: under ?? [] };
}

export function group(heading: string | null, lines: readonly NoteLine[], site: number | null = null): NoteGroup {
  return { heading, site, lines };
}
