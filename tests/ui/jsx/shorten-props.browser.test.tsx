import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { render } from "vitest-browser-react";

const LONG = "A".repeat(32_767);
const DRAWN = `${"A".repeat(964)} … (cut here; 32,767 letters in all)`;

function Passing({ children, whole }: { readonly children: ReactNode; readonly whole: string }) {
  return (
    <p title={whole}>
      {children}, {whole.length}
    </p>
  );
}

it("A text of 32,767 letters is drawn in part as a child, in a list and in what is read aloud, and stays whole in a field and for a component", async () => {
  const { container } = await render(
    <div aria-label={LONG}>
      <b>{LONG}</b>
      <i>
        from {LONG} to {[LONG, "B"]}
      </i>
      <Passing whole={LONG}>{LONG}</Passing>
      <input readOnly value={LONG} aria-label="field" />
      <u title="short">short</u>
    </div>,
  );
  const find = (name: string) => container.querySelector(name);
  expect(find("[aria-label]")?.getAttribute("aria-label")).toBe(DRAWN);
  expect(find("b")?.textContent).toBe(DRAWN);
  expect(find("i")?.textContent).toBe(`from ${DRAWN} to ${DRAWN}B`);
  expect(find("p")?.textContent).toBe(`${DRAWN}, 32767`);
  expect(find("p")?.getAttribute("title")).toBe(DRAWN);
  expect(container.querySelector("input")?.value).toBe(LONG);
  expect(find("u")?.outerHTML).toBe('<u title="short">short</u>');
});
