import{r as e}from"./rolldown-runtime.js";import{C as t,E as n,S as r,T as i,b as a,r as o,w as s,x as c,y as l}from"./registry.js";import{f as u,g as d,l as f,m as p,o as m,s as h}from"./metrics.js";import{t as g}from"./look.js";import{l as _,n as v,o as y,s as b,t as ee}from"./ask.js";import{a as te,i as x,n as S,r as ne,t as re}from"./Toast.js";import{i as ie,t as ae}from"./react.js";import{a as oe,i as C,r as w,t as T}from"./Segments.js";import{t as E}from"./Words.js";import{t as D}from"./DrawnFigure.js";import{t as se}from"./useSize.js";import{t as ce}from"./Pill.js";import{n as le}from"./moments.js";var O=e(ie(),1),k=ae(),ue=()=>(0,k.jsx)(`div`,{className:`empty`,children:(0,k.jsx)(`p`,{className:`q`,children:`Looking for races of this project …`})}),de=({sentence:e,onOpen:t})=>(0,k.jsxs)(`div`,{className:`empty`,children:[(0,k.jsx)(`h2`,{children:`This race is not here any more`}),(0,k.jsx)(`p`,{className:`m`,children:e}),(0,k.jsx)(`button`,{type:`button`,className:`btn p`,onClick:t,children:`Races of this project`})]}),fe=[86,84,79,71,66,40],pe=2,me=[[0,`no, one split`],[5,`5 folds`],[10,`10 folds`]];function he({name:e,isStarting:t,onBegin:n}){let[r,i]=(0,O.useState)(0);return(0,k.jsxs)(`div`,{className:`empty`,children:[(0,k.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:fe.map((e,t)=>(0,k.jsx)(`i`,{className:t===pe?`mine`:``,style:{width:`${e}%`}},e))}),(0,k.jsx)(`h2`,{children:`Is a network worth it here?`}),(0,k.jsxs)(`p`,{className:`m`,children:[`Race `,e,` against classical models: the same rows, the same split, and a test that says how sure the answer is.`]}),(0,k.jsxs)(`div`,{className:`row`,children:[(0,k.jsxs)(`button`,{type:`button`,className:`btn p`,disabled:t,onClick:()=>n({network:!0,folds:r}),children:[(0,k.jsx)(y,{name:`flag`}),`Race`]}),(0,k.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>n({network:!1,folds:r}),children:`Classical models only`})]}),(0,k.jsxs)(`label`,{className:`row q s`,children:[`Check in `,(0,k.jsx)(w,{word:`folds`,children:`folds`}),(0,k.jsx)(`select`,{className:`inp pick`,"aria-label":`Folds`,value:r,onChange:e=>i(Number(e.target.value)),children:me.map(([e,t])=>(0,k.jsx)(`option`,{value:e,children:t},e))})]})]})}var ge=new Set([`finished`,`stopped`]),_e=new Set([`fitting`,`training`]),ve=new Set([`left out`,`crashed`,`time out`,`stopped`]),A=e=>ge.has(e),j=({state:e})=>_e.has(e),ye=e=>j(e)||e.state===`waiting`,be=({state:e})=>ve.has(e),M=({kind:e})=>e!==`classical`,N=({contestants:e})=>e.filter(({state:e})=>e===`done`);function xe({contestants:e,state:t}){let n=!A(t);return e.filter(e=>e.state===`done`||n&&be(e)).length}var Se=({contestants:e})=>e.some(({test:e})=>e)?`test`:`validation`;function Ce(e){let{validation:t,points:n}=e;return t?.score??(j(e)?n.at(-1)?.[1]??null:null)}function we({contestants:e}){return e.flatMap(e=>{let t=Ce(e);return e.group===`baseline`||t===null?[]:[{contestant:e,score:t}]}).sort((e,t)=>t.score-e.score)[0]?.contestant}function Te(e,t){return e?.id===t.id?{...t,data:P(e.data,t.data),verdict:P(e.verdict,t.verdict),contestants:Ee(e.contestants,t.contestants),figures:{lead:P(e.figures.lead,t.figures.lead),costs:P(e.figures.costs,t.figures.costs),grow:P(e.figures.grow,t.figures.grow)}}:t}function Ee(e,t){let n=new Map(e.map(e=>[e.key,e])),r=t.map(e=>P(n.get(e.key)??e,e));return r.length===e.length&&r.every((t,n)=>t===e[n])?e:r}var P=(e,t)=>JSON.stringify(e)===JSON.stringify(t)?e:t,De=200,Oe=3e3,ke=8e3,Ae=3,je=`No answer from the server. The race goes on without this page.`,Me={id:null,race:null,gone:null},Ne=class{api;warn;now=Me;cursor=null;failures=0;isAsking=!1;timer;listeners=new Set;constructor(e,t){this.api=e,this.warn=t}subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));followed=()=>this.now;follow(e){clearTimeout(this.timer),this.cursor=null,this.failures=0,this.tell({id:e,race:e===null?null:this.now.race,gone:null}),this.ask()}async ask(){clearTimeout(this.timer);let{id:e,gone:t}=this.now;if(!(this.isAsking||!e||t)){this.isAsking=!0;try{this.take(e,await v(this.address(e)))}catch(t){this.fail(e,t)}this.isAsking=!1,e===this.now.id?this.timer=setTimeout(()=>void this.ask(),this.pause()):this.ask()}}address(e){return`${this.api}/races/${e}${this.cursor===null?``:`?cursor=${this.cursor}`}`}take(e,t){this.failures=0,e===this.now.id&&(this.cursor=t.cursor,`same`in t||this.tell({id:e,race:Te(this.now.race,t),gone:null}))}fail(e,t){e===this.now.id&&(t instanceof ee&&t.status===404?this.tell({id:e,race:null,gone:t.message}):(this.failures+=1,this.failures===Ae&&this.warn(je)))}pause(){if(this.failures)return Math.min(ke,500*2**this.failures);let{race:e}=this.now,t=e&&(!A(e.state)||e.growing);return document.hidden||!t?Oe:De}tell(e){this.now=e;for(let e of this.listeners)e()}};function Pe({api:e,project:t,race:n},r){let i=S(),[a]=(0,O.useState)(()=>new Ne(e,i)),o=(0,O.useSyncExternalStore)(a.subscribe,a.followed),[s,c]=(0,O.useState)(!1),[l,u]=(0,O.useState)(!1),d=(0,O.useRef)(!1),f=(0,O.useRef)(new Set),p=(0,O.useRef)(r);p.current=r;let m=(0,O.useMemo)(()=>{let n=()=>v(`${e}/races?project=${encodeURIComponent(t)}`),r=e=>{let t=a.followed().id;t&&f.current.add(t),f.current.delete(e),a.follow(e),p.current(e)},o=()=>{a.follow(null),c(!0)},s=async()=>{try{let[e]=await n();if(a.followed().id)return;e?r(e.id):c(!0)}catch(e){c(!0),i(e.message)}},l=async n=>{if(!d.current){d.current=!0,u(!0);try{r((await v(`${e}/races`,{json:{project:t,...n}})).id)}catch(e){i(e.message)}d.current=!1,u(!1)}},m=async t=>{try{await v(`${e}/races/${a.followed().id}/control`,{json:t})}catch(e){i(e.message)}a.ask()},h=null;return{open:r,close:o,control:m,races:n,entries:async()=>(h??=v(`${e}/contestants`),await h.catch(e=>{throw h=null,e})),openNewest:()=>{a.follow(null),c(!1),s()},begin:(e={})=>void l(e),go:e=>p.current(e)}},[e,t,a,i]);return Fe(a,t,n,f.current,m),Ie(a),{...o,doing:m,isStarting:l,isClosed:s}}function Fe(e,t,n,r,{openNewest:i}){let a=(0,O.useRef)(null);(0,O.useEffect)(()=>{let o=a.current!==t;a.current=t,n&&n===e.followed().id?r.clear():n&&!r.has(n)?e.follow(n):!n&&o&&i()},[e,t,n,r,i]),(0,O.useEffect)(()=>()=>{a.current=null,e.follow(null)},[e])}function Ie(e){let t=(0,O.useCallback)(()=>{document.hidden||e.ask()},[e]);(0,O.useEffect)(()=>(document.addEventListener(`visibilitychange`,t),()=>document.removeEventListener(`visibilitychange`,t)),[t])}var Le=(0,O.createContext)(null),Re=Le.Provider;function F(){let e=(0,O.useContext)(Le);if(!e)throw Error(`This piece stands in an open race only.`);return e}var I=e=>e.replace(/\*([^*]+)\*/g,`$1`),ze=44;function Be(e){let t=Ve(e);return{title:t,text:He(e),isLong:t.length>ze,notes:(e.data?.notes??[]).join(` `)}}function Ve(e){if(e.verdict)return e.verdict.title;if(e.state===`stopped`&&e.sentence)return`The race could not be run`;let t=we(e);return t?`${t.title} ${t.validation?`leads`:`is ahead so far`} on validation`:`On your marks`}function He(e){return e.verdict?e.verdict.text:e.sentence?e.sentence:we(e)?`The test part stays shut until all have finished; then the verdict is given on it, once.`:e.data?.rows?`The data are open; the first contestants are learning.`:`The data are opened and split; the first result comes in a moment.`}function Ue({state:e,growing:t}){return A(e)?e===`finished`?{word:`Finished`,tone:`done`,shape:`tick`}:{word:`Stopped`,tone:``,shape:`square`}:{word:t?`Growing`:`Racing`,tone:`run`,shape:`dot`}}function We(e){let t=e.contestants.length,{train:n,validation:r,test:i}=e.data?.rows??{};return[t>0&&`${xe(e)} of ${t} contestants`,t>0&&p(e.seconds),n&&`${f(n)} rows to learn, ${f(r)} to choose, ${f(i)} to judge`,n&&Ge(e.opened)].filter(Boolean).join(` · `)}function Ge(e){return e===0?`test part not opened yet`:e===1?`test part opened once`:`test part opened ${e} times`}var Ke=5,qe={"left out":`Left out`,crashed:`Crashed`,"time out":`Out of time`,stopped:`Stopped`};function Je(e,t){let{state:n,sentence:r,estimate:i}=e;return n===`fitting`?Ye(`Fitting`,e,t):n===`training`?Ye(`Training`,e,t):n===`done`?`Waits for the others`:n===`waiting`?r||(i!==null&&i>Ke?`Waiting, about ${p(i)}`:`Waiting`):I(`${qe[n]??n}: ${r}`.replace(/^Stopped: (?=Stopped)/,``))}function Ye(e,{points:t},n){let i=t.at(-1);return i?`${e}, ${r(n,i[1])} so far`:e}var Xe=12;function Ze(e){let t=F();return async(n,r)=>{let i=(await t.doing.entries().catch(()=>[])).find(({name:t})=>t===e.entry);r(n,n=>(0,k.jsx)(Qe,{contestant:e,entry:i,place:t,onClose:n}))}}function Qe({contestant:e,entry:t,place:n,onClose:r}){let i=(e[n.part]?.per_class??[]).slice(0,Xe);return(0,k.jsxs)(`div`,{className:`about`,children:[(0,k.jsx)(`h3`,{children:e.title}),$e(e,t,n.scale).map(e=>(0,k.jsx)(`p`,{className:`m`,children:(0,k.jsx)(E,{text:e})},e)),i.length>0&&(0,k.jsx)(tt,{classes:i,part:n.part}),(0,k.jsxs)(`div`,{className:`row`,children:[(0,k.jsx)(rt,{contestant:e,place:n,onClose:r}),e.state===`done`&&!M(e)&&(0,k.jsxs)(`a`,{className:`btn sm`,href:`${n.address}/winner.zip?who=${e.key}`,children:[(0,k.jsx)(y,{name:`download`}),`scikit-learn script`]})]})]})}function $e(e,t,n){let{sentence:i,warning:a,notes:o,folds:s,seeds:c}=e,l=e=>e.map(e=>r(n,e)).join(`, `),u=[t?.summary,t?.explain,i,a,...o,et(e),s&&`In folds: ${l(s)}.`,c&&`From other seeds: ${l(c)}.`];return[...new Set(u.filter(e=>typeof e==`string`&&e!==``))]}function et({chosen:e}){if(!e)return``;let t=Object.entries(e.options).map(([e,t])=>`${e.replaceAll(`_`,` `)} ${t}`);return`Chosen on validation out of ${e.tried}: ${t.join(`, `)}.`}function tt({classes:e,part:t}){return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsxs)(`div`,{className:`s q`,children:[`Recognised of each class, `,t,` part`]}),e.map(({class:e,recall:t,rows:n})=>(0,k.jsxs)(`div`,{className:`classrow`,children:[(0,k.jsx)(`span`,{className:`clip`,children:e}),(0,k.jsx)(`span`,{className:`meter`,children:(0,k.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,k.jsx)(`span`,{className:`n`,children:t==null?`–`:u(t)}),(0,k.jsxs)(`span`,{className:`q n s`,children:[f(n),` rows`]})]},e))]})}var nt=60;function rt({contestant:e,place:t,onClose:n}){let{key:r,state:i}=e;if(!t.race.mine||!be(e))return null;let a=i===`time out`;return(0,k.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>{t.doing.control({do:`again`,who:r,...a&&{minutes:nt}}),n()},children:[(0,k.jsx)(y,{name:`again`}),a?`Again, with an hour`:`Again`]})}var it=4;function at(e,t,{share:n}){let r=e.map(e=>e[t]).filter(e=>e?.score!=null);if(!r.length)return null;let i=r.map(({score:e})=>e).sort((e,t)=>e-t),a=i[Math.floor(i.length/2)],o=r.flatMap(({interval:e})=>e).filter(e=>e!=null),s=r.filter(({score:e})=>e>=a).map(({interval:[e,t]})=>(t??0)-(e??0)),c=Math.max(n?.02:.05,...s),l=Math.max(3*c,n?.12:.3),u=Math.max(Math.min(...o,a),a-l),d=Math.max(...o,a+1e-6),f=e=>Math.max(0,Math.min(1,(e-u)/(d-u||1)));return{low:u,high:d,x:e=>it+104*f(e)}}function ot({score:e,interval:[t,n],scale:r,colour:i=`var(--ink-3)`,words:a}){return e<r.low?(0,k.jsx)(st,{}):(0,k.jsxs)(`svg`,{width:112,height:`20`,role:`img`,"aria-label":a,children:[(0,k.jsx)(`path`,{d:`M0 10H112`,className:`grid`}),(0,k.jsx)(`path`,{d:`M${r.x(t??r.low)} 10H${r.x(n??r.high)}`,style:{stroke:i},strokeWidth:`3`,strokeLinecap:`round`,opacity:`.45`}),(0,k.jsx)(`circle`,{cx:r.x(e),cy:`10`,r:`4`,style:{fill:i}})]})}var st=()=>(0,k.jsxs)(`svg`,{width:112,height:`20`,role:`img`,"aria-label":`off the scale`,children:[(0,k.jsx)(`path`,{d:`M10 5L4 10L10 15`,fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,k.jsx)(`text`,{x:`16`,y:`14`,children:`off the scale`})]}),ct=(0,O.memo)(function(e){let{contestant:t,part:n,intervals:r}=e,i=t[n];return(0,k.jsx)(`tr`,{className:M(t)?`mine`:``,"data-who":t.key,children:i?.score!=null&&r?(0,k.jsx)(lt,{...e,scored:i,score:i.score,intervals:r}):(0,k.jsx)(ut,{...e})})});function lt(e){let{contestant:t,place:n,scored:i,score:a,shown:o,intervals:s,scale:c,colour:l}=e,u=i.interval.map(e=>r(c,e)).join(` to `);return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`td`,{className:`q`,children:n}),(0,k.jsx)(L,{contestant:t,colour:l}),(0,k.jsx)(`td`,{className:`n b`,children:r(c,a)}),(0,k.jsx)(`td`,{title:u,children:(0,k.jsx)(ot,{score:a,interval:i.interval,scale:s,colour:l,words:u})}),o.map(({name:e,of:n,text:r})=>(0,k.jsx)(`td`,{className:`n`,children:r(n(t,i),t)},e))]})}function ut({contestant:e,shown:t,scale:n,colour:r,isMine:i}){let{sentence:a}=e;return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`td`,{className:`q`,children:`–`}),(0,k.jsx)(L,{contestant:e,colour:r}),(0,k.jsx)(`td`,{colSpan:2+t.length,className:`q note`,title:a?I(a):void 0,children:(0,k.jsxs)(`span`,{className:`row`,children:[(0,k.jsx)(`span`,{className:`clip`,children:Je(e,n)}),i&&ye(e)&&(0,k.jsx)(dt,{contestant:e})]})})]})}function L({contestant:e,colour:t}){let{title:n,warning:r}=e,i=te(),a=Ze(e);return(0,k.jsx)(`td`,{children:(0,k.jsxs)(`button`,{type:`button`,className:`who${t?` b`:``}`,title:`More about ${n}`,onClick:e=>void a(e.currentTarget,i),children:[(0,k.jsx)(`span`,{className:`mark`,style:{background:t??`var(--ink-3)`,height:t?3:1}}),(0,k.jsx)(`span`,{className:`clip`,children:n}),r&&(0,k.jsx)(`span`,{className:`warn`,title:r,children:(0,k.jsx)(y,{name:`alert`})})]})})}function dt({contestant:{key:e,title:t}}){let{doing:n}=F();return(0,k.jsx)(`button`,{type:`button`,className:`btn t sm i stop`,title:`Stop ${t}`,"aria-label":`Stop ${t}`,onClick:()=>n.control({do:`stop`,who:e}),children:(0,k.jsx)(y,{name:`stop`})})}var R=`–`;function z(e){return e==null?R:Math.abs(e)>=1e3?f(e):t(e.toFixed(3))}var B=[{name:`fit`,title:`Fit`,about:`Seconds of fitting; looking at validation on the way is left out`,of:({cost:e})=>e?.fit,text:l},{name:`cpu`,title:`CPU`,about:`Seconds of a core that fitting took`,of:({cost:e})=>e?.cpu,text:l},{name:`memory`,title:`Memory`,about:`The most memory beyond what the race holds for all`,of:({cost:e})=>e?.memory,text:a},{name:`predict_1`,title:`Predict 1`,about:`One row, from raw columns to an answer`,of:({cost:e})=>e?.predict_1,text:l},{name:`predict_1000`,title:`Predict 1,000`,about:`A thousand rows at once`,of:({cost:e})=>e?.predict_1000,text:l},{name:`size`,title:`Size`,about:`On disk`,of:({cost:e})=>e?.size,text:a},{name:`count`,title:`Holds`,about:`Parameters, nodes, support vectors or rows kept`,of:({cost:e})=>e?.counted===`none`?null:e?.count,text:(e,{cost:t})=>e==null?R:`${f(e)} ${t?.counted}`},{name:`log_loss`,title:`Log loss`,about:C(`log-loss`),word:`log-loss`,of:(e,t)=>t?.log_loss,text:z},{name:`calibration`,title:`Calibration`,about:C(`calibration`),word:`calibration`,of:(e,t)=>t?.calibration?.error,text:e=>e==null?R:`${(100*e).toFixed(1)} points`},{name:`balanced`,title:`Balanced`,about:C(`balanced-accuracy`),word:`balanced-accuracy`,of:(e,t)=>t?.balanced_accuracy,text:e=>e==null?R:u(e),isScore:!0},{name:`auc`,title:`ROC area`,about:C(`roc-area`),word:`roc-area`,of:(e,t)=>t?.auc,text:z,isScore:!0},{name:`rmse`,title:`RMSE`,about:C(`rmse`),word:`rmse`,of:(e,t)=>t?.rmse,text:z},{name:`mae`,title:`MAE`,about:C(`mae`),word:`mae`,of:(e,t)=>t?.mae,text:z}];function ft(e,t,{sort:n,up:r}){let i=B.find(({name:e})=>e===n),a=e=>i?i.of(e,e[t]):e[t]?.score;return[...e].sort((e,t)=>{let[n,i]=[a(e),a(t)];return n==null||i==null?Number(n==null)-Number(i==null):r?n-i:i-n})}function pt({sort:e,up:t},n){return e===n?{sort:e,up:!t}:{sort:n,up:!(n===`score`||B.some(e=>e.name===n&&e.isScore))}}function mt(e,t){return e.includes(t)?e.filter(e=>e!==t):B.map(e=>e.name).filter(n=>n===t||e.includes(n))}function ht(){let{race:e,part:t,scale:n,view:r}=F(),i=e.data?.rows?.[t],a=(0,O.useMemo)(()=>B.filter(({name:e})=>r.columns.includes(e)),[r.columns]);return(0,k.jsxs)(`section`,{className:`right`,"aria-label":`Scoreboard`,children:[(0,k.jsxs)(`div`,{className:`row headline`,children:[(0,k.jsx)(`h2`,{children:`Scoreboard`}),(0,k.jsx)(`div`,{className:`boardSub`,children:i?(0,k.jsxs)(`span`,{className:`s q`,children:[n.title,` on the `,(0,k.jsxs)(w,{word:t===`test`?`test-part`:`validation`,children:[t,` part`]}),`,`,` `,f(i),` rows`]}):null}),(0,k.jsx)(`span`,{className:`grow`}),(0,k.jsx)(gt,{})]}),(0,k.jsx)(`div`,{className:`board`,children:(0,k.jsx)(_t,{shown:a})})]})}function gt(){let{race:e,part:t,view:n,change:r}=F(),i=x(),a=B.filter(({of:n})=>e.contestants.some(e=>n(e,e[t])!=null)).map(({name:e,title:t,about:i})=>({text:t,about:i,isOn:n.columns.includes(e),act:()=>r({columns:mt(n.columns,e)})}));return(0,k.jsxs)(`button`,{type:`button`,className:`btn t sm`,onClick:e=>i(e.currentTarget,a,{side:`near`,isWide:!0}),children:[(0,k.jsx)(y,{name:`sliders`}),`Columns`]})}function _t({shown:e}){let{race:t,isLive:n,part:i,scale:a,looks:o,view:s}=F(),c=vt(),l=ft(t.contestants,i,s);return(0,k.jsxs)(`table`,{children:[(0,k.jsx)(`thead`,{children:(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{}),(0,k.jsx)(`th`,{children:`Contestant`}),(0,k.jsx)(bt,{name:`score`,title:`Score`,about:t.data?.measure?.explain,word:oe(t.data?.measure?.name??``)}),(0,k.jsx)(`th`,{children:yt(c,e=>r(a,e,0))}),e.map(({name:e,title:t,about:n,word:r})=>(0,k.jsx)(bt,{name:e,title:t,about:n,word:r},e))]})}),(0,k.jsxs)(`tbody`,{children:[l.map((n,r)=>(0,k.jsx)(ct,{contestant:n,place:r+1,part:i,shown:e,intervals:c,scale:a,colour:o.colours[n.key],isMine:t.mine},n.key)),l.length===0&&n&&(0,k.jsx)(St,{columns:e.length})]})]})}function vt(){let{race:e,part:t,scale:n}=F(),r=at(e.contestants,t,n);return(0,O.useMemo)(()=>r,[r?.low,r?.high])}function yt(e,t){return e?`95% interval, ${t(e.low).replace(`%`,``)} to ${t(e.high)}`:`95% interval`}function bt({name:e,title:t,about:n,word:r}){let{view:i,change:a}=F(),o=i.sort===e,s=i.up?`ascending`:`descending`,c=(0,k.jsxs)(`button`,{type:`button`,className:o?`on`:``,onClick:()=>a(pt(i,e)),children:[t,o&&(0,k.jsx)(y,{name:i.up?`chevron-up`:`chevron-down`,size:12})]});return(0,k.jsx)(`th`,{className:`n`,"aria-sort":o?s:void 0,title:r?void 0:n,children:r?(0,k.jsx)(w,{word:r,children:c}):c})}var xt=14;function St({columns:e}){return Array.from({length:xt},(e,t)=>86-3*t).map(t=>(0,k.jsxs)(`tr`,{"aria-hidden":`true`,children:[(0,k.jsx)(`td`,{}),(0,k.jsx)(`td`,{className:`ghost`,children:(0,k.jsx)(`i`,{style:{width:`${t}%`}})}),(0,k.jsx)(`td`,{colSpan:2+e})]},t))}var Ct=class{known=new Map;listeners=new Set;changes=0;subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));version=()=>this.changes;of(e){return this.known.get(e)??{}}async ask(e){if(!this.known.has(e)){this.known.set(e,{});try{this.put(e,{answer:await v(e)})}catch(t){this.put(e,{refusal:t.message})}}}again(e){this.known.delete(e),this.tell(),this.ask(e)}put(e,t){this.known.set(e,t),this.tell()}tell(){this.changes+=1;for(let e of this.listeners)e()}},wt=[`6 3`,`2 3`,`8 3 2 3`],Tt=[`6 3`,`2 3`],Et=[2,3,4,5,6],Dt=3;function Ot(e){let t={colours:{},dashes:{}};for(let[n,{key:r}]of e.filter(M).entries())t.colours[r]=`var(--r1)`,n>0&&(t.dashes[r]=wt[(n+1)%wt.length]);let n=e.filter(e=>!M(e)&&e.curve);for(let[e,{key:r}]of n.entries())t.colours[r]=`var(--r${Et[e%Et.length]})`,e>=Dt&&(t.dashes[r]=Tt[e%Tt.length]);return t}function kt(){let{race:e,doing:t,show:n}=F();return r=>{let i=r;switch(i.do){case`build`:case`data`:return t.go(i.do);case`add-network`:t.control({do:`add`,network:!0});return;case`add`:t.control({do:`add`,entry:i.entry,tune:i.tune});return;case`grow`:n(`grow`),t.control({do:`grow`});return;case`rerun`:{let{do:n,...r}=i;return t.begin({rerun:e.id,...r})}case`disagree`:return n(`disagree`,{pair:[i.first,i.second]});case`calibration`:return n(`classes`)}}}var At=({advice:e})=>(0,k.jsxs)(`section`,{className:`right`,"aria-label":`Try next`,children:[(0,k.jsx)(`h2`,{children:`Try next`}),(0,k.jsx)(`div`,{className:`next`,children:e?e.map(e=>(0,k.jsx)(jt,{advice:e},e.title)):(0,k.jsx)(`p`,{className:`q pad`,children:`What would make the answer surer, or the score better, stands here when the race is over.`})})]});function jt({advice:{icon:e,title:t,text:n,label:r,do:i}}){let{race:a}=F(),o=kt();return(0,k.jsxs)(`div`,{className:`advice`,children:[(0,k.jsx)(`span`,{className:`q`,children:(0,k.jsx)(y,{name:Nt(e)})}),(0,k.jsxs)(`span`,{className:`grow`,children:[(0,k.jsx)(`b`,{children:t}),(0,k.jsx)(`br`,{}),(0,k.jsx)(`span`,{className:`m`,children:n})]}),(a.mine||Mt(i))&&(0,k.jsx)(`button`,{type:`button`,className:`link nw`,onClick:()=>o(i),children:r})]})}var Mt=e=>[`disagree`,`calibration`].includes(String(e.do)),Nt=e=>Object.hasOwn(b,e)?e:`minus`;function Pt(e){let{answers:t}=F();return(0,O.useSyncExternalStore)(t.subscribe,t.version),(0,O.useEffect)(()=>{for(let n of e)t.ask(n)}),e.map(e=>t.of(e))}var Ft={};function V(e){return Pt(e===null?[]:[e])[0]??Ft}function It(e,t){let n=N(e).map(({key:e})=>e),r=(t??[]).filter(e=>n.includes(e));if(r.length||t?.length===0)return r;let{first:i=n[0],second:a}=e.verdict?.lead??{};return[i,a].filter(e=>e!==void 0)}var H=e=>N(e).filter(({how:e})=>e?.includes(`coefficients`)||e?.includes(`tree`));function Lt(e,t){let n=H(e);return n.some(({key:e})=>e===t)?t:(n.find(({how:e})=>e?.includes(`tree`))??n[0])?.key}var U=e=>N(e).filter(({how:e})=>e?.includes(`boundary`)),W=e=>N(e).filter(({test:e})=>e);function Rt(e,t){let n=W(e).map(({key:e})=>e);if(t?.every(e=>n.includes(e)))return[...t];let{first:r,second:i}=e.verdict?.lead??{};return r&&i?[r,i]:n.slice(0,2)}var G=({contestants:e})=>e.filter(({test:e,validation:t})=>e||t);function zt(e,t){let n=G(e).map(({key:e})=>e);return[t,e.verdict?.leader].find(e=>e!==void 0&&n.includes(e))??n[0]}var Bt=`Paler means less sure; one even tint means that it says only which class.`,K=({test:e,validation:t})=>(e??t)?.score??-1/0;function Vt({race:e}){let{address:t,scale:n,around:i}=F(),a=U(e).sort((e,t)=>K(t)-K(e)),s=Pt(a.map(({key:e})=>`${t}/contestants/${e}`)).map(({answer:e})=>e?.figures.boundaries[0]),c=s.find(e=>e!==void 0);return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsxs)(`div`,{className:`tools`,children:[c&&(0,k.jsx)(`span`,{className:`row s`,children:o(c,Ht(c))}),(0,k.jsxs)(`span`,{className:`s q`,children:[e.data?.points?.columns.join(` across, `),` upwards; dots are training rows.`,e.data?.class_count===2&&` ${Bt}`]})]}),(0,k.jsx)(`div`,{className:`many`,children:a.map((e,t)=>(0,k.jsxs)(`div`,{children:[(0,k.jsxs)(`h3`,{children:[e.title,(0,k.jsxs)(`span`,{className:`q s`,children:[` `,r(n,K(e))]})]}),s[t]&&(0,k.jsx)(D,{record:s[t],around:i})]},e.key))})]})}var Ht=e=>`over`in e?e.over:void 0,Ut={name:`boundaries`,title:`Boundaries`,isThere:e=>!!e.data?.points&&U(e).length>0,Content:Vt},q=({label:e,among:t,chosen:n,onChoose:r})=>(0,k.jsx)(`select`,{className:`inp pick`,"aria-label":e,value:n,onChange:e=>r(e.currentTarget.value),children:t.map(({key:e,title:t})=>(0,k.jsx)(`option`,{value:e,children:t},e))});function J({records:e,areBeside:t}){let{around:n}=F();return(0,k.jsx)(`div`,{className:`figures${t?` beside`:``}`,children:e.map((e,t)=>(0,k.jsx)(D,{record:e,around:n},t))})}function Wt({race:e}){let{address:t,view:n,change:r}=F(),i=zt(e,n.classesOf)??``,{answer:a,refusal:o}=V(`${t}/contestants/${i}`),s=a?.figures.classes,c=s?.some(({figure:e})=>e===`calibration`)??!0;return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`div`,{className:`tools`,children:(0,k.jsx)(q,{label:`Contestant`,among:G(e),chosen:i,onChoose:e=>r({classesOf:e})})}),o,s&&(0,k.jsx)(J,{records:s,areBeside:!0},i),!c&&(0,k.jsx)(`p`,{className:`q`,children:`It gives no probabilities.`})]})}var Gt={name:`classes`,title:`Each class`,isThere:e=>!!e.data?.class_count&&G(e).length>0,Content:Wt},Kt={name:`costs`,title:`Score against cost`,isThere:({figures:e})=>e.costs!==void 0,Content:({race:{figures:e}})=>e.costs?(0,k.jsx)(J,{records:[e.costs]}):null},qt=8;function Jt({race:e}){let{address:t,view:n,change:r}=F(),i=Lt(e,n.decide)??``,{answer:a,refusal:o}=V(`${t}/contestants/${i}`),s=a?.figures.decide;return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`div`,{className:`tools`,children:(0,k.jsx)(T,{label:`Contestant`,choices:H(e).slice(0,qt).map(({title:e,key:t})=>[e,t]),value:i,onChoose:e=>r({decide:e})})}),o&&(0,k.jsx)(`p`,{children:o}),s&&(0,k.jsx)(J,{records:s},i),s?.length===0&&(0,k.jsx)(`p`,{className:`q`,children:`It cannot be read.`})]})}var Yt={name:`decide`,title:`How they decide`,isThere:e=>H(e).length>0,Content:Jt};function Xt({address:e,waiting:t}){let{answers:n}=F(),{answer:r,refusal:i}=V(e);return r?(0,k.jsx)(J,{records:r.figures}):i?(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`p`,{className:`m`,children:i}),(0,k.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>n.again(e),children:`Try again`})]}):(0,k.jsx)(`p`,{className:`q`,children:t})}function Zt({race:e}){let{address:t,view:n,change:r}=F(),[i,a]=Rt(e,n.pair);return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsxs)(`div`,{className:`tools`,children:[(0,k.jsx)(q,{label:`First`,among:W(e),chosen:i,onChoose:e=>r({pair:[e,a]})}),(0,k.jsx)(`span`,{className:`q`,children:`against`}),(0,k.jsx)(q,{label:`Second`,among:W(e),chosen:a,onChoose:e=>r({pair:[i,e]})})]}),i===a?(0,k.jsx)(`p`,{className:`q`,children:`Choose two different ones.`}):(0,k.jsx)(Xt,{address:`${t}/why?what=disagree&first=${i}&second=${a}`,waiting:`Looking through the test rows …`})]})}var Qt={name:`disagree`,title:`Where two disagree`,isThere:e=>e.opened>0&&W(e).length>1,Content:Zt};function $t({race:{figures:e,growing:t,mine:n}}){let{isLive:r,doing:i}=F(),a=()=>void i.control({do:`grow`});return e.grow?(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(J,{records:[e.grow]}),!t&&n&&(0,k.jsx)(`button`,{type:`button`,className:`btn sm below`,disabled:r,onClick:a,children:`Measure again`})]}):(0,k.jsx)(tn,{isGrowing:t!==null,onMeasure:a})}var en=`Six training sizes, several draws of each, the same rows for all contestants; scored on validation, so the test part stays shut.`;function tn({isGrowing:e,onMeasure:t}){let{race:n,isLive:r}=F();return e?(0,k.jsx)(`p`,{className:`m`,children:`The smallest sizes are being fitted …`}):(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`p`,{className:`m`,children:en}),(0,k.jsx)(`div`,{className:`tools below`,children:(0,k.jsx)(`button`,{type:`button`,className:`btn`,disabled:r||!n.mine,title:r?`When the race is over`:void 0,onClick:t,children:`Measure the curves`})})]})}var nn={name:`grow`,title:`How it grows with rows`,isThere:e=>N(e).length>0,Content:$t},rn=12,an=e=>N(e).filter(({group:e})=>e!==`baseline`);function on({race:e}){let{address:t,view:n,change:r}=F(),i=It(e,n.lean),a=(e,t)=>{let n=i.filter(t=>t!==e);r({lean:t?[...n,e]:n})};return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsxs)(`div`,{className:`tools`,children:[(0,k.jsx)(`span`,{className:`whole`,children:`How much the score falls when a column's values are dealt out anew among the rows`}),an(e).slice(0,rn).map(({key:e,title:t})=>(0,k.jsxs)(`label`,{className:`row`,children:[(0,k.jsx)(`input`,{type:`checkbox`,checked:i.includes(e),onChange:t=>a(e,t.currentTarget.checked)}),t]},e))]}),i.length>0?(0,k.jsx)(Xt,{address:`${t}/why?what=importance&who=${i.join(`,`)}`,waiting:`Asking them a few hundred times; this takes some seconds …`}):(0,k.jsx)(`p`,{className:`q`,children:`Choose at least one.`})]})}var sn=[Kt,nn,{name:`importance`,title:`What they lean on`,isThere:e=>an(e).length>0&&e.data?.kind!==`text`,Content:on},Yt,Ut,Qt,Gt];function cn({place:e}){let{race:t,view:n,change:r}=F(),i=sn.filter(({isThere:e})=>e(t)),a=i.find(({name:e})=>e===n.panel)??i[0];return(0,k.jsxs)(`section`,{ref:e,className:`panels`,"aria-label":`Look closer`,hidden:!a,children:[(0,k.jsx)(`div`,{className:`tabbar`,children:(0,k.jsx)(`div`,{className:`tabs`,role:`tablist`,children:i.map(e=>(0,k.jsx)(`button`,{type:`button`,role:`tab`,"aria-selected":e===a,className:e===a?`on`:``,onClick:()=>r({panel:e.name}),children:e.title},e.name))})}),(0,k.jsx)(`div`,{className:`panel`,children:a&&(0,k.jsx)(a.Content,{race:t},a.name)})]})}var ln=16,un=.001;function dn(e){return e.flatMap(e=>{let t=e.points.flatMap(([e,t])=>t!=null&&Number.isFinite(t)?[[e,t]]:[]);return t.length?[{contestant:e,points:t}]:[]})}var Y=({points:e})=>e.at(-1),fn=({contestant:e})=>Number(e.group===`baseline`),pn=2;function mn(e,{share:t}){let n=e.map(e=>Y(e)[1]).sort((e,t)=>e-t),r=n.at(-1),i=n[Math.floor(n.length/2)],a=Math.max(t?.03:.08,2.2*(r-i)),o=Math.min(i,r-a),s=e.filter(({contestant:e})=>M(e)).map(e=>Y(e)[1]),c=Math.min(o,Math.max(r-pn,Math.min(...s))),l=e=>M(e.contestant)||Y(e)[1]>=c,u=e.filter(e=>!l(e));return{shown:e.filter(l),below:u.sort((e,t)=>fn(t)-fn(e)||Y(t)[1]-Y(e)[1]),floor:c}}var hn=46,gn={named:46,plain:28};function _n({shown:e,below:t,floor:n},{share:r},a,o){let s=o.width-184,l=o.height-(t.length?gn.named:gn.plain),u=Math.max(...e.flatMap(({points:e})=>e.map(([,e])=>e))),d=u-n||.02,f=n-.06*d,p=r?Math.max(0,f):f,m=Math.min(u+.08*d,r?Math.max(1,u)+.02*d:1/0),h=e=>12+(l-12)*(1-(Math.max(e,p)-p)/(m-p)),g=i(p,u+.06*d,7),[_,v]=vn(e,a),y=e=>a?Math.log(Math.max(e,_)/_)/Math.log(v/_):e/(v||1),b=e=>52+(s-52)*y(e);return{right:s,bottom:l,y0:p,x:b,y:h,scores:g.filter(e=>e>=p&&e<=m).map(e=>({at:h(e),value:e})),times:yn((a?c(_,v):i(0,v,6)).map(e=>({at:b(e),value:e}))),isFine:r&&g.length>1&&g[1]-g[0]<.0099}}function vn(e,t){let n=e.flatMap(({points:e})=>e.map(([e])=>Math.max(e,un)));if(!t)return[0,Math.max(...n)*1.04];let[r,i]=[Math.min(...n)*.85,Math.max(...n)*1.12];return i/r<4?[r/2,i*2]:[r,i]}function yn(e){let t=-1/0;return e.filter(({at:e})=>e-t<hn?!1:(t=e,!0))}function bn(e,t){let n=({contestant:{key:e,kind:n}})=>(t[e]?2:0)+(n===`classical`?0:1);return[...e].sort((e,t)=>n(e)-n(t))}function xn(e,{x:t,y:n,y0:r}){if(e.at(-1)[1]<r)return`M${e.map(([e])=>X(t(e),n(r))).join(`L`)}`;let i=e.filter(([,e])=>e>=r).map(([e,r])=>X(t(e),n(r))),a=e.findIndex(([,e])=>e>=r);return`M${[...a>0?[Sn(e[a-1],e[a],{x:t,y:n,y0:r})]:[],...i].join(`L`)}`}var X=(e,t)=>`${e.toFixed(1)} ${t.toFixed(1)}`;function Sn(e,t,{x:n,y:r,y0:i}){let a=(i-e[1])/(t[1]-e[1]||1);return X(n(e[0])+a*(n(t[0])-n(e[0])),r(i))}function Cn(e,t){let n=[...e];for(let e=1;e<n.length;e++)n[e]=Math.max(n[e],n[e-1]+ln);let r=t-2;if(n.length&&n.at(-1)>r){n[n.length-1]=r;for(let e=n.length-2;e>=0;e--)n[e]=Math.min(n[e],n[e+1]-ln)}return n}var wn=26,Tn=e=>e.length>wn?`${e.slice(0,25)}…`:e,Z=3;function En({contestant:{title:e},points:t},{y0:n},i){let a=t.at(-1)[1];return a<n?`${Tn(e)} ↓ ${r(i,a)}`:Tn(e)}function Dn(e,t){let n=e.slice(0,Z).map(e=>`${e.contestant.title} ${r(t,Y(e)[1])}`),i=e.length>Z?` and ${e.length-Z} more`:``;return`Below this view: ${n.join(`, `)}${i}`}var On=(e,{share:n},r)=>n?`${(100*e).toFixed(+!!r)}%`:t(e.toFixed(2)),kn={width:320,height:240},An={width:716,height:404};function jn(e){let[t,n]=se(),{contestants:r,...i}=e,a=(0,O.useMemo)(()=>dn(r),[r]),o={width:Math.max(kn.width,n.width||An.width),height:Math.max(kn.height,n.height||An.height)};return(0,k.jsx)(`div`,{ref:t,className:`race`,children:a.length>0?(0,k.jsx)(Mn,{...i,lines:a,...o}):(0,k.jsx)(`div`,{className:`ghostplot`,children:(0,k.jsx)(`span`,{children:`The first contestant lands here.`})})})}var Mn=(0,O.memo)(function({lines:e,scale:t,log:n,looks:r,width:i,height:a}){let o=mn(e,t),s=_n(o,t,n,{width:i,height:a});return(0,k.jsxs)(`svg`,{width:i,height:a,role:`img`,"aria-label":`Validation score against seconds of fitting`,children:[(0,k.jsx)(Nn,{view:s,scale:t}),bn(o.shown,r.colours).map(e=>(0,k.jsx)(Pn,{line:e,view:s,scale:t,looks:r},e.contestant.key)),(0,k.jsx)(Ln,{shown:o.shown,view:s,looks:r,scale:t}),o.below.length>0&&(0,k.jsx)(`text`,{x:52,y:a-8,children:Dn(o.below,t)})]})});function Nn({view:{right:e,bottom:t,scores:n,times:r,isFine:i},scale:a}){return(0,k.jsxs)(k.Fragment,{children:[n.map(({at:t,value:n})=>(0,k.jsxs)(`g`,{children:[(0,k.jsx)(`path`,{className:`grid`,d:`M52 ${t.toFixed(1)}H${e}`}),(0,k.jsx)(`text`,{x:44,y:t+4,textAnchor:`end`,children:On(n,a,i)})]},n)),(0,k.jsx)(`path`,{className:`axis`,d:`M52 ${t}H${e}`}),r.map(({at:e,value:n})=>(0,k.jsxs)(`g`,{children:[(0,k.jsx)(`path`,{className:`axis`,d:`M${e.toFixed(1)} ${t}v4`}),(0,k.jsx)(`text`,{x:e,y:t+18,textAnchor:`middle`,children:s(n)})]},n))]})}function Pn({line:e,view:t,scale:n,looks:i}){let{title:a,key:o}=e.contestant,[c,l]=Y(e);return(0,k.jsxs)(`g`,{children:[(0,k.jsx)(`title`,{children:`${a}: ${r(n,l)} after ${s(c)}`}),i.colours[o]?(0,k.jsx)(Fn,{line:e,view:t,looks:i}):(0,k.jsx)(In,{line:e,view:t})]})}var Q=12;function Fn({line:e,view:t,looks:n}){let{contestant:r,points:i}=e,[a,o]=Y(e),[s,c]=[t.x(a).toFixed(1),t.y(o).toFixed(1)],l=n.colours[r.key],u=xn(i,t);return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`path`,{className:`l`,style:{stroke:l,strokeWidth:M(r)?3:2},strokeDasharray:n.dashes[r.key],d:u}),(0,k.jsx)(`path`,{d:u,fill:`none`,stroke:`transparent`,strokeWidth:Q}),(0,k.jsx)(`circle`,{cx:s,cy:c,r:`4`,style:{fill:l},className:j(r)?`pulse`:void 0}),(0,k.jsx)(`path`,{d:`M${s} ${c}H${t.right}`,style:{stroke:l},strokeDasharray:`1 4`})]})}function In({line:e,view:t}){let[n,r]=Y(e),[i,a]=[t.x(n).toFixed(1),t.y(r)],o=`M${i} ${a.toFixed(1)}H${t.right}`;return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`path`,{d:o,style:{stroke:`var(--line-2)`},strokeWidth:`1.25`}),(0,k.jsx)(`path`,{d:`M${i} ${(a-5).toFixed(1)}v10`,style:{stroke:`var(--ink-3)`},strokeWidth:`2`}),(0,k.jsx)(`path`,{d:o,stroke:`transparent`,strokeWidth:Q})]})}function Ln({shown:e,view:t,looks:n,scale:r}){let i=bn(e,n.colours).map(e=>({key:e.contestant.key,y:t.y(Y(e)[1]),words:En(e,t,r)})).sort((e,t)=>e.y-t.y),a=Cn(i.map(({y:e})=>e),t.bottom);return i.map(({key:e,y:r,words:i},o)=>{let s=n.colours[e],c=a[o];return(0,k.jsxs)(`g`,{children:[(0,k.jsx)(`path`,{d:`M${t.right} ${r.toFixed(1)}L${t.right+10} ${c.toFixed(1)}`,fill:`none`,style:{stroke:s??`var(--line-2)`}}),(0,k.jsx)(`text`,{x:t.right+14,y:c+4,style:{fill:s??`var(--ink-2)`,fontWeight:s?600:400},children:i})]},e)})}function Rn(e,t){if(!e.length)return`No contestant has a score yet.`;let n=e.map(e=>`${e.contestant.title} ${r(t,Y(e)[1])}`);return`Validation ${t.title} against seconds of fitting: ${h(n)}.`}var zn=(e,t)=>({columns:[`Contestant`,`Seconds of fitting`,`Validation ${t.title}`],rows:e.flatMap(({contestant:e,points:n})=>n.map(([n,i])=>[e.title,l(n),r(t,i)]))}),Bn=[[`Log time`,!0],[`Linear`,!1]];function Vn(){let{race:e,scale:t,looks:n,view:r,change:i}=F(),a=dn(e.contestants);return(0,k.jsxs)(`section`,{className:`left`,"aria-label":`Race`,children:[(0,k.jsxs)(`div`,{className:`row headline`,children:[(0,k.jsx)(`h2`,{children:`Race`}),(0,k.jsx)(`div`,{className:`raceSub`,children:(0,k.jsxs)(`span`,{className:`s q`,children:[`validation `,t.title,` against seconds of fitting`]})}),(0,k.jsx)(`span`,{className:`grow`}),(0,k.jsx)(T,{label:`Scale of time`,choices:Bn,value:r.log,onChoose:e=>i({log:e})}),(0,k.jsx)(`button`,{type:`button`,className:`btn t sm i`,title:`Larger or smaller`,"aria-label":`Larger or smaller`,onClick:()=>i({wide:!r.wide}),children:(0,k.jsx)(y,{name:`expand`})})]}),(0,k.jsx)(jn,{contestants:e.contestants,scale:t,log:r.log,looks:n}),(0,k.jsx)(m,{title:`Race`,sentence:Rn(a,t),table:()=>zn(a,t)})]})}var Hn=({claims:e,isLive:t})=>(0,k.jsxs)(`section`,{className:`left`,"aria-label":`The textbook, measured`,children:[(0,k.jsx)(`h2`,{children:`The textbook, measured`}),(0,k.jsx)(`div`,{className:`textbook`,children:e?(0,k.jsx)(Gn,{claims:e}):(0,k.jsx)(Wn,{isLive:t})})]}),Un=[84,92,78,90,80,86,76,82,94],Wn=({isLive:e})=>(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`p`,{className:`q pad`,children:`Nine sayings of the textbooks are checked against this race's own numbers when all have finished.`}),e&&(0,k.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:Un.map(e=>(0,k.jsx)(`i`,{style:{width:`${e}%`}},e))})]}),Gn=({claims:e})=>(0,k.jsxs)(`table`,{className:`r33`,children:[(0,k.jsx)(`thead`,{children:(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{children:`Textbook says`}),(0,k.jsx)(`th`,{}),(0,k.jsx)(`th`,{children:`This race`}),(0,k.jsx)(`th`,{children:`So`})]})}),(0,k.jsx)(`tbody`,{children:e.map(({row:e,claim:t,number:n,so:r})=>(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`td`,{className:`b`,children:e}),(0,k.jsx)(`td`,{className:`m`,children:t}),(0,k.jsx)(`td`,{children:n}),(0,k.jsx)(`td`,{children:(0,k.jsx)(qn,{...Kn[r]})})]},e))})]}),Kn={held:{icon:`check`,word:`Held`,tone:`ok`},"not here":{icon:`close`,word:`Not here`,tone:`m`},open:{icon:`minus`,word:`Open`,tone:`q`}},qn=({icon:e,word:t,tone:n})=>(0,k.jsxs)(`span`,{className:`row so ${n}`,children:[(0,k.jsx)(y,{name:e}),t]});function Jn(e,t,n){let r=Yn(e,t),i=new Set(e.contestants.map(({entry:e})=>e));return[{text:`Your network, as it is drawn now`,about:`Trained with the project's plan on the same rows`,act:()=>n({do:`add`,network:!0})},...r.filter(({name:e})=>!i.has(e)).map(({name:e,title:t,suits:r})=>({text:t,about:r,act:()=>n({do:`add`,entry:e,tune:!1})})),...r.filter(({tunable:e})=>e.length>0).map(({name:e,title:t,tunable:r})=>({text:`${t}, tuned on validation`,about:`Tries settings of ${r.join(`, `).replaceAll(`_`,` `)}`,act:()=>n({do:`add`,entry:e,tune:!0})}))]}function Yn({data:e},t){let n=e?.measure?.name===`r2`?`numbers`:`classes`;return t.filter(({kinds:t,tasks:r})=>t.includes(e?.kind??``)&&r.includes(n))}function Xn(e){let t=t=>()=>{window.open(`${e}/${t}`,`_self`)};return[{text:`Report, one HTML file`,act:t(`report.html`)},{text:`The best classical model as a scikit-learn script`,act:t(`winner.zip`)}]}var Zn=8;function Qn(e,t,{begin:n,open:r,control:i},a){let o=e.id,s=e.measure===`balanced-accuracy`?`accuracy`:`balanced-accuracy`,c=[{text:`New race with the network as it is now`,act:()=>n()},{text:`Same race again`,act:()=>n({rerun:o})},{text:`Again, in 5 folds`,act:()=>n({rerun:o,folds:5})},{text:`Again, from 5 seeds`,act:()=>n({rerun:o,seeds:5})}];e.data?.class_count&&c.push({text:`Again, by ${s.replace(`-`,` `)}`,act:()=>n({rerun:o,measure:s})}),c.push({text:e.shared?`Share the link again`:`Share by link`,act:()=>void a()}),e.shared&&c.push({text:`Stop sharing`,act:()=>void i({do:`share`,on:!1})});let l=t.filter(({id:t})=>t!==e.id).slice(0,Zn);for(let e of l)c.push({text:`Open: ${$n(e)}`,act:()=>r(e.id)});return c}function $n({title:e,name:t,created:n}){return`${e||t} (${le(n)})`}function er(){let{race:e,project:t,doing:n}=F(),r=S();return async()=>{await n.control({do:`share`,on:!0});let{origin:i,pathname:a}=location,o=`${i}${a}?project=${encodeURIComponent(t)}&race=${e.id}`;try{await navigator.clipboard.writeText(o),r(`The link is copied. Whoever has it can look, and change nothing.`)}catch{r(`Whoever has this link can look: ${o}`)}}}function tr(){let{race:e,isLive:t,address:n}=F();return e.mine?!t&&e.contestants.length===0?(0,k.jsx)(nr,{}):(0,k.jsxs)(`div`,{className:`row`,children:[(0,k.jsx)(rr,{}),t?(0,k.jsx)(ir,{}):(0,k.jsx)(ar,{}),(0,k.jsx)(or,{})]}):(0,k.jsxs)(`a`,{className:`btn`,href:`${n}/report.html`,children:[(0,k.jsx)(y,{name:`download`}),`Report`]})}function nr(){let{doing:e}=F();return(0,k.jsxs)(`div`,{className:`row`,children:[(0,k.jsx)(`button`,{type:`button`,className:`btn p`,onClick:()=>e.go(`data`),children:`Open Data`}),(0,k.jsxs)(`button`,{type:`button`,className:`btn`,onClick:e.close,children:[(0,k.jsx)(y,{name:`flag`}),`Race again`]})]})}function rr(){let{race:e,doing:t,isStarting:n}=F(),r=x(),i=S();return(0,k.jsxs)(`button`,{type:`button`,className:`btn p`,disabled:n,onClick:async({currentTarget:n})=>{try{r(n,Jn(e,await t.entries(),t.control),{side:`near`,isWide:!0})}catch(e){i(e.message)}},children:[(0,k.jsx)(y,{name:`plus`}),`Add a contestant`]})}function ir(){let{doing:e}=F();return(0,k.jsxs)(`button`,{type:`button`,className:`btn`,onClick:()=>e.control({do:`stop`}),children:[(0,k.jsx)(y,{name:`stop`}),`Stop all`]})}function ar(){let{address:e}=F(),t=x();return(0,k.jsxs)(`button`,{type:`button`,className:`btn`,onClick:n=>t(n.currentTarget,Xn(e),{side:`near`}),children:[(0,k.jsx)(y,{name:`download`}),`Report`]})}function or(){let{race:e,doing:t}=F(),n=x(),r=er();return(0,k.jsx)(`button`,{type:`button`,className:`btn t i`,title:`More`,"aria-label":`More`,onClick:async({currentTarget:i})=>{let a=await t.races().catch(()=>[]);n(i,Qn(e,a,t,r),{side:`near`})},children:(0,k.jsx)(y,{name:`ellipsis-vertical`})})}function sr(){let{race:e,around:t}=F(),{title:n,text:r,notes:i,isLong:a}=Be(e),{lead:o}=e.figures;return(0,k.jsxs)(`div`,{className:`top`,children:[(0,k.jsxs)(`div`,{className:`facts`,children:[(0,k.jsx)(`span`,{role:`status`,children:(0,k.jsx)(ce,{state:e.state,...Ue(e)})}),(0,k.jsx)(`span`,{className:`s q`,children:We(e)})]}),(0,k.jsxs)(`div`,{className:`said`,children:[(0,k.jsx)(`div`,{className:`big${a?` long`:``}`,"data-testid":`verdict`,"aria-live":`polite`,children:n}),(0,k.jsxs)(`div`,{className:`text`,children:[(0,k.jsx)(`p`,{className:`m`,children:(0,k.jsx)(lr,{text:r})}),i&&(0,k.jsx)(`p`,{className:`s q clip`,title:I(i),children:(0,k.jsx)(E,{text:i})})]})]}),(0,k.jsx)(`div`,{className:`lead`,children:o&&(0,k.jsx)(D,{record:o,around:t})}),(0,k.jsx)(`div`,{className:`buttons`,children:(0,k.jsx)(tr,{})})]})}var cr=/\bp [=<] [\d.]*\d/;function lr({text:e}){let t=cr.exec(e);return t?(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(E,{text:e.slice(0,t.index)}),(0,k.jsx)(w,{word:`p-value`,children:t[0]}),(0,k.jsx)(E,{text:e.slice(t.index+t[0].length)})]}):(0,k.jsx)(E,{text:e})}var ur={title:`score`,share:!0};function dr(e){let{data:t,race:n,theme:r,view:i,change:a,doing:o,isStarting:s}=e,{api:c,project:l}=t,[u]=(0,O.useState)(()=>new Ct),d=(0,O.useRef)(null),f=pr(n),p=mr(f,r,i,a),m=(0,O.useCallback)((e,t={})=>{a({panel:e,...t}),requestAnimationFrame(()=>d.current?.scrollIntoView({behavior:fr(),block:`start`}))},[a]),h={address:`${c}/races/${n.id}`,isLive:!A(n.state),part:Se(n),scale:n.data?.measure??ur,project:l,race:n,looks:f,view:i,change:a,show:m,doing:o,isStarting:s,answers:u,around:p},g=n.state===`stopped`&&n.contestants.length===0;return(0,k.jsxs)(Re,{value:h,children:[(0,k.jsx)(sr,{}),(0,k.jsxs)(`div`,{className:`mid${i.wide?` wide`:``}`,hidden:g,children:[(0,k.jsx)(Vn,{}),(0,k.jsx)(ht,{})]}),(0,k.jsxs)(`div`,{className:`low`,hidden:g,children:[(0,k.jsx)(Hn,{claims:n.verdict?.textbook,isLive:h.isLive}),(0,k.jsx)(At,{advice:n.verdict?.next})]}),(0,k.jsx)(cn,{place:d})]})}var fr=()=>matchMedia(`(prefers-reduced-motion:reduce)`).matches?`auto`:`smooth`;function pr({contestants:e}){let t=Ot(e),n=JSON.stringify(t);return(0,O.useMemo)(()=>t,[n])}function mr(e,t,n,r){let{cost:i,growTime:a}=n;return(0,O.useMemo)(()=>({theme:t,...e,choice:{cost:i,growTime:a},choose:r}),[t,e,i,a,r])}var $={log:!0,wide:!1,columns:[`fit`,`predict_1000`,`size`],sort:`score`,up:!1,panel:`costs`},hr=`layerloom-arena`;function gr(){try{let e=JSON.parse(localStorage.getItem(hr)??`null`);return Array.isArray(e?.columns)?{...$,columns:e.columns,log:e.log!==!1}:$}catch{return $}}function _r({columns:e,log:t}){try{localStorage.setItem(hr,JSON.stringify({columns:e,log:t}))}catch{}}function vr(){let[e,t]=(0,O.useState)(gr);return[e,(0,O.useCallback)(e=>{t(t=>{let n={...t,...e};return _r(n),n})},[])]}function yr({data:e,tell:t,host:n}){return(0,k.jsx)(`div`,{className:`arena`,children:(0,k.jsx)(re,{children:(0,k.jsx)(ne,{children:(0,k.jsx)(br,{data:e,theme:n.dataset.theme,say:e=>t(`said`,e)})})})})}function br({data:e,theme:t,say:n}){let{race:r,gone:i,doing:a,isStarting:o,isClosed:s}=Pe(e,n),[c,l]=vr();return i?(0,k.jsx)(de,{sentence:i,onOpen:a.openNewest}):r?(0,k.jsx)(dr,{data:e,race:r,theme:t,view:c,change:l,doing:a,isStarting:o},r.id):s?(0,k.jsx)(he,{name:e.name,isStarting:o,onBegin:a.begin}):(0,k.jsx)(ue,{})}var xr=_(yr,[d,g,n,`/* The Arena as a whole: the first glance, the race beside the scoreboard, the textbook beside what to try next. */
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
`));export{xr as default};
//# sourceMappingURL=arena.js.map