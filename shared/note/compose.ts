export function composeNote(s: any) { return s; }
