"use strict";
// The records and findings of the document, and the numbers that they use. What documents say is only ever put in as
// text, never as markup.

const byId = id => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
byId("data").textContent = "";
const text = byId("text"), list = byId("list");

// An element with attributes and children; a child is a node or a text.
function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") node.addEventListener("click", value);
    else if (value !== null && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter(child => child !== null && child !== ""));
  return node;
}

// Entries: the records and findings, each with the marks that it uses.
const records = data.records.map(([type, errors, rows], index) => ({
  key: "r" + index, kind: "record", type: data.types[type], errors,
  values: rows.map(([property, value, mark = null, quote, unit, where]) => {
    const [name, note] = data.types[type].properties[property];
    const isNumber = Array.isArray(value);
    return { name, note, isNumber, value: isNumber ? value[0] : value, mark, quote, unit, where };
  }),
}));
const findings = data.findings.map((finding, index) => ({
  ...finding, key: "f" + index, kind: "finding",
  values: finding.evidence.map(([mark, quote, unit, where]) => ({ mark, quote, unit, where })),
}));
const entries = new Map([...records, ...findings].map(entry => [entry.key, entry]));

// What all records of a type say alike stands once above them.
for (const type of data.types) {
  const ofType = records.filter(record => record.type === type);
  const isCommon = value => !value.isNumber && value.mark === null && ofType.every(record =>
    record.values.some(other => other.name === value.name && other.value === value.value));
  type.common = ofType.length > 1 ? ofType[0].values.filter(isCommon) : [];
}

// Mark → the entries that use it, records first.
const uses = new Map();
for (const entry of entries.values()) {
  for (const { mark } of entry.values) {
    if (mark === null) continue;
    const users = uses.get(mark);
    if (!users) uses.set(mark, [entry]);
    else if (users.at(-1) !== entry) users.push(entry);
  }
}
const hasFinding = record => record.values.some(({ mark }) =>
  mark !== null && uses.get(mark).some(user => user.kind === "finding"));

const markOf = node => Number(node.dataset.mark ?? node.id.slice(1));

// A number that runs over the end of a line or cell has more pieces than one.
const furtherPieces = Map.groupBy(text.querySelectorAll("[data-mark]"), markOf);
const piecesOf = mark => [byId("n" + mark), ...(furtherPieces.get(mark) ?? [])];
