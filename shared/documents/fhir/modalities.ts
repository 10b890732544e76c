// The rest of a session as FHIR Procedures: each stretch of warm-up, stretching, heat or other massage that went on without a break.
import { formatDuration } from "../note/moments.ts";
import { wallAt } from "../../session/session-time.ts";
import { type ModalityStretch, modalityStretches, runningModality } from "../../session/modality-time.ts";
import { isoTime } from "../../time/iso-time.ts";
import { t } from "../../words/words.ts";
import { about, idIn, moment, type Context } from "./context.ts";
import { says } from "./narrative.ts";
import { annotation, concept, present, type Resource } from "./elements.ts";

export function modalityProcedures(context: Context): readonly Resource[] {
  const { session } = context;
  const stretches = modalityStretches(session);
  const isRunning = runningModality(session.facts) !== null;
  return stretches.map((stretch, index) => {
    const open = isRunning && index === stretches.length - 1 && stretch.to === session.lastAt;
    return procedure(context, stretch, index + 1, open);
  });
}

function procedure(context: Context, { modality, from, to }: ModalityStretch, number: number, open: boolean): Resource {
  const { session, practitioner } = context;
  const words = t(`action.${modality}`);
  const said = t("fhir.modality.note", { modality: words, time: formatDuration(to - from) });
  // Counted from its start: what was lost to a stop at its very end is no part of it.
  const end = isoTime(wallAt(session, from) + to - from, session.timeZone);
  return {
    resourceType: "Procedure",
    id: idIn(session, "modality", String(number)),
    ...says(said),
    status: open ? "in-progress" : "completed",
    code: concept(words),
    ...about(context),
    performedPeriod: { start: moment(session, from), ...(open ? {} : { end }) },
    ...present({
      performer: practitioner === null ? [] : [{ actor: practitioner }],
      note: annotation(said),
    }),
  };
}
