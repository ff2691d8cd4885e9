// One worker and a window: a screen reader is there once, and does not see a browser without a window.
export default {
  testDir: ".",
  testMatch: "nvda.spec.mjs",
  workers: 1,
  retries: 1,
  reporter: "list",
  use: { headless: false },
  projects: [
    { name: "chromium", use: { browserName: "chromium" } },
    { name: "firefox", use: { browserName: "firefox" } },
  ],
};
