// Asks the system whether there is any speaker at all. A browser whose speaker has been pulled out goes on playing into nothing and says so
// nowhere else.

/** Null: this browser does not tell. */
export async function hasOutputDevice(): Promise<boolean | null> {
  // Absent where the page has no secure address. Browsers that cannot choose a speaker do not list them either.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined || !("setSinkId" in AudioContext.prototype)) return null;
  try {
    return (await devices.enumerateDevices()).some((device) => device.kind === "audiooutput");
  } catch {
    return null;
  }
}
