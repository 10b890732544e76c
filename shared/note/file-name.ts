export function noteFileName(_s: any) { return "note.txt"; }
