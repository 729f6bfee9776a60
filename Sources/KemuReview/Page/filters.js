"use strict";
// What is chosen, and which entries that leaves.

const state = {
  tab: records.length > 0 || findings.length === 0 ? "records" : "findings",
  chips: { records: new Set(), findings: new Set() },  // none chosen: all are shown
  query: "", unmatched: false,
  mark: null, entry: null,
};

// From slight to grave; one that is not listed is the slightest.
const severities = ["rounding", "warning", "error"];
const byGravity = (one, other) => severities.indexOf(other) - severities.indexOf(one);

const isRejected = record => record.errors.length > 0;

const chips = {
  records: [
    ...data.types.map(type => ({
      name: type.name, note: type.note, holds: record => record.type === type,
    })),
    { name: "with findings", note: "Records with a number that a finding names", narrows: true, holds: hasFinding },
    { name: "rejected", note: "Records that their schema refuses", narrows: true, holds: isRejected },
  ].map(chip => ({ ...chip, count: records.filter(chip.holds).length })).filter(chip => chip.count > 0),
  findings: [...new Set(findings.map(finding => finding.severity))].sort(byGravity).map(severity => ({
    name: severity, note: "", severity, holds: finding => finding.severity === severity,
    count: findings.filter(finding => finding.severity === severity).length,
  })),
};

const words = entry => (entry.words ??= [
  entry.type?.name, entry.check, entry.message,
  ...entry.values.flatMap(value => [value.name, value.value, value.quote]),
].join("\n").toLowerCase());

// Chips of one kind widen (this type or that); those that narrow must all hold.
function isShown(entry, tab) {
  const chosen = chips[tab].filter(chip => state.chips[tab].has(chip.name));
  const wide = chosen.filter(chip => !chip.narrows);
  return (wide.length === 0 || wide.some(chip => chip.holds(entry)))
    && chosen.every(chip => !chip.narrows || chip.holds(entry))
    && (state.query === "" || words(entry).includes(state.query));
}
