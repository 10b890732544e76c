// The client's details, all of them on one page; only the code must be given.
import { useState, type FormEvent } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { readBorn } from "../../shared/client/born.ts";
import { longest, most } from "../../shared/bounds.ts";
import { clientDetailsSchema, sameDetails, type CareContact } from "../../shared/client/details.ts";
import { dayOf } from "../../shared/time/calendar.ts";
import { t } from "../../shared/words/words.ts";
import { Problem } from "../ui/StatusMessage.tsx";
import { CheckGroup } from "../ui/CheckBox.tsx";
import { TextArea, TextField } from "../ui/TextField.tsx";
import { FormEnd } from "./CourseForms.tsx";
import type { ClientNow } from "../records/client-cache.ts";
import look from "../ui/look.module.css";
import styles from "./Forms.module.css";

type Props = {
  readonly client: ClientNow;
  readonly onTell: (command: ClientCommand) => Promise<boolean>;
  readonly onClose: () => void;
};

const nobody: CareContact = { name: "", role: "", contact: "" };
const isEmpty = (one: CareContact = nobody): boolean => `${one.name}${one.role}${one.contact}`.trim() === "";
const lines = ["code", "name", "contact", "complaint"] as const;

export function DetailsForm({ client, onTell, onClose }: Props) {
  const [typed, setTyped] = useState({ ...client.details, born: client.details.born ?? "" });
  const [team, setTeam] = useState<readonly CareContact[]>([...client.details.careTeam, nobody]);
  const [problem, setProblem] = useState("");

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (typed.code.trim() === "") return setProblem(t("client.code.missing"));
    const nameless = team.findIndex((one) => one.name.trim() === "" && !isEmpty(one));
    if (nameless >= 0) return setProblem(t("client.care.nameless", { number: nameless + 1 }));
    const careTeam = team.filter((one) => !isEmpty(one));
    const born = readBorn(typed.born, dayOf(client.now));
    if (!born.ok) return setProblem(t(`client.born.${born.error}`));
    const details = clientDetailsSchema.safeParse({ ...typed, born: born.value, careTeam });
    if (!details.success) return setProblem(t("client.details.wrong"));
    if (sameDetails(details.data, client.details)) return onClose();
    if (await onTell({ type: "change-details", details: details.data })) onClose();
  }

  const field = (name: (typeof lines)[number]) => (
    <TextField
      key={name}
      label={t(`client.${name}`)}
      value={typed[name]}
      autoFocus={name === "code"}
      maxLength={name === "code" || name === "name" ? longest.line : longest.sentence}
      spellCheck={false}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  const longField = (name: "earlierCare" | "medication" | "notes", label: string, most: number) => (
    <TextArea
      label={label}
      value={typed[name]}
      rows={4}
      maxLength={most}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  return (
    <div className={`${look.scroll} ${styles.page}`}>
      <form className={`${look.stack} ${styles.form}`} onSubmit={(event) => void save(event)}>
        {field("code")}
        {field("name")}
        <TextField
          label={t("client.birth-date")}
          value={typed.born}
          maxLength={longest.typedDay}
          placeholder={t("client.birth-date.help")}
          onChange={(born) => setTyped({ ...typed, born })}
        />
        {field("contact")}
        {field("complaint")}
        <CheckGroup title={t("client.care-team")}>
          <CareTeam team={team} onChange={setTeam} />
        </CheckGroup>
        {longField("earlierCare", t("client.earlier-care"), longest.paragraph)}
        {longField("medication", t("client.medication"), longest.paragraph)}
        {longField("notes", t("client.notes"), longest.freeText)}
        <Problem text={problem} />
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
    onChange(!isEmpty(next.at(-1)) && next.length < most.careTeam ? [...next, nobody] : next);
  }
  return (
    <div className={styles.people}>
      {team.flatMap((person, index) =>
        (["name", "role", "contact"] as const).map((part) => (
          // People have no name of their own but their place in the list.
          <TextField
            key={`${index} ${part}`}
            label={t(`client.care.${part}`, { number: index + 1 })}
            value={person[part]}
            maxLength={longest.line}
            onChange={(text) => write(index, { [part]: text })}
          />
        )),
      )}
    </div>
  );
}
