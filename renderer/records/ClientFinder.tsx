// Finds one client by typing, for merging records and for attaching a session. Enter takes the first one found; nothing is done before the
// question that names both sides is answered.
import { useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientLine } from "../../shared/client/line.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import { TextField } from "../ui/TextField.tsx";
import { foundLabel, useClientSearch } from "./use-client-search.ts";

type Props = {
  readonly label: string;
  readonly except: string | null;
  /** What is asked before it is done, with both names. */
  readonly question: (line: ClientLine) => string;
  /** What the button says that does it. */
  readonly action: (line: ClientLine) => string;
  readonly onTake: (line: ClientLine) => void;
  /** Offered beside the clients found, with what was typed. */
  readonly onNew?: (text: string) => void;
};

const shown = 5;
/** As a ref that stays the same it is called when the element comes and goes, and not while it stands. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();

export function ClientFinder({ label, except, question, action, onTake, onNew }: Props) {
  const [asked, setAsked] = useState<ClientLine | null>(null);
  /** Nobody was found for these words, and Enter was pressed. */
  const [missed, setMissed] = useState("");
  const others = (lines: readonly ClientLine[]) => lines.filter(({ clientId }) => clientId !== except).slice(0, shown);
  const { text, setText, found, problem, enter } = useClientSearch(shown + 1, ({ lines }, words) => {
    const [first] = others(lines);
    if (first === undefined) setMissed(words);
    else setAsked(first);
  });
  const typed = text.trim();

  if (asked !== null) {
    return (
      <div className={look.stack}>
        {/* Not the button: who pressed Enter twice has not answered the question. */}
        <p ref={focusOnce} tabIndex={-1}>
          {question(asked)}
        </p>
        <div className={look.row}>
          <Button label={action(asked)} onPress={() => onTake(asked)} />
          <Button label={t("client.find.again")} onPress={() => setAsked(null)} />
        </div>
      </div>
    );
  }
  return (
    <div className={look.stack}>
      <TextField
        label={label}
        autoFocus
        value={text}
        maxLength={longest.line}
        spellCheck={false}
        onChange={(next) => {
          setText(next);
          setMissed("");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (!event.repeat && typed !== "") enter();
        }}
      />
      <p role="status">{problem ?? (missed === "" ? "" : t("client.find.nobody", { text: missed }))}</p>
      <div className={look.stack}>
        {others(found.lines).map((line) => (
          <Button key={line.clientId} label={foundLabel(line)} onPress={() => setAsked(line)} />
        ))}
        {onNew !== undefined && typed !== "" && (
          <Button label={t("home.find.new", { text: typed })} onPress={() => onNew(typed)} />
        )}
      </div>
    </div>
  );
}
