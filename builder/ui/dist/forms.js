var e=`/* Controls and their labels (Field, Select, OptionControl), and panels over the page (Panels). */
.pick {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  background: var(--bg);
  border: 1px solid var(--line-2);
  border-radius: 6px;
  height: 32px;
  padding: 0 8px;
  max-width: 100%;
  cursor: pointer;
  text-overflow: ellipsis;
}
.pick option {
  background: var(--raised);
  color: var(--ink);
}
.pick.title {
  font-size: 16px;
  font-weight: 600;
  border-color: transparent;
  padding: 0 2px;
  max-width: 220px;
}
.pick.title:hover,
.pick.quiet:hover {
  border-color: var(--line-2);
}
.pick.quiet {
  font-size: 12px;
  color: var(--ink-3);
  border-color: transparent;
  height: 26px;
  padding: 0 2px;
  max-width: 140px;
  text-align: right;
}
.field {
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 36px;
}
.field > span:first-child {
  flex: 1;
  min-width: 96px;
}
.field .pick {
  min-width: 0;
  flex: 0 1 auto;
  max-width: 250px;
}
.dial > span:first-child {
  flex: 0 0 112px;
}
.slide {
  flex: 1;
  min-width: 60px;
  accent-color: var(--accent-ink);
}
.dial .inp {
  width: 84px;
}
.inp.text {
  text-align: left;
  width: 200px;
}
.dials {
  display: flex;
  flex-wrap: wrap;
  gap: 0 24px;
  padding: 4px 0;
}
.dials.column {
  flex-direction: column;
}
.dials .field {
  min-width: 260px;
}
.panel {
  width: 420px;
  max-height: min(640px, calc(100vh - 120px));
  overflow: auto;
  padding: 12px 16px 16px;
  display: flex;
  flex-direction: column;
  gap: 8px;
}
.panel > .row:first-child {
  position: sticky;
  top: -12px;
  background: var(--raised);
  margin: -12px -16px 0;
  padding: 12px 16px 4px;
  z-index: 1;
}
`;export{e as t};
//# sourceMappingURL=forms.js.map