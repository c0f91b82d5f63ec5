const hasStarted = () => document.querySelector("#root:not([inert]) > *") !== null;

async function show(cause, words = "") {
  // The script may fail before the rest of the file is read.
  if (document.readyState === "loading") {
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  const notice = document.getElementById("start-failure");
  if (notice === null || hasStarted()) return;
  notice.hidden = false;
  notice.dataset.cause = cause;
  notice.querySelector("q").textContent = words;
}

/** Loads the page anew once for each release that it may have been started with; without storage nothing would end it. */
function reloadOnce(name) {
  try {
    if (sessionStorage.getItem("reloaded-from") === name) return;
    sessionStorage.setItem("reloaded-from", name);
    location.reload();
  } catch {
    // The notice has a link that does it.
  }
}

async function showMissingScript({ src }) {
  const name = src.split("/").at(-1);
  try {
    const response = await fetch(new URL("..", src), { cache: "no-store" });
    if (!response.ok || (await response.text()).includes(name)) return show("missing");
  } catch {
    return show("offline");
  }
  await show("new-release");
  reloadOnce(name);
}

/** Says why the application did not start: its script is missing, or threw. */
export function showFailure({ target, message, filename }) {
  if (target?.type === "module") void showMissingScript(target);
  // An extension of the browser may throw on every page.
  else if (filename?.startsWith(location.origin)) void show("error", message);
}
