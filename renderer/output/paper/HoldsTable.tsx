// Sites and holds as one table: a row a hold, its time as a small bar against the 30 s of the rule. Draws the note's own words.
import { holdProtocol } from "../../../shared/session/hold-protocol.ts";
import type { HoldCells, NoteGroup, NoteLine } from "../../../shared/documents/note/note.ts";
import { t } from "../../../shared/words/words.ts";
import { keyed } from "./keyed.ts";
import styles from "./HoldsTable.module.css";

type Pointing = { readonly pointed: NoteLine | null; readonly onPoint: (line: NoteLine) => void };

const columns = ["hold", "time", "level", "applicator", "seconds", "outcome", "response"] as const;

export function HoldsTable({ groups, ...pointing }: { groups: readonly NoteGroup[] } & Pointing) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`paper.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.site}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className={styles.site}>
              {group.heading}
            </th>
          </tr>
          {keyed(group.lines, (line) => line.text).map(({ key, item: line }) => (
            <Row key={key} line={line} {...pointing} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ line, ...pointing }: { line: NoteLine } & Pointing) {
  const { pointed, onPoint } = pointing;
  const row = { "data-pointed": line === pointed, onClick: () => onPoint(line) };
  return (
    <>
      {line.cells === null ? (
        <tr {...row}>
          <td colSpan={columns.length} className={styles.said} data-kind={line.kind}>
            {line.text}
          </td>
        </tr>
      ) : (
        <HoldRow hold={line.hold} cells={line.cells} row={row} />
      )}
      {keyed(line.under, (one) => one.text).map(({ key, item: under }) => (
        <tr key={key} data-pointed={under === pointed} onClick={() => onPoint(under)}>
          <td colSpan={columns.length} className={styles.said} data-kind={under.kind}>
            {under.text}
          </td>
        </tr>
      ))}
    </>
  );
}

type RowProps = { readonly "data-pointed": boolean; readonly onClick: () => void };

function HoldRow({ hold, cells, row }: { hold: number | null; cells: HoldCells; row: RowProps }) {
  return (
    <tr {...row}>
      <td data-column="hold">{hold}</td>
      <td data-column="time">{cells.time}</td>
      <td data-column="level">{cells.level}</td>
      <td data-column="applicator">{cells.applicator}</td>
      <td data-column="seconds">
        <HoldBar cells={cells} />
        {t("paper.seconds", { seconds: cells.seconds })}
      </td>
      <td data-column="outcome">{cells.outcome}</td>
      <td data-column="response">{cells.response}</td>
    </tr>
  );
}

const width = 60;
const height = 9;

/** One width is 30 s, with marks at 10 s and at the target; a hold that does not count is only outlined. */
function HoldBar({ cells: { heldMs, targetMs, counted } }: { cells: HoldCells }) {
  const x = (ms: number): number => (ms / holdProtocol.limitMs) * width;
  const marks = [holdProtocol.countsFromMs, targetMs].map((ms) => `M${x(ms)} 0V${height - 1}`).join("");
  return (
    <svg className={styles.bar} viewBox={`-0.5 0 ${width + 1} ${height}`} aria-hidden="true">
      <path
        className={styles.held}
        data-counted={counted}
        d={`M0.4 2H${Math.max(1, x(heldMs) - 0.4)}V${height - 2}H0.4Z`}
      />
      <path className={styles.scale} d={`M0 ${height - 1}H${width}${marks}`} />
    </svg>
  );
}
