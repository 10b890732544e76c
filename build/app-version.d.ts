// The version in package.json, put into the host bundles (and the tests) at build time. Only a composition root reads it.
declare const __APP_VERSION__: string;
