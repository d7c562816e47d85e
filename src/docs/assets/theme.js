// Dark or light as the system is, or as the reader said last.
(() => {
  const root = document.documentElement;
  const kept = (() => {
    try {
      return localStorage.getItem("schemadiff-theme");
    } catch {
      return null; // pages that were opened as files may have no storage
    }
  })();
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    const isDark = () =>
      root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("schemadiff-theme", root.dataset.theme);
      } catch {
        // It holds for this page then.
      }
      show();
    });
  });
})();
