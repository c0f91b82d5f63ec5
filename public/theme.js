addEventListener(
  "error",
  (event) =>
    void import("./start-failure.js").then(
      ({ showFailure }) => showFailure(event),
      () => (document.getElementById("start-failure").hidden = false),
    ),
  true,
);
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // No storage.
}
