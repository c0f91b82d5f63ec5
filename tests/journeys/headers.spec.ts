import { expect, test, type Page } from "@playwright/test";

/** Everything that a page asks for or complains of, from the moment of the call. */
function listenTo(page: Page): { readonly addresses: string[]; readonly complaints: string[] } {
  const heard = { addresses: [] as string[], complaints: [] as string[] };
  page.on("request", (request) => heard.addresses.push(request.url()));
  page.on("pageerror", (error) => heard.complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      heard.complaints.push(message.text());
  });
  return heard;
}

for (const path of ["/", "/table", "/editions", "/about/methods"]) {
  test(`The page ${path} arrives with its security policy, obeys it and requests nothing from other hosts`, async ({
    page,
    baseURL,
  }) => {
    const heard = listenTo(page);
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    for (const part of [
      "default-src 'self'",
      "img-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/'unsafe-/u);

    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(heard.complaints).toEqual([]);
    const elsewhere = heard.addresses.filter(
      (address) => !address.startsWith(`${baseURL}/`) && !address.startsWith(`blob:${baseURL}/`),
    );
    expect(elsewhere).toEqual([]);
  });
}
