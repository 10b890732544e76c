// The note as a page: on the screen in the room's colours, on paper in black. Draws the composed note and nothing of its own.
import type { Note, NoteGroup, NoteLine, NoteSection } from "../../../shared/documents/note/note.ts";
import { writtenLines } from "../../../shared/documents/note/note-context.ts";
import { t } from "../../../shared/words/words.ts";
import { keyed } from "./keyed.ts";
import { HoldsTable } from "./HoldsTable.tsx";
import styles from "./NotePaper.module.css";

type Props = {
  readonly note: Note;
  /** The address of the chart's picture, or null where no site was marked. */
  readonly picture: string | null;
  /** Stands at the head of the paper only: who works here. */
  readonly letterhead: readonly string[];
  /** The line whose events are being shown. */
  readonly pointed: NoteLine | null;
  readonly onPoint: (line: NoteLine) => void;
};
type Pointing = Pick<Props, "pointed" | "onPoint">;

export function NotePaper({ note, picture, letterhead, ...pointing }: Props) {
  return (
    <article className={styles.paper} data-paper="note">
      {letterhead.length > 0 && <p className={styles.letterhead}>{letterhead.join(" · ")}</p>}
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{note.title}</h2>
          <Rows lines={note.header} {...pointing} />
        </div>
        {picture !== null && <img className={styles.picture} src={picture} alt={t("wrap.picture")} />}
      </header>
      {note.sections.map((section) => (
        <Section key={section.kind} section={section} {...pointing} />
      ))}
    </article>
  );
}

function Section({ section, ...pointing }: { section: NoteSection } & Pointing) {
  const { kind, title, groups } = section;
  const sites = groups.filter((group) => group.site !== null);
  const others = groups.filter((group) => group.site === null);
  return (
    <section className={styles.section} data-section={kind}>
      <h3 className={styles.name}>{title}</h3>
      {sites.length > 0 && <HoldsTable groups={sites} {...pointing} />}
      {keyed(others, (group) => group.heading ?? "").map(({ key, item }) => (
        <Group key={key} group={item} {...pointing} />
      ))}
    </section>
  );
}

/** Lines of a group above which it stands in two columns on paper. */
const longList = 12;

type GroupProps = { readonly group: NoteGroup } & Pointing;

function Group({ group, ...pointing }: GroupProps) {
  const rows = group.lines.filter((line) => line.label !== null);
  const rest = group.lines.filter((line) => line.label === null);
  return (
    <div className={styles.group}>
      {group.heading !== null && <h4 className={styles.heading}>{group.heading}</h4>}
      <div className={styles.list} data-long={group.lines.length > longList}>
        {rows.length > 0 && <Rows lines={rows} {...pointing} />}
        {keyed(rest, (line) => line.text).map(({ key, item }) => (
          <Line key={key} line={item} {...pointing} />
        ))}
      </div>
    </div>
  );
}

function Rows({ lines, pointed, onPoint }: { lines: readonly NoteLine[] } & Pointing) {
  return (
    <dl className={styles.rows}>
      {keyed(lines, (line) => line.label ?? "").map(({ key, item: line }) => (
        <div
          key={key}
          className={styles.row}
          data-kind={line.kind}
          data-pointed={line === pointed}
          onClick={() => onPoint(line)}
        >
          <dt>{line.label}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ line, ...pointing }: { line: NoteLine } & Pointing) {
  const { pointed, onPoint } = pointing;
  const point = () => onPoint(line);
  if (line.kind === "remarks")
    return (
      <div className={styles.own} data-pointed={line === pointed} onClick={point}>
        {keyed(writtenLines(line.text), (written) => written).map(({ key, item: written }) => (
          <p key={key}>{written === "" ? "\u00a0" : written}</p>
        ))}
      </div>
    );
  return (
    <>
      <p className={styles.line} data-kind={line.kind} data-pointed={line === pointed} onClick={point}>
        {line.text}
      </p>
      {keyed(line.under, (one) => one.text).map(({ key, item: under }) => (
        <div key={key} className={styles.under}>
          <Line line={under} {...pointing} />
        </div>
      ))}
    </>
  );
}
