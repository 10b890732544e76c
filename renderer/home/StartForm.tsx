// One field begins everything: it finds a client as one types, makes a new one, or starts a quick session. Arrows choose, Enter takes.
import { useId, useState, type KeyboardEvent } from "react";
import { longest } from "../../shared/bounds.ts";
import { noDetails } from "../../shared/client/details.ts";
import type { FoundClients } from "../../shared/client/line.ts";
import { clientLabelSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { useCall } from "../host/use-call.ts";
import { useHost } from "../host/use-host.ts";
import type { Route } from "../state/route.ts";
import { describeFailure } from "../words/describe-failure.ts";
import styles from "./HomeScreen.module.css";
import list from "./StartForm.module.css";

type Props = { readonly onGo: (route: Route) => void };

type Choice =
  | { readonly kind: "client"; readonly id: string; readonly code: string; readonly about: string }
  | { readonly kind: "new" | "quick"; readonly id: string; readonly code: string; readonly about: string };

const shown = 6;
const nobody: FoundClients = { lines: [], total: 0 };

export function StartForm({ onGo }: Props) {
  const host = useHost();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const search = { query: text.slice(0, longest.query), archived: false, limit: shown };
  const { value, pending } = useCall("client.search", text.trim() === "" ? null : search);
  const found = value ?? nobody;
  const choices = choicesFor(text.trim(), found);
  const usual = usualOf(choices);
  const chosen = choices[at ?? usual] ?? null;

  /** Whoever types faster than the search answers gets what it will answer, not a session under a client's name. */
  async function submit(): Promise<void> {
    if (at !== null || !pending) return take(chosen);
    const answer = await host.call("client.search", search);
    const now = choicesFor(text.trim(), answer.ok ? answer.value : nobody);
    return take(now[usualOf(now)] ?? null);
  }

  async function take(choice: Choice | null): Promise<void> {
    if (choice?.kind === "client") return onGo({ screen: "client", clientId: choice.id });
    const label = clientLabelSchema.safeParse(text);
    if (!label.success) return setProblem(t(text.trim() === "" ? "home.client.missing" : "home.client.long"));
    const commandId = crypto.randomUUID();
    if (choice?.kind === "new") {
      const made = await host.call("client.create", { details: { ...noDetails, code: label.data }, commandId });
      if (made.ok) onGo({ screen: "client", clientId: made.value.clientId });
      else setProblem(describeFailure(made.error));
      return;
    }
    const started = await host.call("session.start", { client: label.data, commandId });
    if (started.ok) onGo({ screen: "session", sessionId: started.value.sessionId });
    else setProblem(describeFailure(started.error));
  }

  function press(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || choices.length === 0) return;
    event.preventDefault();
    setAt(((at ?? usual) + step + choices.length) % choices.length);
  }

  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 className={styles.title}>{t("home.title")}</h2>
      <label className={styles.label} htmlFor="client">
        {t("home.client")}
      </label>
      <div className={styles.line}>
        <input
          id="client"
          className={styles.field}
          value={text}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          aria-describedby="client-help"
          aria-invalid={problem !== null}
          aria-controls={choices.length > 0 ? id : undefined}
          aria-activedescendant={chosen === null ? undefined : `${id}-${chosen.id}`}
          onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value);
            setAt(null);
            setProblem(null);
          }}
        />
        <button type="submit" className={styles.resume}>
          {t("home.start")}
        </button>
      </div>
      <p
        id="client-help"
        className={styles.help}
        role={problem === null ? undefined : "alert"}
        data-problem={problem !== null}
      >
        {problem ?? t("home.client.help")}
      </p>
      {choices.length > 0 && (
        <ul id={id} role="listbox" aria-label={t("home.find.results")} className={list.list}>
          {choices.map((choice) => (
            <li
              key={choice.id}
              id={`${id}-${choice.id}`}
              role="option"
              aria-selected={choice === chosen}
              className={list.choice}
              data-kind={choice.kind}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void take(choice)}
            >
              <span className={list.code}>{choice.code}</span>
              {choice.about !== "" && <span className={list.about}>{choice.about}</span>}
            </li>
          ))}
        </ul>
      )}
      {found.total > found.lines.length && (
        <p className={styles.help}>{t("home.find.more", { count: found.total - found.lines.length })}</p>
      )}
    </form>
  );
}

/** The first client found; where there is none, a quick session. */
function usualOf(choices: readonly Choice[]): number {
  return choices[0]?.kind === "client" ? 0 : choices.length - 1;
}

function choicesFor(text: string, found: FoundClients): readonly Choice[] {
  if (text === "") return [];
  return [
    ...found.lines.map((line) => ({
      kind: "client" as const,
      id: line.clientId,
      code: line.code,
      about: [line.name, line.complaint, t("home.find.visits", { count: line.sessions })].filter(Boolean).join(" · "),
    })),
    { kind: "new" as const, id: "new", code: t("home.find.new", { text }), about: "" },
    { kind: "quick" as const, id: "quick", code: t("home.find.quick", { text }), about: "" },
  ];
}
