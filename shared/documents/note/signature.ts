// The end of a signed note: who signed when, under which seal, and every amendment with its date, reason and author.
import type { Amendment } from "../../session/state.ts";
import { localTime } from "../../words/words.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import { sealInGroups } from "./seal.ts";
import type { Told } from "./told.ts";

export function composeSignature(told: Told): readonly NoteGroup[] {
  const { signature } = told.session;
  if (signature === null) return [];
  const from = told.origins.of("signature");
  return [group(null, signedLines(told, signature, from))];
}

export function composeAmendments(told: Told): readonly NoteGroup[] {
  return told.session.amendments.map((amendment, index) => {
    const from = told.origins.of(`amendment ${index}`);
    const heading = told.say("note.amendment", { number: index + 1 });
    const reason = line("amendment", amendment.reason, from, { label: told.say("note.amendment.reason") });
    const text = line("remarks", amendment.text, from);
    return group(heading, [reason, ...signedLines(told, amendment, from), text]);
  });
}

function signedLines(
  { session, say }: Told,
  { name, credentials, wall, seal }: Pick<Amendment, "name" | "credentials" | "wall" | "seal">,
  from: readonly number[],
): readonly NoteLine[] {
  const who = credentials === "" ? name : say("note.signed.who", { name, credentials });
  const day = localTime(wall, session.timeZone, "date");
  const time = localTime(wall, session.timeZone, "time");
  const when = say("note.signed.when", { day, time, zone: localTime(wall, session.timeZone, "zone") });
  return [
    line("signature", who, from, { label: say("note.signed.by") }),
    line("signature", when, from, { label: say("note.signed.on") }),
    line("signature", sealInGroups(seal), from, { label: say("note.signed.seal") }),
  ];
}
