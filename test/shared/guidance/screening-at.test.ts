// The screening as it stood at a moment: the newest one until then, and how it was settled by then, whatever was recorded later.
import { expect, it } from "vitest";
import { screeningAt } from "../../../shared/course/course.ts";
import { course, morning } from "../../support/samples/courses.ts";

const first = { yes: [], by: "Ada Roy", at: morning(0), settled: null };
const seen = { kind: "seen-by" as const, text: "Dr. Roy", by: "Ada Roy", at: morning(9) };
const second = { yes: ["cancer" as const], by: "Ada Roy", at: morning(7), settled: seen };
const told = course({ screening: second, earlierScreenings: [first] });

it("is the newest that was answered until then", () => {
  expect(screeningAt(told, morning(0).wall - 1)).toBeNull();
  expect(screeningAt(told, morning(0).wall)).toEqual(first);
  expect(screeningAt(told, morning(7).wall - 1)).toEqual(first);
});

it("is settled only from the moment it was settled on", () => {
  expect(screeningAt(told, morning(7).wall)).toEqual({ ...second, settled: null });
  expect(screeningAt(told, morning(9).wall - 1)).toEqual({ ...second, settled: null });
  expect(screeningAt(told, morning(9).wall)).toEqual(second);
});

it("A18: is corrected only from the moment it was corrected on", () => {
  const correction = { to: "no" as const, reason: "Wrong line", by: "", at: morning(3) };
  const corrections = [
    { ...correction, question: "bladder-bowel" as const },
    { ...correction, question: "cancer" as const, to: "yes" as const, at: morning(5) },
  ];
  const now = { yes: ["cancer" as const], by: "Ada Roy", at: morning(0), settled: null, corrections };
  const corrected = course({ screening: now });
  const at = (wall: number) => screeningAt(corrected, wall);
  expect(at(morning(0).wall)).toEqual({ yes: ["bladder-bowel"], by: "Ada Roy", at: morning(0), settled: null });
  expect(at(morning(3).wall)).toEqual({ ...now, yes: [], corrections: corrections.slice(0, 1) });
  expect(at(morning(5).wall)).toEqual(now);
});
