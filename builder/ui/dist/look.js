var e=`.results {
  padding: 16px 24px 24px;
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 24px 32px;
  align-content: start;
}
.results .figure {
  display: contents;
}
.results .wide {
  grid-column: 1 / -1;
}
.results section {
  min-width: 0;
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
//# sourceMappingURL=look.js.map