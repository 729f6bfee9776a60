"use strict";
// The list beside the text, and its cards.

// A long list is filled piece by piece, as it comes into view.
const pieceLength = 40;
const pieces = new Map();  // placeholder → its entries
const pieceOf = new Map();  // key of an entry → placeholder
const observer = new IntersectionObserver(seen => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) fill(target);
  keepInView();
}, { root: list, rootMargin: "800px" });

function fill(piece) {
  const shown = pieces.get(piece);
  if (!shown) return;
  pieces.delete(piece);
  observer.unobserve(piece);
  piece.style.removeProperty("min-height");
  piece.append(...shown.map(entry => entry.kind === "record" ? recordCard(entry) : findingCard(entry)));
  if (state.entry && shown.includes(state.entry)) showSelection();
}

function append(shown) {
  for (let start = 0; start < shown.length; start += pieceLength) {
    const part = shown.slice(start, start + pieceLength);
    const piece = element("div", { class: "piece" });
    piece.style.minHeight = part.reduce((sum, entry) => sum + 60 + 26 * entry.values.length, 0) + "px";
    pieces.set(piece, part);
    for (const entry of part) pieceOf.set(entry.key, piece);
    list.append(piece);
    observer.observe(piece);
  }
}

function showList() {
  observer.disconnect();
  pieces.clear();
  pieceOf.clear();
  list.replaceChildren();
  list.scrollTop = 0;
  const all = state.tab === "records" ? records : findings;
  const shown = all.filter(entry => isShown(entry, state.tab));
  if (state.tab === "findings") append(shown);
  else for (const type of data.types) {
    const ofType = shown.filter(record => record.type === type);
    if (ofType.length === 0) continue;
    list.append(element("h2", {}, type.name, element("b", {}, String(ofType.length)), element("p", {}, type.note),
      element("p", { class: "words" }, ...type.common.map(word))));
    append(ofType);
  }
  if (shown.length === 0) {
    const why = all.length === 0 ? "" : " fit the filter";
    list.append(element("p", { class: "nothing" }, `No ${state.tab}${why}.`));
  }
  for (const tab of ["records", "findings"]) {
    byId("tab-" + tab).setAttribute("aria-selected", String(tab === state.tab));
    byId("tab-" + tab).tabIndex = tab === state.tab ? 0 : -1;
  }
  list.setAttribute("aria-labelledby", "tab-" + state.tab);
  showChips();
  dimMarks(shown);
}

function showChips() {
  byId("chips").replaceChildren(...chips[state.tab].map(chip => element("button", {
    class: "chip " + (chip.severity ?? ""), title: chip.note,
    "aria-pressed": String(state.chips[state.tab].has(chip.name)),
    onclick: () => {
      const chosen = state.chips[state.tab];
      if (!chosen.delete(chip.name)) chosen.add(chip.name);
      showList();
      for (const button of byId("chips").children) if (button.firstChild.data === chip.name) button.focus();
    },
  }, chip.name, element("b", {}, String(chip.count)))));
}

// 4020400 with a little room between its thousands; what is copied has none.
function numeral(digits) {
  const [, sign, whole, fraction] = /^(-?)(\d+)(.*)$/.exec(digits) ?? [null, "", "", digits];
  const groups = whole.match(/\d{1,3}(?=(\d{3})*$)/g) ?? [];
  return element("span", { class: "numeral" }, sign, ...groups.map(group => element("i", {}, group)), fraction);
}

const word = value => element("span", { class: "word", title: value.name }, value.value);

function place(entry, value) {
  if (value.mark === null) return "";
  return element("button", {
    class: "place " + (entry.severity ?? ""), "data-mark": String(value.mark), title: value.where,
    onclick: event => { event.stopPropagation(); select(value.mark, entry); scrollToMark(value.mark); },
  }, value.quote, value.unit ? element("small", {}, value.unit) : "");
}

function card(entry, head, ...body) {
  return element("div", { class: "card " + entry.kind, id: entry.key },
    element("button", { class: "head", onclick: () => selectEntry(entry) }, ...head), ...body);
}

// The value as it is exported; nothing for a text that is only quoted.
function exported(value) {
  if (value.isNumber) return numeral(value.value);
  return value.value === value.quote ? "" : value.value;
}

function recordCard(record) {
  const common = new Set(record.type.common.map(value => value.name));
  const head = record.values.filter(value => !value.isNumber && !common.has(value.name)).map(word);
  const rows = record.values.filter(value => value.isNumber || value.mark !== null).flatMap(value => [
    element("dt", { title: value.note }, value.name, value.note ? element("small", {}, value.note) : ""),
    element("dd", {}, place(record, value)),
    element("dd", { class: "value" }, exported(value)),
  ]);
  return card(record, head.length > 0 ? head : [record.type.name],
    element("ul", { class: "errors" }, ...record.errors.map(error => element("li", {}, error))),
    element("dl", {}, ...rows));
}

function findingCard(finding) {
  const figures = ["expected", "actual", "difference"].filter(name => finding[name] !== undefined);
  return card(finding,
    [element("span", { class: "severity " + finding.severity }, finding.severity), element("code", {}, finding.check)],
    element("p", {}, finding.message),
    figures.length > 0 ? element("p", { class: "figures" }, ...figures.flatMap(name =>
      [element("span", {}, name), numeral(finding[name])])) : "",
    element("p", { class: "places" }, ...finding.values.map(value => place(finding, value))));
}
