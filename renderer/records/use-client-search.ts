// Clients found while one types: on home, to merge two records, and to attach a session. Enter counts for the answer to what stands in the
// field and for no earlier one: where that is still on its way, the press waits for it, and is given up only when the words change.
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { longest } from "../../shared/bounds.ts";
import type { ClientLine, FoundClients } from "../../shared/client/line.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { describeFailure } from "../words/describe-failure.ts";

const nobody: FoundClients = { lines: [], total: 0 };

export type ClientSearch = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Archived ones too. While the search is under way it is what was found before. */
  readonly found: FoundClients;
  /** Why the search failed, in words; Enter searches again. */
  readonly problem: string | null;
  readonly enter: () => void;
};

/** `onEnter`: told who was found by the words that stand in the field, trimmed; nobody, where there are none. */
export function useClientSearch(limit: number, onEnter: (found: FoundClients, words: string) => void): ClientSearch {
  const [text, setText] = useState("");
  const isWaiting = useRef(false);
  const request = { query: text.slice(0, longest.query), archived: true, limit };
  const { value, failure, pending, reload } = useCall("client.search", text.trim() === "" ? null : request);
  const found = value ?? nobody;

  const answer = useEffectEvent((lines: FoundClients, hasFailed: boolean) => {
    if (!isWaiting.current) return;
    isWaiting.current = false;
    if (!hasFailed) onEnter(lines, text.trim());
  });
  useEffect(() => {
    if (!pending) answer(value ?? nobody, failure !== null);
  }, [pending, value, failure]);

  return {
    text,
    found,
    problem: failure === null ? null : describeFailure(failure),
    setText(next) {
      isWaiting.current = false;
      setText(next);
    },
    enter() {
      if (!pending && failure === null) return onEnter(found, text.trim());
      isWaiting.current = true;
      if (!pending) reload();
    },
  };
}

/** Who a record is about: its code, then its name. */
export function recordLabel({ code, name }: Pick<ClientLine, "code" | "name">): string {
  return [code, name].filter((part) => part !== "").join(" · ");
}

/** The same of one that was found, said where it is archived. */
export function foundLabel(line: ClientLine): string {
  return line.archived ? `${recordLabel(line)} · ${t("client.archived")}` : recordLabel(line);
}
