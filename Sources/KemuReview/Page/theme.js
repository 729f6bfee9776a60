"use strict";
// Dark or light: the system's choice until somebody chooses, then remembered where the browser lets a page remember.
(() => {
  const root = document.documentElement;
  const key = "kemu-theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function remembered() {
    try { return localStorage.getItem(key); } catch { return null; }
  }

  function toggle() {
    const current = root.dataset.theme ?? (dark.matches ? "dark" : "light");
    root.dataset.theme = current === "dark" ? "light" : "dark";
    try { localStorage.setItem(key, root.dataset.theme); } catch { /* the choice holds for this page */ }
  }

  const theme = remembered();
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  document.getElementById("theme").addEventListener("click", toggle);
})();
