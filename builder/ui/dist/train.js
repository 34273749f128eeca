import{r as e}from"./rolldown-runtime.js";import{E as t,_ as n,c as r,d as i,f as a,g as o,h as s,i as c,l,m as u,n as d,o as f,r as p,s as m,t as h,u as g,v as _}from"./registry.js";import{_ as v,a as y,c as b,d as x,f as S,g as ee,h as te,i as C,l as ne,m as re,n as w,o as T,p as ie,r as ae,s as E,t as oe,u as se,v as ce}from"./series.js";import{a as D,d as O,f as le,g as ue,h as de,i as fe,l as k,m as A,n as j,o as pe,r as me,t as he,u as M}from"./metrics.js";import{t as ge}from"./look.js";import{a as _e,l as ve,n as N,o as P,t as ye}from"./ask.js";import{t as be}from"./look2.js";import{i as xe,t as Se}from"./react.js";import{i as Ce,n as F,r as we,t as Te}from"./Toast.js";import{n as Ee,r as I,t as L}from"./Segments.js";import{t as De}from"./StatePill.js";import{t as Oe}from"./useLater.js";import{t as ke}from"./DrawnFigure.js";import{n as Ae,t as je}from"./OptionControl.js";import{t as Me}from"./useSize.js";import{i as Ne,n as Pe,o as Fe,r as Ie,t as Le}from"./words2.js";import{t as Re}from"./Words.js";import{r as ze}from"./moments.js";var Be=`.playground {
  flex: 1;
  display: grid;
  grid-template-columns: 248px minmax(0, 1fr) clamp(360px, 33.6vw, 484px);
  min-height: 0;
}
.middle {
  display: grid;
  grid-template-rows: auto 1fr;
  min-width: 0;
  min-height: 0;
}
.play-bar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
  min-height: 56px;
  padding: 8px 16px;
  border-bottom: 1px solid var(--line);
}
.play-bar .just-icon {
  width: 32px;
}
.standing .measured {
  display: block;
  min-height: 16px;
  min-width: 120px;
}
.stepper {
  display: inline-flex;
  align-items: center;
  gap: 2px;
}
.stepper > span {
  min-width: 28px;
  padding: 0 4px;
  text-align: center;
}
.stepper b {
  color: var(--ink);
}
.layers-now {
  position: absolute;
  right: 16px;
  bottom: 8px;
}
.col-head .fam {
  display: flex;
  padding: 4px;
  border-radius: 4px;
}
.col-head .struct {
  color: var(--struct-g);
  background: var(--struct-w);
}
.col-head .dense {
  color: var(--dense-g);
  background: var(--dense-w);
}
.stepper button {
  width: 24px;
  height: 24px;
  padding: 0;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  background: var(--bg);
  color: var(--ink);
  cursor: pointer;
}
.stepper button:hover:not(:disabled) {
  background: var(--fill);
}
.stepper button:disabled {
  color: var(--ink-3);
  cursor: default;
}
.stepper button:focus-visible,
.unit:focus-visible,
.set:focus-visible,
.switch:focus-visible,
.more-units:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.playground .dials {
  border-right: 1px solid var(--line);
  padding: 16px;
  overflow: auto;
}
.playground .dials hr {
  border: 0;
  border-top: 1px solid var(--line);
  margin: 8px 0;
}
.sets {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 8px;
  padding: 10px 0 8px;
}
.set {
  border: 0;
  background: none;
  color: var(--ink-2);
  font:
    400 12px / 20px Inter,
    system-ui,
    sans-serif;
  cursor: pointer;
  padding: 0;
}
.set span {
  display: block;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--sunken);
  height: 56px;
  padding: 4px;
}
.set svg {
  width: 100%;
  height: 100%;
}
.set.on {
  font-weight: 600;
  color: var(--ink);
}
.set.on span {
  border: 2px solid var(--accent-ink);
}
.playground .dial {
  display: block;
  padding: 5px 0;
}
.playground .dial.row {
  display: flex;
}
.playground .dial input {
  width: 100%;
  accent-color: var(--accent-ink);
  margin: 4px 0 0;
  height: 16px;
}
.dial-switch {
  min-height: 38px;
}
.switch {
  width: 32px;
  height: 18px;
  border-radius: 9px;
  border: 0;
  background: var(--line-2);
  padding: 2px;
  cursor: pointer;
}
.switch i {
  display: block;
  width: 14px;
  height: 14px;
  border-radius: 7px;
  background: #fff;
}
.switch.on {
  background: var(--accent);
}
.switch.on i {
  margin-left: 14px;
}
.weave {
  background: var(--sunken);
  background-image: radial-gradient(var(--line) 1px, transparent 1px);
  background-size: 18px 18px;
  min-width: 0;
  min-height: 0;
  overflow: hidden;
}
.stage {
  position: relative;
  width: 100%;
  height: 100%;
  min-height: 420px;
}
.wires,
.units {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
}
.unit {
  border: 0;
  padding: 0;
  overflow: hidden;
  border-radius: 6px;
  box-shadow: 0 0 0 1px var(--line-2);
  background: var(--fill);
  cursor: pointer;
}
.units .unit {
  position: absolute;
}
.unit canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.unit:hover {
  box-shadow: 0 0 0 2px var(--ink-3);
}
.feature.off canvas {
  opacity: 0.3;
}
.unit.on {
  box-shadow: 0 0 0 2px var(--accent-ink);
}
.col-head {
  position: absolute;
  top: 14px;
  transform: translateX(-50%);
  text-align: center;
  white-space: nowrap;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 2px;
}
.nothing {
  position: absolute;
  inset: 0;
  display: flex;
  align-items: center;
  justify-content: center;
  text-align: center;
  padding: 48px;
}
.axis-name {
  position: absolute;
  width: 44px;
  overflow: hidden;
  text-align: right;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.axis-name.q {
  font-weight: 400;
}
.more-units {
  position: absolute;
  bottom: 36px;
  padding: 0;
  font-size: 12px;
  transform: translateX(-50%);
  white-space: nowrap;
}
.unit-grid {
  inset: 12px 12px 40px;
  padding: 12px 16px;
  display: flex;
  flex-direction: column;
  gap: 8px;
}
.all-units {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
  gap: 8px;
  padding: 4px;
  overflow: auto;
}
.all-units .unit {
  aspect-ratio: 1;
}
.stage .key {
  position: absolute;
  left: 16px;
  bottom: 12px;
  display: flex;
  gap: 8px;
  align-items: center;
}
.stage .key i {
  width: 28px;
  height: 3px;
  background: var(--pos);
}
.stage .key .takes {
  background: repeating-linear-gradient(90deg, var(--neg) 0 5px, transparent 5px 8px);
  margin-left: 8px;
}
.stage .key span {
  margin-left: 8px;
}
.unit-card {
  right: 16px;
  bottom: 44px;
  padding: 10px 14px;
  display: flex;
  flex-direction: column;
  gap: 4px;
}
.unit-card code {
  font:
    12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
}
.answers h2 {
  white-space: nowrap;
}
.answers {
  border-left: 1px solid var(--line);
  padding: 16px 20px;
  overflow: auto;
}
.map-axes {
  position: relative;
  padding: 4px 0 20px 28px;
}
.along-y,
.along-x {
  position: absolute;
}
.map-axes .along-y {
  inset: 4px auto 20px 0;
  width: 24px;
}
.map-axes .along-x {
  inset: auto 0 0 28px;
  height: 16px;
}
.along-y span,
.along-x span {
  position: absolute;
}
.along-y span {
  right: 0;
  transform: translateY(50%);
}
.along-x span {
  transform: translateX(-50%);
}
.legend {
  flex-wrap: wrap;
  padding: 8px 0 8px 28px;
}
.answers .row {
  white-space: nowrap;
}
.legend .line {
  width: 14px;
  height: 2px;
  background: var(--ink);
}
.legend i:not(:first-child) {
  margin-left: 10px;
}
.scores {
  flex-wrap: wrap;
  min-height: 59px;
  border-top: 1px solid var(--line);
  padding-top: 10px;
  gap: 24px;
  align-items: flex-start;
}
.small-curve {
  position: relative;
  padding: 16px 58px 24px 36px;
  min-height: 180px;
}
.small-curve svg {
  width: 100%;
  height: 136px;
  display: block;
}
.small-curve .along-y {
  inset: 16px auto 24px 0;
  width: 28px;
}
.small-curve .along-x {
  inset: auto 58px 4px 36px;
  height: 16px;
}
.small-curve .unit-of-axis {
  position: absolute;
  right: 0;
  bottom: 4px;
}
`,Ve=`.latent-head {
  flex-wrap: wrap;
}
.latent-body {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 240px;
  gap: 16px 24px;
  align-items: start;
  padding-top: 8px;
  container-type: inline-size;
}
.latent h3 {
  padding-bottom: 4px;
}
.latent-axes {
  min-height: 32px;
}
.latent-plane {
  position: relative;
  user-select: none;
  cursor: crosshair;
}
.latent-plane svg {
  display: block;
  position: absolute;
  inset: 0;
}
.latent-plane .ground {
  fill: var(--sunken);
}
.latent-plane .line {
  stroke: var(--grid);
}
.latent-plane text {
  font-size: 12px;
  fill: var(--ink-3);
}
.latent-plane .dot {
  stroke: var(--bg);
}
.latent-plane .written {
  font-size: 16px;
  font-weight: 600;
  fill: var(--ink);
  stroke: var(--sunken);
  stroke-width: 3px;
  paint-order: stroke;
}
.latent-way {
  pointer-events: none;
}
.latent-way path {
  stroke: var(--ink);
  stroke-width: 2;
  stroke-dasharray: 2 4;
  fill: none;
}
.latent-marker {
  position: absolute;
  left: 0;
  top: 0;
  /* A layer of its own: a drag paints nothing anew. */
  will-change: transform;
  width: 20px;
  height: 20px;
  margin: -10px 0 0 -10px;
  border-radius: 50%;
  border: 3px solid var(--accent-ink);
  background: var(--bg);
  box-shadow: 0 0 0 6px color-mix(in oklab, var(--accent-ink) 20%, transparent);
  touch-action: none;
  cursor: grab;
}
/* A finger is wider than the ring. */
.latent-marker::after {
  content: "";
  position: absolute;
  inset: -14px;
  border-radius: 50%;
}
.latent-marker.lettered {
  border: 0;
  box-shadow: none;
  background: var(--ink);
  color: var(--bg);
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  text-align: center;
}
.latent-marker:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 3px;
}
.latent-here {
  min-height: 150px;
  padding-bottom: 8px;
}
.latent-side > .btn {
  margin: 8px 0;
}
.results .latent .figure {
  min-width: 0;
}
.results .latent .picture {
  display: block;
}
.latent-here .made-pictures,
.latent-strip .made-pictures {
  padding: 0;
}
.latent-here .made-pictures {
  grid-template-columns: 150px;
}
.latent-here .made-picture {
  max-width: none;
  width: 150px;
  outline: 2px solid var(--accent-ink);
}
.latent-strip {
  min-height: 76px;
  padding: 4px 0 8px;
  overflow-x: auto;
}
.latent-strip .made-pictures {
  grid-template-columns: repeat(8, minmax(28px, 64px));
}
.latent-side .probability {
  grid-template-columns: minmax(16px, auto) 1fr auto;
}
.latent-judge {
  padding-top: 12px;
}
.latent .field {
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 36px;
}
.latent .pick {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  background: var(--bg);
  border: 1px solid var(--line-2);
  border-radius: 6px;
  height: 28px;
  padding: 0 6px;
  max-width: 100%;
}
.latent .pick option {
  background: var(--raised);
  color: var(--ink);
}
.latent-walk,
.latent-numbers,
.latent-sum {
  padding-top: 16px;
}
.latent-sum > .row {
  flex-wrap: wrap;
}
.latent-sliders {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  gap: 4px 24px;
}
.latent-slider {
  display: grid;
  grid-template-columns: 24px minmax(0, 1fr) 52px;
  align-items: center;
  gap: 8px;
  min-height: 28px;
}
.latent-slider input {
  accent-color: var(--accent-ink);
  width: 100%;
}
.latent-slider b {
  text-align: right;
}
@media (max-width: 900px) {
  .latent-body {
    grid-template-columns: minmax(0, 1fr);
  }
}
`,He=`.charts.has-large ~ .insides {
  display: none;
}
.insides {
  flex: none;
  display: grid;
  grid-template-columns: minmax(0, 1fr) 440px;
  border-top: 1px solid var(--line);
  min-height: 300px;
}
.insides.alone,
.insides.without-layer {
  grid-template-columns: 1fr;
}
.without-layer > .predictions {
  border-left: 0;
}
.insides:not(:has(> section)) {
  border-top: 0;
}
.inside {
  padding: 12px 24px;
  min-width: 0;
}
.predictions {
  padding: 12px 20px;
  border-left: 1px solid var(--line);
  min-width: 0;
}
.predictions > .row {
  flex-wrap: wrap;
}
.predictions .seg:empty {
  display: none;
}
.scrubber {
  padding-top: 12px;
}
.scrubber > input {
  width: 100%;
  accent-color: var(--accent-ink);
}
.moments {
  display: grid;
  grid-auto-flow: column;
  grid-auto-columns: minmax(0, 1fr);
  gap: 2px;
}
.moment {
  border: 2px solid transparent;
  border-radius: 6px;
  background: none;
  color: var(--ink-3);
  padding: 2px;
  min-width: 0;
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
  align-items: center;
  gap: 2px;
  cursor: pointer;
}
.moment.on {
  border-color: var(--accent-ink);
  color: var(--ink);
  font-weight: 600;
}
.moment .figure {
  width: 100%;
}
.moment .made-pictures {
  grid-template-columns: minmax(0, 28px);
  justify-content: center;
  gap: 2px;
  padding: 0;
}
.moment .beneath {
  display: none;
}
.moment .made-points {
  /* biome-ignore lint/complexity/noImportantStyles: the figure says its own size */
  width: 100% !important;
  /* biome-ignore lint/complexity/noImportantStyles: the figure says its own size */
  height: auto !important;
}
.picker {
  height: 32px;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  padding: 0 8px;
}
.picker .fam {
  width: 14px;
  height: 14px;
  border-radius: 4px;
}
.panes {
  display: grid;
  grid-template-columns: repeat(4, minmax(0, 1fr));
  gap: 20px;
  padding-top: 8px;
  min-height: 134px;
}
.panes > p {
  grid-column: 1 / -1;
  padding-top: 24px;
}
.pane-one svg {
  display: block;
  width: 100%;
  height: 84px;
  margin-top: 6px;
}
.ends {
  position: relative;
  justify-content: space-between;
}
.ends > :nth-child(2) {
  position: absolute;
  transform: translateX(-50%);
}
.strip {
  display: flex;
  gap: 12px;
  align-items: flex-start;
  padding-top: 12px;
}
.strip-one {
  min-width: 0;
  flex: 1 1 0;
}
.strip-one.fixed {
  flex: none;
}
.strip-one .s {
  padding-top: 4px;
}
.tiles {
  display: block;
}
.strip .arrow {
  align-self: flex-start;
  padding-top: 24px;
}
.plain {
  border: 0;
  padding: 0;
  background: none;
  cursor: pointer;
  border-radius: 6px;
}
.painted {
  padding-top: 8px;
}
.painted .pairs {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 6px 8px;
  padding-top: 6px;
}
.painted figure {
  margin: 0;
  text-align: center;
}
.painted .pair .px {
  width: 60px;
  height: 60px;
  border-radius: 4px;
}
`,Ue=`.train {
  position: relative;
  display: grid;
  grid-template-columns: 256px 1fr;
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 560px;
}
.train[data-mode="plane"] {
  grid-template-columns: 1fr;
}
.train[data-mode="plane"] .side {
  display: none;
}
.train > .side {
  border-right: 1px solid var(--line);
  padding: 16px;
  overflow: auto;
  min-height: 0;
}
.plan-part > p {
  margin: 8px 0 12px;
}
.plan-part > .line-of {
  display: flex;
  gap: 8px;
  min-height: 30px;
  align-items: start;
}
.line-of > :first-child {
  width: 92px;
  flex: none;
}
.line-of b {
  font-weight: 500;
  display: inline-block;
  padding-bottom: 4px;
}
.line-of small {
  display: block;
  font-size: 12px;
  line-height: 16px;
  color: var(--ink-3);
  padding-bottom: 4px;
}
.events:not(:empty) {
  border-top: 1px solid var(--line);
  margin-top: 12px;
  padding-top: 12px;
}
.events h3 {
  margin-bottom: 6px;
}
.event {
  display: flex;
  gap: 8px;
  padding: 5px 0;
  align-items: flex-start;
}
.event .ic {
  margin-top: 2px;
}
.right {
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
}
.right > .main {
  flex: 1;
  display: flex;
  flex-direction: column;
  min-height: 0;
  overflow: auto;
}
.right {
  container-type: inline-size;
}
.head {
  position: relative;
  border-bottom: 1px solid var(--line);
  padding: 8px 24px;
  display: flex;
  align-items: center;
  gap: 8px 24px;
  min-height: 80px;
  flex: none;
  flex-wrap: wrap;
}
.head .divider {
  width: 1px;
  height: 40px;
  background: var(--line);
}
.head .label {
  margin-bottom: 4px;
}
.head .line {
  line-height: 24px;
}
@container (max-width: 1200px) {
  .head {
    column-gap: 16px;
  }
  .head.crowded .divider,
  .head.crowded .speed {
    display: none;
  }
}
.score-head {
  min-width: 150px;
}
.next-steps {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  padding: 8px 24px;
  border-bottom: 1px solid var(--line);
}
.bar {
  position: absolute;
  left: 0;
  right: 0;
  bottom: -1px;
  height: 2px;
  background: var(--line);
}
.bar i {
  display: block;
  height: 2px;
  background: var(--accent-ink);
  transition: width 0.2s linear;
}
.bar.bad i {
  background: var(--error);
}
@media (prefers-reduced-motion: reduce) {
  .bar i {
    transition: none;
  }
}
.charts {
  flex: 1 0 320px;
  display: grid;
  grid-template-columns: 1fr 1fr;
  grid-auto-rows: minmax(300px, 1fr);
  padding: 12px 16px 8px;
  gap: 16px;
  min-height: 320px;
}
.charts.alone,
.charts.has-large {
  grid-template-columns: 1fr;
}
.charts.has-large .chart:not(.large) {
  display: none;
}
.change {
  right: 24px;
  top: 72px;
  width: 300px;
  padding: 12px 16px 16px;
}
.change form {
  display: flex;
  flex-direction: column;
  gap: 8px;
  margin-top: 12px;
}
.change .field {
  display: flex;
  align-items: center;
  justify-content: space-between;
}
.change .btn {
  align-self: flex-end;
  margin-top: 4px;
}
.empty.whole {
  grid-column: 1 / -1;
}
`,We=`@container (max-width: 1000px) {
  .insides {
    grid-template-columns: 1fr;
  }
  .predictions {
    border-left: 0;
    border-top: 1px solid var(--line);
  }
  .samples {
    grid-template-columns: repeat(14, 1fr);
  }
}
@container (max-width: 760px) {
  .panes {
    grid-template-columns: 1fr 1fr;
  }
  .samples {
    grid-template-columns: repeat(7, 1fr);
  }
}
@media (max-width: 1200px) {
  .scores {
    gap: 12px;
  }
  .scores .big {
    font-size: 20px;
    line-height: 24px;
  }
  .train {
    grid-template-columns: 236px 1fr;
  }
  .playground {
    grid-template-columns: 208px minmax(0, 1fr) 320px;
  }
}
/* Too narrow for a column beside it: the curves first, the plan below them. */
@media (max-width: 900px) {
  .train,
  .train[data-mode="plane"] {
    display: flex;
    flex-direction: column;
    overflow-y: auto;
  }
  .train > .right {
    flex: none;
  }
  .right > .main {
    overflow: visible;
  }
  .train > .side {
    order: 2;
    border-right: 0;
    border-top: 1px solid var(--line);
    flex: none;
    overflow: visible;
  }
  .charts {
    grid-template-columns: 1fr;
    flex: none;
  }
  .playground {
    grid-template-columns: 1fr 1fr;
  }
  .middle {
    grid-column: 1 / -1;
    grid-row: 1;
  }
  .weave {
    height: 460px;
    overflow-x: auto;
  }
  .stage {
    min-width: 560px;
  }
  .playground .dials {
    grid-column: 2;
    border-right: 0;
    border-left: 1px solid var(--line);
  }
  .answers {
    grid-column: 1;
    grid-row: 2;
    border-left: 0;
  }
  .empty {
    height: auto;
  }
}
@media (max-width: 640px) {
  .playground {
    grid-template-columns: minmax(0, 1fr);
  }
  .playground .dials,
  .answers {
    grid-column: 1;
    grid-row: auto;
    border-left: 0;
  }
  .playground .dials {
    order: 2;
  }
}
`,R=e(xe(),1),Ge={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},Ke=new Set([`scores`,`output`,`image`,`table`,`tokens`,`series`]);function qe(e,t){let n=Object.entries(e.networks??{});return n.flatMap(([e,{nodes:r={}}])=>Object.values(r).filter(e=>Je(e,t)).map(r=>{let i=Ye(r,t),a=t.families[t.entries[r.type]?.family??``];return{key:`${e}/${r.name}`,title:n.length>1?`${e}: ${i}`:i,group:Ge[a?.group??``]??`struct`,type:r.type}}))}var Je=({type:e},t)=>!Ke.has(e)&&![`in`,`out`].includes(t.entries[e]?.family??``);function Ye(e,t){let n=t.entries[e.type];if(e.title||!n)return e.title||e.name;let r=e.name.match(/\d+$/)?.[0];return r?`${n.title} ${r}`:n.title}function Xe(e){let t=e.filter(e=>e.type.includes(`conv`));return t[1]??t.find(e=>e.group===`spatial`)??e.find(e=>e.group===`dense`)??e[0]}function Ze(e,t,n){let[r,i]=(0,R.useState)(null);return(0,R.useEffect)(()=>{if(!n||!t)return;let r=!1,a=N(`${e}/runs/${t}/drawing`).catch(()=>({project:{}}));return Promise.all([a,b(e)]).then(([{project:e},n])=>{r||i({run:t,layers:qe(e,n)})}),()=>{r=!0}},[e,t,n]),r?.run===t?r.layers:null}function Qe(e,t){return t.reduce((e,{key:t,title:n})=>e.replaceAll($e(t),()=>n),e).replace(/\b(validation|train)\/\w+/g,e=>D(e).toLowerCase())}var $e=e=>RegExp(`\\b${e.replace(/[^\w/]/g,`\\$&`)}\\b`,`g`),et=(0,R.createContext)(null),tt=et.Provider;function z(){let e=(0,R.useContext)(et);if(!e)throw Error(`This piece stands in the Train screen only.`);return e}function B(e){return nt(z().follower,e)}function nt(e,t){return(0,R.useSyncExternalStore)(e.subscribe,()=>t(e))}var rt=({baselines:e},t)=>e[t]??null,it=(e,t,n)=>n?.kept?.scores[e]??ae(t[e]);function at(e,{kept:t,epochs:n}){if(!t)return`newest`;let r=ot(t,!!n);return t.scores[e]===void 0?`newest; ${r} is kept`:`kept weights, ${r}`}function ot({which:e,epoch:t,step:n},r){let i=r?`epoch ${k(t)}`:`step ${k(n)}`;return e===`average`?`averaged up to ${i}`:i}var st=({value:e,better:t},n)=>t===`max`?n>e:n<e;function ct(e,t,n){if(!n||t==null||st(n,t))return null;let[r,i]=[t,n.value].map(t=>j(e,t));return`${he(n.words)} gets ${i} on the same rows, this network ${r}. So far it has learned nothing that helps.`}var V=Se();function lt(){let{follower:e,layers:t}=z(),n=B(e=>e.isOffline),r=B(e=>e.state),i=B(({standing:e})=>e?.cause);return n?(0,V.jsxs)(`div`,{className:`banner warn`,role:`status`,children:[(0,V.jsx)(P,{name:`alert`}),(0,V.jsx)(`b`,{children:`No answer from the server`}),(0,V.jsx)(`span`,{children:`Training goes on without this page. The missing points are filled in when it answers.`}),(0,V.jsx)(`span`,{className:`grow`}),(0,V.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>e.askAgainNow(),children:`Try again now`})]}):T(r)&&!y(r)?(0,V.jsx)(ut,{}):!y(r)||!i?null:(0,V.jsxs)(`div`,{className:`banner ${r===`failed`?`bad`:`warn`}`,role:`status`,children:[(0,V.jsx)(P,{name:`alert`}),(0,V.jsx)(`span`,{children:Qe(i,t)})]})}function ut(){let{tell:e}=z(),t=B(({headline:e,series:t,standing:n})=>n?ct(e,it(e,t,n),rt(n,e)):null);return t?(0,V.jsxs)(`div`,{className:`banner warn`,role:`status`,children:[(0,V.jsx)(P,{name:`alert`}),(0,V.jsx)(`span`,{children:t}),(0,V.jsx)(`span`,{className:`grow`}),(0,V.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>e({do:`arena`}),children:`See whether others do better`})]}):null}function dt({onClose:e}){let{follower:t,plan:n}=z(),r=F(),i=(0,R.useRef)(null);return(0,R.useEffect)(()=>i.current?.querySelector(`input`)?.focus(),[]),(0,V.jsxs)(`div`,{className:`pop change`,role:`dialog`,"aria-label":`Change while it trains`,onKeyDown:t=>{t.key===`Escape`&&e(),t.stopPropagation()},children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h3`,{className:`grow`,children:`Change while it trains`}),(0,V.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:e,children:(0,V.jsx)(P,{name:`close`})})]}),(0,V.jsx)(`p`,{className:`s q`,children:`Takes effect with the next step and is marked on the curve.`}),(0,V.jsxs)(`form`,{ref:i,onSubmit:n=>{n.preventDefault();let a=pt(i.current);e(),a&&t.control(a).catch(e=>r(e.message))},children:[(0,V.jsx)(ft,{label:`Learning rate`,word:`learning-rate`,name:`lr`,value:w(t.series.lr)??n.lr}),(0,V.jsx)(ft,{label:`Weight decay`,word:`weight-decay`,name:`weight_decay`,value:n.weight_decay}),(0,V.jsx)(ft,{label:`Dropout`,word:`dropout`,name:`dropout`,value:n.dropout}),(0,V.jsx)(`button`,{className:`btn p`,type:`submit`,children:`Change`})]})]})}function ft({label:e,word:t,name:n,value:r}){return(0,V.jsxs)(`div`,{className:`field`,children:[(0,V.jsx)(I,{word:t,children:e}),(0,V.jsx)(`input`,{className:`inp`,"aria-label":e,name:n,type:`number`,min:0,step:`any`,defaultValue:r??``})]})}function pt(e){let t=[...e.querySelectorAll(`input`)].filter(e=>e.value!==``&&Number(e.value)!==Number(e.defaultValue));return t.length?{do:`change`,...Object.fromEntries(t.map(e=>[e.name,Number(e.value)]))}:null}var mt=`M4 4v70h190`,ht=`M8 10c20 34 40 48 80 52s70 5 104 5`,gt=`M8 16c24 26 44 32 84 36s66 4 100 4`;function _t({curves:e}){return(0,V.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:(0,V.jsxs)(`svg`,{viewBox:`0 0 200 80`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,children:[(0,V.jsx)(`path`,{d:mt,strokeWidth:`1.5`}),(0,V.jsx)(`path`,{d:e,strokeWidth:`2`,strokeDasharray:`2 5`,strokeLinecap:`round`})]})})}function vt({words:e,name:t,tell:n}){let{drawing:r=[],problems:i=[],ready:a}=e??{};return a===!1?(0,V.jsx)(H,{title:`Which data?`,button:`Choose data`,onPress:()=>n({do:`data`}),children:(0,V.jsx)(`p`,{className:`m`,children:`Choose what this network learns from; then the curve appears here within a second.`})}):r.length?(0,V.jsx)(bt,{drawing:r,tell:n}):i.length?(0,V.jsx)(H,{title:`This plan cannot be trained yet`,icon:(0,V.jsx)(P,{name:`sliders`}),button:`Change the plan`,onPress:()=>n(`change`),children:i.map(e=>(0,V.jsx)(`p`,{className:`m`,children:e},e))}):(0,V.jsx)(H,{title:`Nothing trained yet`,icon:(0,V.jsx)(P,{name:`play`}),button:`Train ${t}`,onPress:()=>n(`again`),children:(0,V.jsx)(`p`,{className:`m`,children:`Here a network learns: one press starts it, and its curve appears within a second.`})})}var yt=3;function bt({drawing:e,tell:t}){return(0,V.jsxs)(H,{title:`This drawing cannot be trained yet`,button:`Open Build`,onPress:()=>t({do:`build`}),children:[e.slice(0,yt).map(e=>(0,V.jsxs)(`p`,{className:`m`,children:[(0,V.jsx)(`b`,{children:e.what}),` `,e.do]},e.what)),e.length>yt&&(0,V.jsxs)(`p`,{className:`s q`,children:[`And `,e.length-yt,` more on the Build page.`]})]})}function H({title:e,icon:t,button:n,onPress:r,children:i}){return(0,V.jsxs)(`div`,{className:`empty`,children:[(0,V.jsx)(_t,{curves:`${ht}${gt}`}),(0,V.jsx)(`h2`,{children:e}),i,(0,V.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:r,children:[t,n]})]})}function xt({tell:e}){return(0,V.jsxs)(`div`,{className:`empty whole`,children:[(0,V.jsx)(_t,{curves:ht}),(0,V.jsx)(`h2`,{children:`This run is not here any more`}),(0,V.jsx)(`p`,{className:`m`,children:`It was deleted, or the link belongs to somebody else. Your project and its plan are untouched.`}),(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:()=>e(`again`),children:[(0,V.jsx)(P,{name:`play`}),`Train again`]}),(0,V.jsx)(`button`,{className:`btn`,type:`button`,onClick:()=>e(`forget`),children:`Back to the plan`})]})]})}var St={started:`play`,change:`sliders`,stop:`stop`,stopped:`stop`,finished:`check`,failed:`alert`,fault:`alert`,pause:`pause`,resume:`play`,interrupted:`alert`,checkpoint:`save`,schedule:`sliders`,warning:`alert`},Ct={change:`Changed by you`,pause:`Paused`,resume:`Went on`,stop:`Stopped by you`,fault:`Stopped itself`,warning:`Note`,note:`Note`},wt=new Set([`failed`,`fault`]),Tt=12;function Et(e){let t=new Set(e.filter(e=>e.kind===`fault`).map(e=>e.text)),n=e.some(e=>e.kind===`stopped`);return[...e].reverse().filter(e=>!(e.kind===`failed`&&t.has(e.text))).filter(e=>!(e.kind===`stop`&&n)).slice(0,Tt)}function Dt(e,t,n){let r=Ct[e.kind],i=Qe(e.text,n),a=r!==void 0&&r.toLowerCase()!==e.text;return{key:`${e.attempt} ${e.step} ${e.kind} ${e.time}`,icon:St[e.kind]??`dot`,tone:wt.has(e.kind)?`bad`:`m`,title:r??he(i),text:[a?i:``,Ot(e,t)].filter(Boolean).join(` · `)}}function Ot({epoch:e,step:t},n){return e!=null&&n?`epoch ${O(Math.floor(e),0)}`:t==null?``:`step ${k(t)}`}function kt({name:e,epoch:t,step:n,value:r},i){let a=D(e).toLowerCase().replace(`validation `,``);return{key:`best`,icon:`flag`,tone:`val`,title:`Best so far`,text:`${i?`epoch ${t}`:`step ${k(n)}`}, ${a} ${j(e,r)}`}}var At=e=>({key:`start`,icon:`play`,tone:`m`,title:`Started`,text:e}),jt=e=>e!==null&&e.epochs!==0,U=e=>jt(e)?`epoch`:`x`,W=(e,t,n,r)=>({name:e,kind:t,x:n[r],y:n.y}),Mt=(e,t,n,r)=>({name:e,kind:t,x:n[r],y:ee(n.y),raw:{x:n[r],y:n.y}}),Nt=3;function Pt(e,t){let{"step/loss":n,"train/loss":r,"validation/loss":i}=e,a=[];return n?a.push(Mt(`training`,`training`,n,t)):r&&a.push(W(`training`,`training`,r,t)),i&&a.push(W(`validation`,`validation`,i,t)),a.length?a:Object.keys(e).filter(e=>e.startsWith(`step/`)).slice(0,Nt).map(n=>Mt(D(n),`other`,e[n],t))}var Ft=e=>e.split(`/`).slice(1).join(`/`);function It(e,t,n){let r=e[`train/${Ft(n)}`],i=r?[W(`training`,`training`,r,t)]:[],a=e[n];if(!a||a===r)return i;let o=n.startsWith(`validation/`)?`validation`:D(n).toLowerCase();return[...i,W(o,`validation`,a,t)]}function Lt(e,t,n){let r=e[n];return r?[W(D(n).toLowerCase(),`other`,r,t)]:[]}var Rt=[`dash`,`dot`,`dashdot`],zt=2;function Bt(e,t,n,r){let i=r.slice(1);return e.flatMap((e,r)=>{let a=e.series[t];if(!a)return[];let o=r<zt?`solid`:Rt[(r-zt)%Rt.length];return[{...W(e.name,`other`,a,n),colour:i[r%i.length],dash:o}]})}var Vt=new Set([`change`,`failed`,`resumed`,`interrupted`]),Ht=1.25,Ut=10;function G(e,t){let{state:n,epochs:r}=e,i=U(e),a=Wt(t,i),o=E(n),s=i===`epoch`?1:Ut,c=r||Math.max(a*Ht,Ut),l=e.events.filter(e=>Vt.has(e.kind)).map(e=>({x:i===`epoch`?e.epoch:e.step,text:e.text,bad:e.kind===`failed`}));return{from:0,to:o?c:Math.max(a,s),now:a,done:!o,unit:i===`epoch`?`epoch`:`step`,events:l,best:null}}var Wt=(e,t)=>Object.values(e).reduce((e,n)=>Math.max(e,n[t].at(-1)??0),0),Gt=e=>G({state:`starting`,epochs:e,events:[]},{});function Kt(e,t){return t?.endless?0:e?.epochs===null?null:e?.epochs??0}function qt({best:e,kept:t,epochs:n},r){let i=t?.scores[r];return t&&i!==void 0&&t.which!==`last`?{x:n?t.epoch:t.step,value:i,isKept:!0}:e?.name!==r||e.value==null?null:{x:n===0?e.step:e.epoch,value:e.value}}function Jt(e){let{inputs:t=[],fields:n={}}=e.data?.signature??{},r=t.length===1?n[t[0]]:void 0;return r?.kind===`table`&&r.shape.length===1&&r.shape[0]===2}var Yt=(0,R.memo)(({started:e})=>{let{layers:t}=z(),n=B(({standing:e})=>e?.events),r=B(({standing:e})=>e?.best),i=B(({standing:e})=>jt(e));if(!n)return(0,V.jsx)(`div`,{className:`events`});let a=[...r?.value==null?[]:[kt(r,i)],...Et(n).map(e=>Dt(e,i,t)),...e?[At(e)]:[]];return(0,V.jsxs)(`div`,{className:`events`,children:[a.length>0&&(0,V.jsx)(`h3`,{children:`Events`}),a.map(({key:e,...t},n)=>(0,V.jsx)(Xt,{...t},`${e} ${a.length-n}`))]})});function Xt({icon:e,tone:t,title:n,text:r}){return(0,V.jsxs)(`div`,{className:`event`,children:[(0,V.jsx)(`span`,{className:t,children:(0,V.jsx)(P,{name:e})}),(0,V.jsxs)(`div`,{children:[(0,V.jsx)(`div`,{children:n}),(0,V.jsx)(`div`,{className:`s q`,children:r})]})]})}var Zt=[`validation/loss`,`train/loss`,`step/loss`],Qt=e=>Zt.includes(e);function $t(e,t){if(t&&t in e)return t;let n=Object.keys(e).filter(e=>e.startsWith(`validation/`)&&!Qt(e));return n.includes(`validation/accuracy`)?`validation/accuracy`:n[0]??Zt.find(t=>t in e)??`step/loss`}function en(e,t,n){let r=![`queued`,`starting`].includes(t.state);return{...e,...t,epochs:r||t.epochs?t.epochs:n,events:tn(e,t),best:nn(e,t),measured:t.measured??e?.measured??null,samples:t.samples&&t.samples.step!==e?.samples?.step?t.samples:e?.samples??null}}function tn(e,t){return!e||t.reset?t.events:t.events.length?[...e.events,...t.events]:e.events}function nn(e,{best:t}){let n=e?.best??null;return t?n?.name===t.name&&n.epoch===t.epoch&&n.value===t.value?n:t:n}var rn=110,an=2e3,on=25,sn=2e3,cn=8e3,ln=2,un=class{api;onEnd;series={};standing=null;isGone=!1;pending=null;run=null;plannedEpochs=0;cursor=null;opened=0;failures=0;isAsking=!1;timer;listeners=new Set;constructor(e,t){this.api=e,this.onEnd=t}subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));get state(){return this.standing?.state}get isOffline(){return this.failures>ln}get hasNumbers(){for(let e in this.series)return!0;return!1}get headline(){return $t(this.series,this.standing?.score)}follow(e,t){this.run=e,this.plannedEpochs=t,this.series={},this.standing=null,this.cursor=null,this.isGone=!1,this.failures=0,this.pending=null,this.opened=performance.now(),document.removeEventListener(`visibilitychange`,this.seen),e&&document.addEventListener(`visibilitychange`,this.seen),this.changed(),this.ask()}seen=()=>{document.hidden||this.ask()};changed(){for(let e of this.listeners)e()}async ask(){clearTimeout(this.timer);let{run:e}=this;if(e&&!this.isAsking){this.isAsking=!0;try{let t=this.cursor===null?``:`?cursor=${encodeURIComponent(this.cursor)}`,n=await N(`${this.api}/runs/${e}/stream${t}`);this.failures=0,e===this.run&&this.take(n)}catch(t){e===this.run&&this.failed(t)}finally{this.isAsking=!1,this.run&&!this.isGone&&(this.timer=setTimeout(()=>void this.ask(),e===this.run?this.wait():0))}}}failed(e){e instanceof ye&&e.status===404?this.isGone=!0:this.failures+=1,(this.isGone||this.isOffline)&&this.changed()}wait(){return this.failures?Math.min(cn,500*2**this.failures):document.hidden||!E(this.state??`queued`)?an:!this.hasNumbers&&performance.now()-this.opened<sn?on:rn}take(e){fe(e.words),e.reset&&(this.series={}),oe(this.series,e.series);let t=this.state;this.standing=en(this.cursor===null?null:this.standing,e,this.plannedEpochs),this.cursor=e.cursor,this.changed(),E(t)&&!E(e.state)&&this.onEnd(e.state)}askAgainNow(){this.failures=Math.min(this.failures,1),this.ask()}async control(e){this.pending=e.do,this.changed();try{await N(`${this.api}/runs/${this.run}/control`,{json:e})}finally{this.pending=null,this.changed(),this.ask()}}};function dn({api:e,run:t,plan:n,words:r},i){let a=(0,R.useRef)(i);a.current=i;let[o]=(0,R.useState)(()=>new un(e,e=>a.current(e))),s=(0,R.useRef)(0);return s.current=Kt(n,r),(0,R.useLayoutEffect)(()=>(o.follow(t,s.current),()=>o.follow(null,0)),[o,t]),o}function fn(e,t){let[n,r]=(0,R.useState)(null),i=nt(e,({state:e,hasNumbers:t})=>e!==void 0&&(t||!E(e)));return(0,R.useEffect)(()=>{if(!i)return;let e=0;return se().catch(()=>{}).then(()=>{e=requestAnimationFrame(()=>r(t))}),()=>cancelAnimationFrame(e)},[i,t]),t!==null&&n===t&&i}var pn=`It has not begun yet`,mn=2;function hn(e,t=[]){return E(e.state)?gn(e.state,t):_n(e)}function gn(e,t){let n=e===`paused`,r=e===`running`,i={text:`Pause`,icon:`pause`,deed:{kind:`command`,command:`pause`},isPrimary:!0,off:r?``:pn},a={text:`Resume`,icon:`play`,deed:{kind:`command`,command:`resume`},isPrimary:!0},o=n?``:`Pause first, then step batch by batch`,s=t.length>1?t:[];return[n?a:i,{text:`Step`,icon:`step`,deed:{kind:`command`,command:`step`},off:o},...s.map(e=>({text:`Step ${e}`,icon:`step`,deed:{kind:`command`,command:`step`,learner:e},off:o&&`Pause first, then let it step while the other stands still`})),{text:`Stop`,icon:`stop`,deed:{kind:`command`,command:`stop`}},{text:`Change`,icon:`sliders`,deed:{kind:`change`},off:r||n?``:pn}]}function _n({state:e,proposals:t,resumable:n}){let r=[];e!==`finished`&&r.push({text:e===`failed`?`Resume from the last checkpoint`:`Resume`,icon:`play`,deed:{kind:`command`,command:`resume`},isPrimary:e===`interrupted`,off:n===!1?`Nothing was kept to resume from`:``}),T(e)&&r.push({text:`Fork`,icon:`fork`,deed:{kind:`fork`},word:`fork`});let i=e===`failed`?(t??[]).slice(0,mn):[];for(let[e,{label:t,change:n}]of i.entries())r.push({text:t,icon:`sliders`,deed:{kind:`mend`,change:n},isPrimary:e===0});let a=e===`failed`&&!i.length;return r.push({text:`Train again`,icon:`again`,deed:{kind:`again`},isPrimary:a}),r}function vn(e,t){let{api:n,run:r,learners:i,follower:a,tell:o}=z(),s=F(),c=B(e=>e.state)??t,l=B(e=>e.pending!==null),u=B(({standing:e})=>e?.proposals),d=B(({standing:e})=>e?.resumable),f=async()=>{let e={fork:!0,key:`${Date.now()}`},{runs:t}=await N(`${n}/runs/${r}/again`,{json:e});o({do:`open`,run:t[0]})},p=t=>{if(t.kind===`command`)return a.control({do:t.command,...t.learner&&{learner:t.learner}});if(t.kind===`fork`)return f();if(t.kind===`change`)return e();o(t.kind===`mend`?{do:`mend`,change:t.change}:`again`)};return{controls:c?hn({state:c,proposals:u??[],resumable:d},i):[],isPending:l,press:async e=>{try{await p(e)}catch(e){s(e.message)}}}}function yn({onChange:e}){let{controls:t,isPending:n,press:r}=vn(e);return(0,V.jsx)(`div`,{className:`row controls`,children:t.map(({text:e,icon:t,deed:i,isPrimary:a,off:o,word:s})=>{let c=(0,V.jsxs)(`button`,{className:`btn${a?` p`:``}`,type:`button`,disabled:!!o||n,title:o||void 0,onClick:()=>void r(i),children:[(0,V.jsx)(P,{name:t}),e]},e);return s?(0,V.jsx)(I,{word:s,children:c},e):c})})}function bn({views:e,onChange:t}){return(0,V.jsxs)(`div`,{className:`head${e?` crowded`:``}`,children:[(0,V.jsx)(xn,{}),(0,V.jsx)(`div`,{className:`divider`}),(0,V.jsx)(Cn,{}),(0,V.jsx)(Tn,{}),(0,V.jsx)(En,{}),(0,V.jsx)(`span`,{className:`grow`}),(0,V.jsx)(`span`,{className:`views`,children:e}),(0,V.jsx)(yn,{onChange:t}),(0,V.jsx)(On,{})]})}function xn(){let e=B(e=>e.headline),t=B(e=>e.headline in e.series),n=B(e=>it(e.headline,e.series,e.standing)),r=B(({standing:t})=>t?.measured?.[e.split(`/`)[0]]),i=B(({standing:e})=>!e||E(e.state))?`Waiting for the first number`:`No number was measured`;return(0,V.jsxs)(`div`,{className:`score-head`,children:[(0,V.jsx)(`div`,{className:`s q nw`,children:t?(0,V.jsx)(Sn,{title:D(e)}):i}),(0,V.jsxs)(`div`,{className:`row base`,children:[(0,V.jsx)(`span`,{className:`big`,"data-testid":`headline`,children:n===void 0?`–`:j(e,n)}),(0,V.jsx)(`span`,{className:`s q nw`,children:r})]})]})}function Sn({title:e}){let t=B(({headline:e,standing:t})=>t?at(e,t):``),n=B(({standing:e})=>!!e?.kept);return(0,V.jsxs)(V.Fragment,{children:[e,` · `,n?(0,V.jsx)(I,{word:`kept-weights`,children:t}):t]})}function Cn(){let e=B(e=>e.state);return e?(0,V.jsxs)(`div`,{children:[(0,V.jsx)(`div`,{className:`s q label`,children:`Progress`}),(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(De,{state:e}),(0,V.jsx)(wn,{})]})]}):(0,V.jsx)(`div`,{})}function wn(){let e=B(({standing:e})=>e?.queue),t=B(({standing:e})=>e?.epoch),n=B(({standing:e})=>e?.epochs),r=B(({standing:e})=>e?.epochs===0?e.step:null);return e?(0,V.jsx)(`span`,{className:`nw`,children:e===1?`next in line`:`number ${e} in the queue`}):r===null?(0,V.jsxs)(`span`,{className:`nw`,children:[(0,V.jsxs)(`b`,{children:[(0,V.jsx)(I,{word:`epoch`,children:`Epoch`}),` `,k(t)]}),n?` of ${k(n)}`:``]}):(0,V.jsx)(`span`,{className:`nw`,children:(0,V.jsxs)(`b`,{children:[`Step `,k(r)]})})}function Tn(){let e=B(({standing:e})=>e!==null),t=B(({standing:e})=>E(e?.state)&&e?.left!=null?A(e.left):null),n=B(({standing:e})=>A((e?.seconds??0)+(e?.left??0))),r=B(({standing:e})=>A(e?.seconds));return e?t===null?(0,V.jsx)(Dn,{label:`Time`,value:r||`–`,note:``}):(0,V.jsx)(Dn,{label:`Time left`,value:t,note:` of ${n}`}):(0,V.jsx)(`div`,{})}function En(){let e=B(({standing:e})=>e?.speed?.value?k(e.speed.value):``),t=B(({standing:e})=>e?.speed?.unit);return(0,V.jsx)(`div`,{className:`speed`,children:e&&(0,V.jsx)(Dn,{label:`Speed`,value:e,note:` ${t}`})})}function Dn({label:e,value:t,note:n}){return(0,V.jsxs)(`div`,{children:[(0,V.jsx)(`div`,{className:`s q label`,children:e}),(0,V.jsxs)(`div`,{className:`nw line`,children:[(0,V.jsx)(`b`,{children:t}),n&&(0,V.jsx)(`span`,{className:`q`,children:n})]})]})}function On(){let e=B(({standing:e})=>e?.steps?e.step/e.steps:0),t=B(e=>e.state===`failed`);return(0,V.jsx)(`div`,{className:`bar${t?` bad`:``}`,children:(0,V.jsx)(`i`,{style:{width:`${Math.min(100,100*e)}%`}})})}var kn=10,An={queued:`Waiting in the queue`,starting:`Starting`,running:`Training`,paused:`Paused`,finished:`Training is finished`,stopped:`Training is stopped`,failed:`Training has failed`,interrupted:`Training was interrupted`};function jn({state:e,epoch:t,epochs:n},r,i){let a=n?Math.floor(kn*t/n):0,o=e===`running`&&a>0,s=[An[e]??e];return(o||e===`paused`)&&s.push(`epoch ${k(t)}${n?` of ${k(n)}`:``}`),i!==void 0&&(o||!E(e))&&s.push(`${D(r)} ${j(r,i)}`),{moment:`${e} ${o?a:``}`,words:`${s.join(`, `)}.`}}function Mn(){let e=(0,R.useRef)({moment:``,sentence:``}),t=B(({headline:t,series:n,standing:r})=>{if(!r)return``;let{moment:i,words:a}=jn(r,t,it(t,n,r));return e.current.moment!==i&&(e.current={moment:i,sentence:a}),e.current.sentence});return(0,V.jsx)(`p`,{className:`heard`,role:`status`,"data-testid":`heard`,children:t})}var Nn=[{to:`try`,text:`Try it`,icon:`draw`,about:`Draw, write or choose an input of your own, and see the answer`},{to:`onward`,text:`Make it a classifier`,icon:`layers`,about:`A new project: this network with a head for the classes of these data, which begins from what it has learned`},{to:`arena`,text:`Is it worth it? Race`,icon:`flag`,about:`The same rows for classical models: who is ahead?`},{to:`export`,text:`Take it away`,icon:`download`,about:`As PyTorch, ONNX or an endpoint, each checked`}];function Pn({races:e,prepares:t}){let{tell:n}=z(),r=B(e=>e.state);if(!T(r))return null;let i={try:!0,onward:t,arena:e,export:!0};return(0,V.jsx)(`nav`,{className:`next-steps`,"aria-label":`What next`,children:Nn.filter(({to:e})=>i[e]).map(({to:e,text:t,icon:r,about:i},a)=>(0,V.jsxs)(`button`,{className:`btn${a?``:` p`}`,type:`button`,title:i,onClick:()=>n({do:e}),children:[(0,V.jsx)(P,{name:r}),t]},e))})}function Fn({words:e}){let{tell:t}=z();return(0,V.jsx)(`div`,{className:`plan-part`,children:e&&(0,V.jsxs)(V.Fragment,{children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{className:`grow`,children:`Plan`}),(0,V.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>t(`change`),children:`Change`})]}),(0,V.jsx)(`p`,{className:`m`,children:e.sentence}),e.problems?.map(e=>(0,V.jsx)(`p`,{className:`warn`,children:e},e)),e.lines.map(e=>(0,V.jsx)(Ln,{...e},e.label)),e.same===!1&&(0,V.jsx)(`p`,{className:`s q`,children:`The plan of this run. The project's plan has changed since.`})]})})}var In={"Learning rate":zn,"Runs on":Vn};function Ln(e){let t=In[e.label]??Rn;return(0,V.jsxs)(`div`,{className:`line-of`,children:[(0,V.jsx)(`span`,{className:`m`,children:e.label}),(0,V.jsx)(`span`,{children:(0,V.jsx)(t,{...e})})]})}function Rn({value:e,note:t}){return(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(`b`,{children:e}),t&&(0,V.jsx)(`small`,{children:t})]})}function zn(e){let t=B(({standing:e})=>e?Bn(e.events):void 0),n=B(({standing:e})=>jt(e)),r=t?.text.match(/learning rate (\S+) to ([^\s,]+)/);if(!t||!r)return(0,V.jsx)(Rn,{...e});let i=n?`in epoch ${Math.floor(t.epoch)+1}`:`at step ${k(t.step)}`;return(0,V.jsx)(Rn,{...e,value:r[2],note:`changed ${i}, from ${r[1]}`})}var Bn=e=>e.findLast(e=>e.kind===`change`&&e.text.startsWith(`learning rate`));function Vn(e){let t=B(({standing:e})=>e?.device);return(0,V.jsx)(Rn,{...e,value:t&&Hn(t)||e.value})}var Hn=e=>e===`cpu`?`CPU`:e.replace(/^cuda:?/,`GPU `).trim(),K=5,Un=[{set:`spirals`,title:`Spirals`,options:{arms:2,turns:.75,scale:K}},{set:`circles`,title:`Circles`,options:{scale:K}},{set:`xor`,title:`XOR`,options:{scale:K}},{set:`moons`,title:`Moons`,options:{scale:K/2}},{set:`blobs`,title:`Blobs`,options:{classes:2,scale:K/2}},{set:`checkerboard`,title:`Checks`,options:{scale:K}}],q=[1e-4,3e-4,.001,.002,.003,.006,.01,.02,.03,.06,.1,.3,1];function Wn(e){let t=t=>Math.abs(Math.log(q[t]/e));return[...q.keys()].reduce((e,n)=>t(n)<t(e)?n:e,0)}function Gn({data:e,learners:t,regularisers:n,seed:r},i){let a=e?.options??{},o=Object.values(t??{})[0];return{set:e?.set,isKnown:Un.some(({set:t})=>t===e?.set),options:a,rows:e?.signature?.rows??a.rows??1e3,noise:a.noise??.2,kept:e?.split?.validation??.15,rate:Wn(i??o?.optimizer?.options?.lr??.001),decay:n?.[0]?.type??`none`,seed:r??0}}var Kn=4;function qn(e,t){let n=Math.min(e,t),r=[];for(let e=Kn;e<t;e*=2)r.push(e);let i=[...new Set([...r,n,t])].sort((e,t)=>e-t);return{sizes:i,at:i.indexOf(n)}}var Jn=1e4;function Yn(e,t){let n=Math.round(100*(1-e-(t?.test??.15)))/100;return{...t,train:n,validation:e}}var J=[1,3,10,30,60,100,300,1e3,0],Xn=e=>e?`${e.toLocaleString(`en-US`)} a second`:`full speed`;function Zn(e){let t=J.length-1;if(!e)return t;let n=t=>Math.abs(Math.log(J[t]/e));return[...J.keys()].slice(0,t).reduce((e,t)=>n(t)<n(e)?t:e,0)}function Qn(e,t){let n=e?.findLast(e=>e.change&&t in e.change)?.change?.[t];return typeof n==`number`?n:void 0}var $n=1500,er=class{seen=[];perSecond(e,t){for(t<(this.seen.at(-1)?.count??0)&&(this.seen=[]),this.seen.push({at:e,count:t});this.seen.length>2&&e-this.seen[1].at>$n;)this.seen.shift();let n=this.seen[0];return e>n.at?1e3*(t-n.count)/(e-n.at):void 0}};function tr({choice:e}){return(0,V.jsxs)(`div`,{className:`play-bar`,children:[(0,V.jsx)(ir,{}),(0,V.jsx)(or,{}),(0,V.jsx)(`span`,{className:`grow`}),e]})}var nr=()=>{},rr=`starting`;function ir(){let{plan:e,tell:t}=z(),{controls:n,isPending:r,press:i}=vn(nr,rr),{seed:a}=Gn(e),o=n.filter(({deed:e})=>![`change`,`fork`,`again`].includes(e.kind)),s=o.length?o:n.filter(({deed:e})=>e.kind===`again`);return(0,V.jsxs)(`div`,{className:`row`,children:[s.map((e,t)=>(0,V.jsx)(ar,{...e,isFirst:t===0,isPending:r,onPress:i},e.text)),(0,V.jsx)(`button`,{className:`btn i just-icon`,type:`button`,"aria-label":`Reset`,title:`Begin anew with other weights`,onClick:()=>t({do:`plan`,changes:{seed:a+1}}),children:(0,V.jsx)(P,{name:`undo-2`})})]})}var ar=({text:e,icon:t,deed:n,off:r,isFirst:i,isPending:a,onPress:o})=>(0,V.jsxs)(`button`,{className:`btn ${i?`p`:`i just-icon`}`,type:`button`,disabled:!!r||a,"aria-label":e,title:r||(i?void 0:e),onClick:()=>void o(n),children:[(0,V.jsx)(P,{name:t}),i&&e]});function or(){let e=B(e=>e.state),t=B(({standing:e})=>e?.epoch),n=B(({standing:e})=>e?.queue),r=cr();return(0,V.jsxs)(`div`,{className:`row standing`,children:[(0,V.jsx)(`span`,{role:`status`,children:(0,V.jsx)(De,{state:e??rr})}),n?(0,V.jsx)(`span`,{className:`nw`,children:n===1?`next in line`:`number ${n} in the queue`}):(0,V.jsxs)(`span`,{className:`nw`,children:[(0,V.jsxs)(`b`,{"data-testid":`epoch`,children:[`Epoch `,k(t??0)]}),e===`running`&&(0,V.jsx)(`span`,{className:`s q measured`,children:r!==void 0&&`${O(r,0)} steps a second`})]})]})}var sr=500;function cr(){let{follower:e}=z(),t=B(({state:e})=>e===`running`),n=(0,R.useRef)(new er),[r,i]=(0,R.useState)(void 0);return(0,R.useEffect)(()=>{if(!t)return;let r=0;return e.subscribe(()=>{let t=performance.now(),a=n.current.perSecond(t,e.standing?.step??0);t-r<sr||(r=t,i(a))})},[e,t]),t?r:void 0}function Y({label:e,value:t,range:[n,r,i],text:a,onSet:o,off:s}){let[c,l]=(0,R.useState)(t),u=(0,R.useRef)(null),d=(0,R.useRef)(o);return d.current=o,(0,R.useEffect)(()=>l(t),[t]),(0,R.useEffect)(()=>{let e=u.current,t=()=>d.current(Number(e.value));return e.addEventListener(`change`,t),()=>e.removeEventListener(`change`,t)},[]),(0,V.jsxs)(`label`,{className:`dial`,title:s||void 0,children:[(0,V.jsxs)(`span`,{className:`row`,children:[(0,V.jsx)(`span`,{className:`grow`,children:e}),(0,V.jsx)(`b`,{children:a(c)})]}),(0,V.jsx)(`input`,{ref:u,type:`range`,min:n,max:r,step:i,value:c,disabled:!!s,"aria-label":e,"aria-valuetext":a(c),onChange:e=>l(Number(e.target.value))})]})}var lr=40,ur=7,dr={spirals(e,t){let n=(.1+t)*5+e*Math.PI,r=.1+.8*t;return[r*Math.cos(n),r*Math.sin(n),e]},circles(e,t,n){let r=t*2*Math.PI,i=e?.35:.85;return[i*Math.cos(r)+.08*n(),i*Math.sin(r)+.08*n(),e]},xor(e,t,n){let[r,i]=[2*t-1,2*n()-1];return[.85*r,.85*i,+(r*i>0)]},moons(e,t){let n=t*Math.PI;return e?[.25+.6*Math.cos(n),.35-.6*Math.sin(n)-.1,1]:[-.25+.6*Math.cos(n),.6*Math.sin(n)-.2,0]},blobs(e,t,n){let r=e?.4:-.4;return[r+.4*(n()-.5),r+.4*(n()-.5),e]},checkerboard(e,t,n){let[r,i]=[2*t-1,2*n()-1],a=Math.floor((r+1)*2)+Math.floor((i+1)*2);return[.85*r,.85*i,a%2?1:0]}};function fr(e){let t=ur,n=()=>(t=t*16807%2147483647,t/2147483647),r=dr[e];return r?Array.from({length:lr},(e,t)=>r(t%2?1:0,n(),n)):[]}var pr=[[`None`,`none`],[`L1`,`l1`],[`L2`,`l2`]];function mr({seeing:e,onSee:t}){let{plan:n,follower:r,tell:i}=z(),a=F(),o=B(({standing:e})=>e?.learned),{set:s,isKnown:c,options:l,rows:u,noise:d,kept:f,rate:p,decay:m}=Gn(n,B(({standing:e})=>Qn(e?.events,`lr`))),h=qn(n.batch??32,o??Math.round(u*(1-f))),g=e=>i({do:`plan`,changes:e}),_=()=>{sessionStorage.setItem(`layerloom-choose`,`drawn`),i({do:`data`})},v=e=>{let t=q[e];[`running`,`paused`].includes(r.state??``)?r.control({do:`change`,lr:t}).catch(e=>a(e.message)):g({lr:t})},y=B(({standing:e})=>Qn(e?.events,`tempo`)),b=B(({state:e})=>e===`running`||e===`paused`);return(0,V.jsxs)(`aside`,{className:`dials`,"aria-label":`Dials`,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{className:`grow`,children:`Points`}),(0,V.jsx)(`button`,{className:`link`,type:`button`,onClick:_,children:`Draw your own`})]}),(0,V.jsx)(hr,{chosen:s,onChoose:(e,t)=>g({data:{set:e,options:{...t,rows:u,noise:d}}})}),c&&(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(Y,{label:`Points`,value:u,range:[50,2e3,50],text:k,onSet:e=>g({data:{set:s,options:{...l,rows:e}}})}),(0,V.jsx)(Y,{label:`Noise`,value:d,range:[0,1,.05],text:e=>e.toFixed(2),onSet:e=>g({data:{set:s,options:{...l,noise:e}}})})]}),(0,V.jsx)(Y,{label:`Kept for validation`,value:f,range:[.05,.5,.05],text:e=>`${Math.round(100*e)}%`,onSet:e=>g({split:Yn(e,n.data?.split)})}),(0,V.jsx)(`hr`,{}),(0,V.jsx)(`h2`,{children:`Learning`}),(0,V.jsx)(Y,{label:`Speed`,value:Zn(y??n.tempo??0),range:[0,J.length-1,1],text:e=>Xn(J[e]),off:b?``:`How many steps a second it takes can be set while it trains`,onSet:e=>{r.control({do:`change`,tempo:J[e]}).catch(e=>a(e.message))}}),(0,V.jsx)(Y,{label:`Learning rate`,value:p,range:[0,q.length-1,1],text:e=>O(q[e],4),onSet:v}),(0,V.jsx)(Y,{label:`Batch`,value:h.at,range:[0,h.sizes.length-1,1],text:e=>e===h.sizes.length-1?`all ${k(h.sizes[e])}`:k(h.sizes[e]),onSet:e=>g({batch:e===h.sizes.length-1?Jn:h.sizes[e]})}),(0,V.jsxs)(`div`,{className:`row dial`,children:[(0,V.jsx)(`span`,{className:`grow`,children:`Decay`}),(0,V.jsx)(L,{label:`Decay`,choices:pr,value:m,onChoose:e=>g({decay:e})})]}),(0,V.jsx)(`hr`,{}),(0,V.jsx)(gr,{label:`Show validation points`,isOn:e.validation,onTurn:n=>t({...e,validation:n})}),(0,V.jsx)(gr,{label:`Sharp classes`,isOn:e.sharp,onTurn:n=>t({...e,sharp:n})})]})}var hr=({chosen:e,onChoose:t})=>(0,V.jsx)(`div`,{className:`sets`,children:Un.map(({set:n,title:r,options:i})=>(0,V.jsxs)(`button`,{type:`button`,className:`set${n===e?` on`:``}`,"aria-pressed":n===e,onClick:()=>t(n,i),children:[(0,V.jsx)(`span`,{children:(0,V.jsx)(`svg`,{viewBox:`-1.2 -1.2 2.4 2.4`,"aria-hidden":`true`,children:fr(n).map(([e,t,n],r)=>(0,V.jsx)(`circle`,{cx:e.toFixed(2),cy:(-t).toFixed(2),r:`.09`,fill:`var(--${n?`pos`:`neg`})`},r))})}),r]},n))}),gr=({label:e,isOn:t,onTurn:n})=>(0,V.jsxs)(`div`,{className:`row dial-switch`,children:[(0,V.jsx)(`span`,{className:`grow`,children:e}),(0,V.jsx)(`button`,{className:`switch${t?` on`:``}`,role:`switch`,"aria-checked":t,type:`button`,"aria-label":e,onClick:()=>n(!t),children:(0,V.jsx)(`i`,{})})]}),_r=[1,2,5,10];function X(e,t,n){let r=t-e;if(!(r>0)||!Number.isFinite(r))return[];let i=10**Math.floor(Math.log10(r/n)),a=i*(_r.find(e=>r/(i*e)<=n)??10),o=Math.ceil(e/a-1e-9),s=Math.floor(t/a+1e-9);return Array.from({length:s-o+1},(e,t)=>Number(((o+t)*a).toPrecision(12)))}var vr=6;function yr({over:e,children:t}){let n=t=>{let[n,r]=[e?.low[t]??0,e?.high[t]??0];return X(n,r,vr).map(e=>({value:e,at:100*(e-n)/(r-n)}))};return(0,V.jsxs)(`div`,{className:`map-axes s q`,children:[(0,V.jsx)(`div`,{className:`along-y`,"aria-hidden":`true`,children:n(1).map(({value:e,at:t})=>(0,V.jsx)(`span`,{style:{bottom:`${t}%`},children:M(e)},e))}),(0,V.jsx)(`div`,{className:`mapped`,children:t}),(0,V.jsx)(`div`,{className:`along-x`,"aria-hidden":`true`,children:n(0).map(({value:e,at:t})=>(0,V.jsx)(`span`,{style:{left:`${t}%`},children:M(e)},e))})]})}var br=300,xr=1.04;function Sr(e,t,n){if(!e||e.x.length<2)return null;let r=[e,t].map(e=>Cr(e,n)),i=Math.max(...r.map(e=>e.at(-1)?.x??0),1e-9),a=r.map(e=>v(e.map(({y:e})=>e),0)),o=Math.max(1e-6,...a)*xr,[s,c]=r.map(e=>wr(e,i,o));return{train:s,validation:c,across:X(0,i,4).map(e=>({value:e,at:100*e/i})),upwards:X(0,o,3).map(e=>({value:e,at:100*e/o}))}}function Cr(e,t){let n=e?.y.length??0,r=Math.min(br,n),i=e=>r<2?0:Math.floor(e*(n-1)/(r-1));return Array.from({length:r},(n,r)=>({x:e[t][i(r)],y:e.y[i(r)]??null}))}function wr(e,t,n){return e.map(({x:r,y:i},a)=>i===null?``:`${a>0&&e[a-1].y!==null?`L`:`M`}${(100*r/t).toFixed(2)} ${Math.max(0,100-100*i/n).toFixed(2)}`).join(``)}function Tr(e){let t=(0,R.useRef)(null);return t.current=e??t.current,t.current}function Er(){let e=B(e=>e.headline),t=B(({series:t})=>w(t[e])),n=Tr(B(({series:e})=>w(e[`validation/loss`]))),r=Tr(B(({series:e})=>w(e[`train/loss`]))),i=Tr(e!==`validation/loss`&&t!=null?{label:D(e),value:j(e,t)}:null);return(0,V.jsxs)(`div`,{className:`row scores`,children:[i&&(0,V.jsx)(Dr,{...i,tone:``}),n!==null&&(0,V.jsx)(Dr,{label:`Validation loss`,value:O(n),tone:`val`}),r!==null&&(0,V.jsx)(Dr,{label:`Training loss`,value:O(r),tone:`m`})]})}var Dr=({label:e,value:t,tone:n})=>(0,V.jsxs)(`div`,{children:[(0,V.jsx)(`div`,{className:`s q nw`,children:e}),(0,V.jsx)(`div`,{className:`big ${n}`,children:t})]});function Or(){let{follower:e}=z(),t=B(({standing:e})=>e?U(e):`epoch`);B(({series:e})=>w(e[`train/loss`])),B(({series:e})=>w(e[`validation/loss`]));let n=Tr(Sr(e.series[`train/loss`],e.series[`validation/loss`],t));return n?(0,V.jsxs)(`div`,{className:`small-curve s q`,children:[(0,V.jsx)(`div`,{className:`along-y`,"aria-hidden":`true`,children:n.upwards.map(({value:e,at:t})=>(0,V.jsx)(`span`,{style:{bottom:`${t}%`},children:M(e)},e))}),(0,V.jsxs)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,fill:`none`,children:[n.upwards.map(({value:e,at:t})=>(0,V.jsx)(`path`,{d:`M0 ${100-t}H100`,stroke:`var(--${e===0?`axis`:`grid`})`,vectorEffect:`non-scaling-stroke`},e)),(0,V.jsx)(`path`,{d:n.train,stroke:`var(--train)`,strokeWidth:`1.75`,vectorEffect:`non-scaling-stroke`}),(0,V.jsx)(`path`,{d:n.validation,stroke:`var(--val)`,strokeWidth:`2.25`,vectorEffect:`non-scaling-stroke`})]}),(0,V.jsx)(`div`,{className:`along-x`,"aria-hidden":`true`,children:n.across.map(({value:e,at:t})=>(0,V.jsx)(`span`,{style:{left:`${t}%`},children:k(e)},e))}),(0,V.jsx)(`span`,{className:`unit-of-axis`,children:t===`epoch`?`epoch`:`step`})]}):(0,V.jsx)(`div`,{className:`small-curve`})}var kr=80,Ar=1e3,jr=10,Mr=200,Nr=500,Pr=`It ended before there was anything to draw. The curves say what happened.`;function Fr(e,t,n){let{api:r,run:i,follower:a}=z(),o=B(({standing:e})=>e?.attempt),[s,c]=(0,R.useState)(``),l=(0,R.useRef)(n);return l.current=n,(0,R.useEffect)(()=>{if(!e)return;let n=!1,o=``,s=null,u,d=async e=>{let a=await N(`${r}/runs/${i}/insides?kinds=plane&seen=${o}&opened=${t??``}`);if(n)return!0;if(o=a.stamp??o,a.plane){let e=s?.over??(await N(`${r}/runs/${i}/probe`)).plane??null;if(n)return!0;s={plane:a.plane,over:e},l.current(s)}return c(!s&&e?a.why||a.trouble||Pr:``),e&&C(a.state)},f=async()=>{let e=performance.now(),t=!document.hidden&&await d(C(a.state)).catch(()=>!1);!n&&!t&&(u=setTimeout(f,Lr(a.state,performance.now()-e)))};return f(),()=>{n=!0,clearTimeout(u)}},[r,i,a,o,e,t]),s}var Ir=()=>matchMedia(`(prefers-reduced-motion: reduce)`).matches;function Lr(e,t){return document.hidden?Nr:e===`running`?Math.max(jr,(Ir()?Ar:kr)-t):e===`paused`?Mr:Nr}var Rr=[{name:`x`,of:e=>e},{name:`y`,of:(e,t)=>t},{name:`x²`,of:e=>e*e},{name:`y²`,of:(e,t)=>t*t},{name:`xy`,of:(e,t)=>e*t},{name:`sin x`,of:e=>Math.sin(e)},{name:`sin y`,of:(e,t)=>Math.sin(t)}],zr=[`x`,`y`];function Br(e,t){let n=e.filter(e=>e!==t);return n.length<e.length?n.length?n:[...e]:Rr.map(e=>e.name).filter(n=>n===t||e.includes(n))}var Vr=128;function Hr({of:e},{low:t,high:n},r){let i=(e,r)=>t[e]+r*(n[e]-t[e]),a=Array.from({length:r*r},(t,n)=>e(i(0,n%r/(r-1)),i(1,1-Math.floor(n/r)/(r-1)))),o=a.reduce((e,t)=>Math.max(e,Math.abs(t)),1e-9);return Uint8Array.from(a,e=>Math.max(0,Math.min(255,e/o*127.5+Vr)))}var Ur=88,Wr=60,Gr=96,Kr=150,qr=8,Jr=165,Yr=12,Xr=62,Zr=({names:e})=>e!==null;function Qr(e,t,n,r=null){let i=e.columns.find(Zr),a=e.columns.filter(e=>!Zr(e)),o=a.length+1,s=e=>o===1?t/2:Ur+e*(t-Ur-Wr)/(o-1),c=(t-Ur-Wr)/Math.max(1,o-1)>Jr,l=(e,r)=>{let i=Math.min((n-Kr)/r.length-qr,(t-Ur-Wr)/o-24),a=Math.max(Yr,Math.min(Xr,i));return r.map((t,i)=>{let o=Gr+(n-Kr)*((i+.5)/r.length);return{...t,left:s(e)-a/2,right:s(e)+a/2,y:o,size:a}})};return[{...ei(i),isWide:c,x:s(0),more:0,kind:`inputs`,cells:l(0,ti(i))},...a.map((e,t)=>{let{path:n,units:i,which:o}=e,u=(r?.get(n)??o).map(e=>({...$r(n,e),name:``,isOff:!1})),d=t===a.length-1?`answer`:`hidden`;return{path:n,title:ri(n),note:ni(e),units:i,isWide:c,more:i-o.length,kind:d,x:s(t+1),cells:l(t+1,u)}})]}var $r=(e,t)=>({key:`${e}/${t}`,path:e,unit:t});function ei(e){let t=e?.units??zr.length;return{path:e?.path??``,title:`Point`,note:`number${t===1?``:`s`}`,units:t}}function ti(e){let t=e?.names??zr;return Rr.map(({name:n})=>{let r=t.indexOf(n),i=r<0;return{...$r(e?.path??``,r),...i&&{key:`off/${n}`},name:n,isOff:i}})}function ni({units:e,bend:t}){return`unit${e===1?``:`s`}${t?` · ${t.toLowerCase()}`:``}`}function ri(e){let[,t,n]=e.match(/^([a-z_]+?)_?(\d*)$/i)??[];return t===void 0?e:`${t.charAt(0).toUpperCase()}${t.slice(1).replaceAll(`_`,` `)}${n?` ${n}`:``}`}var ii=.02,ai=48,oi=100,si=({columns:e})=>t=>e.find(e=>e.path===t)?.which??[0,1];function ci({from:e,to:t,weights:n},r,i=null){let[a,o]=[r(t),r(e)],s=n.flat().map(Math.abs),c=s.reduce((e,t)=>Math.max(e,t),1e-9),l=s.length>oi?2.6:4.6,u=n.flatMap((n,r)=>n.map((n,i)=>{let s=Math.abs(n)/c;return{from:`${e}/${o[i]}`,to:`${t}/${a[r]}`,weight:n,share:s,width:.6+l*s}}));return u.sort((e,t)=>e.share-t.share),i===null?u.slice(-Math.max(ai,a.length+o.length)).filter(({share:e})=>e>=ii):u.filter(e=>e.from===i||e.to===i)}var li=4;function ui(e,t,n,r){let i=t.which.indexOf(n),a=e.wires.filter(e=>e.to===t.path),[o]=a,s=t.bias?mi(t.bias[i]??0):``,c=o&&di(e,o.from,r),l=si(e)(t.path).indexOf(n),u=a.length===1&&c?o.weights[l]:void 0,d=u?`${pi(u,c)}${s}`:`${fi(e,a)} inputs${s}`;return t.bend?`${t.bend.toLowerCase()}(${d})`:d}function di({columns:e},t,n){return t===``?n:e.find(e=>e.path===t)?.names}var fi=({columns:e},t)=>t.reduce((t,{from:n})=>t+(e.find(({path:e})=>e===n)?.units??2),0);function pi(e,t){let n=e.map((e,n)=>({weight:e,name:t[n]??``})),r=n.length>li;return r&&n.sort((e,t)=>Math.abs(t.weight)-Math.abs(e.weight)),`${n.slice(0,li).map(({weight:e,name:t},n)=>`${mi(e,n===0)} ${t}`).join(``)}${r?` + …`:``}`}function mi(e,t=!1){let n=Math.abs(e).toPrecision(2);return t?`${e<0?`−`:``}${n}`:`${e<0?` − `:` + `}${n}`}function hi(e){let t=getComputedStyle(e),n=e=>o(t.getPropertyValue(`--${e}`)||`#808080`),[r,i,a]=[n(`raised`),n(`pos`),n(`neg`)];return{pos:i,neg:a,shades:s(u(r,a,.62),r,u(r,i,.62))}}function gi({path:e,which:t,maps:n},a,o,{shades:s}){let c=i(n);for(let[n,i]of t.entries()){let t=o.get(`${e}/${i}`);t&&r(t,c,{width:a,height:a,from:n*a*a},s)}}function _i(e,t,n,i,a){for(let{key:o,name:s}of e.cells){let[e,c]=[i.get(o),Rr.find(e=>e.name===s)];e&&c&&r(e,Hr(c,t,n),{width:n,height:n},a.shades)}}var vi=.3;function yi(e,{plane:t,columns:n,size:r,tints:i,lit:o}){let s=bi(e,r),c=new Map(n.flatMap(e=>e.cells.map(e=>[e.key,e]))),l=si(t),u=(e,t)=>{for(let{from:n,to:r,weight:o,share:l,width:u}of e){let[e,d]=[c.get(n),c.get(r)];if(!e||!d)continue;let f=(e.right+d.left)/2;s.strokeStyle=a(o>0?i.pos:i.neg,t*(.25+.65*l)),s.lineWidth=u,s.setLineDash(o>0?[]:[5,3]),s.beginPath(),s.moveTo(e.right,e.y),s.bezierCurveTo(f,e.y,f,d.y,d.left,d.y),s.stroke()}};for(let e of t.wires)u(ci(e,l),o===null?1:vi);if(o!==null)for(let e of t.wires)u(ci(e,l,o),1);s.setLineDash([])}function bi(e,{width:t,height:n}){let r=window.devicePixelRatio||1,[i,a]=[Math.round(t*r),Math.round(n*r)];(e.width!==i||e.height!==a)&&(e.width=i,e.height=a);let o=e.getContext(`2d`);return o.setTransform(r,0,0,r,0,0),o.clearRect(0,0,t,n),o}var xi=({of:e,value:t,range:[n,r],words:i,onSet:a})=>(0,V.jsxs)(`span`,{className:`stepper`,role:`group`,"aria-label":e,children:[(0,V.jsx)(`button`,{type:`button`,"aria-label":`Fewer ${e}`,disabled:t<=n,onClick:()=>a(t-1),children:(0,V.jsx)(P,{name:`minus`,size:14})}),(0,V.jsxs)(`span`,{className:`nw`,"aria-live":`polite`,children:[(0,V.jsx)(`b`,{children:t}),` `,i]}),(0,V.jsx)(`button`,{type:`button`,"aria-label":`More ${e}`,disabled:t>=r,onClick:()=>a(t+1),children:(0,V.jsx)(P,{name:`plus`,size:14})})]});function Si({plane:e,cell:{path:t,unit:n},names:r}){let i=(e.opened?[e.opened,...e.columns]:e.columns).find(e=>e.path===t&&e.which.includes(n));return i?(0,V.jsxs)(`div`,{className:`pop unit-card`,children:[(0,V.jsxs)(`b`,{children:[ri(t),`, unit `,n+1]}),(0,V.jsxs)(`div`,{className:`s q`,children:[`above 0 on `,Math.round(100*(i.above[i.which.indexOf(n)]??0)),`% of the plane`]}),(0,V.jsx)(`code`,{children:ui(e,i,n,r)})]}):null}function Ci({path:e,column:t,picked:n,keep:r,onPick:i,onClose:a}){let o=ri(e),s=(0,R.useRef)(null);(0,R.useEffect)(()=>s.current?.focus(),[]);let c=e=>{e.key===`Escape`&&a()},l=t?t.units-t.which.length:0;return(0,V.jsxs)(`div`,{className:`pop unit-grid`,role:`dialog`,"aria-label":`All units of ${o}`,onKeyDown:c,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsxs)(`h3`,{className:`grow`,children:[o,t&&`, all ${t.which.length} units`]}),(0,V.jsx)(`button`,{ref:s,className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:a,children:(0,V.jsx)(P,{name:`close`})})]}),!t&&(0,V.jsx)(`p`,{className:`s q`,children:`They come with the next look into the network.`}),l>0&&(0,V.jsxs)(`p`,{className:`s q`,children:[`The first ones; `,l,` more are not shown.`]}),(0,V.jsx)(`div`,{className:`all-units`,children:t?.which.map(t=>(0,V.jsx)(`button`,{className:`unit${n===`${e}/${t}`?` on`:``}`,type:`button`,"aria-label":`${o}, unit ${t+1}`,title:`Unit ${t+1}`,onClick:()=>i(t),children:(0,V.jsx)(`canvas`,{ref:r(`${e}/${t}`)})},t))})]})}var wi=350;function Ti(e,t){let[n,r]=(0,R.useState)(null),i=Oe(wi,t);return(0,R.useEffect)(()=>r(null),[e]),[n??e,e=>{r(e),i(e)}]}var Ei=4,Di=.9;function Oi(e){let{columns:t}=e,n=new Map(t.map(({path:e,which:t})=>[e,t])),r=t.slice(0,-1).filter(({names:e})=>!e),i=Mi(e);for(let t=0;t<Ei;t++){let a=t%2==0;for(let{path:t}of a?r:[...r].reverse()){let r=Fi(i.filter(e=>(a?e.to:e.from)===t),Ni(e,n),a),o=new Map(n.get(t).map((e,r)=>[e,(r+.5)/n.get(t).length])),s=e=>r.get(e)??o.get(e);n.set(t,[...n.get(t)].sort((e,t)=>s(e)-s(t)))}}return n}function ki(e,t){let n=Oi(e);return!t||!e.columns.every(({path:e,which:n})=>Ai(t.get(e),n))||ji(e,n)<Di*ji(e,t)?n:t}function Ai(e,t){let n=new Set(e);return n.size===t.length&&t.every(e=>n.has(e))}function ji(e,t){let n=Ni(e,t);return Mi(e).reduce((e,{from:t,to:r,source:i,target:a,weight:o})=>e+o*Math.abs(Pi(n,t,i)-Pi(n,r,a)),0)}function Mi({columns:e,wires:t}){let n=new Map(e.map(({path:e,which:t})=>[e,t]));return t.flatMap(({from:e,to:t,weights:r})=>r.flatMap((r,i)=>r.map((r,a)=>({from:e,to:t,weight:Math.abs(r),source:n.get(e)?.[a]??a,target:n.get(t)?.[i]??i}))))}function Ni({columns:e},t){let n=new Map;for(let{path:r,which:i}of e){let e=t.get(r)??i;n.set(r,new Map(e.map((t,n)=>[t,(n+.5)/e.length])))}return n}var Pi=(e,t,n)=>e.get(t)?.get(n)??(n+.5)/2;function Fi(e,t,n){let r=new Map;for(let{from:i,to:a,source:o,target:s,weight:c}of e){let e=n?s:o,l=n?Pi(t,i,o):Pi(t,a,s),[u,d]=r.get(e)??[0,0];r.set(e,[u+c*l,d+c])}return new Map([...r].filter(([,[,e]])=>e).map(([e,[t,n]])=>[e,t/n]))}function Ii({nothing:e,opened:t,onOpen:n,onWatch:r,ref:i}){let a=(0,R.useRef)(null),o=(0,R.useRef)(null),s=(0,R.useRef)(new Map),c=(0,R.useRef)(new Map),l=(0,R.useRef)(null),[u,d]=(0,R.useState)({key:``,columns:[]}),[f,p]=(0,R.useState)(null),[m,h]=(0,R.useState)(null),[,g]=(0,R.useState)(null),_=zi(),v=m??f?.key??null,y=e=>{let{clientWidth:n=0,clientHeight:r=0}=a.current??{};if(!l.current||!n||!r)return;let{plane:i,over:p}=l.current,m=_(i,e),h=`${n} ${r} ${i.columns.map(({path:e,names:t,units:n})=>`${e} ${t} ${n} ${m.get(e)}`).join()}`;if(h!==u.key){d({key:h,columns:Qr(i,n,r,m)});return}let y=hi(a.current);for(let e of i.columns)gi(e,i.unit,s.current,y);_i(u.columns[0],Ri(p),i.unit,s.current,y),yi(o.current,{plane:i,columns:u.columns,size:{width:n,height:r},tints:y,lit:v}),t&&i.opened&&gi(i.opened,i.unit,c.current,y),e&&(f||t)&&g(i)};(0,R.useImperativeHandle)(i,()=>({paint:e=>{l.current=e,y(!0)}})),(0,R.useLayoutEffect)(()=>y(!1));let b=l.current?.plane,x=l.current?.over?.names??[`x`,`y`],S=e=>{let t=f?.key===e.key?null:e,n=u.columns.some(({path:e,more:n})=>e===t?.path&&n>0);p(t),r(n?e.path:null)};return(0,V.jsx)(`section`,{className:`weave`,"aria-label":`Network`,children:(0,V.jsxs)(`div`,{ref:a,className:`stage`,children:[(0,V.jsx)(`canvas`,{ref:o,className:`wires`}),(0,V.jsx)(`div`,{className:`units`,onPointerLeave:()=>h(null),children:u.columns.map(e=>(0,V.jsx)(Bi,{column:e,names:x,picked:f,keep:Li(s.current),onPick:S,onPoint:h,onOpen:n},e.path))}),u.columns.length>0&&(0,V.jsx)(Gi,{now:u.columns.length-2}),(0,V.jsxs)(`div`,{className:`s q key`,children:[(0,V.jsx)(`i`,{className:`adds`}),`adds`,(0,V.jsx)(`i`,{className:`takes`}),`takes away`,(0,V.jsx)(`span`,{children:`thicker: more weight`})]}),e&&(0,V.jsx)(`p`,{className:`nothing m`,children:e}),t&&(0,V.jsx)(Ci,{path:t,column:b?.opened?.path===t?b.opened:null,picked:f?.key??null,keep:Li(c.current),onPick:e=>S({key:`${t}/${e}`,path:t,unit:e}),onClose:()=>n(null)}),f&&b&&(0,V.jsx)(Si,{plane:b,cell:f,names:x})]})})}var Li=e=>t=>n=>{n?e.set(t,n):e.delete(t)},Ri=e=>({low:e?.low.map(e=>e??-1)??[-1,-1],high:e?.high.map(e=>e??1)??[1,1]});function zi(){let e=B(({state:e})=>e===`running`),t=(0,R.useRef)({order:null,shape:``,looks:0});return(n,r)=>{let i=t.current,a=n.columns.map(({path:e,which:t})=>`${e} ${t}`).join();r&&(i.looks=a===i.shape?i.looks+1:1);let o=r&&!(i.looks&i.looks-1);return(!i.order||a!==i.shape||o||r&&!e)&&(i.order=ki(n,i.order)),i.shape=a,i.order}}function Bi({column:e,names:t,picked:n,keep:r,onPick:i,onPoint:a,onOpen:o}){let{path:s,x:c,title:l,more:u,kind:d,units:f,cells:p}=e,m=e=>({onPointerEnter:()=>a(e.key),onPointerLeave:()=>a(null),onFocus:()=>a(e.key),onBlur:()=>a(null)});return(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(Hi,{column:e}),d===`inputs`&&(0,V.jsx)(Ki,{cells:p,names:t,keep:r,point:m}),d!==`inputs`&&p.map(e=>(0,V.jsx)(`button`,{className:`unit${n?.key===e.key?` on`:``}`,style:Vi(e),type:`button`,"aria-label":`${l}, unit ${e.unit+1}`,"aria-pressed":n?.key===e.key,onClick:()=>i(e),...m(e),children:(0,V.jsx)(`canvas`,{ref:r(e.key)})},e.key)),u>0&&(0,V.jsxs)(`button`,{className:`link s more-units`,style:{left:c},type:`button`,title:`Open all ${f} units of ${l}`,"aria-label":`Open all ${f} units of ${l}`,onClick:()=>o(s),children:[u,` more`]})]})}var Vi=({left:e,y:t,size:n})=>({left:e,top:t-n/2,width:n,height:n});function Hi({column:e}){let{path:t,x:n,title:r,note:i,kind:a,units:o,isWide:s}=e,{tell:c}=z(),[l,u]=Ti(o,e=>c({do:`plan`,changes:{units:{layer:t,units:e}}}));return(0,V.jsxs)(`div`,{className:`col-head`,style:{left:n},children:[(0,V.jsxs)(`b`,{className:`row`,children:[s&&(0,V.jsx)(`span`,{className:`fam ${a===`inputs`?`struct`:`dense`}`,children:(0,V.jsx)(_e,{name:a===`inputs`?`input`:`dense`})}),r]}),(0,V.jsx)(`span`,{className:`s q`,children:a===`hidden`?(0,V.jsx)(xi,{of:`units of ${r}`,value:l,range:[1,Ui],words:s?i:``,onSet:u}):`${o} ${i}`})]})}var Ui=256,Wi=8;function Gi({now:e}){let{tell:t}=z(),[n,r]=Ti(e,e=>t({do:`plan`,changes:{layers:e}}));return(0,V.jsx)(`div`,{className:`s q layers-now`,children:(0,V.jsx)(xi,{of:`hidden layers`,value:n,range:[0,Wi],words:`hidden layers`,onSet:r})})}function Ki({cells:e,names:t,keep:n,point:r}){let{tell:i}=z(),a=F(),[o,s]=Ti(e.filter(e=>!e.isOff).map(e=>e.name).join(),e=>i({do:`plan`,changes:{features:e.split(`,`)}})),c=e=>{let t=Br(o.split(`,`),e).join();t===o?a(`Something has to go in: choose another feature first, then take this one out.`):s(t)};return(0,V.jsx)(V.Fragment,{children:e.map(e=>{let i=o.split(`,`).includes(e.name),a=e.name===`x`?t[0]:e.name===`y`?t[1]:e.name;return(0,V.jsxs)(`span`,{children:[(0,V.jsx)(`button`,{className:`unit feature${i?``:` off`}`,style:Vi(e),type:`button`,role:`switch`,"aria-checked":i,"aria-label":`Input ${a}`,title:i?`${a} goes in: press to take it out`:`Press to let ${a} go in`,onClick:()=>c(e.name),...r(e),children:(0,V.jsx)(`canvas`,{ref:n(e.key)})}),(0,V.jsx)(`b`,{className:`axis-name${i?``:` q`}`,style:{left:e.left-52,top:e.y-10},children:a})]},e.name)})})}function qi({isSeen:e,choice:t}){let{theme:n}=z(),[r,i]=(0,R.useState)({validation:!0,sharp:!1}),[a,o]=(0,R.useState)(null),[s,c]=(0,R.useState)(null),[l,u]=(0,R.useState)(null),[d,f]=(0,R.useState)(null),m=(0,R.useRef)(null),h=(0,R.useRef)(null),g=(0,R.useRef)(null),_=(0,R.useRef)(null);g.current??=new Ji;let v=e=>{_.current=e,m.current?.paint(e),g.current.paint(h.current,e,{theme:n,...r})},y=Fr(e,l??d,e=>{c(e.over),v(e),g.current.isAnotherKey(e)&&o(p(e.plane,e.over))});return(0,R.useEffect)(()=>{_.current&&v(_.current)},[r,n]),(0,V.jsxs)(`div`,{className:`playground`,hidden:!e,children:[(0,V.jsx)(mr,{seeing:r,onSee:i}),(0,V.jsxs)(`div`,{className:`middle`,children:[(0,V.jsx)(tr,{choice:t}),(0,V.jsx)(Ii,{ref:m,nothing:y,opened:l,onOpen:u,onWatch:f})]}),(0,V.jsxs)(`section`,{className:`answers`,"aria-label":`What it answers`,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{className:`grow`,children:`What it answers`}),(0,V.jsx)(`span`,{className:`row s q`,children:a})]}),(0,V.jsx)(yr,{over:s,children:(0,V.jsx)(`div`,{ref:h})}),(0,V.jsxs)(`div`,{className:`s q row legend`,children:[(0,V.jsx)(`i`,{className:`pt learn`}),`training point`,(0,V.jsx)(`i`,{className:`pt test`}),`validation point`,(0,V.jsx)(`i`,{className:`line`}),`boundary`]}),(0,V.jsx)(Er,{}),(0,V.jsx)(Or,{})]})]})}var Ji=class{figure=null;drawn=null;key=``;paint(e,{plane:t,over:n},r){let i={...r,over:n};this.drawn&&this.figure===t.figure?this.drawn.update(t,i):(this.drawn?.close(),this.drawn=d(t,e,i),this.figure=t.figure)}isAnotherKey({plane:e,over:t}){let n=e.figure===`plane-of-number`?`${e.low} ${e.high}`:``,r=`${e.figure} ${n} ${t?.classes?.join()}`,i=r!==this.key;return this.key=r,i}},Yi=`It learned without a data set, so there are no parts.`,Xi=`No test part was kept for a last, honest score.`,Zi=`Nothing was kept to check on: these rows were learned from.`,Qi=`The test part stays closed here; the Arena opens it once.`;function $i({rows:e,part:t,to_judge:n}){return e?t===`train`?Zi:n===0?Xi:Qi:Yi}var ea=20,ta=(e,t)=>e.reduce((e,n,r)=>e+n*t[r],0),na=(e,t,n)=>e.map((e,r)=>e+n*t[r]);function ra({size:e,codes:t}){let n=Array.from({length:e},(e,t)=>t);if(e<=ea)return n;let r=n.map(e=>ia(t.map(t=>t[e])));return[...n].sort((e,t)=>r[t]-r[e]).slice(0,ea).sort((e,t)=>e-t)}function ia(e){let t=e.reduce((e,t)=>e+t,0)/Math.max(1,e.length);return e.reduce((e,n)=>e+(n-t)**2,0)}function aa(e){let t=e.directions.map(({numbers:e,share:t},n)=>({name:`Direction ${n+1} (${Math.round(100*t)}%)`,numbers:e})),n=ra(e).map(t=>({name:`Number ${t+1}`,numbers:Array.from({length:e.size},(e,n)=>+(n===t))}));return[...t,...n]}var Z=(e,t,n)=>[ta(e,t.numbers),n?ta(e,n.numbers):0];function oa(e,[t,n],r,i){let[a,o]=Z(e,r,i);if(!i)return na(e,r.numbers,t-a);let s=ta(r.numbers,i.numbers),c=1-s**2;if(c<1e-9)return na(e,r.numbers,t-a);let[l,u]=[t-a,n-o];return na(na(e,r.numbers,(l-s*u)/c),i.numbers,(u-s*l)/c)}var sa=(e,t,n)=>Array.from({length:n},(r,i)=>{let a=i/Math.max(1,n-1);return e.map((e,n)=>e+(t[n]-e)*a)});function ca({codes:e,labels:t},n){let r=e.filter((e,r)=>t[r]===n);return r.length?r[0].map((e,t)=>r.reduce((e,n)=>e+n[t],0)/r.length):null}function la(e,t,n,r){let[i,a]=[ca(e,n),ca(e,r)];return i&&a?t.map((e,t)=>e+i[t]-a[t]):null}var ua=.12;function da(e){let t=e.reduce((e,t)=>Math.min(e,t),1/0),n=e.reduce((e,t)=>Math.max(e,t),-1/0);if(!(n>=t))return[-1,1];let r=(n-t||1)*ua;return[t-r,n+r]}function fa(e,t,n){return Array.from({length:n},(n,r)=>{let i=e.filter((e,n)=>t[n]===r);return i.length?[pa(i.map(([e])=>e)),pa(i.map(([,e])=>e))]:null})}function pa(e){let t=[...e].sort((e,t)=>e-t),n=Math.floor(t.length/2);return t.length%2?t[n]:(t[n-1]+t[n])/2}function ma(e,[t,n],r){let i=-1,a=r**2;for(let[r,o]of e.entries()){let e=(o[0]-t)**2+(o[1]-n)**2;e<=a&&([i,a]=[r,e])}return i}function ha(e,t){let[n,r]=(0,R.useState)(e);return(0,R.useEffect)(()=>{let n=setTimeout(()=>r(()=>e),t);return()=>clearTimeout(n)},[e,t]),n}var ga=5,_a=150;function va({space:e,address:t,code:n,wishes:r,onGo:i}){let a=e.classes.map((t,n)=>({value:n,label:t,count:ya(e,n)})),o=a.map(({value:e,label:t,count:n})=>({value:e,label:t,...!n&&{why:`no sample here`}})),s=a.filter(({count:e})=>e),[c,l]=(0,R.useState)(s[1]?.value??0),[u,d]=(0,R.useState)(s[0]?.value??0),f=(0,R.useMemo)(()=>la(e,n,c,u),[e,n,c,u]),p=Ne(t,ha((0,R.useMemo)(()=>f&&sa(n,f,ga),[n,f]),_a),r);return s.length<2?null:(0,V.jsxs)(`div`,{className:`latent-sum`,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h3`,{children:`Here, with more of`}),(0,V.jsx)(Ae,{label:`More of`,className:`inp pick`,choices:o,value:c,onChoose:l}),(0,V.jsx)(`h3`,{children:`and less of`}),(0,V.jsx)(Ae,{label:`Less of`,className:`inp pick`,choices:o,value:u,onChoose:d})]}),(0,V.jsxs)(`p`,{className:`s q`,children:[`The mean code of `,e.classes[c],` minus that of `,e.classes[u],`, added in `,4,` steps.`]}),(0,V.jsx)(`div`,{className:`latent-strip`,"data-testid":`latent-sum`,children:(0,V.jsx)(Fe,{answered:p})}),(0,V.jsx)(`button`,{type:`button`,className:`btn sm`,disabled:!f||c===u,onClick:()=>f&&i(f),children:`Go there`})]})}var ya=({labels:e},t)=>e.filter(e=>e===t).length,ba=1/60,xa=5,Sa={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function Ca({name:e,letter:t=``,at:n,view:r,onMove:i}){let[a,o]=r.spot(n);return(0,V.jsx)(`div`,{role:`slider`,tabIndex:0,className:t?`latent-marker lettered`:`latent-marker`,style:{transform:`translate(${a}px, ${o}px)`},"aria-label":e,"aria-valuemin":r.across[0],"aria-valuemax":r.across[1],"aria-valuenow":n[0],"aria-valuetext":`${O(n[0],2)} across${r.isLine?``:`, ${O(n[1],2)} up`}`,onKeyDown:e=>{let t=Sa[e.key];if(!t)return;e.preventDefault();let a=ba*(e.shiftKey?xa:1),{across:o,up:s}=r;i([n[0]+t[0]*a*(o[1]-o[0]),n[1]+t[1]*a*(s[1]-s[0])])},onPointerDown:e=>{e.stopPropagation(),e.currentTarget.setPointerCapture(e.pointerId)},onPointerMove:e=>{if(!e.currentTarget.hasPointerCapture(e.pointerId))return;let t=e.currentTarget.parentElement.getBoundingClientRect();i(r.place([e.clientX-t.left,e.clientY-t.top]))},children:t})}function wa({space:e,code:t,onGo:n}){let r=(0,R.useMemo)(()=>ra(e).map(t=>({place:t,span:da(e.codes.map(e=>e[t]))})),[e]);return(0,V.jsxs)(`div`,{className:`latent-numbers`,children:[(0,V.jsxs)(`h3`,{children:[`Number by number`,` `,r.length<e.size&&(0,V.jsxs)(`span`,{className:`q s`,children:[`the `,r.length,` in which samples differ most`]})]}),(0,V.jsx)(`div`,{className:`latent-sliders`,children:r.map(({place:e,span:[r,i]})=>(0,V.jsxs)(`label`,{className:`latent-slider s`,children:[(0,V.jsx)(`span`,{children:e+1}),(0,V.jsx)(`input`,{type:`range`,min:r,max:i,step:(i-r)/200,value:t[e],"aria-label":`Number ${e+1}`,"aria-valuetext":O(t[e],2),onChange:r=>n(t.map((t,n)=>n===e?Number(r.target.value):t))}),(0,V.jsx)(`b`,{children:O(t[e],2)})]},e))})]})}var Ta=6;function Ea({space:e,view:t,places:n,onSample:r,onPlace:i,children:a}){let o=(0,R.useMemo)(()=>n.map(t.spot),[n,t]),s=(0,R.useRef)(!1),c=e=>{let t=e.currentTarget.getBoundingClientRect();return[e.clientX-t.left,e.clientY-t.top]};return(0,V.jsxs)(`div`,{className:`latent-plane`,style:{height:t.height},onPointerDown:e=>{let n=c(e),a=ma(o,n,Ta);a>=0?r(a):i(t.place(n)),s.current=e.pointerType===`mouse`,s.current&&e.currentTarget.setPointerCapture(e.pointerId)},onPointerMove:e=>{s.current&&i(t.place(c(e)))},onPointerUp:()=>{s.current=!1},children:[(0,V.jsx)(Da,{space:e,view:t,spots:o,places:n}),a]})}var Da=(0,R.memo)(({space:{labels:e,classes:t},view:n,spots:r,places:i})=>{let{width:a,height:o,left:s,right:c,top:l,bottom:u,across:d,up:f,isLine:p}=n,m=fa(i,e,t.length);return(0,V.jsxs)(`svg`,{width:a,height:o,role:`img`,"aria-label":`${i.length} samples by their codes`,children:[(0,V.jsx)(`rect`,{x:s,y:l,width:c-s,height:u-l,className:`ground`}),X(...d,5).map(e=>{let[t]=n.spot([e,0]);return(0,V.jsxs)(`g`,{children:[(0,V.jsx)(`path`,{d:`M${t} ${l}V${u}`,className:`line`}),(0,V.jsx)(`text`,{x:t,y:o-8,textAnchor:`middle`,children:M(e)})]},e)}),!p&&X(...f,5).map(e=>{let[,t]=n.spot([0,e]);return(0,V.jsxs)(`g`,{children:[(0,V.jsx)(`path`,{d:`M${s} ${t}H${c}`,className:`line`}),(0,V.jsx)(`text`,{x:s-6,y:t+4,textAnchor:`end`,children:M(e)})]},e)}),r.map(([n,r],i)=>(0,V.jsx)(Oa,{x:n,y:r,kind:e[i],of:t.length},i)),m.map((e,r)=>{if(!e)return null;let[i,a]=n.spot(e);return(0,V.jsx)(`text`,{x:i,y:a+5,textAnchor:`middle`,className:`written`,children:t[r]},t[r])})]})});function Oa({x:e,y:t,kind:n,of:r}){let i=n===void 0||n<0?`var(--ink-3)`:f(n,r);return n!==void 0&&m(n,r)?(0,V.jsx)(`rect`,{x:e-3,y:t-3,width:6,height:6,className:`dot`,style:{fill:i}}):(0,V.jsx)(`circle`,{cx:e,cy:t,r:3.5,className:`dot`,style:{fill:i}})}var ka={left:36,right:10,top:10,bottom:26};function Aa(e,t,n,r,i){let{left:a,top:o}=ka,[s,c]=[e-ka.right,t-ka.bottom],[l,u]=[Math.max(1,s-a),Math.max(1,c-o)],[d,f]=[n[1]-n[0],r[1]-r[0]];return{width:e,height:t,across:n,up:r,isLine:i,left:a,right:s,top:o,bottom:c,spot:([e,t])=>[a+l*(e-n[0])/d,c-u*(t-r[0])/f],place:([e,t])=>[n[0]+d*(e-a)/l,r[0]+f*(c-t)/u]}}var ja=8,Ma=420;function Na({space:e,address:t}){let n=(0,R.useMemo)(()=>aa(e),[e]),[[r,i],a]=(0,R.useState)([0,1]),[o,s]=[n[r],n[i]??null],[c,l]=(0,R.useState)(e.codes[0]),[u,d]=(0,R.useState)(0),[f,p]=(0,R.useState)(null),[m,h]=(0,R.useState)(()=>Ie(e,0,{})),g=e=>{l(e),d(null)},v=t=>{l(e.codes[t]),d(t),h(n=>Ie(e,t,n))},y=()=>p(f?null:{a:c,b:e.codes[Fa(e.codes,c)]}),b=(e,t)=>p(n=>n&&{...n,[e]:t}),x=Ne(t,(0,R.useMemo)(()=>[c],[c]),m),S=Ne(t,(0,R.useMemo)(()=>f&&sa(f.a,f.b,ja),[f]),m),{of:ee,samples:te,part:C}=e;return(0,V.jsxs)(`section`,{className:`wide latent`,"aria-label":`The code`,children:[(0,V.jsxs)(`div`,{className:`row latent-head`,children:[(0,V.jsx)(`h2`,{children:`The code`}),(0,V.jsxs)(`span`,{className:`s q`,children:[e.codes.length<ee?`${e.codes.length} of `:``,ee.toLocaleString(`en-US`),` `,C===`train`?`training`:`unseen`,` `,te]}),(0,V.jsx)(`span`,{className:`grow`}),(0,V.jsx)(`button`,{type:`button`,className:`btn sm`,"aria-pressed":f!==null,onClick:y,children:f?`End the walk`:`Walk between two`})]}),(0,V.jsx)(`p`,{className:`s q`,children:Le(e,o,s)}),(0,V.jsxs)(`div`,{className:`latent-body`,children:[(0,V.jsxs)(`div`,{children:[(0,V.jsx)(Ia,{axes:n,across:r,up:s?i:-1,onChoose:a}),(0,V.jsx)(La,{space:e,across:o,up:s,code:c,ends:f,onGo:g,onSample:v,onEnd:b})]}),(0,V.jsxs)(`div`,{className:`latent-side`,children:[(0,V.jsxs)(`h3`,{children:[`Here `,(0,V.jsx)(`span`,{className:`q`,children:Pa(Z(c,o,s),s)})]}),(0,V.jsx)(`div`,{className:`latent-here`,"data-testid":`latent-here`,children:(0,V.jsx)(Fe,{answered:x})}),(0,V.jsx)(`p`,{className:`s q`,children:u===null?`a place between`:Pe(e,u)}),(0,V.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>v(((u??-1)+1)%e.codes.length),children:`Another real one`}),e.wishes.map(e=>(0,V.jsx)(je,{option:e,value:m[e.name],onChange:t=>h(n=>({...n,[e.name]:t}))},e.name)),x.decoded&&x.decoded.reads.length>0&&(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(`p`,{className:`s q latent-judge`,children:`A judge reads it as`}),(0,V.jsx)(_,{shares:x.decoded.reads})]}),x.decoded&&(0,V.jsxs)(`p`,{className:`s q`,children:[A(x.seconds),` there and back`]})]})]}),f&&(0,V.jsxs)(`div`,{className:`latent-walk`,children:[(0,V.jsxs)(`h3`,{children:[`From A to B, `,ja,` steps`]}),(0,V.jsx)(`div`,{className:`latent-strip`,"data-testid":`latent-walk`,children:(0,V.jsx)(Fe,{answered:S})}),(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>b(`a`,c),children:`Put A here`}),(0,V.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>b(`b`,c),children:`Put B here`})]})]}),(0,V.jsx)(wa,{space:e,code:c,onGo:g}),e.classes.length>1&&(0,V.jsx)(va,{space:e,address:t,code:c,wishes:m,onGo:g})]})}var Pa=([e,t],n)=>n?`(${O(e,2)}, ${O(t,2)})`:`(${O(e,2)})`;function Fa(e,t){let n=e.map(e=>e.reduce((e,n,r)=>e+(n-t[r])**2,0));return n.indexOf(Math.max(...n))}function Ia({axes:e,across:t,up:n,onChoose:r}){if(e.length<3)return null;let i=t=>e.map(({name:e},n)=>({value:n,label:e,...n===t&&{why:`the other axis`}}));return(0,V.jsxs)(`div`,{className:`row latent-axes`,children:[(0,V.jsx)(`span`,{className:`s q`,children:`Across`}),(0,V.jsx)(Ae,{label:`Across`,className:`inp pick`,choices:i(n),value:t,onChoose:e=>r([e,n])}),(0,V.jsx)(`span`,{className:`s q`,children:`Up`}),(0,V.jsx)(Ae,{label:`Up`,className:`inp pick`,choices:i(t),value:n,onChoose:e=>r([t,e])})]})}function La({space:e,across:t,up:n,code:r,ends:i,onGo:a,onSample:o,onEnd:s}){let[c,{width:l}]=Me(),u=(0,R.useMemo)(()=>e.codes.map((e,r)=>n?Z(e,t,n):[Z(e,t,null)[0],za(r)]),[e,t,n]),d=(0,R.useMemo)(()=>{let e=[da(u.map(([e])=>e)),da(u.map(([,e])=>e))];return Aa(l,Math.min(Ma,Math.max(240,l*.8)),...e,n===null)},[u,l,n]),f=e=>Z(e,t,n),p=(e,r)=>oa(e,r,t,n),[[m,h],[g,_]]=[d.spot(f(i?.a??r)),d.spot(f(i?.b??r))];return(0,V.jsx)(`div`,{ref:c,children:l>0&&(0,V.jsxs)(Ea,{space:e,view:d,places:u,onSample:o,onPlace:e=>a(p(r,e)),children:[i&&(0,V.jsx)(`svg`,{className:`latent-way`,width:d.width,height:d.height,"aria-hidden":`true`,children:(0,V.jsx)(`path`,{d:`M${m} ${h}L${g} ${_}`})}),i&&(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(Ca,{name:`A, where the walk begins`,letter:`A`,at:f(i.a),view:d,onMove:e=>s(`a`,p(i.a,e))}),(0,V.jsx)(Ca,{name:`B, where the walk ends`,letter:`B`,at:f(i.b),view:d,onMove:e=>s(`b`,p(i.b,e))})]}),(0,V.jsx)(Ca,{name:`Place in the code`,at:f(r),view:d,onMove:e=>a(p(r,e))})]})})}var Ra=.618,za=e=>e*Ra%1-.5;function Ba({address:e}){let[t,n]=(0,R.useState)(null),[r,i]=(0,R.useState)(``);return(0,R.useEffect)(()=>{let t=new AbortController;return N(`${e}/latent`,{signal:t.signal}).then(n,e=>{t.signal.aborted||i(e.message)}),()=>t.abort()},[e]),r?(0,V.jsxs)(`section`,{className:`wide`,children:[(0,V.jsx)(`h2`,{children:`The code`}),(0,V.jsx)(`p`,{className:`bad`,children:r})]}):t&&`codes`in t&&t.codes.length?(0,V.jsx)(Na,{space:t,address:`${e}/latent`}):null}function Va({name:e,score:{value:t,interval:n},words:r,baseline:i}){let{title:a,note:o,share:s,bounded:c}=r,[l,u]=n??[],d=e=>s?le(e):O(e);return(0,V.jsxs)(`div`,{className:`score`,children:[(0,V.jsxs)(`div`,{className:`s q`,children:[(0,V.jsx)(Ee,{name:e,children:he(a)}),o&&`, ${o}`]}),(0,V.jsx)(`div`,{className:`big`,children:d(t)}),t!=null&&l!=null&&u!=null&&(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(Ha,{value:t,low:l,high:u,baseline:i?.value,isBounded:c}),(0,V.jsxs)(`div`,{className:`s q`,children:[(0,V.jsx)(I,{word:`interval`,children:`95 of 100 times`}),` between `,d(l),` and `,d(u)]})]}),i&&(0,V.jsxs)(`div`,{className:`s ${t!=null&&st(i,t)?`q`:`warn`}`,children:[he(i.words),`: `,d(i.value),` `,(0,V.jsx)(I,{word:`baseline`,children:`baseline`})]})]})}function Ha({value:e,low:t,high:n,baseline:r,isBounded:i}){let a=Wa({value:e,low:t,high:n,baseline:r,isBounded:i});return(0,V.jsxs)(`div`,{className:`track`,children:[(0,V.jsx)(`i`,{className:`range`,style:{left:`${a(t)}%`,width:`${a(n)-a(t)}%`}}),r!==void 0&&(0,V.jsx)(`i`,{className:`truth`,style:{left:`${a(r)}%`}}),(0,V.jsx)(`i`,{className:`said`,style:{left:`${a(e)}%`}})]})}var Ua=1.15;function Wa({value:e,low:t,high:n,baseline:r,isBounded:i}){let a=i?0:Math.min(0,t,r??0),o=i?1:Math.max(n,e,r??n)*Ua||1;return e=>100*(e-a)/(o-a)}var Ga=({doubt:{title:e,text:t}})=>(0,V.jsxs)(`section`,{className:`wide banner warn`,role:`note`,children:[(0,V.jsx)(P,{name:`triangle-alert`}),(0,V.jsxs)(`p`,{children:[(0,V.jsx)(`b`,{children:e}),(0,V.jsx)(`br`,{}),(0,V.jsx)(Re,{text:t})]})]});function Ka({isSeen:e}){let{api:t,run:n}=z(),r=B(({standing:e})=>e?.attempt),i=B(({standing:e})=>!(!e?.measured?.train||e.measured.validation))?`train`:`validation`,a=`${t}/runs/${n}`;return(0,V.jsx)(`div`,{className:`results`,hidden:!e,children:(0,V.jsx)(qa,{address:a,part:i},`${a} ${r} ${i}`)})}function qa({address:e,part:t}){let[n,r]=(0,R.useState)(null),[i,a]=(0,R.useState)(``);return(0,R.useEffect)(()=>{let n=new AbortController;return N(`${e}/evaluation?part=${t}`,{signal:n.signal}).then(r,e=>{n.signal.aborted||a(e.message)}),()=>n.abort()},[e,t]),i?(0,V.jsx)(`p`,{className:`bad pad`,children:i}):n?(0,V.jsxs)(V.Fragment,{children:[n.doubt&&(0,V.jsx)(Ga,{doubt:n.doubt}),(0,V.jsx)(Ja,{...n}),(0,V.jsx)(Ba,{address:e}),(0,V.jsx)(Za,{address:e,report:n})]}):(0,V.jsx)(`p`,{className:`q pad`,children:`Measuring. The network goes over every row once.`})}function Ja(e){let{scores:t,words:n,rows:r,part:i,baselines:a,saw:o}=e;return(0,V.jsxs)(`section`,{className:`wide`,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{children:`How good it is`}),(0,V.jsx)(`span`,{className:`s q grow`,children:Ya(r,i)}),o&&(0,V.jsx)(`span`,{className:`s q`,children:`saw version ${o.number} of ${o.of} of ${o.name}`}),(0,V.jsx)(`span`,{className:`s q`,children:$i(e)})]}),(0,V.jsx)(`div`,{className:`score-list`,children:Object.entries(t??{}).map(([e,t])=>(0,V.jsx)(Va,{name:e,score:t,words:n?.[e]??Xa(e),baseline:a?.[e]},e))})]})}var Ya=(e,t)=>e?`on ${k(e)} ${t===`train`?`training`:t} rows`:``,Xa=e=>({title:e,note:``,share:!1,bounded:!1});function Za({address:e,report:t}){let{theme:n}=z(),{part:r,figures:i}=t,a=(0,R.useMemo)(()=>({theme:n,rows:t=>N(`${e}/rows?part=${r}&rows=${t.join(`,`)}`)}),[e,r,n]);return(0,V.jsx)(V.Fragment,{children:(i??[]).map((e,t)=>(0,V.jsx)(ke,{record:e,around:a},t))})}function Qa(e){let{title:t,note:n,isLarge:r=!1,onEnlarge:i,onRemove:a,children:o}=e,{api:s,run:c}=z(),l=Ce(),{place:u,chart:d}=no(e);return(0,V.jsxs)(`section`,{className:`chart${r?` large`:``}`,"aria-label":`${t} plot`,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{children:t}),(0,V.jsx)(`span`,{className:`s q nw grow`,children:n}),(0,V.jsxs)(`div`,{className:`row tools`,children:[o,i&&(0,V.jsx)(to,{icon:`expand`,tip:`Larger`,label:`Enlarge ${t}`,onPress:i}),(0,V.jsx)(to,{icon:`download`,tip:`Save as picture or table`,label:`Save ${t}`,onPress:e=>l(e,[{text:`Picture (PNG)`,act:()=>d.current?.picture(`png`)},{text:`Drawing (SVG)`,act:()=>d.current?.picture(`svg`)},{text:`All numbers (CSV)`,act:()=>window.open(`${s}/runs/${c}/metrics.csv`,`_self`)}])}),a&&(0,V.jsx)(to,{icon:`close`,label:`Remove ${t}`,onPress:a})]})]}),(0,V.jsx)(`div`,{ref:u,className:`plot`}),(0,V.jsx)(eo,{...e})]})}var $a=2e3;function eo({title:e,options:t,compose:n}){B(e=>e.state);let[,r]=(0,R.useReducer)(e=>e+1,0);(0,R.useEffect)(()=>{let e=setInterval(r,$a);return()=>clearInterval(e)},[]);let i=n();if(!i)return null;let{lines:a,frame:o}=i;return(0,V.jsx)(pe,{title:e,sentence:x(a,o,t),table:()=>S(a,o,t)})}function to({icon:e,tip:t,label:n,onPress:r}){return(0,V.jsx)(`button`,{className:`btn t sm i`,type:`button`,title:t,"aria-label":n,onClick:e=>r(e.currentTarget),children:(0,V.jsx)(P,{name:e})})}function no({plotly:e,options:t,compose:n,raw:r=!0,log:i=!1}){let{follower:a}=z(),o=(0,R.useRef)(null),s=(0,R.useRef)(null),c=ro(()=>{if(!e||!o.current?.clientWidth)return;let a=n();a&&(s.current??=new ie(e,o.current,t),s.current.options=t,s.current.draw(a.lines,a.frame,{raw:r,log:i}))});return(0,R.useEffect)(c),(0,R.useEffect)(()=>a.subscribe(c),[a,c]),(0,R.useEffect)(()=>{let e=new ResizeObserver(c);return e.observe(o.current),()=>{e.disconnect(),s.current?.close(),s.current=null}},[c]),{place:o,chart:s}}function ro(e){let t=(0,R.useRef)(e);t.current=e;let n=(0,R.useRef)(null),r=(0,R.useRef)(0);return n.current??=()=>{r.current||=requestAnimationFrame(()=>{r.current=0,t.current()})},(0,R.useEffect)(()=>()=>{cancelAnimationFrame(r.current),r.current=0},[]),n.current}var io=[`step/loss`,`train/loss`,`validation/loss`];function ao(e){let{follower:t}=z(),[n,r]=(0,R.useState)([]),i=Ce();return{names:n,openMenu:a=>{let o=new Set([...io,...e,...n]),s=Object.keys(t.series).filter(e=>!o.has(e)).sort().map(e=>({text:D(e),act:()=>r([...n,e])}));i(a,s.length?s:[{text:`Everything that is recorded is on screen`,act(){},disabled:!0}])},remove:e=>r(n.filter(t=>t!==e))}}var oo=30;function so(){let{api:e,run:t,follower:n}=z(),[r,i]=(0,R.useState)({over:t,runs:[]}),a=r.over===t?r.runs:[],o=F(),s=Ce(),c=async r=>{if(a.some(({id:e})=>e===r.id)){i({over:t,runs:a.filter(({id:e})=>e!==r.id)});return}let{series:o}=await N(`${e}/runs/${r.id}/stream`),s=[n.standing?.name,...a.map(({name:e})=>e)].filter(e=>e===r.name).length,c=s?`${r.name} (${s+1})`:r.name;i({over:t,runs:[...a,{id:r.id,name:c,series:o}]})},l=e=>{let t=ze(e.created);return{text:`${a.some(({id:t})=>t===e.id)?`✓ `:``}${e.name}, ${t}`,act:()=>void c(e).catch(e=>o(e.message))}};return{shown:a,openMenu:async n=>{try{let{runs:r}=await N(`${e}/runs`),i=r.filter(e=>e.id!==t&&e.curve?.length&&!e.archived).slice(0,oo).map(l);s(n,i.length?i:[{text:`There is no other run yet`,act(){},disabled:!0}])}catch(e){o(e.message)}}}}function co({plotly:e,isSeen:t,isFirstShown:n}){let{follower:r,host:i}=z(),a=B(e=>e.headline),o=B(e=>!Qt(e.headline)&&e.headline in e.series),[s,c]=(0,R.useState)(!1),[l,u]=(0,R.useState)(!1),[d,f]=(0,R.useState)(null),p=so(),m=ao([a]),h=e=>()=>f(d===e?null:e),g=e=>{let{standing:t}=r;return t?Bt(p.shown,e,U(t),re(i).runs):[]},_=()=>{let{standing:e,series:n}=r;if(!t)return null;if(!e)return{lines:[],frame:Gt(r.plannedEpochs)};let i=Pt(n,U(e));return n[`validation/loss`]&&i.push(...g(`validation/loss`)),{lines:i,frame:{...G(e,n),best:qt(e,`validation/loss`)}}},v=()=>{let{standing:e,series:i}=r;if(!t||!e||!n)return null;let o=[...It(i,U(e),a),...g(a)];return{lines:o,frame:{...G(e,i),now:te(o),best:qt(e,a),baseline:rt(e,a)}}},y=e=>()=>{let{standing:n,series:i}=r;if(!t||!n)return null;let a={...G(n,i),baseline:rt(n,e)};return{lines:Lt(i,U(n),e),frame:a}},b=(0,V.jsxs)(V.Fragment,{children:[(0,V.jsxs)(`button`,{className:`btn t sm`,type:`button`,title:`Lay other runs over this one`,onClick:e=>void p.openMenu(e.currentTarget),children:[(0,V.jsx)(P,{name:`layers`}),`Compare`]}),(0,V.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:e=>m.openMenu(e.currentTarget),children:[(0,V.jsx)(P,{name:`plus`}),`Add a plot`]})]}),x=D(Ft(a)),S=!o&&!m.names.length;return(0,V.jsxs)(`div`,{className:`charts${S?` alone`:``}${d?` has-large`:``}`,hidden:!t,children:[(0,V.jsxs)(Qa,{title:`Loss`,note:`lower is better`,options:lo,plotly:e,compose:_,raw:s,log:l,isLarge:d===`loss`,onEnlarge:h(`loss`),children:[!o&&b,(0,V.jsx)(L,{label:`Each step or smoothed only`,choices:uo,value:s,onChoose:c}),(0,V.jsx)(L,{label:`Scale`,choices:fo,value:l,onChoose:u})]}),o&&(0,V.jsx)(Qa,{title:x,note:me(a)?`share that is right`:``,options:{label:x,share:me(a)},plotly:e,compose:v,isLarge:d===`score`,onEnlarge:h(`score`),children:b}),m.names.map(t=>(0,V.jsx)(Qa,{title:D(t),note:``,options:{label:D(t),share:me(t)},plotly:e,compose:y(t),onRemove:()=>m.remove(t)},t))]})}var lo={label:`Loss`,share:!1},uo=[[`Raw`,!0],[`Smooth`,!1]],fo=[[`Linear`,!1],[`Log`,!0]];function po(e){let t=Math.max(1,...e),n=100/e.length;return e.map((e,r)=>{if(!e)return``;let i=100-Math.max(100*e/t,1);return`M${((r+.12)*n).toFixed(2)} 100V${i.toFixed(2)}h${(.76*n).toFixed(2)}V100z`}).join(``)}function mo(e){let t=e[`above zero only`]?`above zero`:``;return[...ho(`Weights`,k(e.parameters),e.weights),...ho(`Gradients`,`this probe`,e.gradients),...ho(`Outputs`,t,e.outputs)]}function ho(e,t,n){if(!n)return[];let{counts:r,low:i,high:a}=n,o=-i/(a-i),s=o>.15&&o<.85;return[{title:e,note:t,path:po(r),low:yo(i),high:yo(a),zero:s?100*o:null}]}var go=64,_o=1.5;function vo({count:e,fires:t,dead:n,silent:r}){let i=t.slice(0,go).map(e=>({height:Math.max(100*e,e>0?_o:2),fires:e>0||!r}));if(!r)return{title:`Units`,note:`${e}`,bars:i,words:`how often above zero`,isWarning:!1};let a=n?`${n} never fire${n===1?`s`:``}`:`all fire`;return{title:`Units that fire`,note:`${e-n} of ${e}`,bars:i,words:a,isWarning:n>0}}function yo(e){return e===0?`0`:(Math.abs(e)>=1e5||Math.abs(e)<.001?e.toExponential(0).replace(`e+`,`e`):String(+e.toPrecision(2))).replaceAll(`-`,`−`)}function bo(e){return e>.02?{word:`large`,tone:`pause`}:e<1e-5?{word:`hardly moves`,tone:`pause`}:{word:`usual`,tone:`done`}}var xo=e=>e<1e-4?e.toExponential(0).replace(`-`,`−`):e.toPrecision(2);function So({layer:e,hue:t}){let{units:n}=e;return(0,V.jsxs)(V.Fragment,{children:[mo(e).map(e=>(0,V.jsx)(wo,{pane:e,hue:t},e.title)),n&&n.count>1&&(0,V.jsx)(To,{pane:vo(n),hue:t})]})}function Co({title:e,note:t,drawn:n,children:r}){return(0,V.jsxs)(`div`,{className:`pane-one`,children:[(0,V.jsxs)(`div`,{className:`nw`,children:[(0,V.jsx)(`b`,{children:e}),` `,(0,V.jsx)(`span`,{className:`s q`,children:t})]}),(0,V.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:n}),(0,V.jsx)(`div`,{className:`row s q ends`,children:r})]})}function wo({pane:e,hue:t}){let n=(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(`path`,{d:e.path,fill:t}),(0,V.jsx)(`path`,{d:`M0 99.6H100`,stroke:`var(--axis)`,strokeWidth:`.8`,vectorEffect:`non-scaling-stroke`})]});return(0,V.jsxs)(Co,{title:e.title,note:e.note,drawn:n,children:[(0,V.jsx)(`span`,{children:e.low}),(0,V.jsx)(`span`,{style:{left:`${e.zero??0}%`},children:e.zero===null?``:`0`}),(0,V.jsx)(`span`,{children:e.high})]})}function To({pane:e,hue:t}){let n=100/e.bars.length,r=e.bars.map(({height:e,fires:r},i)=>(0,V.jsxs)(`g`,{transform:`translate(${(i+.1)*n} 0)`,children:[(0,V.jsx)(`rect`,{width:.8*n,height:`100`,fill:`var(--fill)`}),(0,V.jsx)(`rect`,{width:.8*n,y:100-e,height:e,fill:r?t:`var(--warn)`})]},i));return(0,V.jsx)(Co,{title:e.title,note:e.note,drawn:r,children:(0,V.jsx)(`span`,{className:e.isWarning?`warn`:``,children:e.words})})}var Q=3,Eo=3;function Do({count:e,wide:t,high:n,rows:r},i){let a=Math.max(1,Math.min(e,Math.floor((i+Q)/(t+Q)))),o=Math.min(e,a*r),s=Math.ceil(o/a);return{columns:a,shown:o,width:a*(t+Q)-Q,height:s*(n+Q)-Q}}var Oo=null;function ko(e,t,n,i){let{width:a,height:o,count:s,table:c,wide:u,high:d}=n,{columns:f,shown:p,width:m,height:h}=Do(n,i),g=window.devicePixelRatio||1;Oo??=document.createElement(`canvas`);let _={width:a,height:o*s};c?r(Oo,t,_,c):l(Oo,t,_),e.width=Math.round(m*g),e.height=Math.round(h*g),e.style.width=`${m}px`,e.style.height=`${h}px`;let v=e.getContext(`2d`),y=e=>[e%f*(u+Q),Math.floor(e/f)*(d+Q)];v.scale(g,g),v.imageSmoothingEnabled=a>u*g,v.beginPath();for(let e=0;e<p;e++)v.roundRect(...y(e),u,d,Eo);v.clip();for(let e=0;e<p;e++)v.drawImage(Oo,0,e*o,a,o,...y(e),u,d)}var Ao=30,jo=64,Mo=67,No=3,$={high:44,least:60,most:220,scale:4};function Po({maps:e,attention:t,filters:n}){let r=[];if(e?.count&&r.push(Lo(Fo(e),e,e.signed?`signed`:`up`)),t){let e=`Attention of ${`${t.heads} ${t.heads===1?`head`:`heads`}`}: each row looks at the columns`;r.push(Lo(e,{...t,count:t.heads},`up`,jo))}return n?.matrix?r.push(Ro(`Weights: units down, inputs across`,n)):n&&r.push(Lo(Io(n),n,n.colour?null:`signed`)),r}var Fo=({count:e})=>e>1?`What each of the ${e} channels makes of it`:`What it makes of one sample: time down, features across`,Io=({of:e,colour:t})=>e===1||t?`Filters`:`Filters, mean over ${e} channels`;function Lo(e,{data:t,size:n,count:r},i,a=Ao){return{label:e,data:t,size:n,count:r,tint:i,wide:a,high:a,rows:Math.floor(Mo/(a+No)),isFixed:!1}}function Ro(e,{data:t,size:n,count:r}){return{label:e,data:t,size:n,count:r,tint:`signed`,wide:Math.min($.most,Math.max($.least,$.scale*n[1])),high:$.high,rows:1,isFixed:!0}}function zo(e,t){let r=n(e),i=r(`fill`);return{up:s(i,r(t)),signed:s(r(`neg`),i,r(`pos`))}}function Bo({layer:e,group:t,theme:n,sample:r,pictures:i,onNext:a}){let o=(0,R.useRef)(null),s=Uo(o),c=Po(e),l=e.maps?.count&&i?i:null;return(0,R.useLayoutEffect)(()=>{let n=zo(o.current,t),i=o.current.querySelectorAll(`canvas.tiles`);for(let[t,r]of Po(e).entries())Vo(i[t],r,n);let a=o.current.querySelector(`canvas.probe`);a&&l&&Ho(a,l,Math.min(r,l.count-1))},[e,t,n,r,l,s]),(0,V.jsxs)(`div`,{ref:o,className:`strip`,children:[l&&(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(`button`,{className:`plain`,type:`button`,title:`Another picture`,"aria-label":`Another picture`,onClick:a,children:(0,V.jsx)(`canvas`,{className:`px probe`})}),(0,V.jsx)(`span`,{className:`q arrow`,children:(0,V.jsx)(P,{name:`right`})})]}),c.map(({label:e,isFixed:t})=>(0,V.jsxs)(`div`,{className:`strip-one${t?` fixed`:``}`,children:[(0,V.jsx)(`canvas`,{className:`tiles`}),(0,V.jsx)(`div`,{className:`s q`,children:e})]},e))]})}function Vo(e,t,n){let[r,a]=t.size,o=t.isFixed?1/0:e.parentElement.clientWidth,s=t.tint&&n[t.tint];ko(e,i(t.data),{...t,width:a,height:r,table:s},o)}function Ho(e,{bytes:t,size:n,channels:i},a){let[o,s]=n,c={width:s,height:o,from:a*s*o*i};i===3?l(e,t,c):r(e,t,c,g)}function Uo(e){let[t,n]=(0,R.useState)(0);return(0,R.useEffect)(()=>{let t=new ResizeObserver(()=>n(e.current?.clientWidth??0));return t.observe(e.current),()=>t.disconnect()},[e]),t}function Wo({layer:e,insides:t,sample:n,onChoose:r,onNextSample:i}){let{layers:a,theme:o}=z(),{layer:s,why:c,probe:l,pictures:u}=t,d=`var(--${e.group})`,f=l?.samples?.kind===`image`?`pictures`:`samples`;return(0,V.jsxs)(`section`,{className:`inside`,"aria-label":`Inside`,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{children:`Inside`}),(0,V.jsxs)(`label`,{className:`row picker`,children:[(0,V.jsx)(`i`,{className:`fam`,style:{background:d}}),(0,V.jsx)(`select`,{className:`inp pick`,"aria-label":`Layer`,value:e.key,onChange:e=>r(e.target.value),children:a.map(({key:e,title:t})=>(0,V.jsx)(`option`,{value:e,children:t},e))})]}),(0,V.jsxs)(`span`,{className:`s q nw grow`,children:[`on the same `,l?.of??64,` `,f,` each time`]}),(0,V.jsx)(Go,{layer:e.key})]}),(0,V.jsx)(`div`,{className:`panes`,children:s?(0,V.jsx)(So,{layer:s,hue:d}):(0,V.jsx)(`p`,{className:`q`,children:c||`Looking into the layer …`})}),s?(0,V.jsx)(Bo,{layer:s,group:e.group,theme:o,sample:n,pictures:u,onNext:i}):(0,V.jsx)(`div`,{className:`strip`})]})}function Go({layer:e}){let t=B(({series:t})=>w(t[`update/${e}`]));if(t==null)return(0,V.jsx)(`span`,{className:`s row`});let{word:n,tone:r}=bo(t);return(0,V.jsxs)(`span`,{className:`s row`,children:[(0,V.jsx)(`span`,{className:`q`,children:(0,V.jsx)(I,{word:`update-ratio`,children:`Update / weight`})}),(0,V.jsx)(`b`,{children:xo(t)}),(0,V.jsx)(`span`,{className:`state ${r}`,children:n})]})}function Ko(e,t,n){return[...e.filter(({step:e})=>e<t.step),{step:t.step,epoch:n}]}function qo(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(e=>e.step<=t))}var Jo=e=>String(Number(e.toFixed(+(e<10)))),Yo=({step:e,epoch:t},n)=>n?`epoch ${Jo(t)}`:`step ${de(e)}`,Xo=2,Zo={small:!0};function Qo({moments:e,samples:t,place:n,hasEpochs:r,onChoose:i}){let a=e.length-1,o=t=>`${Yo(e[t],r)}${t===a?`, the newest`:``}`;return(0,V.jsxs)(`div`,{className:`scrubber`,children:[(0,V.jsx)(`div`,{className:`moments`,children:e.map(({step:e,epoch:a},s)=>(0,V.jsxs)(`button`,{type:`button`,className:s===n?`moment on`:`moment`,"aria-label":`Samples of ${o(s)}`,"aria-pressed":s===n,tabIndex:-1,onClick:()=>i(s),children:[(0,V.jsx)($o,{samples:t.get(e)}),(0,V.jsx)(`span`,{className:`s`,children:r?Jo(a):k(e)})]},e))}),(0,V.jsx)(`input`,{type:`range`,min:0,max:a,step:1,value:n,"aria-label":`Samples of which moment`,"aria-valuetext":o(n),onChange:e=>i(Number(e.target.value))})]})}function $o({samples:e}){let t=e?.figures[0]&&es(e.figures[0]);return t?(0,V.jsx)(ke,{record:t,around:Zo}):null}function es(e){return e.figure===`pictures`?{...e,count:Math.min(Xo,e.count)}:e.figure===`points`?e:null}var ts=8;async function ns(e,t){let{width:n,height:i,count:a,table:o}=t,s=Math.min(ts,a),c=Math.ceil(a/s),u=document.createElement(`canvas`),d=document.createElement(`canvas`);d.width=s*n,d.height=c*i;let f=d.getContext(`2d`);for(let t=0;t<a;t++){let a={width:n,height:i,from:t*n*i*(o?1:3)},c=o?r(u,e,a,o):l(u,e,a);f.drawImage(c,t%s*n,Math.floor(t/s)*i)}let p=await new Promise(e=>d.toBlob(e)),m=p?URL.createObjectURL(p):``,h=(e,t)=>t>1?100*e/(t-1):0;return{of:e=>({backgroundImage:`url(${m})`,backgroundSize:`${100*s}% ${100*c}%`,backgroundPosition:`${h(e%s,s)}% ${h(Math.floor(e/s),c)}%`}),close:()=>URL.revokeObjectURL(m)}}function rs(e){let[t,n]=(0,R.useState)(null);return(0,R.useEffect)(()=>{if(!e)return;let t=!1,r=null,{bytes:i,size:a,count:o,channels:s}=e,c=s===3?null:g;return ns(i,{width:a[1],height:a[0],count:o,table:c}).then(e=>{t?e.close():(r=e,n(e))}),()=>{t=!0,r?.close()}},[e]),t}var is={moments:[],samples:new Map,perEpoch:null};function as(e,t){let[n,r]=(0,R.useState)(is);return(0,R.useEffect)(()=>{let t=new AbortController,{signal:i}=t;return(async()=>{let{earlier:t,per_epoch:a}=await N(`${e}/samples`,{signal:i}),o=new Map(n.samples);for(let{step:n}of t)o.has(n)||o.set(n,await N(`${e}/samples/${n}`,{signal:i}));r({moments:t,samples:o,perEpoch:a})})().catch(()=>void 0),()=>t.abort()},[e,t]),n}var os=[[`Worst first`,`worst`],[`Fixed`,`fixed`]];function ss({predictions:e,insides:t}){let n=B(({state:e})=>E(e)),[r,i]=(0,R.useState)(null),a=r??(n?`fixed`:`worst`),o=cs(t,a),s=`worst`in e;return(0,V.jsx)(us,{title:e.title,figures:[e],around:o,beside:s&&(0,V.jsx)(L,{label:`Which samples`,choices:os,value:a,onChoose:i})})}function cs({probe:e,pictures:t},n){let{theme:r}=z(),i=rs(t);return(0,R.useMemo)(()=>{let a=e?.part===`validation`?`validation`:`training`;return{theme:r,show:n,classes:e?.classes,which:`${a} ${t?`pictures`:`rows`}`,picture:t&&(e=>i?.of(e)),paint:t&&((e,n)=>Ho(e,t,n))}},[e,t,i,r,n])}function ls({newest:e}){let{api:t,run:n,theme:r}=z(),i=(0,R.useMemo)(()=>({theme:r}),[r]),[a,o]=(0,R.useState)(null),s=B(({standing:e})=>!!e?.epochs),c=as(`${t}/runs/${n}`,e.step),l=Ko(c.moments,e,e.step/(c.perEpoch??1)),u=(0,R.useMemo)(()=>new Map(c.samples).set(e.step,e),[c.samples,e]),d=qo(l,a),f=l[d],{figures:p}=u.get(f.step)??e;return(0,V.jsx)(us,{title:`Samples`,figures:p,around:i,beside:c.perEpoch!==null&&(0,V.jsx)(`span`,{className:`s q nw`,children:Yo(f,s)}),children:l.length>1&&(0,V.jsx)(Qo,{moments:l,samples:u,place:d,hasEpochs:s,onChoose:e=>o(e===l.length-1?null:l[e].step)})})}function us({title:e,figures:t,around:n,beside:r,children:i}){return(0,V.jsxs)(`section`,{className:`predictions`,"aria-label":e,children:[(0,V.jsxs)(`div`,{className:`row`,children:[(0,V.jsx)(`h2`,{children:e}),(0,V.jsx)(`span`,{className:`s q nw grow`,title:h(t[0],n),children:c(t[0],n)}),r]}),(0,V.jsx)(`div`,{className:`looked-at`,children:t.map((e,t)=>(0,V.jsx)(ke,{record:e,around:n},t))}),i]})}var ds=300,fs=600,ps=1e3;function ms(e,t,n){let{api:r,run:i,follower:a}=z(),o=B(({standing:e})=>e?.attempt),[s,c]=(0,R.useState)(null),[l,u]=(0,R.useState)(null),[d,f]=(0,R.useState)(``),[p,m]=(0,R.useState)(_s),h=(0,R.useRef)(_s);return(0,R.useEffect)(()=>{if(!e||!n)return;let o=!1,s=``,l,d=t=>{f(t.why??t.trouble??``);let n=t.layers?.[e];n&&c({key:e,seen:n}),t.predictions&&u(t.predictions),hs(t)&&(s=t.stamp??s)},p=async()=>{h.current=vs(await N(`${r}/runs/${i}/probe`).catch(()=>({}))),m(h.current)},g=async()=>{let n=C(a.state),c=!1;if(!document.hidden){let a=`layers=${encodeURIComponent(e)}&sample=${t}&kinds=predictions&seen=${s}`,l=await N(`${r}/runs/${i}/insides?${a}`).catch(()=>null);if(l&&hs(l)&&!h.current.probe&&await p(),o)return;l&&d(l),c=n&&C(l?.state)}c||(l=setTimeout(g,gs(a.state)))};return g(),()=>{o=!0,clearTimeout(l)}},[r,i,a,e,t,o,n]),{layer:s?.key===e?s?.seen??null:null,predictions:l,why:d,...p}}var hs=({layers:e,predictions:t})=>!!(e||t);function gs(e){return C(e)?ps:e===`running`?ds:fs}var _s={probe:null,pictures:null};function vs(e){let{samples:t}=e;return t?{probe:e,pictures:t.kind===`image`&&t.data?{...t,bytes:i(t.data)}:null}:_s}var ys=64;function bs({isSeen:e}){let{layers:t}=z(),[n,r]=(0,R.useState)(null),[i,a]=(0,R.useState)(0),o=t.find(({key:e})=>e===n)??Xe(t),s=ms(o?.key,i,e),c=B(({standing:e})=>e?.samples),{predictions:l,pictures:u}=s,d=!!c?.figures.length,f=!l&&!d;return(0,V.jsxs)(`div`,{className:`insides${f?` alone`:``}${o?``:` without-layer`}`,hidden:!e,children:[o&&(0,V.jsx)(Wo,{layer:o,insides:s,sample:i,onChoose:r,onNextSample:()=>a((i+1)%Math.min(ys,u?.count??1))}),l&&(0,V.jsx)(ss,{predictions:l,insides:s}),!l&&c&&d&&(0,V.jsx)(ls,{newest:c})]})}function xs(e){let{plan:t}=z(),[n,r]=(0,R.useState)(null),i=B(e=>T(e.state)),a=Jt(t),o=[[`Curves`,`curves`]];return a&&o.push([`Playground`,`plane`]),i&&o.push([`Results`,`results`]),{mode:o.find(([,e])=>e===n)?.[1]??(a&&!e?`plane`:`curves`),views:o,choose:r}}function Ss({mode:e,isFirstShown:t,choice:n}){let{run:r,plan:i}=z(),a=ne(),o=B(({state:e})=>e!==void 0&&![`queued`,`starting`].includes(e)),s=Cs(e===`results`);return(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(co,{plotly:a,isSeen:e===`curves`,isFirstShown:t}),s&&(0,V.jsx)(Ka,{isSeen:e===`results`}),Jt(i)&&(0,V.jsx)(qi,{isSeen:e===`plane`,choice:n}),o&&t&&(0,V.jsx)(bs,{isSeen:e===`curves`},r)]})}function Cs(e){let[t,n]=(0,R.useState)(e);return e&&!t&&n(!0),t||e}function ws({data:e,tell:t,host:n}){let r=e=>t(`ended`,e),{api:i,run:a,name:o,words:s}=e,c=e.plan??Ts,l=dn(e,r),u=nt(l,e=>e.isGone),d=fn(l,a),f=s?.learners??Es,p=Ze(i,a,d)??Ds,m=n.dataset.theme,h=(0,R.useRef)(r);h.current=r;let g=(0,R.useMemo)(()=>({api:i,run:a??``,plan:c,learners:f,follower:l,layers:p,host:n,theme:m,tell:e=>h.current(e)}),[i,a,c,f,l,p,n,m]);return(0,V.jsx)(tt,{value:g,children:u?(0,V.jsx)(`div`,{className:`train`,children:(0,V.jsx)(xt,{tell:r})}):(0,V.jsx)(Os,{words:s,name:o,hasRun:a!==null,isFirstShown:d,tell:r})})}var Ts={},Es=[],Ds=[];function Os({words:e,name:t,hasRun:n,isFirstShown:r,tell:i}){let[a,o]=(0,R.useState)(!1),{mode:s,views:c,choose:l}=xs(!!e?.makes),u=(0,V.jsx)(L,{label:`What to show`,choices:c,value:s,onChoose:l});return(0,V.jsx)(`div`,{className:`train`,"data-mode":n?s:void 0,children:(0,V.jsx)(Te,{children:(0,V.jsxs)(we,{children:[(0,V.jsx)(ks,{sentence:e?.refused}),(0,V.jsxs)(`aside`,{className:`side`,"aria-label":`Plan`,children:[(0,V.jsx)(Fn,{words:e}),(0,V.jsx)(Yt,{started:e?.started})]}),(0,V.jsxs)(`div`,{className:`right`,children:[(0,V.jsx)(lt,{}),n&&(0,V.jsx)(Mn,{}),n&&s!==`plane`&&(0,V.jsx)(bn,{views:c.length>1&&u,onChange:()=>o(!0)}),n&&s!==`plane`&&(0,V.jsx)(Pn,{races:e?.races??!0,prepares:e?.prepares??!1}),(0,V.jsx)(`div`,{className:`main`,children:n?(0,V.jsx)(Ss,{mode:s,isFirstShown:r,choice:u}):(0,V.jsx)(vt,{words:e,name:t,tell:i})})]}),a&&(0,V.jsx)(dt,{onClose:()=>o(!1)})]})})})}function ks({sentence:e}){let t=F();return(0,R.useEffect)(()=>{e&&t(e)},[e,t]),null}var As=[ue,ce,Ue,He,be,Ve,ge,t,Be,We].join(`
`),js=ve(ws,As),Ms=se;export{Ms as ahead,js as default};
//# sourceMappingURL=train.js.map