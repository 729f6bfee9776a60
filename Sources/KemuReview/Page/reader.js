"use strict";
// What the reader does: clicks, keys, links.

text.addEventListener("click", event => {
  const node = event.target.closest("a");
  if (!node) return;
  event.preventDefault();
  if (node.classList.contains("unused") && !state.unmatched) return;
  if (markOf(node) === state.mark) nextUse(); else select(markOf(node));
});

let pause;
byId("filter").addEventListener("input", event => {
  clearTimeout(pause);
  pause = setTimeout(() => { state.query = event.target.value.trim().toLowerCase(); showList(); }, 120);
});

byId("previous").addEventListener("click", () => step(-1));
byId("next").addEventListener("click", () => step(1));
byId("unmatched").addEventListener("click", toggleUnmatched);
byId("help").addEventListener("click", () => byId("keys").showModal());
for (const tab of ["records", "findings"]) {
  byId("tab-" + tab).addEventListener("click", () => showTab(tab));
  byId("tab-" + tab).addEventListener("keydown", event => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tab === "records" ? "findings" : "records";
    showTab(other);
    byId("tab-" + other).focus();
  });
}

const keys = {
  j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
  f: () => stepFinding(1), F: () => stepFinding(-1), r: nextUse, u: toggleUnmatched,
  t: () => byId("theme").click(), "?": () => byId("keys").showModal(), "/": () => byId("filter").focus(), Escape: clear,
};
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  if (event.target.matches("input")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});

// A link to a number (#n12), a record (#r3), a finding (#f0), or a number as one of these uses it (#n12-r3).
function follow() {
  const [, mark, key] = /^#(?:n(\d+))?-?([rf]\d+)?$/.exec(location.hash) ?? [];
  const entry = entries.get(key) ?? null;
  if (mark !== undefined && byId("n" + mark)) {
    if (!state.unmatched && !uses.has(Number(mark))) toggleUnmatched();
    select(Number(mark), entry);
    scrollToMark(mark);
  } else if (entry) selectEntry(entry);
}

for (const tab of ["records", "findings"]) {
  byId("tab-" + tab).querySelector("b").textContent = String(tab === "records" ? records.length : findings.length);
}
byId("unmatched").querySelector("b").textContent = text.dataset.unmatched;
addEventListener("hashchange", follow);
showList();
follow();
