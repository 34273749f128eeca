var e=`.results {
  padding: 16px 24px 24px;
  /* What stands alone in its row takes all of it: no half of the page stays empty. */
  display: flex;
  flex-wrap: wrap;
  gap: 24px 32px;
  align-items: flex-start;
}
.results .figure {
  flex: 1 1 calc(50% - 16px);
  min-width: min(400px, 100%);
}
.results .figure:has(.wide, section + section) {
  flex-basis: 100%;
}
.results .figure:not(:has(> .picture > *)) {
  display: none;
}
.results .picture {
  display: flex;
  flex-wrap: wrap;
  gap: 24px 32px;
  align-items: flex-start;
}
.results section {
  flex: 1 1 calc(50% - 16px);
  min-width: min(400px, 100%);
}
.results .wide {
  flex-basis: 100%;
}
.pad {
  padding: 24px;
}
.score-list {
  display: flex;
  gap: 32px;
  flex-wrap: wrap;
  padding-top: 12px;
}
.score {
  min-width: 190px;
}
.score .track {
  margin: 8px 0 4px;
}
.results table {
  border-collapse: collapse;
  width: 100%;
  margin-top: 8px;
}
.results th {
  font-weight: 400;
  text-align: left;
  color: var(--ink-3);
  font-size: 12px;
}
.results td,
.results th {
  height: 33px;
  border-bottom: 1px solid var(--line);
  padding: 0 8px;
}
`;export{e as t};
//# sourceMappingURL=look2.js.map