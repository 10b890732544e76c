// A hold as a FHIR Procedure: when to the millisecond, where, how, and what came of it.
import { wallAt } from "../../session/session-time.ts";
import { siteByNumber } from "../../session/site-state.ts";
import { isoTime } from "../../time/iso-time.ts";
import type { EndedHold, RunningHold } from "../../session/state.ts";
import { seconds, t } from "../../words/words.ts";
import { about, bodySite, idIn, moment, type Context } from "./context.ts";
import { annotation, concept, present, type Resource } from "./elements.ts";
import { says } from "./narrative.ts";
import { nameOf } from "./observations.ts";

export function holdProcedure(context: Context, hold: EndedHold): Resource {
  const { session } = context;
  const start = wallAt(session, hold.startedAt);
  const interrupted = hold.outcome === "interrupted";
  const reason = t(`csv.interruption.${hold.interruption ?? "release-unknown"}`);
  const values = { ...holdValues(context, hold), seconds: seconds(hold.heldMs) };
  const sentence = interrupted
    ? t("fhir.says.hold.interrupted", { ...values, reason })
    : t("fhir.says.hold", { ...values, outcome: t(`outcome.${hold.outcome}`) });
  return {
    ...procedure(context, hold, interrupted ? "stopped" : "completed", sentence),
    ...present({ statusReason: interrupted ? concept(reason) : null }),
    performedPeriod: {
      start: isoTime(start, session.timeZone),
      end: isoTime(start + hold.heldMs, session.timeZone),
    },
    outcome: concept(formatOutcome(hold)),
  };
}

export function runningProcedure(context: Context, hold: RunningHold): Resource {
  const start = moment(context.session, hold.startedAt);
  const sentence = t("fhir.says.hold.running", holdValues(context, hold));
  return { ...procedure(context, hold, "in-progress", sentence), performedPeriod: { start } };
}

function holdValues({ session }: Context, { number, site, level, applicator }: RunningHold) {
  return {
    hold: number,
    site: nameOf(siteByNumber(session.facts, site)),
    level: t(`level.${level}`),
    applicator: t(`applicator.${applicator}`),
  };
}

function procedure(
  context: Context,
  hold: RunningHold,
  status: "stopped" | "completed" | "in-progress",
  sentence: string,
): Resource {
  const site = siteByNumber(context.session.facts, hold.site);
  return {
    resourceType: "Procedure",
    id: idIn(context.session, "hold", String(hold.number)),
    ...says(sentence),
    status,
    category: concept(t("fhir.technique")),
    code: concept(t("fhir.hold")),
    ...about(context),
    ...present({
      performer: context.practitioner === null ? [] : [{ actor: context.practitioner }],
      bodySite: site === null ? [] : [bodySite(site)],
      usedCode: [concept(t(`applicator.${hold.applicator}`))],
      note: annotation(
        t("fhir.hold.note", {
          hold: hold.number,
          site: hold.site,
          level: t(`level.${hold.level}`),
          applicator: t(`applicator.${hold.applicator}`),
          target: hold.targetMs / 1_000,
        }),
      ),
    }),
  };
}

function formatOutcome(hold: EndedHold): string {
  const values = { outcome: t(`outcome.${hold.outcome}`), seconds: seconds(hold.heldMs) };
  if (hold.response === null) return t("fhir.outcome", values);
  return t("fhir.outcome.with-response", { ...values, response: t(`response.${hold.response}`) });
}
