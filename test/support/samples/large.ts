// As full as it gets: a session for benchmarks, sites in every state, a client whose papers must stay on a page.
import { muscles } from "../../../shared/body/muscles.ts";
import { placeUsualPoint, usualPlaces } from "../../../shared/body/places.ts";
import type { ClientDetails } from "../../../shared/client/details.ts";
import type { Command } from "../../../shared/session/commands.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { type SiteState, siteStates } from "../../../shared/session/site-state.ts";
import {
  applicators,
  feedbackKinds,
  noteParts,
  pressureLevels,
  responses,
} from "../../../shared/session/vocabulary.ts";
import { choose, finish, pain, pressure, respond, suspectInflammation, use, write, writePart } from "./given.ts";
import { story } from "../drivers/session-story.ts";

function pick<T>(from: readonly T[], index: number): T {
  const one = from[index % from.length];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

const sideOf = (index: number) => (index % 2 === 0 ? ("left" as const) : ("right" as const));

/** Many sites and holds, feedback and responses, interruptions, long texts. */
export function fullSession(sites: number, holds: number): readonly SessionEvent[] {
  const full = story({ client: "A full session" }).at(1_000, pain("before", 6));
  for (let index = 0; index < sites; index += 1) {
    const { id } = pick(muscles, index);
    const { view, point } = placeUsualPoint(id, sideOf(index));
    full.act({
      type: "mark-site",
      muscle: id,
      side: sideOf(index),
      view,
      point: { x: point.x + index / 10, y: point.y },
    });
  }
  for (let index = 0; index < holds; index += 1) {
    full.act(choose((index % sites) + 1), pressure(pick(pressureLevels, index)), use(pick(applicators, index)));
    if (index % 7 === 6) full.interrupted(9_000, "sleep").wait(2_000);
    else full.hold(10_000 + ((index * 137) % 19_999), [[4_000, pick(feedbackKinds, index)]], pick(responses, index));
  }
  for (const part of noteParts) full.act(writePart(part, `${"A line the therapist wrote. ".repeat(20)}\n`.repeat(3)));
  return full.act(write("Remarks."), pain("after", 3), finish).events;
}

/** What is done on a site to bring it into each state that outlives a hold. */
const acts: Readonly<Record<Exclude<SiteState, "holding">, readonly Command[]>> = {
  planned: [],
  short: [],
  counted: [],
  released: [respond("released")],
  easing: [respond("easing")],
  "not-released": [respond("not-released")],
  closed: [suspectInflammation],
};
const states = siteStates.filter((state) => state !== "holding");

/**
 * An open session that ends, so far, at this moment, with `count` sites all over the body; their states follow each other in the order planned,
 * short, counted, released, easing, not released, closed.
 */
export function sitesInEveryState(count: number, now: number): readonly SessionEvent[] {
  const play = (startedWall: number) => {
    const open = story({ startedWall }).wait(1_000).act(pain("before", 5));
    for (const [index, place] of placesAllOver().slice(0, count).entries()) {
      open.wait(1_000).act({ type: "mark-site", ...place });
      const becomes = pick(states, index);
      if (becomes !== "planned") open.hold(becomes === "short" ? 4_000 : 12_000 + index * 250);
      open.act(...acts[becomes]);
    }
    return open;
  };
  return play(now - play(0).session.lastAt).events;
}

/** Every muscle's usual places on both sides, one muscle after the other and round again. */
function placesAllOver() {
  return [0, 1, 2, 3].flatMap((which) =>
    muscles.flatMap(({ id }, index) => {
      const side = sideOf(index + which);
      const place = usualPlaces(id, side)[which];
      return place === undefined ? [] : [{ muscle: id, side, view: place.view, point: place.point }];
    }),
  );
}

const ofLength = (words: string, length: number): string =>
  words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();

/** A care team of twenty with long names, a long complaint. */
export const crowdedDetails: Partial<ClientDetails> & Pick<ClientDetails, "code"> = {
  code: "Alexandria Moore-Tremblay of the Northern Shore, 1980",
  complaint: ofLength("Low back pain after lifting boxes, worse on the left in the morning and when sitting. ", 500),
  careTeam: Array.from({ length: 20 }, (_, index) => ({
    name: `Dr. Alexandria Konstantinopoulou-Featherstonehaugh, number ${index + 1}`,
    role: "consultant in physical medicine and rehabilitation",
    contact: "fax 416 555 0101, alexandria.konstantinopoulou-featherstonehaugh@example-hospital.org",
  })),
};

/** `sites` of them, three holds on each; every fifth is closed for suspected inflammation. */
export function crowdedVisit(sites: number): readonly SessionEvent[] {
  const crowded = story({ client: "Crowded" }).at(1_000, pain("before", 6));
  for (let index = 0; index < sites; index += 1) {
    crowded.site(pick(muscles, index).id, sideOf(index));
    for (const response of ["not-released", "easing", "not-released"] as const) {
      crowded.hold(12_000 + index * 300, [[4_000, "too-much"]], response);
    }
    if (index % 5 === 0) crowded.act(suspectInflammation);
  }
  const plan = ofLength("Walk a little every hour; heat in the evening, ten minutes.\n", 1_500);
  return crowded.act(pain("after", 4), writePart("plan", plan), finish).events;
}
