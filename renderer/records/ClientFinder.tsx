// Finds one client by typing: for merging records and for attaching a session. Enter takes the first one found.
import { useEffect, useState } from "react";
import type { ClientLine } from "../../shared/client/line.ts";
import { t } from "../../shared/words/words.ts";
import type { Host } from "../host/host.ts";
import { useHost } from "../host/use-host.ts";
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

async function find(host: Host, query: string): Promise<readonly ClientLine[]> {
  if (query.trim() === "") return [];
  const answer = await host.call("client.search", { query, archived: false, limit: shown + 1 });
  return answer.ok ? answer.value.lines : [];
}

export function ClientFinder({ label, except, action, onTake, onNew }: Props) {
  const host = useHost();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly ClientLine[]>([]);

  useEffect(() => {
    let gone = false;
    void find(host, query).then((lines) => {
      if (!gone) setFound(lines.filter((line) => line.clientId !== except).slice(0, shown));
    });
    return () => {
      gone = true;
    };
  }, [host, query, except]);

  const text = query.trim();
  return (
    <div className={look.stack}>
      <TextField
        label={label}
        autoFocus
        value={query}
        maxLength={120}
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
