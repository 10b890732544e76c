// Texts cut to a length: between words where that is near, always between whole characters, from their first one on.
import { describe, expect, it } from "vitest";
import { shortened } from "../../../../shared/documents/picture/svg.ts";

describe("a text that is cut", () => {
  it.each([
    ["Low back pain since May", 23, "Low back pain since May"],
    ["Low back pain since May", 22, "Low back pain since…"],
    ["Low back pain since May", 20, "Low back pain since…"],
    ["Low back pain since May", 19, "Low back pain…"],
    ["Low back pain", 9, "Low back…"],
    ["Low back pain", 8, "Low…"],
    ["Lumbago", 4, "Lumb…"],
    ["Lumbago", 7, "Lumbago"],
    ["Lumbago", 0, "…"],
    ["", 0, ""],
  ])("%j at %i characters is %j", (text, most, cut) => {
    expect(shortened(text, most)).toBe(cut);
  });

  it("is cut within a word that is longer than 24 characters", () => {
    const word = "x".repeat(30);
    expect(shortened(`a ${word}`, 27)).toBe(`a ${"x".repeat(25)}…`);
    expect(shortened(`a ${word}`, 26)).toBe("a…");
  });

  it("keeps characters whole that are made of several", () => {
    const family = "👩🏽‍⚕️";
    expect(shortened(`${family}${family}`, family.length)).toBe(`${family}…`);
    expect(shortened(`${family}${family}`, family.length + 1)).toBe(`${family}…`);
    expect(shortened(`a${family}`, 2)).toBe("a…");
  });
});
