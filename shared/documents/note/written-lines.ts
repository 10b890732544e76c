// What the therapist wrote, line by line, without empty lines around it. Keeps every character of every line.

export function writtenLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const written = (line: string): boolean => line.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(written)), lines.findLastIndex(written) + 1);
}

/** What was typed as a sentence, to be put into one: without its own full stop. */
export function withoutStop(text: string): string {
  return text.replace(/[\s.]+$/u, "");
}
