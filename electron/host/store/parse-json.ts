// Text from the data file as a value, or null where it is no JSON: what reads it decides what that means.

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
