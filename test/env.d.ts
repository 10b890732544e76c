// For TypeScript: component tests import style sheets as the page does, and their commands have Playwright's page.
/// <reference types="vite/client" />
/// <reference types="@vitest/browser-playwright" />
