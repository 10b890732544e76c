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

const bits = { Alt: 1, Control: 2, Shift: 8 } as const;

/** A pedal that holds other keys around its own, as some are programmed. */
export async function tapWith(
  held: readonly (keyof typeof bits)[],
  code: string,
  downMs = 60,
  upMs = 90,
): Promise<void> {
  if (!document.hasFocus()) window.focus();
  const all = held.reduce((sum, one) => sum + bits[one], 0);
  for (const one of held) await commands.keyDown(one);
  await commands.pedal("keyDown", code, false, all);
  await pass(downMs);
  await commands.pedal("keyUp", code, false, all);
  for (const one of held.toReversed()) await commands.keyUp(one);
  await pass(upMs);
}
