// A pedal or clicker for component tests: real key events of any code, with the time between them passed, not waited out.
import { commands } from "vitest/browser";
import { pass } from "./practice.ts";

export async function pedalDown(code: string, repeat = false): Promise<void> {
  if (!document.hasFocus()) window.focus();
  await commands.pedal("keyDown", code, repeat);
}

export async function pedalUp(code: string): Promise<void> {
  await commands.pedal("keyUp", code);
}

/** Down and up, as long apart as asked for, and then up for a while: no foot comes back at once. */
export async function tap(code: string, downMs = 60, upMs = 90): Promise<void> {
  await pedalDown(code);
  await pass(downMs);
  await pedalUp(code);
  await pass(upMs);
}
