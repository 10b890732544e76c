// The names of the two channels between the desktop app's page and its host.

export const callChannel = "steadyhold:call";
export const pushChannel = "steadyhold:push";
