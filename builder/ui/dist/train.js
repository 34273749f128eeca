import{r as e}from"./rolldown-runtime.js";import{a as t,c as n,d as r,f as i,h as a,i as o,l as s,m as c,n as l,o as u,p as d,r as f,s as p,t as m,u as h}from"./registry.js";import{_ as g,a as _,b as v,c as y,d as b,f as x,g as S,h as ee,i as te,l as ne,m as re,n as ie,o as ae,p as oe,r as C,s as se,t as ce,u as le,v as ue,y as de}from"./StatePill.js";import{a as fe,i as w,l as pe,n as T,s as E}from"./numbers.js";import{a as me,o as D,r as O,t as he}from"./screen.js";import{i as ge,r as _e}from"./react.js";import{t as ve}from"./Segments.js";import{a as k,i as ye,n as be,r as A,t as xe}from"./metrics.js";var Se=`.playground {
  flex: 1;
  display: grid;
  grid-template-columns: 248px minmax(0, 1fr) 424px;
  min-height: 0;
}
.playground .dials {
  border-right: 1px solid var(--line);
  padding: 16px;
  overflow: auto;
}
.playground .dials hr {
  border: 0;
  border-top: 1px solid var(--line);
  margin: 12px 0;
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
  position: absolute;
  border-radius: 6px;
  box-shadow: 0 0 0 1px var(--line-2);
  background: var(--fill);
}
.unit[role="button"] {
  cursor: pointer;
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
  width: 16px;
  text-align: right;
}
.more-units {
  position: absolute;
  bottom: 34px;
  transform: translateX(-50%);
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
  bottom: 12px;
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
.legend {
  padding: 8px 0;
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
  border-top: 1px solid var(--line);
  padding-top: 10px;
  gap: 24px;
  align-items: flex-start;
}
.small-curve {
  position: relative;
  padding-top: 12px;
}
.small-curve svg {
  width: 100%;
  height: 120px;
  display: block;
}
.small-curve .top {
  position: absolute;
  left: 0;
  top: 4px;
}
`,Ce=`.charts.has-large ~ .insides {
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
.inp.pick {
  border: 0;
  width: auto;
  max-width: 220px;
  text-align: left;
  padding: 0;
  font-weight: 500;
  height: 30px;
}
.inp.pick option {
  background: var(--raised);
  color: var(--ink);
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
`,we=`.train {
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
`,Te=`@container (max-width: 1000px) {
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
  .results {
    grid-template-columns: 1fr;
  }
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
  .weave {
    grid-column: 1 / -1;
    grid-row: 1;
    height: 420px;
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
`,j=e(ge(),1),Ee={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},De=new Set([`scores`,`output`,`image`,`table`,`tokens`,`series`]);function Oe(e,t){let n=Object.entries(e.networks??{});return n.flatMap(([e,{nodes:r={}}])=>Object.values(r).filter(e=>ke(e,t)).map(r=>{let i=Ae(r,t),a=t.families[t.entries[r.type]?.family??``];return{key:`${e}/${r.name}`,title:n.length>1?`${e}: ${i}`:i,group:Ee[a?.group??``]??`struct`,type:r.type}}))}var ke=({type:e},t)=>!De.has(e)&&![`in`,`out`].includes(t.entries[e]?.family??``);function Ae(e,t){let n=t.entries[e.type];if(e.title||!n)return e.title||e.name;let r=e.name.match(/\d+$/)?.[0];return r?`${n.title} ${r}`:n.title}function je(e){let t=e.filter(e=>e.type.includes(`conv`));return t[1]??t.find(e=>e.group===`spatial`)??e.find(e=>e.group===`dense`)??e[0]}function Me(e,t,n){let[r,i]=(0,j.useState)(null);return(0,j.useEffect)(()=>{if(!n||!t)return;let r=!1,a=D(`${e}/runs/${t}/drawing`).catch(()=>({project:{}}));return Promise.all([a,ne(e)]).then(([{project:e},n])=>{r||i({run:t,layers:Oe(e,n)})}),()=>{r=!0}},[e,t,n]),r?.run===t?r.layers:null}function Ne(e,t){return t.reduce((e,{key:t,title:n})=>e.replaceAll(Pe(t),()=>n),e).replace(/\b(validation|train)\/\w+/g,e=>k(e).toLowerCase())}var Pe=e=>RegExp(`\\b${e.replace(/[^\w/]/g,`\\$&`)}\\b`,`g`),Fe=(0,j.createContext)(null),Ie=Fe.Provider;function M(){let e=(0,j.useContext)(Fe);if(!e)throw Error(`This piece stands in the Train screen only.`);return e}function N(e){return P(M().follower,e)}function P(e,t){return(0,j.useSyncExternalStore)(e.subscribe,()=>t(e))}var F=_e();function Le(){let{follower:e,layers:t}=M(),n=N(e=>e.isOffline),r=N(e=>e.state),i=N(({standing:e})=>e?.cause);return n?(0,F.jsxs)(`div`,{className:`banner warn`,role:`status`,children:[(0,F.jsx)(O,{name:`alert`}),(0,F.jsx)(`b`,{children:`No answer from the server`}),(0,F.jsx)(`span`,{children:`Training goes on without this page. The missing points are filled in when it answers.`}),(0,F.jsx)(`span`,{className:`grow`}),(0,F.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>e.askAgainNow(),children:`Try again now`})]}):!ae(r)||!i?null:(0,F.jsxs)(`div`,{className:`banner ${r===`failed`?`bad`:`warn`}`,role:`status`,children:[(0,F.jsx)(O,{name:`alert`}),(0,F.jsx)(`span`,{children:Ne(i,t)})]})}function Re({onClose:e}){let{follower:t,plan:n}=M(),r=g(),i=(0,j.useRef)(null);return(0,j.useEffect)(()=>i.current?.querySelector(`input`)?.focus(),[]),(0,F.jsxs)(`div`,{className:`pop change`,role:`dialog`,"aria-label":`Change while it trains`,onKeyDown:t=>{t.key===`Escape`&&e(),t.stopPropagation()},children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h3`,{className:`grow`,children:`Change while it trains`}),(0,F.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:e,children:(0,F.jsx)(O,{name:`close`})})]}),(0,F.jsx)(`p`,{className:`s q`,children:`Takes effect with the next step and is marked on the curve.`}),(0,F.jsxs)(`form`,{ref:i,onSubmit:n=>{n.preventDefault();let a=ze(i.current);e(),a&&t.control(a).catch(e=>r(e.message))},children:[(0,F.jsx)(I,{label:`Learning rate`,name:`lr`,value:C(t.series.lr)??n.lr}),(0,F.jsx)(I,{label:`Weight decay`,name:`weight_decay`,value:n.weight_decay}),(0,F.jsx)(I,{label:`Dropout`,name:`dropout`,value:n.dropout}),(0,F.jsx)(`button`,{className:`btn p`,type:`submit`,children:`Change`})]})]})}function I({label:e,name:t,value:n}){return(0,F.jsxs)(`label`,{className:`field`,children:[(0,F.jsx)(`span`,{children:e}),(0,F.jsx)(`input`,{className:`inp`,name:t,type:`number`,min:0,step:`any`,defaultValue:n??``})]})}function ze(e){let t=[...e.querySelectorAll(`input`)].filter(e=>e.value!==``&&Number(e.value)!==Number(e.defaultValue));return t.length?{do:`change`,...Object.fromEntries(t.map(e=>[e.name,Number(e.value)]))}:null}var Be=`M4 4v70h190`,Ve=`M8 10c20 34 40 48 80 52s70 5 104 5`,He=`M8 16c24 26 44 32 84 36s66 4 100 4`;function Ue({curves:e}){return(0,F.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:(0,F.jsxs)(`svg`,{viewBox:`0 0 200 80`,"aria-hidden":`true`,fill:`none`,stroke:`var(--line-2)`,children:[(0,F.jsx)(`path`,{d:Be,strokeWidth:`1.5`}),(0,F.jsx)(`path`,{d:e,strokeWidth:`2`,strokeDasharray:`2 5`,strokeLinecap:`round`})]})})}function We({words:e,name:t,tell:n}){let{drawing:r=[],problems:i=[],ready:a}=e??{};return a===!1?(0,F.jsx)(R,{title:`Which data?`,button:`Choose data`,onPress:()=>n({do:`data`}),children:(0,F.jsx)(`p`,{className:`m`,children:`Choose what this network learns from; then the curve appears here within a second.`})}):r.length?(0,F.jsx)(Ge,{drawing:r,tell:n}):i.length?(0,F.jsx)(R,{title:`This plan cannot be trained yet`,icon:(0,F.jsx)(O,{name:`sliders`}),button:`Change the plan`,onPress:()=>n(`change`),children:i.map(e=>(0,F.jsx)(`p`,{className:`m`,children:e},e))}):(0,F.jsx)(R,{title:`Nothing trained yet`,icon:(0,F.jsx)(O,{name:`play`}),button:`Train ${t}`,onPress:()=>n(`again`),children:(0,F.jsx)(`p`,{className:`m`,children:`The curve appears here within a second.`})})}var L=3;function Ge({drawing:e,tell:t}){return(0,F.jsxs)(R,{title:`This drawing cannot be trained yet`,button:`Open Build`,onPress:()=>t({do:`build`}),children:[e.slice(0,L).map(e=>(0,F.jsxs)(`p`,{className:`m`,children:[(0,F.jsx)(`b`,{children:e.what}),` `,e.do]},e.what)),e.length>L&&(0,F.jsxs)(`p`,{className:`s q`,children:[`And `,e.length-L,` more on the Build page.`]})]})}function R({title:e,icon:t,button:n,onPress:r,children:i}){return(0,F.jsxs)(`div`,{className:`empty`,children:[(0,F.jsx)(Ue,{curves:`${Ve}${He}`}),(0,F.jsx)(`h2`,{children:e}),i,(0,F.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:r,children:[t,n]})]})}function Ke({tell:e}){return(0,F.jsxs)(`div`,{className:`empty whole`,children:[(0,F.jsx)(Ue,{curves:Ve}),(0,F.jsx)(`h2`,{children:`This run is not here any more`}),(0,F.jsx)(`p`,{className:`m`,children:`It was deleted, or the link belongs to somebody else. Your project and its plan are untouched.`}),(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:()=>e(`again`),children:[(0,F.jsx)(O,{name:`play`}),`Train again`]}),(0,F.jsx)(`button`,{className:`btn`,type:`button`,onClick:()=>e(`forget`),children:`Back to the plan`})]})]})}var qe={started:`play`,change:`sliders`,stop:`stop`,stopped:`stop`,finished:`check`,failed:`alert`,fault:`alert`,pause:`pause`,resume:`play`,interrupted:`alert`,checkpoint:`save`,schedule:`sliders`,warning:`alert`},Je={change:`Changed by you`,pause:`Paused`,resume:`Went on`,stop:`Stopped by you`,fault:`Stopped itself`,warning:`Note`,note:`Note`},Ye=new Set([`failed`,`fault`]),Xe=12;function Ze(e){let t=new Set(e.filter(e=>e.kind===`fault`).map(e=>e.text)),n=e.some(e=>e.kind===`stopped`);return[...e].reverse().filter(e=>!(e.kind===`failed`&&t.has(e.text))).filter(e=>!(e.kind===`stop`&&n)).slice(0,Xe)}function Qe(e,t,n){let r=Je[e.kind],i=Ne(e.text,n),a=r!==void 0&&r.toLowerCase()!==e.text;return{key:`${e.attempt} ${e.step} ${e.kind} ${e.time}`,icon:qe[e.kind]??`dot`,tone:Ye.has(e.kind)?`bad`:`m`,title:r??xe(i),text:[a?i:``,$e(e,t)].filter(Boolean).join(` · `)}}function $e({epoch:e,step:t},n){return e!=null&&n?`epoch ${w(Math.floor(e),0)}`:t==null?``:`step ${T(t)}`}function et({name:e,epoch:t,value:n}){return{key:`best`,icon:`flag`,tone:`val`,title:`Best so far`,text:`epoch ${t}, ${k(e).toLowerCase().replace(`validation `,``)} ${be(e,n)}`}}var tt=e=>({key:`start`,icon:`play`,tone:`m`,title:`Started`,text:e}),nt=(0,j.memo)(({started:e})=>{let{layers:t}=M(),n=N(({standing:e})=>e?.events),r=N(({standing:e})=>e?.best),i=N(({standing:e})=>!!e?.epochs);if(!n)return(0,F.jsx)(`div`,{className:`events`});let a=[...r?.value==null?[]:[et(r)],...Ze(n).map(e=>Qe(e,i,t)),...e?[tt(e)]:[]];return(0,F.jsxs)(`div`,{className:`events`,children:[a.length>0&&(0,F.jsx)(`h3`,{children:`Events`}),a.map(({key:e,...t},n)=>(0,F.jsx)(rt,{...t},`${e} ${a.length-n}`))]})});function rt({icon:e,tone:t,title:n,text:r}){return(0,F.jsxs)(`div`,{className:`event`,children:[(0,F.jsx)(`span`,{className:t,children:(0,F.jsx)(O,{name:e})}),(0,F.jsxs)(`div`,{children:[(0,F.jsx)(`div`,{children:n}),(0,F.jsx)(`div`,{className:`s q`,children:r})]})]})}var it=[`validation/loss`,`train/loss`,`step/loss`],at=e=>it.includes(e);function ot(e,t){if(t&&t in e)return t;let n=Object.keys(e).filter(e=>e.startsWith(`validation/`)&&!at(e));return n.includes(`validation/accuracy`)?`validation/accuracy`:n[0]??it.find(t=>t in e)??`step/loss`}function st(e,t,n){let r=![`queued`,`starting`].includes(t.state);return{...e,...t,epochs:t.epochs||(r?0:n),events:ct(e,t),best:lt(e,t),measured:t.measured??e?.measured??null,samples:t.samples&&t.samples.step!==e?.samples?.step?t.samples:e?.samples??null}}function ct(e,t){return!e||t.reset?t.events:t.events.length?[...e.events,...t.events]:e.events}function lt(e,{best:t}){let n=e?.best??null;return t?n?.name===t.name&&n.epoch===t.epoch&&n.value===t.value?n:t:n}var ut=110,dt=2e3,ft=25,pt=2e3,mt=8e3,ht=2,gt=class{api;onEnd;series={};standing=null;isGone=!1;pending=null;run=null;plannedEpochs=0;cursor=null;opened=0;failures=0;isAsking=!1;timer;listeners=new Set;constructor(e,t){this.api=e,this.onEnd=t}subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));get state(){return this.standing?.state}get isOffline(){return this.failures>ht}get hasNumbers(){for(let e in this.series)return!0;return!1}get headline(){return ot(this.series,this.standing?.score)}follow(e,t){this.run=e,this.plannedEpochs=t,this.series={},this.standing=null,this.cursor=null,this.isGone=!1,this.failures=0,this.pending=null,this.opened=performance.now(),document.removeEventListener(`visibilitychange`,this.seen),e&&document.addEventListener(`visibilitychange`,this.seen),this.changed(),this.ask()}seen=()=>{document.hidden||this.ask()};changed(){for(let e of this.listeners)e()}async ask(){clearTimeout(this.timer);let{run:e}=this;if(e&&!this.isAsking){this.isAsking=!0;try{let t=this.cursor===null?``:`?cursor=${encodeURIComponent(this.cursor)}`,n=await D(`${this.api}/runs/${e}/stream${t}`);this.failures=0,e===this.run&&this.take(n)}catch(t){e===this.run&&this.failed(t)}finally{this.isAsking=!1,this.run&&!this.isGone&&(this.timer=setTimeout(()=>void this.ask(),e===this.run?this.wait():0))}}}failed(e){e instanceof me&&e.status===404?this.isGone=!0:this.failures+=1,(this.isGone||this.isOffline)&&this.changed()}wait(){return this.failures?Math.min(mt,500*2**this.failures):document.hidden||!y(this.state??`queued`)?dt:!this.hasNumbers&&performance.now()-this.opened<pt?ft:ut}take(e){ye(e.words),e.reset&&(this.series={}),ie(this.series,e.series);let t=this.state;this.standing=st(this.cursor===null?null:this.standing,e,this.plannedEpochs),this.cursor=e.cursor,this.changed(),y(t)&&!y(e.state)&&this.onEnd(e.state)}askAgainNow(){this.failures=Math.min(this.failures,1),this.ask()}async control(e){this.pending=e.do,this.changed();try{await D(`${this.api}/runs/${this.run}/control`,{json:e})}finally{this.pending=null,this.changed(),this.ask()}}};function _t({api:e,run:t,plan:n},r){let i=(0,j.useRef)(r);i.current=r;let[a]=(0,j.useState)(()=>new gt(e,e=>i.current(e))),o=(0,j.useRef)(0);return o.current=n?.epochs??0,(0,j.useLayoutEffect)(()=>(a.follow(t,o.current),()=>a.follow(null,0)),[a,t]),a}function vt(e,t){let[n,r]=(0,j.useState)(null),i=P(e,({state:e,hasNumbers:t})=>e!==void 0&&(t||!y(e)));return(0,j.useEffect)(()=>{if(!i)return;let e=0;return b().catch(()=>{}).then(()=>{e=requestAnimationFrame(()=>r(t))}),()=>cancelAnimationFrame(e)},[i,t]),t!==null&&n===t&&i}var yt=`It has not begun yet`,bt=2;function xt(e){return y(e.state)?St(e.state):Ct(e)}function St(e){let t=e===`paused`,n=e===`running`;return[t?{text:`Resume`,icon:`play`,deed:{kind:`command`,command:`resume`},isPrimary:!0}:{text:`Pause`,icon:`pause`,deed:{kind:`command`,command:`pause`},isPrimary:!0,off:n?``:yt},{text:`Step`,icon:`step`,deed:{kind:`command`,command:`step`},off:t?``:`Pause first, then step batch by batch`},{text:`Stop`,icon:`stop`,deed:{kind:`command`,command:`stop`}},{text:`Change`,icon:`sliders`,deed:{kind:`change`},off:n||t?``:yt}]}function Ct({state:e,proposals:t,resumable:n}){let r=[];e!==`finished`&&r.push({text:e===`failed`?`Resume from the last checkpoint`:`Resume`,icon:`play`,deed:{kind:`command`,command:`resume`},isPrimary:e===`interrupted`,off:n===!1?`Nothing was kept to resume from`:``}),se(e)&&r.push({text:`Fork`,icon:`fork`,deed:{kind:`fork`}});let i=e===`failed`?(t??[]).slice(0,bt):[];for(let[e,{label:t,change:n}]of i.entries())r.push({text:t,icon:`sliders`,deed:{kind:`mend`,change:n},isPrimary:e===0});let a=e!==`interrupted`&&!i.length;return r.push({text:`Train again`,icon:`again`,deed:{kind:`again`},isPrimary:a}),r}function wt({onChange:e}){let{api:t,run:n,follower:r,tell:i}=M(),a=g(),o=N(e=>e.state),s=N(e=>e.pending),c=N(({standing:e})=>e?.proposals),l=N(({standing:e})=>e?.resumable),u=async()=>{let e={fork:!0,key:`${Date.now()}`},{runs:r}=await D(`${t}/runs/${n}/again`,{json:e});i({do:`open`,run:r[0]})},d=t=>{if(t.kind===`command`)return r.control({do:t.command});if(t.kind===`fork`)return u();if(t.kind===`change`)return e();i(t.kind===`mend`?{do:`mend`,change:t.change}:`again`)},f=async e=>{try{await d(e)}catch(e){a(e.message)}},p=o?xt({state:o,proposals:c??[],resumable:l}):[];return(0,F.jsx)(`div`,{className:`row controls`,children:p.map(({text:e,icon:t,deed:n,isPrimary:r,off:i})=>(0,F.jsxs)(`button`,{className:`btn${r?` p`:``}`,type:`button`,disabled:!!i||s!==null,title:i||void 0,onClick:()=>void f(n),children:[(0,F.jsx)(O,{name:t}),e]},e))})}function Tt({views:e,onChange:t}){return(0,F.jsxs)(`div`,{className:`head${e?` crowded`:``}`,children:[(0,F.jsx)(Et,{}),(0,F.jsx)(`div`,{className:`divider`}),(0,F.jsx)(Dt,{}),(0,F.jsx)(kt,{}),(0,F.jsx)(At,{}),(0,F.jsx)(`span`,{className:`grow`}),(0,F.jsx)(`span`,{className:`views`,children:e}),(0,F.jsx)(wt,{onChange:t}),(0,F.jsx)(jt,{})]})}function Et(){let e=N(e=>e.headline),t=N(e=>e.headline in e.series),n=N(e=>te(e.series[e.headline])),r=N(({standing:t})=>t?.measured?.[e.split(`/`)[0]]),i=N(({standing:e})=>!e||y(e.state))?`Waiting for the first number`:`No number was measured`;return(0,F.jsxs)(`div`,{className:`score-head`,children:[(0,F.jsx)(`div`,{className:`s q nw`,children:t?k(e):i}),(0,F.jsxs)(`div`,{className:`row base`,children:[(0,F.jsx)(`span`,{className:`big`,"data-testid":`headline`,children:n===void 0?`–`:be(e,n)}),(0,F.jsx)(`span`,{className:`s q nw`,children:r})]})]})}function Dt(){let e=N(e=>e.state);return e?(0,F.jsxs)(`div`,{children:[(0,F.jsx)(`div`,{className:`s q label`,children:`Progress`}),(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(ce,{state:e}),(0,F.jsx)(Ot,{})]})]}):(0,F.jsx)(`div`,{})}function Ot(){let e=N(({standing:e})=>e?.queue),t=N(({standing:e})=>e?.epoch),n=N(({standing:e})=>e?.epochs),r=N(({standing:e})=>e?.epochs?null:e?.step);return e?(0,F.jsx)(`span`,{className:`nw`,children:e===1?`next in line`:`number ${e} in the queue`}):n?(0,F.jsxs)(`span`,{className:`nw`,children:[(0,F.jsxs)(`b`,{children:[`Epoch `,t]}),` of `,n]}):(0,F.jsx)(`span`,{className:`nw`,children:(0,F.jsxs)(`b`,{children:[`Step `,T(r)]})})}function kt(){let e=N(({standing:e})=>e!==null),t=N(({standing:e})=>y(e?.state)&&e?.left!=null?E(e.left):null),n=N(({standing:e})=>E((e?.seconds??0)+(e?.left??0))),r=N(({standing:e})=>E(e?.seconds));return e?t===null?(0,F.jsx)(z,{label:`Time`,value:r||`–`,note:``}):(0,F.jsx)(z,{label:`Time left`,value:t,note:` of ${n}`}):(0,F.jsx)(`div`,{})}function At(){let e=N(({standing:e})=>e?.speed?.value?T(e.speed.value):``),t=N(({standing:e})=>e?.speed?.unit);return(0,F.jsx)(`div`,{className:`speed`,children:e&&(0,F.jsx)(z,{label:`Speed`,value:e,note:` ${t}`})})}function z({label:e,value:t,note:n}){return(0,F.jsxs)(`div`,{children:[(0,F.jsx)(`div`,{className:`s q label`,children:e}),(0,F.jsxs)(`div`,{className:`nw line`,children:[(0,F.jsx)(`b`,{children:t}),n&&(0,F.jsx)(`span`,{className:`q`,children:n})]})]})}function jt(){let e=N(({standing:e})=>e?.steps?e.step/e.steps:0),t=N(e=>e.state===`failed`);return(0,F.jsx)(`div`,{className:`bar${t?` bad`:``}`,children:(0,F.jsx)(`i`,{style:{width:`${Math.min(100,100*e)}%`}})})}function Mt({words:e}){let{tell:t}=M();return(0,F.jsx)(`div`,{className:`plan-part`,children:e&&(0,F.jsxs)(F.Fragment,{children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{className:`grow`,children:`Plan`}),(0,F.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>t(`change`),children:`Change`})]}),(0,F.jsx)(`p`,{className:`m`,children:e.sentence}),e.problems?.map(e=>(0,F.jsx)(`p`,{className:`warn`,children:e},e)),e.lines.map(e=>(0,F.jsx)(Pt,{...e},e.label)),e.same===!1&&(0,F.jsx)(`p`,{className:`s q`,children:`The plan of this run. The project's plan has changed since.`})]})})}var Nt={"Learning rate":Ft,"Runs on":Lt};function Pt(e){let t=Nt[e.label]??B;return(0,F.jsxs)(`div`,{className:`line-of`,children:[(0,F.jsx)(`span`,{className:`m`,children:e.label}),(0,F.jsx)(`span`,{children:(0,F.jsx)(t,{...e})})]})}function B({value:e,note:t}){return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`b`,{children:e}),t&&(0,F.jsx)(`small`,{children:t})]})}function Ft(e){let t=N(({standing:e})=>e?It(e.events):void 0),n=t?.text.match(/learning rate (\S+) to ([^\s,]+)/);return!t||!n?(0,F.jsx)(B,{...e}):(0,F.jsx)(B,{...e,value:n[2],note:`changed in epoch ${Math.floor(t.epoch)+1}, from ${n[1]}`})}var It=e=>e.findLast(e=>e.kind===`change`&&e.text.startsWith(`learning rate`));function Lt(e){let t=N(({standing:e})=>e?.device);return(0,F.jsx)(B,{...e,value:t&&Rt(t)||e.value})}var Rt=e=>e===`cpu`?`CPU`:e.replace(/^cuda:?/,`GPU `).trim(),zt=[{set:`spirals`,title:`Spirals`,options:{arms:2}},{set:`circles`,title:`Circles`,options:{}},{set:`xor`,title:`XOR`,options:{}},{set:`moons`,title:`Moons`,options:{}},{set:`blobs`,title:`Blobs`,options:{classes:2}},{set:`checkerboard`,title:`Checks`,options:{}}],V=[1e-4,3e-4,.001,.002,.003,.006,.01,.02,.03,.06,.1,.3,1];function Bt(e){let t=t=>Math.abs(Math.log(V[t]/e));return[...V.keys()].reduce((e,n)=>t(n)<t(e)?n:e,0)}function Vt({data:e,learners:t,regularisers:n,batch:r}){let i=e?.options??{},a=Object.values(t??{})[0];return{set:e?.set,isKnown:zt.some(({set:t})=>t===e?.set),options:i,rows:e?.signature?.rows??i.rows??1e3,noise:i.noise??.2,kept:e?.split?.validation??.15,rate:Bt(a?.optimizer?.options?.lr??.001),batch:r??32,decay:n?.[0]?.type??`none`}}function Ht(e,t){let n=Math.round(100*(1-e-(t?.test??.15)))/100;return{...t,train:n,validation:e}}var Ut=40,Wt=7,Gt={spirals(e,t){let n=(.1+t)*5+e*Math.PI,r=.1+.8*t;return[r*Math.cos(n),r*Math.sin(n),e]},circles(e,t,n){let r=t*2*Math.PI,i=e?.35:.85;return[i*Math.cos(r)+.08*n(),i*Math.sin(r)+.08*n(),e]},xor(e,t,n){let[r,i]=[2*t-1,2*n()-1];return[.85*r,.85*i,+(r*i>0)]},moons(e,t){let n=t*Math.PI;return e?[.25+.6*Math.cos(n),.35-.6*Math.sin(n)-.1,1]:[-.25+.6*Math.cos(n),.6*Math.sin(n)-.2,0]},blobs(e,t,n){let r=e?.4:-.4;return[r+.4*(n()-.5),r+.4*(n()-.5),e]},checkerboard(e,t,n){let[r,i]=[2*t-1,2*n()-1],a=Math.floor((r+1)*2)+Math.floor((i+1)*2);return[.85*r,.85*i,a%2?1:0]}};function Kt(e){let t=Wt,n=()=>(t=t*16807%2147483647,t/2147483647),r=Gt[e];return r?Array.from({length:Ut},(e,t)=>r(t%2?1:0,n(),n)):[]}var qt=[[`None`,`none`],[`L1`,`l1`],[`L2`,`l2`]];function Jt({seeing:e,onSee:t}){let{plan:n,follower:r,tell:i}=M(),a=g(),{set:o,isKnown:s,options:c,rows:l,noise:u,kept:d,rate:f,batch:p,decay:m}=Vt(n),h=e=>i({do:`plan`,changes:e});return(0,F.jsxs)(`aside`,{className:`dials`,"aria-label":`Dials`,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{className:`grow`,children:`Points`}),(0,F.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>{sessionStorage.setItem(`layerloom-choose`,`drawn`),i({do:`data`})},children:`Draw your own`})]}),(0,F.jsx)(Yt,{chosen:o,onChoose:(e,t)=>h({data:{set:e,options:{...t,rows:l,noise:u}}})}),s&&(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(H,{label:`Points`,value:l,range:[50,2e3,50],text:T,onSet:e=>h({data:{set:o,options:{...c,rows:e}}})}),(0,F.jsx)(H,{label:`Noise`,value:u,range:[0,1,.05],text:e=>e.toFixed(2),onSet:e=>h({data:{set:o,options:{...c,noise:e}}})})]}),(0,F.jsx)(H,{label:`Kept for validation`,value:d,range:[.05,.5,.05],text:e=>`${Math.round(100*e)}%`,onSet:e=>h({split:Ht(e,n.data?.split)})}),(0,F.jsx)(`hr`,{}),(0,F.jsx)(`h2`,{children:`Learning`}),(0,F.jsx)(H,{label:`Learning rate`,value:f,range:[0,V.length-1,1],text:e=>w(V[e],4),onSet:e=>{let t=V[e];[`running`,`paused`].includes(r.state??``)?r.control({do:`change`,lr:t}).catch(e=>a(e.message)):h({lr:t})}}),(0,F.jsx)(H,{label:`Batch`,value:Math.log2(Math.min(p,1024)),range:[2,10,1],text:e=>`${2**Math.round(e)} points`,onSet:e=>h({batch:2**Math.round(e)})}),(0,F.jsxs)(`div`,{className:`row dial`,children:[(0,F.jsx)(`span`,{className:`grow`,children:`Decay`}),(0,F.jsx)(`span`,{className:`seg`,children:qt.map(([e,t])=>(0,F.jsx)(`button`,{type:`button`,className:m===t?`on`:``,"aria-pressed":m===t,onClick:()=>h({decay:t}),children:e},t))})]}),(0,F.jsx)(`hr`,{}),(0,F.jsx)(Xt,{label:`Show validation points`,isOn:e.validation,onTurn:n=>t({...e,validation:n})}),(0,F.jsx)(Xt,{label:`Sharp classes`,isOn:e.sharp,onTurn:n=>t({...e,sharp:n})})]})}var Yt=({chosen:e,onChoose:t})=>(0,F.jsx)(`div`,{className:`sets`,children:zt.map(({set:n,title:r,options:i})=>(0,F.jsxs)(`button`,{type:`button`,className:`set${n===e?` on`:``}`,"aria-pressed":n===e,onClick:()=>t(n,i),children:[(0,F.jsx)(`span`,{children:(0,F.jsx)(`svg`,{viewBox:`-1.2 -1.2 2.4 2.4`,"aria-hidden":`true`,children:Kt(n).map(([e,t,n],r)=>(0,F.jsx)(`circle`,{cx:e.toFixed(2),cy:(-t).toFixed(2),r:`.09`,fill:`var(--${n?`pos`:`neg`})`},r))})}),r]},n))});function H({label:e,value:t,range:[n,r,i],text:a,onSet:o}){let[s,c]=(0,j.useState)(t),l=(0,j.useRef)(null),u=(0,j.useRef)(o);return u.current=o,(0,j.useEffect)(()=>c(t),[t]),(0,j.useEffect)(()=>{let e=l.current,t=()=>u.current(Number(e.value));return e.addEventListener(`change`,t),()=>e.removeEventListener(`change`,t)},[]),(0,F.jsxs)(`label`,{className:`dial`,children:[(0,F.jsxs)(`span`,{className:`row`,children:[(0,F.jsx)(`span`,{className:`grow`,children:e}),(0,F.jsx)(`b`,{children:a(s)})]}),(0,F.jsx)(`input`,{ref:l,type:`range`,min:n,max:r,step:i,value:s,"aria-label":e,onChange:e=>c(Number(e.target.value))})]})}var Xt=({label:e,isOn:t,onTurn:n})=>(0,F.jsxs)(`div`,{className:`row dial-switch`,children:[(0,F.jsx)(`span`,{className:`grow`,children:e}),(0,F.jsx)(`button`,{className:`switch${t?` on`:``}`,role:`switch`,"aria-checked":t,type:`button`,"aria-label":e,onClick:()=>n(!t),children:(0,F.jsx)(`i`,{})})]}),Zt=300;function Qt(e,t){if(!e||e.x.length<2)return null;let[n,r]=[$t(e.y),$t(t?.y??[])],i=Math.max(1e-6,...[...n,...r].filter(e=>e!=null));return{most:i,train:en(n,i),validation:en(r,i)}}function $t(e){return e.length<=Zt?e:Array.from({length:Zt},(t,n)=>e[Math.floor(n*(e.length-1)/299)]??null)}function en(e,t){return e.map((n,r)=>{if(n==null)return``;let i=100*r/(e.length-1||1);return`${r&&e[r-1]!=null?`L`:`M`}${i.toFixed(2)} ${(100-96*n/t).toFixed(2)}`}).join(``)}function tn(){let e=N(e=>e.headline),t=N(({series:t})=>C(t[e])),n=N(({series:e})=>C(e[`validation/loss`])),r=N(({series:e})=>C(e[`train/loss`]));return(0,F.jsxs)(`div`,{className:`row scores`,children:[e!==`validation/loss`&&t!==void 0&&(0,F.jsx)(U,{label:k(e),value:be(e,t),tone:``}),n!==void 0&&(0,F.jsx)(U,{label:`Validation loss`,value:w(n),tone:`val`}),r!==void 0&&(0,F.jsx)(U,{label:`Training loss`,value:w(r),tone:`m`})]})}var U=({label:e,value:t,tone:n})=>(0,F.jsxs)(`div`,{children:[(0,F.jsx)(`div`,{className:`s q nw`,children:e}),(0,F.jsx)(`div`,{className:`big ${n}`,children:t})]});function nn(){let{follower:e}=M(),t=N(({standing:e})=>e?.epoch??0);N(({series:e})=>C(e[`train/loss`])),N(({series:e})=>C(e[`validation/loss`]));let n=Qt(e.series[`train/loss`],e.series[`validation/loss`]);return n?(0,F.jsxs)(`div`,{className:`small-curve`,children:[(0,F.jsx)(`span`,{className:`s q top`,children:w(n.most,2)}),(0,F.jsxs)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,fill:`none`,children:[(0,F.jsx)(`path`,{d:`M0 100H100`,stroke:`var(--axis)`,vectorEffect:`non-scaling-stroke`}),(0,F.jsx)(`path`,{d:n.train,stroke:`var(--train)`,strokeWidth:`1.75`,vectorEffect:`non-scaling-stroke`}),(0,F.jsx)(`path`,{d:n.validation,stroke:`var(--val)`,strokeWidth:`2.25`,vectorEffect:`non-scaling-stroke`})]}),(0,F.jsxs)(`span`,{className:`s q row`,children:[(0,F.jsx)(`span`,{className:`grow`,children:`0`}),`epoch `,T(t)]})]}):(0,F.jsx)(`div`,{className:`small-curve`})}var rn=80,an=10,on=200,sn=500,cn=`It ended before there was anything to draw. The curves say what happened.`;function ln(e,t){let{api:n,run:r,follower:i}=M(),a=N(({standing:e})=>e?.attempt),[o,s]=(0,j.useState)(``),c=(0,j.useRef)(t);return c.current=t,(0,j.useEffect)(()=>{if(!e)return;let t=!1,a=``,o=null,l,u=async e=>{let i=await D(`${n}/runs/${r}/insides?kinds=plane&seen=${a}`);if(t)return!0;if(a=i.stamp??a,i.plane){let e=o?.over??(await D(`${n}/runs/${r}/probe`)).plane??null;if(t)return!0;o={plane:i.plane,over:e},c.current(o)}return s(!o&&e?i.why||i.trouble||cn:``),e&&_(i.state)},d=async()=>{let e=performance.now(),n=!document.hidden&&await u(_(i.state)).catch(()=>!1);!t&&!n&&(l=setTimeout(d,un(i.state,performance.now()-e)))};return d(),()=>{t=!0,clearTimeout(l)}},[n,r,i,a,e]),o}function un(e,t){return document.hidden?sn:e===`running`?Math.max(an,rn-t):e===`paused`?on:sn}var dn=56,fn=74,pn=130,mn=12,hn=54,gn={path:``,units:2,shown:2,bend:null};function _n(e,t,n){let r=[gn,...e.columns];return r.map((e,i)=>{let{path:a,shown:o,units:s}=e,c=r.length===1?t/2:dn+i*(t-112)/(r.length-1),l=Math.min((n-pn)/o-8,(t-112)/r.length-24),u=Math.max(mn,Math.min(hn,l)),d=Array.from({length:o},(e,t)=>{let r=fn+(n-pn)*((t+.5)/o);return{key:`${a}/${t}`,path:a,unit:t,left:c-u/2,right:c+u/2,y:r,size:u}});return{path:a,x:c,title:a?yn(a):`Point`,note:vn(e),more:s-o,cells:d}})}function vn({path:e,units:t,bend:n}){return e?`${t} unit${t===1?``:`s`}${n?` · ${n.toLowerCase()}`:``}`:`2 numbers`}function yn(e){let[,t,n]=e.match(/^([a-z_]+?)_?(\d*)$/i)??[];return t===void 0?e:`${t.charAt(0).toUpperCase()}${t.slice(1).replaceAll(`_`,` `)}${n?` ${n}`:``}`}var bn=.02,xn=100;function Sn({from:e,to:t,weights:n}){let r=n.flat().map(Math.abs),i=r.reduce((e,t)=>Math.max(e,t),1e-9),a=r.length>xn?2.6:4.6;return n.flatMap((n,r)=>n.map((n,o)=>{let s=Math.abs(n)/i;return{from:`${e}/${o}`,to:`${t}/${r}`,weight:n,share:s,width:.6+a*s}})).sort((e,t)=>e.share-t.share).slice(-220).filter(({share:e})=>e>=bn)}function Cn(e,t,n,r){let i=e.columns.find(e=>e.path===t);if(!i)return``;let a=e.wires.filter(e=>e.to===t),[o]=a,s=i.bias?W(i.bias[n]??0):``,c=a.reduce((e,t)=>e+(t.weights[n]?.length??0),0),l=a.length===1&&o?.from===``?o.weights[n]:void 0,u=l?`${W(l[0],!0)} ${r[0]}${W(l[1])} ${r[1]}${s}`:`${c} inputs${s}`;return i.bend?`${i.bend.toLowerCase()}(${u})`:u}function W(e,t=!1){let n=Math.abs(e).toPrecision(2);return t?`${e<0?`−`:``}${n}`:`${e<0?` − `:` + `}${n}`}function wn(e){let t=getComputedStyle(e),n=e=>r(t.getPropertyValue(`--${e}`)||`#808080`),[i,a,o]=[n(`raised`),n(`pos`),n(`neg`)];return{pos:a,neg:o,shades:h(s(i,o,.62),i,s(i,a,.62))}}function Tn(e,n,{shades:r}){let i=e.unit,a={width:i,height:i};for(let e of[0,1]){let o=n.get(`/${e}`);o&&t(o,En(i,e),a,r)}for(let{path:o,shown:s,maps:c}of e.columns){let e=p(c);for(let c=0;c<s;c++){let s=n.get(`${o}/${c}`);s&&t(s,e,{...a,from:c*i*i},r)}}}function En(e,t){let n=new Uint8Array(e*e);for(let r=0;r<e;r++)for(let i=0;i<e;i++)n[r*e+i]=255*(t?e-1-r:i)/(e-1);return n}function Dn(e,t,r,i,{pos:a,neg:o}){let s=On(e,i),c=new Map(r.flatMap(e=>e.cells.map(e=>[e.key,e])));for(let e of t.wires)for(let{from:t,to:r,weight:i,share:l,width:u}of Sn(e)){let[e,d]=[c.get(t),c.get(r)];if(!e||!d)continue;let f=(e.right+d.left)/2;s.strokeStyle=n(i>0?a:o,.25+.65*l),s.lineWidth=u,s.setLineDash(i>0?[]:[5,3]),s.beginPath(),s.moveTo(e.right,e.y),s.bezierCurveTo(f,e.y,f,d.y,d.left,d.y),s.stroke()}s.setLineDash([])}function On(e,{width:t,height:n}){let r=window.devicePixelRatio||1,[i,a]=[Math.round(t*r),Math.round(n*r)];(e.width!==i||e.height!==a)&&(e.width=i,e.height=a);let o=e.getContext(`2d`);return o.setTransform(r,0,0,r,0,0),o.clearRect(0,0,t,n),o}function kn({plane:e,cell:{path:t,unit:n},names:r}){let i=e.columns.find(e=>e.path===t);return i?(0,F.jsxs)(`div`,{className:`pop unit-card`,children:[(0,F.jsxs)(`b`,{children:[yn(t),`, unit `,n+1]}),(0,F.jsxs)(`div`,{className:`s q`,children:[`above 0 on `,Math.round(100*(i.above[n]??0)),`% of the plane`]}),(0,F.jsx)(`code`,{children:Cn(e,t,n,r)})]}):null}function An({nothing:e,ref:t}){let n=(0,j.useRef)(null),r=(0,j.useRef)(null),i=(0,j.useRef)(new Map),a=(0,j.useRef)(null),[o,s]=(0,j.useState)({key:``,columns:[]}),[c,l]=(0,j.useState)(null),[,u]=(0,j.useState)(null),d=()=>{let{clientWidth:e=0,clientHeight:t=0}=n.current??{};if(!a.current||!e||!t)return;let{plane:l}=a.current,d=`${e} ${t} ${l.columns.map(({path:e,shown:t})=>`${e} ${t}`).join()}`;if(d!==o.key){s({key:d,columns:_n(l,e,t)});return}let f=wn(n.current);Tn(l,i.current,f),Dn(r.current,l,o.columns,{width:e,height:t},f),c&&u(l)};(0,j.useImperativeHandle)(t,()=>({paint:e=>{a.current=e,d()}})),(0,j.useLayoutEffect)(d);let f=e=>t=>{t?i.current.set(e,t):i.current.delete(e)},p=a.current?.over?.names??[`x`,`y`],m=e=>l(c?.key===e.key?null:e);return(0,F.jsx)(`section`,{className:`weave`,"aria-label":`Network`,children:(0,F.jsxs)(`div`,{ref:n,className:`stage`,children:[(0,F.jsx)(`canvas`,{ref:r,className:`wires`}),(0,F.jsx)(`div`,{className:`units`,children:o.columns.map(e=>(0,F.jsx)(jn,{column:e,names:p,picked:c,keep:f,onPick:m},e.path))}),(0,F.jsxs)(`div`,{className:`s q key`,children:[(0,F.jsx)(`i`,{className:`adds`}),`adds`,(0,F.jsx)(`i`,{className:`takes`}),`takes away`,(0,F.jsx)(`span`,{children:`thicker: more weight`})]}),e&&(0,F.jsx)(`p`,{className:`nothing m`,children:e}),c&&a.current&&(0,F.jsx)(kn,{plane:a.current.plane,cell:c,names:p})]})})}function jn({column:{path:e,x:t,title:n,note:r,more:i,cells:a},names:o,picked:s,keep:c,onPick:l}){return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsxs)(`div`,{className:`col-head`,style:{left:t},children:[(0,F.jsx)(`b`,{children:n}),(0,F.jsx)(`span`,{className:`s q`,children:r})]}),a.map(t=>{let{key:r,unit:i,left:a,y:u,size:d}=t,f={left:a,top:u-d/2,width:d,height:d};return e?(0,F.jsx)(`canvas`,{ref:c(r),className:`unit${s?.key===r?` on`:``}`,style:f,role:`button`,tabIndex:0,"aria-label":`${n}, unit ${i+1}`,onClick:()=>l(t),onKeyDown:e=>{e.key===`Enter`&&l(t)}},r):(0,F.jsxs)(`span`,{children:[(0,F.jsx)(`canvas`,{ref:c(r),className:`unit`,style:f,"aria-label":o[i]}),(0,F.jsx)(`b`,{className:`axis-name`,style:{left:a-22,top:u-10},children:o[i]})]},r)}),i>0&&(0,F.jsxs)(`span`,{className:`s q more-units`,style:{left:t},children:[`and `,i,` more`]})]})}function Mn({isSeen:e}){let{theme:t}=M(),[n,r]=(0,j.useState)({validation:!0,sharp:!1}),[i,a]=(0,j.useState)(null),o=(0,j.useRef)(null),s=(0,j.useRef)(null),c=(0,j.useRef)(null),l=(0,j.useRef)(null);c.current??=new Nn;let u=e=>{l.current=e,o.current?.paint(e),c.current.paint(s.current,e,{theme:t,...n})},d=ln(e,e=>{u(e),c.current.isAnotherKey(e)&&a(f(e.plane,e.over))});return(0,j.useEffect)(()=>{l.current&&u(l.current)},[n,t]),(0,F.jsxs)(`div`,{className:`playground`,hidden:!e,children:[(0,F.jsx)(Jt,{seeing:n,onSee:r}),(0,F.jsx)(An,{ref:o,nothing:d}),(0,F.jsxs)(`section`,{className:`answers`,"aria-label":`What it answers`,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{className:`grow`,children:`What it answers`}),(0,F.jsx)(`span`,{className:`row s q`,children:i})]}),(0,F.jsx)(`div`,{ref:s}),(0,F.jsxs)(`div`,{className:`s q row legend`,children:[(0,F.jsx)(`i`,{className:`pt learn`}),`training point`,(0,F.jsx)(`i`,{className:`pt test`}),`validation point`,(0,F.jsx)(`i`,{className:`line`}),`boundary`]}),(0,F.jsx)(tn,{}),(0,F.jsx)(nn,{})]})]})}var Nn=class{figure=null;drawn=null;key=``;paint(e,{plane:t,over:n},r){let i={...r,over:n};this.drawn&&this.figure===t.figure?this.drawn.update(t,i):(this.drawn?.close(),this.drawn=l(t,e,i),this.figure=t.figure)}isAnotherKey({plane:e,over:t}){let n=e.figure===`plane-of-number`?`${e.low} ${e.high}`:``,r=`${e.figure} ${n} ${t?.classes?.join()}`,i=r!==this.key;return this.key=r,i}},Pn=e=>(0,F.jsx)(Fn,{...e},e.record.figure);function Fn({record:e,around:t}){let n=(0,j.useRef)(null),r=(0,j.useRef)(null);return(0,j.useEffect)(()=>{r.current?r.current.update(e,t):r.current=l(e,n.current,t)},[e,t]),(0,j.useEffect)(()=>()=>{r.current?.close(),r.current=null},[]),(0,F.jsx)(`div`,{ref:n,className:`figure`})}function In({score:{value:e,interval:t},words:n}){let{title:r,note:i,share:a,bounded:o}=n,[s,c]=t??[],l=e=>a?fe(e):w(e);return(0,F.jsxs)(`div`,{className:`score`,children:[(0,F.jsx)(`div`,{className:`s q`,children:xe(r)+(i?`, ${i}`:``)}),(0,F.jsx)(`div`,{className:`big`,children:l(e)}),e!=null&&s!=null&&c!=null&&(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(Ln,{value:e,low:s,high:c,isBounded:o}),(0,F.jsxs)(`div`,{className:`s q`,children:[`95 of 100 times between `,l(s),` and `,l(c)]})]})]})}function Ln({value:e,low:t,high:n,isBounded:r}){let i=zn({value:e,low:t,high:n,isBounded:r});return(0,F.jsxs)(`div`,{className:`track`,children:[(0,F.jsx)(`i`,{className:`range`,style:{left:`${i(t)}%`,width:`${i(n)-i(t)}%`}}),(0,F.jsx)(`i`,{className:`said`,style:{left:`${i(e)}%`}})]})}var Rn=1.15;function zn({value:e,low:t,high:n,isBounded:r}){let i=r?0:Math.min(0,t),a=r?1:Math.max(n,e)*Rn||1;return e=>100*(e-i)/(a-i)}var Bn=`Nothing was kept to check on: these rows were learned from.`,Vn=`The test part stays closed here; the Arena opens it once.`;function Hn({isSeen:e}){let{api:t,run:n}=M(),r=N(({standing:e})=>e?.attempt),i=N(({standing:e})=>!(!e?.measured?.train||e.measured.validation))?`train`:`validation`,a=`${t}/runs/${n}`;return(0,F.jsx)(`div`,{className:`results`,hidden:!e,children:(0,F.jsx)(Un,{address:a,part:i},`${a} ${r} ${i}`)})}function Un({address:e,part:t}){let[n,r]=(0,j.useState)(null),[i,a]=(0,j.useState)(``);return(0,j.useEffect)(()=>{let n=new AbortController;return D(`${e}/evaluation?part=${t}`,{signal:n.signal}).then(r,e=>{n.signal.aborted||a(e.message)}),()=>n.abort()},[e,t]),i?(0,F.jsx)(`p`,{className:`bad pad`,children:i}):n?(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(Wn,{...n}),(0,F.jsx)(qn,{address:e,report:n})]}):(0,F.jsx)(`p`,{className:`q pad`,children:`Measuring. The network goes over every row once.`})}function Wn({scores:e,words:t,rows:n,part:r}){return(0,F.jsxs)(`section`,{className:`wide`,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{children:`How good it is`}),(0,F.jsx)(`span`,{className:`s q grow`,children:Gn(n,r)}),(0,F.jsx)(`span`,{className:`s q`,children:r===`train`?Bn:Vn})]}),(0,F.jsx)(`div`,{className:`score-list`,children:Object.entries(e??{}).map(([e,n])=>(0,F.jsx)(In,{score:n,words:t?.[e]??Kn(e)},e))})]})}var Gn=(e,t)=>e?`on ${T(e)} ${t===`train`?`training`:t} rows`:``,Kn=e=>({title:e,note:``,share:!1,bounded:!1});function qn({address:e,report:t}){let{theme:n}=M(),{part:r,figures:i}=t,a=(0,j.useMemo)(()=>({theme:n,rows:t=>D(`${e}/rows?part=${r}&rows=${t.join(`,`)}`)}),[e,r,n]);return(0,F.jsx)(F.Fragment,{children:(i??[]).map((e,t)=>(0,F.jsx)(Pn,{record:e,around:a},t))})}function G(e){let{title:t,note:n,isLarge:r=!1,onEnlarge:i,onRemove:a,children:o}=e,{api:s,run:c}=M(),l=de(),{place:u,chart:d}=Jn(e);return(0,F.jsxs)(`section`,{className:`chart${r?` large`:``}`,"aria-label":`${t} plot`,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{children:t}),(0,F.jsx)(`span`,{className:`s q nw grow`,children:n}),(0,F.jsxs)(`div`,{className:`row tools`,children:[o,i&&(0,F.jsx)(K,{icon:`expand`,tip:`Larger`,label:`Enlarge ${t}`,onPress:i}),(0,F.jsx)(K,{icon:`download`,tip:`Save as picture or table`,label:`Save ${t}`,onPress:e=>l(e,[{text:`Picture (PNG)`,act:()=>d.current?.picture(`png`)},{text:`Drawing (SVG)`,act:()=>d.current?.picture(`svg`)},{text:`All numbers (CSV)`,act:()=>window.open(`${s}/runs/${c}/metrics.csv`,`_self`)}])}),a&&(0,F.jsx)(K,{icon:`close`,label:`Remove ${t}`,onPress:a})]})]}),(0,F.jsx)(`div`,{ref:u,className:`plot`})]})}function K({icon:e,tip:t,label:n,onPress:r}){return(0,F.jsx)(`button`,{className:`btn t sm i`,type:`button`,title:t,"aria-label":n,onClick:e=>r(e.currentTarget),children:(0,F.jsx)(O,{name:e})})}function Jn({plotly:e,options:t,compose:n,raw:r=!0,log:i=!1}){let{follower:a}=M(),o=(0,j.useRef)(null),s=(0,j.useRef)(null),c=Yn(()=>{if(!e||!o.current?.clientWidth)return;let a=n();a&&(s.current??=new x(e,o.current,t),s.current.options=t,s.current.draw(a.lines,a.frame,{raw:r,log:i}))});return(0,j.useEffect)(c),(0,j.useEffect)(()=>a.subscribe(c),[a,c]),(0,j.useEffect)(()=>{let e=new ResizeObserver(c);return e.observe(o.current),()=>{e.disconnect(),s.current?.close(),s.current=null}},[c]),{place:o,chart:s}}function Yn(e){let t=(0,j.useRef)(e);t.current=e;let n=(0,j.useRef)(null),r=(0,j.useRef)(0);return n.current??=()=>{r.current||=requestAnimationFrame(()=>{r.current=0,t.current()})},(0,j.useEffect)(()=>()=>{cancelAnimationFrame(r.current),r.current=0},[]),n.current}var q=e=>e.epochs?`epoch`:`x`,J=(e,t,n,r)=>({name:e,kind:t,x:n[r],y:n.y}),Xn=(e,t,n,r)=>({name:e,kind:t,x:n[r],y:ee(n.y),raw:{x:n[r],y:n.y}}),Zn=3;function Qn(e,t){let{"step/loss":n,"train/loss":r,"validation/loss":i}=e,a=[];return n?a.push(Xn(`training`,`training`,n,t)):r&&a.push(J(`training`,`training`,r,t)),i&&a.push(J(`validation`,`validation`,i,t)),a.length?a:Object.keys(e).filter(e=>e.startsWith(`step/`)).slice(0,Zn).map(n=>Xn(k(n),`other`,e[n],t))}var $n=e=>e.split(`/`).slice(1).join(`/`);function er(e,t,n){let r=[],i=e[`train/${$n(n)}`];i&&r.push(J(`training`,`training`,i,t));let a=n.startsWith(`validation/`)?`validation`:k(n).toLowerCase(),o=e[n];return o?[...r,J(a,`validation`,o,t)]:r}function tr(e,t,n){let r=e[n];return r?[J(k(n).toLowerCase(),`other`,r,t)]:[]}var nr=[`dash`,`dot`,`dashdot`],rr=2;function ir(e,t,n,r){let i=r.slice(1);return e.flatMap((e,r)=>{let a=e.series[t];if(!a)return[];let o=r<rr?`solid`:nr[(r-rr)%nr.length];return[{...J(e.name,`other`,a,n),colour:i[r%i.length],dash:o}]})}var ar=new Set([`change`,`failed`,`resumed`,`interrupted`]),or=1.25,sr=10;function Y(e,t){let{state:n,epochs:r}=e,i=cr(t,q(e)),a=y(n),o=r?Math.max(r,1):Math.max(i*or,sr),s=e.events.filter(e=>ar.has(e.kind)).map(e=>({x:r?e.epoch:e.step,text:e.text,bad:e.kind===`failed`}));return{from:0,to:a?o:Math.max(i,r?1:sr),now:i,done:!a,unit:r?`epoch`:`step`,events:s,best:null}}var cr=(e,t)=>Object.values(e).reduce((e,n)=>Math.max(e,n[t].at(-1)??0),0),lr=e=>Y({state:`starting`,epochs:e.epochs??0,events:[]},{});function ur({best:e,epochs:t},n){return e?.name!==n||e.value==null?null:{x:t?e.epoch:e.step,epoch:e.epoch,value:e.value}}function dr(e){let{inputs:t=[],fields:n={}}=e.data?.signature??{},r=t.length===1?n[t[0]]:void 0;return r?.kind===`table`&&r.shape.length===1&&r.shape[0]===2}var fr=[`step/loss`,`train/loss`,`validation/loss`];function pr(e){let{follower:t}=M(),[n,r]=(0,j.useState)([]),i=de();return{names:n,openMenu:a=>{let o=new Set([...fr,...e,...n]),s=Object.keys(t.series).filter(e=>!o.has(e)).sort().map(e=>({text:k(e),act:()=>r([...n,e])}));i(a,s.length?s:[{text:`Everything that is recorded is on screen`,act(){},disabled:!0}])},remove:e=>r(n.filter(t=>t!==e))}}var mr=30;function hr(){let{api:e,run:t,follower:n}=M(),[r,i]=(0,j.useState)({over:t,runs:[]}),a=r.over===t?r.runs:[],o=g(),s=de(),c=async r=>{if(a.some(({id:e})=>e===r.id)){i({over:t,runs:a.filter(({id:e})=>e!==r.id)});return}let{series:o}=await D(`${e}/runs/${r.id}/stream`),s=[n.standing?.name,...a.map(({name:e})=>e)].filter(e=>e===r.name).length,c=s?`${r.name} (${s+1})`:r.name;i({over:t,runs:[...a,{id:r.id,name:c,series:o}]})},l=e=>{let t=new Date(1e3*e.created).toLocaleTimeString([],{hour:`2-digit`,minute:`2-digit`});return{text:`${a.some(({id:t})=>t===e.id)?`✓ `:``}${e.name}, ${t}`,act:()=>void c(e).catch(e=>o(e.message))}};return{shown:a,openMenu:async n=>{try{let{runs:r}=await D(`${e}/runs`),i=r.filter(e=>e.id!==t&&e.curve?.length&&!e.archived).slice(0,mr).map(l);s(n,i.length?i:[{text:`There is no other run yet`,act(){},disabled:!0}])}catch(e){o(e.message)}}}}function gr({plotly:e,isSeen:t,isFirstShown:n}){let{follower:r,plan:i,host:a}=M(),o=N(e=>e.headline),s=N(e=>!at(e.headline)&&e.headline in e.series),[c,l]=(0,j.useState)(!0),[u,d]=(0,j.useState)(!1),[f,p]=(0,j.useState)(null),m=hr(),h=pr([o]),g=e=>()=>p(f===e?null:e),_=e=>{let{standing:t}=r;return t?ir(m.shown,e,q(t),oe(a).runs):[]},v=()=>{let{standing:e,series:n}=r;if(!t)return null;if(!e)return{lines:[],frame:lr(i)};let a=Qn(n,q(e));return n[`validation/loss`]&&a.push(..._(`validation/loss`)),{lines:a,frame:{...Y(e,n),best:ur(e,`validation/loss`)}}},y=()=>{let{standing:e,series:i}=r;if(!t||!e||!n)return null;let a=[...er(i,q(e),o),..._(o)];return{lines:a,frame:{...Y(e,i),now:re(a),best:ur(e,o)}}},b=e=>()=>{let{standing:n,series:i}=r;return!t||!n?null:{lines:tr(i,q(n),e),frame:Y(n,i)}},x=(0,F.jsxs)(F.Fragment,{children:[(0,F.jsxs)(`button`,{className:`btn t sm`,type:`button`,title:`Lay other runs over this one`,onClick:e=>void m.openMenu(e.currentTarget),children:[(0,F.jsx)(O,{name:`layers`}),`Compare`]}),(0,F.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:e=>h.openMenu(e.currentTarget),children:[(0,F.jsx)(O,{name:`plus`}),`Add a plot`]})]}),S=k($n(o)),ee=!s&&!h.names.length;return(0,F.jsxs)(`div`,{className:`charts${ee?` alone`:``}${f?` has-large`:``}`,hidden:!t,children:[(0,F.jsxs)(G,{title:`Loss`,note:`lower is better`,options:_r,plotly:e,compose:v,raw:c,log:u,isLarge:f===`loss`,onEnlarge:g(`loss`),children:[!s&&x,(0,F.jsx)(ve,{label:`Each step or smoothed only`,choices:vr,value:c,onChoose:l}),(0,F.jsx)(ve,{label:`Scale`,choices:yr,value:u,onChoose:d})]}),s&&(0,F.jsx)(G,{title:S,note:A(o)?`share that is right`:``,options:{label:S,share:A(o)},plotly:e,compose:y,isLarge:f===`score`,onEnlarge:g(`score`),children:x}),h.names.map(t=>(0,F.jsx)(G,{title:k(t),note:``,options:{label:k(t),share:A(t)},plotly:e,compose:b(t),onRemove:()=>h.remove(t)},t))]})}var _r={label:`Loss`,share:!1},vr=[[`Raw`,!0],[`Smooth`,!1]],yr=[[`Linear`,!1],[`Log`,!0]];function br(e){let t=Math.max(1,...e),n=100/e.length;return e.map((e,r)=>{if(!e)return``;let i=100-Math.max(100*e/t,1);return`M${((r+.12)*n).toFixed(2)} 100V${i.toFixed(2)}h${(.76*n).toFixed(2)}V100z`}).join(``)}function xr(e){let t=e[`above zero only`]?`above zero`:``;return[...X(`Weights`,T(e.parameters),e.weights),...X(`Gradients`,`this probe`,e.gradients),...X(`Outputs`,t,e.outputs)]}function X(e,t,n){if(!n)return[];let{counts:r,low:i,high:a}=n,o=-i/(a-i),s=o>.15&&o<.85;return[{title:e,note:t,path:br(r),low:Tr(i),high:Tr(a),zero:s?100*o:null}]}var Sr=64,Cr=1.5;function wr({count:e,fires:t,dead:n,silent:r}){let i=t.slice(0,Sr).map(e=>({height:Math.max(100*e,e>0?Cr:2),fires:e>0||!r}));if(!r)return{title:`Units`,note:`${e}`,bars:i,words:`how often above zero`,isWarning:!1};let a=n?`${n} never fire${n===1?`s`:``}`:`all fire`;return{title:`Units that fire`,note:`${e-n} of ${e}`,bars:i,words:a,isWarning:n>0}}function Tr(e){return e===0?`0`:(Math.abs(e)>=1e5||Math.abs(e)<.001?e.toExponential(0).replace(`e+`,`e`):String(+e.toPrecision(2))).replaceAll(`-`,`−`)}function Er(e){return e>.02?{word:`large`,tone:`pause`}:e<1e-5?{word:`hardly moves`,tone:`pause`}:{word:`usual`,tone:`done`}}var Dr=e=>e<1e-4?e.toExponential(0).replace(`-`,`−`):e.toPrecision(2);function Or({layer:e,hue:t}){let{units:n}=e;return(0,F.jsxs)(F.Fragment,{children:[xr(e).map(e=>(0,F.jsx)(Ar,{pane:e,hue:t},e.title)),n&&n.count>1&&(0,F.jsx)(jr,{pane:wr(n),hue:t})]})}function kr({title:e,note:t,drawn:n,children:r}){return(0,F.jsxs)(`div`,{className:`pane-one`,children:[(0,F.jsxs)(`div`,{className:`nw`,children:[(0,F.jsx)(`b`,{children:e}),` `,(0,F.jsx)(`span`,{className:`s q`,children:t})]}),(0,F.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:n}),(0,F.jsx)(`div`,{className:`row s q ends`,children:r})]})}function Ar({pane:e,hue:t}){let n=(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`path`,{d:e.path,fill:t}),(0,F.jsx)(`path`,{d:`M0 99.6H100`,stroke:`var(--axis)`,strokeWidth:`.8`,vectorEffect:`non-scaling-stroke`})]});return(0,F.jsxs)(kr,{title:e.title,note:e.note,drawn:n,children:[(0,F.jsx)(`span`,{children:e.low}),(0,F.jsx)(`span`,{style:{left:`${e.zero??0}%`},children:e.zero===null?``:`0`}),(0,F.jsx)(`span`,{children:e.high})]})}function jr({pane:e,hue:t}){let n=100/e.bars.length,r=e.bars.map(({height:e,fires:r},i)=>(0,F.jsxs)(`g`,{transform:`translate(${(i+.1)*n} 0)`,children:[(0,F.jsx)(`rect`,{width:.8*n,height:`100`,fill:`var(--fill)`}),(0,F.jsx)(`rect`,{width:.8*n,y:100-e,height:e,fill:r?t:`var(--warn)`})]},i));return(0,F.jsx)(kr,{title:e.title,note:e.note,drawn:r,children:(0,F.jsx)(`span`,{className:e.isWarning?`warn`:``,children:e.words})})}var Z=3,Mr=3;function Nr({count:e,wide:t,high:n,rows:r},i){let a=Math.max(1,Math.min(e,Math.floor((i+Z)/(t+Z)))),o=Math.min(e,a*r),s=Math.ceil(o/a);return{columns:a,shown:o,width:a*(t+Z)-Z,height:s*(n+Z)-Z}}var Q=null;function Pr(e,n,r,i){let{width:a,height:o,count:s,table:c,wide:l,high:d}=r,{columns:f,shown:p,width:m,height:h}=Nr(r,i),g=window.devicePixelRatio||1;Q??=document.createElement(`canvas`);let _={width:a,height:o*s};c?t(Q,n,_,c):u(Q,n,_),e.width=Math.round(m*g),e.height=Math.round(h*g),e.style.width=`${m}px`,e.style.height=`${h}px`;let v=e.getContext(`2d`),y=e=>[e%f*(l+Z),Math.floor(e/f)*(d+Z)];v.scale(g,g),v.imageSmoothingEnabled=a>l*g,v.beginPath();for(let e=0;e<p;e++)v.roundRect(...y(e),l,d,Mr);v.clip();for(let e=0;e<p;e++)v.drawImage(Q,0,e*o,a,o,...y(e),l,d)}var Fr=30,Ir=64,Lr=67,Rr=3,$={high:44,least:60,most:220,scale:4};function zr({maps:e,attention:t,filters:n}){let r=[];if(e?.count&&r.push(Hr(Br(e),e,e.signed?`signed`:`up`)),t){let e=`Attention of ${`${t.heads} ${t.heads===1?`head`:`heads`}`}: each row looks at the columns`;r.push(Hr(e,{...t,count:t.heads},`up`,Ir))}return n?.matrix?r.push(Ur(`Weights: units down, inputs across`,n)):n&&r.push(Hr(Vr(n),n,n.colour?null:`signed`)),r}var Br=({count:e})=>e>1?`What each of the ${e} channels makes of it`:`What it makes of one sample: time down, features across`,Vr=({of:e,colour:t})=>e===1||t?`Filters`:`Filters, mean over ${e} channels`;function Hr(e,{data:t,size:n,count:r},i,a=Fr){return{label:e,data:t,size:n,count:r,tint:i,wide:a,high:a,rows:Math.floor(Lr/(a+Rr)),isFixed:!1}}function Ur(e,{data:t,size:n,count:r}){return{label:e,data:t,size:n,count:r,tint:`signed`,wide:Math.min($.most,Math.max($.least,$.scale*n[1])),high:$.high,rows:1,isFixed:!0}}function Wr(e,t){let n=i(e),r=n(`fill`);return{up:h(r,n(t)),ink:h(r,n(`ink`)),signed:h(n(`neg`),r,n(`pos`))}}function Gr({layer:e,group:t,theme:n,sample:r,pictures:i,onNext:a}){let o=(0,j.useRef)(null),s=Jr(o),c=zr(e),l=e.maps?.count&&i?i:null;return(0,j.useLayoutEffect)(()=>{let n=Wr(o.current,t),i=o.current.querySelectorAll(`canvas.tiles`);for(let[t,r]of zr(e).entries())Kr(i[t],r,n);let a=o.current.querySelector(`canvas.probe`);a&&l&&qr(a,l,Math.min(r,l.count-1),n)},[e,t,n,r,l,s]),(0,F.jsxs)(`div`,{ref:o,className:`strip`,children:[l&&(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`button`,{className:`plain`,type:`button`,title:`Another picture`,"aria-label":`Another picture`,onClick:a,children:(0,F.jsx)(`canvas`,{className:`px probe`})}),(0,F.jsx)(`span`,{className:`q arrow`,children:(0,F.jsx)(O,{name:`right`})})]}),c.map(({label:e,isFixed:t})=>(0,F.jsxs)(`div`,{className:`strip-one${t?` fixed`:``}`,children:[(0,F.jsx)(`canvas`,{className:`tiles`}),(0,F.jsx)(`div`,{className:`s q`,children:e})]},e))]})}function Kr(e,t,n){let[r,i]=t.size,a=t.isFixed?1/0:e.parentElement.clientWidth,o=t.tint&&n[t.tint];Pr(e,p(t.data),{...t,width:i,height:r,table:o},a)}function qr(e,{bytes:n,size:r,channels:i},a,{ink:o}){let[s,c]=r,l={width:c,height:s,from:a*c*s*i};i===3?u(e,n,l):t(e,n,l,o)}function Jr(e){let[t,n]=(0,j.useState)(0);return(0,j.useEffect)(()=>{let t=new ResizeObserver(()=>n(e.current?.clientWidth??0));return t.observe(e.current),()=>t.disconnect()},[e]),t}function Yr({layer:e,insides:t,sample:n,onChoose:r,onNextSample:i}){let{layers:a,theme:o}=M(),{layer:s,why:c,probe:l,pictures:u}=t,d=`var(--${e.group})`,f=l?.samples?.kind===`image`?`pictures`:`samples`;return(0,F.jsxs)(`section`,{className:`inside`,"aria-label":`Inside`,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{children:`Inside`}),(0,F.jsxs)(`label`,{className:`row picker`,children:[(0,F.jsx)(`i`,{className:`fam`,style:{background:d}}),(0,F.jsx)(`select`,{className:`inp pick`,"aria-label":`Layer`,value:e.key,onChange:e=>r(e.target.value),children:a.map(({key:e,title:t})=>(0,F.jsx)(`option`,{value:e,children:t},e))})]}),(0,F.jsxs)(`span`,{className:`s q nw grow`,children:[`on the same `,l?.of??64,` `,f,` each time`]}),(0,F.jsx)(Xr,{layer:e.key})]}),(0,F.jsx)(`div`,{className:`panes`,children:s?(0,F.jsx)(Or,{layer:s,hue:d}):(0,F.jsx)(`p`,{className:`q`,children:c||`Looking into the layer …`})}),s?(0,F.jsx)(Gr,{layer:s,group:e.group,theme:o,sample:n,pictures:u,onNext:i}):(0,F.jsx)(`div`,{className:`strip`})]})}function Xr({layer:e}){let t=N(({series:t})=>C(t[`update/${e}`]));if(t==null)return(0,F.jsx)(`span`,{className:`s row`});let{word:n,tone:r}=Er(t);return(0,F.jsxs)(`span`,{className:`s row`,children:[(0,F.jsx)(`span`,{className:`q`,children:`Update / weight`}),(0,F.jsx)(`b`,{children:Dr(t)}),(0,F.jsx)(`span`,{className:`state ${r}`,title:`How far a step moves the weights, against their size. About 0.001 is healthy.`,children:n})]})}var Zr=8;async function Qr(e,n){let{width:r,height:i,count:a,table:o}=n,s=Math.min(Zr,a),c=Math.ceil(a/s),l=document.createElement(`canvas`),d=document.createElement(`canvas`);d.width=s*r,d.height=c*i;let f=d.getContext(`2d`);for(let n=0;n<a;n++){let a={width:r,height:i,from:n*r*i*(o?1:3)},c=o?t(l,e,a,o):u(l,e,a);f.drawImage(c,n%s*r,Math.floor(n/s)*i)}let p=await new Promise(e=>d.toBlob(e)),m=p?URL.createObjectURL(p):``,h=(e,t)=>t>1?100*e/(t-1):0;return{of:e=>({backgroundImage:`url(${m})`,backgroundSize:`${100*s}% ${100*c}%`,backgroundPosition:`${h(e%s,s)}% ${h(Math.floor(e/s),c)}%`}),close:()=>URL.revokeObjectURL(m)}}function $r(e){let{host:t,theme:n}=M(),[r,i]=(0,j.useState)(null);return(0,j.useEffect)(()=>{if(!e)return;let n=!1,r=null,{bytes:a,size:o,count:s,channels:c}=e,l=c===3?null:Wr(t,`ink`).ink;return Qr(a,{width:o[1],height:o[0],count:s,table:l}).then(e=>{n?e.close():(r=e,i(e))}),()=>{n=!0,r?.close()}},[e,n,t]),r}var ei=[[`Fixed`,`fixed`],[`Worst`,`worst`]];function ti({predictions:e,insides:t}){let[n,r]=(0,j.useState)(`fixed`),i=ni(t,n),a=ei.map(([e,t])=>(0,F.jsx)(`button`,{type:`button`,className:n===t?`on`:``,"aria-pressed":n===t,onClick:()=>r(t),children:e},t)),o=`worst`in e;return(0,F.jsx)(ii,{title:e.title,figures:[e],around:i,children:o&&(0,F.jsx)(`span`,{className:`seg`,children:a})})}function ni({probe:e,pictures:t},n){let{host:r,theme:i}=M(),a=$r(t);return(0,j.useMemo)(()=>{let o=e?.part===`validation`?`validation`:`training`,{ink:s}=Wr(r,`ink`);return{theme:i,show:n,classes:e?.classes,which:`${o} ${t?`pictures`:`rows`}`,picture:t&&(e=>a?.of(e)),paint:t&&((e,n)=>qr(e,t,n,{ink:s}))}},[e,t,a,r,i,n])}function ri({figures:e}){let{theme:t}=M(),n=(0,j.useMemo)(()=>({theme:t}),[t]);return(0,F.jsx)(ii,{title:`Samples`,figures:e,around:n})}function ii({title:e,figures:t,around:n,children:r}){return(0,F.jsxs)(`section`,{className:`predictions`,"aria-label":e,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{children:e}),(0,F.jsx)(`span`,{className:`s q nw grow`,title:m(t[0],n),children:o(t[0],n)}),r]}),(0,F.jsx)(`div`,{className:`looked-at`,children:t.map((e,t)=>(0,F.jsx)(Pn,{record:e,around:n},t))})]})}var ai=300,oi=600,si=1e3;function ci(e,t,n){let{api:r,run:i,follower:a}=M(),o=N(({standing:e})=>e?.attempt),[s,c]=(0,j.useState)(null),[l,u]=(0,j.useState)(null),[d,f]=(0,j.useState)(``),[p,m]=(0,j.useState)(!1),{probe:h,pictures:g}=ui(p);return(0,j.useEffect)(()=>{if(!e||!n)return;let o=!1,s=``,l,d=t=>{f(t.why??t.trouble??``);let n=t.layers?.[e];n&&c({key:e,seen:n}),t.predictions&&u(t.predictions),(t.layers||t.predictions)&&(s=t.stamp??s,m(!0))},p=async()=>{let n=_(a.state),c=!1;if(!document.hidden){let a=`layers=${encodeURIComponent(e)}&sample=${t}&kinds=predictions&seen=${s}`,l=await D(`${r}/runs/${i}/insides?${a}`).catch(()=>null);if(o)return;l&&d(l),c=n&&_(l?.state)}c||(l=setTimeout(p,li(a.state)))};return p(),()=>{o=!0,clearTimeout(l)}},[r,i,a,e,t,o,n]),{layer:s?.key===e?s?.seen??null:null,predictions:l,why:d,probe:h,pictures:g}}function li(e){return _(e)?si:e===`running`?ai:oi}function ui(e){let{api:t,run:n}=M(),[r,i]=(0,j.useState)({probe:null,pictures:null});return(0,j.useEffect)(()=>{if(!e)return;let r=!1,a,o=async()=>{let e=await D(`${t}/runs/${n}/probe`).catch(()=>({}));r||(e.samples?i({probe:e,pictures:di(e.samples)}):a=setTimeout(o,si))};return o(),()=>{r=!0,clearTimeout(a)}},[t,n,e]),r}var di=e=>e.kind===`image`&&e.data?{...e,bytes:p(e.data)}:null,fi=64;function pi({isSeen:e}){let{layers:t}=M(),[n,r]=(0,j.useState)(null),[i,a]=(0,j.useState)(0),o=t.find(({key:e})=>e===n)??je(t),s=ci(o?.key,i,e),c=N(({standing:e})=>e?.samples),{predictions:l,pictures:u}=s,d=c?.figures??[],f=!l&&!d.length;return(0,F.jsxs)(`div`,{className:`insides${f?` alone`:``}${o?``:` without-layer`}`,hidden:!e,children:[o&&(0,F.jsx)(Yr,{layer:o,insides:s,sample:i,onChoose:r,onNextSample:()=>a((i+1)%Math.min(fi,u?.count??1))}),l&&(0,F.jsx)(ti,{predictions:l,insides:s}),!l&&d.length>0&&(0,F.jsx)(ri,{figures:d})]})}function mi(){let{plan:e}=M(),[t,n]=(0,j.useState)(null),r=N(e=>se(e.state)),i=dr(e),a=[[`Curves`,`curves`]];return i&&a.push([`Playground`,`plane`]),r&&a.push([`Results`,`results`]),{mode:a.find(([,e])=>e===t)?.[1]??(i?`plane`:`curves`),views:a,choose:n}}function hi({mode:e,isFirstShown:t}){let{run:n,plan:r}=M(),i=le(),a=N(({state:e})=>e!==void 0&&![`queued`,`starting`].includes(e)),o=gi(e===`results`);return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(gr,{plotly:i,isSeen:e===`curves`,isFirstShown:t}),o&&(0,F.jsx)(Hn,{isSeen:e===`results`}),dr(r)&&(0,F.jsx)(Mn,{isSeen:e===`plane`}),a&&t&&(0,F.jsx)(pi,{isSeen:e===`curves`},n)]})}function gi(e){let[t,n]=(0,j.useState)(e);return e&&!t&&n(!0),t||e}function _i({data:e,tell:t,host:n}){let r=e=>t(`ended`,e),{api:i,run:a,name:o,words:s}=e,c=e.plan??vi,l=_t(e,r),u=P(l,e=>e.isGone),d=vt(l,a),f=Me(i,a,d)??yi,p=n.dataset.theme,m=(0,j.useRef)(r);m.current=r;let h=(0,j.useMemo)(()=>({api:i,run:a??``,plan:c,follower:l,layers:f,host:n,theme:p,tell:e=>m.current(e)}),[i,a,c,l,f,n,p]);return(0,F.jsx)(Ie,{value:h,children:u?(0,F.jsx)(`div`,{className:`train`,children:(0,F.jsx)(Ke,{tell:r})}):(0,F.jsx)(bi,{words:s,name:o,hasRun:a!==null,isFirstShown:d,tell:r})})}var vi={},yi=[];function bi({words:e,name:t,hasRun:n,isFirstShown:r,tell:i}){let[a,o]=(0,j.useState)(!1),{mode:s,views:c,choose:l}=mi(),u=(0,F.jsx)(ve,{label:`What to show`,choices:c,value:s,onChoose:l});return(0,F.jsx)(`div`,{className:`train`,"data-mode":n?s:void 0,children:(0,F.jsx)(S,{children:(0,F.jsxs)(ue,{children:[(0,F.jsx)(xi,{sentence:e?.refused}),(0,F.jsxs)(`aside`,{className:`side`,"aria-label":`Plan`,children:[(0,F.jsx)(Mt,{words:e}),(0,F.jsx)(nt,{started:e?.started})]}),(0,F.jsxs)(`div`,{className:`right`,children:[(0,F.jsx)(Le,{}),n&&(0,F.jsx)(Tt,{views:c.length>1&&u,onChange:()=>o(!0)}),(0,F.jsx)(`div`,{className:`main`,children:n?(0,F.jsx)(hi,{mode:s,isFirstShown:r}):(0,F.jsx)(We,{words:e,name:t,tell:i})})]}),a&&(0,F.jsx)(Re,{onClose:()=>o(!1)})]})})})}function xi({sentence:e}){let t=g();return(0,j.useEffect)(()=>{e&&t(e)},[e,t]),null}var Si=[pe,v,we,Ce,c,a,d,Se,Te].join(`
`),Ci=he(_i,Si),wi=b;export{wi as ahead,Ci as default};
//# sourceMappingURL=train.js.map