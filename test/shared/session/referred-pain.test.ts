// Where the client feels pressure on a site: places of a short list, all of them at once, at any time until the note is signed.
import { describe, expect, it } from "vitest";
import {
  at,
  feltIn,
  finish,
  given,
  markGluteus,
  markQuadratus,
  opening,
  redo,
  sign,
  undo,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus), at(1_500, markGluteus)];

describe("where a site is felt", () => {
  it("is recorded in the order of the list, each place once", () => {
    given(...ready)
      .when(feltIn(1, "foot", "buttock", "foot"), 2_000)
      .thenEvents({ type: "referred-pain-recorded", at: 2_000, site: 1, places: ["buttock", "foot"] });
  });

  it("needs a site", () => {
    given(...ready)
      .when(feltIn(3, "hip"), 2_000)
      .thenRefused("unknown-site", 3);
  });

  it("belongs to its site, is the last answer, and is none once every place was taken away", () => {
    const told = [...ready, at(2_000, feltIn(1, "buttock")), at(3_000, feltIn(1, "buttock", "calf"))];
    expect(given(...told).facts.sites.map(({ felt }) => felt)).toEqual([
      { places: ["buttock", "calf"], at: 3_000 },
      null,
    ]);
    expect(given(...told, at(4_000, feltIn(1))).facts.sites[0]?.felt).toBeNull();
    given(...told)
      .when(feltIn(1, "calf", "buttock"), 4_000)
      .thenNothing();
  });

  it("can be given after the session, undone and done again, and not once the note is signed", () => {
    const told = [...ready, at(20_000, finish), at(30_000, feltIn(2, "same-place"))];
    expect(given(...told, at(31_000, undo)).facts.sites[1]?.felt).toBeNull();
    const again = given(...told, at(31_000, undo), at(32_000, redo)).facts;
    expect(again.sites[1]?.felt).toEqual({ places: ["same-place"], at: 30_000 });
    given(...told, at(33_000, sign))
      .when(feltIn(2, "hip"), 34_000)
      .thenRefused("note-signed");
  });
});
