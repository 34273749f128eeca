import{r as e}from"./rolldown-runtime.js";import{c as t,l as n,n as r,o as i,t as a}from"./numbers.js";import{l as o,n as s,o as c,t as l}from"./ask.js";import{i as u,t as d}from"./react.js";import{n as f,t as p}from"./useStable.js";import{t as m}from"./Words.js";var h=`/* Controls and their labels (Field, Select, OptionControl), and panels over the page (Panels). */
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
  accent-color: var(--accent);
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
`,g=e(u(),1),_=d(),v=(0,g.createContext)({open:()=>{},close:()=>{}}),y=()=>(0,g.useContext)(v),b=6,x=8,S=0;function ee({children:e}){let[t,n]=(0,g.useState)(null),r=(0,g.useMemo)(()=>({open:e=>{S+=1,n({...e,key:S})},close:()=>n(null)}),[]);return(0,_.jsxs)(v,{value:r,children:[e,t&&(0,g.createElement)(C,{...t,key:t.key,onClose:r.close})]})}function C({title:e,button:t,className:n=``,children:r,onClose:i}){let a=(0,g.useRef)(null),o=p(()=>{i(),t?.isConnected&&t.focus()});return(0,g.useLayoutEffect)(()=>{t&&te(a.current,t),a.current.querySelector(`select, input, button.btn`)?.focus()},[t]),(0,g.useEffect)(()=>{let e=e=>{e.composedPath().includes(a.current)||o()};return document.addEventListener(`pointerdown`,e,!0),()=>document.removeEventListener(`pointerdown`,e,!0)},[o]),(0,_.jsxs)(`div`,{ref:a,className:`pop panel ${n}`,role:`dialog`,"aria-label":e,onKeyDown:e=>{e.key===`Escape`&&o(),e.stopPropagation()},children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h3`,{className:`grow`,children:e}),(0,_.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:o,children:`×`})]}),r]})}function te(e,t){let n=e.parentElement.getBoundingClientRect(),{bottom:r,left:i}=t.getBoundingClientRect(),a=(e,t)=>`${Math.max(x,Math.min(e,t-x))}px`;e.style.top=a(r-n.top+b,n.height-e.offsetHeight),e.style.left=a(i-n.left,n.width-e.offsetWidth)}var ne={image:`image`,series:`series`,text:`text`,id:`id`,category:`category`,ordered:`ordered`,number:`number`,date:`date`,mask:`draw`},re=e=>ne[e]??`table`,ie={image:`image`,series:`series`,text:`text`,points:`points`},ae=e=>ie[e]??`table`,oe=`−`,w=(e,t)=>t?`${Math.round(100*e/t)}%`:`0%`;function T(e){return e==null?``:(Math.abs(e)>=1e3?t(e):String(Number(e.toPrecision(3)))).replace(`-`,oe)}function E(e){let t=Math.abs(e);return t>=1e6||e!==0&&t<.001?e.toExponential(1).replace(`-`,oe):T(e)}var se=e=>e.length>16?`…${e.slice(-14)}`:e,ce=`�`,le={" ":`␣`,"\n":`⏎`};function ue(e,t){return e===1&&t===ce?`unknown word`:le[t]??t}var de=e=>e.map(e=>e??`any`).join(` × `)||`one number`,fe={image:`picture`,series:`series`,text:`text`,points:`point`},pe=e=>fe[e]??`row`,me=`series`,he=e=>e===me?e:e.replace(/s$/,``);function ge(e){return e===0?`never opened`:e===1?`opened once`:`opened ${e} times`}function _e(e,t,n){let r=Math.max(1,...e),i=t/Math.max(1,e.length);return e.map((e,t)=>{let a=e?Math.max(1,n*e/r):0;return{x:(t*i).toFixed(1),y:(n-a).toFixed(1),width:Math.max(.5,i-1).toFixed(1),height:a.toFixed(1)}})}function ve(e,t,n){let r=t?[...e,[`others`,t]]:e,i=r.reduce((e,[,t])=>e+t,0)||1,a=0;return r.map(([e,t])=>{let r=n*t/i,o={name:e,count:t,x:a.toFixed(1),wide:Math.max(.5,r-1.5).toFixed(1)};return a+=r,o})}function D({counts:e,width:t,height:n,colour:r=`var(--ink-3)`,opacity:i=.65}){return(0,_.jsx)(`svg`,{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":`true`,children:_e(e,t,n).map((e,t)=>(0,_.jsx)(`rect`,{...e,style:{fill:r},opacity:i},t))})}var ye=[.75,.5,.35,.28,.22,.18,.14],be={y:4,height:16};function xe({parts:e,rest:n,width:r,accent:i=!1}){let a=e.map(([e,t])=>`${e}: ${t}`).join(`, `),o=t=>i&&t===1&&e.length===2;return(0,_.jsx)(`svg`,{width:r,height:24,viewBox:`0 0 ${r} 24`,role:`img`,"aria-label":a,children:ve(e,n,r).map(({name:e,count:n,x:r,wide:i},a)=>(0,_.jsx)(`rect`,{...be,x:r,width:i,rx:2,style:{fill:o(a)?`var(--accent-ink)`:`var(--ink-3)`},opacity:o(a)?1:ye[Math.min(a,ye.length-1)],children:(0,_.jsx)(`title`,{children:`${e}: ${t(n)}`})},a))})}function Se({share:e}){return(0,_.jsxs)(`svg`,{width:40,height:20,"aria-hidden":`true`,children:[(0,_.jsx)(`rect`,{y:8,width:40,height:4,rx:2,style:{fill:`var(--fill)`}}),(0,_.jsx)(`rect`,{y:8,width:Math.max(1.5,40*e).toFixed(1),height:4,rx:2,style:{fill:`var(--warn)`}})]})}function Ce({values:e,size:t}){let[n,r]=t;return e.kind===`histogram`?(0,_.jsx)(D,{counts:e.counts,width:n,height:r}):e.kind===`shares`?(0,_.jsx)(xe,{parts:e.parts,rest:e.rest,width:n}):null}var we=132,Te=24;function Ee({column:e,isTarget:n}){let{values:r,numbers:i}=e;if(r.kind===`distinct`)return(0,_.jsx)(`span`,{className:`s q`,children:`${t(r.count)} different`});if(r.kind===`shares`)return(0,_.jsx)(xe,{parts:r.parts,rest:r.rest,width:we,accent:n});if(r.kind!==`histogram`)return null;let a=i&&`${i.low} to ${i.high}, half below ${i.middle}`;return(0,_.jsx)(`span`,{title:a,children:(0,_.jsx)(D,{counts:r.counts,width:we,height:Te,colour:n?`var(--accent-ink)`:`var(--ink-3)`})})}function De({column:{missing:e,rows:t},words:n,title:r}){return e?(0,_.jsxs)(`span`,{className:`row`,title:r,children:[(0,_.jsx)(Se,{share:e/t}),(0,_.jsx)(`span`,{className:`s m`,children:n})]}):null}var Oe=({names:e})=>(0,_.jsx)(`thead`,{children:(0,_.jsx)(`tr`,{children:e.map(e=>(0,_.jsx)(`th`,{children:e},e))})}),ke={image:`Picture`,mask:`Mask`,series:`Series`,number:`Number`,category:`Category`,ordered:`Ordered`,date:`Date`,text:`Text`,id:`Id`},O=e=>ke[e]??e;function Ae({use:e,type:t,levels:n}){return e===`target`?n===2?`Two classes`:t===`category`?`${n} classes`:t===`mask`?`${n} classes a point`:O(t):O(t)}var je=[`image`,`series`],Me=e=>je.includes(e);function Ne({own:e,data:t,kind:n},{type:r}){let i=n===`table`||n===`arrays`;return e&&t.set===`file`&&r in ke&&!Me(r)&&i}var Pe=.01;function Fe({missing:e,rows:n}){return e/n>=Pe?w(e,n):`${t(e)} row${e>1?`s`:``}`}function Ie({notes:e,left_out:n}){let r=`${e.length} note${e.length>1?`s`:``}`;return n?`${t(n)} left out while reading${e.length?`, ${r}`:``}`:`${r} on how this was read`}var Le=[`Column`,`Looks like`,`Examples`,`Values`,`Missing`,`Note`];function Re({first:e}){let n=e.of-e.columns.length;return(0,_.jsxs)(`div`,{className:`scroll`,children:[(0,_.jsxs)(`table`,{className:`columns`,children:[(0,_.jsx)(Oe,{names:Le}),(0,_.jsx)(`tbody`,{children:e.columns.map(e=>(0,_.jsx)(ze,{column:e},e.name))})]}),n>0&&(0,_.jsx)(`p`,{className:`s q pad`,children:`${t(n)} more columns follow.`})]})}function ze({column:e}){let{name:t,type:n,examples:r,missing:i,rows:a,note:o}=e;return(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`name`,title:t,children:t}),(0,_.jsx)(`td`,{children:(0,_.jsxs)(`span`,{className:`read`,children:[(0,_.jsx)(c,{name:re(n),size:14}),(0,_.jsx)(`span`,{className:`grow`,children:O(n)})]})}),(0,_.jsx)(`td`,{className:`m examples`,title:r,children:r}),(0,_.jsx)(`td`,{children:(0,_.jsx)(Ee,{column:e,isTarget:!1})}),(0,_.jsx)(`td`,{children:(0,_.jsx)(De,{column:e,words:w(i,a)})}),(0,_.jsx)(`td`,{className:`s q`,children:o??``})]})}var Be=.02;function k({share:e}){return(0,_.jsx)(`div`,{className:`loading`,children:(0,_.jsx)(`i`,{style:e===void 0?void 0:{width:`${Math.round(100*Math.max(Be,e))}%`}})})}var Ve=({title:e,reading:t,onStop:n})=>(0,_.jsxs)(`div`,{className:`empty`,children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(k,{share:t?.share}),(0,_.jsx)(`p`,{className:`m`,children:t?.text||`Opening`}),(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:n,children:`Stop`})]}),He=({sentence:e,onChoose:t,onTryAgain:n})=>(0,_.jsxs)(`div`,{className:`empty`,role:`alert`,children:[(0,_.jsx)(`span`,{className:`bad`,children:(0,_.jsx)(c,{name:`circle-alert`,size:24})}),(0,_.jsx)(`h2`,{children:`These data cannot be opened now`}),(0,_.jsx)(`p`,{className:`m`,children:e}),(0,_.jsx)(`p`,{className:`s q`,children:`The project's network and plan are as they were.`}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`button`,{className:`btn p`,type:`button`,onClick:t,children:`Choose other data`}),(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:n,children:`Try again`})]})]});function Ue({title:e,first:n,reading:r,onStop:i}){return(0,_.jsxs)(`div`,{className:`first`,children:[(0,_.jsxs)(`div`,{className:`top`,children:[(0,_.jsx)(`span`,{className:`kind`,children:(0,_.jsx)(c,{name:`table`})}),(0,_.jsxs)(`div`,{className:`title`,children:[(0,_.jsx)(`h1`,{children:e}),(0,_.jsx)(`div`,{className:`s q facts`,children:`What the first ${t(n.rows)} rows hold; the rest is being read and may change it`})]}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsxs)(`div`,{className:`rest`,role:`status`,children:[(0,_.jsx)(`span`,{className:`s q`,children:r?.text||`Reading the rest`}),(0,_.jsx)(k,{share:r?.share})]}),(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:i,children:`Stop`})]}),(0,_.jsx)(Re,{first:n})]})}var A=6;function j(e,t){return t===2?e?`var(--pos)`:`var(--neg)`:e<A?`var(--r${e+1})`:`color-mix(in oklab, var(--r${e%A+1}) 55%, var(--ink-3))`}var We=(e,t)=>t>A&&e>=A,Ge=3;function Ke(e,t,n){let r=e.flat().filter(e=>e!=null);if(!r.length)return{paths:[],zero:null};let i=r.reduce((e,t)=>Math.min(e,t)),a=r.reduce((e,t)=>Math.max(e,t)),o=e=>a>i?n-Ge-(n-6)*(e-i)/(a-i):n/2;return{paths:e.map(e=>qe(e,t,o)),zero:i<0&&a>0?o(0):null}}function qe(e,t,n){let r=n=>e.length>1?t*n/(e.length-1):t/2;return e.map((t,i)=>t==null?``:`${i&&e[i-1]!=null?`L`:`M`}${r(i).toFixed(1)} ${n(t).toFixed(1)}`).join(``)}var Je=9;function M({lines:e,width:t,height:n,stroke:r,axis:i=!1}){let{paths:a,zero:o}=Ke(e,t,n);return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${t} ${n}`,width:t,height:n,preserveAspectRatio:`none`,className:`lines`,"aria-hidden":`true`,children:[i&&o!==null&&(0,_.jsx)(`path`,{d:`M0 ${o}H${t}`,style:{stroke:`var(--grid)`},fill:`none`}),a.map((e,t)=>(0,_.jsx)(`path`,{d:e,fill:`none`,strokeWidth:r,strokeLinejoin:`round`,style:{stroke:j(t,Je)},vectorEffect:`non-scaling-stroke`},t))]})}var Ye={left:44,right:12,top:10,bottom:28},Xe={left:4,right:4,top:4,bottom:4};function Ze(e,t,n,r){let i=r?Ye:Xe,a=$e(e.x),o=$e(e.y),s=(e,[t,n])=>(e-t)/(n-t);return{pad:i,across:a,up:o,x:e=>i.left+(t-i.left-i.right)*s(e,a),y:e=>n-i.bottom-(n-i.top-i.bottom)*s(e,o)}}var Qe=.03;function $e(e){let t=e.reduce((e,t)=>Math.min(e,t),1/0),n=e.reduce((e,t)=>Math.max(e,t),-1/0),r=(n-t||1)*Qe;return[t-r,n+r]}function et(e,t){let n=tt(e);return e.x.map((r,i)=>({x:t.x(r),y:t.y(e.y[i]),row:e.row[i],fill:n(e.colour?.[i]),isSquare:We(e.colour?.[i]??-1,e.classes.length)}))}function tt({classes:e,colour:t}){let n=`var(--ink-3)`;if(e.length)return t=>t==null||t<0?n:j(t,e.length);let[r,i]=nt(t??[]),a=e=>Math.round(100*(e-r)/(i-r||1));return e=>e==null?n:`color-mix(in oklab, var(--pos) ${a(e)}%, var(--neg))`}function nt(e){let t=e.filter(e=>e!=null);return[Math.min(...t),Math.max(...t)]}function rt(e,t){let n=Math.max(1,Math.ceil(e.x.length/t)),r=e=>e.filter((e,t)=>t%n===0);return{...e,x:r(e.x),y:r(e.y),row:r(e.row),colour:e.colour&&r(e.colour)}}var it=[1,2,5,10];function at(e,t,n){if(!(t>e))return[];let r=(t-e)/n,i=10**Math.floor(Math.log10(r)),a=it.map(e=>e*i).find(e=>e>=r),o=[];for(let n=Math.ceil(e/a)*a;n<=t+1e-9;n+=a)o.push(Math.abs(n)<a/1e6?0:n);return o}var N=(0,g.memo)(({map:e,width:t,height:n,radius:r,hasAxes:i=!1,onPress:a})=>{let o=`${e.x.length} points`,s=`0 0 ${t} ${n}`;if(!e.x.length)return(0,_.jsx)(`svg`,{viewBox:s,width:t,height:n,className:`map`,"aria-hidden":`true`});let c=Ze(e,t,n,i),l=et(e,c);return(0,_.jsxs)(`svg`,{viewBox:s,width:t,height:n,className:`map`,role:`img`,"aria-label":o,children:[i&&(0,_.jsx)(ct,{plane:c,width:t,height:n}),(0,_.jsx)(`g`,{onClick:a&&(e=>ot(e.target,a)),children:l.map((e,t)=>(0,_.jsx)(st,{point:e,radius:r,canBePressed:a!==void 0},t))})]})});function ot({dataset:e},t){e.row!==void 0&&t(Number(e.row))}function st({point:{x:e,y:t,row:n,fill:r,isSquare:i},radius:a,canBePressed:o}){let s={style:{fill:r,cursor:o?`pointer`:void 0},opacity:.8,"data-row":o?n:void 0};return i?(0,_.jsx)(`rect`,{x:e-a,y:t-a,width:2*a,height:2*a,...s}):(0,_.jsx)(`circle`,{cx:e.toFixed(1),cy:t.toFixed(1),r:a,...s})}function ct({plane:e,width:t,height:n}){let{pad:r,across:i,up:a,x:o,y:s}=e,c=t-r.right;return(0,_.jsxs)(_.Fragment,{children:[at(...a,5).map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{d:`M${r.left} ${s(e)}H${c}`,style:{stroke:`var(--grid)`}}),(0,_.jsx)(`text`,{x:r.left-8,y:s(e)+4,textAnchor:`end`,className:`tick`,children:E(e)})]},e)),at(...i,7).map(e=>(0,_.jsx)(`text`,{x:o(e),y:n-8,textAnchor:`middle`,className:`tick`,children:E(e)},e)),(0,_.jsx)(`path`,{d:`M${r.left} ${n-r.bottom}H${c}`,style:{stroke:`var(--axis)`}})]})}var lt={kind:``,groups:[]},P=({groups:e},t)=>e.flatMap(e=>e.samples.slice(0,t).map(t=>({...t,class:e.class})));function ut({thumbnail:{map:e,kind:t,grid:n=lt}}){if(e)return(0,_.jsx)(N,{map:rt(e,220),width:92,height:64,radius:1.6});if(t===`image`)return(0,_.jsx)(`span`,{className:`mini`,children:P(n,n.groups.length>2?2:6).slice(0,6).map(({row:e,picture:t})=>(0,_.jsx)(`img`,{src:t,alt:``},e))});let r=P(n,3);if(t!==`series`)return(0,_.jsx)(`span`,{className:`s q clip3`,children:r[0]?.text??``});let i=r.slice(0,3).flatMap(({series:e})=>e?.slice(0,1)??[]);return(0,_.jsx)(M,{lines:i,width:92,height:64,stroke:1.25})}function dt({thumbnail:e}){let{map:t,kind:n,grid:r=lt,columns:i=[]}=e;if(t&&n===`points`)return(0,_.jsx)(N,{map:t,width:376,height:260,radius:2.5});if(t)return(0,_.jsxs)(`div`,{children:[(0,_.jsx)(N,{map:t,width:376,height:180,radius:2}),(0,_.jsx)(`div`,{className:`s q`,children:`A map of the rows: near ones are alike`}),(0,_.jsx)(`div`,{className:`minicolumns`,children:i.slice(0,8).map(e=>(0,_.jsx)(ft,{column:e},e.name))})]});let a=P(r,r.groups.length>3?6:18);return n===`image`?(0,_.jsx)(`div`,{className:`wall`,children:a.slice(0,60).map(e=>(0,_.jsx)(`img`,{src:e.picture,alt:e.class,title:e.class},e.row))}):n===`series`?(0,_.jsx)(pt,{samples:a}):(0,_.jsx)(mt,{samples:a})}function ft({column:{name:e,use:t,values:n,examples:r}}){let i=n.kind===`histogram`||n.kind===`shares`;return(0,_.jsxs)(`div`,{className:`row spread`,children:[(0,_.jsx)(`span`,{className:t===`target`?`s clip b`:`s clip`,children:e}),i?(0,_.jsx)(Ce,{values:n,size:[110,18]}):(0,_.jsx)(`span`,{className:`s q`,children:r})]})}var pt=({samples:e})=>(0,_.jsx)(`div`,{className:`curves`,children:e.slice(0,10).map(e=>(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`s q clip tag`,children:e.class||e.label||``}),(0,_.jsx)(M,{lines:e.series??[],width:300,height:34,stroke:1.25})]},e.row))}),mt=({samples:e})=>(0,_.jsx)(`div`,{className:`quotes`,children:e.slice(0,6).map(e=>(0,_.jsxs)(`blockquote`,{className:`s`,children:[e.class&&(0,_.jsx)(`b`,{children:`${e.class}: `}),e.text]},e.row))}),ht=[[`ready`,`Ready`,`come with the app`],[`generated`,`Generated`,`with dials for size, noise and seed`],[`fetched`,`Fetched`,`from their official address at first use, checked, and kept`]],F=`drawn`;function gt(e,t){let n=t.toLowerCase().split(/\s+/).filter(Boolean),r=e=>n.every(t=>_t(e).includes(t));return ht.map(([t,n,i])=>({title:n,says:i,sets:e.filter(e=>e.group===t&&r(e)).sort((e,t)=>Number(t.name===F)-Number(e.name===F))})).filter(e=>e.sets.length>0)}var _t=({title:e,summary:t,kind:n,task:r,aim:i,words:a})=>`${e} ${t} ${n} ${r} ${i} ${a.join(` `)}`.toLowerCase(),I=({group:e})=>e===`fetched`,vt=e=>I(e)&&!e.here;function yt(e){let n=e.here?` · here`:` · ${a(e.bytes)} to fetch`;return`${e.rows?` · ${t(e.rows)}`:``}${I(e)?n:``}`}function bt(e){return vt(e)?`Fetch and use ${e.title}`:e.name===`drawn`?`Use these points`:`Use ${e.title}`}function xt({files:e}){let t=e.flatMap(({urls:e})=>e.slice(0,1)).map(e=>e.split(`/`)[2]);return[...new Set(t)].join(`, `)||`a data folder only`}var St=(e,t)=>Object.fromEntries(e.options.filter(e=>JSON.stringify(t[e.name])!==JSON.stringify(e.default)).map(({name:e})=>[e,t[e]])),L=({sha:e,name:t})=>({set:`file`,options:{file:e,name:t}}),Ct=/^(digits-cnn|moons-mlp|untitled)$/,wt=/\.[^.]+$/,Tt=60;function Et(e,t,n){return Ct.test(e)||e===t?.replace(wt,``).toLowerCase()?n.replace(wt,``).slice(0,Tt):null}var Dt=/\.(csv|tsv|tab|data|txt|json|jsonl)$/i,Ot=e=>Dt.test(e),R=new Map,kt=class{server;last=Promise.resolve();asking=new AbortController;waiting=new Map;observer=null;constructor(e){this.server=e}open(){this.asking.signal.aborted&&(this.asking=new AbortController)}close(){this.asking.abort()}watch(e,t){return this.observer??=new IntersectionObserver(e=>this.seen(e),{root:e.closest(`.main`)}),this.waiting.set(e,t),this.observer.observe(e),()=>this.leave(e)}leave(e){this.observer?.unobserve(e),this.waiting.delete(e)}seen(e){for(let{isIntersecting:t,target:n}of e){let e=this.waiting.get(n);t&&e&&(this.observer?.unobserve(n),this.last=this.last.then(()=>this.ask(e)))}}async ask({set:e,hear:t}){let{signal:n}=this.asking;if(!n.aborted)try{let r=R.get(e)??await this.server.ask(`thumbnail`,{data:{set:e}},{signal:n});R.set(e,r),t(r)}catch{}}};function At(e){let t=(0,g.useMemo)(()=>new kt(e),[e]);return(0,g.useEffect)(()=>(t.open(),()=>t.close()),[t]),t}function jt(e,t,n){let[r,i]=(0,g.useState)(R.get(t)??null);return[(0,g.useMemo)(()=>r=>{if(r&&n&&!R.has(t))return e.watch(r,{set:t,hear:i})},[e,t,n]),r]}function Mt({sets:e,search:t,chosen:n,queue:r,onChoose:i}){let a=gt(e,t);return a.length?(0,_.jsx)(_.Fragment,{children:a.map(e=>(0,_.jsx)(Nt,{title:e.title,says:e.says,children:e.sets.map(e=>(0,_.jsx)(Pt,{set:e,isChosen:e.name===n,queue:r,onChoose:i},e.name))},e.title))}):(0,_.jsx)(`p`,{className:`m pad`,children:`No set has these words. Try “images”, “table”, “series” or “text”.`})}var Nt=({title:e,says:t,children:n})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`row lead`,children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`span`,{className:`s q`,children:t})]}),(0,_.jsx)(`div`,{className:`grid`,children:n})]}),Pt=(0,g.memo)(({set:e,isChosen:t,queue:n,onChoose:r})=>{let i=e.name===F,[a,o]=jt(n,e.name,!I(e)&&!i),s=i?`draw`:ae(e.kind);return(0,_.jsxs)(`button`,{className:t?`card on`:`card`,type:`button`,"data-card":e.name,"aria-pressed":t,onClick:()=>r(e.name),children:[(0,_.jsx)(`span`,{ref:a,className:`thumb`,"data-set":e.name,children:o?(0,_.jsx)(ut,{thumbnail:o}):(0,_.jsx)(c,{name:s,size:20})}),(0,_.jsxs)(`span`,{className:`text`,children:[(0,_.jsx)(`b`,{children:e.title}),(0,_.jsx)(`span`,{className:`s m clip2`,children:e.summary}),(0,_.jsxs)(`span`,{className:`s q row tight`,children:[e.aim,yt(e)]})]})]})});function z({onCommit:e,onType:t,...n}){let r=(0,g.useRef)(null),i=p(e);return(0,g.useEffect)(()=>{let e=r.current,t=()=>i(e.value);return e.addEventListener(`change`,t),()=>e.removeEventListener(`change`,t)},[i]),(0,_.jsx)(`input`,{ref:r,...n,onInput:e=>t?.(e.currentTarget.value)})}var Ft=1e6,It=200,Lt=1e3,B=e=>e.kind===`int`;function Rt(e,t){let n=Number(t);if(t===``||!Number.isFinite(n))return null;let{low:r,high:i}=e,a=Math.min(i??1/0,Math.max(r??-1/0,n));return B(e)?Math.round(a):a}function zt(e){let{low:t,high:n,name:r}=e;return t==null||n==null||r===`seed`||n-t>Ft?null:B(e)&&n/Math.max(1,t)>It?Vt(t,n):Bt(e,t,n)}function Bt(e,t,n){return{low:t,high:n,step:e.step??(B(e)?1:(n-t)/100),at:e=>e,value:t=>B(e)?Math.round(t):t}}function Vt(e,t){let n=Math.max(1,e),r=t/n;return{low:0,high:Lt,step:1,at:e=>Lt*Math.log(e/n)/Math.log(r),value:e=>Math.round(Number((n*r**(e/Lt)).toPrecision(2)))}}function V(e){let{label:t,choices:n,value:r,onChoose:i,className:a=`pick`}=e,o=(0,g.useRef)(null),s=Ht(n,r),c=n.length;return(0,g.useLayoutEffect)(()=>{c&&(o.current.selectedIndex=s)},[s,c]),(0,_.jsx)(`select`,{ref:o,className:a,"aria-label":t,onChange:e=>i(n[e.target.selectedIndex].value),children:n.map(e=>(0,_.jsx)(`option`,{value:String(e.value??``),disabled:!!e.why,title:e.why,children:e.why?`${e.label} (${e.why})`:e.label},e.label))})}function Ht(e,t){let n=JSON.stringify(t??null);return Math.max(0,e.findIndex(e=>JSON.stringify(e.value??null)===n))}function H({option:e,value:t,onChange:n}){let{kind:r,label:i,help:a}=e;return r===`int`||r===`float`?(0,_.jsx)(Wt,{option:e,value:t,onChange:n}):(0,_.jsxs)(`label`,{className:`field`,title:a,children:[(0,_.jsx)(`span`,{children:i}),(0,_.jsx)(Ut,{option:e,value:t,onChange:n})]})}function Ut({option:{kind:e,label:t,choices:n},value:r,onChange:i}){return e===`bool`?(0,_.jsx)(`input`,{type:`checkbox`,defaultChecked:!!r,onChange:e=>i(e.target.checked)}):e===`choice`?(0,_.jsx)(V,{label:t,choices:n??[],value:r,onChoose:i}):(0,_.jsx)(z,{className:`inp text`,defaultValue:String(r??``),onCommit:i})}function Wt({option:e,value:t,onChange:n}){let{label:r,help:i,low:a,high:o,kind:s}=e,[c,l]=(0,g.useState)(String(t??``)),u=zt(e),d=t=>{let r=Rt(e,t);r!==null&&n(r)},f=e=>{let t=u.value(e);l(String(t)),n(t)};return(0,_.jsxs)(`div`,{className:`field dial`,title:i,children:[(0,_.jsx)(`span`,{children:r}),u&&(0,_.jsx)(`input`,{type:`range`,className:`slide`,min:u.low,max:u.high,step:u.step,"aria-label":`${r}, slider`,value:u.at(Math.max(1e-9,Number(c)||0)),onChange:e=>f(Number(e.target.value))}),(0,_.jsx)(z,{className:`inp`,type:`number`,min:a??void 0,max:o??void 0,step:s===`int`?1:`any`,"aria-label":r,value:c,onType:l,onCommit:d})]})}function Gt(e,t,n){let r=new Set;return{blocks:e.map(e=>{let i=t.filter(({number:t,type:n,column:i})=>n===e.type&&!r.has(t)&&(!e.columns||e.columns.includes(i)));for(let{number:e}of i)r.add(e);return{step:e,entry:n.find(({name:t})=>t===e.type),fitted:i}}),added:t.filter(({number:e})=>!r.has(e))}}function Kt(e,t){let n=[...e];return[n[t-1],n[t]]=[n[t],n[t-1]],n}var qt=5;function Jt(e,{name:t,stage:n},r){let i=({type:e})=>r.find(t=>t.name===e)?.stage??qt,a=e.findIndex(e=>i(e)>n);return e.toSpliced(a<0?e.length:a,0,{type:t})}function Yt(e,t){let n=new Set(t.filter(({use:e})=>e===`input`).map(({type:e})=>e)),r=t.find(({use:e})=>e===`target`);return e.filter(e=>e.target?r&&e.applies.includes(r.type):e.applies.some(e=>n.has(e)))}var Xt=[`leave-out`,`has-value`],Zt=({name:e})=>Xt.includes(e);function Qt(e,t={}){return{...Object.fromEntries(e.map(e=>[e.name,e.default])),...t}}var $t=5e3,en=9,tn=14;function nn(e,{clientX:t,clientY:n}){let r=e=>Math.min(1,Math.max(0,e));return[r((t-e.left)/e.width),r(1-(n-e.top)/e.height)]}var rn=(e,t,n)=>Math.hypot((e[0]-t)*376,(e[1]-n)*300),an=e=>Number(e.toFixed(4));function on(e,[t,n,r],i){return e.length>=$t||i&&rn(i,t,n)<=en?e:[...e,[an(t),an(n),r]]}var sn=(e,t,n)=>e.filter(e=>rn(e,t,n)>tn),cn=9;function ln(e,t){return j(t,t<2&&e.every(([,,e])=>e<2)?2:cn)}var un=[0,1,2,3,4];function dn({first:e,onDrawn:t}){let[n,r]=(0,g.useState)(e),[a,o]=(0,g.useState)(0),[s,c]=(0,g.useState)(!1),l=e=>{r(e),t(e)},u=e=>{o(e),c(!1)},d=new Set(n.map(([,,e])=>e)).size;return(0,_.jsxs)(`div`,{className:`drawpad`,children:[(0,_.jsx)(fn,{points:n,colour:a,isErasing:s,onPoints:r,onLifted:t}),(0,_.jsxs)(`div`,{className:`row wrap`,children:[un.map(e=>{let t=!s&&a===e;return(0,_.jsx)(`button`,{className:t?`dot on`:`dot`,type:`button`,"aria-label":`Colour ${e+1}`,"aria-pressed":t,style:{"--c":ln(n,e)},onClick:()=>u(e)},e)}),(0,_.jsx)(`button`,{className:s?`btn sm on`:`btn sm`,type:`button`,"aria-pressed":s,onClick:()=>c(!s),children:`Erase`}),(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>l(n.slice(0,-1)),children:`Undo`}),(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>l([]),children:`Clear`}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`span`,{className:`s q`,children:`${i(n.length,`point`)} in ${i(d,`colour`)}`})]}),(0,_.jsx)(`p`,{className:`s q`,children:`Press to set a point, drag for many. At least four points in two colours.`})]})}function fn({points:e,colour:t,isErasing:n,onPoints:r,onLifted:i}){let a=(0,g.useRef)(e);a.current=e;let o=(0,g.useRef)(null),s=e=>{let[i,s]=nn(e.currentTarget.getBoundingClientRect(),e);if(n)a.current=sn(a.current,i,s);else{let e=on(a.current,[i,s,t],o.current);e!==a.current&&(o.current=e.at(-1)),a.current=e}r(a.current)};return(0,_.jsxs)(`svg`,{viewBox:`0 0 376 300`,width:376,height:300,className:`pad`,role:`img`,"aria-label":`Drawing area: press or drag to set points`,onPointerDown:e=>{e.currentTarget.setPointerCapture(e.pointerId),o.current=null,s(e)},onPointerMove:e=>{e.buttons&&s(e)},onPointerUp:()=>i(a.current),children:[(0,_.jsx)(`rect`,{width:376,height:300,rx:6,style:{fill:`var(--sunken)`}}),(0,_.jsx)(pn,{points:e})]})}var pn=(0,g.memo)(({points:e})=>{let t=un.map(t=>ln(e,t));return(0,_.jsx)(_.Fragment,{children:e.map(([e,n,r],i)=>(0,_.jsx)(`circle`,{cx:e*376,cy:(1-n)*300,r:4,style:{fill:t[r]}},i))})});function mn({server:e,set:t,options:n,onUse:r}){let[i,a]=(0,g.useState)(()=>Qt(t.options,n)),o={set:t.name,options:St(t,i)},s=gn(e,o,vt(t)),[c,l]=(0,g.useState)(null),[u,d]=(0,g.useState)(null),f=t.name===F,p=(e,t)=>{a(n=>({...n,[e]:t})),d(null)};return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h2`,{children:t.title}),(0,_.jsx)(`p`,{className:`m`,children:(0,_.jsx)(m,{text:t.explain})}),!f&&(0,_.jsx)(`div`,{className:`live`,children:vt(t)?(0,_.jsx)(vn,{}):s.thumbnail&&(0,_.jsx)(dt,{thumbnail:s.thumbnail})}),(0,_.jsx)(`div`,{className:`told`,children:c?(0,_.jsx)(yn,{reading:c,onStop:()=>e.cancel(o)}):u===null?s.trouble?(0,_.jsx)(`span`,{className:`s warned`,children:s.trouble}):(0,_.jsx)(`span`,{className:`s q`,children:s.says}):(0,_.jsx)(bn,{sentence:u})}),f&&(0,_.jsx)(dn,{first:i.points,onDrawn:e=>p(`points`,e)}),!f&&t.options.length>0&&(0,_.jsx)(`div`,{className:`dials column`,children:t.options.map(e=>(0,_.jsx)(H,{option:e,value:i[e.name],onChange:t=>p(e.name,t)},e.name))}),(0,_.jsx)(xn,{set:t}),(0,_.jsx)(`button`,{className:`btn p wide`,type:`button`,"data-testid":`use`,disabled:c!==null||f&&s.trouble!==``,onClick:async()=>{d(null),l({share:0,text:`Opening`}),d(await r(o,l)),l(null)},children:bt(t)})]})}var hn=60;function gn(e,t,n){let[r,i]=(0,g.useState)({thumbnail:null,says:``,trouble:``}),a=JSON.stringify(t);return(0,g.useEffect)(()=>{if(n)return;let t=new AbortController,{signal:r}=t,o=({text:e})=>i(t=>({...t,says:e,trouble:``})),s=setTimeout(()=>e.ask(`thumbnail`,{data:JSON.parse(a)},{signal:r,waiting:o}).then(e=>i({thumbnail:e,says:_n(e),trouble:``}),e=>{r.aborted||i(t=>({...t,trouble:e.message}))}),hn);return()=>{clearTimeout(s),t.abort()}},[e,a,n]),r}var _n=({facts:e,sizes:n})=>`${e.join(` · `)}, ${t(n.train)} to learn from`,vn=()=>(0,_.jsxs)(`div`,{className:`ghost-picture`,children:[(0,_.jsx)(c,{name:`globe`,size:24}),(0,_.jsx)(`span`,{className:`s q`,children:`It is fetched once you use it.`})]}),yn=({reading:{share:e,text:t},onStop:n})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(k,{share:e}),(0,_.jsxs)(`div`,{className:`row spread`,children:[(0,_.jsx)(`span`,{className:`s q`,children:t}),(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:n,children:`Stop`})]})]}),bn=({sentence:e})=>(0,_.jsxs)(`div`,{className:`note bad`,role:`alert`,children:[(0,_.jsx)(c,{name:`circle-alert`}),(0,_.jsx)(`span`,{children:e})]});function xn({set:e}){let t=`${a(e.bytes)}${e.here?`, already on this machine`:``}`,n=[...e.reference?[[`Reference`,e.reference]]:[],[`Source`,e.source],[`Licence`,e.licence],...I(e)?[[`From`,xt(e)],[`Size`,t]]:[]];return(0,_.jsx)(`dl`,{className:`facts small`,children:n.map(([e,t])=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`dt`,{children:e}),(0,_.jsx)(`dd`,{children:t})]},e))})}var Sn=2e4,Cn=2**31,wn=50;async function Tn(e,t,n=()=>{}){let r=t.filter(([e,t])=>t.size&&!En(e));Dn(e,r);let i=[],a=[],o=0;for(let[e,[t,s]]of r.entries()){let c=new TextEncoder().encode(t),l=An(c,new Uint8Array(await s.arrayBuffer())),u=jn([67324752,4],...l);i.push(u,c,s),a.push(jn([33639248,4],[20,2],...l,[0,2],[0,2],[0,2],[0,4],[o,4]),c),o+=u.length+c.length+s.size,e%wn===0&&n(e/r.length)}let s=a.reduce((e,t)=>e+t.length,0),c=r.length,l=jn([101010256,4],[0,4],[c,2],[c,2],[s,4],[o,4],[0,2]);return new File([...i,...a,l],`${e}.zip`,{type:`application/zip`})}var En=e=>e.split(`/`).some(e=>e.startsWith(`.`)||e===`__MACOSX`||e===`Thumbs.db`);function Dn(e,t){if(!t.length)throw Error(`The folder ${e} holds no files that could be read.`);let n=t.reduce((e,[,t])=>e+t.size,0);if(t.length<=2e4&&n<=Cn)return;let r=t.length.toLocaleString(`en-US`),i=Sn.toLocaleString(`en-US`);throw Error(`The folder ${e} holds ${r} files; up to ${i} files and 2 GB go up as a folder. Pack it as a zip and bring that.`)}var On=2048,kn=33;function An(e,t){let{length:n}=t;return[[20,2],[On,2],[0,2],[0,2],[kn,2],[Nn(t),4],[n,4],[n,4],[e.length,2],[0,2]]}function jn(...e){let t=e.flatMap(([e,t])=>Array.from({length:t},(t,n)=>Math.floor(e/256**n)&255));return Uint8Array.from(t)}var Mn=Uint32Array.from({length:256},(e,t)=>{let n=t;for(let e=0;e<8;e++)n=n&1?3988292384^n>>>1:n>>>1;return n>>>0});function Nn(e){let t=-1;for(let n of e)t=Mn[(t^n)&255]^t>>>8;return~t>>>0}async function Pn(e,t=``){if(e.isFile)return[[t+e.name,await Fn(e)]];let n=e.createReader(),r=[];for(;;){let i=await In(n);if(!i.length)return r;for(let n of i)if(r.push(...await Pn(n,`${t}${e.name}/`)),r.length>2e4)return r}}var Fn=e=>new Promise((t,n)=>e.file(t,n)),In=e=>new Promise((t,n)=>e.readEntries(t,n));function Ln(e){let t=[...e??[]].map(e=>[e.webkitRelativePath||e.name,e]),[n]=t;return n?{name:n[0].split(`/`)[0],files:t}:null}var Rn=`CSV, TSV, Parquet, JSON lines · pictures as a zip or folder · text · .npz · .ts. It stays on this machine.`,zn={webkitdirectory:``};function Bn({bringing:{going:e,bring:t,bringFolder:n},isOver:r}){let i=(0,g.useRef)(null),a=(0,g.useRef)(null),o=e=>{let n=e.files?.[0];e.value=``,n&&t(n)},s=e=>{let t=Ln(e.files);e.value=``,t&&n(t)};return(0,_.jsxs)(`div`,{className:r?`drop over`:`drop`,children:[(0,_.jsx)(c,{name:`upload`,size:24}),e?(0,_.jsx)(Vn,{going:e}):(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`grow`,children:[(0,_.jsx)(`b`,{children:`Drop a file or a folder of yours here`}),(0,_.jsx)(`div`,{className:`s q`,children:Rn})]}),(0,_.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>i.current.click(),children:`Choose a file`}),(0,_.jsx)(`button`,{className:`btn`,type:`button`,title:`Pictures in a folder, best one folder a class`,onClick:()=>a.current.click(),children:`Choose a folder`})]}),(0,_.jsx)(`input`,{ref:i,type:`file`,hidden:!0,"data-testid":`file`,onChange:e=>o(e.target)}),(0,_.jsx)(`input`,{ref:a,type:`file`,hidden:!0,"data-testid":`folder`,...zn,onChange:e=>s(e.target)})]})}var Vn=({going:{name:e,says:t,share:n,stop:r}})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`grow`,children:[(0,_.jsx)(`b`,{children:e}),(0,_.jsx)(`div`,{className:`s q`,children:t}),(0,_.jsx)(`div`,{className:`loading`,children:(0,_.jsx)(`i`,{style:{width:`${Math.round(100*n)}%`}})})]}),r&&(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:r,children:`Stop`})]}),Hn=(0,g.createContext)(()=>{}),U=()=>(0,g.useContext)(Hn),Un=5e3,Wn=60;function Gn({children:e}){let[t,n]=(0,g.useState)(null),[r]=(0,g.useState)(()=>(e,t=``)=>{let r={sentence:e,tone:t};n(r),setTimeout(()=>n(e=>e===r?null:e),Un+Wn*e.length)});return(0,_.jsxs)(Hn,{value:r,children:[e,t&&(0,_.jsxs)(`div`,{className:`toast ${t.tone}`,role:`alert`,children:[t.sentence,(0,_.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:()=>n(null),children:(0,_.jsx)(c,{name:`close`})})]})]})}function Kn({server:e,files:t,onUse:n,onChanged:r}){let i=U(),o=async({sha:t})=>{try{await e.ask(`files/${t}`,void 0,{method:`DELETE`})}catch(e){i(e.message,`bad`)}r()};return t.files.length?(0,_.jsxs)(`div`,{className:`files`,children:[(0,_.jsxs)(`div`,{className:`row lead`,children:[(0,_.jsx)(`h2`,{children:`Your files`}),(0,_.jsx)(`span`,{className:`s q`,children:`${a(t.used)} of ${a(t.quota)}`})]}),(0,_.jsx)(`div`,{className:`filelist`,children:t.files.map(e=>(0,_.jsxs)(`div`,{className:`file row`,children:[(0,_.jsxs)(`button`,{className:`plain grow row`,type:`button`,title:`Use ${e.name}`,onClick:()=>n(e),children:[(0,_.jsx)(c,{name:`table`,size:14}),(0,_.jsx)(`span`,{className:`clip`,children:e.name}),(0,_.jsx)(`span`,{className:`s q nw`,children:`${a(e.size)} · ${qn(e.at)}`})]}),(0,_.jsx)(Jn,{name:e.name,onDelete:()=>o(e)})]},e.sha))})]}):null}var qn=e=>new Date(1e3*e).toLocaleDateString(`en-GB`);function Jn({name:e,onDelete:t}){let[n,r]=(0,g.useState)(!1);return(0,_.jsx)(`button`,{className:n?`btn t sm`:`btn t sm i`,type:`button`,"aria-label":`Delete ${e}`,title:`Delete the file; projects that use it lose their data`,onClick:()=>n?t():r(!0),children:n?`Delete?`:(0,_.jsx)(c,{name:`trash`,size:14})})}var W=({label:e,help:t,children:n})=>(0,_.jsxs)(`label`,{className:`field`,title:t,children:[(0,_.jsx)(`span`,{children:e}),n]});function Yn({detected:e,data:t,entry:n,cut_by:r,columns:i,kind:a}){return{detected:e,options:t.options,meanings:n.options.filter(({name:e})=>e===`as`||r.includes(e)),columns:i.map(({name:e})=>e),kind:a,wasRead:!0}}var Xn=({options:e})=>({detected:{format:`table`},options:e,meanings:[],columns:[],kind:``,wasRead:!1});function Zn(e,{reading:t,choices:n}){let r=`as`in n?{}:e.options.types??{},i={...e.options,...n,reading:t,types:r,inputs:[]};return{data:{...e,options:i,transforms:null,split:null},label:`Change how the file is read`}}var G=([e,t])=>({value:e,label:t}),Qn=[[`,`,`comma`],[`;`,`semicolon`],[`	`,`tab`],[`|`,`bar`],[` `,`blank`]],$n=[[`utf-8`,`UTF-8`],[`cp1252`,`Windows-1252 (Western Europe)`],[`iso-8859-1`,`Latin-1`],[`iso-8859-2`,`Latin-2 (Central Europe)`],[`cp1251`,`Windows-1251 (Cyrillic)`],[`utf-16`,`UTF-16`],[`shift_jis`,`Shift JIS`],[`gb18030`,`GB 18030`]],er=[`utf-8`,`cp1252`,`utf-16`],tr=[[`.`,`point: 3.14`],[`,`,`comma: 3,14`]],nr=[[!0,`names the columns`],[!1,`is data`]],rr=[[`"`,`wrap cells`],[``,`are part of the text`]],ir=[[`grey`,`grey`],[`colour`,`colour`]],ar=[{name:`delimiter`,label:`Delimiter`,choices:Qn.map(G)},{name:`encoding`,label:`Encoding`,choices:$n.map(G),help:`Change it if letters look wrong`},{name:`decimal`,label:`Decimal mark`,choices:tr.map(G)},{name:`header`,label:`First row`,choices:nr.map(G)},{name:`quote`,label:`Quotation marks`,choices:rr.map(G)}],or=[{name:`encoding`,label:`Encoding`,choices:$n.filter(([e])=>er.includes(e)).map(G)}],sr=[{name:`colour`,label:`Colour`,choices:ir.map(G)}],cr=({format:e})=>e===`pictures`;function lr({format:e=``,arrays:t}){return t?lr({format:e}).concat(ur(t)):e===`table`?ar:[`text`,`json lines`,`json list`].includes(e)?or:e===`pictures`?sr:[]}function ur(e){let t=Object.entries(e).map(([e,[t]])=>({value:e,label:`${e} (${t.join(` × `)||`one number`})`}));return[{name:`x`,label:`Inputs`,choices:t},{name:`y`,label:`Target`,choices:t}]}function dr({name:e,choices:t},{detected:n,wasRead:r}){if(!r)return`found out`;let i=n[e];return`found: ${t.find(e=>e.value===i)?.label??(i==null?`nothing`:String(i))}`}function fr({characters:e,different:t,shape:n}){return[...e?[`${e.toLocaleString(`en-US`)} characters, ${t} different`]:[],...n?[`array ${n.join(` × `)}`]:[]].join(` · `)||`What was found out is named; set it where the guess is wrong.`}var pr={id:`Series are told apart by`,time:`Rows are ordered by`,group:`Rows are tied by`};function mr({subject:e,onRead:t}){let{detected:n,options:r,meanings:i,kind:a}=e,o=y(),[s,c]=(0,g.useState)(r.reading??{}),[l,u]=(0,g.useState)({}),d=(e,t)=>c(({[e]:n,...r})=>t==null?r:{...r,[e]:t}),f=(e,t)=>u(n=>({...n,[e]:t}));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:fr(n)}),cr(n)&&(0,_.jsx)(gr,{subject:e,reading:s,onRead:d}),lr(n).map(t=>(0,_.jsx)(W,{label:t.label,help:t.help,children:(0,_.jsx)(V,{label:t.label,choices:[{value:null,label:dr(t,e)},...t.choices],value:s[t.name],onChoose:e=>d(t.name,e)})},t.name)),i.map(e=>(0,_.jsx)(H,{option:e,value:l[e.name]??r[e.name]??e.default,onChange:t=>f(e.name,t)},e.name)),a===`table`&&(0,_.jsx)(_r,{subject:e,onChoose:f}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>{o.close(),t({reading:s,choices:l})},children:`Read it this way`}),(0,_.jsx)(`button`,{className:`btn t`,type:`button`,onClick:o.close,children:`Leave it`})]})]})}var hr=[[`Height`,`height`],[`Width`,`width`]],gr=({subject:{detected:e},reading:t,onRead:n})=>(0,_.jsx)(_.Fragment,{children:hr.map(([r,i])=>(0,_.jsx)(W,{label:r,children:(0,_.jsx)(z,{className:`inp`,type:`number`,min:4,max:512,placeholder:String(e[i]??`auto`),defaultValue:t[i],onCommit:e=>n(i,e?Number(e):null)})},i))});function _r({subject:{columns:e,options:t},onChoose:n}){let r=[{value:null,label:`as found out`},...e.map(e=>({value:e,label:e}))];return(0,_.jsx)(_.Fragment,{children:Object.entries(pr).map(([e,i])=>(0,_.jsx)(W,{label:i,children:(0,_.jsx)(V,{label:i,choices:r,value:t[e],onChoose:t=>n(e,t)})},e))})}function vr({refusal:e,onReadAgain:t,onClose:n}){let{sentence:r,file:i}=e,a=(0,g.useRef)(null);return(0,g.useEffect)(()=>{a.current.scrollIntoView({block:`nearest`})},[e]),(0,_.jsxs)(`div`,{ref:a,className:`note bad refusal`,role:`alert`,children:[(0,_.jsx)(c,{name:`circle-alert`}),(0,_.jsxs)(`span`,{className:`grow`,children:[r,(0,_.jsx)(`span`,{className:`q`,children:` Nothing in your project was changed.`})]}),i&&Ot(i.name)&&(0,_.jsx)(yr,{data:L(i),onRead:t}),(0,_.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:n,children:(0,_.jsx)(c,{name:`close`,size:14})})]})}function yr({data:e,onRead:t}){let n=y(),r=(0,_.jsx)(mr,{subject:Xn(e),onRead:({reading:n})=>t({...e,options:{...e.options,reading:n}})}),i=e=>n.open({title:`How it is read`,button:e,className:`reading`,children:r});return(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:e=>i(e.currentTarget),children:`Read it another way`})}var br=413;function xr(e,t,n){let r=new XMLHttpRequest;return{done:new Promise((i,a)=>{r.open(`POST`,`${e}?name=${encodeURIComponent(t.name)}`),r.setRequestHeader(`content-type`,`application/octet-stream`),r.upload.onprogress=({lengthComputable:e,loaded:t,total:r})=>{e&&n(t/r)},r.onload=()=>{let e=Sr(r.responseText);r.status<300?i(e):a(new l(e.error??Cr(t.name,r.status),r.status))},r.onerror=()=>{let e=`${t.name} did not arrive: the connection broke. Nothing was changed; try again.`;a(new l(e,0))},r.onabort=()=>a(new DOMException(`stopped`,`AbortError`)),r.send(t)}),stop:()=>r.abort()}}function Sr(e){try{return JSON.parse(e)}catch{return{}}}var Cr=(e,t)=>t===br?`${e} is larger than this server takes.`:`${e} did not arrive: the server answered ${t}.`,wr=.7;function Tr({server:e,doing:t,project:n,view:r,largest:i,onFiles:o}){let[s,c]=(0,g.useState)(null),[l,u]=(0,g.useState)(null),[d,f]=(0,g.useState)(null),p=e=>c(t=>t&&{...t,...e}),m=(e,t=null)=>{f(null),u({sentence:e,file:t})},h=(e,i,a)=>t.change(e.data,`Use ${i}`,{name:Et(n,r?.title,a),seen:e}),_=async(t,n,r)=>{u(null);let i=e=>{r?.(e),f(n=>{let r=n?.first??e.first;return r?{data:t,first:r,reading:e}:null})};try{let r=await e.ask(`look`,{data:t},{waiting:i}),a=await h(r,n,n);a!==null&&m(a)}catch(e){m(e.message,{sha:t.options.file,name:n})}},v=async t=>{if(i!==null&&t.size>i)return m(Er(t,i));let n=xr(`${e.api}/data/files`,t,e=>p({share:wr*e,...e===1&&{says:`Here; being looked at`}}));c({name:t.name,says:`${a(t.size)}, on its way`,share:0,stop:n.stop});try{let t=await n.done;p({stop:()=>e.cancel(L(t))}),await _(L(t),t.name,({share:e,text:t})=>p({share:wr+.30000000000000004*Math.max(0,e),says:t}))}catch(e){e.name!==`AbortError`&&m(e.message)}finally{c(null),o()}};return{going:s,refusal:l,first:d,bring:v,bringFolder:async({name:e,files:t})=>{c({name:e,says:`Packing the folder`,share:0,stop:null});try{let n=await Tn(e,await t,e=>p({share:e}));await v(n)}catch(e){m(e.message)}finally{c(null)}},takeFile:e=>_(L(e),e.name),readAgain:e=>_(e,e.options.name??``),takeSet:async(t,n,r)=>{u(null);try{let i=await e.ask(`look`,{data:t},{waiting:r});e.forgetCatalogue();let a=await h(i,n,n.toLowerCase());return a!==null&&m(a),null}catch(e){return e.message}},forgive:()=>u(null)}}var Er=(e,t)=>`${e.name} has ${a(e.size)}; one file may have ${a(t)}. Use a part of it, or ask whoever runs this server.`;function Dr({server:e,choosing:t,view:n,project:r,doing:i}){let{sets:a,trouble:o}=kr(e),[s,l]=Ar(e),u=Tr({server:e,doing:i,project:r,view:n,largest:s?.largest??null,onFiles:l}),d=At(e),[f,m]=(0,g.useState)(``),[h,v]=(0,g.useState)(t.select??null),y=p(e=>v({name:e,options:{}})),{first:b,refusal:x}=u,[S,ee]=jr(u),C=a?.find(({name:e})=>e===h?.name);return(0,_.jsxs)(_.Fragment,{children:[b&&(0,_.jsx)(Ue,{title:b.data.options.name??`Your file`,first:b.first,reading:b.reading,onStop:()=>e.cancel(b.data)}),(0,_.jsxs)(`div`,{className:`choose`,hidden:b!==null,...ee,children:[(0,_.jsxs)(`div`,{className:`top`,children:[n&&(0,_.jsxs)(`button`,{className:`btn t`,type:`button`,onClick:()=>i.choose(null),children:[(0,_.jsx)(c,{name:`arrow-left`}),`Back to the data`]}),(0,_.jsxs)(`div`,{className:`title`,children:[(0,_.jsx)(`h1`,{children:`Which data?`}),(0,_.jsx)(`div`,{className:`s q`,children:`Your own, drawn by hand, or one of the ready sets`})]}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`input`,{className:`inp text search`,type:`search`,placeholder:`Images, series, spirals …`,"aria-label":`Search data sets`,value:f,onChange:e=>m(e.target.value)})]}),(0,_.jsxs)(`div`,{className:`middle`,children:[(0,_.jsxs)(`div`,{className:`main scroll`,children:[(0,_.jsx)(Bn,{bringing:u,isOver:S}),x&&(0,_.jsx)(vr,{refusal:x,onReadAgain:u.readAgain,onClose:u.forgive}),s&&(0,_.jsx)(Kn,{server:e,files:s,onUse:u.takeFile,onChanged:l}),(0,_.jsxs)(`div`,{className:`cards`,children:[o&&(0,_.jsx)(`p`,{className:`warned pad`,children:o}),a&&(0,_.jsx)(Mt,{sets:a,search:f,chosen:h?.name??n?.data.set??null,queue:d,onChoose:y})]})]}),(0,_.jsx)(`aside`,{className:`side detail`,"aria-label":`The chosen set`,children:C&&h?(0,_.jsx)(mn,{server:e,set:C,options:h.options,onUse:(e,t)=>u.takeSet(e,C.title,t)},C.name):(0,_.jsx)(Or,{})})]})]})]})}var Or=()=>(0,_.jsxs)(`div`,{className:`empty small`,children:[(0,_.jsx)(`span`,{className:`q`,children:(0,_.jsx)(c,{name:`points`,size:32})}),(0,_.jsx)(`p`,{className:`m`,children:`Press a card to see its data here, before you use them.`})]});function kr(e){let[t,n]=(0,g.useState)({sets:null,trouble:``});return(0,g.useEffect)(()=>{e.catalogue().then(({sets:e})=>n({sets:e,trouble:``}),e=>n({sets:null,trouble:e.message}))},[e]),t}function Ar(e){let[t,n]=(0,g.useState)(null),r=(0,g.useCallback)(()=>{e.ask(`files`).then(n,()=>{})},[e]);return(0,g.useEffect)(r,[r]),[t,r]}function jr({bring:e,bringFolder:t}){let[n,r]=(0,g.useState)(!1);return[n,{onDragOver:e=>{e.preventDefault(),r(!0)},onDragLeave:e=>{e.currentTarget.contains(e.relatedTarget)||r(!1)},onDrop:n=>{n.preventDefault(),r(!1);let i=n.dataTransfer.items[0]?.webkitGetAsEntry?.(),[a]=n.dataTransfer.files;i?.isDirectory?t({name:i.name,files:Pn(i)}):a&&e(a)}}]}function Mr({view:e,test:n},r){let i=e.split.sizes.test;return i&&!n?`${r}; the ${t(i)} that are to judge stay closed`:r}function Nr({tokens:e=[],columns:t}){if(t)return e;let n=e.findLastIndex(([e])=>e!==0);return e.slice(0,Math.max(1,n+1))}var Pr=({shape:e,declared:t})=>JSON.stringify(e)===JSON.stringify(t)||t.some(e=>e==null);function Fr({field:e}){let{name:t,names:n,shape:r,declared:i,input:a}=e;return(0,_.jsxs)(`div`,{className:`fieldbox`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`b`,{children:t}),(0,_.jsx)(`span`,{className:`chip`,title:n.join(` × `),children:de(r)}),(0,_.jsx)(`span`,{className:`s q`,children:a?`input of ${de(i)}`:`what is to be said`}),Pr(e)?(0,_.jsx)(`span`,{className:`ok`,title:`The sample has the shape that the network's input has`,children:(0,_.jsx)(c,{name:`check`,size:14})}):(0,_.jsx)(`span`,{className:`warned`,children:`differs`})]}),(0,_.jsx)(Ir,{field:e})]})}function Ir({field:e}){let{tokens:t,numbers:n,value:r,range:i}=e;return t?(0,_.jsx)(Lr,{field:e}):n?(0,_.jsx)(`dl`,{className:`facts small`,children:n.map(([e,t])=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`dt`,{children:e}),(0,_.jsx)(`dd`,{className:`n`,children:E(t)})]},e))}):r==null?i?(0,_.jsx)(`span`,{className:`s q`,children:`numbers from ${E(i[0])} to ${E(i[1])}`}):null:(0,_.jsx)(`span`,{className:`m`,children:String(r).replace(`-`,`−`)})}function Lr({field:e}){let{tokens:t=[],columns:n}=e,r=Nr(e),i=t.length-r.length;return(0,_.jsxs)(`div`,{className:`tokens`,children:[r.map(([e,t],r)=>(0,_.jsxs)(`span`,{className:e===0&&!n?`tok q`:`tok`,title:`${n?`${n[r]}: `:``}number ${e}`,children:[ue(e,t)||String(e),(0,_.jsx)(`small`,{children:e})]},r)),i>0&&(0,_.jsx)(`span`,{className:`s q`,children:`and ${i} empty places`})]})}function Rr({paints:e}){return e?.length?(0,_.jsx)(`span`,{className:`row s paints`,children:e.map(([e,t])=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{style:{background:t}}),e]},e))}):null}function zr({sample:e}){let{part:t,label:n,picture:r,painted:i,paints:a,series:o,channels:s=[],values:c,network:l}=e;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`s q`,children:`In the ${t} part`}),r&&(0,_.jsx)(`img`,{className:`large`,src:r,alt:n?`Picture of ${n}`:`Picture`}),i&&(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`img`,{className:`large`,src:i,alt:`The same with its mask`}),(0,_.jsx)(Rr,{paints:a})]}),o&&(0,_.jsxs)(`div`,{className:`large`,children:[(0,_.jsx)(M,{lines:o,width:420,height:140,stroke:1.5,axis:!0}),s.length>1&&(0,_.jsx)(`div`,{className:`s q`,children:s.join(` · `)})]}),c.length>0&&(0,_.jsx)(Br,{values:c}),(0,_.jsx)(`h3`,{children:`What the network gets`}),l.map(e=>(0,_.jsx)(Fr,{field:e},e.name))]})}var Br=({values:e})=>(0,_.jsx)(`dl`,{className:`facts`,children:e.map(([e,t,n])=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`dt`,{className:n===`target`?`b`:``,children:e}),(0,_.jsx)(`dd`,{className:n===`out`?`q`:``,children:t??(0,_.jsx)(`span`,{className:`gap`,children:`missing`})})]},e))}),Vr=(0,g.createContext)(null),Hr=Vr.Provider,K=()=>(0,g.useContext)(Vr);function q(e,t={}){let{question:n}=K(),[r,i]=(0,g.useState)({}),a=JSON.stringify(t);return(0,g.useEffect)(()=>{let t=new AbortController;return n(e,JSON.parse(a),t.signal).then(e=>i({answer:e}),e=>{t.signal.aborted||i({error:e})}),()=>t.abort()},[e,a,n]),r}var Ur=[`train`,`validation`,`test`],Wr={train:.98,validation:.8,test:.8},Gr=e=>Math.round(1e3*e)/1e3;function Kr(e,t,n){let r=Math.max(0,Math.min(Wr[t],n||0)),i=Ur.filter(e=>e!==t),a=i.reduce((t,n)=>t+(e[n]??0),0)||1,o={[t]:Gr(r)};for(let t of i)o[t]=Gr((e[t]??0)*(1-r)/a);return(o.train??0)>0||(o.train=Math.max(.01,1-(o.validation??0)-(o.test??0))),o}var qr=`(equal rows)`;function Jr(e,t){let{options:n,group_columns:r,suggested_group:i,suggested_time:a}=e;return t===`k-fold`?{type:t,column:null,folds:n.folds??5,fold:0}:t===`time`?{type:t,column:a}:t===`grouped`?{type:t,column:n.column!=null&&r.includes(n.column)?n.column:i??r[0]}:{type:t,column:null}}var Yr=({type:e})=>e===`fractions`?`random`:e;function Xr({options:e,types:t}){let{type:n,column:r,seed:i}=e,a=n!==`time`&&n!==`given`;return[Zr(Yr(e),r,t),...a?[`seed ${i??0}`]:[]].join(`, `)}function Zr(e,t,n){return e===`grouped`&&t?`by ${t===`(equal rows)`?`equal rows`:t}`:e===`stratified`?e:n.find(({name:t})=>t===e)?.title.toLowerCase()??e}var Qr=(e,t)=>Math.round(Number(e)||t),J=({rows:e,look:t})=>e?(0,_.jsx)(`i`,{className:t,style:{flex:e}}):null;function $r({split:{sizes:e,unused:t}}){let{train:n,validation:r,test:i}=e,a=`${n} to learn, ${r||`none`} to choose, ${i||`none`} to judge`;return(0,_.jsxs)(`div`,{className:`splitbar`,role:`img`,"aria-label":a,children:[(0,_.jsx)(J,{rows:n,look:`learn`}),(0,_.jsx)(J,{rows:r,look:`pick-part`}),(0,_.jsx)(J,{rows:i,look:`judge`}),(0,_.jsx)(J,{rows:t,look:`unused`})]})}function ei({split:{sizes:e,openings:n}}){let{train:r,validation:i,test:a}=e;return(0,_.jsxs)(`div`,{className:`row s spread`,children:[(0,_.jsxs)(`span`,{children:[(0,_.jsx)(`b`,{children:t(r)}),(0,_.jsx)(`span`,{className:`q`,children:` to learn`})]}),(0,_.jsxs)(`span`,{children:[i?(0,_.jsx)(`b`,{children:t(i)}):(0,_.jsx)(`span`,{className:`q`,children:`none`}),(0,_.jsx)(`span`,{className:`q`,children:` to choose`})]}),a?(0,_.jsxs)(`span`,{className:`row tight`,children:[(0,_.jsx)(c,{name:n.length?`unlock`:`lock`,size:14}),(0,_.jsx)(`b`,{children:t(a)}),(0,_.jsx)(`span`,{className:`q`,children:`to judge, ${ge(n.length)}`})]}):(0,_.jsx)(`span`,{className:`q`,children:`none to judge`})]})}var ti=3;function ni(){let{problems:e}=K().view,[t,n]=(0,g.useState)(!1),r=t=>e.filter(e=>e.severity===t).length,i=r(`error`),a=r(`warning`),o=t?e:e.slice(0,ti),s=e.length-o.length;return(0,_.jsxs)(`section`,{className:`problems`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{className:`grow`,children:`Before you train`}),i>0&&(0,_.jsx)(`span`,{className:`count e`,title:`${i} serious`,children:i}),a>0&&(0,_.jsx)(`span`,{className:`count w`,title:`${a} to look at`,children:a})]}),!e.length&&(0,_.jsxs)(`p`,{className:`row m fine`,children:[(0,_.jsx)(`span`,{className:`ok`,children:(0,_.jsx)(c,{name:`check`})}),`Nothing found that would fool us.`]}),o.map((e,t)=>(0,_.jsx)(ai,{problem:e},t)),s>0&&(0,_.jsx)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>n(!0),children:`${s} more`})]})}var ri={error:`circle-alert`,warning:`triangle-alert`,hint:`lightbulb`},ii=20;function ai({problem:e}){let{change:t,openSample:n}=K(),r=y(),{check:i,severity:a,title:o,what:s,fix:l}=e,u=(0,_.jsx)(si,{problem:e,onSample:n}),d=e=>r.open({title:o,button:e,children:u});return(0,_.jsxs)(`div`,{className:`problem ${a} ${l&&l.label.length>ii?`long`:``}`,"data-check":i,children:[(0,_.jsx)(`span`,{className:`mark`,children:(0,_.jsx)(c,{name:ri[a]})}),(0,_.jsxs)(`div`,{className:`grow`,children:[(0,_.jsx)(`button`,{className:`plain b`,type:`button`,title:`Why this matters`,onClick:e=>d(e.currentTarget),children:o}),(0,_.jsx)(`div`,{className:`m`,children:(0,_.jsx)(m,{text:s})})]}),l&&(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,title:l.does,onClick:()=>t(l,l.does),children:l.label})]})}var oi=5;function si({problem:e,onSample:n}){let{what:r,why:i,do:a,fix:o,rows:s}=e;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`dl`,{className:`four`,children:[(0,_.jsx)(`dt`,{children:`What`}),(0,_.jsx)(`dd`,{children:(0,_.jsx)(m,{text:r})}),(0,_.jsx)(`dt`,{children:`Why`}),(0,_.jsx)(`dd`,{children:(0,_.jsx)(m,{text:i})}),(0,_.jsx)(`dt`,{children:`Do`}),(0,_.jsx)(`dd`,{children:(0,_.jsx)(m,{text:a})}),o&&(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`dt`,{children:`Fix`}),(0,_.jsx)(`dd`,{children:(0,_.jsx)(m,{text:o.does})})]})]}),s.length>0&&(0,_.jsxs)(`div`,{className:`row wrap s`,children:[(0,_.jsx)(`span`,{className:`q`,children:`For example`}),s.slice(0,oi).map(e=>(0,_.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>n(e),children:`row ${t(e+1)}`},e))]})]})}function ci({target:e}){let{classes:t,histogram:n,numbers:r}=e,[i,a]=t??[];return t?.length===2?(0,_.jsx)(li,{first:i,second:a}):t?.length?(0,_.jsx)(ui,{classes:t,target:e}):n?.counts.length?(0,_.jsxs)(`div`,{children:[(0,_.jsx)(D,{counts:n.counts,width:376,height:56,colour:`var(--accent-ink)`,opacity:.85}),(0,_.jsxs)(`div`,{className:`row s spread`,children:[(0,_.jsx)(`span`,{className:`q`,children:T(r?.low)}),(0,_.jsx)(`span`,{className:`q`,children:`half below ${T(r?.middle)}`}),(0,_.jsx)(`span`,{className:`q`,children:T(r?.high)})]})]}):null}function li({first:e,second:n}){let r=e[1]+n[1];return(0,_.jsxs)(`div`,{children:[(0,_.jsxs)(`div`,{className:`balance`,children:[(0,_.jsx)(`i`,{className:`first`,style:{flex:e[1]}}),(0,_.jsx)(`i`,{className:`second`,style:{flex:n[1]}})]}),(0,_.jsx)(`div`,{className:`row s spread`,children:[e,n].map(([e,n])=>(0,_.jsxs)(`span`,{children:[(0,_.jsx)(`b`,{children:t(n)}),(0,_.jsx)(`span`,{className:`q`,children:` ${e}, ${w(n,r)}`})]},e))})]})}var Y=12;function ui({classes:e,target:{points:n,rows:r}}){let i=Math.max(...e.map(([,e])=>e)),a=e.length>Y?e.toSorted(([,e],[,t])=>t-e).slice(0,Y):e;return(0,_.jsxs)(`div`,{className:`classes`,children:[a.map(([e,r])=>(0,_.jsxs)(`div`,{className:`class`,title:`${e}: ${t(r)}${n?` points`:``}`,children:[(0,_.jsx)(`span`,{className:`s clip`,children:se(e)}),(0,_.jsx)(`span`,{className:`track`,children:(0,_.jsx)(`i`,{style:{width:`${100*r/i}%`}})}),(0,_.jsx)(`span`,{className:`s q n`,children:t(r)})]},e)),e.length>Y&&(0,_.jsx)(`div`,{className:`s q`,children:`and ${e.length-Y} rarer ones`}),n&&(0,_.jsx)(`div`,{className:`s q`,children:`Points of ${t(r)} masks`})]})}var di=[`stratified`,`random`],fi=[`image`,`series`],pi=({columns:e})=>e.filter(({type:e})=>!fi.includes(e)).map(({name:e})=>e);function mi({data:e},t,n){let{split:r}=e,i=r&&di.includes(r.type),a=t.target===``?`random`:`stratified`;return{data:{...e,options:{...e.options,inputs:[],...t},transforms:null,split:i?{...r,type:a}:r},label:n}}var hi=(e,t)=>mi(e,{target:t,task:`auto`},t?`Predict ${t}`:`Predict nothing`),gi=(e,t)=>mi(e,{target:e.target.name,task:t},`Task: ${t}`);function _i(){let{view:e}=K(),{target:t,data:n,kind:r}=e,i=n.set===`file`&&r!==`text`;return(0,_.jsxs)(`section`,{className:`target`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[i&&t.one_column?(0,_.jsx)(vi,{}):(0,_.jsx)(`h2`,{children:t.heading}),(0,_.jsx)(`span`,{className:`grow`}),i?(0,_.jsx)(yi,{}):(0,_.jsx)(`span`,{className:`s q`,children:t.aim})]}),(0,_.jsx)(ci,{target:t})]})}function vi(){let{view:e,change:t}=K(),n=pi(e).map(e=>({value:e,label:e}));return(0,_.jsxs)(`span`,{className:`row tight`,children:[(0,_.jsx)(`h2`,{children:`Predict`}),(0,_.jsx)(V,{label:`Column to predict`,className:`pick title`,choices:[...n,{value:``,label:`nothing`}],value:e.target.name,onChoose:n=>t(hi(e,n))})]})}function yi(){let{view:e,change:t}=K(),{tasks:n,target:r,data:i}=e,a=n.map(e=>e.value===`auto`?{value:`auto`,label:r.aim}:e);return(0,_.jsx)(V,{label:`Task`,className:`pick quiet`,choices:a,value:i.options.task||`auto`,onChoose:n=>t(gi(e,n))})}var bi=()=>(0,_.jsxs)(`aside`,{className:`side`,"aria-label":`Target, problems and split`,children:[(0,_.jsx)(_i,{}),(0,_.jsx)(ni,{}),(0,_.jsx)(xi,{})]});function xi(){let{view:e,openTab:t}=K(),{split:n}=e;return(0,_.jsxs)(`section`,{className:`split`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{className:`grow`,children:`Split`}),(0,_.jsx)(`button`,{className:`link s`,type:`button`,onClick:()=>t(`Split`),children:Xr(n)})]}),(0,_.jsx)($r,{split:n}),(0,_.jsx)(ei,{split:n})]})}function Si(){let{saved:e}=K();return e?e.trouble?(0,_.jsxs)(`span`,{className:`fitline warned`,title:e.trouble,children:[(0,_.jsx)(c,{name:`triangle-alert`,size:14}),(0,_.jsx)(`span`,{className:`clip`,children:(0,_.jsx)(m,{text:e.trouble})})]}):e.fits.errors.length?(0,_.jsx)(Ci,{fits:e.fits}):(0,_.jsxs)(`span`,{className:`fitline q`,children:[(0,_.jsx)(`span`,{className:`ok`,children:(0,_.jsx)(c,{name:`check`,size:14})}),`The network in Build takes these data`]}):null}function Ci({fits:{errors:e,count:n}}){let r=y(),i=(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`ul`,{className:`m`,children:e.map(e=>(0,_.jsx)(`li`,{children:(0,_.jsx)(m,{text:e})},e))}),n>e.length&&(0,_.jsx)(`p`,{className:`s q`,children:`and ${t(n-e.length)} more, marked in Build`})]});return(0,_.jsxs)(`span`,{className:`fitline q`,children:[`The drawing in Build does not take these data `,(0,_.jsx)(`button`,{className:`link`,type:`button`,onClick:e=>r.open({title:`What does not fit`,button:e.currentTarget,children:i}),children:`Why`})]})}var wi={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},Ti=/^g-/,Ei=(0,g.memo)(({svg:e})=>{let t=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>t.current.replaceChildren(Di(e)),[e]),(0,_.jsx)(`span`,{ref:t,className:`thumb`})});function Di(e){let t=new DOMParser().parseFromString(e,`image/svg+xml`).documentElement;for(let e of t.querySelectorAll(`rect, path`)){let t=[...e.classList].find(e=>Ti.test(e))?.replace(Ti,``),n=t&&(wi[t]??`struct`);e.setAttribute(`style`,n?`fill:var(--${n})`:`stroke:var(--line-2)`)}return document.importNode(t,!0)}var Oi={3:`three ways that fit`,2:`two ways that fit`};function ki({rows:e,inputs:t,row_word:n},r){let a=`${i(e,he(n))} to learn from`,o=n===`rows`?` and ${i(t,`input`)}`:``;return`${Oi[r]??`one way that fits`} ${a}${o}`}var Ai=2e4,ji={image:`They show what a network gains on pictures.`,series:`They show what a network gains on series.`,text:`Counting words with a straight line is hard to beat on short texts.`};function Mi(e,t){let n=t<Ai?`On tables of this size they are often level. See what there is to gain.`:`Boosted trees are strong on tables. See what there is to gain.`;return ji[e]??n}function Ni({offer:e,isFirst:t}){let{server:n,view:i,go:a}=K(),o=U(),[s,c]=(0,g.useState)(!1);return(0,_.jsxs)(`article`,{className:t?`offer first`:`offer`,"data-offer":e.name,children:[(0,_.jsx)(Ei,{svg:e.picture}),(0,_.jsxs)(`div`,{children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h3`,{className:`grow`,children:e.title}),t&&(0,_.jsx)(`span`,{className:`pill`,children:`Suggested`})]}),(0,_.jsx)(`p`,{className:`m clip2`,title:e.reason,children:e.reason}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`s q grow`,children:`${r(e.parameters)} parameters`}),(0,_.jsx)(`button`,{className:t?`btn p`:`btn`,type:`button`,disabled:s,onClick:async()=>{c(!0);try{await n.ofProject(`proposals/${e.name}`,{data:i.data}),a(`build`)}catch(e){c(!1),o(e.message,`bad`)}},children:`Open in Build`})]})]})]})}function Pi({rows:e}){let{view:t,go:n}=K();return(0,_.jsxs)(`article`,{className:`offer`,children:[(0,_.jsx)(Ii,{}),(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:`Race classical models first`}),(0,_.jsx)(`p`,{className:`m`,children:Mi(t.samples,e)}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`s q grow`,children:`on the same rows`}),(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:()=>n(`arena`),children:`Open Arena`})]})]})]})}var Fi=[[84,`--r2`],[78,`--r3`],[70,`--r1`],[60,`--ink-3`],[40,`--ink-3`]],Ii=()=>(0,_.jsx)(`span`,{className:`thumb`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 96 64`,"aria-hidden":`true`,children:Fi.map(([e,t],n)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{d:`M6 ${10+11*n}H${e}`,style:{stroke:`var(${t})`},strokeWidth:2}),(0,_.jsx)(`circle`,{cx:e,cy:10+11*n,r:3,style:{fill:`var(${t})`}})]},e))})});function Li({turn:e}){let{view:t}=K(),{answer:n,error:r}=Bi(e);if(r)return(0,_.jsxs)(X,{children:[(0,_.jsx)(`span`,{className:`m`,children:r.message}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(Si,{})]});if(!n)return(0,_.jsx)(X,{cards:[`a`,`b`,`c`].map(e=>(0,_.jsx)(`div`,{className:`offer ghost`},e)),children:(0,_.jsx)(`span`,{className:`s q`,children:`Looking for networks that fit`})});let{races:i}=t.target,a=n.proposals.slice(0,i?2:3),o=a.length+ +!!i;if(!o)return(0,_.jsx)(Ri,{});let s=a.map((e,t)=>(0,_.jsx)(Ni,{offer:e,isFirst:t===0},e.name));return i&&s.push((0,_.jsx)(Pi,{rows:n.rows},`race`)),(0,_.jsxs)(X,{cards:s,children:[(0,_.jsx)(`span`,{className:`s q`,children:ki(n,o)}),n.reasons.length>0&&(0,_.jsx)(zi,{reasons:n.reasons}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(Si,{})]})}var X=({cards:e,children:t})=>(0,_.jsxs)(`div`,{className:`start`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:`Start from`}),t]}),e&&(0,_.jsx)(`div`,{className:`offers`,children:e})]});function Ri(){let{go:e}=K();return(0,_.jsxs)(X,{children:[(0,_.jsx)(`span`,{className:`m`,children:`No ready network fits these data; draw one in Build.`}),(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:()=>e(`build`),children:`Open Build`})]})}function zi({reasons:e}){let t=y(),n=(0,_.jsx)(`dl`,{className:`facts`,children:e.flatMap(({what:e,why:t},n)=>[(0,_.jsx)(`dt`,{className:`b wraps`,children:e},`what ${n}`),(0,_.jsx)(`dd`,{className:`m`,children:t},`why ${n}`)])}),r=e=>t.open({title:`The plan that comes along`,button:e,children:n});return(0,_.jsx)(`button`,{className:`link`,type:`button`,onClick:e=>r(e.currentTarget),children:`Why this plan`})}function Bi(e){let{server:t,view:n}=K(),[r,i]=(0,g.useState)({});return(0,g.useEffect)(()=>{let e=!1,r=t=>{e||i(t)};return i({}),t.ofProject(`proposals`,{data:n.data}).then(e=>r({answer:e}),e=>r({error:e})),()=>{e=!0}},[e,t]),r}function Z({asked:e,meanwhile:t,children:n}){let{answer:r,error:i}=e;return i?(0,_.jsx)(Hi,{error:i}):r===void 0?t===void 0?(0,_.jsx)(`div`,{className:`s q pad`,children:`Looking`}):t:n(r)}var Vi=`This could not be drawn. Your data and project are untouched; another tab still works.`,Hi=({error:e})=>(0,_.jsxs)(`div`,{className:`note bad pad`,role:`alert`,children:[(0,_.jsx)(c,{name:`circle-alert`}),(0,_.jsx)(`span`,{children:e instanceof l?e.message:Vi})]}),Ui=`blue: rise together · orange, dashed: one falls as the other rises · categories count from 0 to 1`;function Wi(){let e=q(`correlations`);return(0,_.jsx)(Z,{asked:e,meanwhile:null,children:e=>{let{names:n,left:r,target:i}=e;return n.length<2?null:(0,_.jsxs)(`section`,{className:`box`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:`What hangs together`}),(0,_.jsx)(`span`,{className:`s q`,children:Ui})]}),(0,_.jsx)(Gi,{correlations:e}),r>0&&(0,_.jsx)(`p`,{className:`s q`,children:`${t(r)} more columns are left out: these hang closest to ${i??`each other`}.`})]})}})}function Gi({correlations:{names:e,matrix:t,target:n}}){return(0,_.jsx)(`div`,{className:`matrix scrollx`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{}),e.map(e=>(0,_.jsx)(`th`,{className:`turn`,children:(0,_.jsx)(`span`,{title:e,children:e})},e))]})}),(0,_.jsx)(`tbody`,{children:e.map((r,i)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{className:r===n?`b`:``,title:r,children:r}),t[i].map((t,n)=>(0,_.jsx)(`td`,{title:`${r} and ${e[n]}: ${t}`,className:t<Ki?`minus`:``,style:i===n?void 0:Ji(t),children:i===n?``:Yi(t)},e[n]))]},r))})]})})}var Ki=-.05,qi=75,Ji=e=>({background:`color-mix(in oklab, var(${e<0?`--neg`:`--pos`}) ${Math.round(qi*Math.abs(e))}%, transparent)`}),Yi=e=>Math.abs(e)<.005?`0`:e.toFixed(2).replace(`-`,`−`),Xi=4;function Zi(e,n,r){let{series:i,labels:a}=e,o=i[0]?.[1].length??0,s=Array.from({length:o},(e,t)=>i.reduce((e,[,n])=>e+n[t],0)),c=Math.max(1,...s),l=n/Math.max(1,o),u=Math.max(.5,l-(a?4:1)).toFixed(1);return s.flatMap((e,n)=>{let o=r-20;return i.flatMap(([e,s],d)=>{let f=(r-Xi-20)*s[n]/c;if(f<=0)return[];o-=f;let p=`${a?.[n]??`bar ${n+1}`}${i.length>1?`, ${e}`:``}: ${t(s[n])}`;return[{place:d,x:(n*l+.5).toFixed(1),y:o.toFixed(1),width:u,height:Math.max(.6,f).toFixed(1),says:p}]})})}var Qi=6,$i=7;function ea({labels:e,type:t,low:n=0,high:r=0},i){if(!e){let e=e=>t===`date`?ta(e):E(e);return[{x:0,anchor:`start`,text:e(n)},{x:i,anchor:`end`,text:e(r)}]}if(e.length>Qi)return[{x:0,anchor:`start`,text:`${e.length} of the commonest, most first`}];let a=i/Math.max(1,e.length),o=e=>e.length>a/$i?`${e.slice(0,Math.max(1,Math.floor(a/$i)-1))}…`:e;return e.map((e,t)=>({x:t*a+a/2,anchor:`middle`,text:o(e)}))}var ta=e=>new Date(1e3*e).toISOString().slice(0,10);function na({chart:e,width:t,height:n,classes:r}){let i=e.series.length>1;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${t} ${n}`,width:t,height:n,role:`img`,"aria-label":`Histogram of ${e.name}`,children:[Zi(e,t,n).map(({place:e,says:t,...n},a)=>(0,_.jsx)(`rect`,{...n,style:{fill:i?j(e,r):`var(--ink-3)`},opacity:i?.85:.65,children:(0,_.jsx)(`title`,{children:t})},a)),(0,_.jsx)(`path`,{d:`M0 ${n-20+.5}H${t}`,style:{stroke:`var(--axis)`}}),ea(e,t).map(({x:e,anchor:t,text:r},i)=>(0,_.jsx)(`text`,{x:e,y:n-5,textAnchor:t,className:`tick`,children:r},i))]})}var ra=24;function ia({classes:e}){let t=e.length,n=e=>({background:j(e,t),borderRadius:We(e,t)?1:void 0});return(0,_.jsxs)(`div`,{className:`row s keys`,children:[e.slice(0,ra).map((e,t)=>(0,_.jsxs)(`span`,{className:`row key`,children:[(0,_.jsx)(`i`,{style:n(t)}),e]},e)),t>ra&&(0,_.jsx)(`span`,{className:`q`,children:`and ${t-ra} more`})]})}function aa({values:e}){let[t,n]=nt(e);return(0,_.jsxs)(`div`,{className:`row s q keys`,children:[T(t),(0,_.jsx)(`span`,{className:`ramp`}),T(n)]})}function oa(){let{view:e}=K(),t=q(`histograms`);return(0,_.jsx)(Z,{asked:t,meanwhile:null,children:({charts:t})=>{if(!t.length)return null;let n=t.find(({series:e})=>e.length>1)?.series.map(([e])=>e)??[];return(0,_.jsxs)(`section`,{className:`box`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:`Columns`}),(0,_.jsx)(`span`,{className:`s q`,children:n.length?`coloured by ${e.target.name}`:``})]}),n.length>0&&(0,_.jsx)(ia,{classes:n}),(0,_.jsx)(`div`,{className:`hists`,children:t.map(e=>(0,_.jsx)(sa,{chart:e,classes:n.length},e.name))})]})}})}var sa=({chart:e,classes:n})=>(0,_.jsxs)(`figure`,{children:[(0,_.jsxs)(`figcaption`,{children:[(0,_.jsx)(`b`,{title:e.name,children:e.name}),e.left?(0,_.jsx)(`span`,{className:`s q`,children:` ${t(e.left)} in rarer ones`}):null]}),(0,_.jsx)(na,{chart:e,width:240,height:110,classes:n})]});function ca({plain:e,axes:n,x:r,explained:i}){if(e){let e=n.length===2?`${n[0]} across, ${n[1]} up, after the transforms`:``;return{title:`${t(r.length)} points`,says:e}}let[a=0,o=0]=i.map(e=>Math.round(100*e));return{title:`Map of the samples`,says:`the two directions in which they differ most: ${a}% and ${o}% of all differences`}}var la=360,ua=32,da=760,fa=120;function pa(e,t,n){let r=Math.max(la,e-ua);if(!n)return{width:Math.min(r,da),height:340};let i=Math.max(la,t-fa);return{width:Math.min(r,1.5*i),height:i}}var ma=800;function ha({map:e,isAlone:n}){let r=K(),i=(0,g.useRef)(null),[a,o]=(0,g.useState)(null);(0,g.useLayoutEffect)(()=>{let e=i.current.closest(`.main`);o(pa(i.current.clientWidth,e.clientHeight,n))},[n]);let{title:s,says:c}=ca(e),l=e.left>0?`${t(e.x.length)} drawn, evenly taken; press one to see it`:`Press a point to see its sample`;return(0,_.jsxs)(`section`,{ref:i,className:`box mapbox`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:s}),(0,_.jsx)(`span`,{className:`s q`,children:c})]}),e.classes.length>0?(0,_.jsx)(ia,{classes:e.classes}):e.colour&&(0,_.jsx)(aa,{values:e.colour}),a&&(0,_.jsx)(N,{map:e,...a,hasAxes:!0,radius:e.x.length>ma?2.5:3.5,onPress:r.openSample}),(0,_.jsx)(`p`,{className:`s q`,children:Mr(r,l)})]})}function ga({isMapOnly:e=!1}){let t=q(`map`);return(0,_.jsx)(Z,{asked:t,children:t=>(0,_.jsxs)(`div`,{className:`scroll charts-tab`,children:[(0,_.jsx)(ha,{map:t,isAlone:e}),!e&&(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(oa,{}),(0,_.jsx)(Wi,{})]})]})})}function _a({data:e},{name:t},n){let r={...e.options.types,[t]:n},i={...e.options,types:r};return{data:{...e,options:i,transforms:null,split:e.split??null},label:`Read ${t} as ${n}`}}function va(e,t){let{data:n}=e,r=t.use===`out`,i=r?`Use ${t.name}`:`Leave out ${t.name}`;if(n.set===`file`&&!ba(n,t.name))return{data:ya(e,t,r),label:i};let a=Sa(n.transforms??e.chosen_transforms??[],t.name);if(!r){let e={type:Q,columns:[t.name]};return{data:{...n,transforms:[e,...Ca(a,t.name)]},label:i}}return ba(n,t.name)?{data:{...n,transforms:a},label:i}:null}var Q=`leave-out`;function ya({data:e,columns:t},{name:n},r){let i=t.filter(({use:e})=>e===`input`).map(e=>e.name),a=r?[...i,n]:i.filter(e=>e!==n);return{...e,options:{...e.options,inputs:a,leave_out:[]},transforms:null}}var ba=({transforms:e},t)=>(e??[]).some(e=>e.type===Q&&e.columns?.includes(t)),xa=(e,t)=>(e??[]).filter(e=>e!==t),Sa=(e,t)=>e.map(e=>e.type===Q?{...e,columns:xa(e.columns,t)}:e).filter(e=>e.type!==Q||e.columns?.length),Ca=(e,t)=>e.map(e=>e.columns?{...e,columns:xa(e.columns,t)}:e).filter(e=>!e.columns||e.columns.length);function wa({column:e}){let{name:n,use:r,examples:i,missing:a,rows:o,note:s,warn:c}=e,l=r===`target`;return(0,_.jsxs)(`tr`,{className:l?`chosen`:``,"data-column":n,children:[(0,_.jsx)(`td`,{className:r===`out`?`name q`:`name`,title:n,children:n}),(0,_.jsx)(`td`,{children:(0,_.jsx)(Ta,{column:e})}),(0,_.jsx)(`td`,{className:`m examples`,title:i,children:i}),(0,_.jsx)(`td`,{children:(0,_.jsx)(Ee,{column:e,isTarget:l})}),(0,_.jsx)(`td`,{children:(0,_.jsx)(De,{column:e,words:Fe(e),title:`${t(a)} of ${t(o)} rows`})}),(0,_.jsx)(`td`,{children:(0,_.jsx)(Ea,{column:e})}),(0,_.jsx)(`td`,{className:c?`s warned`:`s q`,title:s,children:s})]})}function Ta({column:e}){let{view:t,change:n}=K(),{name:r,type:i}=e,a=Ae(e),o=t.types.map(e=>e.value===i?{...e,label:a}:e);return(0,_.jsxs)(`span`,{className:`read`,children:[(0,_.jsx)(c,{name:re(i),size:14}),Ne(t,e)?(0,_.jsx)(V,{label:`Read ${r} as`,choices:o,value:i,onChoose:r=>n(_a(t,e,r))}):(0,_.jsx)(`span`,{className:`grow`,children:a})]})}function Ea({column:e}){let{view:t,change:n}=K(),r=U(),{name:i,use:a,type:o}=e,s=a===`out`,c=s?`Left out`:`Input`;return a===`target`?(0,_.jsx)(`span`,{className:`pill target`,children:`Target`}):Me(o)?(0,_.jsx)(`span`,{children:c}):(0,_.jsx)(`button`,{className:s?`use q`:`use`,type:`button`,title:s?`Press to give it to the network`:`Press to leave it out`,"aria-pressed":!s,onClick:()=>{let a=va(t,e);a?n(a):r(`${i} is not among the inputs that this ready set offers.`)},children:c})}var Da=[`Column`,`Read as`,`Examples`,`Values`,`Missing`,`Use`,`Note`];function Oa(){let{view:e}=K();return(0,_.jsxs)(`div`,{className:`scroll`,children:[(e.notes.length>0||e.bad.length>0)&&(0,_.jsx)(ka,{view:e}),(0,_.jsxs)(`table`,{className:`columns`,children:[(0,_.jsx)(Oe,{names:Da}),(0,_.jsx)(`tbody`,{children:e.columns.map(e=>(0,_.jsx)(wa,{column:e},e.name))})]}),e.more_columns>0&&(0,_.jsx)(`p`,{className:`s q pad`,children:`${t(e.more_columns)} more columns are not listed one by one.`})]})}function ka({view:e}){return(0,_.jsxs)(`details`,{className:`notes`,open:e.left_out>0,children:[(0,_.jsx)(`summary`,{children:Ie(e)}),e.notes.map(e=>(0,_.jsxs)(`div`,{className:`note`,children:[(0,_.jsx)(c,{name:`lightbulb`}),(0,_.jsx)(`span`,{children:e})]},e)),e.bad.length>0&&(0,_.jsx)(Aa,{view:e})]})}function Aa({view:{bad:e,left_out:n}}){let r=n-e.length;return(0,_.jsxs)(`div`,{className:`bads`,children:[(0,_.jsx)(`b`,{children:`Left out: ${t(n)}`}),(0,_.jsx)(`ul`,{children:e.map(({where:e,what:t})=>(0,_.jsxs)(`li`,{children:[(0,_.jsx)(`code`,{children:e}),` `,t]},`${e} ${t}`))}),r>0&&(0,_.jsx)(`div`,{className:`q`,children:`… and ${t(r)} more`})]})}var ja=50;function Ma(){let[e,t]=(0,g.useState)(0),n=q(`rows`,{start:e});return(0,_.jsx)(Z,{asked:n,children:e=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(Na,{page:e,onMove:n=>t(Math.max(0,Math.min(e.start+n,Math.max(0,e.total-1))))}),(0,_.jsx)(`div`,{className:`scroll wide`,children:(0,_.jsx)(Fa,{page:e})})]})})}function Na({page:e,onMove:n}){let r=K(),{start:i,rows:a,total:o}=e,s=i+a.length;return(0,_.jsxs)(`div`,{className:`row lead`,children:[(0,_.jsx)(`span`,{className:`s q`,children:Mr(r,`${t(i+1)} to ${t(s)} of ${t(o)} rows`)}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,disabled:i===0,title:i===0?`These are the first rows`:void 0,onClick:()=>n(-50),children:`Before`}),(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,disabled:s>=o,title:s>=o?`These are the last rows`:void 0,onClick:()=>n(ja),children:`After`})]})}var Pa=30;function Fa({page:{columns:e,rows:n}}){let{openSample:r}=K();return(0,_.jsxs)(`table`,{className:`rows`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{className:`n`,children:`Row`}),e.map(([e,t,n])=>(0,_.jsx)(`th`,{className:`${t===`number`?`n`:``} ${n===`target`?`b`:``}`,children:e},e))]})}),(0,_.jsx)(`tbody`,{children:n.map(({row:n,values:i})=>(0,_.jsxs)(`tr`,{tabIndex:0,onClick:()=>r(n),onKeyDown:e=>{e.key===`Enter`&&r(n)},children:[(0,_.jsx)(`td`,{className:`n q`,children:t(n+1)}),i.map((t,n)=>{let[r,i,a]=e[n];return(0,_.jsx)(`td`,{className:`${i===`number`?`n`:``} ${a===`out`?`q`:``}`,title:t&&t.length>Pa?t:void 0,children:t??(0,_.jsx)(`span`,{className:`gap`,children:`missing`})},r)})]},n))})]})}var Ia={image:`pictures`,series:`curves`,text:`texts`};function La(){let e=K(),[n,r]=(0,g.useState)(0),i=q(`grid`,{page:n});return(0,_.jsx)(Z,{asked:i,children:({kind:i,groups:a,paints:o})=>{let s=a.reduce((e,{count:t})=>e+t,0);return(0,_.jsxs)(`div`,{className:`scroll`,children:[(0,_.jsxs)(`div`,{className:`row lead`,children:[(0,_.jsx)(`span`,{className:`s q`,children:Mr(e,`${t(s)} of ${t(e.view.rows)} are looked at`)}),(0,_.jsx)(Rr,{paints:o}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsxs)(`button`,{className:`btn sm`,type:`button`,onClick:()=>r(n+1),children:[(0,_.jsx)(c,{name:`again`,size:14}),`Others`]})]}),a.map(e=>(0,_.jsx)(Ra,{group:e,look:Ia[i]??`texts`,total:s,isPainted:!!o?.length},e.class))]})}})}function Ra({group:e,look:n,total:r,isPainted:i}){return(0,_.jsxs)(`section`,{className:`group ${n}`,children:[e.class!==``&&(0,_.jsxs)(`div`,{className:`who`,title:e.class,children:[(0,_.jsx)(`b`,{children:e.class}),(0,_.jsx)(`div`,{className:`s q`,children:`${t(e.count)} · ${w(e.count,r)}`})]}),(0,_.jsx)(`div`,{className:`cells`,children:e.samples.map(e=>(0,_.jsx)(za,{sample:e,isPainted:i},e.row))})]})}function za({sample:e,isPainted:t}){let{openSample:n}=K(),{row:r,label:i,picture:a,series:o}=e,s=`Row ${r+1}${i?`, ${i}`:``}`;return(0,_.jsx)(`button`,{className:a?`cell`:o?`cell line`:`cell words`,type:`button`,title:s,"aria-label":s,onClick:()=>n(r),children:(0,_.jsx)(Ba,{sample:e,isPainted:t})})}function Ba({sample:e,isPainted:t}){let{label:n,picture:r,series:i,text:a}=e;return r?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`img`,{src:r,alt:``,loading:`lazy`}),n&&!t&&(0,_.jsx)(`span`,{className:`s q under`,children:Va(n)})]}):i?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(M,{lines:i,width:132,height:48,stroke:1.25}),n&&(0,_.jsx)(`span`,{className:`s q`,children:n})]}):a||(0,_.jsx)(`i`,{className:`q`,children:`empty`})}var Va=e=>e.length>11?`…${e.slice(-9)}`:e;function Ha({target:e,split:n}){let{classes:r,sizes:i}=n;return(0,_.jsxs)(`table`,{className:`plainer`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:e}),(0,_.jsx)(`th`,{className:`n`,children:`To learn`}),(0,_.jsx)(`th`,{className:`n`,children:`To choose`}),(0,_.jsx)(`th`,{className:`n`,children:`To judge`})]})}),(0,_.jsx)(`tbody`,{children:r.map(e=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e.class}),Ur.map((n,r)=>{let a=e.parts[r]??0;return(0,_.jsxs)(`td`,{className:a===0&&i[n]?`n warned`:`n`,children:[t(a),(0,_.jsx)(`span`,{className:`q`,children:` · ${w(a,i[n])}`})]},n)})]},e.class))})]})}var Ua=[3,5,10];function Wa(){let{view:e,change:t}=K(),[n,r]=(0,g.useState)(5),{answer:a,error:o}=q(`folds`,{count:n}),s=()=>{let r={...e.split.options,type:`k-fold`,folds:n,fold:0,column:null};t({data:{...e.data,split:r},label:`Split in ${n} folds`})};if(o)return(0,_.jsx)(`p`,{className:`m`,children:o.message});if(!a)return(0,_.jsx)(`div`,{});let{folds:c}=a;return(0,_.jsxs)(`div`,{children:[(0,_.jsxs)(`p`,{className:`s q`,children:[`Each row outside the test part chooses once: ${i(c.length,`training`)} instead of one, and a `,`spread beside the mean.`]}),(0,_.jsx)(`div`,{className:`folds`,children:c.map(({sizes:e},t)=>(0,_.jsx)(Ga,{place:t,count:c.length,sizes:e},t))}),(0,_.jsxs)(`div`,{className:`row`,children:[Ua.map(e=>(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,"aria-pressed":e===n,onClick:()=>r(e),children:`${e} folds`},e)),(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:s,children:`Use these folds`})]})]})}function Ga({place:e,count:n,sizes:r}){let{train:i,validation:a,test:o}=r;return(0,_.jsxs)(`div`,{className:`fold`,children:[(0,_.jsx)(`span`,{className:`s q`,children:`fold ${e+1}`}),(0,_.jsxs)(`div`,{className:`splitbar thin`,children:[Array.from({length:n},(t,n)=>(0,_.jsx)(`i`,{className:n===e?`pick-part`:`learn`,style:{flex:1}},n)),o>0&&(0,_.jsx)(`i`,{className:`judge`,style:{flex:n*o/(i+a)}})]}),(0,_.jsx)(`span`,{className:`s n`,children:`${t(a)} choose`})]})}function Ka(){let{view:e,test:t,showTest:n}=K(),{openings:r,sizes:a}=e.split,o=Ja();return(0,_.jsxs)(`div`,{children:[(0,_.jsxs)(`p`,{className:`row m`,children:[(0,_.jsx)(c,{name:r.length?`unlock`:`lock`}),(0,_.jsxs)(`span`,{children:[(0,_.jsx)(`b`,{children:i(a.test,pe(e.samples))}),`, ${ge(r.length)}`]})]}),r.length>0&&(0,_.jsx)(`ul`,{className:`s`,children:r.slice(-5).map(({at:e,why:t})=>(0,_.jsxs)(`li`,{children:[qa(e),(0,_.jsx)(`span`,{className:`q`,children:` · ${t}`})]},e))}),t?(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>n(!1),children:`Close it again`}):(0,_.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:e=>o(e.currentTarget),children:r.length?`Open it once more`:`Open it`})]})}var qa=e=>new Date(1e3*e).toLocaleString(`en-GB`,{dateStyle:`medium`,timeStyle:`short`});function Ja(){let{question:e,showTest:t}=K(),n=y(),r=U(),i=(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`m`,children:`What is chosen after looking at it is no longer judged by unseen rows. The opening is counted and shown beside every score.`}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`button`,{className:`btn`,type:`button`,onClick:async()=>{n.close();try{let{openings:n}=await e(`unlock`);t(!0,n);let i=ge(n.length);r(`The test part is open: ${i}. Choices made from now on are no longer judged by unseen rows.`)}catch(e){r(e.message,`bad`)}},children:`Open and count it`}),(0,_.jsx)(`button`,{className:`btn t`,type:`button`,onClick:n.close,children:`Leave it closed`})]})]});return e=>n.open({title:`Open the part that judges?`,button:e,children:i})}function Ya(e,t){let n=p(t),[r]=(0,g.useState)(()=>{let t;return(...r)=>{clearTimeout(t),t=setTimeout(()=>n(...r),e)}});return r}var Xa=350;function Za(){let{view:e,change:t}=K(),{split:n,data:r}=e,i=(e,i)=>t({data:{...r,split:{...n.options,...e}},label:i}),a=Ya(Xa,i),{type:o}=n.options;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(Qa,{split:n,onSave:i}),o===`grouped`&&(0,_.jsx)($a,{split:n,onSave:i}),o===`time`&&(0,_.jsx)(eo,{split:n,onSave:i}),o===`k-fold`&&(0,_.jsx)(ro,{split:n,onSave:i}),o!==`k-fold`&&(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(io,{name:`train`,label:`To learn`,split:n,onSave:a}),(0,_.jsx)(io,{name:`validation`,label:`To choose`,split:n,onSave:a})]}),(0,_.jsx)(io,{name:`test`,label:`To judge`,split:n,onSave:a}),o!==`time`&&o!==`given`&&(0,_.jsx)(W,{label:`Seed`,children:(0,_.jsx)(z,{className:`inp`,type:`number`,min:0,step:1,defaultValue:n.options.seed??0,onCommit:e=>i({seed:Math.max(0,Qr(e,0))},`Change the seed of the split`)})})]})}function Qa({split:e,onSave:t}){let{types:n,options:r}=e,i=n.find(({name:e})=>e===r.type)??n[0],a=n.map(({name:e,title:t,why_not:n})=>({value:e,label:t,why:e===r.type?``:n}));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(W,{label:`How`,children:(0,_.jsx)(V,{label:`How to split`,choices:a,value:Yr(r),onChoose:r=>t(Jr(e,r),`Split: ${n.find(({name:e})=>e===r).title}`)})}),(0,_.jsx)(`p`,{className:`s q`,children:`${i.summary} ${i.when}`})]})}function $a({split:{options:e,group_columns:t,suggested_group:n},onSave:r}){let i=[...t,...e.column===`(equal rows)`?[qr]:[]];return(0,_.jsx)(W,{label:`Rows that share`,children:(0,_.jsx)(V,{label:`Group column`,choices:i.map(e=>({value:e,label:e})),value:e.column??n??void 0,onChoose:e=>r({column:e},`Split by ${e}`)})})}function eo({split:{options:e,time_columns:t},onSave:n}){return(0,_.jsx)(W,{label:`In the order of`,children:(0,_.jsx)(V,{label:`Time column`,choices:[{value:null,label:`the rows themselves`},...t.map(e=>({value:e,label:e}))],value:e.column,onChoose:e=>n({column:e},`Split by time`)})})}var to=2,no=20;function ro({split:{options:e},onSave:t}){let n=e.folds??5;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(W,{label:`Folds`,children:(0,_.jsx)(z,{className:`inp`,type:`number`,min:to,max:no,defaultValue:n,onCommit:e=>t({folds:Math.max(to,Math.min(no,Number(e)||5)),fold:0},`Change the folds`)})}),(0,_.jsx)(W,{label:`This one chooses`,children:(0,_.jsx)(V,{label:`Fold`,choices:Array.from({length:n},(e,t)=>({value:t,label:`fold ${t+1}`})),value:e.fold??0,onChoose:e=>t({fold:e},`Fold ${e+1}`)})})]})}function io({name:e,label:t,split:{options:n},onSave:r}){return(0,_.jsxs)(W,{label:t,children:[(0,_.jsx)(z,{className:`inp`,type:`number`,min:0,max:100,step:1,defaultValue:Math.round(100*(n[e]??0)),"aria-label":`${t}, per cent`,onCommit:t=>r(Kr(n,e,Number(t)/100),`Change the shares`)}),(0,_.jsx)(`span`,{className:`q`,children:`%`})]})}function ao(){let{view:e}=K(),{split:t}=e;return(0,_.jsxs)(`div`,{className:`scroll split-tab`,children:[(0,_.jsxs)(`section`,{className:`box`,children:[(0,_.jsx)(`h2`,{children:`Which rows learn, choose and judge`}),(0,_.jsx)($r,{split:t}),(0,_.jsx)(ei,{split:t}),t.notes.map(e=>(0,_.jsx)(`p`,{className:`s q`,children:e},e)),t.classes.length>0&&(0,_.jsx)(Ha,{target:e.target.name,split:t})]}),(0,_.jsxs)(`section`,{className:`box form`,children:[(0,_.jsx)(`h2`,{children:`How it is made`}),(0,_.jsx)(Za,{})]}),(0,_.jsxs)(`section`,{className:`box`,children:[(0,_.jsx)(`h2`,{children:`The part that judges`}),t.sizes.test?(0,_.jsx)(Ka,{}):(0,_.jsx)(`p`,{className:`m`,children:`No rows are kept to judge. Give “To judge” a share, and a last, honest score becomes possible.`})]}),(0,_.jsxs)(`section`,{className:`box`,children:[(0,_.jsx)(`h2`,{children:`In folds`}),(0,_.jsx)(Wa,{})]}),(0,_.jsxs)(`p`,{className:`s q pad`,children:[`Recorded as `,(0,_.jsx)(`code`,{children:t.hash.slice(0,12)}),`: every network and every classical model is measured on exactly these rows.`]})]})}function oo({steps:e,seed:t}){let{answer:n,error:r}=co(e,t);if(r)return(0,_.jsx)(`div`,{className:`preview`,children:(0,_.jsx)(`p`,{className:`warned s`,children:r.message})});if(!n)return(0,_.jsx)(`div`,{className:`preview`});let{before:i,after:a}=n;return(0,_.jsxs)(`div`,{className:i[0]?.tokens?`preview texts`:`preview`,children:[(0,_.jsxs)(`div`,{className:`pics row`,children:[(0,_.jsx)(`span`,{className:`s q side-word`,children:`as they are`}),i.map((e,t)=>(0,_.jsx)(fo,{sketch:e},t))]}),(0,_.jsxs)(`div`,{className:`pics row`,"data-testid":`augmented`,children:[(0,_.jsx)(`span`,{className:`s q side-word`,children:`as the network sees them`}),a.map((e,t)=>(0,_.jsx)(fo,{sketch:e},t))]})]})}var so=120;function co(e,t){let{question:n}=K(),[r,i]=(0,g.useState)({});return(0,g.useEffect)(()=>{let r=new AbortController,a=setTimeout(()=>{n(`augmented`,{steps:e,seed:t},r.signal).then(e=>i({answer:e}),e=>{r.signal.aborted||i({error:e})})},so);return()=>{clearTimeout(a),r.abort()}},[e,t,n]),r}var lo=40,uo=4;function fo({sketch:{picture:e,series:t,tokens:n,numbers:r=[]}}){if(e)return(0,_.jsx)(`img`,{src:e,alt:``,className:`aug`});if(t)return(0,_.jsx)(`span`,{className:`aug`,children:(0,_.jsx)(M,{lines:t,width:96,height:44,stroke:1})});if(!n)return(0,_.jsx)(`code`,{className:`s`,children:r.slice(0,uo).join(` `)});let i=n.every(e=>e.length<=1);return(0,_.jsx)(`span`,{className:`aug words`,children:n.slice(0,lo).join(i?``:` `)})}var po=700;function mo({entries:e}){let{view:t,keep:n}=K(),[r,i]=(0,g.useState)(t.data.augment??[]),[a,o]=(0,g.useState)(0),s=Ya(po,e=>n({...t.data,augment:e.map(({type:e,options:t={}})=>({type:e,options:t}))},`Change the augmentation`)),l=e=>{i(e),s(e)},u=(e,t)=>l(t?[...r,{type:e,options:{}}]:r.filter(({type:t})=>t!==e)),d=(e,t,n)=>l(r.map(r=>r.type===e?{...r,options:{...r.options,[t]:n}}:r));return(0,_.jsxs)(`section`,{className:`box augments`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:`Augmentation`}),(0,_.jsxs)(`span`,{className:`s q`,children:[`harmless changes to training samples, new in each epoch; validation and test stay as they are`,t.target.lies_over?`. What moves a picture moves its mask`:``]}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsxs)(`button`,{className:`btn sm`,type:`button`,onClick:()=>o(a+1),children:[(0,_.jsx)(c,{name:`again`,size:14}),`Once more`]})]}),(0,_.jsx)(oo,{steps:r,seed:a}),(0,_.jsx)(`div`,{children:e.map(e=>(0,_.jsx)(ho,{entry:e,step:r.find(({type:t})=>t===e.name),onTurn:t=>u(e.name,t),onOption:(t,n)=>d(e.name,t,n)},e.name))})]})}function ho({entry:e,step:t,onTurn:n,onOption:r}){let i=Qt(e.options,t?.options);return(0,_.jsxs)(`div`,{className:t?`augment on`:`augment`,children:[(0,_.jsxs)(`label`,{className:`row`,title:e.explain,children:[(0,_.jsx)(`input`,{type:`checkbox`,checked:t!==void 0,onChange:e=>n(e.target.checked)}),(0,_.jsx)(`b`,{children:e.title}),(0,_.jsx)(`span`,{className:`s q`,children:e.summary})]}),t&&(0,_.jsx)(`div`,{className:`dials`,children:e.options.map(e=>(0,_.jsx)(H,{option:e,value:i[e.name],onChange:t=>r(e.name,t)},e.name))})]})}var $=150;function go({shape:e}){switch(e.kind){case`histogram`:return(0,_.jsx)(_o,{shape:e});case`shares`:return(0,_.jsx)(vo,{shape:e});case`columns`:return(0,_.jsx)(yo,{shape:e});case`pictures`:return(0,_.jsx)(bo,{shape:e});case`series`:return(0,_.jsx)(M,{lines:e.lines,width:$,height:48,stroke:1});case`tokens`:return(0,_.jsx)(xo,{shape:e});case`words`:return(0,_.jsx)(`div`,{className:`s clip3`,children:e.examples[0]??``});case`distinct`:return(0,_.jsx)(`span`,{className:`s q`,children:`${t(e.count)} different`});default:return null}}var _o=({shape:{counts:e,low:n,high:r,missing:i}})=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(D,{counts:e,width:$,height:36}),(0,_.jsxs)(`div`,{className:`s q spread row`,children:[(0,_.jsx)(`span`,{children:T(n)}),i?(0,_.jsx)(`span`,{className:`warned`,children:`${t(i)} missing`}):null,(0,_.jsx)(`span`,{children:T(r)})]})]}),vo=({shape:{parts:e,rest:n,missing:r}})=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(xe,{parts:e,rest:n,width:$}),(0,_.jsxs)(`div`,{className:`s q`,children:[e.slice(0,3).map(([e])=>e).join(`, `),r?` · ${t(r)} missing`:``]})]}),yo=({shape:{count:e,names:t}})=>(0,_.jsxs)(`div`,{children:[(0,_.jsxs)(`div`,{className:`s`,children:[(0,_.jsx)(`b`,{children:e}),e===1?` number`:` numbers`]}),(0,_.jsx)(`div`,{className:`s q clip`,children:t.join(`, `)})]}),bo=({shape:{pictures:e}})=>(0,_.jsx)(`div`,{className:`row pics`,children:e.slice(0,5).map((e,t)=>(0,_.jsx)(`img`,{src:e,alt:``},t))}),xo=({shape:{pairs:e,vocabulary:n,length:r}})=>(0,_.jsxs)(`div`,{className:`tokens`,children:[e.slice(0,18).map(([e,t],n)=>(0,_.jsxs)(`span`,{className:`tok`,children:[ue(e,t),(0,_.jsx)(`small`,{children:e})]},n)),(0,_.jsx)(`div`,{className:`s q`,children:`${t(n)} different${r?`, ${r} long`:``}`})]}),So=12;function Co({steps:e}){let t=e.length-So;return(0,_.jsxs)(`div`,{className:`pairs`,children:[e.slice(0,So).map(e=>(0,_.jsx)(wo,{step:e},e.number)),t>0&&(0,_.jsx)(`p`,{className:`s q`,children:`and ${t} more columns`})]})}var wo=({step:e})=>(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsxs)(`div`,{className:`what`,children:[(0,_.jsx)(`b`,{title:e.column,children:e.column}),(0,_.jsx)(`div`,{className:`s q`,children:e.learned})]}),e.before&&(0,_.jsx)(go,{shape:e.before}),(0,_.jsx)(`span`,{className:`q arrow`,children:`→`}),e.gone?(0,_.jsx)(`span`,{className:`s q`,children:`left out`}):e.after&&(0,_.jsx)(go,{shape:e.after}),e.added.length>0&&(0,_.jsx)(`div`,{className:`s q`,children:`and ${e.added.join(`, `)}`})]}),To=500;function Eo({block:{step:e,entry:t,fitted:n},onRemove:r,onUp:i,onEdit:a}){let o=t?.options??[],[s,l]=(0,g.useState)(()=>Qt(o,e.options)),u=Ya(To,a),d=(e,t)=>{let n={...s,[e]:t};l(n),u(n)};return(0,_.jsxs)(`section`,{className:`box step`,"data-transform":e.type,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h3`,{children:t?.title??e.type}),(0,_.jsx)(`span`,{className:`s q`,children:t?.summary}),(0,_.jsx)(`span`,{className:`grow`}),i&&(0,_.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Move ${t?.title} up`,title:`Do it earlier`,onClick:i,children:(0,_.jsx)(c,{name:`chevron-up`,size:14})}),(0,_.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Take out ${t?.title}`,title:`Take it out`,onClick:r,children:(0,_.jsx)(c,{name:`trash`,size:14})})]}),o.length>0&&(0,_.jsx)(`div`,{className:`dials`,children:o.map(e=>(0,_.jsx)(H,{option:e,value:s[e.name],onChange:t=>d(e.name,t)},e.name))}),(0,_.jsx)(Co,{steps:n})]})}function Do(e,t,n){let{view:r}=K(),i=y(),a=U(),o=r=>{i.close(),Zt(r)?a(`Press “Input” in the column table to leave a column out.`):n(Jt(t,r,e),`Add ${r.title}`)};return t=>i.open({title:`Add a transform`,button:t,children:(0,_.jsx)(`div`,{className:`menu flat`,children:Yt(e,r.columns).map(e=>(0,_.jsxs)(`button`,{type:`button`,onClick:()=>o(e),children:[(0,_.jsx)(`b`,{children:e.title}),(0,_.jsx)(`div`,{className:`s q`,children:e.summary})]},e.name))})})}function Oo(){let e=q(`transforms`),{entries:t,error:n}=ko();return n?(0,_.jsx)(Hi,{error:n}):(0,_.jsx)(Z,{asked:t?e:{},children:e=>(0,_.jsx)(Ao,{transforms:e,entries:t})})}function ko(){let{server:e}=K(),[t,n]=(0,g.useState)({});return(0,g.useEffect)(()=>{e.catalogue().then(({transforms:e})=>n({entries:e}),e=>n({error:e}))},[e]),t}function Ao({transforms:e,entries:n}){let{view:r,change:i}=K(),{chosen:a,rows:o,automatic:s,augmentations:l}=e,{blocks:u,added:d}=Gt(a,e.steps,n),f=(e,t)=>i({data:{...r.data,transforms:e},label:t}),p=Do(n,a,f);return(0,_.jsxs)(`div`,{className:`scroll transforms-tab`,children:[(0,_.jsxs)(`div`,{className:`row lead`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`Fitted on the ${t(o)} training ${o===1?`row`:`rows`} only, applied to all. `,s&&`These are what the columns need; change them as you like.`]}),(0,_.jsx)(`span`,{className:`grow`}),!s&&(0,_.jsx)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>f(null,`Transforms as proposed`),children:`As proposed`}),(0,_.jsxs)(`button`,{className:`btn sm`,type:`button`,onClick:e=>p(e.currentTarget),children:[(0,_.jsx)(c,{name:`plus`,size:14}),`Add a transform`]})]}),u.map((e,t)=>{let n=e.entry?.title??e.step.type,r=a.filter((e,n)=>n!==t),i=e=>a.map((n,r)=>r===t?{...n,options:e}:n);return(0,_.jsx)(Eo,{block:e,onRemove:()=>f(r,`Take out ${n}`),onUp:t?()=>f(Kt(a,t),`Reorder the transforms`):null,onEdit:e=>f(i(e),`Change ${n}`)},t)}),d.length>0&&(0,_.jsxs)(`section`,{className:`box step`,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h3`,{children:`Added by itself`}),(0,_.jsx)(`span`,{className:`s q`,children:`since a network could not take these columns as they are`})]}),(0,_.jsx)(Co,{steps:d})]}),!u.length&&!d.length&&(0,_.jsx)(`p`,{className:`m pad`,children:`Nothing is changed on the way to the network: these data can be taken as they are.`}),l.length>0&&(0,_.jsx)(mo,{entries:l})]})}var jo={Columns:Oa,Rows:Ma,Charts:()=>(0,_.jsx)(ga,{}),Map:()=>(0,_.jsx)(ga,{isMapOnly:!0}),Split:ao,Transforms:Oo};function Mo({name:e}){let t=jo[e]??La;return(0,_.jsx)(`div`,{className:`main`,role:`tabpanel`,"data-tab":e,children:(0,_.jsx)(No,{children:(0,_.jsx)(t,{})})})}var No=class extends g.Component{state={broken:null};static getDerivedStateFromError(e){return{broken:e}}componentDidCatch(e){console.error(e)}render(){return this.state.broken?(0,_.jsx)(Hi,{error:this.state.broken}):this.props.children}};function Po({tabs:e,chosen:t,busy:n,onTab:r,onChoose:i,onDials:a}){let{view:o}=K(),s=Io(o);return(0,_.jsxs)(`div`,{className:`top`,children:[(0,_.jsx)(`span`,{className:`kind`,children:(0,_.jsx)(c,{name:ae(o.samples)})}),(0,_.jsxs)(`div`,{className:`title`,children:[(0,_.jsx)(`h1`,{title:o.title,children:o.title}),(0,_.jsxs)(`div`,{className:`s q row tight`,children:[(0,_.jsx)(`span`,{className:`facts`,title:s,children:s}),(0,_.jsx)(Fo,{onDials:a})]})]}),(0,_.jsx)(`span`,{className:`s q`,role:`status`,hidden:n===null,children:n??`Reading`}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`div`,{className:`tabs`,role:`tablist`,children:e.map(e=>(0,_.jsx)(`button`,{type:`button`,role:`tab`,"aria-selected":e===t,className:e===t?`on`:``,onClick:()=>r(e),children:e},e))}),(0,_.jsxs)(`button`,{className:`btn`,type:`button`,onClick:i,children:[(0,_.jsx)(c,{name:`upload`}),o.own?`Another file`:`Other data`]})]})}function Fo({onDials:e}){let{view:t,change:n}=K(),r=y();if(t.own&&t.data.set===`file`){let e=e=>r.open({title:`How it is read`,button:e,className:`reading`,children:(0,_.jsx)(mr,{subject:Yn(t),onRead:e=>n(Zn(t.data,e))})});return(0,_.jsx)(`button`,{className:`link`,type:`button`,onClick:t=>e(t.currentTarget),children:`Change how it is read`})}return t.entry.options.length?(0,_.jsx)(`button`,{className:`link`,type:`button`,onClick:e,children:`Change the dials`}):null}function Io({facts:e,own:t,seconds:n,entry:r}){if(!t)return[...e,r.source,r.licence].join(` · `);let i=n<.01?`< 0.01`:n.toFixed(n<10?2:0);return[...e,`read in ${i} s`].join(` · `)}var Lo={image:`Pictures`,series:`Series`,text:`Texts`,points:`Map`};function Ro(e){let t=Lo[e],n=e===`table`||e===`points`;return[...t?[t]:[],`Columns`,...n?[`Rows`]:[],`Charts`,`Split`,`Transforms`]}function zo({server:e,ready:t,projectData:n,go:r}){let{tab:i,busy:a,doing:o}=n,{view:s,turn:c}=t,l=Ro(s.samples),u=i!==null&&l.includes(i)?i:l[0],d=y();return(0,g.useEffect)(()=>d.close,[c,d]),(0,_.jsxs)(Hr,{value:Bo({server:e,ready:t,projectData:n,go:r}),children:[(0,_.jsx)(Po,{tabs:l,chosen:u,busy:a,onTab:o.openTab,onChoose:()=>o.choose({}),onDials:()=>o.choose({select:{name:s.data.set,options:s.data.options}})}),(0,_.jsxs)(`div`,{className:`middle`,children:[(0,_.jsx)(Mo,{name:u},`${u} ${c}`),(0,_.jsx)(bi,{},c)]}),(0,_.jsx)(Li,{turn:c})]})}function Bo({server:e,ready:{view:t,saved:n},projectData:r,go:i}){let{test:a,doing:o}=r,s=U(),c=y(),l=p((n,r={},i)=>e.ask(n,{data:t.data,test:a,...r},i&&{signal:i})),u=f({change:async({data:e,label:t},n)=>{let r=await o.change(e,t);r===null?n&&s(n):(o.drawAnew(),s(r,`bad`))},keep:async(...e)=>{let t=await o.keep(...e);t!==null&&s(t,`bad`)},openSample:async e=>{try{let t=await l(`sample`,{row:e});c.open({title:`Row ${(e+1).toLocaleString(`en-US`)}${t.label?`: ${t.label}`:``}`,button:null,className:`sample`,children:(0,_.jsx)(zr,{sample:t})})}catch(e){s(e.message,`bad`)}}});return(0,g.useMemo)(()=>({server:e,view:t,saved:n,test:a,question:l,go:i,...u,openTab:o.openTab,showTest:o.showTest}),[e,t,n,a,l,i,u,o])}function Vo(e,t){let n=null,r=(n,r,i={})=>s(`${e}/data/${n}`,{...i,...r&&{json:{project:t,...r}}});return{api:e,ask:r,ofProject:(n,r)=>s(`${e}/projects/${t}/${n}`,{json:r}),cancel:e=>void r(`cancel`,{data:e}).catch(()=>{}),catalogue:()=>(n??=r(`sets`).catch(e=>{throw n=null,e}),n),forgetCatalogue:()=>{n=null}}}var Ho={reading:null,first:null},Uo=`layerloom-choose`;function Wo(e,t,n){let[r,i]=(0,g.useState)(()=>t.set?{at:`opening`,data:t}:{at:`nothing`}),[a,o]=(0,g.useState)(()=>t.set?null:{}),[s,c]=(0,g.useState)(Ho),[u,d]=(0,g.useState)(null),[p,m]=(0,g.useState)(null),[h,_]=(0,g.useState)(!1),v=(0,g.useRef)(0),y=(0,g.useCallback)((e,t)=>{i(n=>({at:`ready`,view:e,saved:t,turn:n.at===`ready`?n.turn+1:0})),o(null)},[]),b=e=>i(t=>t.at===`ready`?{...t,...e(t)}:t),x=r.at===`opening`?r.data:null;(0,g.useEffect)(()=>{if(!x)return;let t=new AbortController;return c(Ho),e.ask(`look`,{data:x},{signal:t.signal,waiting:e=>c(t=>({reading:e,first:t.first??e.first??null}))}).then(e=>{y(e,null);let t=sessionStorage.getItem(Uo);sessionStorage.removeItem(Uo),t&&o({select:{name:t,options:{}}})},e=>{t.signal.aborted||i({at:`failed`,data:x,sentence:e.message})}),()=>t.abort()},[x,e,y]);let S=r.at===`ready`?r.view:null;return{opened:r,choosing:a,progress:s,busy:u,tab:p,test:h,doing:f({open:e=>i({at:`opening`,data:e}),choose:o,change:async(t,r,{name:i,seen:a}={})=>{v.current+=1;let o=v.current,s=()=>o!==v.current;d(`Reading`);try{let o=a??await e.ask(`look`,{data:t},{waiting:({text:e})=>d(e||`Reading`)});if(s())return null;let c=await e.ofProject(`data`,{data:o.data,label:r,...i?{name:i}:{}});return s()||(window.dispatchEvent(new CustomEvent(`layerloom:saved`,{detail:{state:`saved`}})),(!S||Go(S,o))&&(m(null),_(!1)),y(o,c),c.renamed&&n(`here`)),null}catch(e){if(!(e instanceof l))throw e;return s()?null:e.message}finally{s()||d(null)}},keep:async(t,n)=>{try{return await e.ofProject(`data`,{data:t,label:n}),b(({view:e})=>({view:{...e,data:t}})),null}catch(e){return e.message}},openTab:m,showTest:(e,t)=>{_(e),b(({view:e,turn:n})=>{let r=t?{...e.split,openings:t}:e.split;return{view:{...e,split:r},turn:n+1}})},drawAnew:()=>b(({turn:e})=>({turn:e+1}))})}}var Go=(e,t)=>e.data.set!==t.data.set||e.data.options.file!==t.data.options.file,Ko=({data:e,tell:t})=>(0,_.jsx)(qo,{data:e,onGo:e=>t(`go`,e)},e.project);function qo({data:{api:e,project:t,data:n,name:r},onGo:i}){let a=(0,g.useMemo)(()=>Vo(e,t),[e,t]),o=p(i),s=Wo(a,n,o),{opened:c,choosing:l,progress:u,busy:d,doing:f}=s,m=c.at===`ready`?c:null;return(0,_.jsx)(`div`,{className:d===null?`data`:`data busy`,"data-state":c.at===`nothing`?void 0:c.at,children:(0,_.jsx)(Gn,{children:(0,_.jsx)(ee,{children:(()=>{if(l)return(0,_.jsx)(Dr,{server:a,choosing:l,view:m?.view??null,project:r,doing:f});if(c.at===`ready`)return(0,_.jsx)(zo,{server:a,ready:c,go:o,projectData:s});if(c.at===`failed`){let{sentence:e}=c;return(0,_.jsx)(He,{sentence:e,onChoose:()=>f.choose({}),onTryAgain:()=>f.open({...c.data})})}if(c.at===`nothing`)return null;let{reading:e,first:t}=u,n=()=>a.cancel(c.data),i=c.data.options?.name;return t?(0,_.jsx)(Ue,{title:i??`Your file`,first:t,reading:e,onStop:n}):(0,_.jsx)(Ve,{title:i??`Opening the data`,reading:e,onStop:n})})()})})})}var Jo=o(Ko,[n,h,`/* The Data screen: its grid, its head, and what its parts share. The tokens and the recurring elements come from parts/. */
.data {
  position: relative;
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 640px;
  display: grid;
  grid-template-rows: 72px minmax(0, 1fr) auto;
  overflow: hidden;
}
.data > .choose {
  grid-row: 1 / -1;
  display: grid;
  grid-template-rows: 72px minmax(0, 1fr);
  min-height: 0;
}
.data > .empty {
  grid-row: 1 / -1;
}
.data > .first {
  grid-row: 1 / -1;
  display: grid;
  grid-template-rows: 72px minmax(0, 1fr);
  min-height: 0;
}
.first .rest {
  width: 260px;
  flex: none;
}
.first .columns td:nth-child(5) {
  width: 104px;
}
.data h1 {
  font-size: 20px;
  line-height: 28px;
  font-weight: 600;
  letter-spacing: -0.012em;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
}
.data .b {
  font-weight: 600;
}
.data .n {
  text-align: right;
  font-variant-numeric: tabular-nums;
}
.data .ok {
  color: var(--ok);
}
.data .warned {
  color: var(--warn);
}
.data .tight {
  gap: 4px;
}
.data .spread {
  justify-content: space-between;
}
.data .wrap {
  flex-wrap: wrap;
}
.data .clip {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.clip2,
.clip3 {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
}
.clip3 {
  -webkit-line-clamp: 3;
  overflow-wrap: anywhere;
}
.data code {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
}
.link {
  font:
    500 12px / 16px Inter,
    system-ui,
    sans-serif;
  color: var(--accent-ink);
  background: none;
  border: 0;
  padding: 0;
  cursor: pointer;
  white-space: nowrap;
}
.link:hover {
  text-decoration: underline;
}
.plain {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  padding: 0;
  text-align: left;
  cursor: pointer;
}
.plain.b {
  font-weight: 600;
}
.plain:hover {
  text-decoration: underline;
}
.link:focus-visible,
.plain:focus-visible,
.card:focus-visible,
.cell:focus-visible,
.use:focus-visible,
.pick:focus-visible,
.tabs button:focus-visible,
.dot:focus-visible,
.data summary:focus-visible,
.rows tr:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
}
.busy .middle,
.busy .start {
  opacity: 0.6;
  transition: opacity 0.15s 0.25s;
}
.top {
  display: flex;
  align-items: center;
  gap: 16px;
  padding: 0 24px;
  border-bottom: 1px solid var(--line);
  min-width: 0;
}
.top .kind {
  width: 36px;
  height: 36px;
  flex: none;
  border-radius: 6px;
  background: var(--struct-w);
  color: var(--struct-g);
  display: flex;
  align-items: center;
  justify-content: center;
}
.top .title {
  min-width: 0;
}
.top .link {
  flex: none;
}
.top .facts {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.tabs {
  display: flex;
  gap: 20px;
  height: 72px;
  flex: none;
}
.tabs button {
  font:
    500 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink-3);
  background: none;
  border: 0;
  border-bottom: 2px solid transparent;
  padding: 2px 0 0;
  margin-bottom: -1px;
  cursor: pointer;
}
.tabs button:hover {
  color: var(--ink);
}
.tabs .on {
  color: var(--ink);
  font-weight: 600;
  border-color: var(--accent-ink);
}
.middle {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 424px;
  min-height: 0;
}
.main {
  min-height: 0;
  min-width: 0;
  overflow: hidden;
  display: flex;
  flex-direction: column;
}
.scroll {
  flex: 1;
  min-height: 0;
  overflow: auto;
}
.scrollx {
  overflow-x: auto;
}
.side {
  border-left: 1px solid var(--line);
  padding: 16px 24px;
  overflow: auto;
  min-height: 0;
  display: flex;
  flex-direction: column;
  gap: 20px;
}
.pad {
  padding: 16px 24px;
}
.lead {
  padding: 10px 24px 6px;
}
`,`/* The column table, rows, and notes on how data were read. */
.data table {
  border-collapse: collapse;
  width: 100%;
}
.data th {
  font-size: 12px;
  line-height: 16px;
  font-weight: 500;
  color: var(--ink-3);
  text-align: left;
  padding: 8px 12px 8px 0;
  border-bottom: 1px solid var(--line-2);
  white-space: nowrap;
  position: sticky;
  top: 0;
  background: var(--bg);
  z-index: 1;
}
.data td {
  padding: 0 12px 0 0;
  border-bottom: 1px solid var(--line);
  white-space: nowrap;
  height: 36px;
}
.data th.n {
  text-align: right;
}
.data th.b {
  color: var(--ink);
}
.data .columns {
  margin: 8px 12px 0;
  width: calc(100% - 24px);
  table-layout: fixed;
}
.columns td {
  height: 44px;
  overflow: hidden;
  text-overflow: ellipsis;
}
.columns tr > :first-child {
  padding-left: 12px;
  width: 13%;
}
.columns th:nth-child(2) {
  width: 152px;
}
.columns th:nth-child(3) {
  width: 17%;
}
.columns th:nth-child(4) {
  width: 152px;
}
.columns th:nth-child(5) {
  width: 104px;
}
.columns th:nth-child(6) {
  width: 78px;
}
.columns .name {
  font-weight: 600;
}
.columns .name.q {
  font-weight: 500;
}
.columns .chosen {
  background: var(--accent-wash);
}
.columns svg {
  display: block;
}
.columns .warned {
  font-weight: 500;
}
.read {
  position: relative;
  display: inline-flex;
  align-items: center;
  gap: 8px;
  height: 26px;
  width: 136px;
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 0 8px 0 10px;
  font-size: 12px;
  background: var(--bg);
}
.read > .ic {
  color: var(--ink-3);
}
.read .pick {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 0;
  background: none;
  padding-left: 32px;
  font-size: 12px;
}
.read:not(:has(select)) {
  border-color: transparent;
  padding-left: 0;
  background: none;
}
.pill {
  display: inline-flex;
  align-items: center;
  height: 22px;
  padding: 0 8px;
  border-radius: 4px;
  font-size: 12px;
  font-weight: 500;
  background: var(--accent-wash);
  color: var(--accent-ink);
  white-space: nowrap;
}
.pill.target {
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}
.use {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  background: none;
  border: 0;
  border-radius: 4px;
  padding: 2px 6px;
  margin-left: -6px;
  cursor: pointer;
}
.use.q {
  color: var(--ink-3);
}
.use:hover {
  background: var(--fill);
}
.rows td {
  max-width: 260px;
  overflow: hidden;
  text-overflow: ellipsis;
}
.rows tr {
  cursor: pointer;
}
.rows tbody tr:hover {
  background: var(--fill);
}
.rows td:first-child,
.rows th:first-child {
  padding-left: 24px;
}
.wide .rows {
  width: max-content;
  min-width: 100%;
}
.gap {
  color: var(--warn);
  font-size: 12px;
}
.plainer {
  margin-top: 12px;
}
.plainer td {
  height: 33px;
}
.notes {
  margin: 8px 24px 0;
  font-size: 12px;
}
.notes summary {
  cursor: pointer;
  color: var(--ink-3);
  padding: 4px 0;
}
.note {
  display: flex;
  gap: 8px;
  align-items: flex-start;
  padding: 6px 0;
  line-height: 20px;
}
.note .ic {
  margin-top: 2px;
}
.note.bad {
  background: var(--error-wash);
  color: var(--error-ink);
  padding: 10px 16px;
  border-radius: 6px;
}
.note.bad .q {
  color: inherit;
}
.note.warned {
  background: var(--warn-wash);
  padding: 10px 12px;
  border-radius: 6px;
}
.note.fine {
  color: var(--ink-2);
  padding: 0;
}
.bads {
  padding: 4px 0;
}
.bads ul {
  margin: 4px 0;
  padding-left: 18px;
  max-height: 140px;
  overflow: auto;
}
`,`/* Beside the columns: target, problems, split; below them: networks to start from. */
.balance {
  display: flex;
  gap: 2px;
  margin: 8px 0 6px;
}
.balance i {
  height: 28px;
  min-width: 2px;
}
.balance .first {
  background: var(--ink-3);
  opacity: 0.55;
  border-radius: 4px 0 0 4px;
}
.balance .second {
  background: var(--accent-ink);
  border-radius: 0 4px 4px 0;
}
.classes {
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin-top: 8px;
}
.class {
  display: grid;
  grid-template-columns: 104px 1fr 56px;
  gap: 8px;
  align-items: center;
}
.track {
  height: 12px;
  border-radius: 2px;
  background: var(--fill);
}
.track i {
  display: block;
  height: 12px;
  border-radius: 2px;
  background: var(--accent-ink);
  opacity: 0.85;
  min-width: 1px;
}
.target svg {
  display: block;
  margin: 8px 0 4px;
  max-width: 100%;
}
.count {
  min-width: 20px;
  height: 20px;
  padding: 0 6px;
  border-radius: 10px;
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  text-align: center;
}
.count.e {
  background: var(--error-wash);
  color: var(--error-ink);
}
.count.w {
  background: var(--warn-wash);
  color: var(--warn);
}
.problem {
  display: flex;
  align-items: flex-start;
  gap: 8px;
  padding: 10px 0;
  border-bottom: 1px solid var(--line);
}
.problem .mark {
  padding-top: 2px;
}
.problem.error .mark {
  color: var(--error);
}
.problem.warning .mark {
  color: var(--warn);
}
.problem.hint .mark {
  color: var(--ink-3);
}
.problem .btn {
  margin-top: 6px;
}
.problem.long {
  flex-wrap: wrap;
}
.problem.long .grow {
  flex: 1 1 calc(100% - 24px);
}
.problem.long .btn {
  margin: 2px 0 0 24px;
}
.problem .grow {
  min-width: 0;
  overflow-wrap: anywhere;
}
.fine {
  padding: 8px 0;
}
.splitbar {
  display: flex;
  gap: 2px;
  margin: 8px 0 6px;
}
.splitbar i {
  height: 12px;
  min-width: 2px;
}
.splitbar i:first-child {
  border-radius: 3px 0 0 3px;
}
.splitbar i:last-child {
  border-radius: 0 3px 3px 0;
}
.splitbar .learn {
  background: var(--train);
}
.splitbar .pick-part {
  background: var(--accent-ink);
}
.splitbar .judge {
  background: repeating-linear-gradient(135deg, var(--line-2) 0 3px, var(--fill) 3px 6px);
}
.splitbar .unused {
  background: var(--fill);
}
.splitbar.thin {
  margin: 0;
  flex: 1;
}
.splitbar.thin i {
  height: 10px;
}
.start {
  border-top: 1px solid var(--line);
  padding: 12px 24px 16px;
}
.start > .row {
  margin-bottom: 8px;
}
.fitline {
  display: flex;
  align-items: center;
  gap: 6px;
  font-size: 12px;
  min-width: 0;
}
.start > .row .nw,
.start > .row h2,
.start > .row .s,
.start > .row .link {
  white-space: nowrap;
  flex: none;
}
.offers {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 16px;
}
.offer {
  border: 1px solid var(--line-2);
  border-radius: 8px;
  padding: 14px 16px;
  display: grid;
  grid-template-columns: 96px minmax(0, 1fr);
  gap: 16px;
  align-items: start;
  min-height: 118px;
}
.offer.first {
  border-color: var(--accent-ink);
}
.offer p {
  margin: 2px 0 4px;
  min-height: 40px;
}
.offer.ghost {
  border-style: dashed;
  border-color: var(--line);
}
.thumb {
  background: var(--sunken);
  border-radius: 6px;
  height: 88px;
  display: flex;
  align-items: center;
  justify-content: center;
  overflow: hidden;
}
.offer .thumb svg {
  width: 88px;
  height: 64px;
}
.thumb path {
  fill: none;
}
`,`/* Choosing data: the drop, cards, and one set from near. */
.drop {
  margin: 16px 24px 8px;
  border: 1.5px dashed var(--line-2);
  border-radius: 8px;
  padding: 16px 20px;
  display: flex;
  align-items: center;
  gap: 16px;
  color: var(--ink-2);
}
.drop b {
  color: var(--ink);
}
.drop.over {
  border-color: var(--accent-ink);
  background: var(--accent-wash);
}
.refusal {
  margin: 8px 24px;
}
.filelist {
  padding: 0 24px;
}
.file {
  border-bottom: 1px solid var(--line);
  height: 36px;
}
.file .plain {
  gap: 8px;
  min-width: 0;
}
.cards {
  padding-bottom: 24px;
}
.cards .lead {
  padding-top: 16px;
}
.choose .grid {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(272px, 1fr));
  gap: 12px;
  padding: 4px 24px;
}
.card {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  text-align: left;
  background: var(--bg);
  border: 1px solid var(--line-2);
  border-radius: 8px;
  padding: 10px;
  display: grid;
  grid-template-columns: 92px minmax(0, 1fr);
  gap: 12px;
  cursor: pointer;
  align-items: center;
  min-height: 92px;
}
.card:hover {
  background: var(--sunken);
}
.card.on {
  border-color: var(--accent-ink);
  box-shadow: 0 0 0 1px var(--accent-ink);
}
.card .thumb {
  height: 70px;
  color: var(--ink-3);
}
.card .text {
  display: flex;
  flex-direction: column;
  gap: 2px;
  min-width: 0;
}
.mini {
  display: grid;
  grid-template-columns: repeat(3, 26px);
  gap: 3px;
}
.mini img {
  width: 26px;
  height: 26px;
  image-rendering: pixelated;
  border-radius: 2px;
}
.thumb .clip3 {
  padding: 0 6px;
}
.detail {
  gap: 12px;
}
.detail .live svg,
.live img {
  display: block;
  max-width: 100%;
}
.live > svg {
  background: var(--sunken);
  border-radius: 6px;
}
.wide.btn {
  justify-content: center;
  height: 36px;
  flex: none;
}
.wall {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(34px, 1fr));
  gap: 4px;
}
.wall img {
  width: 100%;
  image-rendering: pixelated;
  border-radius: 2px;
}
.curves {
  display: flex;
  flex-direction: column;
  gap: 2px;
}
.curves .tag {
  width: 64px;
  flex: none;
}
.quotes blockquote {
  margin: 0 0 8px;
  padding-left: 10px;
  border-left: 2px solid var(--line-2);
  overflow-wrap: anywhere;
}
.minicolumns {
  display: flex;
  flex-direction: column;
  gap: 2px;
  margin-top: 8px;
}
.minicolumns .clip {
  max-width: 200px;
}
.ghost-picture {
  border: 1.5px dashed var(--line-2);
  border-radius: 6px;
  height: 120px;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 8px;
  color: var(--ink-3);
}
.empty.small {
  padding: 24px;
}
.loading {
  height: 4px;
  border-radius: 2px;
  background: var(--line);
  width: 100%;
  min-width: 220px;
  margin: 6px 0;
  overflow: hidden;
}
.loading i {
  display: block;
  height: 4px;
  width: 2%;
  background: var(--accent-ink);
  transition: width 0.2s linear;
}
.drawpad {
  display: flex;
  flex-direction: column;
  gap: 8px;
}
.drawpad .pad {
  padding: 0;
  max-width: 100%;
  height: auto;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  cursor: crosshair;
  touch-action: none;
}
.dot {
  width: 24px;
  height: 24px;
  border-radius: 50%;
  border: 2px solid transparent;
  background: var(--c);
  background-clip: content-box;
  padding: 3px;
  cursor: pointer;
}
.dot.on {
  border-color: var(--ink);
}
.btn.on {
  background: var(--accent-wash);
  border-color: var(--accent-ink);
}
.told {
  padding-top: 8px;
}
`,`/* Panels of this screen, and one sample from near. */
.panel.sample {
  left: 50%;
  top: 48px;
  transform: translateX(-50%);
  width: 480px;
}
.panel.reading {
  width: 440px;
}
.large {
  max-width: 100%;
}
img.large {
  width: 256px;
  image-rendering: pixelated;
  border-radius: 4px;
  align-self: center;
  background: var(--sunken);
}
.menu.flat {
  padding: 0;
  max-height: none;
}
.menu.flat button {
  width: 100%;
}
.four {
  display: grid;
  grid-template-columns: 44px 1fr;
  gap: 6px 8px;
}
.four dt {
  font-size: 12px;
  line-height: 20px;
  color: var(--ink-3);
  font-weight: 500;
}
.four dd {
  margin: 0;
}
.data .facts:is(dl) {
  display: grid;
  grid-template-columns: minmax(72px, 160px) 1fr;
  gap: 2px 12px;
}
.facts dt {
  color: var(--ink-3);
  overflow: hidden;
  text-overflow: ellipsis;
}
.facts dt.b {
  color: var(--ink);
}
.facts dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.facts.small {
  font-size: 12px;
  line-height: 18px;
}
.facts.small dd.n {
  text-align: left;
}
.fieldbox {
  border-top: 1px solid var(--line);
  padding: 8px 0;
  display: flex;
  flex-direction: column;
  gap: 4px;
}
.chip {
  background: var(--sunken);
  color: var(--ink-2);
  font-size: 12px;
  line-height: 18px;
  font-weight: 500;
  padding: 0 7px;
  border-radius: 4px;
  border: 1px solid var(--line);
  white-space: nowrap;
}
.tokens {
  display: flex;
  flex-wrap: wrap;
  gap: 3px;
  max-height: 160px;
  overflow: auto;
}
.tok {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  background: var(--fill);
  border-radius: 4px;
  padding: 0 5px;
}
.tok small {
  font-size: 12px;
  color: var(--ink-3);
  margin-left: 4px;
}
`,`/* What the tabs draw: samples, charts, split, transforms. */
.group {
  display: grid;
  grid-template-columns: 112px minmax(0, 1fr);
  gap: 12px;
  padding: 8px 24px;
  border-bottom: 1px solid var(--line);
  align-items: center;
}
.group:not(:has(.who)) {
  grid-template-columns: 1fr;
}
.group .who b {
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
}
.cells {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-bottom: 4px;
}
.cell {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  border-radius: 4px;
  padding: 0;
  cursor: pointer;
  text-align: left;
}
.cell img {
  display: block;
  width: 52px;
  height: 52px;
  object-fit: contain;
  image-rendering: pixelated;
  background: var(--sunken);
  border-radius: 4px;
}
.cell .under {
  display: block;
  width: 66px;
  overflow: hidden;
  white-space: nowrap;
}
.cell:hover img,
.cell.line:hover {
  outline: 2px solid var(--accent-ink);
}
.cell.line {
  background: var(--sunken);
  padding: 4px;
}
.cell.words {
  display: block;
  width: 100%;
  padding: 6px 8px;
  border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere;
  border-radius: 0;
}
.cell.words:hover {
  background: var(--fill);
}
.group.texts {
  align-items: start;
}
.group.texts .cells {
  gap: 0;
}
.charts-tab {
  padding: 16px 24px;
}
.box {
  padding: 0 0 20px;
}
.box + .box {
  border-top: 1px solid var(--line);
  padding-top: 16px;
}
.data svg {
  display: block;
}
.tick {
  font:
    400 12px Inter,
    system-ui,
    sans-serif;
  fill: var(--ink-3);
  font-variant-numeric: tabular-nums;
}
.map circle:hover,
.map rect:hover {
  stroke: var(--ink);
  stroke-width: 2;
}
.keys {
  gap: 14px;
  flex-wrap: wrap;
  padding: 6px 0;
}
.key {
  gap: 6px;
}
.key i {
  width: 10px;
  height: 10px;
  border-radius: 50%;
}
.ramp {
  width: 120px;
  height: 8px;
  border-radius: 4px;
  background: linear-gradient(90deg in oklab, var(--neg), var(--pos));
}
.hists {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
  gap: 16px 24px;
}
.hists figure {
  margin: 0;
  min-width: 0;
}
.hists figcaption {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.matrix table {
  width: auto;
}
.matrix td {
  width: 48px;
  height: 32px;
  text-align: center;
  font-size: 12px;
  padding: 0;
  border: 1px solid var(--bg);
}
.matrix td.minus {
  border: 1px dashed var(--neg);
}
.matrix th {
  position: static;
  border: 0;
  padding: 0 8px;
  max-width: 160px;
  overflow: hidden;
  text-overflow: ellipsis;
}
.matrix .turn {
  height: 96px;
  vertical-align: bottom;
  padding: 0;
  width: 48px;
}
.matrix .turn span {
  writing-mode: vertical-rl;
  transform: rotate(180deg);
  max-height: 96px;
  overflow: hidden;
  text-overflow: ellipsis;
  display: inline-block;
}
.split-tab {
  padding: 16px 24px;
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 16px 40px;
  align-content: start;
}
.split-tab .box + .box {
  border-top: 0;
  padding-top: 0;
}
.split-tab .form .inp {
  width: 96px;
}
.folds {
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin: 8px 0;
}
.fold {
  display: flex;
  align-items: center;
  gap: 12px;
}
.fold .s {
  width: 72px;
}
.split-tab > p {
  grid-column: 1 / -1;
  padding: 0;
}
.transforms-tab .box {
  padding: 12px 24px;
}
.transforms-tab .box + .box {
  padding-top: 12px;
}
.pairs {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(480px, 1fr));
  gap: 8px 24px;
  margin-top: 4px;
}
.pair {
  display: grid;
  grid-template-columns: minmax(80px, 130px) 160px 16px 160px 1fr;
  gap: 8px;
  align-items: center;
  min-height: 44px;
}
.pair .what {
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
}
.arrow {
  text-align: center;
}
.pics img,
img.aug {
  width: 52px;
  height: 52px;
  image-rendering: pixelated;
  border-radius: 4px;
  background: var(--sunken);
  object-fit: contain;
}
.pair .pics {
  gap: 4px;
  flex-wrap: wrap;
}
.pair .pics img {
  width: 28px;
  height: 28px;
}
.augment {
  border-top: 1px solid var(--line);
  padding: 8px 0;
}
.preview {
  display: flex;
  flex-direction: column;
  gap: 8px;
  padding: 8px 0 12px;
}
.side-word {
  width: 112px;
  flex: none;
}
.aug.words {
  font-size: 12px;
  line-height: 20px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  width: 100%;
}
.preview .pics {
  gap: 6px;
  align-items: center;
  overflow: hidden;
}
.preview.texts {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 24px;
}
.preview.texts .pics {
  flex-direction: column;
  align-items: flex-start;
  gap: 2px;
  min-width: 0;
}
.preview.texts .side-word {
  width: auto;
}
.data .toast {
  display: flex;
  gap: 12px;
  align-items: center;
}
.toast.bad {
  color: var(--error-ink);
  border-color: var(--error);
}
@media (max-width: 1100px) {
  .middle {
    grid-template-columns: 1fr;
    overflow: auto;
  }
  .side {
    border-left: 0;
    border-top: 1px solid var(--line);
    overflow: visible;
  }
  .offers {
    grid-template-columns: 1fr;
  }
  .data {
    height: auto;
    overflow: visible;
  }
  .split-tab {
    grid-template-columns: 1fr;
  }
  .tabs {
    gap: 12px;
  }
  .main > .scroll {
    max-height: 60vh;
  }
}
.facts dt.wraps {
  white-space: normal;
  overflow: visible;
}
.paints {
  gap: 12px;
}
.paints .row {
  gap: 6px;
  align-items: center;
}
.paints i {
  width: 10px;
  height: 10px;
  border-radius: 2px;
}
`].join(`
`));export{Jo as default};
//# sourceMappingURL=data.js.map