// The shape of a composed note: sections, groups and lines that know what they are. Every form of the note is made from this one.
import type { RuleId } from "../../course/course.ts";
import { t } from "../../words/words.ts";

export type NoteLineKind =
  | "client"
  | "visit"
  | "date"
  | "time"
  | "session-time"
  | "hold-time"
  | "status"
  | "complaint"
  | "referral"
  | "earlier-care"
  | "medication"
  | "pain"
  | "feedback"
  | "site"
  | "hold"
  | "inflammation"
  | "total"
  | "protocol"
  | "pause"
  | "recovery"
  | "clock"
  | "progress"
  | "response"
  | "aftercare"
  | "advice"
  | "guidance"
  | "lift"
  | "remarks"
  | "legend"
  | "signature"
  | "amendment"
  | "nothing";

/** A rule the line rests on, and where it comes from in words a client can look up. */
export type Guidance = { readonly rule: RuleId | "hold-range" | "not-treated"; readonly source: string };

/** The words of a hold one by one, for forms that show holds as a table. */
export type HoldCells = {
  readonly time: string;
  readonly level: string;
  readonly applicator: string;
  readonly seconds: string;
  readonly outcome: string;
  /** Empty where none was recorded. */
  readonly response: string;
  readonly heldMs: number;
  readonly targetMs: number;
  readonly counted: boolean;
};

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
  /** Positions in the log of the events this line was made from; empty for what is always so, such as the rule of the hold. */
  readonly from: readonly number[];
  readonly cells: HoldCells | null;
};

export type NoteGroup = {
  readonly heading: string | null;
  readonly site: number | null;
  readonly lines: readonly NoteLine[];
};

export const sectionKinds = [
  "subjective",
  "objective",
  "assessment",
  "plan",
  "remarks",
  "as-signed",
  "legend",
  "signature",
  "amendments",
] as const;
export type SectionKind = (typeof sectionKinds)[number];
export type NoteSection = { readonly kind: SectionKind; readonly title: string; readonly groups: readonly NoteGroup[] };

export type Note = {
  readonly title: string;
  readonly header: readonly NoteLine[];
  readonly sections: readonly NoteSection[];
};

type About = Partial<Pick<NoteLine, "label" | "site" | "hold" | "under" | "cells">> & {
  readonly rule?: Guidance["rule"];
  /** Left out: Mueller. */
  readonly source?: string;
};

export function line(kind: NoteLineKind, text: string, from: readonly number[], about: About = {}): NoteLine {
  const { label = null, site = null, hold = null, rule, under = [], cells = null, source } = about;
  if (rule === undefined) return { kind, label, text, site, hold, guidance: null, under, from, cells };
  const guidance = { rule, source: source ?? t("source.mueller") };
  // Right after the sentence it is the source of.
  const sourced = t("note.sourced", { text, source: guidance.source });
  return { kind, label, text: sourced, site, hold, guidance, under, from, cells };
}

export function group(heading: string | null, lines: readonly NoteLine[], site: number | null = null): NoteGroup {
  return { heading, site, lines };
}
