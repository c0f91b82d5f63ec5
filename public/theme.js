// Before the first paint: the theme that the reader chose on an earlier visit. Without one the system decides.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch {
    // Storage is closed to this page: the system decides.
    return;
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
