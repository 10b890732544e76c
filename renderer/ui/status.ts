// What a screen says about something that ended, such as a file being saved: in words, and whether it went wrong.

export type Status = { readonly text: string; readonly problem: boolean };
