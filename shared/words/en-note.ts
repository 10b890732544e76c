// Words of the session note.
export const noteWords = {} as const;
