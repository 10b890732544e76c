// Switches a set of keys or pedals on in the settings, past the screen, for component tests of what it does elsewhere.
import type { Practice } from "./practice.ts";

export async function switchOn({ done }: Practice, set: string): Promise<void> {
  const { input } = await done("settings.read", {});
  const profiles = input.profiles.map((profile) => (profile.id === set ? { ...profile, on: true } : profile));
  await done("settings.write", { section: "input", value: { ...input, profiles } });
}
