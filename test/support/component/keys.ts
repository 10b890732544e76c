// Real keys in component tests, by Playwright's names ("Space", "Control+,"): each goes down, stays for a moment, comes up, and time passes as
// it does between two presses of a person.
import { commands } from "vitest/browser";
import { pass } from "./practice.ts";

const downMs = 60;
/** Longer than the guard time and than a bouncing contact. */
const upMs = 250;

export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const parts = key.length === 1 ? [key] : key.split("+");
    for (const part of parts) await keyDown(part);
    await pass(downMs);
    for (const part of parts.toReversed()) await keyUp(part);
    await pass(upMs);
  }
}

export async function keyDown(key: string): Promise<void> {
  // The keys go to whatever has the focus; the page of the test runner is not it.
  if (!document.hasFocus()) window.focus();
  await commands.keyDown(key);
}

export async function keyUp(key: string): Promise<void> {
  await commands.keyUp(key);
}

/** Character by character into whatever has the focus. */
export async function type(text: string): Promise<void> {
  if (!document.hasFocus()) window.focus();
  await commands.typeText(text);
}

/** Down and up in one moment, for what is walked through key by key. */
export async function strike(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await keyDown(key);
    await keyUp(key);
  }
}
