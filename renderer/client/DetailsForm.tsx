// The client's details, all of them on one page; only the code must be given.
import { useState, type FormEvent } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { readBorn } from "../../shared/client/born.ts";
import { longest, most } from "../../shared/bounds.ts";
import { clientDetailsSchema, sameDetails, type CareContact } from "../../shared/client/details.ts";
import { dayOf } from "../../shared/time/calendar.ts";
import { t } from "../../shared/words/words.ts";
import { FormEnd } from "./CourseForms.tsx";
import type { ClientNow } from "../records/use-client.ts";
import styles from "./Forms.module.css";

type Props = {
  readonly client: ClientNow;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
  readonly onClose: () => void;
};

const nobody: CareContact = { name: "", role: "", contact: "" };
const lines = ["code", "name", "contact", "complaint"] as const;

export function DetailsForm({ client, onTell, onClose }: Props) {
  const [typed, setTyped] = useState({ ...client.details, born: client.details.born ?? "" });
  const [team, setTeam] = useState<readonly CareContact[]>([...client.details.careTeam, nobody]);
  const [problem, setProblem] = useState("");

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (typed.code.trim() === "") return setProblem(t("client.code.missing"));
    const careTeam = team.filter((one) => one.name.trim() !== "");
    const born = readBorn(typed.born, dayOf(client.now));
    if (!born.ok) return setProblem(t(`client.born.${born.error}`));
    const details = clientDetailsSchema.safeParse({ ...typed, born: born.value, careTeam });
    if (!details.success) return setProblem(t("client.details.wrong"));
    if (sameDetails(details.data, client.details)) return onClose();
    if (await onTell({ type: "change-details", details: details.data })) onClose();
  }

  const field = (name: (typeof lines)[number]) => (
    <label key={name} className={styles.field}>
      <span>{t(`client.${name}`)}</span>
      <input
        value={typed[name]}
        autoFocus={name === "code"}
        maxLength={name === "code" || name === "name" ? longest.line : longest.sentence}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </label>
  );
  const longField = (name: "earlierCare" | "medication" | "notes", label: string, bound: number) => (
    <label className={styles.field}>
      <span>{label}</span>
      <textarea
        value={typed[name]}
        maxLength={bound}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <div className={styles.page}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {field("code")}
        {field("name")}
        <label className={styles.field}>
          <span>{t("client.birth-date")}</span>
          <input
            value={typed.born}
            maxLength={longest.typedDay}
            autoComplete="off"
            placeholder={t("client.birth-date.help")}
            onChange={(event) => setTyped({ ...typed, born: event.target.value })}
          />
        </label>
        {field("contact")}
        {field("complaint")}
        <fieldset className={styles.choices}>
          <legend>{t("client.care-team")}</legend>
          <CareTeam team={team} onChange={setTeam} />
        </fieldset>
        {longField("earlierCare", t("client.earlier-care"), longest.paragraph)}
        {longField("medication", t("client.medication"), longest.paragraph)}
        {longField("notes", t("client.notes"), longest.freeText)}
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <FormEnd save={t("client.save")} onClose={onClose} />
      </form>
    </div>
  );
}

type TeamProps = { readonly team: readonly CareContact[]; readonly onChange: (team: readonly CareContact[]) => void };

/** There is always one empty line more, as far as a record holds people. */
function CareTeam({ team, onChange }: TeamProps) {
  function write(index: number, change: Partial<CareContact>): void {
    const next = team.map((one, at) => (at === index ? { ...one, ...change } : one));
    onChange(next.at(-1)?.name.trim() !== "" && next.length < most.careTeam ? [...next, nobody] : next);
  }
  return (
    <div className={styles.people}>
      {team.flatMap((person, index) =>
        (["name", "role", "contact"] as const).map((part) => (
          // People have no name of their own but their place in the list.
          <label key={`${index} ${part}`} className={styles.field}>
            <span>{t(`client.care.${part}`, { number: index + 1 })}</span>
            <input
              value={person[part]}
              maxLength={longest.line}
              autoComplete="off"
              onChange={(event) => write(index, { [part]: event.target.value })}
            />
          </label>
        )),
      )}
    </div>
  );
}
