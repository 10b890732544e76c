// The words of a choice that is offered in turn: shown huge, and spoken where speech is on.
import { muscleById } from "../../shared/body/muscles.ts";
import { formatSite } from "../../shared/body/places.ts";
import type { Choice, Menu } from "../../shared/input/menus.ts";
import { isPaused } from "../../shared/session/session-time.ts";
import { siteByNumber } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { resolveAction } from "./resolve-action.ts";

export function choiceWords(choice: Choice, menu: Menu, session: Session): string {
  switch (choice.kind) {
    case "pain":
      return choice.score === null ? t("pain.skip") : String(choice.score);
    case "ready":
      return t(menu.name === "feedback" ? "scan.nothing" : "scan.again");
    case "wrap":
      return t(choice.act === "home" ? "wrap.done" : "format.copy-text");
    case "muscle":
      return muscleById(choice.muscle).latin;
    case "mark":
      return formatSite(choice);
    case "no-mark":
      return t("scan.no-mark");
    case "action": {
      if (choice.action === "next-site") return nextSiteWords(session);
      if (choice.action === "pause" && isPaused(session)) return t("action.resume");
      return t(`action.${choice.action}`);
    }
  }
}

/** "Next: 2 right piriformis"; the place would be too long to read from afar. */
function nextSiteWords(session: Session): string {
  const next = resolveAction("next-site", session);
  const number = next.kind === "command" && next.command.type === "choose-site" ? next.command.site : null;
  const site = siteByNumber(session.facts, number);
  if (site === null) return t("action.next-site");
  return t("scan.next-site", { number: site.number, words: formatSite(site) });
}
