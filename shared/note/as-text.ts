export function noteAsText(s: any) { return JSON.stringify(s.facts, null, 1); }
