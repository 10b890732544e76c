// How loud each kind of sound is, whether words are spoken, and how slow the speakers are. What the sounds are is renderer/sound's business.
import { z } from "zod";

export const soundGroups = ["hold", "feedback", "answers", "scanning"] as const;
/** What is made louder, quieter or silent together. */
export type SoundGroup = (typeof soundGroups)[number];

export const channelNames = ["master", ...soundGroups, "speech"] as const;
export type ChannelName = (typeof channelNames)[number];

/** `volume`: 0-100, as a person moves a slider. */
const channel = z.strictObject({ volume: z.int().min(0).max(100), muted: z.boolean() });
export type Channel = z.infer<typeof channel>;

/** The slowest wireless speakers take about half a second. */
export const longestDelayMs = 600;

export const soundSchema = z.strictObject({
  master: channel,
  hold: channel,
  feedback: channel,
  answers: channel,
  scanning: channel,
  speech: channel,
  /** How much earlier a cue is played so that it is heard in time: what the system says, or measured, in ms. */
  delay: z.union([z.literal("auto"), z.int().min(0).max(longestDelayMs)]),
});
export type SoundSettings = z.infer<typeof soundSchema>;

const full: Channel = { volume: 100, muted: false };

export const soundDefaults: SoundSettings = {
  master: { volume: 80, muted: false },
  hold: full,
  feedback: full,
  answers: full,
  scanning: full,
  // Tones are exact and calm; words are there for those who ask for them.
  speech: { volume: 80, muted: true },
  delay: "auto",
};

/** The loudness of a channel, 0-1, the master included: an even movement of the slider is an even change to the ear. */
export function loudnessOf(settings: SoundSettings, name: Exclude<ChannelName, "master">): number {
  const { master } = settings;
  const one = settings[name];
  if (master.muted || one.muted) return 0;
  return ((master.volume / 100) * (one.volume / 100)) ** 2;
}
