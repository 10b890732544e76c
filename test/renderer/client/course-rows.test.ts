// The rows of the course picture: one a muscle and side, a cell a visit, the worst of what was found there.
import { describe, expect, it } from "vitest";
import { drawnVisits, siteRows } from "../../../renderer/client/PictureMarks.tsx";
import { visit } from "../../support/samples/courses.ts";

describe("the course picture", () => {
  it("draws made visits, and one in which a hold was made already, not one opened by mistake", () => {
    const open = visit(3, { finished: false });
    const empty = visit(2, { sites: [], holds: 0 });
    expect(drawnVisits([visit(1), empty, open]).map((one) => one.sessionId)).toEqual(["s-1", "s-3"]);
  });

  it("has a row for each muscle and side that was held, and an empty cell where it was not", () => {
    const first = visit(1, { sites: [{ response: "not-released" }, { side: "right", response: "easing" }] });
    const second = visit(2, { sites: [{ response: "released" }, { muscle: "piriformis", holds: 0 }] });
    const rows = siteRows([first, second]);
    expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ["left quadratus lumborum", "not-released", "released"],
      ["right quadratus lumborum", "easing", null],
    ]);
  });

  it("shows the worst of two marks on one muscle, and a held site nobody answered for", () => {
    const two = visit(1, { sites: [{ response: "released" }, { response: "easing" }] });
    const suspected = visit(2, { sites: [{ response: "released", suspected: true }] });
    const silent = visit(3, { sites: [{ response: null }] });
    expect(siteRows([two, suspected, silent])[0]?.cells).toEqual(["easing", "suspected", "none"]);
  });
});
