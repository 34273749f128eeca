import{r as e}from"./rolldown-runtime.js";import{_ as t,b as n,g as r,h as i,m as a,p as o,r as s,v as c,x as l,y as u}from"./registry.js";import{a as d,l as f,n as p,s as m}from"./numbers.js";import{l as h,n as g,o as _,s as v,t as ee}from"./ask.js";import{a as y,i as b,n as x,r as te,t as ne}from"./Toast.js";import{i as re,t as ie}from"./react.js";import{t as S}from"./Words.js";import{t as C}from"./DrawnFigure.js";import{t as ae}from"./Segments.js";import{t as oe}from"./Pill.js";var w=e(re(),1),T=ie(),se=()=>(0,T.jsx)(`div`,{className:`empty`,children:(0,T.jsx)(`p`,{className:`q`,children:`Looking for races of this project …`})}),ce=({sentence:e,onOpen:t})=>(0,T.jsxs)(`div`,{className:`empty`,children:[(0,T.jsx)(`h2`,{children:`This race is not here any more`}),(0,T.jsx)(`p`,{className:`m`,children:e}),(0,T.jsx)(`button`,{type:`button`,className:`btn p`,onClick:t,children:`Races of this project`})]}),le=[86,84,79,71,66,40],ue=2,de=[[0,`no, one split`],[5,`5 folds`],[10,`10 folds`]];function fe({name:e,isStarting:t,onBegin:n}){let[r,i]=(0,w.useState)(0);return(0,T.jsxs)(`div`,{className:`empty`,children:[(0,T.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:le.map((e,t)=>(0,T.jsx)(`i`,{className:t===ue?`mine`:``,style:{width:`${e}%`}},e))}),(0,T.jsx)(`h2`,{children:`Is a network worth it here?`}),(0,T.jsxs)(`p`,{className:`m`,children:[`Race `,e,` against classical models: the same rows, the same split, and a test that says how sure the answer is.`]}),(0,T.jsxs)(`div`,{className:`row`,children:[(0,T.jsxs)(`button`,{type:`button`,className:`btn p`,disabled:t,onClick:()=>n({network:!0,folds:r}),children:[(0,T.jsx)(_,{name:`flag`}),`Race`]}),(0,T.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>n({network:!1,folds:r}),children:`Classical models only`})]}),(0,T.jsxs)(`label`,{className:`row q s`,children:[`Check in folds`,(0,T.jsx)(`select`,{className:`inp pick`,"aria-label":`Folds`,value:r,onChange:e=>i(Number(e.target.value)),children:de.map(([e,t])=>(0,T.jsx)(`option`,{value:e,children:t},e))})]})]})}var pe=new Set([`finished`,`stopped`]),me=new Set([`fitting`,`training`]),he=new Set([`left out`,`crashed`,`time out`,`stopped`]),E=e=>pe.has(e),D=({state:e})=>me.has(e),ge=e=>D(e)||e.state===`waiting`,_e=({state:e})=>he.has(e),O=({kind:e})=>e!==`classical`,k=({contestants:e})=>e.filter(({state:e})=>e===`done`);function ve({contestants:e,state:t}){let n=!E(t);return e.filter(e=>e.state===`done`||n&&_e(e)).length}var ye=({contestants:e})=>e.some(({test:e})=>e)?`test`:`validation`;function be(e){let{validation:t,points:n}=e;return t?.score??(D(e)?n.at(-1)?.[1]??null:null)}function A({contestants:e}){return e.flatMap(e=>{let t=be(e);return e.group===`baseline`||t===null?[]:[{contestant:e,score:t}]}).sort((e,t)=>t.score-e.score)[0]?.contestant}function xe(e,t){return e?.id===t.id?{...t,data:j(e.data,t.data),verdict:j(e.verdict,t.verdict),contestants:Se(e.contestants,t.contestants),figures:{lead:j(e.figures.lead,t.figures.lead),costs:j(e.figures.costs,t.figures.costs),grow:j(e.figures.grow,t.figures.grow)}}:t}function Se(e,t){let n=new Map(e.map(e=>[e.key,e])),r=t.map(e=>j(n.get(e.key)??e,e));return r.length===e.length&&r.every((t,n)=>t===e[n])?e:r}var j=(e,t)=>JSON.stringify(e)===JSON.stringify(t)?e:t,Ce=200,we=3e3,Te=8e3,Ee=3,De=`No answer from the server. The race goes on without this page.`,Oe={id:null,race:null,gone:null},ke=class{api;warn;now=Oe;cursor=null;failures=0;isAsking=!1;timer;listeners=new Set;constructor(e,t){this.api=e,this.warn=t}subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));followed=()=>this.now;follow(e){clearTimeout(this.timer),this.cursor=null,this.failures=0,this.tell({id:e,race:e===null?null:this.now.race,gone:null}),this.ask()}async ask(){clearTimeout(this.timer);let{id:e,gone:t}=this.now;if(!(this.isAsking||!e||t)){this.isAsking=!0;try{this.take(e,await g(this.address(e)))}catch(t){this.fail(e,t)}this.isAsking=!1,e===this.now.id?this.timer=setTimeout(()=>void this.ask(),this.pause()):this.ask()}}address(e){return`${this.api}/races/${e}${this.cursor===null?``:`?cursor=${this.cursor}`}`}take(e,t){this.failures=0,e===this.now.id&&(this.cursor=t.cursor,`same`in t||this.tell({id:e,race:xe(this.now.race,t),gone:null}))}fail(e,t){e===this.now.id&&(t instanceof ee&&t.status===404?this.tell({id:e,race:null,gone:t.message}):(this.failures+=1,this.failures===Ee&&this.warn(De)))}pause(){if(this.failures)return Math.min(Te,500*2**this.failures);let{race:e}=this.now,t=e&&(!E(e.state)||e.growing);return document.hidden||!t?we:Ce}tell(e){this.now=e;for(let e of this.listeners)e()}};function Ae({api:e,project:t,race:n},r){let i=x(),[a]=(0,w.useState)(()=>new ke(e,i)),o=(0,w.useSyncExternalStore)(a.subscribe,a.followed),[s,c]=(0,w.useState)(!1),[l,u]=(0,w.useState)(!1),d=(0,w.useRef)(!1),f=(0,w.useRef)(new Set),p=(0,w.useRef)(r);p.current=r;let m=(0,w.useMemo)(()=>{let n=()=>g(`${e}/races?project=${encodeURIComponent(t)}`),r=e=>{let t=a.followed().id;t&&f.current.add(t),f.current.delete(e),a.follow(e),p.current(e)},o=()=>{a.follow(null),c(!0)},s=async()=>{try{let[e]=await n();if(a.followed().id)return;e?r(e.id):c(!0)}catch(e){c(!0),i(e.message)}},l=async n=>{if(!d.current){d.current=!0,u(!0);try{r((await g(`${e}/races`,{json:{project:t,...n}})).id)}catch(e){i(e.message)}d.current=!1,u(!1)}},m=async t=>{try{await g(`${e}/races/${a.followed().id}/control`,{json:t})}catch(e){i(e.message)}a.ask()},h=null;return{open:r,close:o,control:m,races:n,entries:async()=>(h??=g(`${e}/contestants`),await h.catch(e=>{throw h=null,e})),openNewest:()=>{a.follow(null),c(!1),s()},begin:(e={})=>void l(e),go:e=>p.current(e)}},[e,t,a,i]);return je(a,t,n,f.current,m),Me(a),{...o,doing:m,isStarting:l,isClosed:s}}function je(e,t,n,r,{openNewest:i}){let a=(0,w.useRef)(null);(0,w.useEffect)(()=>{let o=a.current!==t;a.current=t,n&&n===e.followed().id?r.clear():n&&!r.has(n)?e.follow(n):!n&&o&&i()},[e,t,n,r,i]),(0,w.useEffect)(()=>()=>{a.current=null,e.follow(null)},[e])}function Me(e){let t=(0,w.useCallback)(()=>{document.hidden||e.ask()},[e]);(0,w.useEffect)(()=>(document.addEventListener(`visibilitychange`,t),()=>document.removeEventListener(`visibilitychange`,t)),[t])}var M=(0,w.createContext)(null),Ne=M.Provider;function N(){let e=(0,w.useContext)(M);if(!e)throw Error(`This piece stands in an open race only.`);return e}var P=e=>e.replace(/\*([^*]+)\*/g,`$1`),Pe=44;function Fe(e){let t=Ie(e);return{title:t,text:Le(e),isLong:t.length>Pe,notes:(e.data?.notes??[]).join(` `)}}function Ie(e){if(e.verdict)return e.verdict.title;if(e.state===`stopped`&&e.sentence)return`The race could not be run`;let t=A(e);return t?`${t.title} ${t.validation?`leads`:`is ahead so far`} on validation`:`On your marks`}function Le(e){return e.verdict?e.verdict.text:e.sentence?e.sentence:A(e)?`The test part stays shut until all have finished; then the verdict is given on it, once.`:e.data?.rows?`The data are open; the first contestants are learning.`:`The data are opened and split; the first result comes in a moment.`}function Re({state:e,growing:t}){return E(e)?e===`finished`?{word:`Finished`,tone:`done`,shape:`tick`}:{word:`Stopped`,tone:``,shape:`square`}:{word:t?`Growing`:`Racing`,tone:`run`,shape:`dot`}}function ze(e){let t=e.contestants.length,{train:n,validation:r,test:i}=e.data?.rows??{};return[t>0&&`${ve(e)} of ${t} contestants`,t>0&&m(e.seconds),n&&`${p(n)} rows to learn, ${p(r)} to choose, ${p(i)} to judge`,n&&Be(e.opened)].filter(Boolean).join(` · `)}function Be(e){return e===0?`test part not opened yet`:e===1?`test part opened once`:`test part opened ${e} times`}var Ve=5,He={"left out":`Left out`,crashed:`Crashed`,"time out":`Out of time`,stopped:`Stopped`};function Ue(e,t){let{state:n,sentence:r,estimate:i}=e;return n===`fitting`?F(`Fitting`,e,t):n===`training`?F(`Training`,e,t):n===`done`?`Waits for the others`:n===`waiting`?r||(i!==null&&i>Ve?`Waiting, about ${m(i)}`:`Waiting`):P(`${He[n]??n}: ${r}`.replace(/^Stopped: (?=Stopped)/,``))}function F(e,{points:t},n){let i=t.at(-1);return i?`${e}, ${r(n,i[1])} so far`:e}var We=12;function Ge(e){let t=N();return async(n,r)=>{let i=(await t.doing.entries().catch(()=>[])).find(({name:t})=>t===e.entry);r(n,n=>(0,T.jsx)(Ke,{contestant:e,entry:i,place:t,onClose:n}))}}function Ke({contestant:e,entry:t,place:n,onClose:r}){let i=(e[n.part]?.per_class??[]).slice(0,We);return(0,T.jsxs)(`div`,{className:`about`,children:[(0,T.jsx)(`h3`,{children:e.title}),qe(e,t,n.scale).map(e=>(0,T.jsx)(`p`,{className:`m`,children:(0,T.jsx)(S,{text:e})},e)),i.length>0&&(0,T.jsx)(Ye,{classes:i,part:n.part}),(0,T.jsxs)(`div`,{className:`row`,children:[(0,T.jsx)(Ze,{contestant:e,place:n,onClose:r}),e.state===`done`&&!O(e)&&(0,T.jsxs)(`a`,{className:`btn sm`,href:`${n.address}/winner.zip?who=${e.key}`,children:[(0,T.jsx)(_,{name:`download`}),`scikit-learn script`]})]})]})}function qe(e,t,n){let{sentence:i,warning:a,notes:o,folds:s,seeds:c}=e,l=e=>e.map(e=>r(n,e)).join(`, `),u=[t?.summary,t?.explain,i,a,...o,Je(e),s&&`In folds: ${l(s)}.`,c&&`From other seeds: ${l(c)}.`];return[...new Set(u.filter(e=>typeof e==`string`&&e!==``))]}function Je({chosen:e}){if(!e)return``;let t=Object.entries(e.options).map(([e,t])=>`${e.replaceAll(`_`,` `)} ${t}`);return`Chosen on validation out of ${e.tried}: ${t.join(`, `)}.`}function Ye({classes:e,part:t}){return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsxs)(`div`,{className:`s q`,children:[`Recognised of each class, `,t,` part`]}),e.map(({class:e,recall:t,rows:n})=>(0,T.jsxs)(`div`,{className:`classrow`,children:[(0,T.jsx)(`span`,{className:`clip`,children:e}),(0,T.jsx)(`span`,{className:`meter`,children:(0,T.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,T.jsx)(`span`,{className:`n`,children:t==null?`–`:d(t)}),(0,T.jsxs)(`span`,{className:`q n s`,children:[p(n),` rows`]})]},e))]})}var Xe=60;function Ze({contestant:e,place:t,onClose:n}){let{key:r,state:i}=e;if(!t.race.mine||!_e(e))return null;let a=i===`time out`;return(0,T.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>{t.doing.control({do:`again`,who:r,...a&&{minutes:Xe}}),n()},children:[(0,T.jsx)(_,{name:`again`}),a?`Again, with an hour`:`Again`]})}var Qe=4;function $e(e,t,{share:n}){let r=e.map(e=>e[t]).filter(e=>e?.score!=null);if(!r.length)return null;let i=r.map(({score:e})=>e).sort((e,t)=>e-t),a=i[Math.floor(i.length/2)],o=r.flatMap(({interval:e})=>e).filter(e=>e!=null),s=r.filter(({score:e})=>e>=a).map(({interval:[e,t]})=>(t??0)-(e??0)),c=Math.max(n?.02:.05,...s),l=Math.max(3*c,n?.12:.3),u=Math.max(Math.min(...o,a),a-l),d=Math.max(...o,a+1e-6),f=e=>Math.max(0,Math.min(1,(e-u)/(d-u||1)));return{low:u,high:d,x:e=>Qe+104*f(e)}}function et({score:e,interval:[t,n],scale:r,colour:i=`var(--ink-3)`,words:a}){return e<r.low?(0,T.jsx)(tt,{}):(0,T.jsxs)(`svg`,{width:112,height:`20`,role:`img`,"aria-label":a,children:[(0,T.jsx)(`path`,{d:`M0 10H112`,className:`grid`}),(0,T.jsx)(`path`,{d:`M${r.x(t??r.low)} 10H${r.x(n??r.high)}`,style:{stroke:i},strokeWidth:`3`,strokeLinecap:`round`,opacity:`.45`}),(0,T.jsx)(`circle`,{cx:r.x(e),cy:`10`,r:`4`,style:{fill:i}})]})}var tt=()=>(0,T.jsxs)(`svg`,{width:112,height:`20`,role:`img`,"aria-label":`off the scale`,children:[(0,T.jsx)(`path`,{d:`M10 5L4 10L10 15`,fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,T.jsx)(`text`,{x:`16`,y:`14`,children:`off the scale`})]}),nt=(0,w.memo)(function(e){let{contestant:t,part:n,intervals:r}=e,i=t[n];return(0,T.jsx)(`tr`,{className:O(t)?`mine`:``,"data-who":t.key,children:i?.score!=null&&r?(0,T.jsx)(rt,{...e,scored:i,score:i.score,intervals:r}):(0,T.jsx)(it,{...e})})});function rt(e){let{contestant:t,place:n,scored:i,score:a,shown:o,intervals:s,scale:c,colour:l}=e,u=i.interval.map(e=>r(c,e)).join(` to `);return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`td`,{className:`q`,children:n}),(0,T.jsx)(I,{contestant:t,colour:l}),(0,T.jsx)(`td`,{className:`n b`,children:r(c,a)}),(0,T.jsx)(`td`,{title:u,children:(0,T.jsx)(et,{score:a,interval:i.interval,scale:s,colour:l,words:u})}),o.map(({name:e,of:n,text:r})=>(0,T.jsx)(`td`,{className:`n`,children:r(n(t,i),t)},e))]})}function it({contestant:e,shown:t,scale:n,colour:r,isMine:i}){let{sentence:a}=e;return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`td`,{className:`q`,children:`–`}),(0,T.jsx)(I,{contestant:e,colour:r}),(0,T.jsx)(`td`,{colSpan:2+t.length,className:`q note`,title:a?P(a):void 0,children:(0,T.jsxs)(`span`,{className:`row`,children:[(0,T.jsx)(`span`,{className:`clip`,children:Ue(e,n)}),i&&ge(e)&&(0,T.jsx)(at,{contestant:e})]})})]})}function I({contestant:e,colour:t}){let{title:n,warning:r}=e,i=y(),a=Ge(e);return(0,T.jsx)(`td`,{children:(0,T.jsxs)(`button`,{type:`button`,className:`who${t?` b`:``}`,title:`More about ${n}`,onClick:e=>void a(e.currentTarget,i),children:[(0,T.jsx)(`span`,{className:`mark`,style:{background:t??`var(--ink-3)`,height:t?3:1}}),(0,T.jsx)(`span`,{className:`clip`,children:n}),r&&(0,T.jsx)(`span`,{className:`warn`,title:r,children:(0,T.jsx)(_,{name:`alert`})})]})})}function at({contestant:{key:e,title:t}}){let{doing:n}=N();return(0,T.jsx)(`button`,{type:`button`,className:`btn t sm i stop`,title:`Stop ${t}`,"aria-label":`Stop ${t}`,onClick:()=>n.control({do:`stop`,who:e}),children:(0,T.jsx)(_,{name:`stop`})})}var L=`–`;function R(e){return e==null?L:Math.abs(e)>=1e3?p(e):t(e.toFixed(3))}var z=[{name:`fit`,title:`Fit`,about:`Seconds of fitting; looking at validation on the way is left out`,of:({cost:e})=>e?.fit,text:o},{name:`cpu`,title:`CPU`,about:`Seconds of a core that fitting took`,of:({cost:e})=>e?.cpu,text:o},{name:`memory`,title:`Memory`,about:`The most memory beyond what the race holds for all`,of:({cost:e})=>e?.memory,text:a},{name:`predict_1`,title:`Predict 1`,about:`One row, from raw columns to an answer`,of:({cost:e})=>e?.predict_1,text:o},{name:`predict_1000`,title:`Predict 1,000`,about:`A thousand rows at once`,of:({cost:e})=>e?.predict_1000,text:o},{name:`size`,title:`Size`,about:`On disk`,of:({cost:e})=>e?.size,text:a},{name:`count`,title:`Holds`,about:`Parameters, nodes, support vectors or rows kept`,of:({cost:e})=>e?.counted===`none`?null:e?.count,text:(e,{cost:t})=>e==null?L:`${p(e)} ${t?.counted}`},{name:`log_loss`,title:`Log loss`,about:`Punishes being sure and wrong; lower is better`,of:(e,t)=>t?.log_loss,text:R},{name:`calibration`,title:`Calibration`,about:`How far what it says of its sureness is from what is so`,of:(e,t)=>t?.calibration?.error,text:e=>e==null?L:`${(100*e).toFixed(1)} points`},{name:`balanced`,title:`Balanced`,about:`Each class counts alike`,of:(e,t)=>t?.balanced_accuracy,text:e=>e==null?L:d(e),isScore:!0},{name:`auc`,title:`ROC area`,about:`The chance that a row of the second class gets the higher score`,of:(e,t)=>t?.auc,text:R,isScore:!0},{name:`rmse`,title:`RMSE`,about:`Typical size of a mistake, large ones weighing more`,of:(e,t)=>t?.rmse,text:R},{name:`mae`,title:`MAE`,about:`Mean size of a mistake`,of:(e,t)=>t?.mae,text:R}];function ot(e,t,{sort:n,up:r}){let i=z.find(({name:e})=>e===n),a=e=>i?i.of(e,e[t]):e[t]?.score;return[...e].sort((e,t)=>{let[n,i]=[a(e),a(t)];return n==null||i==null?Number(n==null)-Number(i==null):r?n-i:i-n})}function st({sort:e,up:t},n){return e===n?{sort:e,up:!t}:{sort:n,up:!(n===`score`||z.some(e=>e.name===n&&e.isScore))}}function ct(e,t){return e.includes(t)?e.filter(e=>e!==t):z.map(e=>e.name).filter(n=>n===t||e.includes(n))}function lt(){let{race:e,part:t,scale:n,view:r}=N(),i=e.data?.rows?.[t],a=(0,w.useMemo)(()=>z.filter(({name:e})=>r.columns.includes(e)),[r.columns]);return(0,T.jsxs)(`section`,{className:`right`,"aria-label":`Scoreboard`,children:[(0,T.jsxs)(`div`,{className:`row headline`,children:[(0,T.jsx)(`h2`,{children:`Scoreboard`}),(0,T.jsx)(`div`,{className:`boardSub`,children:i?(0,T.jsxs)(`span`,{className:`s q`,children:[n.title,` on the `,t,` part, `,p(i),` rows`]}):null}),(0,T.jsx)(`span`,{className:`grow`}),(0,T.jsx)(ut,{})]}),(0,T.jsx)(`div`,{className:`board`,children:(0,T.jsx)(dt,{shown:a})})]})}function ut(){let{race:e,part:t,view:n,change:r}=N(),i=b(),a=z.filter(({of:n})=>e.contestants.some(e=>n(e,e[t])!=null)).map(({name:e,title:t,about:i})=>({text:t,about:i,isOn:n.columns.includes(e),act:()=>r({columns:ct(n.columns,e)})}));return(0,T.jsxs)(`button`,{type:`button`,className:`btn t sm`,onClick:e=>i(e.currentTarget,a,{side:`near`,isWide:!0}),children:[(0,T.jsx)(_,{name:`sliders`}),`Columns`]})}function dt({shown:e}){let{race:t,isLive:n,part:i,scale:a,looks:o,view:s}=N(),c=ft(),l=ot(t.contestants,i,s);return(0,T.jsxs)(`table`,{children:[(0,T.jsx)(`thead`,{children:(0,T.jsxs)(`tr`,{children:[(0,T.jsx)(`th`,{}),(0,T.jsx)(`th`,{children:`Contestant`}),(0,T.jsx)(B,{name:`score`,title:`Score`,about:t.data?.measure?.explain}),(0,T.jsx)(`th`,{children:pt(c,e=>r(a,e,0))}),e.map(({name:e,title:t,about:n})=>(0,T.jsx)(B,{name:e,title:t,about:n},e))]})}),(0,T.jsxs)(`tbody`,{children:[l.map((n,r)=>(0,T.jsx)(nt,{contestant:n,place:r+1,part:i,shown:e,intervals:c,scale:a,colour:o.colours[n.key],isMine:t.mine},n.key)),l.length===0&&n&&(0,T.jsx)(ht,{columns:e.length})]})]})}function ft(){let{race:e,part:t,scale:n}=N(),r=$e(e.contestants,t,n);return(0,w.useMemo)(()=>r,[r?.low,r?.high])}function pt(e,t){return e?`95% interval, ${t(e.low).replace(`%`,``)} to ${t(e.high)}`:`95% interval`}function B({name:e,title:t,about:n}){let{view:r,change:i}=N(),a=r.sort===e,o=r.up?`ascending`:`descending`;return(0,T.jsx)(`th`,{className:`n`,"aria-sort":a?o:void 0,title:n,children:(0,T.jsxs)(`button`,{type:`button`,className:a?`on`:``,onClick:()=>i(st(r,e)),children:[t,a&&(0,T.jsx)(_,{name:r.up?`chevron-up`:`chevron-down`,size:12})]})})}var mt=14;function ht({columns:e}){return Array.from({length:mt},(e,t)=>86-3*t).map(t=>(0,T.jsxs)(`tr`,{"aria-hidden":`true`,children:[(0,T.jsx)(`td`,{}),(0,T.jsx)(`td`,{className:`ghost`,children:(0,T.jsx)(`i`,{style:{width:`${t}%`}})}),(0,T.jsx)(`td`,{colSpan:2+e})]},t))}var gt=class{known=new Map;listeners=new Set;changes=0;subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));version=()=>this.changes;of(e){return this.known.get(e)??{}}async ask(e){if(!this.known.has(e)){this.known.set(e,{});try{this.put(e,{answer:await g(e)})}catch(t){this.put(e,{refusal:t.message})}}}again(e){this.known.delete(e),this.tell(),this.ask(e)}put(e,t){this.known.set(e,t),this.tell()}tell(){this.changes+=1;for(let e of this.listeners)e()}},V=[`6 3`,`2 3`,`8 3 2 3`],H=[`6 3`,`2 3`],_t=[2,3,4,5,6],vt=3;function yt(e){let t={colours:{},dashes:{}};for(let[n,{key:r}]of e.filter(O).entries())t.colours[r]=`var(--r1)`,n>0&&(t.dashes[r]=V[(n+1)%V.length]);let n=e.filter(e=>!O(e)&&e.curve);for(let[e,{key:r}]of n.entries())t.colours[r]=`var(--r${_t[e%_t.length]})`,e>=vt&&(t.dashes[r]=H[e%H.length]);return t}function bt(){let{race:e,doing:t,show:n}=N();return r=>{let i=r;switch(i.do){case`build`:return t.go(`build`);case`add-network`:t.control({do:`add`,network:!0});return;case`add`:t.control({do:`add`,entry:i.entry,tune:i.tune});return;case`grow`:n(`grow`),t.control({do:`grow`});return;case`rerun`:{let{do:n,...r}=i;return t.begin({rerun:e.id,...r})}case`disagree`:return n(`disagree`,{pair:[i.first,i.second]});case`calibration`:return n(`classes`)}}}var xt=({advice:e})=>(0,T.jsxs)(`section`,{className:`right`,"aria-label":`Try next`,children:[(0,T.jsx)(`h2`,{children:`Try next`}),(0,T.jsx)(`div`,{className:`next`,children:e?e.map(e=>(0,T.jsx)(St,{advice:e},e.title)):(0,T.jsx)(`p`,{className:`q pad`,children:`What would make the answer surer, or the score better, stands here when the race is over.`})})]});function St({advice:{icon:e,title:t,text:n,label:r,do:i}}){let{race:a}=N(),o=bt();return(0,T.jsxs)(`div`,{className:`advice`,children:[(0,T.jsx)(`span`,{className:`q`,children:(0,T.jsx)(_,{name:wt(e)})}),(0,T.jsxs)(`span`,{className:`grow`,children:[(0,T.jsx)(`b`,{children:t}),(0,T.jsx)(`br`,{}),(0,T.jsx)(`span`,{className:`m`,children:n})]}),(a.mine||Ct(i))&&(0,T.jsx)(`button`,{type:`button`,className:`link nw`,onClick:()=>o(i),children:r})]})}var Ct=e=>[`disagree`,`calibration`].includes(String(e.do)),wt=e=>Object.hasOwn(v,e)?e:`minus`;function Tt(e){let{answers:t}=N();return(0,w.useSyncExternalStore)(t.subscribe,t.version),(0,w.useEffect)(()=>{for(let n of e)t.ask(n)}),e.map(e=>t.of(e))}var Et={};function U(e){return Tt(e===null?[]:[e])[0]??Et}function Dt(e,t){let n=k(e).map(({key:e})=>e),r=(t??[]).filter(e=>n.includes(e));if(r.length||t?.length===0)return r;let{first:i=n[0],second:a}=e.verdict?.lead??{};return[i,a].filter(e=>e!==void 0)}var W=e=>k(e).filter(({how:e})=>e?.includes(`coefficients`)||e?.includes(`tree`));function Ot(e,t){let n=W(e);return n.some(({key:e})=>e===t)?t:(n.find(({how:e})=>e?.includes(`tree`))??n[0])?.key}var kt=e=>k(e).filter(({how:e})=>e?.includes(`boundary`)),G=e=>k(e).filter(({test:e})=>e);function At(e,t){let n=G(e).map(({key:e})=>e);if(t?.every(e=>n.includes(e)))return[...t];let{first:r,second:i}=e.verdict?.lead??{};return r&&i?[r,i]:n.slice(0,2)}var K=({contestants:e})=>e.filter(({test:e,validation:t})=>e||t);function jt(e,t){let n=K(e).map(({key:e})=>e);return[t,e.verdict?.leader].find(e=>e!==void 0&&n.includes(e))??n[0]}var Mt=`Paler means less sure; one even tint means that it says only which class.`,q=({test:e,validation:t})=>(e??t)?.score??-1/0;function Nt({race:e}){let{address:t,scale:n,around:i}=N(),a=kt(e).sort((e,t)=>q(t)-q(e)),o=Tt(a.map(({key:e})=>`${t}/contestants/${e}`)).map(({answer:e})=>e?.figures.boundaries[0]),c=o.find(e=>e!==void 0);return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsxs)(`div`,{className:`tools`,children:[c&&(0,T.jsx)(`span`,{className:`row s`,children:s(c,Pt(c))}),(0,T.jsxs)(`span`,{className:`s q`,children:[e.data?.points?.columns.join(` across, `),` upwards; dots are training rows.`,e.data?.class_count===2&&` ${Mt}`]})]}),(0,T.jsx)(`div`,{className:`many`,children:a.map((e,t)=>(0,T.jsxs)(`div`,{children:[(0,T.jsxs)(`h3`,{children:[e.title,(0,T.jsxs)(`span`,{className:`q s`,children:[` `,r(n,q(e))]})]}),o[t]&&(0,T.jsx)(C,{record:o[t],around:i})]},e.key))})]})}var Pt=e=>`over`in e?e.over:void 0,Ft={name:`boundaries`,title:`Boundaries`,isThere:e=>!!e.data?.points&&kt(e).length>0,Content:Nt},J=({label:e,among:t,chosen:n,onChoose:r})=>(0,T.jsx)(`select`,{className:`inp pick`,"aria-label":e,value:n,onChange:e=>r(e.currentTarget.value),children:t.map(({key:e,title:t})=>(0,T.jsx)(`option`,{value:e,children:t},e))});function Y({records:e,areBeside:t}){let{around:n}=N();return(0,T.jsx)(`div`,{className:`figures${t?` beside`:``}`,children:e.map((e,t)=>(0,T.jsx)(C,{record:e,around:n},t))})}function It({race:e}){let{address:t,view:n,change:r}=N(),i=jt(e,n.classesOf)??``,{answer:a,refusal:o}=U(`${t}/contestants/${i}`),s=a?.figures.classes,c=s?.some(({figure:e})=>e===`calibration`)??!0;return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`div`,{className:`tools`,children:(0,T.jsx)(J,{label:`Contestant`,among:K(e),chosen:i,onChoose:e=>r({classesOf:e})})}),o,s&&(0,T.jsx)(Y,{records:s,areBeside:!0},i),!c&&(0,T.jsx)(`p`,{className:`q`,children:`It gives no probabilities.`})]})}var Lt={name:`classes`,title:`Each class`,isThere:e=>!!e.data?.class_count&&K(e).length>0,Content:It},Rt={name:`costs`,title:`Score against cost`,isThere:({figures:e})=>e.costs!==void 0,Content:({race:{figures:e}})=>e.costs?(0,T.jsx)(Y,{records:[e.costs]}):null},zt=8;function Bt({race:e}){let{address:t,view:n,change:r}=N(),i=Ot(e,n.decide)??``,{answer:a,refusal:o}=U(`${t}/contestants/${i}`),s=a?.figures.decide;return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`div`,{className:`tools`,children:(0,T.jsx)(ae,{label:`Contestant`,choices:W(e).slice(0,zt).map(({title:e,key:t})=>[e,t]),value:i,onChoose:e=>r({decide:e})})}),o&&(0,T.jsx)(`p`,{children:o}),s&&(0,T.jsx)(Y,{records:s},i),s?.length===0&&(0,T.jsx)(`p`,{className:`q`,children:`It cannot be read.`})]})}var Vt={name:`decide`,title:`How they decide`,isThere:e=>W(e).length>0,Content:Bt};function Ht({address:e,waiting:t}){let{answers:n}=N(),{answer:r,refusal:i}=U(e);return r?(0,T.jsx)(Y,{records:r.figures}):i?(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`p`,{className:`m`,children:i}),(0,T.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>n.again(e),children:`Try again`})]}):(0,T.jsx)(`p`,{className:`q`,children:t})}function Ut({race:e}){let{address:t,view:n,change:r}=N(),[i,a]=At(e,n.pair);return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsxs)(`div`,{className:`tools`,children:[(0,T.jsx)(J,{label:`First`,among:G(e),chosen:i,onChoose:e=>r({pair:[e,a]})}),(0,T.jsx)(`span`,{className:`q`,children:`against`}),(0,T.jsx)(J,{label:`Second`,among:G(e),chosen:a,onChoose:e=>r({pair:[i,e]})})]}),i===a?(0,T.jsx)(`p`,{className:`q`,children:`Choose two different ones.`}):(0,T.jsx)(Ht,{address:`${t}/why?what=disagree&first=${i}&second=${a}`,waiting:`Looking through the test rows …`})]})}var Wt={name:`disagree`,title:`Where two disagree`,isThere:e=>e.opened>0&&G(e).length>1,Content:Ut};function Gt({race:{figures:e,growing:t,mine:n}}){let{isLive:r,doing:i}=N(),a=()=>void i.control({do:`grow`});return e.grow?(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(Y,{records:[e.grow]}),!t&&n&&(0,T.jsx)(`button`,{type:`button`,className:`btn sm below`,disabled:r,onClick:a,children:`Measure again`})]}):(0,T.jsx)(qt,{isGrowing:t!==null,onMeasure:a})}var Kt=`Six training sizes, several draws of each, the same rows for all contestants; scored on validation, so the test part stays shut.`;function qt({isGrowing:e,onMeasure:t}){let{race:n,isLive:r}=N();return e?(0,T.jsx)(`p`,{className:`m`,children:`The smallest sizes are being fitted …`}):(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`p`,{className:`m`,children:Kt}),(0,T.jsx)(`div`,{className:`tools below`,children:(0,T.jsx)(`button`,{type:`button`,className:`btn`,disabled:r||!n.mine,title:r?`When the race is over`:void 0,onClick:t,children:`Measure the curves`})})]})}var Jt={name:`grow`,title:`How it grows with rows`,isThere:e=>k(e).length>0,Content:Gt},Yt=12,Xt=e=>k(e).filter(({group:e})=>e!==`baseline`);function Zt({race:e}){let{address:t,view:n,change:r}=N(),i=Dt(e,n.lean),a=(e,t)=>{let n=i.filter(t=>t!==e);r({lean:t?[...n,e]:n})};return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsxs)(`div`,{className:`tools`,children:[(0,T.jsx)(`span`,{className:`whole`,children:`How much the score falls when a column's values are dealt out anew among the rows`}),Xt(e).slice(0,Yt).map(({key:e,title:t})=>(0,T.jsxs)(`label`,{className:`row`,children:[(0,T.jsx)(`input`,{type:`checkbox`,checked:i.includes(e),onChange:t=>a(e,t.currentTarget.checked)}),t]},e))]}),i.length>0?(0,T.jsx)(Ht,{address:`${t}/why?what=importance&who=${i.join(`,`)}`,waiting:`Asking them a few hundred times; this takes some seconds …`}):(0,T.jsx)(`p`,{className:`q`,children:`Choose at least one.`})]})}var Qt=[Rt,Jt,{name:`importance`,title:`What they lean on`,isThere:e=>Xt(e).length>0&&e.data?.kind!==`text`,Content:Zt},Vt,Ft,Wt,Lt];function $t({place:e}){let{race:t,view:n,change:r}=N(),i=Qt.filter(({isThere:e})=>e(t)),a=i.find(({name:e})=>e===n.panel)??i[0];return(0,T.jsxs)(`section`,{ref:e,className:`panels`,"aria-label":`Look closer`,hidden:!a,children:[(0,T.jsx)(`div`,{className:`tabbar`,children:(0,T.jsx)(`div`,{className:`tabs`,role:`tablist`,children:i.map(e=>(0,T.jsx)(`button`,{type:`button`,role:`tab`,"aria-selected":e===a,className:e===a?`on`:``,onClick:()=>r({panel:e.name}),children:e.title},e.name))})}),(0,T.jsx)(`div`,{className:`panel`,children:a&&(0,T.jsx)(a.Content,{race:t},a.name)})]})}function en(){let e=(0,w.useRef)(null),[t,n]=(0,w.useState)({width:0,height:0});return(0,w.useLayoutEffect)(()=>{let t=e.current,r=()=>{let e={width:t.clientWidth,height:t.clientHeight};n(t=>t.width===e.width&&t.height===e.height?t:e)};r();let i=new ResizeObserver(r);return i.observe(t),()=>i.disconnect()},[]),[e,t]}var tn=16,nn=.001;function rn(e){return e.flatMap(e=>{let t=e.points.flatMap(([e,t])=>t!=null&&Number.isFinite(t)?[[e,t]]:[]);return t.length?[{contestant:e,points:t}]:[]})}var X=({points:e})=>e.at(-1);function an(e,{share:t}){let n=e.map(e=>X(e)[1]).sort((e,t)=>e-t),r=n.at(-1),i=n[Math.floor(n.length/2)],a=Math.max(t?.03:.08,2.2*(r-i)),o=Math.min(i,r-a),s=e.filter(e=>X(e)[1]<o);return{shown:e.filter(e=>X(e)[1]>=o),below:s.sort((e,t)=>X(t)[1]-X(e)[1]),floor:o}}var on=46,sn={named:46,plain:28};function cn({shown:e,below:t,floor:n},{share:r},a,o){let s=o.width-184,c=o.height-(t.length?sn.named:sn.plain),l=Math.max(...e.flatMap(({points:e})=>e.map(([,e])=>e))),d=l-n||.02,f=n-.06*d,p=r?Math.max(0,f):f,m=Math.min(l+.08*d,r?Math.max(1,l)+.02*d:1/0),h=e=>12+(c-12)*(1-(e-p)/(m-p)),g=u(p,l+.06*d,7),[_,v]=ln(e,a),ee=e=>a?Math.log(Math.max(e,_)/_)/Math.log(v/_):e/(v||1),y=e=>52+(s-52)*ee(e);return{right:s,bottom:c,y0:p,x:y,y:h,scores:g.filter(e=>e>=p&&e<=m).map(e=>({at:h(e),value:e})),times:un((a?i(_,v):u(0,v,6)).map(e=>({at:y(e),value:e}))),isFine:r&&g.length>1&&g[1]-g[0]<.0099}}function ln(e,t){let n=e.flatMap(({points:e})=>e.map(([e])=>Math.max(e,nn)));if(!t)return[0,Math.max(...n)*1.04];let[r,i]=[Math.min(...n)*.85,Math.max(...n)*1.12];return i/r<4?[r/2,i*2]:[r,i]}function un(e){let t=-1/0;return e.filter(({at:e})=>e-t<on?!1:(t=e,!0))}function dn(e,t){let n=({contestant:{key:e,kind:n}})=>(t[e]?2:0)+(n===`classical`?0:1);return[...e].sort((e,t)=>n(e)-n(t))}function fn(e,{x:t,y:n,y0:r}){let i=e.filter(([,e])=>e>=r).map(([e,r])=>pn(t(e),n(r))),a=e.findIndex(([,e])=>e>=r);return`M${[...a>0?[mn(e[a-1],e[a],{x:t,y:n,y0:r})]:[],...i].join(`L`)}`}var pn=(e,t)=>`${e.toFixed(1)} ${t.toFixed(1)}`;function mn(e,t,{x:n,y:r,y0:i}){let a=(i-e[1])/(t[1]-e[1]||1);return pn(n(e[0])+a*(n(t[0])-n(e[0])),r(i))}function hn(e,t){let n=[...e];for(let e=1;e<n.length;e++)n[e]=Math.max(n[e],n[e-1]+tn);let r=t-2;if(n.length&&n.at(-1)>r){n[n.length-1]=r;for(let e=n.length-2;e>=0;e--)n[e]=Math.min(n[e],n[e+1]-tn)}return n}var gn=26,_n=e=>e.length>gn?`${e.slice(0,25)}…`:e,Z=3;function vn(e,t){let n=e.slice(0,Z).map(e=>`${e.contestant.title} ${r(t,X(e)[1])}`),i=e.length>Z?` and ${e.length-Z} more`:``;return`Below this view: ${n.join(`, `)}${i}`}var yn=(e,{share:n},r)=>n?`${(100*e).toFixed(+!!r)}%`:t(e.toFixed(2)),bn={width:320,height:240},xn={width:716,height:404};function Sn(e){let[t,n]=en(),{contestants:r,...i}=e,a=(0,w.useMemo)(()=>rn(r),[r]),o={width:Math.max(bn.width,n.width||xn.width),height:Math.max(bn.height,n.height||xn.height)};return(0,T.jsx)(`div`,{ref:t,className:`race`,children:a.length>0?(0,T.jsx)(Cn,{...i,lines:a,...o}):(0,T.jsx)(`div`,{className:`ghostplot`,children:(0,T.jsx)(`span`,{children:`The first contestant lands here.`})})})}var Cn=(0,w.memo)(function({lines:e,scale:t,log:n,looks:r,width:i,height:a}){let o=an(e,t),s=cn(o,t,n,{width:i,height:a});return(0,T.jsxs)(`svg`,{width:i,height:a,role:`img`,"aria-label":`Validation score against seconds of fitting`,children:[(0,T.jsx)(wn,{view:s,scale:t}),dn(o.shown,r.colours).map(e=>(0,T.jsx)(Tn,{line:e,view:s,scale:t,looks:r},e.contestant.key)),(0,T.jsx)(kn,{shown:o.shown,view:s,looks:r}),o.below.length>0&&(0,T.jsx)(`text`,{x:52,y:a-8,children:vn(o.below,t)})]})});function wn({view:{right:e,bottom:t,scores:n,times:r,isFine:i},scale:a}){return(0,T.jsxs)(T.Fragment,{children:[n.map(({at:t,value:n})=>(0,T.jsxs)(`g`,{children:[(0,T.jsx)(`path`,{className:`grid`,d:`M52 ${t.toFixed(1)}H${e}`}),(0,T.jsx)(`text`,{x:44,y:t+4,textAnchor:`end`,children:yn(n,a,i)})]},n)),(0,T.jsx)(`path`,{className:`axis`,d:`M52 ${t}H${e}`}),r.map(({at:e,value:n})=>(0,T.jsxs)(`g`,{children:[(0,T.jsx)(`path`,{className:`axis`,d:`M${e.toFixed(1)} ${t}v4`}),(0,T.jsx)(`text`,{x:e,y:t+18,textAnchor:`middle`,children:c(n)})]},n))]})}function Tn({line:e,view:t,scale:n,looks:i}){let{title:a,key:o}=e.contestant,[s,l]=X(e);return(0,T.jsxs)(`g`,{children:[(0,T.jsx)(`title`,{children:`${a}: ${r(n,l)} after ${c(s)}`}),i.colours[o]?(0,T.jsx)(Dn,{line:e,view:t,looks:i}):(0,T.jsx)(On,{line:e,view:t})]})}var En=12;function Dn({line:e,view:t,looks:n}){let{contestant:r,points:i}=e,[a,o]=X(e),[s,c]=[t.x(a).toFixed(1),t.y(o).toFixed(1)],l=n.colours[r.key],u=fn(i,t);return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`path`,{className:`l`,style:{stroke:l,strokeWidth:O(r)?3:2},strokeDasharray:n.dashes[r.key],d:u}),(0,T.jsx)(`path`,{d:u,fill:`none`,stroke:`transparent`,strokeWidth:En}),(0,T.jsx)(`circle`,{cx:s,cy:c,r:`4`,style:{fill:l},className:D(r)?`pulse`:void 0}),(0,T.jsx)(`path`,{d:`M${s} ${c}H${t.right}`,style:{stroke:l},strokeDasharray:`1 4`})]})}function On({line:e,view:t}){let[n,r]=X(e),[i,a]=[t.x(n).toFixed(1),t.y(r)],o=`M${i} ${a.toFixed(1)}H${t.right}`;return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`path`,{d:o,style:{stroke:`var(--line-2)`},strokeWidth:`1.25`}),(0,T.jsx)(`path`,{d:`M${i} ${(a-5).toFixed(1)}v10`,style:{stroke:`var(--ink-3)`},strokeWidth:`2`}),(0,T.jsx)(`path`,{d:o,stroke:`transparent`,strokeWidth:En})]})}function kn({shown:e,view:t,looks:n}){let r=dn(e,n.colours).map(({contestant:e,points:n})=>({contestant:e,y:t.y(n.at(-1)[1])})).sort((e,t)=>e.y-t.y),i=hn(r.map(({y:e})=>e),t.bottom);return r.map(({contestant:{key:e,title:r},y:a},o)=>{let s=n.colours[e],c=i[o];return(0,T.jsxs)(`g`,{children:[(0,T.jsx)(`path`,{d:`M${t.right} ${a.toFixed(1)}L${t.right+10} ${c.toFixed(1)}`,fill:`none`,style:{stroke:s??`var(--line-2)`}}),(0,T.jsx)(`text`,{x:t.right+14,y:c+4,style:{fill:s??`var(--ink-2)`,fontWeight:s?600:400},children:_n(r)})]},e)})}var An=[[`Log time`,!0],[`Linear`,!1]];function jn(){let{race:e,scale:t,looks:n,view:r,change:i}=N();return(0,T.jsxs)(`section`,{className:`left`,"aria-label":`Race`,children:[(0,T.jsxs)(`div`,{className:`row headline`,children:[(0,T.jsx)(`h2`,{children:`Race`}),(0,T.jsx)(`div`,{className:`raceSub`,children:(0,T.jsxs)(`span`,{className:`s q`,children:[`validation `,t.title,` against seconds of fitting`]})}),(0,T.jsx)(`span`,{className:`grow`}),(0,T.jsx)(ae,{label:`Scale of time`,choices:An,value:r.log,onChoose:e=>i({log:e})}),(0,T.jsx)(`button`,{type:`button`,className:`btn t sm i`,title:`Larger or smaller`,"aria-label":`Larger or smaller`,onClick:()=>i({wide:!r.wide}),children:(0,T.jsx)(_,{name:`expand`})})]}),(0,T.jsx)(Sn,{contestants:e.contestants,scale:t,log:r.log,looks:n})]})}var Mn=({claims:e,isLive:t})=>(0,T.jsxs)(`section`,{className:`left`,"aria-label":`The textbook, measured`,children:[(0,T.jsx)(`h2`,{children:`The textbook, measured`}),(0,T.jsx)(`div`,{className:`textbook`,children:e?(0,T.jsx)(Fn,{claims:e}):(0,T.jsx)(Pn,{isLive:t})})]}),Nn=[84,92,78,90,80,86,76,82,94],Pn=({isLive:e})=>(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`p`,{className:`q pad`,children:`Nine sayings of the textbooks are checked against this race's own numbers when all have finished.`}),e&&(0,T.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:Nn.map(e=>(0,T.jsx)(`i`,{style:{width:`${e}%`}},e))})]}),Fn=({claims:e})=>(0,T.jsxs)(`table`,{className:`r33`,children:[(0,T.jsx)(`thead`,{children:(0,T.jsxs)(`tr`,{children:[(0,T.jsx)(`th`,{children:`Textbook says`}),(0,T.jsx)(`th`,{}),(0,T.jsx)(`th`,{children:`This race`}),(0,T.jsx)(`th`,{children:`So`})]})}),(0,T.jsx)(`tbody`,{children:e.map(({row:e,claim:t,number:n,so:r})=>(0,T.jsxs)(`tr`,{children:[(0,T.jsx)(`td`,{className:`b`,children:e}),(0,T.jsx)(`td`,{className:`m`,children:t}),(0,T.jsx)(`td`,{children:n}),(0,T.jsx)(`td`,{children:(0,T.jsx)(Ln,{...In[r]})})]},e))})]}),In={held:{icon:`check`,word:`Held`,tone:`ok`},"not here":{icon:`close`,word:`Not here`,tone:`m`},open:{icon:`minus`,word:`Open`,tone:`q`}},Ln=({icon:e,word:t,tone:n})=>(0,T.jsxs)(`span`,{className:`row so ${n}`,children:[(0,T.jsx)(_,{name:e}),t]});function Rn(e,t,n){let r=zn(e,t),i=new Set(e.contestants.map(({entry:e})=>e));return[{text:`Your network, as it is drawn now`,about:`Trained with the project's plan on the same rows`,act:()=>n({do:`add`,network:!0})},...r.filter(({name:e})=>!i.has(e)).map(({name:e,title:t,suits:r})=>({text:t,about:r,act:()=>n({do:`add`,entry:e,tune:!1})})),...r.filter(({tunable:e})=>e.length>0).map(({name:e,title:t,tunable:r})=>({text:`${t}, tuned on validation`,about:`Tries settings of ${r.join(`, `).replaceAll(`_`,` `)}`,act:()=>n({do:`add`,entry:e,tune:!0})}))]}function zn({data:e},t){let n=e?.measure?.name===`r2`?`numbers`:`classes`;return t.filter(({kinds:t,tasks:r})=>t.includes(e?.kind??``)&&r.includes(n))}function Bn(e){let t=t=>()=>{window.open(`${e}/${t}`,`_self`)};return[{text:`Report, one HTML file`,act:t(`report.html`)},{text:`The best classical model as a scikit-learn script`,act:t(`winner.zip`)}]}var Vn=8;function Hn(e,t,{begin:n,open:r,control:i},a){let o=e.id,s=e.measure===`balanced-accuracy`?`accuracy`:`balanced-accuracy`,c=[{text:`New race with the network as it is now`,act:()=>n()},{text:`Same race again`,act:()=>n({rerun:o})},{text:`Again, in 5 folds`,act:()=>n({rerun:o,folds:5})},{text:`Again, from 5 seeds`,act:()=>n({rerun:o,seeds:5})}];e.data?.class_count&&c.push({text:`Again, by ${s.replace(`-`,` `)}`,act:()=>n({rerun:o,measure:s})}),c.push({text:e.shared?`Share the link again`:`Share by link`,act:()=>void a()}),e.shared&&c.push({text:`Stop sharing`,act:()=>void i({do:`share`,on:!1})});let l=t.filter(({id:t})=>t!==e.id).slice(0,Vn);for(let e of l)c.push({text:`Open: ${Un(e)}`,act:()=>r(e.id)});return c}function Un({title:e,name:t,created:n}){let r=new Date(n*1e3).toLocaleString([],{dateStyle:`short`,timeStyle:`short`});return`${e||t} (${r})`}function Wn(){let{race:e,project:t,doing:n}=N(),r=x();return async()=>{await n.control({do:`share`,on:!0});let{origin:i,pathname:a}=location,o=`${i}${a}?project=${encodeURIComponent(t)}&race=${e.id}`;try{await navigator.clipboard.writeText(o),r(`The link is copied. Whoever has it can look, and change nothing.`)}catch{r(`Whoever has this link can look: ${o}`)}}}function Gn(){let{race:e,isLive:t,address:n}=N();return e.mine?!t&&e.contestants.length===0?(0,T.jsx)(Kn,{}):(0,T.jsxs)(`div`,{className:`row`,children:[(0,T.jsx)(qn,{}),t?(0,T.jsx)(Jn,{}):(0,T.jsx)(Yn,{}),(0,T.jsx)(Xn,{})]}):(0,T.jsxs)(`a`,{className:`btn`,href:`${n}/report.html`,children:[(0,T.jsx)(_,{name:`download`}),`Report`]})}function Kn(){let{doing:e}=N();return(0,T.jsxs)(`div`,{className:`row`,children:[(0,T.jsx)(`button`,{type:`button`,className:`btn p`,onClick:()=>e.go(`data`),children:`Open Data`}),(0,T.jsxs)(`button`,{type:`button`,className:`btn`,onClick:e.close,children:[(0,T.jsx)(_,{name:`flag`}),`Race again`]})]})}function qn(){let{race:e,doing:t,isStarting:n}=N(),r=b(),i=x();return(0,T.jsxs)(`button`,{type:`button`,className:`btn p`,disabled:n,onClick:async({currentTarget:n})=>{try{r(n,Rn(e,await t.entries(),t.control),{side:`near`,isWide:!0})}catch(e){i(e.message)}},children:[(0,T.jsx)(_,{name:`plus`}),`Add a contestant`]})}function Jn(){let{doing:e}=N();return(0,T.jsxs)(`button`,{type:`button`,className:`btn`,onClick:()=>e.control({do:`stop`}),children:[(0,T.jsx)(_,{name:`stop`}),`Stop all`]})}function Yn(){let{address:e}=N(),t=b();return(0,T.jsxs)(`button`,{type:`button`,className:`btn`,onClick:n=>t(n.currentTarget,Bn(e),{side:`near`}),children:[(0,T.jsx)(_,{name:`download`}),`Report`]})}function Xn(){let{race:e,doing:t}=N(),n=b(),r=Wn();return(0,T.jsx)(`button`,{type:`button`,className:`btn t i`,title:`More`,"aria-label":`More`,onClick:async({currentTarget:i})=>{let a=await t.races().catch(()=>[]);n(i,Hn(e,a,t,r),{side:`near`})},children:(0,T.jsx)(_,{name:`ellipsis-vertical`})})}function Zn(){let{race:e,around:t}=N(),{title:n,text:r,notes:i,isLong:a}=Fe(e),{lead:o}=e.figures;return(0,T.jsxs)(`div`,{className:`top`,children:[(0,T.jsxs)(`div`,{className:`facts`,children:[(0,T.jsx)(oe,{state:e.state,...Re(e)}),(0,T.jsx)(`span`,{className:`s q`,children:ze(e)})]}),(0,T.jsxs)(`div`,{className:`said`,children:[(0,T.jsx)(`div`,{className:`big${a?` long`:``}`,"data-testid":`verdict`,"aria-live":`polite`,children:n}),(0,T.jsxs)(`div`,{className:`text`,children:[(0,T.jsx)(`p`,{className:`m`,children:(0,T.jsx)(S,{text:r})}),i&&(0,T.jsx)(`p`,{className:`s q clip`,title:P(i),children:(0,T.jsx)(S,{text:i})})]})]}),(0,T.jsx)(`div`,{className:`lead`,children:o&&(0,T.jsx)(C,{record:o,around:t})}),(0,T.jsx)(`div`,{className:`buttons`,children:(0,T.jsx)(Gn,{})})]})}var Qn={title:`score`,share:!0};function $n(e){let{data:t,race:n,theme:r,view:i,change:a,doing:o,isStarting:s}=e,{api:c,project:l}=t,[u]=(0,w.useState)(()=>new gt),d=(0,w.useRef)(null),f=tr(n),p=nr(f,r,i,a),m=(0,w.useCallback)((e,t={})=>{a({panel:e,...t}),requestAnimationFrame(()=>d.current?.scrollIntoView({behavior:er(),block:`start`}))},[a]),h={address:`${c}/races/${n.id}`,isLive:!E(n.state),part:ye(n),scale:n.data?.measure??Qn,project:l,race:n,looks:f,view:i,change:a,show:m,doing:o,isStarting:s,answers:u,around:p},g=n.state===`stopped`&&n.contestants.length===0;return(0,T.jsxs)(Ne,{value:h,children:[(0,T.jsx)(Zn,{}),(0,T.jsxs)(`div`,{className:`mid${i.wide?` wide`:``}`,hidden:g,children:[(0,T.jsx)(jn,{}),(0,T.jsx)(lt,{})]}),(0,T.jsxs)(`div`,{className:`low`,hidden:g,children:[(0,T.jsx)(Mn,{claims:n.verdict?.textbook,isLive:h.isLive}),(0,T.jsx)(xt,{advice:n.verdict?.next})]}),(0,T.jsx)($t,{place:d})]})}var er=()=>matchMedia(`(prefers-reduced-motion:reduce)`).matches?`auto`:`smooth`;function tr({contestants:e}){let t=yt(e),n=JSON.stringify(t);return(0,w.useMemo)(()=>t,[n])}function nr(e,t,n,r){let{cost:i,growTime:a}=n;return(0,w.useMemo)(()=>({theme:t,...e,choice:{cost:i,growTime:a},choose:r}),[t,e,i,a,r])}var Q={log:!0,wide:!1,columns:[`fit`,`predict_1000`,`size`],sort:`score`,up:!1,panel:`costs`},$=`layerloom-arena`;function rr(){try{let e=JSON.parse(localStorage.getItem($)??`null`);return Array.isArray(e?.columns)?{...Q,columns:e.columns,log:e.log!==!1}:Q}catch{return Q}}function ir({columns:e,log:t}){try{localStorage.setItem($,JSON.stringify({columns:e,log:t}))}catch{}}function ar(){let[e,t]=(0,w.useState)(rr);return[e,(0,w.useCallback)(e=>{t(t=>{let n={...t,...e};return ir(n),n})},[])]}function or({data:e,tell:t,host:n}){return(0,T.jsx)(`div`,{className:`arena`,children:(0,T.jsx)(ne,{children:(0,T.jsx)(te,{children:(0,T.jsx)(sr,{data:e,theme:n.dataset.theme,say:e=>t(`said`,e)})})})})}function sr({data:e,theme:t,say:n}){let{race:r,gone:i,doing:a,isStarting:o,isClosed:s}=Ae(e,n),[c,l]=ar();return i?(0,T.jsx)(ce,{sentence:i,onOpen:a.openNewest}):r?(0,T.jsx)($n,{data:e,race:r,theme:t,view:c,change:l,doing:a,isStarting:o},r.id):s?(0,T.jsx)(fe,{name:e.name,isStarting:o,onBegin:a.begin}):(0,T.jsx)(se,{})}var cr=h(or,[f,n,l,`/* The Arena as a whole: the first glance, the race beside the scoreboard, the textbook beside what to try next. */
.arena {
  position: relative;
  height: calc(100vh - var(--ll-top, 52px));
  overflow-y: auto;
  display: flex;
  flex-direction: column;
}
.arena svg {
  display: block;
}
.arena svg text.over {
  paint-order: stroke;
  stroke: var(--bg);
  stroke-width: 4px;
}
.arena svg text {
  /* Not in one "font": the minifier puts that behind the features, which it would reset. */
  font-family: Inter, system-ui, sans-serif;
  font-size: 12px;
  font-weight: 400;
  line-height: normal;
  fill: var(--ink-3);
  font-feature-settings: "tnum";
}
.arena svg.ic {
  display: inline-block;
  vertical-align: -3px;
}
.b {
  font-weight: 600;
}
.ok {
  color: var(--ok);
}
.n {
  text-align: right;
}
.two {
  display: block;
}
.top {
  display: grid;
  grid-template-columns: minmax(320px, 1fr) auto auto;
  grid-template-areas: "facts facts buttons" "said lead buttons";
  gap: 8px 24px;
  align-items: start;
  padding: 16px 24px 12px;
  min-height: 156px;
  flex: none;
}
.facts {
  grid-area: facts;
  display: flex;
  gap: 8px;
  align-items: center;
  min-height: 32px;
}
.facts .state {
  flex: none;
}
.said {
  grid-area: said;
}
.top .text {
  margin-top: 4px;
  max-width: 820px;
  min-height: 40px;
}
.top .lead {
  grid-area: lead;
}
.top .buttons {
  grid-area: buttons;
}
.buttons .btn {
  text-decoration: none;
}
.arena a.btn {
  text-decoration: none;
}
.mid {
  display: grid;
  grid-template-columns: minmax(0, 1.08fr) minmax(0, 1fr);
  border-top: 1px solid var(--line);
  flex: none;
}
.mid.wide {
  grid-template-columns: 1fr;
}
.mid > .left {
  border-right: 1px solid var(--line);
  padding: 12px 16px 0;
  min-width: 0;
  display: flex;
  flex-direction: column;
}
.mid > .right {
  padding: 12px 20px 0;
  min-width: 0;
  overflow-x: auto;
}
.mid.wide > .left {
  border-right: 0;
  border-bottom: 1px solid var(--line);
}
.mid > .right,
.low > .right {
  display: flex;
  flex-direction: column;
  min-height: 0;
}
.low > .right {
  min-width: 0;
}
.mid .race {
  flex: 1;
  min-height: 487px;
  position: relative;
  margin-bottom: 8px;
}
.mid.wide .race {
  min-height: 520px;
}
.mid .race > svg {
  position: absolute;
  inset: 0;
}
.headline {
  min-height: 28px;
  padding: 0 0 4px 8px;
  flex-wrap: wrap;
}
.right .headline {
  padding-left: 0;
}
.mid[hidden],
.low[hidden] {
  display: none;
}
.ghostplot {
  height: calc(100% - 24px);
  display: flex;
  align-items: center;
  justify-content: center;
  border: 1px dashed var(--line-2);
  border-radius: 8px;
  color: var(--ink-3);
  margin: 8px 8px 16px;
}
.low {
  display: grid;
  grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
  border-top: 1px solid var(--line);
  flex: none;
}
.low > .left {
  padding: 12px 20px 16px 24px;
  border-right: 1px solid var(--line);
  min-width: 0;
  overflow-x: auto;
}
.low > .right {
  padding: 12px 24px 16px;
}
.pad {
  padding: 8px 0;
}
.so {
  gap: 6px;
  font-weight: 600;
}
.so.m {
  color: var(--ink-2);
}
.advice {
  display: flex;
  gap: 8px;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);
  align-items: flex-start;
}
.advice:last-child {
  border-bottom: 0;
}
.link {
  font:
    500 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--accent-ink);
  background: none;
  border: 0;
  padding: 0;
  cursor: pointer;
}
.link:hover {
  text-decoration: underline;
}
.empty .ghost {
  width: 360px;
  border: 1px dashed var(--line-2);
  border-radius: 8px;
  padding: 20px;
  display: flex;
  flex-direction: column;
  gap: 10px;
}
.low .ghost i {
  margin: 13px 0 25px;
}
.low > .left {
  min-height: 424px;
}
.ghost i {
  height: 8px;
  border-radius: 4px;
  background: var(--fill);
  display: block;
}
.ghost i.mine {
  background: var(--accent-wash);
  outline: 1px solid var(--accent-ink);
}
.pulse {
  animation: pulse 1.6s ease-in-out infinite;
}
@media (prefers-reduced-motion: reduce) {
  .pulse {
    animation: none;
  }
}
@media (max-width: 1100px) {
  .mid,
  .low {
    grid-template-columns: 1fr;
  }
  .mid > .left,
  .low > .left {
    border-right: 0;
    border-bottom: 1px solid var(--line);
  }
  .top {
    grid-template-columns: minmax(320px, 1fr) auto;
    grid-template-areas: "facts buttons" "said lead";
  }
}
@media (max-width: 760px) {
  .top {
    grid-template-columns: 1fr;
    grid-template-areas: "facts" "said" "lead" "buttons";
  }
}
`,`/* Tables of the Arena: the scoreboard, and what opens under a name in it. */
.arena table {
  border-collapse: collapse;
  width: 100%;
}
.arena th {
  font-size: 12px;
  line-height: 16px;
  font-weight: 500;
  color: var(--ink-3);
  text-align: left;
  padding: 8px 10px 8px 0;
  border-bottom: 1px solid var(--line-2);
  white-space: nowrap;
}
.arena th.n {
  text-align: right;
}
.arena .big.long {
  font-size: 20px;
  line-height: 28px;
  letter-spacing: -0.012em;
}
.arena td {
  padding: 0 10px 0 0;
  height: 33px;
  border-bottom: 1px solid var(--line);
  white-space: nowrap;
}
.arena tbody tr:last-child td {
  border-bottom: 0;
}
.arena td:first-child,
.arena th:first-child {
  padding-left: 8px;
}
.low td:first-child,
.low th:first-child {
  padding-left: 0;
}
.low td {
  white-space: normal;
  padding-top: 6px;
  padding-bottom: 6px;
}
.low td:nth-child(1),
.low td:nth-child(4) {
  white-space: nowrap;
}
.arena th button {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  padding: 0;
  cursor: pointer;
  white-space: nowrap;
}
.arena th button.on {
  color: var(--ink);
}
.arena th button .ic {
  width: 12px;
  height: 12px;
  margin-left: 2px;
}
.arena th button:focus-visible,
.who:focus-visible,
.link:focus-visible,
.tabs button:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
  border-radius: 4px;
}
tr.mine td {
  background: var(--accent-wash);
}
.who {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  display: inline-flex;
  align-items: center;
  gap: 8px;
  background: none;
  border: 0;
  padding: 0;
  color: var(--ink);
  cursor: pointer;
  white-space: nowrap;
  vertical-align: middle;
}
.who.b {
  font-weight: 600;
}
.who:hover {
  color: var(--accent-ink);
}
.warn {
  color: var(--warn);
  display: inline-flex;
}
.mid .right td:nth-child(2) {
  max-width: 0;
  min-width: 120px;
  width: 60%;
}
.mid .right th.n {
  min-width: 52px;
}
.mid .right th:nth-child(4) {
  min-width: 136px;
}
.mid .right .who {
  max-width: 100%;
}
td.note {
  max-width: 0;
  width: 60%;
}
td.note .row {
  min-width: 0;
}
.clip {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.stop {
  margin-left: auto;
}
.menu .about {
  padding: 8px 12px;
  width: 420px;
  max-height: 400px;
  overflow: auto;
  display: flex;
  flex-direction: column;
  gap: 6px;
}
.about .btn {
  text-decoration: none;
}
.classrow {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 100px 56px 72px;
  gap: 8px;
  align-items: center;
}
.meter {
  height: 4px;
  background: var(--fill);
  border-radius: 2px;
  overflow: hidden;
}
.meter i {
  display: block;
  height: 4px;
  background: var(--ink-3);
}
.arena th.num,
.arena td.num {
  text-align: right;
}
`,`/* The panels to look closer. */
.panels {
  border-top: 1px solid var(--line);
  flex: 1 0 auto;
  min-height: 360px;
}
.tabs {
  display: flex;
  gap: 20px;
  padding: 0 24px;
  border-bottom: 1px solid var(--line);
  overflow-x: auto;
}
.tabs button {
  font:
    500 14px / 20px Inter,
    system-ui,
    sans-serif;
  height: 40px;
  color: var(--ink-3);
  background: none;
  border: 0;
  border-bottom: 2px solid transparent;
  margin-bottom: -1px;
  padding: 0;
  cursor: pointer;
  white-space: nowrap;
}
.tabs .on {
  color: var(--ink);
  font-weight: 600;
  border-color: var(--accent-ink);
}
.panel {
  padding: 16px 24px 32px;
}
.tools .whole {
  flex-basis: 100%;
}
.panel .tools {
  display: flex;
  gap: 16px;
  align-items: center;
  flex-wrap: wrap;
  margin-bottom: 12px;
}
.pick {
  width: auto;
  text-align: left;
  padding: 0 6px;
}
.many {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
  gap: 20px;
}
.many h3 {
  margin-bottom: 4px;
}
.many .plane-box {
  margin-top: 0;
  border: 1px solid var(--line);
}
.panel .figures {
  display: flex;
  flex-wrap: wrap;
  gap: 24px 48px;
  align-items: flex-start;
}
.panel .figure {
  flex: 1 1 100%;
  min-width: 0;
}
.panel .beside .figure {
  flex: 0 1 auto;
}
.panel .beside table {
  width: auto;
}
.panel .beside .confusion th {
  /* biome-ignore lint/complexity/noImportantStyles: the figure itself says so of its cells */
  padding: 0 6px !important;
}
.panel .below {
  margin-top: 12px;
}
`].join(`
`));export{cr as default};
//# sourceMappingURL=arena.js.map