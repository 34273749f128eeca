var e=`.px {
  image-rendering: pixelated;
  width: 30px;
  height: 30px;
  border-radius: 3px;
  display: block;
  background: var(--fill);
}
.px.probe {
  width: 64px;
  height: 64px;
  border-radius: 6px;
}
.forecast {
  width: 100%;
  height: 60px;
  display: block;
}
.paints {
  flex-wrap: wrap;
  gap: 4px 10px;
}
.paints .row {
  gap: 5px;
}
.paints i {
  width: 9px;
  height: 9px;
  border-radius: 2px;
}
.pair {
  display: flex;
  gap: 2px;
  justify-content: center;
}
`;export{e as t};
//# sourceMappingURL=look.js.map