// The end of a signed note: who signed when, under which seal, and every amendment with its date, reason and author.
import type { Amendment } from "../../session/state.ts";
import { localTime } from "../../words/words.ts";
import { group, line, type NoteGroup, type NoteLine } from "./note.ts";
import { sealInGroups } from "./seal.ts";
import type { NoteContext } from "./note-context.ts";

export function composeSignature(context: NoteContext): readonly NoteGroup[] {
  const { signature } = context.session;
  if (signature === null) return [];
  const from = context.origins.of("signature");
  return [group(null, signedLines(context, signature, from))];
}

export function composeAmendments(context: NoteContext): readonly NoteGroup[] {
  return context.session.amendments.map((amendment, index) => {
    const from = context.origins.of(`amendment ${index}`);
    const heading = context.say("note.amendment", { number: index + 1 });
    const reason = line("amendment", amendment.reason, from, { label: context.say("note.amendment.reason") });
    const text = line("remarks", amendment.text, from);
    return group(heading, [reason, ...signedLines(context, amendment, from), text]);
  });
}

function signedLines(
  { session, say }: NoteContext,
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
