// Takes who has seen or checked the client, or why the session goes on all the same: one of the two, in words. For what blocks a hold.
import type { DraftKey } from "../../shared/contract/draft-calls.ts";
import { t } from "../../shared/words/words.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { OneLineForm, type TakeText } from "../ui/OneLineForm.tsx";
import look from "../ui/look.module.css";

type Props = {
  readonly title: string;
  readonly help: string;
  readonly who: string;
  readonly why: string;
  /** What asks for it; null where that stands beside the form. */
  readonly source: string | null;
  readonly onWho: TakeText;
  readonly onWhy: TakeText;
  /** Keeps what is typed, by which of the two it is. */
  readonly draftOf?: (line: "who" | "why") => DraftKey;
};

export function ReasonForm({ title, help, who, why, source, onWho, onWhy, draftOf }: Props) {
  const keep = (line: "who" | "why") => (draftOf === undefined ? {} : { draft: draftOf(line) });
  return (
    <section className={look.step} role="group" aria-label={title}>
      <h2 className={look.sign}>{title}</h2>
      <p className={look.soft}>{help}</p>
      <OneLineForm label={who} {...keep("who")} autoFocus acts={[{ label: t("before.severe.check"), take: onWho }]} />
      <OneLineForm label={why} {...keep("why")} acts={[{ label: t("before.severe.override"), take: onWhy }]} />
      {source !== null && <SourceNote source={source} />}
    </section>
  );
}
