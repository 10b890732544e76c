// One field begins everything: it finds a client as one types, makes a new one, or starts a quick session. Arrows choose, Enter takes.
import { useId, useState, type KeyboardEvent } from "react";
import { noDetails } from "../../shared/client/details.ts";
import type { FoundClients } from "../../shared/client/line.ts";
import { clientLabelSchema } from "../../shared/session/commands.ts";
import { t } from "../../shared/words/words.ts";
import { useHost } from "../host/use-host.ts";
import { useClientAhead } from "../records/use-client.ts";
import { useClientSearch } from "../records/use-client-search.ts";
import type { Route } from "../state/route.ts";
import { describeFailure } from "../words/describe-failure.ts";
import styles from "./HomeScreen.module.css";
import list from "./StartForm.module.css";

type Props = { readonly onGo: (route: Route) => void };

type Choice =
  | { readonly kind: "client"; readonly id: string; readonly code: string; readonly about: string }
  | { readonly kind: "new" | "quick"; readonly id: string; readonly code: string; readonly about: string };

const shown = 6;

export function StartForm({ onGo }: Props) {
  const host = useHost();
  const id = useId();
  /** Chosen by the arrows; it stays the one that was pointed at when the list changes. */
  const [pointed, setPointed] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const { text, setText, found, enter, ...search } = useClientSearch(shown, (answer, words) => {
    const choice = chosenOf(choicesFor(words, answer), pointed);
    // What was pointed at is not among those found by these words: they are seen before anything is taken.
    if (pointed !== null && choice?.id !== pointed) setPointed(null);
    else void take(choice);
  });
  // With one client left the finger is on its way to Enter.
  useClientAhead(found.total === 1 ? (found.lines[0]?.clientId ?? null) : null);
  const choices = choicesFor(text.trim(), found);
  const chosen = chosenOf(choices, pointed);
  const trouble = problem ?? search.problem;

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
    const at = choices.findIndex(({ id: one }) => one === chosen?.id);
    setPointed(choices[(at + step + choices.length) % choices.length]?.id ?? null);
  }

  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        // Where nobody can be found, what was chosen all the same is begun.
        if (pointed !== null && search.problem !== null) void take(chosen);
        else enter();
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
          aria-invalid={trouble !== null}
          aria-controls={choices.length > 0 ? id : undefined}
          aria-activedescendant={chosen === null ? undefined : `${id}-${chosen.id}`}
          onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value);
            setPointed(null);
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
        role={trouble === null ? undefined : "alert"}
        data-problem={trouble !== null}
      >
        {trouble ?? t("home.client.help")}
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

/** What was pointed at; else the first client found; where there is none, a quick session. */
function chosenOf(choices: readonly Choice[], pointed: string | null): Choice | null {
  const usual = choices[0]?.kind === "client" ? choices[0] : choices.at(-1);
  return choices.find(({ id }) => id === pointed) ?? usual ?? null;
}

function choicesFor(text: string, found: FoundClients): readonly Choice[] {
  if (text === "") return [];
  return [
    ...found.lines.map((line) => ({
      kind: "client" as const,
      id: line.clientId,
      code: line.code,
      about: [
        line.archived ? t("client.archived") : "",
        line.name,
        line.complaint,
        t("home.find.visits", { count: line.sessions }),
      ]
        .filter(Boolean)
        .join(" · "),
    })),
    { kind: "new" as const, id: "new", code: t("home.find.new", { text }), about: "" },
    { kind: "quick" as const, id: "quick", code: t("home.find.quick", { text }), about: "" },
  ];
}
