// Which voice may speak: only one that stays on this computer.
import { describe, expect, it } from "vitest";
import { chooseVoice, type Voice } from "../../../renderer/sound/speech.ts";

const voice = (lang: string, localService: boolean, usual = false): Voice => ({ lang, localService, default: usual });

describe("the voice", () => {
  it("is never one that speaks over a network, though it be the usual one", () => {
    const here = voice("en-GB", true);
    expect(chooseVoice([voice("en-US", false, true), here], "en")).toBe(here);
    expect(chooseVoice([voice("en-US", false, true)], "en")).toBeNull();
  });

  it("speaks the language of the screen, and is the usual one where there are several", () => {
    const usual = voice("en-AU", true, true);
    expect(chooseVoice([voice("fr-FR", true, true), voice("en-US", true), usual], "en")).toBe(usual);
    expect(chooseVoice([voice("fr-FR", true, true)], "en")).toBeNull();
    expect(chooseVoice([], "en")).toBeNull();
  });
});
