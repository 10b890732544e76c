// Finds one client by typing: for merging records and for attaching a session. Enter takes the first one found.
import { useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientLine } from "../../shared/client/line.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import { TextField } from "../ui/TextField.tsx";

type Props = {
  readonly label: string;
  readonly except: string | null;
  readonly action: (code: string) => string;
  readonly onTake: (line: ClientLine) => void;
  /** Offered beside the clients found, with what was typed. */
  readonly onNew?: (text: string) => void;
};

const shown = 5;

export function ClientFinder({ label, except, action, onTake, onNew }: Props) {
  const [query, setQuery] = useState("");
  const text = query.trim();
  const search = useCall("client.search", text === "" ? null : { query, archived: false, limit: shown + 1 });
  const found = (search.value?.lines ?? []).filter((line) => line.clientId !== except).slice(0, shown);
  return (
    <div className={look.stack}>
      <TextField
        label={label}
        autoFocus
        value={query}
        maxLength={longest.line}
        spellCheck={false}
        onChange={setQuery}
        onKeyDown={(event) => {
          const first = found[0];
          if (event.key !== "Enter" || first === undefined) return;
          event.preventDefault();
          onTake(first);
        }}
      />
      <div className={look.stack}>
        {found.map((line) => (
          <Button
            key={line.clientId}
            label={[action(line.code), line.name].filter((part) => part !== "").join(" · ")}
            onPress={() => onTake(line)}
          />
        ))}
        {onNew !== undefined && text !== "" && (
          <Button label={t("home.find.new", { text })} onPress={() => onNew(text)} />
        )}
      </div>
    </div>
  );
}
