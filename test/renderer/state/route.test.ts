import { describe, expect, it } from "vitest";
import { readRoute, writeRoute, type Route } from "../../../renderer/state/route.ts";

describe("the address of a screen", () => {
  it.each<Route>([
    { screen: "home" },
    { screen: "session", sessionId: "0b3f-7" },
    { screen: "settings", section: "" },
    { screen: "settings", section: "practice" },
  ])("leads back to %j", (route) => {
    expect(readRoute(writeRoute(route))).toEqual(route);
  });

  it.each(["", "#", "#/session", "#/session/../x", "#/unknown/1", "#token", `#/session/${"x".repeat(65)}`])(
    "%j is home",
    (hash) => expect(readRoute(hash)).toEqual({ screen: "home" }),
  );
});
