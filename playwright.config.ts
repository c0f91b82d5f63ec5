import { defineConfig } from "@playwright/test";
import { TEST_SWITCHES, findChromium } from "./scripts/chromium.mjs";

const PORT = Number(process.env["JOURNEYS_PORT"] ?? 4199);
const executablePath = (await findChromium()) ?? undefined;

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      args: TEST_SWITCHES,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: "node scripts/serve.mjs",
    env: { PORT: String(PORT) },
    port: PORT,
    reuseExistingServer: false,
  },
});
