// A visit's background for tests of what is made from it: nobody named, a usual plan, no visit before, unless the test says otherwise.
import type { Background } from "../../../shared/session/background.ts";
import type { Command } from "../../../shared/session/commands.ts";

export const nothingKnown: Background = {
  name: "",
  born: null,
  complaint: "",
  plan: { visits: 4, weeks: 6 },
  screening: null,
  earlier: [],
  suspicions: [],
};

export function knowing(known: Partial<Background> = {}): Command {
  return { type: "set-background", background: { ...nothingKnown, ...known } };
}

/** A visit before, made unless it is said otherwise; `iso`: when it began. */
export function visitBefore(
  iso: string,
  known: Partial<Background["earlier"][number]> = {},
): Background["earlier"][number] {
  const start = { wall: Date.parse(iso), timeZone: "America/Toronto" };
  return { start, treated: true, painBefore: null, painAfter: null, released: 0, easing: 0, notReleased: 0, ...known };
}
