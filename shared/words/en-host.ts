// Words of the hosts: command line, storage and connection.
export const hostWords = {} as const;
