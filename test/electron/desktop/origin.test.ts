import { describe, expect, it } from "vitest";
import { isOurs } from "../../../electron/desktop/security/origin.ts";

describe("our own page's address", () => {
  it.each(["app://steadyhold/", "app://steadyhold/index.html", "app://steadyhold/#/session/a"])("is %s", (address) => {
    expect(isOurs(address)).toBe(true);
  });

  it.each([
    "",
    "about:blank",
    "app://",
    "app://other/",
    "app://steadyhold.evil/",
    "app://user@steadyhold/",
    "app://steadyhold:81/",
    "https://steadyhold/",
    "https://evil.example/app://steadyhold/",
    "file:///app/steadyhold/index.html",
    "javascript:alert(1)",
    "data:text/html,app://steadyhold/",
  ])("is not %j", (address) => {
    expect(isOurs(address)).toBe(false);
  });
});
