import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { TEST_SWITCHES, findChromium } from "./scripts/chromium.mjs";

const executablePath = (await findChromium()) ?? undefined;

export default defineConfig({
  test: {
    // On two cores Vitest would give the tests one.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          testTimeout: 90_000,
        },
      },
      {
        plugins: [react({ jsxImportSource: "#ui/jsx" })],
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.tsx"],
          testTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: TEST_SWITCHES,
                ...(executablePath === undefined ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
