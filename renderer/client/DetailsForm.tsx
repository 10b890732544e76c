// The client's details, all of them on one page; only the code must be given.
import { useState, type FormEvent } from "react";
import type { ClientCommand } from "../../shared/client/commands.ts";
import { z } from "zod";
import { readBorn } from "../../shared/client/born.ts";
import { longest, most } from "../../shared/bounds.ts";
import { clientDetailsSchema, sameDetails, type CareContact, type ClientDetails } from "../../shared/client/details.ts";
import { dayOf } from "../../shared/time/calendar.ts";
import { useDraftOf } from "../state/use-draft-of.ts";
import { DraftNotice } from "../ui/DraftNotice.tsx";
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

/** The record as it stands in the fields. */
const typedSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  born: z.string(),
  contact: z.string(),
  careTeam: z.array(z.strictObject({ name: z.string(), role: z.string(), contact: z.string() })),
  complaint: z.string(),
  earlierCare: z.string(),
  medication: z.string(),
  notes: z.string(),
});
type Typed = z.infer<typeof typedSchema>;
type Part = keyof Typed;
const partNames = {
  code: "client.code",
  name: "client.name",
  born: "client.birth-date",
  contact: "client.contact",
  careTeam: "client.care-team",
  complaint: "client.complaint",
  earlierCare: "client.earlier-care",
  medication: "client.medication",
  notes: "client.notes",
} as const satisfies Record<Part, string>;
const parts = typedSchema.keyof().options;

/** `changes`: the fields somebody typed in; `seen`: what stood in them before. */
const draftSchema = z.strictObject({ changes: typedSchema.partial(), seen: typedSchema.partial() });
const nothingTyped: z.infer<typeof draftSchema> = { changes: {}, seen: {} };

const asTyped = (details: ClientDetails): Typed => ({ ...details, born: details.born ?? "" });
const asDetails = (typed: Typed): ClientDetails => ({ ...typed, born: typed.born === "" ? null : typed.born });
const withRoom = (team: readonly CareContact[]): readonly CareContact[] =>
  team.length < most.careTeam && (team.length === 0 || !isEmpty(team.at(-1))) ? [...team, nobody] : team;

function pick(stands: Typed, part: object): Partial<Typed> {
  return Object.fromEntries(parts.filter((name) => name in part).map((name) => [name, stands[name]]));
}

/** The fields that somebody else changed since they were seen here, to something else than is typed. */
function changedMeanwhile(changes: Partial<Typed>, seen: Partial<Typed>, stands: Typed): readonly Part[] {
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  return parts.filter(
    (name) => name in changes && differs(seen[name], stands[name]) && differs(changes[name], stands[name]),
  );
}

function partWords(name: Part, stands: Typed): string {
  const text = name === "careTeam" ? stands.careTeam.map((one) => one.name).join(", ") : stands[name];
  return t("client.details.part", { part: t(partNames[name]), text: text === "" ? t("client.details.empty") : text });
}

export function DetailsForm({ client, onTell, onClose }: Props) {
  const stands = asTyped(client.details);
  // What nobody types in follows the record; of what somebody does it is kept what stood there when they began.
  const draft = useDraftOf({ of: "client", id: client.clientId, form: "details" }, nothingTyped, draftSchema);
  const { changes, seen } = draft.typed;
  const typed: Typed = { ...stands, ...changes };
  const team = withRoom(typed.careTeam);
  const [problem, setProblem] = useState("");

  function change(part: Partial<Typed>): void {
    draft.type({ changes: { ...changes, ...part }, seen: { ...pick(stands, part), ...seen } });
  }
  function done(): void {
    draft.drop();
    onClose();
  }

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
    const meanwhile = changedMeanwhile(changes, seen, stands);
    if (meanwhile.length > 0) {
      // From here on they are seen: saving once more is meant.
      draft.type({
        changes,
        seen: { ...seen, ...pick(stands, Object.fromEntries(meanwhile.map((name) => [name, true]))) },
      });
      return setProblem(
        t("client.details.meanwhile", { parts: meanwhile.map((name) => partWords(name, stands)).join("; ") }),
      );
    }
    if (sameDetails(details.data, client.details)) return done();
    const asSeen = clientDetailsSchema.parse(asDetails({ ...stands, ...seen }));
    if (await onTell({ type: "change-details", details: details.data, seen: asSeen })) done();
  }

  const field = (name: (typeof lines)[number]) => (
    <TextField
      key={name}
      label={t(`client.${name}`)}
      value={typed[name]}
      autoFocus={name === "code"}
      maxLength={name === "code" || name === "name" ? longest.line : longest.sentence}
      spellCheck={false}
      onChange={(text) => change({ [name]: text })}
    />
  );
  const longField = (name: "earlierCare" | "medication" | "notes", label: string, most: number) => (
    <TextArea
      label={label}
      value={typed[name]}
      rows={4}
      maxLength={most}
      onChange={(text) => change({ [name]: text })}
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
          onChange={(born) => change({ born })}
        />
        {field("contact")}
        {field("complaint")}
        <CheckGroup title={t("client.care-team")}>
          <CareTeam team={team} onChange={(careTeam) => change({ careTeam: [...careTeam] })} />
        </CheckGroup>
        {longField("earlierCare", t("client.earlier-care"), longest.paragraph)}
        {longField("medication", t("client.medication"), longest.paragraph)}
        {longField("notes", t("client.notes"), longest.freeText)}
        <Problem text={problem} />
        <DraftNotice {...draft} />
        <FormEnd save={t("client.save")} onClose={onClose} onDrop={draft.drop} />
      </form>
    </div>
  );
}

type TeamProps = { readonly team: readonly CareContact[]; readonly onChange: (team: readonly CareContact[]) => void };

/** There is always one empty line more, as far as a record holds people. */
function CareTeam({ team, onChange }: TeamProps) {
  function write(index: number, change: Partial<CareContact>): void {
    onChange(team.map((one, at) => (at === index ? { ...one, ...change } : one)));
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
