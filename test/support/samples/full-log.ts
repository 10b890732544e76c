// A session as full as one can get: many sites and holds, feedback and responses, texts. For benchmarks and for looking at.
import { muscles } from "../../../shared/body/muscles.ts";
import { placeUsualPoint } from "../../../shared/body/places.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import {
  applicators,
  feedbackKinds,
  noteParts,
  pressureLevels,
  responses,
} from "../../../shared/session/vocabulary.ts";
import { choose, finish, pain, pressure, use, write, writePart } from "./given.ts";
import { story } from "../drivers/session-story.ts";
import { recordedOf } from "./logs.ts";

function pick<T>(from: readonly T[], index: number): T {
  const one = from[index % from.length];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

export function fullLog(sites: number, holds: number): readonly RecordedEvent[] {
  const told = story({ client: "A full session" }).at(1_000, pain("before", 6));
  for (let index = 0; index < sites; index += 1) {
    const { id } = pick(muscles, index);
    const side = index % 2 === 0 ? "left" : "right";
    const { view, point } = placeUsualPoint(id, side);
    told.act({ type: "mark-site", muscle: id, side, view, point: { x: point.x + index / 10, y: point.y } });
  }
  for (let index = 0; index < holds; index += 1) {
    told.act(choose((index % sites) + 1), pressure(pick(pressureLevels, index)), use(pick(applicators, index)));
    if (index % 7 === 6) told.interrupted(9_000, "sleep").wait(2_000);
    else told.hold(10_000 + ((index * 137) % 19_999), [[4_000, pick(feedbackKinds, index)]], pick(responses, index));
  }
  for (const part of noteParts) told.act(writePart(part, `${"A line the therapist wrote. ".repeat(20)}\n`.repeat(3)));
  told.act(write("Remarks."), pain("after", 3), finish);
  return recordedOf("full", told.events);
}
