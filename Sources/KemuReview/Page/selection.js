"use strict";
// A number that is chosen, here and there, and the way from number to number.

function selectEntry(entry) {
  const mark = entry.values.find(value => value.mark !== null)?.mark ?? null;
  select(mark, entry);
  if (mark !== null) scrollToMark(mark);
}

// A mark, and the record or finding through which it is seen: the one that was asked for, else the one that is seen
// already, else the first that the list shows.
function select(mark, entry = null) {
  const users = uses.get(mark) ?? [];
  if (entry === null) {
    entry = users.find(user => user === state.entry)
      ?? users.find(user => user.kind + "s" === state.tab && isShown(user, state.tab)) ?? users[0] ?? null;
  }
  state.mark = mark;
  state.entry = entry;
  if (entry) reveal(entry);
  showSelection();
  showUses(users);
  showPosition();
  showAddress();
}

function clear() {
  state.mark = state.entry = null;
  showSelection();
  showUses([]);
  showPosition();
  showAddress();
}

// The address of what is chosen, for a link to it. A browser takes only so many changes a second.
let addressPause;
function showAddress() {
  clearTimeout(addressPause);
  addressPause = setTimeout(() => {
    const parts = [state.mark === null ? null : "n" + state.mark, state.entry?.key];
    history.replaceState(null, "", "#" + parts.filter(part => part != null).join("-"));
  }, 100);
}

// Shows an entry in the list, changing the tab and giving up filters that hide it.
function reveal(entry) {
  const tab = entry.kind + "s";
  if (!isShown(entry, tab)) {
    state.chips[tab].clear();
    state.query = byId("filter").value = "";
    state.tab = tab;
    showList();
  } else if (state.tab !== tab) {
    state.tab = tab;
    showList();
  }
  fill(pieceOf.get(entry.key));
  revealedAt = performance.now();
  scrollToEntry();
}

// Pieces of the list that are filled around a card push it away at first.
let revealedAt = -Infinity;
function keepInView() {
  if (state.entry && performance.now() - revealedAt < 500) scrollToEntry();
}

function scrollToEntry() {
  const card = byId(state.entry.key);
  const value = state.mark === null ? null : card?.querySelector(`.place[data-mark="${state.mark}"]`);
  const isTall = card?.offsetHeight > list.clientHeight * 0.8;
  (isTall && value ? value : card)?.scrollIntoView({ block: isTall && !value ? "start" : "center" });
}

let highlighted = [];

function highlight(node, name) {
  if (!node) return;
  node.classList.add(name);
  highlighted.push(node);
}

function showSelection() {
  for (const node of highlighted) {
    node.classList.remove("current", "related");
    node.removeAttribute("aria-current");
  }
  highlighted = [];
  const { entry, mark } = state;
  if (entry) {
    const card = byId(entry.key);
    highlight(card, "current");
    for (const node of card?.querySelectorAll(`[data-mark="${mark}"]`) ?? []) highlight(node, "current");
    for (const value of entry.values) {
      if (value.mark !== null) for (const node of piecesOf(value.mark)) highlight(node, "related");
    }
  }
  if (mark !== null) for (const node of piecesOf(mark)) {
    highlight(node, "current");
    node.setAttribute("aria-current", "true");
  }
}

// What uses the selected number: each a way to it.
const shownUses = 6;
function showUses(users) {
  const strip = byId("uses");
  strip.replaceChildren();
  if (state.mark === null) return;
  const node = byId("n" + state.mark);
  strip.append(element("strong", {}, node.textContent));
  if (users.length === 0) {
    strip.append(`no record and no finding uses this (${node.title})`);
    return;
  }
  for (const user of users.slice(0, shownUses)) {
    const value = user.values.find(value => value.mark === state.mark);
    strip.append(element("button", {
      "aria-pressed": String(user === state.entry), onclick: () => select(state.mark, user),
    }, user.kind === "record" ? `${user.type.name} · ${value.name}` : user.check));
  }
  if (users.length > shownUses) strip.append(`and ${users.length - shownUses} more (r)`);
}

function nextUse() {
  const users = uses.get(state.mark) ?? [];
  if (users.length > 0) select(state.mark, users[(users.indexOf(state.entry) + 1) % users.length]);
}

let way = [];  // the numbers that next and previous go through, in text order

function dimMarks(shown) {
  const isFiltered = state.query !== "" || state.chips[state.tab].size > 0;
  const inside = new Set(shown.flatMap(entry => entry.values.map(value => value.mark)));
  text.classList.toggle("filtered", isFiltered);
  for (const node of text.querySelectorAll(".mark")) {
    const isInside = !isFiltered || inside.has(markOf(node));
    if (node.classList.contains("outside") === isInside) node.classList.toggle("outside", !isInside);
  }
  findWay();
}

function findWay() {
  way = [...text.querySelectorAll(state.unmatched ? "a[id]:not(.outside)" : ".mark[id]:not(.outside)")].map(markOf);
  showPosition();
}

function showPosition() {
  const index = state.mark === null ? -1 : way.indexOf(state.mark);
  byId("position").textContent = index >= 0 ? `${index + 1} / ${way.length}` : String(way.length);
}

function step(direction) {
  if (way.length === 0) return;
  // From a number that is not on the way, to the next one that is.
  const from = state.mark ?? (direction > 0 ? -1 : Infinity);
  const next = direction > 0
    ? way.find(mark => mark > from) ?? way[0]
    : way.findLast(mark => mark < from) ?? way.at(-1);
  select(next);
  scrollToMark(next);
}

function stepFinding(direction) {
  const shown = findings.filter(finding => isShown(finding, "findings"));
  if (shown.length === 0) return;
  const index = shown.indexOf(state.entry);
  const next = index < 0 && direction < 0 ? -1 : index + direction;
  selectEntry(shown.at(next % shown.length));
}

function scrollToMark(mark) {
  const node = byId("n" + mark);
  node.scrollIntoView({ block: "center", inline: "nearest" });
  node.focus({ preventScroll: true });
}

function toggleUnmatched() {
  state.unmatched = !state.unmatched;
  text.classList.toggle("unmatched", state.unmatched);
  byId("unmatched").setAttribute("aria-pressed", String(state.unmatched));
  for (const node of text.querySelectorAll(".unused[id]")) node.tabIndex = state.unmatched ? 0 : -1;
  if (!state.unmatched && state.mark !== null && !uses.has(state.mark)) clear();
  findWay();
}

function showTab(tab) {
  if (state.tab === tab) return;
  state.tab = tab;
  showList();
}
